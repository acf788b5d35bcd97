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
	Skipped  int // files that are no news and were passed over: pictures, scripts, notes
}

// landSize and landBytes bound what is held in memory between two landings.
const (
	landSize  = 64
	landBytes = 16 << 20
)

// waiting is a capture to be landed, with what is wrong with it, if that is
// known already.
type waiting struct {
	news.Capture
	bad *news.BadInput
}

// TakeIn keeps captures as evidence and lands them, in the order given. Bad
// input in the sequence is set aside, with its bytes where it has any, and the
// rest goes on. Any other error ends the intake; what landed before it stays.
// It may run beside [Pipeline.Run] but not beside itself.
func (p *Pipeline) TakeIn(ctx context.Context, captures iter.Seq2[news.Capture, error]) (Intake, error) {
	var in Intake
	var next []waiting
	bytes := 0
	for capture, err := range captures {
		var input *news.BadInput
		switch {
		case errors.As(err, &input):
			in.Bad++
			p.Bad(input)
			if input.Capture == nil {
				if err := p.Store.SetAside(ctx, []store.Aside{*p.aside(input)}); err != nil {
					return in, err
				}
				continue
			}
			capture = *input.Capture
		case err != nil:
			return in, err
		}
		next = append(next, waiting{capture, input})
		bytes += len(capture.Payload)
		if len(next) >= landSize || bytes >= landBytes {
			if err := p.land(ctx, next, &in); err != nil {
				return in, err
			}
			next, bytes = next[:0], 0
		}
	}
	if err := ctx.Err(); err != nil {
		return in, err
	}
	return in, p.land(ctx, next, &in)
}

// land keeps the captures not seen before: first the bytes, synced to disk,
// then the row and the job. Killed between the two, the bytes are dropped at
// the next start and the capture was never here.
func (p *Pipeline) land(ctx context.Context, next []waiting, in *Intake) error {
	ids := make([]news.CaptureID, len(next))
	for i, c := range next {
		ids[i] = c.ID
	}
	known, err := p.Store.Known(ctx, ids)
	if err != nil {
		return fmt.Errorf("take in: %w", err)
	}
	var fresh []news.Capture
	var landings, again []store.Landing
	for _, w := range next {
		if known[w.ID] {
			in.Known++
			again = append(again, store.Landing{Capture: w.Capture})
			continue
		}
		known[w.ID] = true
		fresh = append(fresh, w.Capture)
		landings = append(landings, store.Landing{Capture: w.Capture, Outlet: outletOf(w.Capture), Lines: extract.Lines(w.Capture), Aside: p.aside(w.bad)})
	}
	if len(again) > 0 { // a place that failed and is well again is no longer set aside
		if _, err := p.Store.Land(ctx, again); err != nil {
			return fmt.Errorf("take in: %w", err)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	locations, err := p.Archive.Append(ctx, fresh)
	if err != nil {
		return fmt.Errorf("keep evidence: %w", err)
	}
	ids = ids[:0]
	for i := range landings {
		landings[i].Location = locations[i]
		landings[i].Capture.Payload = nil
		ids = append(ids, landings[i].Capture.ID)
	}
	n, err := p.Store.Land(ctx, landings)
	if err != nil {
		return fmt.Errorf("take in: %w", err)
	}
	in.Captures += n
	return p.Stream.Announce(ctx, ids)
}

// aside is bad input as the store lists it; nil for input that is not bad.
func (p *Pipeline) aside(input *news.BadInput) *store.Aside {
	if input == nil {
		return nil
	}
	aside := store.Aside{Place: input.Place, Reason: input.Err.Error(), Since: p.Clock().UTC()}
	if input.Hint != "" {
		aside.Reason += "; " + input.Hint
	}
	if input.Capture != nil {
		aside.Capture = input.Capture.ID
	}
	return &aside
}

// outletOf is the outlet of a capture as far as it is known before extraction.
func outletOf(c news.Capture) string {
	if c.Hints.Outlet != "" {
		return c.Hints.Outlet
	}
	return extract.OutletOf(c.URL)
}
