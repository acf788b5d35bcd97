package bench

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/headwater-news/headwater/internal/app"
)

// DeskText measures the whole way from articles given as NDJSON to stories
// stored on disk, in articles a second on the cores there are; when the stories
// are traced, too, stands beside it. path is the NDJSON file.
func DeskText(ctx context.Context, path string) (Result, error) {
	return desk(ctx, Result{Name: "text to stored story", Unit: "articles/s", Budget: 400}, path)
}

// DeskPages measures the whole way from HTML pages to stories stored on disk,
// in pages a second on the cores there are. path is a folder of pages.
func DeskPages(ctx context.Context, path string) (Result, error) {
	return desk(ctx, Result{Name: "HTML to stored story", Unit: "pages/s", Budget: 120}, path)
}

// desk times the ingest of path into a new desk in a temporary directory.
func desk(ctx context.Context, result Result, path string) (_ Result, err error) {
	if _, err := os.Stat(path); err != nil {
		return result, fmt.Errorf("%s: %w: %w", result.Name, ErrNothingToMeasure, err)
	}
	dir, err := os.MkdirTemp("", "headwater-bench-")
	if err != nil {
		return result, err
	}
	defer os.RemoveAll(dir)
	var stored time.Time // when the last capture was: then stories are traced
	d, err := app.OpenDesk(ctx, app.Config{
		Dir: filepath.Join(dir, "desk"), Clock: time.Now, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	}, app.Watch{Progress: func(int) { stored = time.Now() }})
	if err != nil {
		return result, err
	}
	defer d.Close()

	cpu, start := cpuTime(), time.Now()
	taken, err := d.Ingest(ctx, app.Input{Places: []string{path}})
	if err != nil {
		return result, err
	}
	wall := time.Since(start)
	cpu = cpuTime() - cpu
	result.Items = taken.Captures
	result.Ratio = float64(taken.Captures) / stored.Sub(start).Seconds()
	result.Detail = []Detail{
		{"captures", float64(taken.Captures), ""},
		{"stories", float64(taken.Stories), ""},
		{"cores", float64(runtime.GOMAXPROCS(0)), ""},
		{"wall time until stored", milliseconds(stored.Sub(start), taken.Captures), "ms each"},
		{"wall time until traced, too", milliseconds(wall, taken.Captures), "ms each"},
		{"stored and traced", float64(taken.Captures) / wall.Seconds(), result.Unit},
		{"CPU time, tracing included", milliseconds(cpu, taken.Captures), "ms each"},
		{"most memory held", float64(peakMemory()) / (1 << 20), "MiB"},
	}
	return result, nil
}
