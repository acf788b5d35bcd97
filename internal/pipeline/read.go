package pipeline

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"golang.org/x/sync/errgroup"

	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/stream"
)

// errEvidence marks errors in getting at a capture's bytes, which may pass, as
// against errors in understanding them, which will not.
var errEvidence = errors.New("evidence could not be read")

// read is what one capture was read as, or why it was not.
type read struct {
	article news.Article
	marks   *news.Marks
	err     error
}

// readBatch is captures taken and read, which wait to be placed.
type readBatch struct {
	taken   []stream.Delivery
	landed  []store.Landed
	results []read // of landed, one for one
	err     error
}

// readAhead takes and reads the next batch beside whatever else is done. The
// channel gives it once.
func (p *Pipeline) readAhead(ctx context.Context) <-chan readBatch {
	out := make(chan readBatch, 1)
	go func() { out <- p.readNext(ctx) }()
	return out
}

func (p *Pipeline) readNext(ctx context.Context) (b readBatch) {
	if b.taken, b.err = p.Stream.Take(ctx, batchSize); b.err != nil || len(b.taken) == 0 {
		return b
	}
	if b.landed, b.err = p.unfinished(ctx, b.taken); b.err != nil {
		return b
	}
	b.results = p.readAll(ctx, b.landed)
	return b
}

// readAll reads captures on all workers at once. Its result stands in the order of landed.
func (p *Pipeline) readAll(ctx context.Context, landed []store.Landed) []read {
	results := make([]read, len(landed))
	var group errgroup.Group
	group.SetLimit(p.Workers)
	for i := range landed {
		group.Go(func() error {
			results[i] = p.read(ctx, landed[i])
			return nil
		})
	}
	_ = group.Wait() // each result carries its own error
	return results
}

// read takes one capture from evidence to article and marks. A bug met on one
// page is that page's error and nobody else's.
func (p *Pipeline) read(ctx context.Context, l store.Landed) (r read) {
	defer func() {
		if bug := recover(); bug != nil {
			p.Log.ErrorContext(ctx, "bug while reading a capture", "capture", l.Capture.ID, "bug", bug, "stack", string(debug.Stack()))
			r.err = fmt.Errorf("a bug in Headwater met this page (%v); please report it with the page", bug)
		}
	}()
	a, err := p.article(ctx, l)
	if err != nil {
		return read{err: err}
	}
	marks := p.annotator.Annotate(a)
	return read{article: a, marks: &marks}
}

// article takes one capture from evidence to article.
func (p *Pipeline) article(ctx context.Context, l store.Landed) (news.Article, error) {
	capture, err := p.Archive.Read(ctx, l.Location)
	if err != nil {
		return news.Article{}, fmt.Errorf("%w: %w", errEvidence, err)
	}
	recurring, err := p.recurring(ctx, l, capture)
	if err != nil {
		return news.Article{}, fmt.Errorf("%w: %w", errEvidence, err)
	}
	reader := extract.Extractor{Seen: func(_ string, line uint64) int { return recurring[line] }}
	a, err := reader.Extract(capture)
	if err != nil {
		return news.Article{}, err
	}
	if a.ID == "" {
		a.ID = ArticleID(l.Capture.ID)
	}
	a.Captured = news.At(capture.Time)
	a.File = capture.File
	return a, nil
}

// recurring tells in how many earlier captures of the same outlet the lines of
// a plain-text capture stood. Earlier is by arrival, so that the answer does not
// depend on when it is asked.
func (p *Pipeline) recurring(ctx context.Context, l store.Landed, c news.Capture) (map[uint64]int, error) {
	if c.MediaType != news.MediaText || l.Outlet == "" {
		return nil, nil
	}
	return p.Store.Recurring(ctx, l.Outlet, l.Seq, extract.Lines(c))
}

// ArticleID derives the id of an article that was given none from its first capture.
func ArticleID(id news.CaptureID) news.ArticleID { return news.ArticleID("a" + string(id[:15])) }
