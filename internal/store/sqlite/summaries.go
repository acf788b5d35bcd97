package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// summarize brings the summaries of what the batch touched up to date: first
// the stories, then the links, then the threads.
func (c *commit) summarize(ctx context.Context, links []store.Link) error {
	for _, id := range slices.Sorted(maps.Keys(c.stories)) {
		if err := c.until.Err(); err != nil {
			return err
		}
		if err := c.summarizeStory(ctx, id); err != nil {
			return fmt.Errorf("sum up story %q: %w", id, err)
		}
	}
	for _, l := range links {
		if err := c.link(ctx, l); err != nil {
			return fmt.Errorf("link story %q to thread %q: %w", l.Story, l.Thread, err)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.threads)) {
		if err := c.summarizeThread(ctx, id); err != nil {
			return fmt.Errorf("sum up thread %q: %w", id, err)
		}
	}
	return nil
}

// outline is what a summary needs of an article.
type outline struct {
	store.Outline
	active int64
}

func readOutline(row scanner) (o outline, err error) {
	err = row.Scan(&o.Outlet, &o.Headline, &o.Language, &o.Lead, whenTo(&o.Published), &o.Copy, &o.active)
	return o, err
}

func (c *commit) summarizeStory(ctx context.Context, id news.StoryID) error {
	rows, err := all(ctx, c.t, readOutline, `
		SELECT outlet, headline, language, CASE headline WHEN '' THEN lead ELSE '' END, published, copy_of <> '', active_at
		FROM article WHERE story = ? ORDER BY time_at, n`, id)
	if err != nil {
		return err
	}
	thread, err := one(ctx, c.t, value[news.ThreadID], `SELECT thread FROM story WHERE id = ?`, id)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if thread != "" {
		c.threads[thread] = true
	}
	if len(rows) == 0 {
		return c.forget(ctx, id)
	}
	active := int64(unknownFirst)
	outlines := make([]store.Outline, len(rows))
	for i, row := range rows {
		outlines[i] = row.Outline
		active = max(active, row.active)
	}
	sum := store.Summary(outlines)
	return c.t.exec(ctx, `
		INSERT INTO story (id, headline, first, last, articles, outlets, first_at, active_at, stale)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, `+nextStale+`)
		ON CONFLICT (id) DO UPDATE SET headline = excluded.headline, first = excluded.first, last = excluded.last,
			articles = excluded.articles, outlets = excluded.outlets, first_at = excluded.first_at, active_at = excluded.active_at,
			stale = CASE stale WHEN 0 THEN excluded.stale ELSE stale END`,
		id, sum.Headline, sum.First.String(), sum.Last.String(), sum.Articles, sum.Outlets, sortKey(sum.First), active)
}

func (c *commit) summarizeThread(ctx context.Context, id news.ThreadID) error {
	active := int64(unknownFirst)
	stories, err := all(ctx, c.t, func(row scanner) (news.Story, error) {
		var at int64
		story, err := readStory(row, &at)
		active = max(active, at)
		return story, err
	}, `SELECT `+storyColumns+`, active_at FROM story WHERE thread = ? AND thread <> '' ORDER BY first_at, id`, id)
	if err != nil {
		return err
	}
	if len(stories) == 0 {
		return c.t.exec(ctx, `DELETE FROM thread WHERE id = ?`, id)
	}
	sum := store.ThreadSummary(stories)
	return c.t.exec(ctx, `
		INSERT OR REPLACE INTO thread (id, headline, first, last, stories, articles, active_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		id, sum.Headline, sum.First.String(), sum.Last.String(), sum.Stories, sum.Articles, active)
}
