package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Known implements [store.Intake].
func (s *Store) Known(ctx context.Context, ids []news.CaptureID) (map[news.CaptureID]bool, error) {
	known := map[news.CaptureID]bool{}
	err := s.view(ctx, func(t *session) error {
		list, err := asJSON(ids)
		if err != nil {
			return err
		}
		found, err := all(ctx, t, value[news.CaptureID], `SELECT id FROM capture WHERE id IN (SELECT value FROM json_each(?))`, list)
		for _, id := range found {
			known[id] = true
		}
		return err
	})
	return known, s.explain("look up captures", err)
}

// HasURL implements [store.Intake].
func (s *Store) HasURL(ctx context.Context, url string) (has bool, err error) {
	err = s.view(ctx, func(t *session) error {
		has, err = one(ctx, t, value[bool], `SELECT EXISTS (SELECT 1 FROM capture WHERE url = ? AND url <> '')`, url)
		return err
	})
	return has, s.explain("look up address", err)
}

// Land implements [store.Intake].
func (s *Store) Land(ctx context.Context, captures []store.Landing) (int, error) {
	landed := 0
	err := s.update(ctx, func(inside context.Context, t *session) error {
		landed = 0
		for i := range captures {
			if err := ctx.Err(); err != nil {
				return err
			}
			isNew, err := land(inside, t, &captures[i])
			if err != nil {
				return err
			}
			if isNew {
				landed++
			}
		}
		return nil
	})
	if err != nil {
		return 0, s.explain("land captures", err)
	}
	return landed, nil
}

// land records one capture with its job and its lines, and reports whether it was new.
func land(ctx context.Context, t *session, l *store.Landing) (bool, error) {
	c := &l.Capture
	hints := ""
	if c.Hints != (news.Hints{}) {
		var err error
		if hints, err = asJSON(c.Hints); err != nil {
			return false, err
		}
	}
	seq, err := one(ctx, t, value[int64], `
		INSERT INTO capture (id, url, file, time, media, charset, hints, outlet, warc, warc_offset, warc_length)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO NOTHING RETURNING seq`,
		c.ID, c.URL, c.File, stamp(c.Time), c.MediaType, c.Charset, hints, l.Outlet, l.Location.File, l.Location.Offset, l.Location.Length)
	if errors.Is(err, sql.ErrNoRows) {
		return false, t.exec(ctx, `DELETE FROM aside WHERE place IN (?, ?) AND capture = ''`, c.URL, c.File)
	}
	if err != nil {
		return false, err
	}
	if err := t.exec(ctx, `DELETE FROM aside WHERE place IN (?, ?)`, c.URL, c.File); err != nil {
		return false, err
	}
	if l.Aside != nil {
		aside := *l.Aside
		aside.Capture = c.ID // or nobody could try it again
		return true, setAside(ctx, t, aside)
	}
	if err := t.exec(ctx, `INSERT INTO job (capture) VALUES (?)`, seq); err != nil {
		return false, err
	}
	return true, countLines(ctx, t, l.Outlet, seq, l.Lines)
}

// LastLanded implements [store.Intake].
func (s *Store) LastLanded(ctx context.Context) (last news.Location, err error) {
	err = s.view(ctx, func(t *session) (err error) {
		last, err = one(ctx, t, readLocation, `SELECT warc, warc_offset, warc_length FROM capture ORDER BY seq DESC LIMIT 1`)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	return last, s.explain("find the last landing", err)
}

func readLocation(row scanner) (l news.Location, err error) {
	err = row.Scan(&l.File, &l.Offset, &l.Length)
	return l, err
}

// Landed implements [store.Work].
func (s *Store) Landed(ctx context.Context, ids []news.CaptureID) (landed []store.Landed, err error) {
	err = s.view(ctx, func(t *session) error {
		list, err := asJSON(ids)
		if err != nil {
			return err
		}
		landed, err = all(ctx, t, readLanded, `
			SELECT seq, id, url, file, time, media, charset, hints, outlet, warc, warc_offset, warc_length,
			       NOT EXISTS (SELECT 1 FROM job WHERE job.capture = seq)
			FROM capture WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq`, list)
		return err
	})
	return landed, s.explain("look up captures", err)
}

func readLanded(row scanner) (l store.Landed, err error) {
	c, at := &l.Capture, &l.Location
	err = row.Scan(&l.Seq, &c.ID, &c.URL, &c.File, stampTo(&c.Time), &c.MediaType, &c.Charset, jsonTo(&c.Hints),
		&l.Outlet, &at.File, &at.Offset, &at.Length, &l.Done)
	return l, err
}

// Retry implements [store.Work].
func (s *Store) Retry(ctx context.Context, ids []news.CaptureID) (retried int, err error) {
	chosen := `capture IN (SELECT value FROM json_each(?))`
	if len(ids) == 0 {
		chosen = `capture <> '' AND ? IS NOT NULL`
	}
	err = s.update(ctx, func(ctx context.Context, t *session) error {
		list, err := asJSON(ids)
		if err != nil {
			return err
		}
		retried, err = t.change(ctx, `
			INSERT INTO job (capture) SELECT seq FROM capture WHERE id IN (SELECT capture FROM aside WHERE `+chosen+`)
			ON CONFLICT (capture) DO NOTHING`, list)
		if err != nil {
			return err
		}
		return t.exec(ctx, `DELETE FROM aside WHERE capture <> '' AND `+chosen, list)
	})
	return retried, s.explain("retry captures", err)
}
