package compare

import (
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// Whatever a text and its marks hold, nothing panics, and spans stay inside.
func FuzzSayings(f *testing.F) {
	f.Add("“The pump failed,” she said. “Twice…”", 0, 20, 30, 50, true)
	f.Add("‘It’s ‘the pilots’ and \"mine\"’ «»", 3, 9, 1, 400, false)
	f.Fuzz(func(t *testing.T, body string, begin, end, begin2, end2 int, direct bool) {
		q := news.Quotation{Kind: news.Mixed, Content: []news.Span{{Begin: begin, End: end}, {Begin: begin2, End: end2}}}
		if direct {
			q.Kind = news.Direct
		}
		q.Speaker = news.Speaker{Span: &news.Span{Begin: end, End: end2}, Kind: news.OriginUnnamed}
		a := news.Account{Article: news.Article{ID: "a", Body: body}, Marks: news.Marks{Quotations: []news.Quotation{q, q}}}
		for _, s := range Sayings(a, "") {
			if !s.Span.Within(body) || countWords(s.Words) < fewestWords {
				t.Errorf("saying: %+v", s)
			}
		}
	})
}

func FuzzLedger(f *testing.F) {
	f.Add("We will [not] accept $2.5bn … or f---, ever.", "We will accept 2,500 million dollars. Or not", "Ana Ruiz", "en")
	f.Add("[[w]e]' treinta y mil [", "(…) U.S. a hundred and and", "", "es")
	f.Fuzz(func(t *testing.T, first, second, speaker, language string) {
		Keys(first, language)
		sayings := []news.Saying{
			{Article: "a", Words: first, Speaker: speaker, Kind: news.OriginPerson, Language: language, Published: news.Day(2026, 1, 1)},
			{Article: "b", Words: second, Speaker: speaker, Kind: news.OriginPerson, Language: "en"},
			{Article: "c", Words: first + " " + second, Language: language},
			{Article: "d", Words: second + ". " + first, Speaker: "Ruiz", Language: "en"},
		}
		uses := 0
		for _, e := range Ledger(sayings) {
			uses += len(e.Uses)
		}
		if uses != len(sayings) {
			t.Errorf("%d uses of %d sayings", uses, len(sayings))
		}
	})
}
