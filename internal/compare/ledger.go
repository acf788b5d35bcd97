package compare

import "github.com/headwater-news/headwater/internal/news"

// Ledger puts sayings that are uses of the same words under one entry each, in
// order of first use.
func Ledger(sayings []news.Saying) []news.LedgerEntry { return nil }
