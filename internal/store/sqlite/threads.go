package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

const threadColumns = `id, headline, first, last, stories, articles`

func readThread(row scanner) (t news.Thread, err error) {
	err = row.Scan(&t.ID, &t.Headline, whenTo(&t.First), whenTo(&t.Last), &t.Stories, &t.Articles)
	return t, err
}

// Threads implements [store.Reading].
func (s *Store) Threads(ctx context.Context, limit int) (threads []news.Thread, err error) {
	if limit <= 0 {
		limit = -1
	}
	err = s.view(ctx, func(t *session) error {
		threads, err = all(ctx, t, readThread, `SELECT `+threadColumns+` FROM thread ORDER BY active_at DESC, id LIMIT ?`, limit)
		return err
	})
	return threads, s.explain("list threads", err)
}

// Thread implements [store.Reading].
func (s *Store) Thread(ctx context.Context, id news.ThreadID) (thread news.Thread, err error) {
	err = s.view(ctx, func(t *session) error {
		thread, err = one(ctx, t, readThread, `SELECT `+threadColumns+` FROM thread WHERE id = ?`, id)
		return notFound(err, "thread", string(id))
	})
	return thread, s.explain("read thread", err)
}

// link puts a story into a thread, or takes it out.
func (c *commit) link(ctx context.Context, l store.Link) error {
	story, err := resolve(ctx, c.t, l.Story)
	if err != nil {
		return err
	}
	before, err := one(ctx, c.t, value[news.ThreadID], `SELECT thread FROM story WHERE id = ?`, story)
	if errors.Is(err, sql.ErrNoRows) || err == nil && before == l.Thread {
		return nil
	}
	if err != nil {
		return err
	}
	for _, touched := range []news.ThreadID{before, l.Thread} {
		if touched != "" {
			c.threads[touched] = true
		}
	}
	return c.t.exec(ctx, `UPDATE story SET thread = ? WHERE id = ?`, l.Thread, story)
}
