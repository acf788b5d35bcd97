package eval

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
)

// Dates scores the publication day read from the pages of the htmldate
// collection: gold is a folder with gold.json ({url: {file, date}}) and
// html/FILE. "day exact" is the share of all pages whose day is right; a page
// without a day counts as wrong. "precision" is over the pages with a day.
func Dates(ctx context.Context, gold string) (Report, error) {
	pages, sum, err := readGold[struct {
		File string    `json:"file"`
		Date news.When `json:"date"`
	}](gold, "gold.json")
	if err != nil {
		return Report{}, fmt.Errorf("eval dates: %w", err)
	}
	right, found := 0, 0
	for _, url := range slices.Sorted(maps.Keys(pages)) {
		if err := ctx.Err(); err != nil {
			return Report{}, err
		}
		file := filepath.Join(gold, "html", pages[url].File)
		html, err := readMaybeGzip(file)
		if err != nil {
			return Report{}, fmt.Errorf("eval dates: %w", err)
		}
		article, err := extract.Metadata(news.Capture{URL: url, File: file, MediaType: news.MediaHTML, Payload: html})
		if err != nil || article.Published.IsZero() {
			continue
		}
		found++
		if article.Published.Time().Format("2006-01-02") == pages[url].Date.Time().Format("2006-01-02") {
			right++
		}
	}
	n := float64(len(pages))
	return Report{Kind: "dates", Gold: gold, SHA256: sum, Items: len(pages), Metrics: Metrics{
		{"day exact", float64(right) / n},
		{"precision", float64(right) / max(1, float64(found))},
		{"coverage", float64(found) / n},
	}}, nil
}
