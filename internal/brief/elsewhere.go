package brief

import "github.com/headwater-news/headwater/internal/news"

// elsewhere is what only articles in other languages report.
func (t *telling) elsewhere() []news.CitedSentence { return nil }
