package storetest

import (
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func aside(capture news.CaptureID, place, reason string, m int) store.Aside {
	return store.Aside{Capture: capture, Place: place, Reason: reason, Since: at(minute(m)).Time()}
}

// asides is the list of what is set aside.
func (d desk) asides() []store.Aside {
	d.t.Helper()
	list, err := d.Asides(d.t.Context())
	d.must(err)
	return list
}

var asideTests = map[string]func(*testing.T, desk){
	"what is set aside is listed, oldest first": func(t *testing.T, d desk) {
		d.must(d.SetAside(t.Context(), []store.Aside{aside("", "b.html", "empty file", 2), aside("", "a.ndjson:7", "not JSON", 3), aside("", "c.html", "empty file", 1)}))
		same(t, "asides", d.asides(), []store.Aside{aside("", "c.html", "empty file", 1), aside("", "b.html", "empty file", 2), aside("", "a.ndjson:7", "not JSON", 3)})
		d.must(d.SetAside(t.Context(), []store.Aside{aside("", "b.html", "binary file", 9)}))
		same(t, "asides", d.asides(), []store.Aside{aside("", "c.html", "empty file", 1), aside("", "a.ndjson:7", "not JSON", 3), aside("", "b.html", "binary file", 9)})
		same(t, "counts", d.counts(), store.Counts{SetAside: 3})
	},

	"a capture landing from a place clears it": func(t *testing.T, d desk) {
		page := "https://harbour-courier.example/c1"
		d.must(d.SetAside(t.Context(), []store.Aside{aside("", page, "503", 1), aside("", "notes.ndjson:2", "not JSON", 2), aside("", "other.html", "empty file", 3)}))
		d.land("c1")
		_, err := d.Land(t.Context(), []store.Landing{{Capture: news.Capture{ID: "c2", File: "notes.ndjson:2", URL: "https://valley-post.example/"}}})
		d.must(err)
		same(t, "asides", d.asides(), []store.Aside{aside("", "other.html", "empty file", 3)})

		d.must(d.SetAside(t.Context(), []store.Aside{aside("", page, "503 again", 4)}))
		d.land("c1") // known, but the place answers again
		same(t, "asides", d.asides(), []store.Aside{aside("", "other.html", "empty file", 3)})
	},

	"a capture known to be unreadable lands set aside": func(t *testing.T, d desk) {
		unreadable, why := landing("c1"), aside("c1", "https://harbour-courier.example/c1", "binary file", 1)
		unreadable.Aside = &why
		for range 2 {
			_, err := d.Land(t.Context(), []store.Landing{unreadable, landing("c2")})
			d.must(err)
			same(t, "asides", d.asides(), []store.Aside{why})
			same(t, "counts", d.counts(), store.Counts{Captures: 2, SetAside: 1, Waiting: 1})
		}
		n, err := d.Retry(t.Context(), []news.CaptureID{"c1"})
		d.must(err)
		same(t, "retried", n, 1)
		same(t, "counts", d.counts(), store.Counts{Captures: 2, Waiting: 2})
	},

	"captures set aside can be tried again": func(t *testing.T, d desk) {
		d.land("c1", "c2", "c3")
		d.commit(store.Batch{SetAside: []store.Aside{aside("c1", "c1.html", "no text", 1), aside("c2", "c2.html", "no text", 2), aside("", "c9.html", "empty file", 3)}})
		same(t, "counts", d.counts(), store.Counts{Captures: 3, SetAside: 3, Waiting: 1})
		d.land("c1") // known: nothing clears what has bytes
		same(t, "asides", len(d.asides()), 3)

		n, err := d.Retry(t.Context(), []news.CaptureID{"c2", "c3", "unknown", ""})
		d.must(err)
		same(t, "retried", n, 1)
		same(t, "asides", d.asides(), []store.Aside{aside("c1", "c1.html", "no text", 1), aside("", "c9.html", "empty file", 3)})
		same(t, "waiting", d.waiting(), 2)

		n, err = d.Retry(t.Context(), nil)
		d.must(err)
		same(t, "retried", n, 1)
		same(t, "asides", d.asides(), []store.Aside{aside("", "c9.html", "empty file", 3)})
		same(t, "waiting", d.waiting(), 3)

		d.commit(store.Batch{SetAside: []store.Aside{aside("c1", "c1.html", "still no text", 4)}})
		same(t, "asides", d.asides(), []store.Aside{aside("", "c9.html", "empty file", 3), aside("c1", "c1.html", "still no text", 4)})
	},
}

var followingTests = map[string]func(*testing.T, desk){
	"what is followed is listed by address": func(t *testing.T, d desk) {
		b := store.Followed{URL: "https://b.example/feed", Title: "B", Since: at(minute(1)).Time()}
		a := store.Followed{URL: "https://a.example/", Since: at(minute(2)).Time()}
		d.must(d.Follow(t.Context(), b))
		d.must(d.Follow(t.Context(), a))
		same(t, "followed", d.followed(), []store.Followed{a, b})

		again := b
		again.Title, again.Since = "The B Feed", at(minute(3)).Time()
		d.must(d.Follow(t.Context(), again))
		b.Title = "The B Feed"
		same(t, "a new title", d.followed(), []store.Followed{a, b})
		again.Title = ""
		d.must(d.Follow(t.Context(), again))
		same(t, "no title keeps the old", d.followed(), []store.Followed{a, b})

		d.must(d.Unfollow(t.Context(), a.URL))
		same(t, "followed", d.followed(), []store.Followed{b})
		d.notFound(d.Unfollow(t.Context(), a.URL))
	},

	"polls are recorded": func(t *testing.T, d desk) {
		f := store.Followed{URL: "https://a.example/feed", Since: at(minute(1)).Time()}
		d.must(d.Follow(t.Context(), f))
		f.Last = store.Poll{
			Time: at(minute(2)).Time(), Next: at(minute(9)).Time(), ETag: `W/"x"`, LastModified: "Mon, 02 Mar 2026 08:00:00 GMT",
			Error: "503 Service Unavailable", Failing: 2, Captures: 7,
		}
		d.must(d.Polled(t.Context(), f.URL, f.Last))
		same(t, "followed", d.followed(), []store.Followed{f})
		d.must(d.Follow(t.Context(), store.Followed{URL: f.URL, Title: "A"}))
		f.Title = "A"
		same(t, "following again keeps the poll", d.followed(), []store.Followed{f})
		f.Last = store.Poll{}
		d.must(d.Polled(t.Context(), f.URL, f.Last))
		same(t, "a poll replaces the one before", d.followed(), []store.Followed{f})
		d.notFound(d.Polled(t.Context(), "https://nobody.example/", f.Last))
	},
}

func (d desk) followed() []store.Followed {
	d.t.Helper()
	list, err := d.Followed(d.t.Context())
	d.must(err)
	return list
}
