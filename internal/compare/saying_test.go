package compare

import (
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// spanOf is where words stand in a body for the first time.
func spanOf(t *testing.T, body, words string) news.Span {
	t.Helper()
	at := strings.Index(body, words)
	if at < 0 {
		t.Fatalf("%q does not hold %q", body, words)
	}
	return news.Span{Begin: at, End: at + len(words)}
}

// What stands in quotation marks is taken, in whatever marks, and without them.
func TestSayings(t *testing.T) {
	for name, c := range map[string]struct {
		body    string
		kind    news.QuotationKind
		content []string
		want    string // "" for no saying
	}{
		"curly":              {"“The pump failed twice,” she said.", news.Direct, []string{"“The pump failed twice,”"}, "The pump failed twice"},
		"straight":           {`"The pump failed twice," she said.`, news.Direct, []string{`"The pump failed twice,"`}, "The pump failed twice"},
		"single":             {"‘The pilots’ pump didn’t work,’ she said.", news.Direct, []string{"‘The pilots’ pump didn’t work,’"}, "The pilots’ pump didn’t work"},
		"Spanish":            {"«La bomba falló dos veces», dijo.", news.Direct, []string{"«La bomba falló dos veces»"}, "La bomba falló dos veces"},
		"German":             {"„Die Pumpe fiel zweimal aus“, sagte sie.", news.Direct, []string{"„Die Pumpe fiel zweimal aus“"}, "Die Pumpe fiel zweimal aus"},
		"a cue between":      {"“It failed,” she said. “Twice, in fact.”", news.Direct, []string{"“It failed,”", "“Twice, in fact.”"}, "It failed … Twice, in fact."},
		"marks in marks":     {"“He called it ‘a pump’ and left,” she said.", news.Direct, []string{"“He called it ‘a pump’ and left,”"}, "He called it ‘a pump’ and left"},
		"two paragraphs":     {"“The pump failed.\n\n“Nobody knew,” she said.", news.Direct, []string{"“The pump failed.\n\n“Nobody knew,”"}, "The pump failed. Nobody knew"},
		"mixed":              {"She said the pump had “failed twice before midnight” and was “bad”.", news.Mixed, []string{"the pump had “failed twice before midnight” and was “bad”"}, "failed twice before midnight"},
		"a term":             {"She spoke of “delivery risk”.", news.Mixed, []string{"of “delivery risk”"}, ""},
		"a title":            {"She played “The Tale of Two Rivers” twice.", news.Mixed, []string{"She played “The Tale of Two Rivers” twice"}, ""},
		"not in marks":       {"She said the pump had failed twice before midnight.", news.Indirect, []string{"the pump had failed twice before midnight"}, ""},
		"content past marks": {"“The pump failed twice”, she said.", news.Direct, []string{"The pump failed twice"}, "The pump failed twice"},
		"not closed":         {"“The pump failed twice", news.Direct, []string{"“The pump failed twice"}, "The pump failed twice"},
	} {
		t.Run(name, func(t *testing.T) {
			q := news.Quotation{Kind: c.kind, Speaker: news.Speaker{Name: "Gwen Tarrant", Kind: news.OriginPerson}}
			for _, words := range c.content {
				q.Content = append(q.Content, spanOf(t, c.body, words))
			}
			sayings := Sayings(news.Account{Article: news.Article{ID: "a", Body: c.body, Published: news.Day(2026, 1, 1)}, Marks: news.Marks{Quotations: []news.Quotation{q}}}, "s")
			if c.want == "" {
				if len(sayings) != 0 {
					t.Errorf("sayings: %+v", sayings)
				}
				return
			}
			if len(sayings) != 1 || sayings[0].Words != c.want {
				t.Fatalf("sayings: %+v, want %q", sayings, c.want)
			}
			s := sayings[0]
			if s.Speaker != "Gwen Tarrant" || s.Story != "s" || s.Copy || !s.Span.Within(c.body) || !strings.HasPrefix(s.Span.Of(c.body), strings.Fields(c.want)[0]) {
				t.Errorf("saying: %+v of %q", s, s.Span.Of(c.body))
			}
		})
	}
}

// Who is not named is described, or is one of those the article names.
func TestSayingOfUnnamed(t *testing.T) {
	body := "“The pump failed twice,” a senior official said. He added: “Nobody could restart it.” Hugo Brandt declined to comment."
	quotation := func(words, speaker string) news.Quotation {
		span := spanOf(t, body, speaker)
		return news.Quotation{Kind: news.Direct, Content: []news.Span{spanOf(t, body, words)}, Speaker: news.Speaker{Span: &span, Kind: news.OriginUnnamed}}
	}
	account := news.Account{Article: news.Article{Body: body}, Relation: &news.Relation{}, Marks: news.Marks{
		Quotations: []news.Quotation{quotation("“The pump failed twice,”", "a senior official"), quotation("“Nobody could restart it.”", "He")},
		Mentions:   []news.Mention{{Span: spanOf(t, body, "Hugo Brandt"), Name: "Hugo Brandt", Kind: news.MentionPerson}},
	}}
	sayings := Sayings(account, "")
	if len(sayings) != 2 || sayings[0].Speaker != "a senior official" || sayings[1].Speaker != "" {
		t.Fatalf("sayings: %+v", sayings)
	}
	if s := sayings[1]; !s.Copy || len(s.Names) != 1 || s.Names[0] != "Hugo Brandt" {
		t.Errorf("saying: %+v", s)
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Claudia Sheinbaum", "Sheinbaum", true}, {"Claudia Sheinbaum", "Claudia Sheinbaum Pardo", true}, {"Ronald Johnson", "Ron Johnson", true},
		{"William Clinton", "Bill Clinton", true}, {"Hillary Clinton", "Bill Clinton", false}, {"J. Crane", "Jonas Crane", true},
		{"Ana Ruiz", "Ana Crane", false}, {"López Obrador", "Andrés Manuel López Obrador", true}, {"Ursula von der Leyen", "von der Leyen", true},
	} {
		if got := sameName(nameParts(c.a), nameParts(c.b)); got != c.want {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
