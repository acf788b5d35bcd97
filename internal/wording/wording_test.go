package wording

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"pgregory.net/rapid"
)

// keys are the keys of the words that say something.
func keys(t *testing.T, text, language string) string {
	t.Helper()
	var keys []string
	for _, w := range NewReader().Words(text, news.Span{End: len(text)}, language) {
		if w.Kind != Function {
			keys = append(keys, w.Key)
		}
	}
	return strings.Join(keys, " ")
}

func TestFormsOfOneWordMeet(t *testing.T) {
	for _, test := range []struct{ a, b, language string }{
		{"resigned", "resigning", "en"},
		{"bodies were found", "the body they find", "en"},
		{"harbour defences", "harbor defense", "en"},
		{"organised, cancelled", "organize, cancel", "en"},
		{"analysing labour programmes", "analyze labor program", "en"},
		{"twelve women stolen", "12 woman steal", "en"},
		{"$43,000", "43000", "en"},
		{"dimitió la ministra", "dimitirán los ministros", "es"},
		{"empieza, buscó, conozco", "empezar, busque, conocer", "es"},
		{"detenidas las autoras", "detener al autor", "es"},
		{"adjudicársela", "adjudicar", "es"},
		{"zwölf Tote", "12 Toten", "de"},
		{"1.250,5", "1250,5", "de"},
	} {
		if a, b := keys(t, test.a, test.language), keys(t, test.b, test.language); a != b {
			t.Errorf("%q has the keys %q, %q has %q", test.a, a, test.b, b)
		}
	}
}

func TestSpanishMeetsEnglish(t *testing.T) {
	for _, test := range []struct{ spanish, english string }{
		{"la ministra dimitió el lunes", "the minister resigned Monday"},
		{"dos de los funcionarios", "two of the officials"},
		{"los bomberos rescataron a 340 vecinos", "firefighters rescued 340 neighbours"},
		{"El comité investiga el contrato", "the committee investigates the contract"},
		{"43.000 visitas y 1,8 millones de euros", "43,000 visits and 1.8 million euros"},
		{"la Policía Nacional", "the Police National"},
		{"Lucía Torres habló con Annika Rothe", "Lucía Torres spoke with Annika Rothe"},
		{"Annika Rothe aceptó", "Annika Rothe accepted"},
		{"nadie murió", "nobody died"},
		{"la construcción de la universidad", "the construction of the university"},
	} {
		if es, en := keys(t, test.spanish, "es"), keys(t, test.english, "en"); es != en {
			t.Errorf("%q has the keys %q, %q has %q", test.spanish, es, test.english, en)
		}
	}
}

func TestWordsThatMustNotMeet(t *testing.T) {
	for _, test := range []struct{ a, inA, b, inB string }{
		{"size", "en", "sea", "en"},
		{"killed", "en", "kilo", "en"},
		{"María Torres", "es", "Maria Tower", "en"},
		{"12", "en", "120", "en"},
		{"8.40", "es", "840", "es"},
	} {
		if a, b := keys(t, test.a, test.inA), keys(t, test.b, test.inB); a == b {
			t.Errorf("%q and %q both have the keys %q", test.a, test.b, a)
		}
	}
}

// Whatever stands in a text, its words stand where their spans say.
func TestWordsStandWhereTheirSpansSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.OneOf(rapid.String(), rapid.StringMatching(`([a-zñÁ]{1,9}(mente|ción|'s|’s)?[ .,«»0-9]{0,3}){0,20}`)).Draw(t, "body")
		language := rapid.SampledFrom([]string{"", "en", "es", "de", "fr", "xx"}).Draw(t, "language")
		before := 0
		for _, w := range NewReader().Words(body, news.Span{End: len(body)}, language) {
			if !w.Span.Within(body) || w.Span.Begin < before || w.Span.Len() == 0 {
				t.Fatalf("word %q at %v", w.Text, w.Span)
			}
			if utf8.ValidString(body) && w.Key == "" {
				t.Fatalf("word %q has no key", w.Text)
			}
			before = w.Span.End
		}
	})
}

// A gloss is one word; the list is in order and has no line twice.
func TestGlossesAreWellFormed(t *testing.T) {
	before := ""
	for line := range strings.Lines(spanishLines) {
		word, gloss, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if gloss = strings.TrimPrefix(gloss, "to "); !ok || word == "" || gloss == "" || strings.ContainsAny(word+gloss, " \t") {
			t.Errorf("line %q is not a word, a tab and a word", line)
		}
		if at := unaccented(strings.ToLower(word)); at < before {
			t.Errorf("%q stands behind %q", word, before)
		} else {
			before = at
		}
		if line == before {
			t.Errorf("line %q stands twice", line)
		}
	}
}

func BenchmarkWords(b *testing.B) {
	const text = "La oficina de la ministra de Puertos ordenó a una comisión de funcionarios puntuar por segunda vez las ofertas de un contrato de dragado de 214 millones de dólares. "
	body := strings.Repeat(text, 20)
	reader := NewReader()
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		reader.Words(body, news.Span{End: len(body)}, "es")
	}
}

func BenchmarkGlosses(b *testing.B) {
	for b.Loop() {
		readGlosses(spanishLines)
	}
}
