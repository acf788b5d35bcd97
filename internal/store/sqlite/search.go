package sqlite

import (
	"context"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// index adds an article's words to the text index.
func (c *commit) index(ctx context.Context, n int64, a *news.Article) error {
	return c.t.exec(ctx, `INSERT INTO search (rowid, headline, text) VALUES (?, ?, ?)`, n, a.Headline, a.Body)
}

// reindex brings the text index up to date with an article that was replaced.
// The index keeps no texts, so it is told which words to forget.
func (c *commit) reindex(ctx context.Context, before shown, a *news.Article) error {
	if before.headline == a.Headline && before.text == a.Body {
		return nil
	}
	err := c.t.exec(ctx, `INSERT INTO search (search, rowid, headline, text) VALUES ('delete', ?, ?, ?)`,
		before.n, before.headline, before.text)
	if err != nil {
		return err
	}
	return c.index(ctx, before.n, a)
}

// rankedAtMost is how many matches are ranked. Ranking costs one to two
// microseconds a match, which a word that stands in every other article would
// make a quarter of a second on a desk of 100,000. Of more matches the latest to
// arrive are ranked: a word that common tells little, and news is recent.
const rankedAtMost = 5000

// Search implements [store.Reading]. Hits are ranked by BM25, with a word in the
// headline worth five in the body; of equal ones the first to arrive comes first.
func (s *Store) Search(ctx context.Context, query string, limit int) (hits []store.Hit, err error) {
	match := matchExpression(query)
	if match == "" {
		return nil, nil
	}
	ranked := max(limit, rankedAtMost)
	if limit <= 0 {
		limit, ranked = -1, -1
	}
	err = s.view(ctx, func(t *session) error {
		// The excerpt is costly, so it is cut for the hits alone.
		hits, err = all(ctx, t, readHit, `
			WITH ranked AS MATERIALIZED (
				SELECT rowid AS n, bm25(search, 5.0, 1.0) AS score FROM search
				WHERE search MATCH ?1 ORDER BY n DESC LIMIT ?2),
			best AS MATERIALIZED (
				SELECT n, score FROM ranked ORDER BY score, n LIMIT ?3)
			SELECT `+articleColumns+`, snippet(search, -1, ?4, ?5, '…', 32)
			FROM best CROSS JOIN search ON search.rowid = best.n CROSS JOIN article ON article.n = best.n
			WHERE search MATCH ?1 ORDER BY best.score, best.n`,
			match, ranked, limit, matchBegins, matchEnds)
		return err
	})
	return hits, s.explain("search", err)
}

// The marks that SQLite sets around matches in an excerpt: control characters,
// which no text is written with.
const (
	matchBegins = "\x02"
	matchEnds   = "\x03"
)

func readHit(row scanner) (h store.Hit, err error) {
	var excerpt string
	e, err := readEntry(row, &excerpt)
	return store.Hit{Article: e.Article, Story: e.Story, Excerpt: fragments(excerpt)}, err
}

// fragments cuts an excerpt at the marks.
func fragments(excerpt string) []store.Fragment {
	var list []store.Fragment
	for excerpt != "" {
		match := strings.HasPrefix(excerpt, matchBegins)
		excerpt = strings.TrimLeft(excerpt, matchBegins+matchEnds)
		end := strings.IndexAny(excerpt, matchBegins+matchEnds)
		if end < 0 {
			end = len(excerpt)
		}
		if end > 0 {
			list = append(list, store.Fragment{Text: excerpt[:end], Match: match})
		}
		excerpt = excerpt[end:]
	}
	return list
}

// maxTerms bounds what one query may ask; nobody types as many words.
const maxTerms = 64

// matchExpression puts what was typed into FTS5's query language: every word,
// and every run of words in double quotes, becomes a quoted phrase, so that
// nothing in it is taken for an operator. "" when there is no word in it. An
// opening quote without a closing one runs to the end.
func matchExpression(query string) string {
	var phrases []string
	for i, part := range strings.Split(query, `"`) {
		if i%2 == 1 { // between quotes
			phrases = append(phrases, part)
		} else {
			phrases = append(phrases, strings.Fields(part)...)
		}
	}
	var terms []string
	for _, phrase := range phrases {
		if strings.ContainsFunc(phrase, isWordRune) && len(terms) < maxTerms {
			terms = append(terms, `"`+strings.ReplaceAll(phrase, "\x00", " ")+`"`)
		}
	}
	return strings.Join(terms, " ")
}

// isWordRune is what the tokenizer (unicode61) makes words of.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Co, r)
}
