package storetest

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// full is an entry with everything an article can have.
func full(id news.ArticleID) store.Entry {
	return store.Entry{
		Story: "s1",
		Article: news.Article{
			ID: id, URL: "https://harbour-courier.example/ferry", Canonical: "https://harbour-courier.example/ferry-missing",
			Outlet: "harbour-courier.example", Site: "The Harbour Courier", Headline: "Ferry “Aurora” missing – 40 aboard",
			Byline: "By Ana Ruiz and Tom Okafor", Authors: []string{"Ana Ruiz", "Tom Okafor"}, Dateline: "PORT AMBER",
			Published: news.At(time.Date(2026, 3, 2, 8, 0, 0, 0, time.FixedZone("", 2*3600))), Updated: at("2026-03-03"),
			Captured: at("2026-03-03T10:00:00Z"), Language: "en", Body: "The ferry left at dawn.\n\n“It was calm,” said Lena Ortiz.",
			File: "pages/ferry.html", Confidence: 0.93,
			Removed: []news.Removal{{Kind: news.RemovedAdvert, Chars: 120}},
		},
		Marks: &news.Marks{
			Sentences:  []news.Span{{Begin: 0, End: 23}, {Begin: 25, End: 60}},
			Quotations: []news.Quotation{{Kind: news.Direct, Content: []news.Span{{Begin: 25, End: 42}}, Speaker: news.Speaker{Name: "Lena Ortiz", Kind: news.OriginPerson}}},
		},
		Relation: &news.Relation{
			From: id, To: "a0", Kind: news.WireCopy, Overlap: 0.875, Agency: "North Wire",
			Passages: []news.Passage{{From: news.Span{Begin: 0, End: 10}, To: news.Span{Begin: 5, End: 15}}},
		},
	}
}

var commitTests = map[string]func(*testing.T, desk){
	"an article comes back with all that landed with it": func(t *testing.T, d desk) {
		d.land("c1", "c2")
		want := full("a1")
		d.commit(store.Batch{
			Articles: []store.Entry{want},
			Readings: []store.Read{{Capture: "c1", Article: "a1"}},
		})
		got, err := d.Article(t.Context(), "a1")
		d.must(err)
		want.Lead = "The ferry left at dawn. “It was calm,” said Lena Ortiz."
		want.Captures = []store.CaptureNote{{ID: "c1", URL: "https://harbour-courier.example/c1", Time: landing("c1").Capture.Time}}
		same(t, "article", got, want)
		text, err := d.Text(t.Context(), "a1")
		d.must(err)
		same(t, "text", text, want.Article)
		entries, err := d.Coverage(t.Context(), "s1")
		d.must(err)
		want.Article.Body, want.Marks = "", nil
		same(t, "coverage", entries, []store.Entry{want})
	},

	"any text is kept": func(t *testing.T, d desk) {
		for i, body := range []string{" ", "\x02match\x03", "日本語の記事", "\u202eright to left\u0301", "'); DROP TABLE article; --", "100% of \\ people"} {
			e := entry(news.ArticleID(fmt.Sprint("a", i)), "s1", "", body)
			e.Article.Body = body
			d.put(e)
			got, err := d.Text(t.Context(), e.Article.ID)
			d.must(err)
			same(t, "text", got, e.Article)
		}
	},

	"what is not there is not found": func(t *testing.T, d desk) {
		ctx := t.Context()
		_, article := d.Article(ctx, "a9")
		_, text := d.Text(ctx, "a9")
		_, story := d.Story(ctx, "s9")
		_, coverage := d.Coverage(ctx, "s9")
		_, thread := d.Thread(ctx, "t9")
		for what, err := range map[string]error{"article": article, "text": text, "story": story, "coverage": coverage, "thread": thread} {
			if !errors.Is(err, store.ErrNotFound) {
				t.Errorf("%s: got %v, want ErrNotFound", what, err)
			}
		}
	},

	"a batch lands whole or not at all": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", "2026-03-01", "Ferry missing"))
		d.land("c2", "c3")
		before := snapshot(d)
		good := store.Batch{
			Articles: []store.Entry{entry("a2", "s2", "2026-03-02", "Bridge closed"), entry("a1", "s2", "2026-03-01", "Ferry found")},
			Readings: []store.Read{{Capture: "c2", Article: "a2"}},
			SetAside: []store.Aside{{Capture: "c3", Place: "c3.html", Reason: "no text"}},
			Merged:   []store.Merge{{From: "s1", To: "s2"}},
			Links:    []store.Link{{Story: "s2", Thread: "t1"}},
		}
		for what, spoil := range map[string]func(*store.Batch){
			"a reading of a capture that never landed":  func(b *store.Batch) { b.Readings = append(b.Readings, store.Read{Capture: "c9", Article: "a2"}) },
			"a reading of an article that is not there": func(b *store.Batch) { b.Readings = []store.Read{{Capture: "c2", Article: "a9"}} },
			"a capture set aside that never landed":     func(b *store.Batch) { b.SetAside = append(b.SetAside, store.Aside{Capture: "c9", Place: "c9.html"}) },
			"something set aside without a place":       func(b *store.Batch) { b.SetAside = append(b.SetAside, store.Aside{}) },
			"a move of an article that is not there":    func(b *store.Batch) { b.Moves = []store.Move{{Article: "a9", Story: "s1"}} },
			"an article without a story":                func(b *store.Batch) { b.Articles = append(b.Articles, entry("a3", "", "", "")) },
		} {
			bad := good
			spoil(&bad)
			if err := d.Commit(t.Context(), bad); err == nil {
				t.Errorf("%s: no error", what)
			}
			same(t, "the desk after "+what, snapshot(d), before)
		}
		d.commit(good)
		same(t, "waiting", d.waiting(), 0)
	},

	"a batch landed twice changes nothing": func(t *testing.T, d desk) {
		d.land("c1", "c2")
		text := entry("a1-early", "", "", "Ferry late").Article
		b := store.Batch{
			Articles: []store.Entry{entry("a1", "s1", "2026-03-01", "Ferry missing")},
			Readings: []store.Read{
				{Capture: "c1", Article: "a1", Sketch: store.Sketch{Print: []byte{1}, Record: []byte{2}}},
				{Capture: "c2", Article: "a1", Text: &text, Relation: &news.Relation{From: "a1-early", To: "a1", Kind: news.Revision}},
			},
			Links: []store.Link{{Story: "s1", Thread: "t1"}},
		}
		d.commit(b)
		once := snapshot(d)
		d.commit(b)
		same(t, "the desk", snapshot(d), once)

		// Nor does it undo what landed since.
		d.land("c3")
		d.commit(store.Batch{
			Articles: []store.Entry{entry("a1", "s1", "2026-03-01", "Ferry found")},
			Readings: []store.Read{{Capture: "c3", Article: "a1"}},
			Links:    []store.Link{{Story: "s1", Thread: ""}},
		})
		since := snapshot(d)
		d.commit(b)
		same(t, "the desk", snapshot(d), since)
	},

	"captures that are done are passed over in a batch with others": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", "2026-03-01", "Ferry missing"))
		d.land("c2")
		d.commit(store.Batch{
			Articles: []store.Entry{entry("a2", "s2", "2026-03-02", "Bridge closed")},
			Readings: []store.Read{{Capture: "of-a1", Article: "a2"}, {Capture: "c2", Article: "a2"}},
			SetAside: []store.Aside{{Capture: "of-a1", Place: "of-a1.html"}},
		})
		got, err := d.Article(t.Context(), "a2")
		d.must(err)
		same(t, "captures of a2", len(got.Captures), 1)
		same(t, "counts", d.counts(), store.Counts{Captures: 2, Articles: 2, Stories: 2})
	},

	"a revision takes the article's place and the earlier state is kept": func(t *testing.T, d desk) {
		first := entry("a1", "s1", "2026-03-01", "Ferry missing")
		first.Article.Body = "Forty were aboard."
		d.put(first)
		d.land("c2")
		second := first
		second.Article.Headline, second.Article.Body = "Ferry found", "All forty are safe."
		second.Marks = &news.Marks{Sentences: []news.Span{{Begin: 0, End: 19}}}
		earlier := first.Article
		earlier.ID = "a1-1"
		d.commit(store.Batch{
			Articles: []store.Entry{second},
			Readings: []store.Read{{Capture: "c2", Article: "a1", Text: &earlier, Relation: &news.Relation{From: "a1-1", To: "a1", Kind: news.Revision, Overlap: 0.4}}},
		})
		for _, id := range []news.ArticleID{"a1", "a1-1"} {
			got, err := d.Article(t.Context(), id)
			d.must(err)
			same(t, "article shown for "+string(id), got.Article, second.Article)
			same(t, "marks", got.Marks, second.Marks)
			same(t, "captures", len(got.Captures), 2)
		}
		text, err := d.Text(t.Context(), "a1-1")
		d.must(err)
		same(t, "earlier state", text, earlier)
		same(t, "headline", d.story("s1").Headline, "Ferry found")
		same(t, "counts", d.counts(), store.Counts{Captures: 2, Articles: 1, Copies: 1, Stories: 1})
		same(t, "found by old words", d.find("aboard"), nil)
		same(t, "found by new words", d.find("safe"), []news.ArticleID{"a1"})
	},

	"the edited states of an article are told in the order they were captured": func(t *testing.T, d desk) {
		state := func(id news.ArticleID, body string) *news.Article {
			a := entry(id, "", "2026-03-01", "Ferry missing").Article
			a.Body = body
			return &a
		}
		to := func(from news.ArticleID, kind news.RelationKind) *news.Relation {
			return &news.Relation{From: from, To: "a1", Kind: kind, Overlap: 0.8}
		}
		d.land("c1", "c2", "c3")
		shown := entry("a1", "s1", "2026-03-01", "Ferry found")
		d.commit(store.Batch{
			Articles: []store.Entry{shown, entry("a2", "s1", "2026-03-01", "Bridge closed")},
			Readings: []store.Read{
				{Capture: "c3", Article: "a1", Text: state("a1-3", "All forty are safe."), Relation: to("a1-3", news.Revision)},
				{Capture: "c1", Article: "a1", Text: state("a1-1", "Forty were aboard.")},
				{Capture: "c2", Article: "a1", Text: state("a1-2", "Forty were aboard. "), Relation: to("a1-2", news.SameArticle)},
			},
		})
		states, err := d.Revisions(t.Context(), "a1")
		d.must(err)
		same(t, "states, without the same again", states, []news.Article{*state("a1-1", "Forty were aboard."), *state("a1-3", "All forty are safe.")})
		for _, id := range []news.ArticleID{"a2", "nowhere", ""} {
			none, err := d.Revisions(t.Context(), id)
			d.must(err)
			same(t, "states of "+string(id), none, nil)
		}
	},

	"copies are found by their original and counted": func(t *testing.T, d desk) {
		copied := func(id news.ArticleID, of news.ArticleID) store.Entry {
			e := entry(id, "s1", "2026-03-02", "Ferry missing")
			e.Relation = &news.Relation{From: id, To: of, Kind: news.NearDuplicate, Overlap: 0.9}
			return e
		}
		d.put(entry("a1", "s1", "2026-03-01", "Ferry missing"), copied("a3", "a1"), copied("a2", "a1"), copied("a4", "other"))
		copies, err := d.CopiesOf(t.Context(), "a1")
		d.must(err)
		var ids []news.ArticleID
		for _, c := range copies {
			ids = append(ids, c.ID)
		}
		same(t, "copies in order of arrival", ids, []news.ArticleID{"a3", "a2"})
		none, err := d.CopiesOf(t.Context(), "")
		d.must(err)
		same(t, "copies of nothing", len(none), 0)
		same(t, "counts", d.counts(), store.Counts{Captures: 4, Articles: 4, Copies: 3, Stories: 1})
	},

	"sketches come back in the order of their readings": func(t *testing.T, d desk) {
		ids := captureIDs("c", 1200) // more than an adapter would read at once
		d.land(ids...)
		var want []store.Sketch
		b := store.Batch{Articles: []store.Entry{entry("a1", "s1", "", "Ferry missing")}}
		for i := range ids {
			k := store.Sketch{Print: fmt.Append(nil, "print", i), Record: fmt.Append(nil, "record", i)}
			b.Readings = append(b.Readings, store.Read{Capture: ids[len(ids)-1-i], Article: "a1", Sketch: k}) // not as they landed
			want = append(want, k)
			if len(b.Readings) == 400 {
				d.commit(b)
				b = store.Batch{}
			}
		}
		got, err := sketches(t.Context(), d)
		d.must(err)
		same(t, "sketches", got, want)
		for range d.Sketches(t.Context()) {
			break // leaving off early is fine
		}
	},
}

// snapshot is all that reading tells of a desk.
func snapshot(d desk) map[string]any {
	d.t.Helper()
	ctx := d.t.Context()
	page, err := d.Stories(ctx, store.StoryQuery{})
	d.must(err)
	threads, err := d.Threads(ctx, 0)
	d.must(err)
	asides, err := d.Asides(ctx)
	d.must(err)
	prints, err := sketches(ctx, d)
	d.must(err)
	all := map[string]any{"stories": page, "threads": threads, "asides": asides, "counts": d.counts(), "sketches": prints}
	for _, s := range page.Stories {
		entries, err := d.Coverage(ctx, s.ID)
		d.must(err)
		for _, e := range entries {
			article, err := d.Article(ctx, e.Article.ID)
			d.must(err)
			all["article "+string(e.Article.ID)] = article
		}
		all["coverage "+string(s.ID)] = entries
	}
	return all
}
