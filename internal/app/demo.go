package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/samples"
)

// Demo fills a desk in c.Dir with the sample coverage, as a user would with
// files of their own: the pages are written to c.Dir/pages and ingested from there.
func Demo(ctx context.Context, c Config, bad func(*news.BadInput)) (*Desk, Taken, error) {
	pages := filepath.Join(c.Dir, "pages")
	if err := os.CopyFS(pages, samples.Files); err != nil {
		return nil, Taken{}, fmt.Errorf("write sample coverage: %w", err)
	}
	desk, err := OpenDesk(ctx, c, Watch{Bad: bad})
	if err != nil {
		return nil, Taken{}, err
	}
	taken, err := desk.Ingest(ctx, Input{Places: []string{pages}, Manifest: filepath.Join(pages, "manifest.csv")})
	if err != nil {
		return nil, taken, fmt.Errorf("take in sample coverage: %w", errors.Join(err, desk.Close()))
	}
	return desk, taken, nil
}
