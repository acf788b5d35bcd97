package sqlite

import (
	"context"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

const storyColumns = `id, thread, headline, first, last, articles, outlets, independent, at_least`

func readStory(row scanner, more ...any) (s news.Story, err error) {
	columns := []any{&s.ID, &s.Thread, &s.Headline, whenTo(&s.First), whenTo(&s.Last), &s.Articles, &s.Outlets, &s.Independent, &s.AtLeast}
	err = row.Scan(append(columns, more...)...)
	return s, err
}

// listed is a story with its place in a list.
type listed struct {
	news.Story
	key int64
}

func readListed(row scanner) (l listed, err error) {
	l.Story, err = readStory(row, &l.key)
	return l, err
}

// Stories implements [store.Reading].
func (s *Store) Stories(ctx context.Context, q store.StoryQuery) (page store.StoryPage, err error) {
	after, err := parseCursor(q.After)
	if err != nil {
		return page, s.explain("list stories", err)
	}
	limit := -1
	if q.Limit > 0 {
		limit = q.Limit + 1 // one more tells whether there is a next page
	}
	var list []listed
	err = s.view(ctx, func(t *session) error {
		switch {
		case q.Thread == "" && after == nil:
			list, err = all(ctx, t, readListed, `SELECT `+storyColumns+`, active_at FROM story
				ORDER BY active_at DESC, id LIMIT ?`, limit)
		case q.Thread == "":
			list, err = all(ctx, t, readListed, `SELECT `+storyColumns+`, active_at FROM story
				WHERE active_at <= ?1 AND (active_at < ?1 OR id > ?2)
				ORDER BY active_at DESC, id LIMIT ?3`, after.key, after.id, limit)
		case after == nil:
			list, err = all(ctx, t, readListed, `SELECT `+storyColumns+`, first_at FROM story
				WHERE thread = ?1 AND thread <> ''
				ORDER BY first_at, id LIMIT ?2`, q.Thread, limit)
		default:
			list, err = all(ctx, t, readListed, `SELECT `+storyColumns+`, first_at FROM story
				WHERE thread = ?1 AND thread <> '' AND (first_at, id) > (?2, ?3)
				ORDER BY first_at, id LIMIT ?4`, q.Thread, after.key, after.id, limit)
		}
		return err
	})
	if err != nil {
		return page, s.explain("list stories", err)
	}
	if q.Limit > 0 && len(list) > q.Limit {
		list = list[:q.Limit]
		last := list[q.Limit-1]
		page.Next = cursor{last.key, last.ID}.String()
	}
	for _, l := range list {
		page.Stories = append(page.Stories, l.Story)
	}
	return page, nil
}

// cursor is the end of a page: the key a list is sorted by, and the story.
type cursor struct {
	key int64
	id  news.StoryID
}

func (c cursor) String() string {
	return base64.RawURLEncoding.EncodeToString(fmt.Appendf(nil, "%d %s", c.key, c.id))
}

// parseCursor reads the end of a page; nil for "".
func parseCursor(s string) (*cursor, error) {
	if s == "" {
		return nil, nil
	}
	text, err := base64.RawURLEncoding.DecodeString(s)
	key, id, ok := strings.Cut(string(text), " ")
	if err != nil || !ok {
		return nil, fmt.Errorf("page after %q: %w", s, store.ErrCursor)
	}
	n, err := strconv.ParseInt(key, 10, 64)
	if err != nil {
		return nil, fmt.Errorf("page after %q: %w", s, store.ErrCursor)
	}
	return &cursor{n, news.StoryID(id)}, nil
}

// Story implements [store.Reading].
func (s *Store) Story(ctx context.Context, id news.StoryID) (story news.Story, err error) {
	err = s.view(ctx, func(t *session) error {
		story, err = findStory(ctx, t, id)
		return err
	})
	return story, s.explain("read story", err)
}

func findStory(ctx context.Context, t *session, id news.StoryID) (news.Story, error) {
	living, err := resolve(ctx, t, id)
	if err != nil {
		return news.Story{}, err
	}
	story, err := one(ctx, t, func(row scanner) (news.Story, error) { return readStory(row) },
		`SELECT `+storyColumns+` FROM story WHERE id = ?`, living)
	return story, notFound(err, "story", string(id))
}

// Coverage implements [store.Reading].
func (s *Store) Coverage(ctx context.Context, id news.StoryID) (entries []store.Entry, err error) {
	err = s.view(ctx, func(t *session) error {
		story, err := findStory(ctx, t, id)
		if err != nil {
			return err
		}
		var numbers []int64
		entries, err = all(ctx, t, func(row scanner) (store.Entry, error) {
			var n int64
			e, err := readEntry(row, &n)
			numbers = append(numbers, n)
			return e, err
		}, `SELECT `+articleColumns+`, n FROM article WHERE story = ? ORDER BY time_at, n`, story.ID)
		if err != nil {
			return err
		}
		notes, err := all(ctx, t, readNote, `
			SELECT article, capture.id, capture.url, capture.file, capture.time
			FROM article JOIN reading ON reading.article = article.n JOIN capture ON seq = reading.capture
			WHERE article.story = ? ORDER BY seq`, story.ID)
		captures := map[int64][]store.CaptureNote{}
		for _, n := range notes {
			captures[n.article] = append(captures[n.article], n.CaptureNote)
		}
		for i, n := range numbers {
			entries[i].Captures = captures[n]
		}
		return err
	})
	return entries, s.explain("read coverage", err)
}

// resolve follows a merge; an id never merged stands for itself.
func resolve(ctx context.Context, t *session, id news.StoryID) (news.StoryID, error) {
	living, err := one(ctx, t, value[news.StoryID], `SELECT story FROM alias WHERE merged = ?`, id)
	if errors.Is(err, sql.ErrNoRows) {
		return id, nil
	}
	return living, err
}

// move puts an article into another story.
func (c *commit) move(ctx context.Context, m store.Move) error {
	if m.Story == "" {
		return errNoStory
	}
	to, err := resolve(ctx, c.t, m.Story)
	if err != nil {
		return err
	}
	from, err := one(ctx, c.t, value[news.StoryID], `SELECT story FROM article WHERE id = ?`, m.Article)
	if err != nil {
		return notFound(err, "article", string(m.Article))
	}
	c.stories[from], c.stories[to] = true, true
	return c.t.exec(ctx, `UPDATE article SET story = ? WHERE id = ?`, to, m.Article)
}

// merge makes one story resolve to another. Aliases always point at a living
// story, so that following one is a single step.
func (c *commit) merge(ctx context.Context, m store.Merge) error {
	if m.From == "" || m.To == "" {
		return errNoStory
	}
	from, err := resolve(ctx, c.t, m.From)
	if err != nil {
		return err
	}
	to, err := resolve(ctx, c.t, m.To)
	if err != nil || from == to {
		return err
	}
	c.stories[from], c.stories[to] = true, true
	for _, query := range []string{
		`UPDATE article SET story = ?1 WHERE story = ?2`,
		`UPDATE alias SET story = ?1 WHERE story = ?2`,
		`INSERT INTO alias (story, merged) VALUES (?1, ?2)`,
	} {
		if err := c.t.exec(ctx, query, to, from); err != nil {
			return err
		}
	}
	return nil
}
