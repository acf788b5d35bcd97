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
//
// With folds < 2 the groups are told by the shipped weights, which were learned
// from the validation part of Multi-News. With folds ≥ 2 the groups are parted by
// a hash of their id, and each is told by weights learned, as cmd/train does it,
// from the groups of the other folds: so the figures on that very part are fair.
func Briefs(ctx context.Context, gold string, folds int) (Report, error) {
	groups, err := readSummed(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	sum, err := HashGold(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	if err := traceGroups(ctx, groups); err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	if err := tellGroups(ctx, groups, folds); err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	metrics, err := scoreBriefs(groups)
	if err != nil {
		return Report{}, fmt.Errorf("eval briefs: %w", err)
	}
	return Report{Kind: "briefs", Gold: gold, SHA256: sum, Items: len(groups), Metrics: metrics, Table: briefTable()}, nil
}

// traceGroups marks and traces groups as the desk does stories.
func traceGroups(ctx context.Context, groups []group) error {
	annotator := annotate.New()
	for i := range groups {
		if err := ctx.Err(); err != nil {
			return err
		}
		g := &groups[i]
		for _, a := range g.articles {
			g.accounts = append(g.accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
		}
		g.lineage = lineage.Trace(g.accounts)
		g.lineage.Differences = compare.Differences(g.accounts, g.lineage)
	}
	return nil
}

// tellGroups writes the briefs of groups: all by the shipped weights, or each fold
// by weights learned from the others.
func tellGroups(ctx context.Context, groups []group, folds int) error {
	writer := brief.Writer{Annotate: annotate.New().Annotate, Words: BriefWords}
	if folds < 2 {
		return tellFold(ctx, groups, writer, func(*group) bool { return true })
	}
	for fold := range folds {
		held := func(g *group) bool { return int(hashOf(g.id)%uint32(folds)) == fold }
		var lessons []brief.Lesson
		for i := range groups {
			if g := &groups[i]; !held(g) {
				lessons = append(lessons, brief.Lesson{Accounts: g.accounts, Lineage: g.lineage, Summary: g.summary})
			}
		}
		writer.Weights = brief.Learn(lessons)
		if err := tellFold(ctx, groups, writer, held); err != nil {
			return err
		}
	}
	return nil
}

// tellFold writes the briefs of those groups that are held.
func tellFold(ctx context.Context, groups []group, writer brief.Writer, held func(*group) bool) error {
	for i := range groups {
		g := &groups[i]
		if !held(g) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		var err error
		if g.brief, err = json.Marshal(writer.Write(g.accounts, g.lineage)); err != nil {
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
	lineage  news.Lineage
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
