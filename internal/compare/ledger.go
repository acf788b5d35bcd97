package compare

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// Ledger puts sayings that are uses of the same words under one entry each, in
// order of first use. Words seen once are an entry, too.
//
// Sayings are taken in order of time. Each is held against the earlier ones that
// share a run of words with it, and joins the entry whose words it prints, else,
// where its speaker's words are known in another language, the entry it
// translates, else it opens one. How much must be shared depends on the speakers:
// a few telling words of one speaker, a long stretch where two names differ.
//
// Then each use is held against the first. Where an article prints a quotation in
// pieces, or a piece of it again, nothing is cut that stands in another piece.
func Ledger(sayings []news.Saying) []news.LedgerEntry {
	g := newGrouping(sayings)
	for i := range g.uses {
		g.place(i)
	}
	entries := make([]news.LedgerEntry, len(g.entries))
	for i, e := range g.entries {
		entries[i] = g.settle(e)
	}
	return entries
}

// Reused are the entries that concern a story: words that stand in two articles
// or more, copies of other articles not counted, and at least once in one of the
// story's.
func Reused(entries []news.LedgerEntry, story []news.ArticleID) []news.LedgerEntry {
	here := map[news.ArticleID]bool{}
	for _, id := range story {
		here[id] = true
	}
	var reused []news.LedgerEntry
	for _, e := range entries {
		articles, concerns := map[news.ArticleID]bool{}, false
		for _, u := range e.Uses {
			concerns = concerns || here[u.Article]
			if !u.Copy {
				articles[u.Article] = true
			}
		}
		if concerns && len(articles) > 1 {
			reused = append(reused, e)
		}
	}
	return reused
}

// byTime puts sayings in order of time; what has no time comes last, and what
// has the same is in order of article and place.
func byTime(sayings []news.Saying) []*news.Saying {
	sorted := make([]*news.Saying, len(sayings))
	for i := range sayings {
		sorted[i] = &sayings[i]
	}
	slices.SortFunc(sorted, func(a, b *news.Saying) int {
		switch {
		case a.Published.Before(b.Published):
			return -1
		case b.Published.Before(a.Published):
			return 1
		}
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Span.Begin, b.Span.Begin),
			cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Words, b.Words), cmp.Compare(a.Speaker, b.Speaker))
	})
	return sorted
}
