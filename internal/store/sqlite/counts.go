package sqlite

import (
	"context"

	"github.com/headwater-news/headwater/internal/store"
)

// Counts implements [store.Reading].
func (s *Store) Counts(ctx context.Context) (counts store.Counts, err error) {
	err = s.view(ctx, func(t *session) error {
		counts, err = one(ctx, t, readCounts, `SELECT
			(SELECT count(*) FROM capture),
			(SELECT count(*) FROM article),
			(SELECT count(*) FROM reading WHERE again) + (SELECT count(*) FROM article WHERE copy_of <> ''),
			(SELECT count(*) FROM story),
			(SELECT count(*) FROM thread),
			(SELECT count(*) FROM aside),
			(SELECT count(*) FROM job)`)
		return err
	})
	return counts, s.explain("count the desk", err)
}

func readCounts(row scanner) (c store.Counts, err error) {
	err = row.Scan(&c.Captures, &c.Articles, &c.Copies, &c.Stories, &c.Threads, &c.SetAside, &c.Waiting)
	return c, err
}
