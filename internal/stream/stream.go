// Package stream is the port that brings work to pipelines: the notice that a
// capture has landed and waits. Delivery is at least once; what is finished is
// known by the store alone, so a notice for finished work is simply acknowledged.
package stream

import (
	"context"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// Stream hands out captures to work on, oldest first. All methods may be
// called from several goroutines.
type Stream interface {
	// Announce tells that captures landed. The store has their jobs already: an
	// announcement lost with its process is made good when the stream is opened.
	Announce(ctx context.Context, ids []news.CaptureID) error

	// Take leases up to n captures. It returns at once, with none when there are
	// none. A lease that runs out before Finish or Return is handed out again.
	Take(ctx context.Context, n int) ([]Delivery, error)

	// Wait returns when there may be something to Take, or with ctx's error.
	Wait(ctx context.Context) error

	// Finish ends deliveries whose results are committed (or set aside).
	Finish(ctx context.Context, done []Delivery) error

	// Return gives deliveries back, to be taken again after the delay.
	Return(ctx context.Context, undone []Delivery, delay time.Duration) error

	Close() error
}

// Delivery is one capture handed out.
type Delivery struct {
	Capture news.CaptureID
	Attempt int // 1 on first delivery
}
