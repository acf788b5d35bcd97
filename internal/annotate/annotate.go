// Package annotate finds the marks of one article: its sentences, and in them
// who is named, who said what, whose reporting is relied on, and what was
// counted.
package annotate

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Annotator finds marks. Any number of goroutines may use one.
type Annotator struct{}

// New makes an annotator with the embedded models.
func New() *Annotator { return &Annotator{} }

// Annotate finds the marks of an article. Its spans lie inside a.Body, on rune
// boundaries; the same article gives the same marks.
func (n *Annotator) Annotate(a news.Article) news.Marks {
	t := text.New(a.Body, a.Language)
	marks := news.Marks{}
	for _, s := range t.Sentences {
		marks.Sentences = append(marks.Sentences, t.Span(s))
	}
	return marks
}
