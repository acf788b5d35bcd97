package quantity

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Whatever the text, figures lie in it, on rune boundaries and in order; their
// values are numbers, a range rises, what they are about stands in the text; and
// twice the same text gives the same figures.
func FuzzFind(f *testing.F) {
	for _, language := range []string{"en", "es", "de", "fr"} {
		f.Add("The 20-year-old paid $5-$10 million, or 3 1/2 percent of 1,234.5 -2 °C, one in five.", language)
		f.Add("3-1 5-7% 10–15 people 18- to 34-year-old ½ 1/2 007 12.345.678 1.2.3 999999999999999999", language)
		f.Add("mil millones de euros, zweihundertfünfundzwanzig Mrd. Euro, a half of a quarter of a third", language)
		f.Add("between and 5 to to 7 of of million million - - - ( ) \x00\xff 5\xff 🙂5🙂 five,", language)
	}
	f.Fuzz(func(t *testing.T, body, language string) {
		x := text.New(body, language)
		found := Find(x)
		end := 0
		for _, q := range found {
			check(t, body, q, end)
			end = q.Span.End
		}
		if a, b := fmt.Sprint(found), fmt.Sprint(Find(x)); len(found) != len(Find(x)) || a[:min(len(a), 9)] != b[:min(len(b), 9)] {
			t.Fatalf("twice the same text:\n%s\n%s", a, b)
		}
	})
}

func check(t *testing.T, body string, q news.Quantity, end int) {
	t.Helper()
	if !q.Span.Within(body) || q.Span.Len() == 0 || q.Span.Begin < end {
		t.Fatalf("span %v of %d bytes, after %d", q.Span, len(body), end)
	}
	for _, i := range []int{q.Span.Begin, q.Span.End} {
		if utf8.ValidString(body) && i < len(body) && !utf8.RuneStart(body[i]) {
			t.Fatalf("span %v cuts a rune of %q", q.Span, body)
		}
	}
	if math.IsNaN(q.Value) || math.IsInf(q.Value, 0) || q.ValueMax != nil && !(*q.ValueMax > q.Value) {
		t.Fatalf("%q: value %v, %v", q.Span.Of(body), q.Value, q.ValueMax)
	}
	switch q.Change {
	case news.Exactly, news.About, news.MoreThan, news.UpTo, news.Up, news.Down:
	default:
		t.Fatalf("%q: change %q", q.Span.Of(body), q.Change)
	}
	if q.Confidence <= 0 || q.Confidence > 1 {
		t.Fatalf("%q: confidence %v", q.Span.Of(body), q.Confidence)
	}
	for _, p := range q.Counted {
		if p == "" || !strings.Contains(body, p) {
			t.Fatalf("%q is about %q", q.Span.Of(body), p)
		}
	}
}

// Hostile texts must not take long: the time is linear in the length.
func TestFindHostile(t *testing.T) {
	for name, unit := range map[string]string{
		"numbers": "1 ", "ranges": "5 to ", "scales": "million ", "of": "of ", "marks": "\"", "dashes": "-", "no space": "1a-", "dollars": "$", "words": "twenty ", "nouns": "3 things ", "emoji": "🙂5 ", "commas": "1,",
		"compounds": "zweihundert", "clauses": "which 5 that ", "hyphens": "two-",
	} {
		for _, language := range []string{"en", "es", "de"} {
			body := strings.Repeat(unit, 1<<15/len(unit))
			for _, q := range Find(text.New(body, language)) {
				if !q.Span.Within(body) {
					t.Fatalf("%s, %s: %v", name, language, q.Span)
				}
			}
		}
	}
}

// article is 4,000 characters of news with a figure in every other sentence.
func article() string {
	paragraph := "Two men were killed and five others wounded in a shooting outside a bar in Port Ellery late Saturday, the police said. " +
		"Governor Elise Tarrow, 58, called for calm and promised that those responsible would be found and brought to court. " +
		"The bar, which opened in 2016, had been the scene of trouble before, neighbours said, and many of them had asked the city to act. " +
		"More than 300 people signed a petition last year, and the council set aside $1.2 million, or 4 percent of its budget, for more patrols. " +
		"Officials declined to say whether the money had been spent, and the chief of the department did not answer questions. "
	return strings.Repeat(paragraph, 4000/len(paragraph)+1)[:4000]
}

func BenchmarkFind(b *testing.B) {
	x := text.New(article(), "en")
	b.ReportAllocs()
	b.ReportMetric(float64(len(Find(x))), "figures")
	for b.Loop() {
		Find(x)
	}
}
