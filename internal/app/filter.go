package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
)

// Filters turn captures or articles on one side into lines of JSON on the
// other. They keep nothing, know no data directory, and answer in input order.
// Each returns how many lines it wrote; the error wraps ErrNothing where there
// was no input.

// ExtractFilter writes the article of every capture of the input.
func (c Config) ExtractFilter(ctx context.Context, in Input, out io.Writer) (int, error) {
	lines := jsonLines(out)
	written := 0
	err := c.eachArticle(ctx, in, func(a news.Article) error {
		written++
		return lines.Encode(a)
	})
	return written, err
}

// chunk is how many captures a filter reads at once.
const chunk = 32

// eachArticle reads the input, extracts on all cores, and gives the articles in
// input order. Bad input is told to in.Bad and passed over.
func (c Config) eachArticle(ctx context.Context, in Input, do func(news.Article) error) error {
	captures, err := c.captures(ctx, in)
	if err != nil {
		return err
	}
	seen := newRecurrence()
	var waiting []news.Capture
	any := false
	flush := func() error {
		for i, result := range extractAll(waiting, seen) {
			if result.err != nil {
				in.Bad(badInput(waiting[i], result.err))
			} else if err := do(result.article); err != nil {
				return err
			}
		}
		waiting = waiting[:0]
		return ctx.Err()
	}
	for capture, err := range captures {
		var input *news.BadInput
		switch {
		case errors.Is(err, ingest.ErrEmpty) && slices.Equal(in.Places, []string{"-"}):
			continue // nothing was piped in
		case errors.As(err, &input):
			any = true
			in.Bad(input)
			continue
		case err != nil:
			return err
		}
		any = true
		if waiting = append(waiting, capture); len(waiting) == chunk {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	if !any {
		return fmt.Errorf("no input: %w; give files, or articles on standard input", ErrNothing)
	}
	return nil
}

// captures yields the captures of every place of the input.
func (c Config) captures(ctx context.Context, in Input) (iter.Seq2[news.Capture, error], error) {
	reader := &ingest.Reader{Clock: c.Clock}
	if in.Manifest != "" {
		manifest, err := ingest.ReadManifest(in.Manifest)
		if err != nil {
			return nil, err
		}
		reader.Manifest = manifest
	}
	return func(yield func(news.Capture, error) bool) {
		for _, place := range in.Places {
			captures := reader.Files(ctx, []string{place})
			if place == "-" {
				captures = reader.Stream(ctx, "stdin", in.Stdin)
			}
			for capture, err := range captures {
				if !yield(capture, err) {
					return
				}
			}
		}
	}, nil
}

func badInput(c news.Capture, err error) *news.BadInput {
	place := c.File
	if place == "" {
		place = c.URL
	}
	return &news.BadInput{Place: place, Err: err}
}

func jsonLines(out io.Writer) *json.Encoder {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	return lines
}
