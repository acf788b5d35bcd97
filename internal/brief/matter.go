package brief

import "github.com/headwater-news/headwater/internal/news"

// matters is why the story matters: consequence, scale and precedent, each with a
// label, none that is among the key points already.
func (t *telling) matters(points []news.CitedSentence) []news.CitedSentence { return nil }
