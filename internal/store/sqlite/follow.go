package sqlite

import (
	"context"
	"fmt"

	"github.com/headwater-news/headwater/internal/store"
)

// Follow implements [store.Following].
func (s *Store) Follow(ctx context.Context, f store.Followed) error {
	err := s.update(ctx, func(ctx context.Context, t *session) error {
		return t.exec(ctx, `
			INSERT INTO followed (url, title, since) VALUES (?, ?, ?)
			ON CONFLICT (url) DO UPDATE SET title = excluded.title WHERE excluded.title <> ''`,
			f.URL, f.Title, stamp(f.Since))
	})
	return s.explain("follow "+f.URL, err)
}

// Unfollow implements [store.Following].
func (s *Store) Unfollow(ctx context.Context, url string) error {
	err := s.update(ctx, func(ctx context.Context, t *session) error {
		n, err := t.change(ctx, `DELETE FROM followed WHERE url = ?`, url)
		return followedOne(n, err, url)
	})
	return s.explain("unfollow", err)
}

// Polled implements [store.Following].
func (s *Store) Polled(ctx context.Context, url string, p store.Poll) error {
	err := s.update(ctx, func(ctx context.Context, t *session) error {
		n, err := t.change(ctx, `
			UPDATE followed SET polled = ?, next = ?, etag = ?, last_modified = ?, error = ?, failing = ?, captures = ?
			WHERE url = ?`,
			stamp(p.Time), stamp(p.Next), p.ETag, p.LastModified, p.Error, p.Failing, p.Captures, url)
		return followedOne(n, err, url)
	})
	return s.explain("record poll", err)
}

// followedOne is the outcome of a change to one followed address.
func followedOne(changed int, err error, url string) error {
	if err == nil && changed == 0 {
		return fmt.Errorf("followed address %q: %w", url, store.ErrNotFound)
	}
	return err
}

// Followed implements [store.Following].
func (s *Store) Followed(ctx context.Context) (list []store.Followed, err error) {
	err = s.view(ctx, func(t *session) error {
		list, err = all(ctx, t, readFollowed, `
			SELECT url, title, since, polled, next, etag, last_modified, error, failing, captures FROM followed ORDER BY url`)
		return err
	})
	return list, s.explain("list what is followed", err)
}

func readFollowed(row scanner) (f store.Followed, err error) {
	p := &f.Last
	err = row.Scan(&f.URL, &f.Title, stampTo(&f.Since), stampTo(&p.Time), stampTo(&p.Next), &p.ETag, &p.LastModified,
		&p.Error, &p.Failing, &p.Captures)
	return f, err
}
