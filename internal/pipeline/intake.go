package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Intake is what came of taking captures in.
type Intake struct {
	Captures int // new captures landed
	Known    int // captures that were here already
	Bad      int // inputs that could not be used and were set aside
}

// landSize and landBytes bound what is held in memory between two landings.
const (
	landSize  = 64
	landBytes = 16 << 20
)

// TakeIn keeps captures as evidence and lands them, in the order given. Bad
// input in the sequence is set aside and told to bad (which may be nil), and the
// rest goes on. Any other error ends the intake; what landed before it stays.
// It may run beside [Pipeline.Run] but not beside itself.
func (p *Pipeline) TakeIn(ctx context.Context, captures iter.Seq2[news.Capture, error], bad func(*news.BadInput)) (Intake, error) {
	var in Intake
	var waiting []news.Capture
	bytes := 0
	for capture, err := range captures {
		var input *news.BadInput
		switch {
		case errors.As(err, &input):
			in.Bad++
			if bad != nil {
				bad(input)
			}
			if input.Capture == nil {
				if err := p.setAside(ctx, input); err != nil {
					return in, err
				}
				continue
			}
			// With its bytes kept it goes the way of every capture, is refused by
			// extract with the reason, and can be tried again.
			capture = *input.Capture
		case err != nil:
			return in, err
		}
		waiting = append(waiting, capture)
		bytes += len(capture.Payload)
		if len(waiting) >= landSize || bytes >= landBytes {
			if err := p.land(ctx, waiting, &in); err != nil {
				return in, err
			}
			waiting, bytes = waiting[:0], 0
		}
	}
	if err := ctx.Err(); err != nil {
		return in, err
	}
	return in, p.land(ctx, waiting, &in)
}

// land keeps the captures not seen before: first the bytes, synced to disk,
// then the row and the job. Killed between the two, the bytes are dropped at
// the next start and the capture was never here.
func (p *Pipeline) land(ctx context.Context, captures []news.Capture, in *Intake) error {
	ids := make([]news.CaptureID, len(captures))
	for i, c := range captures {
		ids[i] = c.ID
	}
	known, err := p.Store.Known(ctx, ids)
	if err != nil {
		return fmt.Errorf("take in: %w", err)
	}
	var fresh []news.Capture
	for _, c := range captures {
		if known[c.ID] {
			in.Known++
			continue
		}
		known[c.ID] = true
		fresh = append(fresh, c)
	}
	if len(fresh) == 0 {
		return nil
	}
	locations, err := p.Archive.Append(ctx, fresh)
	if err != nil {
		return fmt.Errorf("keep evidence: %w", err)
	}
	landings := make([]store.Landing, len(fresh))
	ids = ids[:0]
	for i, c := range fresh {
		landings[i] = store.Landing{Capture: c, Location: news.Location(locations[i]), Outlet: outletOf(c), Lines: extract.Lines(c)}
		landings[i].Capture.Payload = nil
		ids = append(ids, c.ID)
	}
	n, err := p.Store.Land(ctx, landings)
	if err != nil {
		return fmt.Errorf("take in: %w", err)
	}
	in.Captures += n
	return p.Stream.Announce(ctx, ids)
}

func (p *Pipeline) setAside(ctx context.Context, input *news.BadInput) error {
	aside := store.Aside{Place: input.Place, Reason: input.Err.Error(), Since: p.Clock().UTC()}
	if input.Hint != "" {
		aside.Reason += "; " + input.Hint
	}
	if err := p.Store.SetAside(ctx, []store.Aside{aside}); err != nil {
		return fmt.Errorf("set aside %s: %w", input.Place, err)
	}
	return nil
}

// outletOf is the outlet of a capture as far as it is known before extraction.
func outletOf(c news.Capture) string {
	if c.Hints.Outlet != "" {
		return c.Hints.Outlet
	}
	return extract.OutletOf(c.URL)
}
