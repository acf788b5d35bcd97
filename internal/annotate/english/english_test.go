package english

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
)

var update = flag.Bool("update", false, "write what is found to the golden files")

// What is found in sentences of our own. testdata/sentences.golden is to be read
// as prose: kind, who, cue, words. It holds what is wrong, too; a change that
// makes a line wrong shows in its diff.
func TestSentences(t *testing.T) {
	in, err := os.ReadFile(filepath.Join("testdata", "sentences.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for body := range strings.SplitSeq(strings.TrimSpace(string(in)), "\n\n") {
		fmt.Fprintf(&b, "%s\n", body)
		x := text.New(body, "en")
		for _, a := range Load().Find(x) {
			b.WriteString(tell(x, a))
		}
		b.WriteByte('\n')
	}
	golden := filepath.Join("testdata", "sentences.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("found (-want +got; renew with -update and read the change):\n%s", diff)
	}
}

// tell is one attribution in a line.
func tell(x *text.Text, a attribution.Attribution) string {
	who, cue, nested := "nobody", "—", ""
	if !a.Source.Empty() {
		who = x.Of(a.Source)
	}
	if !a.Cue.Empty() {
		cue = x.Of(a.Cue)
	}
	if a.Nested {
		nested = " (nested)"
	}
	var said []string
	for _, c := range a.Content {
		said = append(said, x.Of(c))
	}
	return fmt.Sprintf("\t%s%s: %s | %s | %s\n", a.Kind, nested, who, cue, strings.Join(said, " … "))
}

// Whatever the text: ranges inside it, contents in order and not empty,
// confidence within bounds, and the same answer twice.
func FuzzFind(f *testing.F) {
	for _, body := range []string{
		"“We will not go,” she said. “Never.”", "Ruiz said: \"No.", "''x'' -- Y\n\nA: b\n\nC: d\n\nE: f\n\nG: h", "― said said said", "\x00\xff said “ ” that",
	} {
		f.Add(body)
	}
	m := Load()
	f.Fuzz(func(t *testing.T, body string) {
		x := text.New(body, "en")
		found := m.Find(x)
		for i, a := range found {
			inside := func(r text.Range) bool { return 0 <= r.Begin && r.Begin <= r.End && int(r.End) <= len(x.Tokens) }
			if len(a.Content) == 0 || !inside(a.Source) || !inside(a.Cue) || a.Confidence < 0 || a.Confidence > 1 {
				t.Fatalf("%d: %+v", i, a)
			}
			last := int32(0)
			for _, c := range a.Content {
				if !inside(c) || c.Empty() || c.Begin < last {
					t.Fatalf("%d: content %v", i, a.Content)
				}
				last = c.End
			}
		}
		if diff := cmp.Diff(found, m.Find(text.New(body, "en"))); diff != "" {
			t.Errorf("another answer the second time:\n%s", diff)
		}
	})
}
