// Package local is the work queue of a desk on one machine: a table of jobs in
// the desk's own database, and a bell in this process.
//
// The table is written in the same transactions as the data, so a job is there
// exactly as long as its capture is unfinished. The queue adds who is working
// on what until when, and wakes who waits. Nothing polls: a sleeper is woken by
// an announcement, or by a timer set to the moment the next job is due.
package local

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/stream"
)

// Table is the job table. Whoever lands captures inserts their jobs in it, and
// whoever commits results deletes them.
type Table interface {
	// Lease hands out up to n jobs due at now, oldest first, until the time given.
	Lease(ctx context.Context, n int, now, until time.Time) ([]Leased, error)
	// Release gives jobs back, due again at the time given. Jobs that are no
	// longer there are passed over.
	Release(ctx context.Context, ids []news.CaptureID, due time.Time) error
	// ReleaseAll ends every lease.
	ReleaseAll(ctx context.Context) error
	// NextDue is the earliest time at which a job is due; false when there is no job.
	NextDue(ctx context.Context) (due time.Time, ok bool, err error)
}

// Leased is a job handed out. The type has no name of its own, so that a table
// need not know this package.
type Leased = struct {
	Capture news.CaptureID
	Attempt int // 1 on the first lease
}

// lease is how long a delivery may take. Within one process it runs out only
// where a worker lost it, so it is long beside the slowest batch.
const lease = 10 * time.Minute

// errClosed is returned by a queue that was closed.
var errClosed = errors.New("the work queue is closed")

// Queue is a [stream.Stream] within one process.
type Queue struct {
	table Table
	now   func() time.Time

	mu     sync.Mutex
	bell   chan struct{} // closed to wake everybody who waits, then replaced
	closed bool
}

var _ stream.Stream = (*Queue)(nil)

// Open makes a queue over the table and ends the leases that a dead process left
// in it. The caller sees to it that no other process works on the desk.
func Open(ctx context.Context, table Table, now func() time.Time) (*Queue, error) {
	if err := table.ReleaseAll(ctx); err != nil {
		return nil, fmt.Errorf("open work queue: %w", err)
	}
	return &Queue{table: table, now: now, bell: make(chan struct{})}, nil
}

// Announce implements [stream.Stream]. The jobs stand in the table already.
func (q *Queue) Announce(context.Context, []news.CaptureID) error {
	return q.ring()
}

// ring wakes everybody who waits.
func (q *Queue) ring() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return errClosed
	}
	close(q.bell)
	q.bell = make(chan struct{})
	return nil
}

// listen returns the bell that rings next.
func (q *Queue) listen() (<-chan struct{}, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return nil, errClosed
	}
	return q.bell, nil
}

// Take implements [stream.Stream].
func (q *Queue) Take(ctx context.Context, n int) ([]stream.Delivery, error) {
	if _, err := q.listen(); err != nil {
		return nil, err
	}
	if n <= 0 {
		return nil, nil
	}
	now := q.now()
	jobs, err := q.table.Lease(ctx, n, now, now.Add(lease))
	if err != nil {
		return nil, fmt.Errorf("take work: %w", err)
	}
	var deliveries []stream.Delivery
	for _, job := range jobs {
		deliveries = append(deliveries, stream.Delivery(job))
	}
	return deliveries, nil
}

// Wait implements [stream.Stream].
func (q *Queue) Wait(ctx context.Context) error {
	for {
		bell, err := q.listen() // before looking, so that nothing rings unheard in between
		if err != nil {
			return err
		}
		due, ok, err := q.table.NextDue(ctx)
		if err != nil {
			return fmt.Errorf("wait for work: %w", err)
		}
		var timer <-chan time.Time
		if ok {
			wait := due.Sub(q.now())
			if wait <= 0 {
				return ctx.Err()
			}
			timer = time.After(wait)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-bell:
		case <-timer:
		}
	}
}

// Finish implements [stream.Stream]. There is nothing to do: the commit that
// finished a capture deleted its job.
func (q *Queue) Finish(context.Context, []stream.Delivery) error { return nil }

// Return implements [stream.Stream].
func (q *Queue) Return(ctx context.Context, undone []stream.Delivery, delay time.Duration) error {
	ids := make([]news.CaptureID, len(undone))
	for i, d := range undone {
		ids[i] = d.Capture
	}
	if err := q.table.Release(ctx, ids, q.now().Add(delay)); err != nil {
		return fmt.Errorf("return work: %w", err)
	}
	return q.ring() // a sleeper's timer may be set too late now
}

// Close wakes everybody who waits, with an error. Leases stand until the queue
// is opened again.
func (q *Queue) Close() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if !q.closed {
		q.closed = true
		close(q.bell)
	}
	return nil
}
