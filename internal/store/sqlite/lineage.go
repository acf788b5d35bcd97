package sqlite

import (
	"bytes"
	"compress/flate"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// nextStale is the number of the next story that becomes stale.
const nextStale = `(SELECT coalesce(max(stale), 0) + 1 FROM story WHERE stale > 0)`

// Stale implements [store.Tracing].
func (s *Store) Stale(ctx context.Context, limit int) (ids []news.StoryID, err error) {
	if limit <= 0 {
		limit = -1
	}
	err = s.view(ctx, func(t *session) error {
		ids, err = all(ctx, t, value[news.StoryID], `SELECT id FROM story WHERE stale > 0 ORDER BY stale, id LIMIT ?`, limit)
		return err
	})
	return ids, s.explain("list stories to trace", err)
}

// Accounts implements [store.Tracing].
func (s *Store) Accounts(ctx context.Context, id news.StoryID) (accounts []news.Account, err error) {
	err = s.view(ctx, func(t *session) error {
		story, err := findStory(ctx, t, id)
		if err != nil {
			return err
		}
		accounts, err = all(ctx, t, func(row scanner) (a news.Account, err error) {
			var text string
			e, err := readEntry(row, &text, jsonTo(&a.Marks))
			a.Article, a.Relation = e.Article, e.Relation
			a.Article.Body = text
			return a, err
		}, `SELECT `+articleColumns+`, body.text, body.marks FROM article JOIN body ON body.article = n
			WHERE story = ? ORDER BY time_at, n`, story.ID)
		return err
	})
	return accounts, s.explain("read accounts", err)
}

// Unsaid implements [store.Tracing].
func (s *Store) Unsaid(ctx context.Context, limit int) (entries []store.Entry, err error) {
	err = s.view(ctx, func(t *session) error {
		entries, err = all(ctx, t, func(row scanner) (e store.Entry, err error) {
			var text string
			var marks *news.Marks
			e, err = readEntry(row, &text, jsonTo(&marks))
			e.Article.Body, e.Marks = text, marks
			return e, err
		}, `SELECT `+articleColumns+`, body.text, body.marks FROM article JOIN body ON body.article = n
			WHERE NOT said ORDER BY n LIMIT ?`, limit)
		return err
	})
	return entries, s.explain("find articles without sayings", err)
}

// Lineage implements [store.Reading].
func (s *Store) Lineage(ctx context.Context, id news.StoryID) (*news.Lineage, error) {
	lineage, err := kept[news.Lineage](ctx, s, id, `SELECT content FROM lineage WHERE story = ?`)
	if lineage != nil {
		*lineage = lineage.Filled()
	}
	return lineage, s.explain("read lineage", err)
}

// Brief implements [store.Reading].
func (s *Store) Brief(ctx context.Context, id news.StoryID) (*news.Brief, error) {
	brief, err := kept[news.Brief](ctx, s, id, briefNow)
	if brief != nil {
		*brief = brief.Filled()
	}
	return brief, s.explain("read brief", err)
}

// kept is what is packed for a story by the query; nil where nothing is.
func kept[T any](ctx context.Context, s *Store, id news.StoryID, query string) (what *T, err error) {
	err = s.view(ctx, func(t *session) error {
		story, err := findStory(ctx, t, id)
		if err != nil {
			return err
		}
		content, err := one(ctx, t, value[[]byte], query, story.ID)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		what = new(T)
		if err := unpack(content, what); err != nil {
			return fmt.Errorf("story %q: %w", story.ID, err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return what, nil
}

// Unnamed implements [store.Reading].
func (s *Store) Unnamed(ctx context.Context) (list []store.Unnamed, err error) {
	err = s.view(ctx, func(t *session) error {
		list, err = all(ctx, t, func(row scanner) (u store.Unnamed, err error) {
			err = row.Scan(&u.Story, jsonTo(&u.UnnamedEntry))
			return u, err
		}, `SELECT story, entry FROM unnamed ORDER BY newsroom, story, place`)
		return err
	})
	return list, s.explain("list unnamed sources", err)
}

// PutLineages implements [store.Tracing].
func (s *Store) PutLineages(ctx context.Context, traced []store.Traced) error {
	packer := &packer{}
	err := s.update(ctx, func(inside context.Context, t *session) error {
		for _, one := range traced {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := putLineage(inside, t, packer, one); err != nil {
				return fmt.Errorf("story %q: %w", one.Story, err)
			}
		}
		return nil
	})
	return s.explain("keep lineages", err)
}

func putLineage(ctx context.Context, t *session, packer *packer, traced store.Traced) error {
	story, err := resolve(ctx, t, traced.Story)
	if err != nil {
		return err
	}
	if err := dropLineage(ctx, t, story); err != nil {
		return err
	}
	l := traced.Lineage
	if l == nil {
		return t.exec(ctx, `UPDATE story SET independent = NULL, at_least = NULL, stale = 0, traced = traced + 1 WHERE id = ?`, story)
	}
	known, err := t.change(ctx, `UPDATE story SET independent = ?, at_least = ?, stale = 0, traced = traced + 1 WHERE id = ?`, l.Independent, l.AtLeast, story)
	if err != nil || known == 0 {
		return err
	}
	content, err := packer.pack(l)
	if err != nil {
		return err
	}
	if err := t.exec(ctx, `INSERT INTO lineage (story, content) VALUES (?, ?)`, story, content); err != nil {
		return err
	}
	if traced.Brief != nil {
		content, err := packer.pack(traced.Brief)
		if err != nil {
			return err
		}
		if err := t.exec(ctx, `INSERT INTO brief (story, content) VALUES (?, ?)`, story, content); err != nil {
			return err
		}
	}
	for i, entry := range l.Unnamed {
		text, err := asJSON(entry)
		if err != nil {
			return err
		}
		if err := t.exec(ctx, `INSERT INTO unnamed (story, place, newsroom, entry) VALUES (?, ?, ?, ?)`, story, i, entry.Newsroom, text); err != nil {
			return err
		}
	}
	return nil
}

func dropLineage(ctx context.Context, t *session, story news.StoryID) error {
	if err := t.exec(ctx, `DELETE FROM lineage WHERE story = ?`, story); err != nil {
		return err
	}
	if err := t.exec(ctx, `DELETE FROM brief WHERE story = ?`, story); err != nil {
		return err
	}
	return t.exec(ctx, `DELETE FROM unnamed WHERE story = ?`, story)
}

// forget drops a story that has no articles any more.
func (c *commit) forget(ctx context.Context, story news.StoryID) error {
	if err := dropLineage(ctx, c.t, story); err != nil {
		return err
	}
	if err := dropDraft(ctx, c.t, story); err != nil {
		return err
	}
	return c.t.exec(ctx, `DELETE FROM story WHERE id = ?`, story)
}

// deflateFrom is the size from which what is kept is deflated: below it little is won.
const deflateFrom = 4 << 10

// deflated begins a lineage that is; no JSON begins so.
const deflated = 0

// packer packs lineages and briefs one after another: a deflater is costly to make.
type packer struct {
	deflater *flate.Writer
}

// pack is a lineage or a brief as it is kept: its JSON, deflated where it is long.
func (p *packer) pack(what any) ([]byte, error) {
	text, err := json.Marshal(what)
	if err != nil || len(text) < deflateFrom {
		return text, err
	}
	var b bytes.Buffer
	b.WriteByte(deflated)
	if p.deflater == nil {
		if p.deflater, err = flate.NewWriter(&b, flate.BestSpeed); err != nil {
			return nil, err
		}
	} else {
		p.deflater.Reset(&b)
	}
	if _, err := p.deflater.Write(text); err != nil {
		return nil, err
	}
	err = p.deflater.Close()
	return b.Bytes(), err
}

// unpack reads into what pack has packed.
func unpack(content []byte, into any) error {
	if len(content) > 0 && content[0] == deflated {
		var err error
		if content, err = io.ReadAll(flate.NewReader(bytes.NewReader(content[1:]))); err != nil {
			return err
		}
	}
	return json.Unmarshal(content, into)
}
