package compare

import (
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// longAfter is how many days later words in another story are out of their first
// context.
const longAfter = 30

// settle compares the uses of an entry with the first.
func (g *grouping) settle(e *entry) news.LedgerEntry {
	order := g.firstFirst(e.uses)
	first := &g.uses[order[0]]
	out := news.LedgerEntry{
		Words: first.Words, First: news.FirstSeen{Article: first.Article, Published: first.Published},
		Uses: make([]news.Use, len(order)),
	}
	by := g.spokenBy(order)
	who := by.who
	out.Speaker, out.Kind = who.name, who.kind
	left := make([]cuts, len(order))
	for n, i := range order {
		u := &g.uses[i]
		out.Uses[n] = news.Use{Article: u.Article, Span: u.Span, Words: u.Words, Copy: u.Copy, AgeDays: days(first.Published, u.Published)}
		use := &out.Uses[n]
		use.OutOfContext = first.Story != "" && u.Story != "" && u.Story != first.Story && use.AgeDays >= longAfter
		if who.to(u.who) == others && isSure(by) && isSure(u) && !g.alsoGivenTo(who, order, u.Article) {
			use.GivenTo = u.who.name
		}
		if n == 0 {
			left[n].of = order[0]
			continue
		}
		left[n] = g.compareWith(order[:n], i, use)
	}
	for n := range order {
		out.Uses[n].Truncated = left[n].remain(left, out.Uses, out.Uses[n].Article)
	}
	return out
}

// firstFirst puts the first use first: of the article where the words were first
// seen, the fullest.
func (g *grouping) firstFirst(uses []int) []int {
	order := slices.Clone(uses)
	fullest, article := 0, g.uses[order[0]].Article
	for n, i := range order {
		if g.uses[i].Article == article && len(g.uses[i].words) > len(g.uses[order[fullest]].words) {
			fullest = n
		}
	}
	first := order[fullest]
	return slices.Insert(slices.Delete(order, fullest, fullest+1), 0, first)
}

// spokenBy is the first use whose speaker is known by name, else the first where
// one is described.
func (g *grouping) spokenBy(uses []int) *use {
	by := &g.uses[uses[0]]
	for _, i := range uses {
		switch u := &g.uses[i]; {
		case u.who.known():
			return u
		case by.who.name == "":
			by = u
		}
	}
	return by
}

// sure is how likely a speaker must be right before an article is held for giving
// words to somebody else.
const sure = .7

func isSure(u *use) bool { return u.Confidence == 0 || u.Confidence >= sure }

// alsoGivenTo reports whether an article gives the words to the speaker as well.
func (g *grouping) alsoGivenTo(who speaker, uses []int, article news.ArticleID) bool {
	return slices.ContainsFunc(uses, func(i int) bool {
		u := &g.uses[i]
		return u.Article == article && who.to(u.who) == same
	})
}

// cuts are the words of an earlier use that a use leaves out.
type cuts struct {
	of    int // the earlier use
	words []stretch
}

// compareWith compares a use with the first that shares words with it, which is
// mostly the first of all; where none does, it is a translation.
func (g *grouping) compareWith(earlier []int, i int, use *news.Use) cuts {
	u := &g.uses[i]
	use.Translated = inOtherLanguage(&g.uses[earlier[0]], u)
	if use.Translated {
		return cuts{earlier[0], g.abroad.leftOut(g, earlier[0], i)}
	}
	for _, k := range earlier {
		first := &g.uses[k]
		if inOtherLanguage(first, u) {
			continue
		}
		c := g.aligner.compareWords(first.quotation, u.quotation, first.weight)
		if !c.enough(first, u, same) {
			continue
		}
		use.Edits = c.edits(first.quotation, u.quotation)
		use.Altered = len(use.Edits) > 0
		return cuts{k, c.cut}
	}
	return cuts{of: -1}
}

func inOtherLanguage(a, b *use) bool {
	return a.Language != b.Language && a.Language != "" && b.Language != ""
}

// remain reports whether words are left out that no other use in the article has.
func (c cuts) remain(all []cuts, uses []news.Use, article news.ArticleID) bool {
	for _, s := range c.words {
		for i := s.begin; i < s.end; i++ {
			missing := true
			for n := range all {
				if uses[n].Article == article && all[n].of == c.of && !all[n].leavesOut(i) {
					missing = false
				}
			}
			if missing {
				return true
			}
		}
	}
	return false
}

func (c cuts) leavesOut(word int) bool {
	return slices.ContainsFunc(c.words, func(s stretch) bool { return s.begin <= word && word < s.end })
}

// days counts calendar days, each in the zone its time was given in.
func days(from, to news.When) int {
	if from.IsZero() || to.IsZero() {
		return 0
	}
	return max(0, int(midnight(to).Sub(midnight(from))/(24*time.Hour)))
}

func midnight(w news.When) time.Time {
	year, month, day := w.Time().Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
