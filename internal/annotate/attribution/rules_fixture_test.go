package attribution

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

var update = flag.Bool("update", false, "rewrite golden files")

// said is an attribution in words.
type said struct {
	kind        news.QuotationKind
	source, cue string
	content     string // parts joined by " … "
	begin       int    // where it begins
}

func (s said) String() string {
	return fmt.Sprintf("%s: %s | %s | %s", s.kind, s.source, s.cue, s.content)
}

var fixtureMark = regexp.MustCompile(`\[([SCDIM])([0-9,]+) ([^\]]*)\]`)

// readMarked takes the marks out of a fixture's text: [S1 …] is a source, [C1 …] a
// cue, [D1 …], [I1 …], [M1 …] a content.
func readMarked(marked string) (body string, want []said) {
	byNumber := map[string]*said{}
	var order []string
	var b strings.Builder
	last := 0
	for _, m := range fixtureMark.FindAllStringSubmatchIndex(marked, -1) {
		b.WriteString(marked[last:m[0]])
		letter, numbers, words := marked[m[2]:m[3]], marked[m[4]:m[5]], marked[m[6]:m[7]]
		begin := b.Len()
		b.WriteString(words)
		last = m[1]
		for n := range strings.SplitSeq(numbers, ",") {
			s := byNumber[n]
			if s == nil {
				s = &said{begin: -1}
				byNumber[n], order = s, append(order, n)
			}
			switch letter {
			case "S":
				s.source = words
			case "C":
				s.cue = words
			default:
				s.kind = map[string]news.QuotationKind{"D": news.Direct, "I": news.Indirect, "M": news.Mixed}[letter]
				if s.begin < 0 {
					s.begin, s.content = begin, words
				} else {
					s.content += " … " + words
				}
			}
		}
	}
	b.WriteString(marked[last:])
	for _, n := range order {
		want = append(want, *byNumber[n])
	}
	slices.SortStableFunc(want, func(a, b said) int { return a.begin - b.begin })
	return b.String(), want
}

func inWords(x *text.Text, found []Attribution) []said {
	var out []said
	for _, a := range found {
		if a.Nested {
			continue
		}
		s := said{kind: a.Kind, begin: x.Span(a.Content[0]).Begin}
		if !a.Source.Empty() {
			s.source = x.Of(a.Source)
		}
		if !a.Cue.Empty() {
			s.cue = x.Of(a.Cue)
		}
		for i, r := range a.Content {
			if i > 0 {
				s.content += " … "
			}
			s.content += x.Of(r)
		}
		out = append(out, s)
	}
	return out
}

// fixtureTexts are the texts of a fixture file: what stands behind "== " lines, or
// each line by itself. The first paragraph says what the file is.
func fixtureTexts(t *testing.T, path string) (names, texts []string) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(raw), "\n\n")
	rest = strings.TrimLeft(rest, "\n")
	if !ok {
		t.Fatalf("%s: no texts", path)
	}
	if strings.HasPrefix(rest, "== ") {
		for part := range strings.SplitSeq(strings.TrimPrefix(rest, "== "), "\n== ") {
			name, body, _ := strings.Cut(part, "\n")
			names, texts = append(names, name), append(texts, strings.TrimSpace(body))
		}
		return names, texts
	}
	for line := range strings.Lines(rest) {
		if line = strings.TrimSpace(line); line != "" {
			names, texts = append(names, line), append(texts, line)
		}
	}
	return names, texts
}

// Every attribution of the fixtures is found, to the word, save those that
// misses.txt lists; what is found beyond them is listed there too. A change for
// better or worse changes that file: renew it with -update and read the difference.
func TestFixtures(t *testing.T) {
	var report strings.Builder
	report.WriteString("What the rules get wrong of the fixtures: - is missing, + is too much.\n")
	paths, err := filepath.Glob("testdata/rules/??-*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		file := filepath.Base(path)
		names, texts := fixtureTexts(t, path)
		right, wanted, found := 0, 0, 0
		var wrong strings.Builder
		for i, marked := range texts {
			body, want := readMarked(marked)
			x := text.New(body, file[:2])
			got := inWords(x, ByRules(x))
			wanted, found = wanted+len(want), found+len(got)
			var lines []string
			for _, w := range want {
				if j := slices.IndexFunc(got, func(g said) bool { return g.String() == w.String() && g.begin == w.begin }); j >= 0 {
					got = slices.Delete(got, j, j+1)
					right++
				} else {
					lines = append(lines, "- "+w.String())
				}
			}
			for _, g := range got {
				lines = append(lines, "+ "+g.String())
			}
			if len(lines) > 0 {
				fmt.Fprintf(&wrong, "%s\n%s\n", names[i], strings.Join(lines, "\n"))
			}
		}
		fmt.Fprintf(&report, "\n%s: %d texts, %d attributions, %d found, %d right to the word\n%s", file, len(texts), wanted, found, right, wrong.String())
	}
	golden := "testdata/rules/misses.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(report.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	raw, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(raw), report.String()); d != "" {
		t.Errorf("-listed +now:\n%s", d)
	}
}

// Time for one article of 4,000 characters, its tokens at hand.
func BenchmarkByRules(b *testing.B) {
	for _, language := range []string{"es", "de", "en"} {
		paths, _ := filepath.Glob("testdata/rules/" + language + "-*.txt")
		var all strings.Builder
		for _, path := range paths {
			raw, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			body, _ := readMarked(string(raw))
			all.WriteString(body)
		}
		for all.Len() < 4000 {
			all.WriteString("\n\nRuiz sagte, said, dijo que.")
		}
		x := text.New(all.String()[:4000], language)
		b.Run(language, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ByRules(x)
			}
		})
	}
}
