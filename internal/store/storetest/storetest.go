// Package storetest is the suite that every adapter of the store port passes.
// It knows the port only. Its last test runs random histories against a model:
// the port's promises in the plainest code that keeps them.
package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Run runs the suite. open gives an empty store, which the suite closes.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	suites := []struct {
		name  string
		tests map[string]func(*testing.T, desk)
	}{
		{"intake", intakeTests},
		{"commit", commitTests},
		{"stories", storyTests},
		{"tracing", tracingTests},
		{"writing", writingTests},
		{"threads", threadTests},
		{"summaries", summaryTests},
		{"pages", pageTests},
		{"search", searchTests},
		{"asides", asideTests},
		{"following", followingTests},
		{"concurrency", concurrencyTests},
	}
	for _, suite := range suites {
		for name, test := range suite.tests {
			t.Run(suite.name+"/"+name, func(t *testing.T) {
				t.Parallel()
				s := open(t)
				test(t, desk{t, s})
				if err := s.Close(); err != nil {
					t.Errorf("close: %v", err)
				}
			})
		}
	}
	t.Run("histories", func(t *testing.T) {
		t.Parallel()
		checkHistories(t, open)
	})
}

// desk is a store under test, with steps that fail the test when they fail.
type desk struct {
	t *testing.T
	store.Store
}

// must ends the test on an error.
func (d desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// land lands captures of these ids.
func (d desk) land(ids ...news.CaptureID) {
	d.t.Helper()
	landings := make([]store.Landing, len(ids))
	for i, id := range ids {
		landings[i] = landing(id)
	}
	_, err := d.Land(d.t.Context(), landings)
	d.must(err)
}

// put lands a capture and an article for each entry, and commits them.
func (d desk) put(entries ...store.Entry) {
	d.t.Helper()
	var b store.Batch
	for _, e := range entries {
		id := news.CaptureID("of-" + e.Article.ID)
		d.land(id)
		b.Articles = append(b.Articles, e)
		b.Readings = append(b.Readings, store.Read{Capture: id, Article: e.Article.ID})
	}
	d.commit(b)
}

func (d desk) commit(b store.Batch) {
	d.t.Helper()
	d.must(d.Commit(d.t.Context(), b))
}

// stories are the ids of all stories in order.
func (d desk) stories(q store.StoryQuery) (ids []news.StoryID) {
	d.t.Helper()
	page, err := d.Stories(d.t.Context(), q)
	d.must(err)
	for _, s := range page.Stories {
		ids = append(ids, s.ID)
	}
	return ids
}

func (d desk) story(id news.StoryID) news.Story {
	d.t.Helper()
	s, err := d.Story(d.t.Context(), id)
	d.must(err)
	return s
}

// coverage is the ids of a story's articles in order.
func (d desk) coverage(id news.StoryID) (ids []news.ArticleID) {
	d.t.Helper()
	entries, err := d.Coverage(d.t.Context(), id)
	d.must(err)
	for _, e := range entries {
		ids = append(ids, e.Article.ID)
	}
	return ids
}

// waiting is how many captures have a job.
func (d desk) waiting() int {
	d.t.Helper()
	return d.counts().Waiting
}

func (d desk) counts() store.Counts {
	d.t.Helper()
	counts, err := d.Counts(d.t.Context())
	d.must(err)
	return counts
}

// landing is a capture of a page at the Harbour Courier.
func landing(id news.CaptureID) store.Landing {
	return store.Landing{
		Capture: news.Capture{
			ID: id, URL: "https://harbour-courier.example/" + string(id),
			Time: at("2026-03-02T06:30:00Z").Time(), MediaType: news.MediaHTML, Charset: "utf-8",
		},
		Location: news.Location{File: "evidence-000001.warc.gz", Offset: int64(len(id)) * 100, Length: 100},
		Outlet:   "harbour-courier.example",
	}
}

// entry is an article in a story, published when said ("" for unknown).
func entry(id news.ArticleID, story news.StoryID, published, headline string) store.Entry {
	return store.Entry{Story: story, Article: news.Article{
		ID: id, URL: "https://harbour-courier.example/" + string(id), Outlet: "harbour-courier.example",
		Headline: headline, Published: at(published), Body: "The ferry left the harbour at dawn. Nobody saw it return.",
	}}
}

// at reads a time; a test that gives a bad one is wrong itself.
func at(s string) news.When {
	w, err := news.ParseWhen(s)
	if err != nil {
		panic(err)
	}
	return w
}

// same compares values of the vocabulary: times by what they print, no list
// like an empty one.
func same[T any](t interface {
	Helper()
	Errorf(string, ...any)
}, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got, equal, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

var equal = cmp.Comparer(func(a, b news.When) bool { return a.String() == b.String() })

// minute is the minute-th minute of a morning.
func minute(m int) string {
	return time.Date(2026, 3, 2, 8, m, 0, 0, time.UTC).Format(time.RFC3339)
}

func captureIDs(prefix string, n int) (ids []news.CaptureID) {
	for i := range n {
		ids = append(ids, news.CaptureID(fmt.Sprintf("%s%03d", prefix, i)))
	}
	return ids
}

func sketches(ctx context.Context, s store.Work) (list []store.Sketch, err error) {
	for k, err := range s.Sketches(ctx) {
		if err != nil {
			return nil, err
		}
		list = append(list, k)
	}
	return list, nil
}
