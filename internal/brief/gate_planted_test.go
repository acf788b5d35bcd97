package brief

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// The gate is right both ways: of sentences spoilt in every way of corruptions it
// refuses nearly all, of good ones nearly none. Half of the texts were held back
// while its rules were written.
func TestGatePlanted(t *testing.T) {
	accounts, rewrites, _ := readGateCases(t)
	for _, a := range accounts {
		for n := range a.Marks.Sentences {
			rewrites = append(rewrites, trimmed(gateCase{account: a, written: a.Marks.Sentences[n].Of(a.Article.Body), cited: []int{n}})...)
		}
	}
	plant(t, "invented texts", rewrites)
}

// The same on real articles, where they are.
func TestGatePlantedGold(t *testing.T) {
	gold := goldFolder(t)
	plant(t, "gold groups", goldCases(t, filepath.Join(gold, "briefs", "multinews-validation.jsonl"), 120))
}

// goldCases takes the first sentences of the articles of groups, each resting on itself.
func goldCases(t *testing.T, path string, groups int) (cases []gateCase) {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	annotator := annotate.New()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 64<<20)
	for n := 0; n < groups && lines.Scan(); n++ {
		var group struct {
			ID       string   `json:"id"`
			Articles []string `json:"articles"`
		}
		if err := json.Unmarshal(lines.Bytes(), &group); err != nil {
			t.Fatal(err)
		}
		body := strings.ReplaceAll(group.Articles[0], " \n \n ", "\n\n")
		if len(body) > 4000 {
			body = strings.ToValidUTF8(body[:4000], "")
		}
		a := &news.Account{Article: news.Article{ID: news.ArticleID(group.ID), Language: "en", Body: body}}
		a.Marks = annotator.Annotate(a.Article)
		for n, span := range a.Marks.Sentences {
			text := span.Of(body)
			if words := len(strings.Fields(text)); words < 8 || words > 45 || !strings.HasSuffix(text, ".") || len(cases) > 0 && n > 14 || strings.Contains(text, "\n") {
				continue
			}
			if outsideVoice(a, span) { // somebody's words, who is named in another sentence
				continue
			}
			cases = append(cases, trimmed(gateCase{account: a, written: text, cited: []int{n}})...)
		}
	}
	return cases
}

// outsideVoice reports whether a sentence is of a quotation whose cue stands outside of it.
func outsideVoice(a *news.Account, span news.Span) bool {
	for _, q := range a.Marks.Quotations {
		if touches(q.Content, span) && !touches(q.Cue, span) {
			return true
		}
	}
	return false
}

// trimmed gives a sentence as it stands and without what stands between commas.
func trimmed(c gateCase) []gateCase {
	cases := []gateCase{c}
	for _, opening := range []string{", which ", ", who ", ", que "} {
		if begin := strings.Index(c.written, opening); begin > 0 {
			if end := strings.Index(c.written[begin+2:], ","); end > 0 {
				short := c
				short.written = c.written[:begin] + c.written[begin+2+end+1:]
				cases = append(cases, short)
			}
		}
	}
	return cases
}

// tally counts of one kind what was refused.
type tally struct{ refused, all int }

func (t tally) share() float64 { return float64(t.refused) / float64(max(1, t.all)) }

func (t tally) and(u tally) tally { return tally{t.refused + u.refused, t.all + u.all} }

// plant spoils good sentences in every way and reports what the gate says of
// them, of the half that rules were written on and of the half held back.
func plant(t *testing.T, of string, good []gateCase) {
	gate := NewGate()
	verbose := os.Getenv("GATE_SHOW")
	var allCaught, allRefused tally
	for _, half := range []bool{false, true} {
		kinds, refused := map[string]*tally{}, tally{}
		caught := tally{}
		for _, c := range good {
			if held(c.account) != half {
				continue
			}
			refused.all++
			if r := gate.Refuse(c.written, c.language(), c.support()); r != nil {
				refused.refused++
				if half == strings.Contains(verbose, "held") && strings.Contains(verbose, "good") {
					t.Logf("refused good: %s (%s)\n    %s\n    %s", r.Fault, r.Words, c.written, citedText(c.support()))
				}
				continue
			}
			for _, corruption := range corruptions {
				for _, bad := range corruption.spoil(c) {
					if bad.written == c.written {
						continue
					}
					if kinds[corruption.kind] == nil {
						kinds[corruption.kind] = &tally{}
					}
					kinds[corruption.kind].all++
					caught.all++
					if gate.Refuse(bad.written, bad.language(), bad.support()) != nil {
						kinds[corruption.kind].refused++
						caught.refused++
					} else if half == strings.Contains(verbose, "held") && (strings.Contains(verbose, "all") || strings.Contains(verbose, corruption.kind)) {
						t.Logf("missed %s:\n    %s\n    %s", corruption.kind, bad.written, citedText(bad.support()))
					}
				}
			}
		}
		name := of + ", rules written on"
		if half {
			name = of + ", held back"
		}
		var table strings.Builder
		for _, kind := range slices.Sorted(maps.Keys(kinds)) {
			fmt.Fprintf(&table, "  %-24s %5d of %5d  %.3f\n", kind, kinds[kind].refused, kinds[kind].all, kinds[kind].share())
		}
		t.Logf("%s\n%s  caught  %d of %d  %.3f\n  good refused  %d of %d  %.3f", name, table.String(), caught.refused, caught.all, caught.share(), refused.refused, refused.all, refused.share())
		allCaught, allRefused = allCaught.and(caught), allRefused.and(refused)
	}
	if allCaught.all < 1500 || allCaught.share() < .97 {
		t.Errorf("%s: %d of %d caught, want ≥ .97 of 1500 or more", of, allCaught.refused, allCaught.all)
	}
	if allRefused.share() > .03 {
		t.Errorf("%s: %.3f of good ones refused, want ≤ .03", of, allRefused.share())
	}
}

func citedText(cited []Cited) string {
	var texts []string
	for _, c := range cited {
		texts = append(texts, c.Span.Of(c.Account.Article.Body))
	}
	return strings.Join(texts, " / ")
}
