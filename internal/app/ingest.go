package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
	"github.com/headwater-news/headwater/internal/store"
)

// Input is what a user asks to take in.
type Input struct {
	Places   []string             // files, folders, URLs, "-" for Stdin
	Manifest string               // a manifest CSV; "" for none
	Stdin    io.Reader            // read where a place is "-"
	Bad      func(*news.BadInput) // for filters: told of each input that cannot be used
}

// Taken is what an ingest did, and the desk after it.
type Taken struct {
	store.Counts                 // the whole desk
	New          pipeline.Intake `json:"-"`
}

// Ingest takes the input in and works until nothing waits. Its error wraps
// [ErrNothing] when there was no input at all.
func (d *Desk) Ingest(ctx context.Context, in Input) (Taken, error) {
	var taken Taken
	group, working := errgroup.WithContext(ctx)
	intake, landed := context.WithCancel(working)
	group.Go(func() error {
		defer landed()
		var err error
		taken.New, err = d.takeIn(working, in)
		return err
	})
	group.Go(func() error { return d.pipeline.Run(working, intake) })
	if err := group.Wait(); err != nil {
		return taken, err
	}
	counts, err := d.Store.Counts(ctx)
	if err != nil {
		return taken, err
	}
	taken.Counts = counts
	if n := taken.New; n.Captures+n.Known+n.Bad == 0 {
		return taken, fmt.Errorf("no captures in %s: %w", strings.Join(in.Places, ", "), ErrNothing)
	}
	return taken, nil
}

// takeIn lands the captures of every place, in the order named.
func (d *Desk) takeIn(ctx context.Context, in Input) (pipeline.Intake, error) {
	reader := &ingest.Reader{Clock: d.Clock}
	var total pipeline.Intake
	if in.Manifest != "" {
		manifest, err := ingest.ReadManifest(in.Manifest)
		if err != nil {
			return total, err
		}
		reader.Manifest = manifest
	}
	fetcher := d.fetcher()
	defer fetcher.Close()
	for places := in.Places; len(places) > 0; {
		files := leadingFiles(places)
		n, err := pipeline.Intake{}, error(nil)
		switch {
		case files > 0: // one reading, so that a manifest's line is missed only if no folder has its file
			n, err = d.pipeline.TakeIn(ctx, reader.Files(ctx, places[:files]))
			places = places[files:]
		case places[0] == "-":
			n, err = d.pipeline.TakeIn(ctx, reader.Stream(ctx, "stdin", in.Stdin))
			places = places[1:]
		default:
			n, err = d.takeInURL(ctx, fetcher, places[0])
			places = places[1:]
		}
		total.Captures += n.Captures
		total.Known += n.Known
		total.Bad += n.Bad
		if err != nil {
			return total, err
		}
	}
	for _, skip := range reader.Skipped() {
		total.Skipped += skip.Count
	}
	return total, nil
}

// leadingFiles counts the files and folders the places begin with.
func leadingFiles(places []string) int {
	n := slices.IndexFunc(places, func(p string) bool { return p == "-" || isURL(p) })
	if n < 0 {
		return len(places)
	}
	return n
}

// takeInURL fetches a page or a feed once.
func (d *Desk) takeInURL(ctx context.Context, f *ingest.Fetcher, url string) (pipeline.Intake, error) {
	fetched, err := f.Fetch(ctx, url, ingest.Validators{})
	var input *news.BadInput
	switch {
	case errors.As(err, &input):
		failed := func(yield func(news.Capture, error) bool) { yield(news.Capture{}, input) }
		return d.pipeline.TakeIn(ctx, failed)
	case err != nil:
		return pipeline.Intake{}, err
	}
	return d.pipeline.TakeInFetched(ctx, f, fetched, nil)
}

func (c Config) fetcher() *ingest.Fetcher {
	return ingest.NewFetcher(ingest.FetchOptions{Clock: c.Clock, Version: c.Version, AllowHosts: c.AllowHosts})
}

func isURL(place string) bool {
	lower := strings.ToLower(place)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}
