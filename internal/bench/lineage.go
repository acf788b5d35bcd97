package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"time"

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
// articles: its lineage, differences and ledger. The stories are made of the
// articles of path or, with "", of the sample coverage (madeStory) and annotated
// beforehand. What is read once for all stories, such as the glosses, is read by a
// first story that is not measured, but told. The floor is writing the marks as JSON.
func Lineage(ctx context.Context, path string) ([]Result, error) {
	articles, err := articlesOf(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("bench lineage: %w", err)
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("bench lineage: no articles in %s: %w", path, ErrNothingToMeasure)
	}
	small := madeStory(articles, 20)
	start := cpuTime()
	l := lineage.Trace(small)
	compareStory(small, &l)
	first := Detail{"the first story of a process", milliseconds(cpuTime()-start, 1), "ms"}
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
		if size.articles == len(small) {
			result.Detail = append(result.Detail, first)
		}
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
		compareStory(accounts, &l)
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
			{"articles that retell others", float64(len(l.Derived)), ""},
			{"claims", float64(len(l.Claims)), ""},
			{"chains", float64(len(l.Chains)), ""},
			{"quotations", float64(len(l.Quotations)), ""},
		},
	}, nil
}

// compareStory fills in what lineage leaves to the comparison of accounts.
func compareStory(accounts []news.Account, l *news.Lineage) {
	l.Differences = compare.Differences(accounts, *l)
	var sayings []news.Saying
	for _, a := range accounts {
		sayings = append(sayings, compare.Sayings(a, "")...)
	}
	l.Quotations = compare.Ledger(sayings)
}
