package attribution

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// Who passes on what another said: the inner attribution is told as nested.
func TestNested(t *testing.T) {
	for _, c := range []struct{ language, body, source, cue, content string }{
		{"es", "El Pregonero informó que dos testigos dijeron que el barco iba vacío.", "dos testigos", "dijeron", "que el barco iba vacío"},
		{"es", "La fiscal dijo que hay pruebas y que un guardia afirmó que vio la caja.", "un guardia", "afirmó", "que vio la caja"},
		{"de", "Das Hafenblatt berichtet, dass zwei Zeugen sagten, dass das Boot leer war.", "zwei Zeugen", "sagten", "dass das Boot leer war"},
		{"en", "The Harbour Post reported that two witnesses said that the boat was empty.", "two witnesses", "said", "that the boat was empty"},
	} {
		x := text.New(c.body, c.language)
		var inner []Attribution
		for _, a := range ByRules(x) {
			if a.Nested {
				inner = append(inner, a)
			}
		}
		if len(inner) != 1 {
			t.Errorf("%s: %d nested, want 1: %s", c.language, len(inner), c.body)
			continue
		}
		got := []string{x.Of(inner[0].Source), x.Of(inner[0].Cue), x.Of(inner[0].Content[0])}
		if d := cmp.Diff([]string{c.source, c.cue, c.content}, got); d != "" {
			t.Errorf("%s: %s", c.language, d)
		}
	}
}
