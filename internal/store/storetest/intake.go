package storetest

import (
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

var intakeTests = map[string]func(*testing.T, desk){
	"a new desk is empty": func(t *testing.T, d desk) {
		last, err := d.LastLanded(t.Context())
		d.must(err)
		same(t, "last landed", last, news.Location{})
		same(t, "counts", d.counts(), store.Counts{})
		same(t, "stories", d.stories(store.StoryQuery{}), nil)
	},

	"landing twice changes nothing": func(t *testing.T, d desk) {
		captures := []store.Landing{landing("c1"), landing("c2"), landing("c1")}
		n, err := d.Land(t.Context(), captures)
		d.must(err)
		same(t, "new captures", n, 2)
		n, err = d.Land(t.Context(), captures)
		d.must(err)
		same(t, "new captures the second time", n, 0)
		same(t, "counts", d.counts(), store.Counts{Captures: 2, Waiting: 2})
	},

	"a finished capture landing again gets no job": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", "2026-03-02", "Ferry missing"))
		d.land("of-a1")
		same(t, "waiting", d.waiting(), 0)
	},

	"captures come back as they landed": func(t *testing.T, d desk) {
		first := store.Landing{
			Capture: news.Capture{
				ID: "c1", URL: "https://harbour-courier.example/ferry?a=1", File: "seeds/pages.warc.gz#3",
				Time: time.Date(2026, 3, 2, 6, 30, 15, 123456789, time.UTC), MediaType: news.MediaText, Charset: "windows-1252",
				Hints: news.Hints{Outlet: "harbour-courier.example", Headline: "Ferry missing", Published: at("2026-03-02"), Language: "en"},
			},
			Location: news.Location{File: "evidence-000001.warc.gz", Offset: 4096, Length: 811},
			Outlet:   "harbour-courier.example",
		}
		second := store.Landing{Capture: news.Capture{ID: "c2", MediaType: news.MediaHTML}}
		given := first
		given.Capture.Payload = []byte("not kept here")
		given.Lines = []uint64{1, 2, 3}
		_, err := d.Land(t.Context(), []store.Landing{given, second})
		d.must(err)
		got, err := d.Landed(t.Context(), []news.CaptureID{"c2", "unknown", "c1", "c2"})
		d.must(err)
		same(t, "landed, in order of arrival", got, []store.Landed{{Landing: first, Seq: 1}, {Landing: second, Seq: 2}})
		last, err := d.LastLanded(t.Context())
		d.must(err)
		same(t, "last landed", last, second.Location)
	},

	"landed tells what is done": func(t *testing.T, d desk) {
		d.land("c1", "c2", "c3")
		d.commit(store.Batch{
			Articles: []store.Entry{entry("a1", "s1", "", "Ferry missing")},
			Readings: []store.Read{{Capture: "c1", Article: "a1"}},
			SetAside: []store.Aside{{Capture: "c2", Place: "c2.html", Reason: "no text"}},
		})
		landed, err := d.Landed(t.Context(), []news.CaptureID{"c1", "c2", "c3"})
		d.must(err)
		var done []bool
		for _, l := range landed {
			done = append(done, l.Done)
		}
		same(t, "done", done, []bool{true, true, false})
	},

	"known tells what has landed": func(t *testing.T, d desk) {
		d.land("c1", "c2")
		known, err := d.Known(t.Context(), []news.CaptureID{"c2", "c3"})
		d.must(err)
		same(t, "c2", known["c2"], true)
		same(t, "c3", known["c3"], false)
		_, err = d.Known(t.Context(), nil)
		d.must(err)
	},

	"an address is known once a capture from it landed": func(t *testing.T, d desk) {
		d.land("c1")
		_, err := d.Land(t.Context(), []store.Landing{{Capture: news.Capture{ID: "c2", File: "notes.txt"}}})
		d.must(err)
		for url, want := range map[string]bool{
			"https://harbour-courier.example/c1": true,
			"https://harbour-courier.example/c2": false,
			"":                                   false,
		} {
			got, err := d.HasURL(t.Context(), url)
			d.must(err)
			same(t, url, got, want)
		}
	},

	"lines recur in captures of their outlet that landed before": func(t *testing.T, d desk) {
		const always, once, big = 7, 8, 1<<64 - 1
		for i, lines := range [][]uint64{{always, always, once}, {always}, {big, always}, {always, big}, {always}} {
			l := landing(captureIDs("c", 5)[i])
			l.Lines = lines
			_, err := d.Land(t.Context(), []store.Landing{l})
			d.must(err)
		}
		other := landing("elsewhere")
		other.Outlet, other.Lines = "valley-post.example", []uint64{once}
		_, err := d.Land(t.Context(), []store.Landing{other})
		d.must(err)
		for _, c := range []struct {
			outlet string
			before int64
			want   map[uint64]int
		}{
			{"harbour-courier.example", 1, map[uint64]int{}},
			{"harbour-courier.example", 2, map[uint64]int{always: 1, once: 1}},
			{"harbour-courier.example", 3, map[uint64]int{always: 2, once: 1}},
			{"harbour-courier.example", 4, map[uint64]int{always: 3, once: 1, big: 1}},
			{"harbour-courier.example", 6, map[uint64]int{always: 3, once: 1, big: 2}},
			{"valley-post.example", 99, map[uint64]int{once: 1}},
			{"nobody.example", 99, map[uint64]int{}},
		} {
			got, err := d.Recurring(t.Context(), c.outlet, c.before, []uint64{always, once, big, 12345})
			d.must(err)
			same(t, c.outlet, got, c.want)
		}
	},

	"a capture landing again does not count its lines again": func(t *testing.T, d desk) {
		l := landing("c1")
		l.Lines = []uint64{7}
		for range 3 {
			_, err := d.Land(t.Context(), []store.Landing{l})
			d.must(err)
		}
		got, err := d.Recurring(t.Context(), l.Outlet, 99, []uint64{7})
		d.must(err)
		same(t, "recurring", got, map[uint64]int{7: 1})
	},
}
