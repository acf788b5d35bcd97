package attribution

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// Whatever the text: contents in the text, in order, not empty, and none in two
// attributions; the same answer twice.
func FuzzByRules(f *testing.F) {
	for _, body := range []string{
		"“We will not go,” she said. “Never.”", "—No iremos —dijo Ruiz—. Nunca.", "«A», dijo él, «b»; y agregó que no.",
		"„Nein“, sagte Ruiz, er habe „nie“ gefragt: \"Wer?\"", "Nach Angaben von", "según", "…, so die", "wie die Polizei mitteilte, sei", "hat gesagt, dass", "\x00„«\xff”",
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, language := range []string{"es", "de", "en", ""} {
			checkRules(t, body, language)
		}
	})
}

// The same of texts made of the words that rules look for.
func TestByRulesOfCues(t *testing.T) {
	words := strings.Fields(`dijo que según la ministra , . : " « » „ “ ” — – ( ) sagte dass habe wie so Nach Angaben von der Polizei zufolge teilte mit hat gesagt und y agregó said that she Ruiz 12 Die nannte ; ¿ ?`)
	rapid.Check(t, func(t *rapid.T) {
		body := strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(words, "\n\n")), 0, 60).Draw(t, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
		checkRules(t, body, rapid.SampledFrom([]string{"es", "de", "en", ""}).Draw(t, "language"))
	})
}

type failer interface {
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

func checkRules(t failer, body, language string) {
	x := text.New(body, language)
	found := ByRules(x)
	taken := make([]bool, len(x.Tokens))
	inside := func(r text.Range) bool { return 0 <= r.Begin && r.Begin <= r.End && int(r.End) <= len(x.Tokens) }
	for i, a := range found {
		if len(a.Content) == 0 || a.Kind == "" || a.Confidence <= 0 || a.Confidence > 1 || !inside(a.Source) || !inside(a.Cue) {
			t.Fatalf("%s: %d: %+v", language, i, a)
		}
		if i > 0 && a.Content[0].Begin < found[i-1].Content[0].Begin {
			t.Errorf("%s: %d comes before the one in front of it", language, i)
		}
		if a.Nested {
			continue
		}
		last := int32(0)
		for _, r := range a.Content {
			if !inside(r) || r.Empty() || r.Begin < last {
				t.Fatalf("%s: %d: content %v", language, i, a.Content)
			}
			last = r.End
			for j := r.Begin; j < r.End; j++ {
				if taken[j] {
					t.Fatalf("%s: %q is in two contents: %v", language, x.Print(j), found)
				}
				taken[j] = true
			}
		}
	}
	again := ByRules(text.New(body, language))
	if len(again) != len(found) {
		t.Fatalf("%s: %d and %d attributions of one text", language, len(found), len(again))
	}
}

// Hostile text takes no longer than its length says.
func TestByRulesLinear(t *testing.T) {
	for _, piece := range []string{"«", "“", "\"", "„ ", "dijo que ", "sagte, ", "Nach Angaben ", "a", "—", "teilte ", "hat ", "Ruiz ", "(", ", ", "und ", "zufolge ", "dijo, ", "Así dijo ", "“a b c” dijo ", "“a", "según “", "wie ", "dass, ", ": “a” ", "sei. ", "habe\n\n", "\"a b c d e\"\n"} {
		body := strings.Repeat("a ", 50_000) + ". " + strings.Repeat(piece, 200_000/len(piece))
		for _, language := range []string{"es", "de", "en"} {
			x := text.New(body, language)
			begin := time.Now()
			ByRules(x)
			if d := time.Since(begin); d > 10*time.Second {
				t.Errorf("%s, much of %q: %v", language, piece, d)
			}
		}
	}
}
