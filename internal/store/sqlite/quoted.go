package sqlite

import (
	"context"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Quoting implements [store.Reading].
func (s *Store) Quoting(ctx context.Context, ids []news.ArticleID) (entries []store.Entry, err error) {
	list, err := asJSON(ids)
	if err != nil {
		return nil, s.explain("read quotations", err)
	}
	err = s.view(ctx, func(t *session) error {
		entries, err = all(ctx, t, func(row scanner) (e store.Entry, err error) {
			var text string
			err = row.Scan(&e.Article.ID, &e.Story, &text, jsonTo(&e.Marks))
			e.Article.Body = text
			return e, err
		}, `SELECT article.id, article.story, body.text, quoted.marks
			FROM json_each(?) AS wanted
			CROSS JOIN article ON article.id = wanted.value
			CROSS JOIN quoted ON quoted.article = n
			CROSS JOIN body ON body.article = n
			ORDER BY wanted.key`, list)
		return err
	})
	return entries, s.explain("read quotations", err)
}

// putQuoted keeps what an article quotes where [Store.Quoting] finds it.
func (c *commit) putQuoted(ctx context.Context, n int64, e *store.Entry) error {
	if e.Marks == nil || len(e.Marks.Quotations) == 0 {
		return c.t.exec(ctx, `DELETE FROM quoted WHERE article = ?`, n)
	}
	text, err := asJSON(struct {
		Sentences  []news.Span      `json:"sentences"`
		Quotations []news.Quotation `json:"quotations"`
		Origins    []news.Origin    `json:"origins"`
	}{e.Marks.Sentences, e.Marks.Quotations, telling(e.Marks.Origins)})
	if err != nil {
		return err
	}
	return c.t.exec(ctx, `INSERT OR REPLACE INTO quoted (article, marks) VALUES (?, ?)`, n, text)
}

// telling are the origins that tell more of a speaker than its name does.
func telling(origins []news.Origin) []news.Origin {
	list := []news.Origin{}
	for _, o := range origins {
		if o.Kind == news.OriginUnnamed || o.Via != "" {
			list = append(list, o)
		}
	}
	return list
}
