package brief

import "github.com/headwater-news/headwater/internal/news"

// points are the key points of the story, each with a label; chosen is its account.
func (t *telling) points(chosen []line) []news.CitedSentence { return nil }
