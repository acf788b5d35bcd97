package dedupe

import "github.com/headwater-news/headwater/internal/news"

// Between measures two texts that are known to be related: the share of from's
// word shingles that stand in to, and the passages they share. It is for
// renewing the evidence of a relation after one of its texts has changed.
func Between(from, to news.Article) (overlap float64, passages []news.Passage) {
	a, b := newText(&from), newText(&to)
	c := compare(a, b)
	return c.overlap, c.passages(a, b)
}
