package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// mostGivers is how many who give a value are named; more are "others".
const mostGivers = 3

// givers names who gives a value, with the sentences that do so.
func (t *telling) givers(s side, about string) (string, []news.Support) {
	var names []string
	var support []news.Support
	for _, g := range s.values {
		name, at := t.giver(g, about)
		support = append(support, at...)
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	words := disputeWords[t.tongue()]
	if len(names) > mostGivers {
		names = append(names[:mostGivers-1], words.others)
	}
	if len(names) < 2 {
		return strings.Join(names, ""), support
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + words.and + names[last], support
}

// giver names who gives a value: who says it, with the outlet that has it from
// them, else the outlet. An age is the outlet's own: it stands beside a name in
// whatever somebody says.
func (t *telling) giver(g given, about string) (string, []news.Support) {
	support := []news.Support{{Article: g.Article, Span: t.sentences[g.sentence].span}}
	outlet := t.outletOf(g.sentence)
	if g.Report != "" && strings.Contains(t.text(g.sentence), g.Report) {
		outlet = g.Report
	}
	if g.Speaker == "" || strings.HasPrefix(about, ageOf) {
		return outlet, support
	}
	speaker, at := g.Speaker, t.sentences[g.sentence].span
	switch in := strings.Index(t.text(g.sentence), speaker); {
	case in > 0:
		speaker = t.withArticle(g.sentence, at.Begin+in, speaker)
	case in == 0 && !t.properName(g):
		speaker = small(speaker)
	case in < 0:
		mention, ok := t.named(g)
		if !ok {
			return outlet, support
		}
		speaker = t.withArticle(mention, t.mentionAt(mention, speaker), speaker)
		support = append(support, news.Support{Article: g.Article, Span: t.sentences[mention].span})
	}
	if outlet == "" {
		return speaker, support
	}
	return speaker + " (" + outlet + ")", support
}

// named is the first sentence in which the article of a value gives its speaker's name.
func (t *telling) named(g given) (sentence int, ok bool) {
	a := t.account(g.sentence)
	for _, m := range a.Marks.Mentions {
		if m.Span.Within(a.Article.Body) && m.Span.Of(a.Article.Body) == g.Speaker {
			if i, ok := t.sentenceWith(g.Article, m.Span); ok {
				return i, true
			}
		}
	}
	return 0, false
}

// mentionAt is where a name stands that a sentence has.
func (t *telling) mentionAt(sentence int, name string) int {
	return t.sentences[sentence].span.Begin + max(0, strings.Index(t.text(sentence), name))
}

// withArticle puts the article in front of a name that the text has there: "the
// Civil Protection Agency".
func (t *telling) withArticle(sentence, at int, name string) string {
	before := strings.Fields(t.account(sentence).Article.Body[t.sentences[sentence].span.Begin:at])
	if len(before) == 0 {
		return name
	}
	switch article := strings.ToLower(before[len(before)-1]); article {
	case "the", "el", "la", "los", "las":
		return article + " " + name
	}
	return name
}

// properName reports whether the speaker of a value is somebody with a name.
func (t *telling) properName(g given) bool {
	return slices.ContainsFunc(t.account(g.sentence).Marks.Mentions, func(m news.Mention) bool { return m.Name == g.Speaker })
}
