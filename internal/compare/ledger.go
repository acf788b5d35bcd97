package compare

import "github.com/headwater-news/headwater/internal/news"

// Sayings takes the quotations of an article out of it: those with words in
// quotation marks, whoever is given as their speaker.
func Sayings(a news.Account, story news.StoryID) []news.Saying { return nil }

// Keys are the fingerprints by which a store finds sayings that may share words
// with this one: two that have seven words in a row in common share a key.
func Keys(words, language string) []uint64 { return nil }

// Ledger puts sayings that are uses of the same words under one entry each, in
// order of first use.
func Ledger(sayings []news.Saying) []news.LedgerEntry { return nil }
