package app

import (
	"context"
	"io"
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
)

// TraceFilter writes the lineage of the articles, taken as those of one story.
func (c Config) TraceFilter(ctx context.Context, in Input, out io.Writer) (int, error) {
	accounts, lineage, err := c.traced(ctx, in)
	if err != nil || len(accounts) == 0 {
		return 0, err
	}
	return 1, jsonLines(out).Encode(lineage)
}

// traced reads the articles of one story and traces it. Captures of one article
// and its revisions are folded, so that each outlet's last word is traced. An
// article met by a bug is told to in.Bad and passed over.
func (c Config) traced(ctx context.Context, in Input) ([]news.Account, news.Lineage, error) {
	var articles []news.Article
	started := c.Clock().Truncate(time.Second)
	err := c.eachArticle(ctx, in, readTexts{}.once(in, func(a news.Article) error {
		if !a.Captured.Time().Before(started) {
			a.Captured = news.When{} // reading it here is no capture: the same input gives the same output
		}
		articles = append(articles, a)
		return nil
	}))
	if err != nil {
		return nil, news.Lineage{}, err
	}
	// The same articles in another order are the same story. Of equal times the
	// order given stays: it is how the states of one article follow each other.
	slices.SortStableFunc(articles, func(a, b news.Article) int {
		switch before, after := a.Time(), b.Time(); {
		case before.Before(after):
			return -1
		case after.Before(before):
			return 1
		}
		return 0
	})
	gathering := pipeline.NewGathering()
	for _, a := range articles {
		if err := gathering.Add(ctx, a); err != nil {
			return nil, news.Lineage{}, err
		}
	}
	accounts := annotateGathered(gathering, in.Bad)
	if err := ctx.Err(); err != nil || len(accounts) == 0 {
		return nil, news.Lineage{}, err
	}
	lineage, err := pipeline.Trace("", accounts, nil)
	return accounts, lineage, err
}

// annotateGathered marks the articles of a gathering on all cores.
func annotateGathered(g *pipeline.Gathering, bad func(*news.BadInput)) []news.Account {
	var accounts []news.Account
	articles := g.Articles()
	for i, result := range annotateAll(annotate.New(), articles) {
		if result.err != nil {
			bad(&news.BadInput{Place: articles[i].File, Err: result.err})
			continue
		}
		accounts = append(accounts, g.Account(articles[i], result.marks))
	}
	return accounts
}
