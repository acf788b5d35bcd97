package local_test

import (
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/store/sqlite"
	"github.com/headwater-news/headwater/internal/stream"
	"github.com/headwater-news/headwater/internal/stream/local"
	"github.com/headwater-news/headwater/internal/stream/streamtest"
)

// TestStream runs each test in a bubble, where time passes as soon as everybody
// sleeps and a goroutine left behind is a failure.
func TestStream(t *testing.T) {
	streamtest.Run(t, func(t *testing.T, test func(*testing.T, streamtest.Desk)) {
		path := filepath.Join(t.TempDir(), "desk.db")
		synctest.Test(t, func(t *testing.T) {
			s, err := sqlite.Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			q := open(t, s)
			defer q.Close()
			test(t, streamtest.Desk{
				Stream: q,
				Land:   func(t *testing.T, ids ...news.CaptureID) { land(t, s, ids) },
				End:    func(t *testing.T, ids ...news.CaptureID) { end(t, s, ids) },
				Reopen: func(t *testing.T) stream.Stream { return open(t, s) },
				Lease:  10 * time.Minute,
			})
		})
	})
}

func open(t *testing.T, s *sqlite.Store) *local.Queue {
	t.Helper()
	q, err := local.Open(t.Context(), s, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func land(t *testing.T, s *sqlite.Store, ids []news.CaptureID) {
	t.Helper()
	var landings []store.Landing
	for _, id := range ids {
		landings = append(landings, store.Landing{Capture: news.Capture{ID: id}})
	}
	if _, err := s.Land(t.Context(), landings); err != nil {
		t.Fatal(err)
	}
}

// end sets captures aside, which ends their jobs as reading them does.
func end(t *testing.T, s *sqlite.Store, ids []news.CaptureID) {
	t.Helper()
	var b store.Batch
	for _, id := range ids {
		b.SetAside = append(b.SetAside, store.Aside{Capture: id, Place: string(id), Reason: "no text"})
	}
	if err := s.Commit(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}
