package brief

import "github.com/headwater-news/headwater/internal/news"

// disputed is on what accounts differ.
func (t *telling) disputed() []news.CitedSentence { return nil }
