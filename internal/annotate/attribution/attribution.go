// Package attribution finds who said what: the words that are given as
// somebody's (content), the words that say so (cue), and whose they are (source).
package attribution

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Attribution is one content with its cue and source, as ranges of one
// [text.Text].
type Attribution struct {
	Source     text.Range   // empty where the article names none
	Cue        text.Range   // empty where nothing but quotation marks says so
	Content    []text.Range // in order; several where the cue or the source interrupts
	Kind       news.QuotationKind
	Nested     bool    // its cue stands in the content of another attribution
	Confidence float64 // that content and source are right, 0..1
}
