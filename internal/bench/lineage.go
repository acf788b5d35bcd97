package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// What tracing one story may cost, in milliseconds of one core.
const (
	LineageBudget500 = 1000
	LineageBudget20  = 20
)

// Lineage measures the processor time of tracing a story of 500 and one of 20
// articles: its lineage, differences and ledger. The stories are made from the
// articles of path or, with "", from the sample coverage, whose paragraphs are put
// together anew, so that every sentence stands in many articles and few articles
// are alike. They are annotated beforehand. The floor is writing their marks as JSON.
func Lineage(ctx context.Context, path string) ([]Result, error) {
	articles, err := articlesOf(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("bench lineage: %w", err)
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("bench lineage: no articles in %s: %w", path, ErrNothingToMeasure)
	}
	var results []Result
	for _, size := range []struct {
		articles, rounds int
		budget           float64
	}{{500, 3, LineageBudget500}, {20, 10, LineageBudget20}} {
		result, err := traceStory(ctx, madeStory(articles, size.articles), size.rounds)
		if err != nil {
			return nil, fmt.Errorf("bench lineage: %w", err)
		}
		result.Budget = size.budget
		results = append(results, result)
	}
	return results, nil
}

// traceStory times the tracing of one story; the cheapest of several rounds counts.
func traceStory(ctx context.Context, accounts []news.Account, rounds int) (Result, error) {
	floor, tracing, comparing := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	var l news.Lineage
	for range rounds {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		start := cpuTime()
		for _, a := range accounts {
			if _, err := json.Marshal(a.Marks); err != nil {
				return Result{}, err
			}
		}
		floor = min(floor, cpuTime()-start)

		start = cpuTime()
		l = lineage.Trace(accounts)
		tracing = min(tracing, cpuTime()-start)

		start = cpuTime()
		l.Differences = compare.Differences(accounts, l)
		var sayings []news.Saying
		for _, a := range accounts {
			sayings = append(sayings, compare.Sayings(a, "")...)
		}
		l.Quotations = compare.Ledger(sayings)
		comparing = min(comparing, cpuTime()-start)
	}
	n := len(accounts)
	return Result{
		Name: fmt.Sprintf("lineage of %d articles", n), Ratio: milliseconds(tracing+comparing, 1), Unit: "ms of one core", AtMost: true, Items: n,
		Detail: []Detail{
			{"marks written as JSON", milliseconds(floor, 1), "ms"},
			{"times that", float64(tracing+comparing) / float64(max(floor, 1)), "×"},
			{"lineage", milliseconds(tracing, 1), "ms"},
			{"differences and ledger", milliseconds(comparing, 1), "ms"},
			{"claims", float64(len(l.Claims)), ""},
			{"chains", float64(len(l.Chains)), ""},
			{"quotations", float64(len(l.Quotations)), ""},
		},
	}, nil
}

// madeStory is n annotated articles made of the paragraphs of others, the same each
// time. Each keeps most of one article, and takes the rest from another.
func madeStory(from []news.Article, n int) []news.Account {
	random := rand.New(rand.NewPCG(4, 4))
	annotator := annotate.New()
	accounts := make([]news.Account, n)
	first := time.Date(2026, 1, 14, 6, 0, 0, 0, time.UTC)
	for i := range accounts {
		base, other := from[i%len(from)], from[random.IntN(len(from))]
		paragraphs := strings.Split(base.Body, "\n\n")
		others := strings.Split(other.Body, "\n\n")
		for k := range paragraphs {
			if other.Language == base.Language && random.IntN(3) == 0 {
				paragraphs[k] = others[random.IntN(len(others))]
			}
		}
		a := news.Article{
			ID: news.ArticleID(fmt.Sprintf("a%03d", i)), Outlet: fmt.Sprintf("outlet-%d.example", i), Headline: base.Headline,
			Published: news.At(first.Add(time.Duration(i) * 7 * time.Minute)), Language: base.Language, Body: strings.Join(paragraphs, "\n\n"),
		}
		accounts[i] = news.Account{Article: a, Marks: annotator.Annotate(a)}
	}
	return accounts
}
