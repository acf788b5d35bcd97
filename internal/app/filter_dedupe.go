package app

import (
	"context"
	"io"

	"github.com/headwater-news/headwater/internal/agency"
	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/news"
)

// relationLine is one line of the dedupe filter: null where there is no relation.
type relationLine struct {
	ID       news.ArticleID     `json:"id"`
	CopyOf   *news.ArticleID    `json:"copy_of"`
	Relation *news.RelationKind `json:"relation"`
	Overlap  float64            `json:"overlap"`
	Agency   *string            `json:"agency"`
	Passages []news.Passage     `json:"passages,omitempty"`
}

// DedupeFilter writes what each article depends on.
func (c Config) DedupeFilter(ctx context.Context, in Input, out io.Writer) (int, error) {
	lines := jsonLines(out)
	texts := readTexts{}
	index := dedupe.New(texts.text)
	written := 0
	err := c.eachArticle(ctx, in, texts.once(in, func(a news.Article) error {
		relation, _, err := index.Add(ctx, a)
		if err != nil {
			return err
		}
		line := relationLine{ID: a.ID}
		supplier := agency.Credited(a)
		if r := relation; r != nil {
			line.CopyOf, line.Relation, line.Overlap, line.Passages = &r.To, &r.Kind, r.Overlap, r.Passages
			supplier = r.Agency
		}
		if supplier != "" {
			line.Agency = &supplier
		}
		written++
		return lines.Encode(line)
	}))
	return written, err
}
