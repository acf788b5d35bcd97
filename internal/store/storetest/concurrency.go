package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func (d desk) notFound(err error) {
	d.t.Helper()
	if !errors.Is(err, store.ErrNotFound) {
		d.t.Errorf("got %v, want ErrNotFound", err)
	}
}

var concurrencyTests = map[string]func(*testing.T, desk){
	"readers see whole batches while a writer commits": func(t *testing.T, d desk) {
		const batches, size = 20, 5
		ctx, done := context.WithCancel(t.Context())
		var readers sync.WaitGroup
		for range 3 {
			readers.Go(func() {
				for ctx.Err() == nil {
					entries, err := d.Coverage(t.Context(), "s1")
					if err != nil && !errors.Is(err, store.ErrNotFound) {
						t.Errorf("coverage: %v", err)
						return
					}
					if len(entries)%size != 0 {
						t.Errorf("%d articles: part of a batch was seen", len(entries))
						return
					}
					counts, err := d.Counts(t.Context())
					if err != nil || counts.Articles%size != 0 {
						t.Errorf("counts: %+v, %v", counts, err)
						return
					}
				}
			})
		}
		for i := range batches {
			var entries []store.Entry
			for j := range size {
				entries = append(entries, entry(news.ArticleID(fmt.Sprintf("a%d-%d", i, j)), "s1", minute(i), "Ferry"))
			}
			d.put(entries...)
		}
		done()
		readers.Wait()
		same(t, "articles", d.story("s1").Articles, batches*size)
	},

	"writers take turns": func(t *testing.T, d desk) {
		var writers sync.WaitGroup
		for w := range 4 {
			writers.Go(func() {
				for _, id := range captureIDs(fmt.Sprintf("w%d-", w), 10) {
					if _, err := d.Land(t.Context(), []store.Landing{landing(id)}); err != nil {
						t.Errorf("land %s: %v", id, err)
					}
				}
			})
		}
		writers.Wait()
		same(t, "counts", d.counts(), store.Counts{Captures: 40, Waiting: 40})
	},

	"a context that has ended ends the call and nothing lands": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "Ferry"))
		before := snapshot(d)
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		_, land := d.Land(ended, []store.Landing{landing("c1")})
		_, search := d.Search(ended, "ferry", 1)
		_, stories := d.Stories(ended, store.StoryQuery{})
		_, all := sketches(ended, d)
		for what, err := range map[string]error{
			"land": land, "search": search, "stories": stories, "sketches": all,
			"commit": d.Commit(ended, store.Batch{Articles: []store.Entry{entry("a2", "s1", "", "Two")}}),
			"follow": d.Follow(ended, store.Followed{URL: "https://a.example/"}),
		} {
			if !errors.Is(err, context.Canceled) {
				t.Errorf("%s: got %v, want context.Canceled", what, err)
			}
		}
		same(t, "the desk", snapshot(d), before)
	},

	"calls cut short at any moment leave a desk that works": func(t *testing.T, d desk) {
		landed := 0
		for i, id := range captureIDs("c", 60) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i)*20*time.Microsecond)
			n, err := d.Land(ctx, []store.Landing{landing(id)})
			if err == nil {
				landed += n
			} else if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("land: %v", err)
			}
			if _, err := d.Counts(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("counts: %v", err)
			}
			cancel()
		}
		same(t, "counts", d.counts(), store.Counts{Captures: landed, Waiting: landed})
		d.land("after")
		same(t, "waiting", d.waiting(), landed+1)
	},

	"reading goes on while sketches are read": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "Ferry"), entry("a2", "s1", minute(2), "Bridge"))
		n := 0
		for _, err := range d.Sketches(t.Context()) {
			d.must(err)
			n++
			d.story("s1")
			d.land(news.CaptureID(fmt.Sprint("while", n)))
		}
		same(t, "sketches", n, 2)
	},
}
