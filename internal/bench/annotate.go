package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"os"
	"runtime"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/app"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/samples"
)

// What annotate may cost.
const (
	AnnotateSpeedBudget = 250 // articles of 4,000 characters a second and core
	AnnotateBudget      = 60  // × tokens, sentences and quotation marks alone
	AnnotateAllocBudget = 1   // heap allocations per mark
)

// articleChars is the length of an article in the figures of annotate.
const articleChars = 4000

// Annotate measures the processor time of finding all marks, on the articles of
// path (any file or folder that "headwater extract" reads) or, with "", on the
// sample coverage. They are put together, by language, to texts of 4,000
// characters. Every text is tokenised and annotated in turn, several rounds over,
// and the cheapest round of each counts.
func Annotate(ctx context.Context, path string) ([]Result, error) {
	results, err := measureAnnotate(ctx, path, 5)
	if err != nil {
		return nil, fmt.Errorf("bench annotate: %w", err)
	}
	return results, nil
}

func measureAnnotate(ctx context.Context, path string, rounds int) ([]Result, error) {
	articles, err := articlesOf(ctx, path)
	if err != nil {
		return nil, err
	}
	texts := lengthened(articles)
	if len(texts) == 0 {
		return nil, fmt.Errorf("less than %d characters of text in %s: %w", articleChars, path, ErrNothingToMeasure)
	}
	chars := 0
	for _, a := range texts {
		chars += utf8.RuneCountInString(a.Body)
	}
	annotator := annotate.New()
	floor, work := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	allocs, marks := uint64(math.MaxUint64), 0
	for range rounds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		before := cpuTime()
		for _, a := range texts {
			runtime.KeepAlive(text.New(a.Body, a.Language))
		}
		floor = min(floor, cpuTime()-before)

		allocated := mallocs()
		before = cpuTime()
		marks = 0
		for _, a := range texts {
			m := annotator.Annotate(a)
			marks += len(m.Sentences) + len(m.Mentions) + len(m.Quotations) + len(m.Reports) + len(m.Origins) + len(m.Quantities) + len(m.Dates)
		}
		work = min(work, cpuTime()-before)
		allocs = min(allocs, mallocs()-allocated)
	}
	of4000 := float64(chars) / articleChars
	perArticle := func(d time.Duration) float64 { return d.Seconds() * 1000 / of4000 }
	return []Result{
		{
			Name: "annotate", Ratio: of4000 / work.Seconds(), Unit: fmt.Sprintf("articles/s and core, of %d characters", articleChars),
			Budget: AnnotateSpeedBudget, Items: len(texts),
		},
		{
			Name: "annotate", Ratio: float64(work) / float64(floor), Unit: "× tokens, sentences and quotation marks alone",
			Budget: AnnotateBudget, AtMost: true, Items: len(texts),
			Detail: []Detail{
				{"these alone per article", perArticle(floor), "ms"},
				{"all marks per article", perArticle(work), "ms"},
			},
		},
		{
			Name: "annotate allocations", Ratio: float64(allocs) / float64(max(marks, 1)), Unit: "per mark",
			Budget: AnnotateAllocBudget, AtMost: true, Items: len(texts),
			Detail: []Detail{
				{"marks per article", float64(marks) / of4000, ""},
				{"allocations per article", float64(allocs) / of4000, ""},
			},
		},
	}, nil
}

// articlesOf reads the articles of a file or folder; with "" the sample coverage.
func articlesOf(ctx context.Context, path string) ([]news.Article, error) {
	if path == "" {
		dir, err := os.MkdirTemp("", "headwater-bench-")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(dir)
		if err := os.CopyFS(dir, samples.Files); err != nil {
			return nil, err
		}
		path = dir
	}
	var lines bytes.Buffer
	config := app.Config{Clock: time.Now, Log: slog.New(slog.DiscardHandler)}
	_, err := config.ExtractFilter(ctx, app.Input{Places: []string{path}, Bad: func(*news.BadInput) {}}, &lines)
	if errors.Is(err, app.ErrNothing) {
		return nil, fmt.Errorf("%w: %w", ErrNothingToMeasure, err)
	} else if err != nil {
		return nil, err
	}
	var articles []news.Article
	for d := json.NewDecoder(&lines); ; {
		var a news.Article
		if err := d.Decode(&a); err == io.EOF {
			return articles, nil
		} else if err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
}

// lengthened puts the paragraphs of articles together to articles of articleChars
// characters or a little more, each in one language. What is left over at the end
// is dropped.
func lengthened(articles []news.Article) []news.Article {
	type piece struct {
		body  strings.Builder
		chars int
	}
	pieces := map[string]*piece{}
	var out []news.Article
	for _, a := range articles {
		p := pieces[a.Language]
		if p == nil {
			p = &piece{}
			pieces[a.Language] = p
		}
		for _, paragraph := range strings.Split(a.Body, "\n\n") {
			if p.chars > 0 {
				p.body.WriteString("\n\n")
			}
			p.body.WriteString(paragraph)
			if p.chars += utf8.RuneCountInString(paragraph) + 2; p.chars < articleChars {
				continue
			}
			out = append(out, news.Article{ID: a.ID, Language: a.Language, Published: a.Published, Body: p.body.String()})
			*p = piece{}
		}
	}
	return out
}

// mallocs is how many objects were ever allocated on the heap.
func mallocs() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs
}
