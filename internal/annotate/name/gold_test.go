package name

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

func gold(t *testing.T, name string) []byte {
	t.Helper()
	dir := os.Getenv("HEADWATER_GOLD")
	data, err := os.ReadFile(filepath.Join(dir, name))
	if dir == "" || err != nil {
		if strings.Contains(os.Getenv("HEADWATER_REQUIRE"), "gold") {
			t.Fatalf("no gold data: %v", err)
		}
		t.Skip("no gold data: HEADWATER_GOLD is not set")
	}
	return data
}

// Every origin that people marked, at every place where it is named: who it is
// and of which kind.
func TestResolveGold(t *testing.T) {
	texts := map[string]string{}
	for line := range bytes.Lines(gold(t, "quotations/polnear-dev.jsonl")) {
		var a struct{ ID, Text string }
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		texts[a.ID] = a.Text
	}
	kinds, names := map[string]*tally{}, map[string]*tally{}
	for line := range bytes.Lines(gold(t, "origins/origins-dev.jsonl")) {
		var a struct {
			ID      string
			Origins []struct {
				Kind  news.OriginKind
				Name  string
				Spans [][2]int
			}
		}
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		body := []rune(texts[a.ID])
		txt := text.New(string(body), "en")
		n := Find(txt, news.Outlet{})
		for _, o := range a.Origins {
			for _, span := range o.Spans {
				begin := len(string(body[:span[0]]))
				r := tokens(txt, begin, begin+len(string(body[span[0]:span[1]])))
				s := n.Resolve(r)
				form := n.form(r)
				note(kinds, "all", s.Kind == o.Kind)
				note(kinds, string(o.Kind), s.Kind == o.Kind)
				right := s.Kind == o.Kind
				if s.Kind == news.OriginPerson && s.Entity >= 0 {
					same := o.Kind == news.OriginPerson && samePerson(o.Name, s.Name)
					note(names, "answered with a person", same)
					note(names, fmt.Sprintf("answered with a person, sure %.1f", math.Floor(s.Confidence*10)/10), same)
				}
				if o.Kind == news.OriginPerson {
					right = s.Kind == o.Kind && samePerson(o.Name, s.Name)
					note(names, "person", right)
					note(names, "person "+form, right)
					if s.Kind == news.OriginPerson && s.Entity >= 0 {
						note(names, "person, where resolved", right)
						note(names, "person "+form+", where resolved", right)
					}
				} else if o.Kind == news.OriginOrganization {
					note(names, "organization", right && shares(o.Name, s.Name))
				}
				if !right && testing.Verbose() {
					fmt.Printf("%-12s %-30.30s | %-12s %-30.30s %.2f | %.90q @%s\n", o.Kind, o.Name, s.Kind, s.Name, s.Confidence, txt.Of(r), a.ID[:min(30, len(a.ID))])
				}
			}
		}
	}
	t.Logf("kinds:\n%s\nnames:\n%s", table(kinds), table(names))
}

type tally struct{ right, all int }

func note(m map[string]*tally, key string, right bool) {
	if m[key] == nil {
		m[key] = &tally{}
	}
	m[key].all++
	if right {
		m[key].right++
	}
}

func table(m map[string]*tally) string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sortStrings(keys)
	var b strings.Builder
	for _, k := range keys {
		fmt.Fprintf(&b, "  %-40s %4d of %4d  %.3f\n", k, m[k].right, m[k].all, float64(m[k].right)/float64(m[k].all))
	}
	return b.String()
}

func sortStrings(s []string) {
	for i := range s {
		for j := i; j > 0 && s[j] < s[j-1]; j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
}

func (n *Names) form(r text.Range) string {
	r = n.strip(r)
	switch {
	case r.Len() == 1 && n.is(r.Begin, anyPronoun|relative):
		return "by pronoun"
	case r.Len() <= 2 && n.text.Tokens[r.Begin].Is(text.Capital):
		return "by short name"
	case strings.ContainsFunc(n.text.Of(n.core(r))[1:], unicode.IsUpper):
		return "by full name"
	}
	return "by nominal"
}

func tokens(t *text.Text, begin, end int) text.Range {
	r := text.Range{}
	for i, tok := range t.Tokens {
		if int(tok.End) > begin && int(tok.Begin) < end {
			if r.Empty() {
				r.Begin = int32(i)
			}
			r.End = int32(i) + 1
		}
	}
	return r
}

func plain(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if w != "jr" && w != "the" && w != "of" && w != "s" {
			out = append(out, w)
		}
	}
	return out
}

// samePerson asks for the same family name and, where both give one, the same
// given name.
func samePerson(a, b string) bool {
	x, y := plain(a), plain(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return x[len(x)-1] == y[len(y)-1] && (len(x) == 1 || len(y) == 1 || x[0] == y[0])
}

func shares(a, b string) bool {
	for _, x := range plain(a) {
		for _, y := range plain(b) {
			if x == y {
				return true
			}
		}
	}
	return false
}

// The outlets that people marked as relied on are found as outlets.
func TestOutletsGold(t *testing.T) {
	texts := map[string]string{}
	for line := range bytes.Lines(gold(t, "quotations/polnear-dev.jsonl")) {
		var a struct{ ID, Text string }
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		texts[a.ID] = a.Text
	}
	found := map[string]*tally{}
	for line := range bytes.Lines(gold(t, "origins/origins-dev.jsonl")) {
		var a struct {
			ID      string
			Reports []struct {
				Outlet string
				Spans  [][2]int
			}
		}
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		body := []rune(texts[a.ID])
		txt := text.New(string(body), "en")
		n := Find(txt, news.Outlet{})
		for _, report := range a.Reports {
			for _, span := range report.Spans {
				begin := len(string(body[:span[0]]))
				r := tokens(txt, begin, begin+len(string(body[span[0]:span[1]])))
				right := false
				for i := r.Begin; i < r.End; i++ {
					right = right || n.at[i] >= 0 && n.Entities[n.Mentions[n.at[i]].Entity].Kind == news.MentionOutlet
				}
				note(found, "outlets relied on", right)
				if !right && testing.Verbose() {
					fmt.Printf("%s: %q\n", report.Outlet, txt.Of(r))
				}
			}
		}
	}
	t.Logf("\n%s", table(found))
}
