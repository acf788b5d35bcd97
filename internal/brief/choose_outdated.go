package brief

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// outdated reports whether a sentence gives a figure that a later article has
// brought up to date: "at least three were killed" where it is five by now. The
// later figure is told instead.
func (t *telling) outdated(i int) bool {
	s := &t.sentences[i]
	id := t.accounts[s.account].Article.ID
	for _, d := range t.lineage.Differences {
		if d.Kind != news.UpdatedFigure || len(d.Values) < 2 {
			continue
		}
		last := d.Values[len(d.Values)-1]
		for _, v := range d.Values[:len(d.Values)-1] {
			same := v.Value == last.Value && v.Word == last.Word
			if !same && v.Article == id && v.Span.Overlaps(s.span) && t.retoldLater(last) {
				return true
			}
		}
	}
	return false
}

// retoldLater reports whether the figure that replaces others stands in an article
// of the language told in: else the older one is all that can be told.
func (t *telling) retoldLater(v news.GivenValue) bool {
	account, ok := t.number[v.Article]
	return ok && languageOf(t.accounts[account].Article) == t.language
}

// headlinesOutdated reports whether a headline with a figure rests on a sentence
// whose figure was brought up to date.
func (t *telling) headlinesOutdated(h contender, support []news.Support) bool {
	if !slices.ContainsFunc(h.words, func(w wording.Word) bool { return w.Kind == wording.Number }) {
		return false
	}
	for _, at := range support {
		account, ok := t.number[at.Article]
		for i := t.first[account]; ok && i < t.first[account+1]; i++ {
			if t.sentences[i].span.Overlaps(at.Span) && t.outdated(i) {
				return true
			}
		}
	}
	return false
}
