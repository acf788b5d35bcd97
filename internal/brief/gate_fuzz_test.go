package brief

import (
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// No text and no span makes the gate fall over, and what it says is the same twice.
func FuzzGate(f *testing.F) {
	f.Add("Mayor Ana Ruiz said 12 people were killed.", "At least 12 people were killed, [Ana Ruiz] said.", "en", 0, 42, 0, 10)
	f.Add("\"No cerrará\", dijo Ruiz. 3,5 millones de euros.", "Ruiz: \"no cerrará\" $3.5m €% por ciento", "es", 5, 20, -3, 900)
	f.Add("one", "one hundred and y one treinta y 5th-3 'nt", "de", 0, 3, 3, 0)
	annotator := annotate.New()
	f.Fuzz(func(t *testing.T, body, written, language string, begin, end, mark, length int) {
		if len(body) > 2000 || len(written) > 1000 {
			return
		}
		a := &news.Account{Article: news.Article{ID: "a", Body: body, Language: language, Site: written}}
		a.Marks = annotator.Annotate(a.Article)
		odd := news.Span{Begin: mark, End: length}
		a.Marks.Mentions = append(a.Marks.Mentions, news.Mention{Span: odd, Name: written})
		a.Marks.Quotations = append(a.Marks.Quotations, news.Quotation{Content: []news.Span{odd}, Cue: []news.Span{{Begin: begin, End: end}}, Speaker: news.Speaker{Span: &odd}})
		cited := []Cited{{a, news.Span{Begin: begin, End: end}}, {a, news.Span{End: len(body)}}, {nil, odd}}
		one, two := NewGate().Refuse(written, language, cited), NewGate().Refuse(written, language, cited)
		if (one == nil) != (two == nil) || one != nil && *one != *two {
			t.Errorf("refused as %v, then as %v", one, two)
		}
	})
}
