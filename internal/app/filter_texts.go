package app

import (
	"context"
	"fmt"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// readTexts keeps the articles a filter has read, for comparing later ones with.
type readTexts map[news.ArticleID]news.Article

func (t readTexts) text(_ context.Context, id news.ArticleID) (news.Article, error) {
	a, ok := t[id]
	if !ok {
		return a, fmt.Errorf("article %s: %w", id, store.ErrNotFound)
	}
	return a, nil
}

// once keeps each article and passes it on, but an id that came before is bad
// input: an answer could not be told from the other's.
func (t readTexts) once(in Input, do func(news.Article) error) func(news.Article) error {
	return func(a news.Article) error {
		if _, doubled := t[a.ID]; doubled {
			in.Bad(&news.BadInput{Place: a.File, Err: fmt.Errorf("id %q came before", a.ID), Hint: "give each article an id of its own"})
			return nil
		}
		t[a.ID] = a
		return do(a)
	}
}
