package pipeline

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"time"

	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How often followed addresses are asked: every quarter of an hour while all is
// well, and after failures at intervals that double up to half a day, so that
// an outlet in trouble is left alone.
const (
	pollEvery  = 15 * time.Minute
	pollAtMost = 12 * time.Hour
	pollTick   = 30 * time.Second
	// askAgain is when a feed's entry that gave no new capture is worth another
	// request: its page failed, or its address leads on to a page that is here.
	askAgain = 24 * time.Hour
)

// Poller asks followed addresses when they are due and takes in what is new.
type Poller struct {
	pipeline *Pipeline
	fetcher  *ingest.Fetcher
	asked    map[string]time.Time // entries asked for, and when
}

// NewPoller makes a poller that takes in through the pipeline.
func NewPoller(p *Pipeline, f *ingest.Fetcher) *Poller {
	return &Poller{pipeline: p, fetcher: f, asked: map[string]time.Time{}}
}

// Run polls until ctx ends, and returns ctx's error. An address that fails is
// recorded as failing and asked again later; only a store or an archive that
// fails ends the polling.
func (p *Poller) Run(ctx context.Context) error {
	tick := time.NewTicker(pollTick)
	defer tick.Stop()
	for {
		if err := p.Once(ctx); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// Once asks every address that is due, one after another.
func (p *Poller) Once(ctx context.Context) error {
	followed, err := p.pipeline.Store.Followed(ctx)
	if err != nil {
		return fmt.Errorf("poll: %w", err)
	}
	for _, f := range followed {
		now := p.pipeline.Clock().UTC()
		if now.Before(f.Last.Next) {
			continue
		}
		outcome, err := p.poll(ctx, f, now)
		if err != nil {
			return err
		}
		err = p.pipeline.Store.Polled(ctx, f.URL, outcome)
		switch {
		case errors.Is(err, store.ErrNotFound): // unfollowed meanwhile
		case err != nil:
			return fmt.Errorf("poll %s: %w", f.URL, err)
		}
	}
	return nil
}

// poll asks one address. Its error is of the desk; what is wrong with the
// address is in the outcome.
func (p *Poller) poll(ctx context.Context, f store.Followed, now time.Time) (store.Poll, error) {
	outcome := f.Last
	outcome.Time, outcome.Error, outcome.Captures = now, "", 0
	fetched, err := p.fetcher.Fetch(ctx, f.URL, ingest.Validators{ETag: f.Last.ETag, LastModified: f.Last.LastModified})
	switch {
	case ctx.Err() != nil:
		return outcome, ctx.Err()
	case err != nil:
		outcome.Failing++
		outcome.Error = err.Error()
		outcome.Next = now.Add(min(pollEvery<<min(outcome.Failing, 10), pollAtMost))
		p.pipeline.Log.WarnContext(ctx, "followed address failed", "url", f.URL, "failing", outcome.Failing, "error", err)
		return outcome, nil
	}
	outcome.Failing = 0
	outcome.Next = now.Add(pollEvery)
	if fetched.NotModified {
		return outcome, nil
	}
	in, err := p.pipeline.TakeInFetched(ctx, p.fetcher, fetched, p.askedBefore(now))
	if err != nil {
		return outcome, err
	}
	outcome.ETag, outcome.LastModified = fetched.Validators.ETag, fetched.Validators.LastModified
	outcome.Captures = in.Captures
	return outcome, nil
}

// askedBefore tells of an entry's address whether it was asked for of late, and
// forgets what is long ago.
func (p *Poller) askedBefore(now time.Time) func(url string) bool {
	maps.DeleteFunc(p.asked, func(_ string, at time.Time) bool { return now.Sub(at) >= askAgain })
	return func(url string) bool {
		_, before := p.asked[url]
		if !before {
			p.asked[url] = now
		}
		return before
	}
}

// TakeInFetched takes in what a URL turned out to be: the page, or the pages
// of the feed's entries that are not here yet and that skip (which may be nil)
// does not name.
func (p *Pipeline) TakeInFetched(ctx context.Context, f *ingest.Fetcher, fetched ingest.Fetched, skip func(url string) bool) (Intake, error) {
	if fetched.Capture != nil {
		page := func(yield func(news.Capture, error) bool) { yield(*fetched.Capture, nil) }
		return p.TakeIn(ctx, page)
	}
	if fetched.Feed == nil {
		return Intake{}, nil
	}
	known := 0
	var failed error
	here := func(e ingest.Entry) bool {
		has, err := p.Store.HasURL(ctx, e.URL)
		failed = errors.Join(failed, err)
		if has {
			known++
		}
		return has || skip != nil && skip(e.URL)
	}
	in, err := p.TakeIn(ctx, f.Entries(ctx, *fetched.Feed, here))
	in.Known += known
	return in, errors.Join(err, failed)
}
