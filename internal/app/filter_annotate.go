package app

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// marksLine is one line of the annotate filter.
type marksLine struct {
	ID       news.ArticleID `json:"id"`
	Language string         `json:"language,omitempty"`
	news.Marks
}

// AnnotateFilter writes the marks of each article. Of those that carry a
// confidence, what is less sure than least (0..1) is left out. An article met
// by a bug is told to in.Bad and passed over.
func (c Config) AnnotateFilter(ctx context.Context, in Input, least float64, out io.Writer) (int, error) {
	lines := jsonLines(out)
	annotator := annotate.New()
	var waiting []news.Article
	written := 0
	flush := func() error {
		for i, result := range annotateAll(annotator, waiting) {
			a := waiting[i]
			if result.err != nil {
				in.Bad(&news.BadInput{Place: a.File, Err: result.err})
				continue
			}
			marks := surer(result.marks, least).Filled()
			if err := lines.Encode(marksLine{ID: a.ID, Language: a.Language, Marks: marks}); err != nil {
				return err
			}
			written++
		}
		waiting = waiting[:0]
		return ctx.Err()
	}
	err := c.eachArticle(ctx, in, func(a news.Article) error {
		if waiting = append(waiting, a); len(waiting) == chunk {
			return flush()
		}
		return nil
	})
	if err != nil {
		return written, err
	}
	return written, flush()
}

type annotated struct {
	marks news.Marks
	err   error
}

// annotateAll finds the marks of articles on all cores.
func annotateAll(annotator *annotate.Annotator, articles []news.Article) []annotated {
	results := make([]annotated, len(articles))
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for i, a := range articles {
		limit <- struct{}{}
		all.Go(func() {
			defer func() { <-limit }()
			results[i] = annotateOne(annotator, a)
		})
	}
	all.Wait()
	return results
}

func annotateOne(annotator *annotate.Annotator, a news.Article) (result annotated) {
	defer func() {
		if bug := recover(); bug != nil {
			result.err = fmt.Errorf("a bug in Headwater met this article (%v); please report it with the article", bug)
		}
	}()
	return annotated{marks: annotator.Annotate(a)}
}

// surer leaves out the marks that are less sure than least.
func surer(m news.Marks, least float64) news.Marks {
	m.Quotations = slices.DeleteFunc(m.Quotations, func(q news.Quotation) bool { return q.Confidence < least })
	m.Reports = slices.DeleteFunc(m.Reports, func(r news.Report) bool { return r.Confidence < least })
	m.Origins = slices.DeleteFunc(m.Origins, func(o news.Origin) bool { return o.Confidence < least })
	m.Quantities = slices.DeleteFunc(m.Quantities, func(q news.Quantity) bool { return q.Confidence < least })
	m.Dates = slices.DeleteFunc(m.Dates, func(d news.DateMention) bool { return d.Confidence < least })
	return m
}
