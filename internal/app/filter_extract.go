package app

import (
	"fmt"
	"runtime"
	"sync"

	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
)

type extracted struct {
	article news.Article
	err     error
}

// extractAll reads captures on all cores; what each sees of recurring lines is
// decided by its place in the order.
func extractAll(captures []news.Capture, seen *recurrence) []extracted {
	results := make([]extracted, len(captures))
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for i, capture := range captures {
		reader := extract.Extractor{Seen: seen.before(capture)}
		limit <- struct{}{}
		all.Go(func() {
			defer func() { <-limit }()
			results[i] = extractOne(reader, capture)
		})
	}
	all.Wait()
	return results
}

func extractOne(reader extract.Extractor, c news.Capture) (result extracted) {
	defer func() {
		if bug := recover(); bug != nil {
			result.err = fmt.Errorf("a bug in Headwater met this page (%v); please report it with the page", bug)
		}
	}()
	result.article, result.err = reader.Extract(c)
	result.article.File = c.File
	if result.article.ID == "" {
		result.article.ID = pipeline.ArticleID(c.ID)
	}
	return result
}
