package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// Accounts dispute what cannot be so both ways: two counts of one thing at one
// time, two days, a yes and a no. A later count disputes nothing, nor does a
// rounding, nor that two newsrooms were told a thing by different numbers of
// people: each of those is true of its own report.

const mostDisputes = 5

// dispute is a sentence on what accounts differ in.
type dispute struct {
	cited   news.CitedSentence
	parties int // that stand on the weaker side, then on all
	all     int
}

// disputed is on what accounts differ, first that which most of them stand behind.
func (t *telling) disputed() []news.CitedSentence {
	var found []dispute
	for i := range t.lineage.Differences {
		d := &t.lineage.Differences[i]
		if d.Kind != news.Conflict {
			continue
		}
		sides := t.sidesOf(d)
		var dispute dispute
		var ok bool
		if strings.HasPrefix(d.About, whether) {
			dispute, ok = t.yesAndNo(sides)
		} else {
			dispute, ok = t.figures(d.About, sides)
		}
		if ok {
			found = append(found, dispute)
		}
	}
	for i := range t.lineage.Claims {
		if dispute, ok := t.denial(&t.lineage.Claims[i]); ok {
			found = append(found, dispute)
		}
	}
	slices.SortStableFunc(found, func(a, b dispute) int {
		return cmp.Or(cmp.Compare(b.parties, a.parties), cmp.Compare(b.all, a.all))
	})
	var disputed []news.CitedSentence
	for _, d := range found {
		if len(disputed) < mostDisputes && !slices.ContainsFunc(disputed, func(c news.CitedSentence) bool { return restAlike(c, d.cited) }) {
			disputed = append(disputed, d.cited)
		}
	}
	return disputed
}

// restAlike reports whether two sentences have words in common that they rest on,
// on both sides.
func restAlike(a, b news.CitedSentence) bool {
	n := 0
	for _, s := range b.Support {
		if slices.Contains(a.Support, s) {
			n++
		}
	}
	return n > 1
}

// side is one of the values in a difference, with the accounts that give it.
type side struct {
	values []given
}

// given is a value in a sentence.
type given struct {
	*news.GivenValue
	sentence int // index into telling.sentences
}

// sidesOf are the values of a difference, in order of time, each with the accounts
// in the language told in that give it; those in another only where they alone do.
func (t *telling) sidesOf(d *news.Difference) []side {
	var sides []side
	for i := range d.Values {
		v := &d.Values[i]
		sentence, ok := t.sentenceWith(v.Article, v.Span)
		if !ok {
			continue
		}
		at := slices.IndexFunc(sides, func(s side) bool {
			first := s.values[0]
			return first.Value == v.Value && first.Word == v.Word && first.Unit == v.Unit
		})
		if at < 0 {
			at = len(sides)
			sides = append(sides, side{})
		}
		sides[at].values = append(sides[at].values, given{v, sentence})
	}
	for i := range sides {
		own := slices.DeleteFunc(slices.Clone(sides[i].values), func(g given) bool { return !t.own(g.sentence) })
		if len(own) > 0 {
			sides[i].values = own
		}
	}
	return sides
}

// own reports whether a sentence is in the language told in.
func (t *telling) own(sentence int) bool {
	return languageOf(t.account(sentence).Article) == t.language
}

// sentenceWith is the sentence of an article that words stand in.
func (t *telling) sentenceWith(id news.ArticleID, span news.Span) (int, bool) {
	account := slices.IndexFunc(t.accounts, func(a news.Account) bool { return a.Article.ID == id })
	if account < 0 || !span.Within(t.accounts[account].Article.Body) || span.Len() == 0 {
		return 0, false
	}
	for i := t.first[account]; i < t.first[account+1]; i++ {
		if s := t.sentences[i].span; s.Begin <= span.Begin && span.End <= s.End {
			return i, true
		}
	}
	return 0, false
}

// parties counts who stands on the weaker side, and on all.
func (t *telling) parties(sides []side) (weaker, all int) {
	for _, s := range sides {
		var names []string
		for _, g := range s.values {
			if name := cmp.Or(g.Speaker, g.Report, t.outletOf(g.sentence)); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		all += len(names)
		if weaker == 0 || len(names) < weaker {
			weaker = len(names)
		}
	}
	return weaker, all
}

// outletOf is who published the article of a sentence.
func (t *telling) outletOf(sentence int) string {
	a := &t.account(sentence).Article
	return cmp.Or(a.Site, a.Outlet)
}
