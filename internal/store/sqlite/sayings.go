package sqlite

import (
	"cmp"
	"context"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// sayingColumns are a saying with what its article says of it, in the order of
// readSaying; from sayingTables.
const (
	sayingColumns = `article.id, article.story, article.outlet, article.headline,
	CASE article.published WHEN '' THEN article.updated ELSE article.published END, article.language,
	saying.speaker, saying.kind, saying.form, saying.span_begin, saying.span_end, saying.words, saying.confidence, saying.names`
	sayingTables = `saying JOIN article ON article.n = saying.article`
)

func readSaying(row scanner) (s news.Saying, err error) {
	err = row.Scan(&s.Article, &s.Story, &s.Outlet, &s.Headline, whenTo(&s.Published), &s.Language,
		&s.Speaker, &s.Kind, &s.Form, &s.Span.Begin, &s.Span.End, &s.Words, &s.Confidence, jsonTo(&s.Names))
	return s, err
}

// firstUses is how many sayings of one key are looked at: enough to find who
// printed words first, and bounded where everybody does.
const firstUses = 50

// SaidLike implements [store.Tracing].
func (s *Store) SaidLike(ctx context.Context, keys []uint64) (sayings []news.Saying, err error) {
	list, err := asJSON(signed(keys))
	if err != nil {
		return nil, s.explain("find sayings", err)
	}
	err = s.view(ctx, func(t *session) error {
		sayings, err = all(ctx, t, readSaying, `
			WITH found AS MATERIALIZED (
				SELECT DISTINCT saying_key.saying AS n
				FROM json_each(?1) AS wanted CROSS JOIN saying_key ON saying_key.key = wanted.value AND saying_key.at <= coalesce(
					(SELECT at FROM saying_key WHERE key = wanted.value ORDER BY at LIMIT 1 OFFSET ?2), ?3))
			SELECT `+sayingColumns+` FROM found CROSS JOIN `+sayingTables+` WHERE saying.n = found.n
			ORDER BY saying.at, article.n, saying.span_begin, saying.n`, list, firstUses-1, unknownLast)
		return err
	})
	return sayings, s.explain("find sayings", err)
}

// SaidBy implements [store.Reading].
func (s *Store) SaidBy(ctx context.Context, speaker string, limit int) (sayings []news.Saying, err error) {
	if limit <= 0 {
		limit = -1
	}
	err = s.view(ctx, func(t *session) error {
		sayings, err = all(ctx, t, readSaying, `
			SELECT `+sayingColumns+` FROM `+sayingTables+`
			WHERE speaker_key = ? AND speaker_key <> ''
			ORDER BY saying.at = ?, saying.at DESC, article.n DESC, saying.span_begin, saying.n LIMIT ?`,
			store.SpeakerKey(speaker), unknownLast, limit)
		return err
	})
	return sayings, s.explain("read sayings", err)
}

// Speakers implements [store.Reading].
func (s *Store) Speakers(ctx context.Context, word string, limit int) (speakers []store.Speaker, err error) {
	key := store.SpeakerKey(word)
	if key == "" {
		return nil, nil
	}
	if limit <= 0 {
		limit = -1
	}
	err = s.view(ctx, func(t *session) error {
		// A key holds letters, digits and spaces, so nothing in it is a wildcard.
		speakers, err = all(ctx, t, func(row scanner) (one store.Speaker, err error) {
			var first int64 // whose spelling of the name is given
			err = row.Scan(&one.Name, &one.Sayings, &first)
			return one, err
		}, `SELECT speaker, count(*) AS sayings, min(n) FROM saying
			WHERE speaker_key <> '' AND ' ' || speaker_key LIKE '% ' || ? || '%'
			GROUP BY speaker_key ORDER BY sayings DESC, speaker_key LIMIT ?`, key, limit)
		return err
	})
	return speakers, s.explain("list speakers", err)
}

// printed is the keys of an article's sayings and when it was published.
type printed struct {
	at   int64
	keys []int64
}

// putSayings keeps what an article quotes.
func (c *commit) putSayings(ctx context.Context, article int64, e *store.Entry) error {
	at := sortKey(cmp.Or(e.Article.Published, e.Article.Updated))
	for i := range e.Sayings {
		said := &e.Sayings[i]
		keys := signed(said.Keys)
		list, err := asJSON(keys)
		if err != nil {
			return err
		}
		names, err := listJSON(said.Names)
		if err != nil {
			return err
		}
		n, err := c.t.insert(ctx, `
			INSERT INTO saying (article, at, speaker, speaker_key, kind, form, span_begin, span_end, words, confidence, names, keys)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			article, at, said.Speaker, store.SpeakerKey(said.Speaker), said.Kind, said.Form, said.Span.Begin, said.Span.End,
			said.Words, said.Confidence, names, list)
		if err != nil {
			return err
		}
		err = c.t.exec(ctx, `INSERT OR IGNORE INTO saying_key (key, at, saying) SELECT value, ?, ? FROM json_each(?)`, at, n, list)
		if err != nil {
			return err
		}
		c.printed = append(c.printed, printed{at, keys})
	}
	return nil
}

// forgetSayings drops what an article quoted before it is replaced.
func (c *commit) forgetSayings(ctx context.Context, article int64) error {
	before, err := all(ctx, c.t, func(row scanner) (p printed, err error) {
		err = row.Scan(&p.at, jsonTo(&p.keys))
		return p, err
	}, `SELECT at, keys FROM saying WHERE article = ?`, article)
	if err != nil || len(before) == 0 {
		return err
	}
	c.printed = append(c.printed, before...)
	err = c.t.exec(ctx, `
		DELETE FROM saying_key WHERE (key, at, saying) IN (
			SELECT k.key, k.at, k.saying
			FROM saying CROSS JOIN json_each(saying.keys) AS wanted
			CROSS JOIN saying_key AS k ON k.key = wanted.value AND k.at = saying.at AND k.saying = saying.n
			WHERE saying.article = ?)`, article)
	if err != nil {
		return err
	}
	return c.t.exec(ctx, `DELETE FROM saying WHERE article = ?`, article)
}

// printedLater makes the stories stale that print words which the batch printed,
// or prints no more, at the same time or before. Where very many do, the first
// to follow are told.
func (c *commit) printedLater(ctx context.Context) error {
	var pairs [][2]int64
	for _, p := range c.printed {
		for _, key := range p.keys {
			pairs = append(pairs, [2]int64{key, p.at})
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	list, err := asJSON(pairs)
	if err != nil {
		return err
	}
	return c.t.exec(ctx, `
		WITH printed AS MATERIALIZED (SELECT DISTINCT value ->> 0 AS key, value ->> 1 AS at FROM json_each(?1)),
		later AS MATERIALIZED (
			SELECT DISTINCT k.saying
			FROM printed CROSS JOIN saying_key AS k ON k.key = printed.key AND k.at >= printed.at AND k.at <= coalesce(
				(SELECT at FROM saying_key WHERE key = printed.key AND at >= printed.at ORDER BY at LIMIT 1 OFFSET ?2), ?3))
		UPDATE story SET stale = `+nextStale+` WHERE stale = 0 AND id IN (
			SELECT article.story FROM later CROSS JOIN saying ON saying.n = later.saying CROSS JOIN article ON article.n = saying.article)`,
		list, firstUses-1, unknownLast)
}

// signed are keys as the integers of a column.
func signed(keys []uint64) []int64 {
	list := make([]int64, len(keys))
	for i, key := range keys {
		list[i] = int64(key)
	}
	return list
}
