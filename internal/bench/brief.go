package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"time"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// What writing the brief of one story may cost, in milliseconds of one core.
const (
	BriefBudget500 = 500
	BriefBudget20  = 30
)

// Brief measures the processor time of writing the brief of a story of 500 and one
// of 20 articles. The stories are those of [Lineage], traced and compared beforehand.
// The floor is writing the marks as JSON.
func Brief(ctx context.Context, path string) ([]Result, error) {
	articles, err := articlesOf(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("bench brief: %w", err)
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("bench brief: no articles in %s: %w", path, ErrNothingToMeasure)
	}
	writer := brief.Writer{Annotate: annotate.New().Annotate}
	small := madeStory(articles, 20)
	l := lineage.Trace(small)
	compareStory(small, &l)
	start := cpuTime()
	writer.Write(small, l)
	first := Detail{"the first brief of a process", milliseconds(cpuTime()-start, 1), "ms"}
	var results []Result
	for _, size := range []struct {
		articles, rounds int
		budget           float64
	}{{500, 3, BriefBudget500}, {20, 10, BriefBudget20}} {
		result, err := writeBrief(ctx, writer, madeStory(articles, size.articles), size.rounds)
		if err != nil {
			return nil, fmt.Errorf("bench brief: %w", err)
		}
		result.Budget = size.budget
		if size.articles == len(small) {
			result.Detail = append(result.Detail, first)
		}
		results = append(results, result)
	}
	return results, nil
}

// writeBrief times the writing of one brief; the cheapest of several rounds counts.
func writeBrief(ctx context.Context, writer brief.Writer, accounts []news.Account, rounds int) (Result, error) {
	l := lineage.Trace(accounts)
	compareStory(accounts, &l)
	floor, writing := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	var told news.Brief
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
		told = writer.Write(accounts, l)
		writing = min(writing, cpuTime()-start)
	}
	n := len(accounts)
	return Result{
		Name: fmt.Sprintf("brief of %d articles", n), Ratio: milliseconds(writing, 1), Unit: "ms of one core", AtMost: true, Items: n,
		Detail: []Detail{
			{"marks written as JSON", milliseconds(floor, 1), "ms"},
			{"times that", float64(writing) / float64(max(floor, 1)), "×"},
			{"claims", float64(len(l.Claims)), ""},
			{"sentences of the account", float64(len(told.Sentences)), ""},
			{"key points", float64(len(told.KeyPoints)), ""},
			{"disputed", float64(len(told.Disputed)), ""},
			{"developments", float64(len(told.Developments)), ""},
			{"withheld", float64(told.Withheld), ""},
		},
	}, nil
}
