package bench

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
)

// ExtractBudget is how many times the bare parse of a page its extraction may cost.
const ExtractBudget = 5

// Extract measures the processor time of extraction against that of
// html.Parse, on the HTML files (.html, .htm, also .gz) below folder: the
// extraction gold where it is present, or any folder of pages. Every page is
// parsed and extracted in turn, several rounds over, and the cheapest round of
// each counts, so that other work on the machine falls on both or on neither.
func Extract(ctx context.Context, folder string) (Result, error) {
	pages, err := readPages(folder)
	if err != nil {
		return Result{}, fmt.Errorf("bench extract: %w", err)
	}
	const rounds = 5
	parse, all := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	failed := 0
	for range rounds {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		before := cpuTime()
		for _, p := range pages {
			if _, err := html.Parse(bytes.NewReader(p.Payload)); err != nil {
				continue // such a page fails in extraction, too, and is counted there
			}
		}
		between := cpuTime()
		failed = 0
		for _, p := range pages {
			if _, err := (extract.Extractor{}).Extract(p); err != nil {
				failed++
			}
		}
		parse, all = min(parse, between-before), min(all, cpuTime()-between)
	}
	if failed == len(pages) {
		return Result{}, fmt.Errorf("bench extract: no article in any of %d pages: %w", len(pages), ErrNothingToMeasure)
	}
	return Result{
		Name: "extract", Ratio: float64(all) / float64(parse), Unit: "× html.Parse",
		Budget: ExtractBudget, AtMost: true, Items: len(pages),
		Detail: []Detail{
			{"html.Parse per page", milliseconds(parse, len(pages)), "ms"},
			{"extract per page", milliseconds(all, len(pages)), "ms"},
			{"pages per second and core", float64(len(pages)) / all.Seconds(), ""},
			{"pages without an article", float64(failed), ""},
		},
	}, nil
}

// readPages reads the pages below folder into memory, in path order.
func readPages(folder string) ([]news.Capture, error) {
	addresses := goldAddresses(folder)
	var pages []news.Capture
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name := strings.TrimSuffix(path, ".gz")
		if ext := filepath.Ext(name); ext != ".html" && ext != ".htm" {
			return nil
		}
		payload, err := readPage(path)
		if err != nil {
			return err
		}
		id := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
		pages = append(pages, news.Capture{URL: addresses[id], File: path, MediaType: news.MediaHTML, Payload: payload})
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(pages) == 0 {
		return nil, fmt.Errorf("no pages below %s: %w", folder, ErrNothingToMeasure)
	}
	return slices.Clip(pages), err
}

// goldAddresses are the pages' addresses, where the folder is the extraction gold.
func goldAddresses(folder string) map[string]string {
	addresses := map[string]string{}
	data, err := os.ReadFile(filepath.Join(folder, "ground-truth.json"))
	if err != nil {
		return addresses
	}
	var truth map[string]struct {
		URL string `json:"url"`
	}
	if json.Unmarshal(data, &truth) == nil {
		for id, t := range truth {
			addresses[id] = t.URL
		}
	}
	return addresses
}

func readPage(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if filepath.Ext(path) != ".gz" {
		return io.ReadAll(f)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	defer z.Close()
	return io.ReadAll(z)
}
