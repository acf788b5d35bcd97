package eval

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// BriefWords is how long the briefs are that are scored: the summaries of
// Multi-News (Fabbri et al. 2019) have about so many words.
const BriefWords = 230

// Briefs scores briefs against summaries that people wrote, beside the ways of
// summing up that everybody compares with. Gold is NDJSON, one group of articles
// on one event a line: {"id","articles":[text…],"summary"}, and "language" where
// it is not English. [scoreBriefs] says what the figures are.
func Briefs(ctx context.Context, gold string) (Report, error) {
	groups, err := readSummed(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	sum, err := HashGold(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	if err := tellGroups(ctx, groups); err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	metrics, err := scoreBriefs(groups)
	if err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	return Report{Kind: "briefs", Gold: gold, SHA256: sum, Items: len(groups), Metrics: metrics, Table: briefTable()}, nil
}

// tellGroups writes the briefs of groups as the desk does of stories.
func tellGroups(ctx context.Context, groups []group) error {
	annotator := annotate.New()
	writer := brief.Writer{Annotate: annotator.Annotate, Words: BriefWords}
	for i := range groups {
		if err := ctx.Err(); err != nil {
			return err
		}
		g := &groups[i]
		for _, a := range g.articles {
			g.accounts = append(g.accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
		}
		l := lineage.Trace(g.accounts)
		l.Differences = compare.Differences(g.accounts, l)
		var err error
		if g.brief, err = json.Marshal(writer.Write(g.accounts, l)); err != nil {
			return fmt.Errorf("%s: %w", g.id, err)
		}
	}
	return nil
}

// group is the articles on one event with what a person wrote of them and the
// brief of them as the desk gives it out: JSON.
type group struct {
	id       string
	articles []news.Article
	summary  string
	accounts []news.Account
	brief    []byte
}

func readSummed(gold string) ([]group, error) {
	var groups []group
	err := eachLine(gold, func(line []byte) error {
		var in struct {
			ID, Summary, Language string
			Articles              []string
		}
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		if in.Summary == "" || len(in.Articles) == 0 {
			return errors.New("articles or summary is missing")
		}
		if in.Language == "" {
			in.Language = "en"
		}
		g := group{id: in.ID, summary: in.Summary}
		for i, text := range in.Articles {
			g.articles = append(g.articles, news.Article{ID: news.ArticleID(fmt.Sprintf("%s-%d", in.ID, i)), Language: in.Language, Body: text})
		}
		groups = append(groups, g)
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(groups) == 0 {
		return nil, fmt.Errorf("%s: %w", gold, ErrNoGold)
	}
	return groups, err
}
