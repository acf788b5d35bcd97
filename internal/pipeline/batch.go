package pipeline

import (
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// batch collects what one commit will land, and answers for articles that are
// placed but not yet in the store.
type batch struct {
	store.Batch
	texts map[news.ArticleID]news.Article // articles and other readings placed in this batch, as they now stand
	entry map[news.ArticleID]int          // where an article stands in Articles
}

func newBatch() *batch {
	return &batch{texts: map[news.ArticleID]news.Article{}, entry: map[news.ArticleID]int{}}
}

// put adds an article, or replaces it where the batch has it already.
func (b *batch) put(e store.Entry) {
	b.texts[e.Article.ID] = e.Article
	if i, ok := b.entry[e.Article.ID]; ok {
		b.Articles[i] = e
		return
	}
	b.entry[e.Article.ID] = len(b.Articles)
	b.Articles = append(b.Articles, e)
}

// settle adds what merging, splitting and threading changed.
func (b *batch) settle(p *Placer) {
	changes := p.Settle()
	for _, m := range changes.Moves {
		b.Moves = append(b.Moves, store.Move(m))
	}
	for _, m := range changes.Merged {
		b.Merged = append(b.Merged, store.Merge(m))
	}
	for _, l := range changes.Links {
		b.Links = append(b.Links, store.Link(l))
	}
}
