// Package pipeline puts the stages in order.
//
//	feeds, pages, archives, files
//	  └─ ingest    → Capture   bytes, URL, time                       intake.go, poll.go
//	     └─ extract   → Article   headline, byline, times, body       read.go
//	        └─ annotate  → Marks     names, who said what, figures    read.go
//	           └─ dedupe    → Relation  same article, revision, copy  place.go, fold.go
//	              └─ cluster   → Story, Thread                        place.go
//	                 └─ lineage, compare → Lineage of each story      stale.go, trace.go
//	                    └─ brief → Brief of each story              tell.go
//
// Two halves meet in the store. The intake keeps captures as evidence and lands
// them with a job each. The worker takes jobs in order of arrival, reads
// captures on all cores at once, places the articles one after another while the
// next are read, and commits the batch. A commit makes the lineage of the stories
// it touches stale; they are traced, and told anew, when nothing waits. What is not committed did
// not happen: a process killed at any moment finds the jobs and the stale stories
// again and stands where it stood.
package pipeline

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/stream"
)

// Config is what a pipeline works with. Language, Workers, Progress and Bad may be
// left out; the rest is required.
type Config struct {
	Store    store.Store
	Stream   stream.Stream
	Archive  *ingest.Archive
	Clock    func() time.Time
	Log      *slog.Logger
	Language string         // the desk's: see brief.Writer
	Workers  int            // captures read at once; 0 means one a core
	Progress func(done int) // told how many captures were finished

	// Bad is told of each input that cannot be used and is set aside, from intake
	// or from work: it may be called by both at once.
	Bad func(*news.BadInput)
}

// Pipeline works on one desk. There is one on a desk at a time, because articles are
// placed in order of arrival in one place; the owner of the data directory's
// lock makes sure of it.
type Pipeline struct {
	Config
	annotator *annotate.Annotator
	placer    *Placer
	batch     *batch    // what is being placed and not yet committed
	traced    time.Time // when stories were last traced
}

// Open makes a pipeline stand where the desk stands: it drops evidence that
// never landed and restores the ordered stages. It returns ctx's error when ctx ends first.
func Open(ctx context.Context, c Config) (*Pipeline, error) {
	if c.Workers == 0 {
		c.Workers = runtime.GOMAXPROCS(0)
	}
	if c.Progress == nil {
		c.Progress = func(int) {}
	}
	if c.Bad == nil {
		c.Bad = func(*news.BadInput) {}
	}
	last, err := c.Store.LastLanded(ctx)
	if err != nil {
		return nil, fmt.Errorf("open desk: %w", err)
	}
	if err := c.Archive.Truncate(last); err != nil {
		return nil, fmt.Errorf("open desk: %w", err)
	}
	p := &Pipeline{Config: c, annotator: annotate.New(), traced: c.Clock()}
	p.placer = NewPlacer(p.text)
	for sketch, err := range c.Store.Sketches(ctx) {
		if err != nil {
			return nil, fmt.Errorf("restore desk: %w", err)
		}
		if err := p.placer.Restore(sketch); err != nil {
			return nil, fmt.Errorf("restore desk: %w", err)
		}
	}
	return p, nil
}

// batchSize is how many captures are worked on between two commits: enough to
// spread the cost of a commit, few enough that a killed process repeats little.
const batchSize = 64

// Drain works until nothing waits, neither captures nor stories to be traced. While one batch is placed the next is read,
// so that no core waits for the one place where articles are put in order. After
// an error the pipeline may have placed what was not committed: it must not be
// used again; open a new one.
func (p *Pipeline) Drain(ctx context.Context) error {
	next := p.readAhead(ctx)
	for {
		read := <-next
		if read.err != nil {
			return read.err
		}
		if len(read.taken) == 0 {
			return p.traceAll(ctx)
		}
		next = p.readAhead(ctx)
		err := p.settle(ctx, read)
		if err == nil {
			err = p.traceSome(ctx)
		}
		if err != nil {
			<-next // nobody works on the store once this has returned
			return err
		}
	}
}

// Run works until intake has ended and nothing waits any more; ctx ends it at
// once, with ctx's error. Pass the same context twice to work until it ends.
// After any error the same holds as for [Pipeline.Drain].
func (p *Pipeline) Run(ctx, intake context.Context) error {
	for {
		open := intake.Err() == nil
		if err := p.Drain(ctx); err != nil {
			return err
		}
		if !open {
			return ctx.Err()
		}
		if err := p.Stream.Wait(intake); err != nil && intake.Err() == nil {
			return err
		}
	}
}

// settle places what was read, in order of arrival, and commits it.
func (p *Pipeline) settle(ctx context.Context, read readBatch) error {
	waiting, err := p.unfinished(ctx, read.taken)
	if err != nil {
		return err
	}
	p.batch = newBatch()
	var bad []*news.BadInput
	again := map[news.CaptureID]bool{}
	for i, result := range read.results {
		landed := read.landed[i]
		capture := landed.Capture
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case !slices.ContainsFunc(waiting, func(l store.Landed) bool { return l.Seq == landed.Seq }):
			// Its lease ran out, and another batch finished it since it was read.
		case result.err == nil:
			if err := p.place(ctx, landed, result.article, result.marks); err != nil {
				return err
			}
		case errors.Is(result.err, errEvidence) && attempts(read.taken, capture.ID) < maxAttempts:
			p.Log.WarnContext(ctx, "evidence unreadable, will try again", "capture", capture.ID, "error", result.err)
			again[capture.ID] = true
		default:
			bad = append(bad, &news.BadInput{Place: place(capture), Err: result.err})
			p.batch.SetAside = append(p.batch.SetAside, store.Aside{
				Capture: capture.ID, Place: place(capture), Reason: result.err.Error(), Since: p.Clock().UTC(),
			})
		}
	}
	p.batch.settle(p.placer)
	for i := range p.batch.Articles {
		p.batch.Articles[i].Sayings = p.sayings(ctx, p.batch.Articles[i])
	}
	if err := p.Store.Commit(ctx, p.batch.Batch); err != nil {
		return err
	}
	p.batch = nil
	for _, input := range bad {
		p.Bad(input)
	}
	if err := p.acknowledge(ctx, read.taken, again); err != nil {
		return err
	}
	p.Progress(len(read.taken) - len(again))
	return nil
}

// unfinished looks up the captures delivered, without those that were finished
// before their delivery was acknowledged.
func (p *Pipeline) unfinished(ctx context.Context, taken []stream.Delivery) ([]store.Landed, error) {
	ids := make([]news.CaptureID, len(taken))
	for i, delivery := range taken {
		ids[i] = delivery.Capture
	}
	landed, err := p.Store.Landed(ctx, ids)
	return slices.DeleteFunc(landed, func(l store.Landed) bool { return l.Done }), err
}

// attempts is how often a capture was delivered, this time included.
func attempts(taken []stream.Delivery, id news.CaptureID) int {
	i := slices.IndexFunc(taken, func(d stream.Delivery) bool { return d.Capture == id })
	return taken[i].Attempt
}

const (
	maxAttempts = 3
	retryDelay  = 30 * time.Second
)

// acknowledge finishes the deliveries of a committed batch, and gives back the
// ones to be tried again.
func (p *Pipeline) acknowledge(ctx context.Context, taken []stream.Delivery, again map[news.CaptureID]bool) error {
	var done, undone []stream.Delivery
	for _, delivery := range taken {
		if again[delivery.Capture] {
			undone = append(undone, delivery)
		} else {
			done = append(done, delivery)
		}
	}
	if err := p.Stream.Finish(ctx, done); err != nil {
		return err
	}
	if len(undone) == 0 {
		return nil
	}
	return p.Stream.Return(ctx, undone, retryDelay)
}

// place is where a user would look for the capture.
func place(c news.Capture) string {
	if c.File != "" {
		return c.File
	}
	return c.URL
}
