package eval

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
)

// Dates scores the publication day read from the pages of the htmldate
// collection: gold is a folder with gold.json ({url: {file, date}}) and
// html/FILE. "day exact" is the share of all pages whose day is right, as in
// htmldate's own evaluation: a page with a day and none read counts as wrong, a
// page without a day (NaN in the file) and none read as right. "precision" is
// over the pages for which a day was read. The day is that of publication, of
// the update where a page tells only that.
func Dates(ctx context.Context, gold string) (Report, error) {
	pages, sum, err := readGold[struct {
		File string `json:"file"`
		Date day    `json:"date"`
	}](gold, "gold.json")
	if err != nil {
		return Report{}, fmt.Errorf("eval dates: %w", err)
	}
	right, rightFound, found := 0, 0, 0
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
		got := day("")
		if err == nil && !article.Time().IsZero() {
			got = day(article.Time().Time().Format(time.DateOnly))
			found++
		}
		if got == pages[url].Date {
			right++
			if got != "" {
				rightFound++
			}
		}
	}
	n := float64(len(pages))
	return Report{Kind: "dates", Gold: gold, SHA256: sum, Items: len(pages), Metrics: Metrics{
		{"day exact", float64(right) / n},
		{"precision", float64(rightFound) / max(1, float64(found))},
		{"coverage", float64(found) / n},
	}}, nil
}

// day is a calendar day as the gold writes it, "" where there is none.
type day string

// UnmarshalJSON also takes null.
func (d *day) UnmarshalJSON(data []byte) error {
	var s *string
	if err := json.Unmarshal(data, &s); err != nil || s == nil {
		return err
	}
	*d = day(*s)
	return nil
}
