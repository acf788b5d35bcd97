package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// The job table serves the local stream. Land inserts jobs and Commit deletes
// them, each in the transaction of the data.

// Leased is a job handed out. The type has no name of its own, so that the
// stream can ask for this method without knowing this package.
type Leased = struct {
	Capture news.CaptureID
	Attempt int // 1 on the first lease
}

// Lease hands out up to n jobs that are due at now, oldest first, until the
// time given.
func (s *Store) Lease(ctx context.Context, n int, now, until time.Time) (jobs []Leased, err error) {
	err = s.update(ctx, func(ctx context.Context, t *session) error {
		// +due: by the order of arrival, not by the index on due.
		jobs, err = all(ctx, t, readLeased, `
			SELECT id, attempt + 1 FROM job JOIN capture ON seq = job.capture
			WHERE +due <= ? ORDER BY job.capture LIMIT ?`, now.UnixMilli(), n)
		if err != nil || len(jobs) == 0 {
			return err
		}
		return t.exec(ctx, `
			UPDATE job SET due = ?1, leased = 1, attempt = attempt + 1
			WHERE capture IN (SELECT capture FROM job WHERE +due <= ?2 ORDER BY capture LIMIT ?3)`,
			until.UnixMilli(), now.UnixMilli(), n)
	})
	return jobs, s.explain("lease jobs", err)
}

func readLeased(row scanner) (l Leased, err error) {
	err = row.Scan(&l.Capture, &l.Attempt)
	return l, err
}

// Release gives leased jobs back, due again at the time given. Captures without
// a job are passed over.
func (s *Store) Release(ctx context.Context, ids []news.CaptureID, due time.Time) error {
	err := s.update(ctx, func(ctx context.Context, t *session) error {
		list, err := asJSON(ids)
		if err != nil {
			return err
		}
		return t.exec(ctx, `
			UPDATE job SET due = ?, leased = 0
			WHERE capture IN (SELECT seq FROM capture WHERE id IN (SELECT value FROM json_each(?)))`,
			due.UnixMilli(), list)
	})
	return s.explain("release jobs", err)
}

// ReleaseAll ends every lease. How often a job was handed out stays known.
func (s *Store) ReleaseAll(ctx context.Context) error {
	err := s.update(ctx, func(ctx context.Context, t *session) error {
		return t.exec(ctx, `UPDATE job SET due = 0, leased = 0 WHERE leased`)
	})
	return s.explain("release jobs", err)
}

// NextDue is the earliest time at which a job is due; false when there is none.
func (s *Store) NextDue(ctx context.Context) (due time.Time, ok bool, err error) {
	err = s.view(ctx, func(t *session) error {
		at, err := one(ctx, t, value[sql.NullInt64], `
			SELECT CASE WHEN EXISTS (SELECT 1 FROM job WHERE due <= 0) THEN 0
			            ELSE (SELECT min(due) FROM job WHERE due > 0) END`)
		due, ok = time.UnixMilli(at.Int64).UTC(), at.Valid
		return err
	})
	return due, ok, s.explain("find the next job", err)
}
