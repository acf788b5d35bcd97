package sqlite

import (
	"context"

	"github.com/headwater-news/headwater/internal/news"
)

// Revisions implements [store.Reading].
func (s *Store) Revisions(ctx context.Context, id news.ArticleID) (states []news.Article, err error) {
	err = s.view(ctx, func(t *session) error {
		states, err = all(ctx, t, func(row scanner) (a news.Article, err error) {
			err = row.Scan(jsonTo(&a))
			return a, err
		}, `SELECT state.content FROM article JOIN state ON state.article = article.n
			WHERE article.id = ? AND (state.relation = '' OR state.relation ->> 'relation' = ?)
			ORDER BY state.capture`, id, news.Revision)
		return err
	})
	return states, s.explain("read revisions", err)
}
