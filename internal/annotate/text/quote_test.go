package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What stands in quotes, outermost first. A quote in another is indented by "  ",
// one that is not closed ends in "~", one that goes on from the paragraph before
// begins with "+".
func TestQuotes(t *testing.T) {
	for _, c := range []struct{ name, language, body, want string }{
		{"curly", "en", "“We will not go,” she said. “Never.”", "“We will not go,”|“Never.”"},
		{"straight", "en", `"We will not go," she said. "Never."`, `"We will not go,"|"Never."`},
		{"straight against words", "en", `She said ("never") and (he said) "no".`, `"never"|"no"`},
		{"straight behind a dash", "en", `The answer—"no"—came late.`, `"no"`},
		{"angled", "es", "«No iremos», dijo Ruiz. «Nunca».", "«No iremos»|«Nunca»"},
		{"angled inwards", "de", "»Wir gehen nicht«, sagte Ruiz. »Nie.«", "»Wir gehen nicht«|»Nie.«"},
		{"angled with spaces", "fr", "« Non », dit Ruiz. « Jamais. »", "« Non »|« Jamais. »"},
		{"angled, one not closed", "es", "«No iremos, dijo Ruiz.\n\nEl puerto «Norte» cerró.", "«No iremos, dijo Ruiz.~|«Norte»"},
		{"Swiss", "de", "«Nein», sagte Ruiz, «‹nie› heisst nie».", "«Nein»|«‹nie› heisst nie»|  ‹nie›"},
		{"German", "de", "„Wir gehen nicht“, sagte Ruiz. „Nie.“", "„Wir gehen nicht“|„Nie.“"},
		{"German, language unknown", "", "„Wir gehen nicht“, sagte Ruiz, „nie“.", "„Wir gehen nicht“|„nie“"},
		{"German, nested", "de", "„Er rief ‚Halt!‘ und lief“, sagte Ruiz.", "„Er rief ‚Halt!‘ und lief“|  ‚Halt!‘"},
		{"German low and straight", "de", "„Wir gehen nicht\", sagte Ruiz.", "„Wir gehen nicht\""},
		{"German with English marks", "de", "“Wir gehen nicht”, sagte Ruiz.", "“Wir gehen nicht”"},
		{"Polish", "pl", "„Nie pójdziemy”, powiedziała Ruiz.", "„Nie pójdziemy”"},
		{"single inside double", "en", "“He said ‘never’ twice,” she said.", "“He said ‘never’ twice,”|  ‘never’"},
		{"single, British", "en", "‘We will not go,’ she said. ‘Never.’", "‘We will not go,’|‘Never.’"},
		{"single, straight", "en", "'We will not go,' she said.", "'We will not go,'"},
		{"apostrophes", "en", "The workers' union and the ’90s band didn't play rock ’n’ roll; it's O'Brien's.", ""},
		{"apostrophe in a quote", "en", "‘We don’t know,’ she said.", "‘We don’t know,’"},
		{"TeX", "en", "``We will not go,'' she said. ``Never.''", "``We will not go,''|``Never.''"},
		{"nested in Spanish", "es", "«El cartel decía “cerrado” desde ayer», contó.", "«El cartel decía “cerrado” desde ayer»|  “cerrado”"},
		{"paragraphs, mark repeated", "en", "“One day,” she said. “First.\n\n“Second.”", "“One day,”|“First.~|+“Second.”"},
		{"paragraphs, closing mark repeated", "es", "«Primero.\n\n»Segundo», dijo.", "«Primero.~|+»Segundo»"},
		{"paragraphs, mark not repeated", "en", "She wrote: “First.\n\nSecond.” He left.", "“First.~|+Second.”"},
		{"stray closing mark", "en", "He left.” She stayed.\n\n“Good,” she said.", "“Good,”"},
		{"stray straight mark", "en", `A 5" pipe burst. "Bad luck," she said.`, `"Bad luck,"`},
		{"scare quotes and titles", "en", "The “expert” boarded the “Star of the South”.", "“expert”|“Star of the South”"},
		{"dash", "es", "—No iremos —dijo Ruiz—. Nunca.", "No iremos|Nunca."},
		{"dash, interrupted by a comma", "es", "—No iremos —dijo Ruiz—, ni hoy ni mañana.", "No iremos|ni hoy ni mañana."},
		{"dash, question", "es", "—¿Y el puente? —preguntó Ruiz.", "¿Y el puente?"},
		{"dash, nothing behind", "es", "—Nadie nos avisó.\n\n—Tampoco a mí —dijo Luna.", "Nadie nos avisó.|Tampoco a mí"},
		{"dash in a newspaper", "es", "– No iremos – dijo Ruiz –. Nunca.", "No iremos|Nunca."},
		{"dash, quote inside", "es", "—El cartel dice «cerrado» —contó Ruiz.", "El cartel dice «cerrado»|  «cerrado»"},
		{"a list has no speech", "es", "— Pan y leche\n\n— Tomates", ""},
		{"an aside is no speech", "es", "El puente —dijo Ruiz— no abrirá.", ""},
		{"a dash is no speech in English", "en", "—No, she said.", ""},
		{"corner marks", "ja", "「行きません」とルイスは言った。", "「行きません」"},
	} {
		x := New(c.body, c.language)
		var got []string
		for _, q := range x.Quotes {
			s := strings.Repeat("  ", int(q.Depth))
			if q.Continued {
				s += "+"
			}
			s += x.Of(q.Range)
			if !q.Closed {
				s += "~"
			}
			got = append(got, s)
		}
		if d := cmp.Diff(c.want, strings.Join(got, "|")); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}
