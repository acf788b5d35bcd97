// Package name finds who and what an article names: people, organisations,
// places and outlets, and which later words stand for the same.
package name

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Names is everything one article names.
type Names struct {
	Mentions []Mention // in order, not overlapping
	Entities []Entity
}

// Mention is a name, or words that stand for one.
type Mention struct {
	text.Range
	Entity     int // index into Entities
	Pronoun    bool
	Confidence float64
}

// Entity is one person, organisation, place or outlet of the article.
type Entity struct {
	Name string // the fullest form the article gives
	Kind news.MentionKind
}
