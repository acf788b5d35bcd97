// Package streamtest is the suite that every adapter of the stream port passes.
// It knows the port only.
package streamtest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/stream"
)

// Desk is a stream with the store that it works for, as far as a stream needs one.
type Desk struct {
	Stream stream.Stream
	// Land gives captures a job, as landing does; announcing them is left to the test.
	Land func(t *testing.T, ids ...news.CaptureID)
	// End ends the jobs of captures, as a commit does.
	End func(t *testing.T, ids ...news.CaptureID)
	// Reopen gives a stream as another process would see it after this one died,
	// without closing the first.
	Reopen func(t *testing.T) stream.Stream
	// Lease is how long a delivery may take.
	Lease time.Duration
}

// Run runs the suite. each runs one test with an empty desk; where time can be
// made to pass quickly (testing/synctest), it does so. It fails a test that
// leaves goroutines behind.
func Run(t *testing.T, each func(t *testing.T, test func(*testing.T, Desk))) {
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { each(t, test) })
	}
}

var tests = map[string]func(*testing.T, Desk){
	"nothing to take": func(t *testing.T, d Desk) {
		same(t, d.take(t, 10), nil)
		same(t, d.take(t, 0), nil)
	},

	"captures are taken oldest first, each once": func(t *testing.T, d Desk) {
		d.announce(t, "c1", "c2", "c3")
		same(t, d.take(t, 2), []stream.Delivery{{Capture: "c1", Attempt: 1}, {Capture: "c2", Attempt: 1}})
		d.announce(t, "c4")
		same(t, d.take(t, 10), []stream.Delivery{{Capture: "c3", Attempt: 1}, {Capture: "c4", Attempt: 1}})
		same(t, d.take(t, 10), nil)
	},

	"what is finished never comes back": func(t *testing.T, d Desk) {
		d.announce(t, "c1", "c2")
		done := d.take(t, 2)
		d.End(t, "c1", "c2")
		must(t, d.Stream.Finish(t.Context(), done))
		time.Sleep(2 * d.Lease)
		same(t, d.take(t, 10), nil)
	},

	"finishing tolerates anything": func(t *testing.T, d Desk) {
		d.announce(t, "c1")
		taken := d.take(t, 1)
		d.End(t, "c1")
		must(t, d.Stream.Finish(t.Context(), nil))
		must(t, d.Stream.Finish(t.Context(), taken))
		must(t, d.Stream.Finish(t.Context(), taken))
		must(t, d.Stream.Return(t.Context(), taken, 0))
		must(t, d.Stream.Finish(t.Context(), []stream.Delivery{{Capture: "unknown", Attempt: 7}}))
		must(t, d.Stream.Return(t.Context(), []stream.Delivery{{Capture: "unknown"}}, 0))
		must(t, d.Stream.Announce(t.Context(), nil))
		same(t, d.take(t, 10), nil)
	},

	"a lease that runs out is handed out again": func(t *testing.T, d Desk) {
		d.announce(t, "c1", "c2")
		d.take(t, 1)
		time.Sleep(d.Lease / 2)
		same(t, d.take(t, 10), []stream.Delivery{{Capture: "c2", Attempt: 1}})
		time.Sleep(d.Lease*3/4 - time.Millisecond)
		same(t, d.take(t, 10), []stream.Delivery{{Capture: "c1", Attempt: 2}})
	},

	"what is returned comes back after the delay": func(t *testing.T, d Desk) {
		d.announce(t, "c1", "c2")
		taken := d.take(t, 2)
		must(t, d.Stream.Return(t.Context(), taken[:1], d.Lease/4))
		must(t, d.Stream.Return(t.Context(), taken[1:], 0))
		same(t, d.take(t, 10), []stream.Delivery{{Capture: "c2", Attempt: 2}})
		start := time.Now()
		must(t, d.Stream.Wait(t.Context()))
		if waited := time.Since(start); waited < d.Lease/4-time.Second {
			t.Errorf("woken after %s, before the delay was over", waited)
		}
		same(t, d.take(t, 10), []stream.Delivery{{Capture: "c1", Attempt: 2}})
	},

	"waiting returns at once when there is something": func(t *testing.T, d Desk) {
		d.Land(t, "c1") // announced or not
		start := time.Now()
		must(t, d.Stream.Wait(t.Context()))
		if waited := time.Since(start); waited > d.Lease/4 {
			t.Errorf("waited %s", waited)
		}
	},

	"waiting ends when a capture lands, for everybody": func(t *testing.T, d Desk) {
		var waiting sync.WaitGroup
		for range 3 {
			waiting.Go(func() {
				if err := d.Stream.Wait(t.Context()); err != nil {
					t.Errorf("wait: %v", err)
				}
			})
		}
		time.Sleep(d.Lease / 10)
		start := time.Now()
		d.announce(t, "c1")
		waiting.Wait()
		if waited := time.Since(start); waited > d.Lease/4 {
			t.Errorf("woken %s after the announcement", waited)
		}
	},

	"waiting ends when something is returned": func(t *testing.T, d Desk) {
		d.announce(t, "c1")
		taken := d.take(t, 1)
		var waiting sync.WaitGroup
		waiting.Go(func() {
			if err := d.Stream.Wait(t.Context()); err != nil {
				t.Errorf("wait: %v", err)
			}
		})
		time.Sleep(d.Lease / 10)
		start := time.Now()
		must(t, d.Stream.Return(t.Context(), taken, 0))
		waiting.Wait()
		if waited := time.Since(start); waited > d.Lease/4 {
			t.Errorf("woken %s after the return", waited)
		}
	},

	"waiting ends with its context": func(t *testing.T, d Desk) {
		ctx, cancel := context.WithTimeout(t.Context(), d.Lease/10)
		defer cancel()
		if err := d.Stream.Wait(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("wait: got %v, want the context's error", err)
		}
	},

	"closing ends waiting, and nothing goes on after it": func(t *testing.T, d Desk) {
		var waiting sync.WaitGroup
		waiting.Go(func() {
			if err := d.Stream.Wait(t.Context()); err == nil {
				t.Error("wait on a closed stream: no error")
			}
		})
		time.Sleep(d.Lease / 10)
		must(t, d.Stream.Close())
		waiting.Wait()
		must(t, d.Stream.Close())
		if _, err := d.Stream.Take(t.Context(), 1); err == nil {
			t.Error("take from a closed stream: no error")
		}
		if err := d.Stream.Wait(t.Context()); err == nil {
			t.Error("wait on a closed stream: no error")
		}
	},

	"a process that died loses nothing": func(t *testing.T, d Desk) {
		d.announce(t, "c1", "c2", "c3")
		d.Land(t, "c4") // its announcement was lost
		d.take(t, 2)
		d.End(t, "c1")
		d.Stream = d.Reopen(t)
		same(t, captures(d.takeAll(t)), []news.CaptureID{"c2", "c3", "c4"})
	},

	"several workers get every capture once": func(t *testing.T, d Desk) {
		const n = 200
		var ids []news.CaptureID
		for i := range n {
			ids = append(ids, news.CaptureID(fmt.Sprintf("c%03d", i)))
		}
		d.announce(t, ids...)
		var mu sync.Mutex
		var got []news.CaptureID
		var workers sync.WaitGroup
		for range 4 {
			workers.Go(func() {
				for {
					taken, err := d.Stream.Take(t.Context(), 7)
					if err != nil {
						t.Errorf("take: %v", err)
					}
					if len(taken) == 0 {
						return
					}
					mu.Lock()
					got = append(got, captures(taken)...)
					mu.Unlock()
				}
			})
		}
		workers.Wait()
		slices.Sort(got)
		same(t, got, ids)
	},
}

// announce lands captures and announces them.
func (d Desk) announce(t *testing.T, ids ...news.CaptureID) {
	t.Helper()
	d.Land(t, ids...)
	must(t, d.Stream.Announce(t.Context(), ids))
}

func (d Desk) take(t *testing.T, n int) []stream.Delivery {
	t.Helper()
	taken, err := d.Stream.Take(t.Context(), n)
	must(t, err)
	return taken
}

func (d Desk) takeAll(t *testing.T) (all []stream.Delivery) {
	t.Helper()
	for {
		taken := d.take(t, 10)
		if len(taken) == 0 {
			return all
		}
		all = append(all, taken...)
	}
}

func captures(deliveries []stream.Delivery) (ids []news.CaptureID) {
	for _, d := range deliveries {
		ids = append(ids, d.Capture)
	}
	return ids
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func same[T any](t *testing.T, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
