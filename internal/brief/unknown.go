package brief

import "github.com/headwater-news/headwater/internal/news"

// unknown is what the articles say is not known.
func (t *telling) unknown() []news.CitedSentence { return nil }
