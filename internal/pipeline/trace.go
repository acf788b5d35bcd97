package pipeline

import (
	"fmt"
	"maps"
	"runtime/debug"
	"slices"

	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// Trace finds where the accounts of one story came from: its lineage, its
// differences, and every quotation of it that is printed more than once.
// Elsewhere gives what was said elsewhere on the desk that may be the same words
// as these; nil where there is no desk. A bug met on the way is a [*Bug].
func Trace(story news.StoryID, accounts []news.Account, elsewhere func(here []news.Saying) ([]news.Saying, error)) (l news.Lineage, err error) {
	defer func() {
		if met := recover(); met != nil {
			err = &Bug{Met: met, Stack: string(debug.Stack())}
		}
	}()
	l = lineage.Trace(accounts)
	l.Differences = compare.Differences(accounts, l)
	l.Quotations, err = quotations(story, accounts, elsewhere)
	return l.Filled(), err
}

// Bug is a panic of a stage, as an error of the story it was met on.
type Bug struct {
	Met   any
	Stack string
}

// Error implements error.
func (b *Bug) Error() string {
	return fmt.Sprintf("a bug in Headwater met this story (%v); please report it with its articles", b.Met)
}

// quotations is the ledger of one story: the words printed in it that are printed
// more than once, there or elsewhere on the desk. It ends with their last use in
// the story, so that news elsewhere does not change it.
func quotations(story news.StoryID, accounts []news.Account, elsewhere func([]news.Saying) ([]news.Saying, error)) ([]news.LedgerEntry, error) {
	here := map[news.ArticleID]bool{}
	var sayings []news.Saying
	for _, a := range accounts {
		here[a.Article.ID] = true
		sayings = append(sayings, compare.Sayings(a, story)...)
	}
	if elsewhere != nil && len(sayings) > 0 {
		others, err := elsewhere(sayings)
		if err != nil {
			return nil, err
		}
		for _, s := range others {
			if !here[s.Article] {
				sayings = append(sayings, s)
			}
		}
	}
	if !slices.ContainsFunc(sayings, func(s news.Saying) bool { return s.Article != sayings[0].Article }) {
		return nil, nil // what one article prints is not printed again
	}
	entries := compare.Ledger(sayings)
	for i, e := range entries {
		for len(e.Uses) > 0 && !here[e.Uses[len(e.Uses)-1].Article] {
			e.Uses = e.Uses[:len(e.Uses)-1]
		}
		entries[i] = e
	}
	return compare.Reused(entries, slices.Collect(maps.Keys(here))), nil
}

// keys are the fingerprints of sayings, each once.
func keys(sayings []news.Saying) []uint64 {
	var all []uint64
	for _, s := range sayings {
		all = append(all, compare.Keys(s.Words, s.Language)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
