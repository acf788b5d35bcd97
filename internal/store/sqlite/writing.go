package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// briefNow is what a story is told by: a draft of its present state, else the
// extractive brief.
const briefNow = `
	SELECT coalesce(draft.content, brief.content)
	FROM brief JOIN story ON story.id = brief.story
	LEFT JOIN draft ON draft.story = brief.story AND draft.traced = story.traced
	WHERE brief.story = ?`

// Unwritten implements [store.Writing].
func (s *Store) Unwritten(ctx context.Context, limit int) (list []store.Unwritten, err error) {
	if limit <= 0 {
		limit = -1
	}
	err = s.view(ctx, func(t *session) error {
		list, err = all(ctx, t, readUnwritten, `
			SELECT story.id, story.traced, brief.content, coalesce(draft.model, ''), coalesce(draft.question, ''), coalesce(draft.answer, '')
			FROM story JOIN brief ON brief.story = story.id LEFT JOIN draft ON draft.story = story.id
			WHERE story.articles > 1 AND story.stale = 0 AND (draft.story IS NULL OR draft.traced <> story.traced)
			ORDER BY story.active_at DESC, story.id LIMIT ?`, limit)
		return err
	})
	return list, s.explain("list stories to write", err)
}

func readUnwritten(row scanner) (u store.Unwritten, err error) {
	var content []byte
	if err := row.Scan(&u.Story, &u.Traced, &content, &u.Last.Model, &u.Last.Question, &u.Last.Text); err != nil {
		return u, err
	}
	if err := unpack(content, &u.Brief); err != nil {
		return u, fmt.Errorf("brief of story %q: %w", u.Story, err)
	}
	u.Brief = u.Brief.Filled()
	return u, nil
}

// PutDraft implements [store.Writing].
func (s *Store) PutDraft(ctx context.Context, d store.Draft) (kept bool, err error) {
	err = s.update(ctx, func(ctx context.Context, t *session) error {
		var content []byte
		if d.Brief != nil {
			if content, err = (&packer{}).pack(d.Brief); err != nil {
				return err
			}
		}
		n, err := t.change(ctx, `
			INSERT OR REPLACE INTO draft (story, traced, model, question, answer, content)
			SELECT id, traced, ?, ?, ?, ? FROM story WHERE id = ? AND traced = ? AND stale = 0`,
			d.Answer.Model, d.Answer.Question, d.Answer.Text, content, d.Story, d.Traced)
		kept = n > 0
		return err
	})
	if err != nil {
		return false, s.explain("keep draft", fmt.Errorf("story %q: %w", d.Story, err))
	}
	return kept, nil
}

func dropDraft(ctx context.Context, t *session, story news.StoryID) error {
	return t.exec(ctx, `DELETE FROM draft WHERE story = ?`, story)
}

// Model implements [store.Writing].
func (s *Store) Model(ctx context.Context) (m *store.Model, err error) {
	err = s.view(ctx, func(t *session) error {
		var state store.Model
		_, err := one(ctx, t, func(row scanner) (struct{}, error) { return struct{}{}, row.Scan(jsonTo(&state)) }, `SELECT state FROM model`)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return nil
		case err != nil:
			return err
		}
		m = &state
		return nil
	})
	return m, s.explain("read how the model does", err)
}

// PutModel implements [store.Writing].
func (s *Store) PutModel(ctx context.Context, m store.Model) error {
	state, err := asJSON(m)
	if err == nil {
		err = s.update(ctx, func(ctx context.Context, t *session) error {
			return t.exec(ctx, `INSERT OR REPLACE INTO model (n, state) VALUES (1, ?)`, state)
		})
	}
	return s.explain("keep how the model does", err)
}
