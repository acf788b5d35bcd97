package quantity

import (
	"bufio"
	"flag"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// sentence is a sentence of a fixture with its figures.
type sentence struct {
	line     int
	text     string
	language string
	want     []want
}

// want is one figure of a fixture: as printed | change | value or low..high |
// unit | what it is about, phrases apart by "; ".
type want struct {
	printed, change, value, unit string
	about                        []string
}

func (w want) String() string {
	s := fmt.Sprintf("%s | %s | %s | %s | %s", w.printed, w.change, w.value, w.unit, strings.Join(w.about, "; "))
	return strings.TrimRight(strings.ReplaceAll(s, "|  |", "| |"), " |")
}

func wanted(body string, q news.Quantity) want {
	value := strconv.FormatFloat(q.Value, 'g', 7, 64)
	if q.Value >= 1e6 || q.Value == math.Trunc(q.Value) {
		value = strconv.FormatFloat(q.Value, 'f', -1, 64)
	}
	if q.ValueMax != nil {
		value += ".." + strconv.FormatFloat(*q.ValueMax, 'f', -1, 64)
	}
	return want{q.Span.Of(body), string(q.Change), value, q.Unit, q.Counted}
}

// readFixture reads sentences with their figures on indented lines below. Lines
// with # are headings.
func readFixture(t testing.TB, name, language string) []sentence {
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []sentence
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '\t':
			parts := strings.Split(line[1:], "|")
			for len(parts) < 5 {
				parts = append(parts, "")
			}
			for i := range parts {
				parts[i] = strings.TrimSpace(parts[i])
			}
			w := want{parts[0], parts[1], parts[2], parts[3], nil}
			if parts[4] != "" {
				w.about = strings.Split(parts[4], "; ")
			}
			last := &all[len(all)-1]
			last.want = append(last.want, w)
		default:
			all = append(all, sentence{line: n, text: line, language: language})
		}
	}
	return all
}

var update = flag.Bool("update", false, "write the fixtures anew")

// The figures of the fixtures, exactly as they stand there.
func TestFixtures(t *testing.T) {
	for name, language := range map[string]string{"english": "en", "spanish": "es", "german": "de"} {
		t.Run(name, func(t *testing.T) {
			path := "testdata/" + name + ".txt"
			all := readFixture(t, path, language)
			if *update {
				write(t, path, all)
				return
			}
			for _, s := range all {
				if diff := cmp.Diff(lines(s.want), lines(find(s))); diff != "" {
					t.Errorf("line %d: %s (-want +got)\n%s", s.line, s.text, diff)
				}
			}
		})
	}
}

func lines(ws []want) []string {
	var ls []string
	for _, w := range ws {
		ls = append(ls, w.String())
	}
	return ls
}

// write puts what is found below the sentences of a fixture.
func write(t *testing.T, path string, all []sentence) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		if strings.HasPrefix(line, "\t") {
			continue
		}
		b.WriteString(line + "\n")
		for _, s := range all {
			if s.line == i+1 {
				for _, w := range find(s) {
					b.WriteString("\t" + w.String() + "\n")
				}
			}
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func find(s sentence) []want {
	var got []want
	for _, q := range Find(text.New(s.text, s.language)) {
		got = append(got, wanted(s.text, q))
	}
	return got
}

// tally counts figures found against figures wanted, in four strictnesses.
type tally struct{ value, unit, change, about, found, wanted int }

func (t *tally) add(want, got []want) {
	t.found += len(got)
	t.wanted += len(want)
	used := make([]bool, len(got))
	for _, w := range want {
		best := -1
		for i, g := range got {
			if !used[i] && g.value == w.value && (best < 0 || g.printed == w.printed && got[best].printed != w.printed) {
				best = i
			}
		}
		if best < 0 {
			continue
		}
		used[best] = true
		g := got[best]
		t.value++
		if g.unit == w.unit {
			t.unit++
		}
		if g.change == w.change {
			t.change++
		}
		if common(w.about, g.about) {
			t.about++
		}
	}
}

// common reports whether two lists of phrases have a word in common.
func common(a, b []string) bool {
	if len(a) == 0 {
		return len(b) == 0
	}
	words := strings.Fields(strings.ToLower(strings.Join(b, " ")))
	for _, w := range strings.Fields(strings.ToLower(strings.Join(a, " "))) {
		for _, v := range words {
			if v == w && w != "of" && w != "the" {
				return true
			}
		}
	}
	return false
}

func (t tally) f1(hits int) float64 {
	return 2 * float64(hits) / float64(t.found+t.wanted)
}

func (t tally) String() string {
	return fmt.Sprintf("value %.3f, value+unit %.3f, value+change %.3f, about %.3f (%d found, %d wanted)",
		t.f1(t.value), t.f1(t.unit), t.f1(t.change), t.f1(t.about), t.found, t.wanted)
}

// On sentences that were written before the grammar was run, the figures (F1, one
// to one) must not fall; testdata/unseen.txt says what they were at first.
func TestUnseen(t *testing.T) {
	var sum tally
	for _, s := range readFixture(t, "testdata/unseen.txt", "en") {
		got := find(s)
		sum.add(s.want, got)
		if diff := cmp.Diff(lines(s.want), lines(got)); diff != "" {
			t.Logf("line %d: %s (-want +got)\n%s", s.line, s.text, diff)
		}
	}
	t.Log(sum)
	for name, f := range map[string][2]float64{
		"value": {sum.f1(sum.value), .98}, "unit": {sum.f1(sum.unit), .97}, "change": {sum.f1(sum.change), .96}, "about": {sum.f1(sum.about), .86},
	} {
		if f[0] < f[1] {
			t.Errorf("%s: F1 %.3f, want %.2f or more", name, f[0], f[1])
		}
	}
}
