package brief

import "github.com/headwater-news/headwater/internal/news"

// developments is what each article brought that was new, in order of time.
func (t *telling) developments() []news.Development { return nil }
