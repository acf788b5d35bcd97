package sqlite

import (
	"context"
	"errors"
	"fmt"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Commit implements [store.Work].
func (s *Store) Commit(ctx context.Context, batch store.Batch) error {
	err := s.update(ctx, func(inside context.Context, t *session) error {
		c := &commit{t: t, until: ctx, stories: map[news.StoryID]bool{}, threads: map[news.ThreadID]bool{}}
		return c.land(inside, &batch)
	})
	return s.explain("commit", err)
}

// commit is one batch on its way into the desk, with the summaries it makes stale.
type commit struct {
	t       *session
	until   context.Context // ends the commit between two steps
	stories map[news.StoryID]bool
	threads map[news.ThreadID]bool
	printed []printed
}

var (
	errNotLanded = errors.New("has not landed")
	errNoStory   = errors.New("has no story")
)

func (c *commit) land(ctx context.Context, batch *store.Batch) error {
	waiting, err := c.waiting(ctx, batch)
	if err != nil {
		return err
	}
	if len(waiting) == 0 && len(batch.Readings)+len(batch.SetAside) > 0 {
		return nil // has landed before
	}
	for i := range batch.Articles {
		if err := c.until.Err(); err != nil {
			return err
		}
		if err := c.putArticle(ctx, &batch.Articles[i]); err != nil {
			return fmt.Errorf("article %q: %w", batch.Articles[i].Article.ID, err)
		}
	}
	for _, m := range batch.Moves {
		if err := c.move(ctx, m); err != nil {
			return fmt.Errorf("move article %q: %w", m.Article, err)
		}
	}
	for _, m := range batch.Merged {
		if err := c.merge(ctx, m); err != nil {
			return fmt.Errorf("merge story %q into %q: %w", m.From, m.To, err)
		}
	}
	for i := range batch.Readings {
		if err := c.putReading(ctx, &batch.Readings[i], waiting); err != nil {
			return fmt.Errorf("reading of capture %q: %w", batch.Readings[i].Capture, err)
		}
	}
	for _, item := range batch.SetAside {
		if err := c.setAside(ctx, item, waiting); err != nil {
			return fmt.Errorf("set aside %q: %w", item.Place, err)
		}
	}
	if err := c.summarize(ctx, batch.Links); err != nil {
		return err
	}
	return c.printedLater(ctx)
}

// waiting gives the captures of the batch that still have a job, by their place
// in the order of arrival.
func (c *commit) waiting(ctx context.Context, batch *store.Batch) (map[news.CaptureID]int64, error) {
	var ids []news.CaptureID
	for i := range batch.Readings {
		ids = append(ids, batch.Readings[i].Capture)
	}
	for i := range batch.SetAside {
		if id := batch.SetAside[i].Capture; id != "" {
			ids = append(ids, id)
		}
	}
	list, err := asJSON(ids)
	if err != nil {
		return nil, err
	}
	type landed struct {
		id   news.CaptureID
		seq  int64
		done bool
	}
	found, err := all(ctx, c.t, func(row scanner) (l landed, err error) {
		err = row.Scan(&l.id, &l.seq, &l.done)
		return l, err
	}, `
		SELECT id, seq, job.capture IS NULL FROM capture LEFT JOIN job ON job.capture = seq
		WHERE id IN (SELECT value FROM json_each(?))`, list)
	if err != nil {
		return nil, err
	}
	known := map[news.CaptureID]bool{}
	waiting := map[news.CaptureID]int64{}
	for _, l := range found {
		known[l.id] = true
		if !l.done {
			waiting[l.id] = l.seq
		}
	}
	for _, id := range ids {
		if !known[id] {
			return nil, fmt.Errorf("capture %q %w", id, errNotLanded)
		}
	}
	return waiting, nil
}

// putReading lands what a capture was read as and ends its job.
func (c *commit) putReading(ctx context.Context, r *store.Read, waiting map[news.CaptureID]int64) error {
	seq, ok := waiting[r.Capture]
	if !ok {
		return nil
	}
	delete(waiting, r.Capture)
	article, err := one(ctx, c.t, value[int64], `SELECT n FROM article WHERE id = ?`, r.Article)
	if err != nil {
		return notFound(err, "article", string(r.Article))
	}
	err = c.t.exec(ctx, `
		INSERT INTO reading (capture, article, again, print, record)
		VALUES (?1, ?2, EXISTS (SELECT 1 FROM reading WHERE article = ?2), ?3, ?4)`,
		seq, article, r.Sketch.Print, r.Sketch.Record)
	if err != nil {
		return err
	}
	if r.Text != nil {
		if err := c.putState(ctx, r, seq, article); err != nil {
			return err
		}
	}
	if err := c.t.exec(ctx, `DELETE FROM job WHERE capture = ?`, seq); err != nil {
		return err
	}
	return c.t.exec(ctx, `DELETE FROM aside WHERE capture = ? AND capture <> ''`, r.Capture)
}

// setAside ends the job of a capture that could not be read.
func (c *commit) setAside(ctx context.Context, item store.Aside, waiting map[news.CaptureID]int64) error {
	if item.Capture != "" {
		seq, ok := waiting[item.Capture]
		if !ok {
			return nil
		}
		delete(waiting, item.Capture)
		if err := c.t.exec(ctx, `DELETE FROM job WHERE capture = ?`, seq); err != nil {
			return err
		}
	}
	return setAside(ctx, c.t, item)
}
