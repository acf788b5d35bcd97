package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// articleColumns are an article without its body, in the order of readEntry.
const articleColumns = `article.id, article.story, article.url, article.canonical, article.outlet, article.site,
	article.headline, article.byline, article.authors, article.dateline, article.published, article.updated,
	article.captured, article.language, article.file, article.confidence, article.removed, article.lead,
	article.copy_of, article.relation, article.overlap, article.agency, article.passages`

// readEntry reads articleColumns, and into more what follows them.
func readEntry(row scanner, more ...any) (e store.Entry, err error) {
	a, r := &e.Article, &news.Relation{}
	columns := []any{&a.ID, &e.Story, &a.URL, &a.Canonical, &a.Outlet, &a.Site,
		&a.Headline, &a.Byline, jsonTo(&a.Authors), &a.Dateline, whenTo(&a.Published), whenTo(&a.Updated),
		whenTo(&a.Captured), &a.Language, &a.File, &a.Confidence, jsonTo(&a.Removed), &e.Lead,
		&r.To, &r.Kind, &r.Overlap, &r.Agency, jsonTo(&r.Passages)}
	if err := row.Scan(append(columns, more...)...); err != nil {
		return store.Entry{}, err
	}
	if r.To != "" {
		r.From = a.ID
		e.Relation = r
	}
	return e, nil
}

// Article implements [store.Reading].
func (s *Store) Article(ctx context.Context, id news.ArticleID) (e store.Entry, err error) {
	err = s.view(ctx, func(t *session) error {
		n, err := one(ctx, t, value[int64], `
			SELECT n FROM article WHERE id = ?1
			UNION ALL SELECT article FROM state WHERE id = ?1 LIMIT 1`, id)
		if err != nil {
			return notFound(err, "article", string(id))
		}
		e, err = one(ctx, t, func(row scanner) (e store.Entry, err error) {
			var text string
			var marks *news.Marks
			e, err = readEntry(row, &text, jsonTo(&marks))
			e.Article.Body, e.Marks = text, marks
			return e, err
		}, `SELECT `+articleColumns+`, body.text, body.marks FROM article JOIN body ON body.article = n WHERE n = ?`, n)
		if err != nil {
			return err
		}
		notes, err := all(ctx, t, readNote, `
			SELECT article, id, url, file, time FROM reading JOIN capture ON seq = reading.capture
			WHERE article = ? ORDER BY seq`, n)
		for _, note := range notes {
			e.Captures = append(e.Captures, note.CaptureNote)
		}
		return err
	})
	return e, s.explain("read article", err)
}

type note struct {
	store.CaptureNote
	article int64
}

func readNote(row scanner) (n note, err error) {
	err = row.Scan(&n.article, &n.ID, &n.URL, &n.File, stampTo(&n.Time))
	return n, err
}

// Text implements [store.Work].
func (s *Store) Text(ctx context.Context, id news.ArticleID) (a news.Article, err error) {
	err = s.view(ctx, func(t *session) error {
		a, err = one(ctx, t, func(row scanner) (news.Article, error) {
			var text string
			e, err := readEntry(row, &text)
			e.Article.Body = text
			return e.Article, err
		}, `SELECT `+articleColumns+`, body.text FROM article JOIN body ON body.article = n WHERE id = ?`, id)
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		a, err = one(ctx, t, func(row scanner) (a news.Article, err error) {
			err = row.Scan(jsonTo(&a))
			return a, err
		}, `SELECT content FROM state WHERE id = ?`, id)
		return notFound(err, "article", string(id))
	})
	return a, s.explain("read text", err)
}

// CopiesOf implements [store.Work].
func (s *Store) CopiesOf(ctx context.Context, id news.ArticleID) (copies []news.Article, err error) {
	err = s.view(ctx, func(t *session) error {
		copies, err = all(ctx, t, func(row scanner) (news.Article, error) {
			e, err := readEntry(row)
			return e.Article, err
		}, `SELECT `+articleColumns+` FROM article WHERE copy_of = ? AND copy_of <> '' ORDER BY n`, id)
		return err
	})
	return copies, s.explain("find copies", err)
}

// putArticle inserts an article, or replaces the one with its id.
func (c *commit) putArticle(ctx context.Context, e *store.Entry) error {
	a := &e.Article
	if e.Story == "" {
		return errNoStory
	}
	story, err := resolve(ctx, c.t, e.Story)
	if err != nil {
		return err
	}
	c.stories[story] = true
	row, err := newRow(e)
	if err != nil {
		return err
	}
	before, err := one(ctx, c.t, readShown, `
		SELECT n, story, headline, text FROM article JOIN body ON body.article = n WHERE id = ?`, a.ID)
	if errors.Is(err, sql.ErrNoRows) {
		return c.insertArticle(ctx, story, row)
	}
	if err != nil {
		return err
	}
	c.stories[before.story] = true
	if err := c.t.exec(ctx, `
		UPDATE article SET story = ?, url = ?, canonical = ?, outlet = ?, site = ?, headline = ?, byline = ?, authors = ?,
			dateline = ?, published = ?, updated = ?, captured = ?, language = ?, file = ?, confidence = ?, removed = ?,
			lead = ?, copy_of = ?, relation = ?, overlap = ?, agency = ?, passages = ?, time_at = ?, active_at = ?,
			said = 1
		WHERE n = ?`,
		append(row.columns(story), before.n)...); err != nil {
		return err
	}
	if err := c.t.exec(ctx, `UPDATE body SET text = ?, marks = ? WHERE article = ?`, a.Body, row.marks, before.n); err != nil {
		return err
	}
	if err := c.putQuoted(ctx, before.n, e); err != nil {
		return err
	}
	if err := c.forgetSayings(ctx, before.n); err != nil {
		return err
	}
	if err := c.putSayings(ctx, before.n, e); err != nil {
		return err
	}
	return c.reindex(ctx, before, a)
}

func (c *commit) insertArticle(ctx context.Context, story news.StoryID, row *articleRow) error {
	a := &row.Article
	n, err := c.t.insert(ctx, `
		INSERT INTO article (story, url, canonical, outlet, site, headline, byline, authors,
			dateline, published, updated, captured, language, file, confidence, removed,
			lead, copy_of, relation, overlap, agency, passages, time_at, active_at, id)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		append(row.columns(story), a.ID)...)
	if err != nil {
		return err
	}
	if err := c.t.exec(ctx, `INSERT INTO body (article, text, marks) VALUES (?, ?, ?)`, n, a.Body, row.marks); err != nil {
		return err
	}
	if err := c.putQuoted(ctx, n, row.Entry); err != nil {
		return err
	}
	if err := c.putSayings(ctx, n, row.Entry); err != nil {
		return err
	}
	return c.index(ctx, n, a)
}

// putState keeps a state of an article that is not the one shown.
func (c *commit) putState(ctx context.Context, r *store.Read, seq, article int64) error {
	content, err := asJSON(r.Text)
	if err != nil {
		return err
	}
	relation := ""
	if r.Relation != nil {
		if relation, err = asJSON(r.Relation); err != nil {
			return err
		}
	}
	return c.t.exec(ctx, `INSERT OR REPLACE INTO state (id, article, capture, relation, content) VALUES (?, ?, ?, ?, ?)`,
		r.Text.ID, article, seq, relation, content)
}

// articleRow is an entry with the values that stand in columns of another form.
type articleRow struct {
	*store.Entry
	authors, removed, passages, marks string
}

func newRow(e *store.Entry) (*articleRow, error) {
	row := &articleRow{Entry: e}
	var errs [4]error
	row.authors, errs[0] = listJSON(e.Article.Authors)
	row.removed, errs[1] = listJSON(e.Article.Removed)
	if e.Relation != nil {
		row.passages, errs[2] = listJSON(e.Relation.Passages)
	}
	if e.Marks != nil {
		row.marks, errs[3] = asJSON(e.Marks)
	}
	return row, errors.Join(errs[:]...)
}

// columns are the values of both the INSERT and the UPDATE above, in order.
func (row *articleRow) columns(story news.StoryID) []any {
	a, r := &row.Article, row.Relation
	if r == nil {
		r = &news.Relation{}
	}
	return []any{story, a.URL, a.Canonical, a.Outlet, a.Site, a.Headline, a.Byline, row.authors,
		a.Dateline, a.Published.String(), a.Updated.String(), a.Captured.String(), a.Language, a.File, a.Confidence, row.removed,
		store.Lead(a.Body), r.To, r.Kind, r.Overlap, r.Agency, row.passages, sortKey(a.Time()), activityKey(store.Activity(a))}
}

// shown is what an article showed before it was replaced.
type shown struct {
	n              int64
	story          news.StoryID
	headline, text string
}

func readShown(row scanner) (s shown, err error) {
	err = row.Scan(&s.n, &s.story, &s.headline, &s.text)
	return s, err
}
