package compare

import "github.com/headwater-news/headwater/internal/news"

// Differences finds the things on which accounts of a story give different
// values. The lineage tells which accounts only retell others, and whose report
// each rests on.
func Differences(accounts []news.Account, lineage news.Lineage) []news.Difference { return nil }
