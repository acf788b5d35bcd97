package storetest

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// checkHistories runs random histories on a store and on the model, and asks
// both the same questions after every step.
func checkHistories(t *testing.T, open func(t *testing.T) store.Store) {
	rapid.Check(t, func(rt *rapid.T) {
		s := open(t)
		defer s.Close()
		h := &history{rt: rt, d: desk{t, s}, m: newModel()}
		for range rapid.IntRange(1, 10).Draw(rt, "steps") {
			h.step()
			h.compare()
		}
	})
}

// history is a store and a model that live through the same.
type history struct {
	rt   *rapid.T
	d    desk
	m    *model
	last store.Batch
}

// The few values that histories are made of meet often.
var (
	someWords  = rapid.SampledFrom([]string{"ferry", "bridge", "storm", "harbour", "vote", "Ferry", "Storm"})
	someTimes  = rapid.SampledFrom([]string{"", "", "2026-03-02", minute(0), minute(1), "2026-03-02T10:00:00+02:00", minute(59)})
	someStory  = rapid.Map(rapid.IntRange(0, 5), func(n int) news.StoryID { return news.StoryID(fmt.Sprint("s", n)) })
	someThread = rapid.SampledFrom([]news.ThreadID{"", "t1", "t2", "t3"})
	someOutlet = rapid.SampledFrom([]string{"", "harbour-courier.example", "valley-post.example"})
	someID     = rapid.IntRange(0, 12)
	someKeys   = rapid.SliceOfN(rapid.Uint64Range(1, 6), 1, 3)
	someLines  = rapid.SliceOfN(rapid.Uint64Range(1, 4), 0, 3)
	noYes      = rapid.Bool()
)

func draw[V any](h *history, g *rapid.Generator[V], what string) V { return g.Draw(h.rt, what) }

func (h *history) step() {
	ctx := h.d.t.Context()
	switch draw(h, rapid.SampledFrom([]string{"land", "commit", "commit", "commit", "trace", "trace", "again", "retry", "set aside"}), "step") {
	case "land":
		var landings []store.Landing
		for range draw(h, rapid.IntRange(1, 5), "captures") {
			l := landing(news.CaptureID(fmt.Sprint("c", draw(h, someID, "capture"))))
			l.Outlet, l.Lines = draw(h, someOutlet, "outlet"), draw(h, someLines, "lines")
			landings = append(landings, l)
		}
		n, err := h.d.Land(ctx, landings)
		h.must(err)
		same(h.rt, "new captures", n, h.m.land(landings))
	case "commit":
		h.last = h.batch()
		h.must(h.d.Commit(ctx, h.last))
		h.m.commit(h.last)
	case "trace":
		traced := store.Traced{Story: draw(h, someStory, "traced")}
		if n := draw(h, someID, "independent"); n > 0 {
			traced.Lineage = &news.Lineage{Independent: n, AtLeast: n - 1}
		}
		h.must(h.d.PutLineages(ctx, []store.Traced{traced}))
		h.m.trace(traced.Story, traced.Lineage)
	case "again":
		if len(h.last.Readings)+len(h.last.SetAside) > 0 {
			h.must(h.d.Commit(ctx, h.last))
			h.m.commit(h.last)
		}
	case "retry":
		var ids []news.CaptureID
		if draw(h, noYes, "one") {
			ids = append(ids, news.CaptureID(fmt.Sprint("c", draw(h, someID, "capture"))))
		}
		n, err := h.d.Retry(ctx, ids)
		h.must(err)
		same(h.rt, "retried", n, h.m.retry(ids))
	case "set aside":
		a := aside("", landing(news.CaptureID(fmt.Sprint("c", draw(h, someID, "place")))).Capture.URL, "503", draw(h, someID, "minute"))
		h.must(h.d.SetAside(ctx, []store.Aside{a}))
		h.m.setAside(a)
	}
}

// batch works on some of the captures that wait, and changes stories.
func (h *history) batch() (b store.Batch) {
	known := map[news.ArticleID]bool{}
	for _, e := range h.m.articles {
		known[e.Article.ID] = true
	}
	for _, l := range h.m.landed {
		if !h.m.jobs[l.Capture.ID] || !draw(h, noYes, "work on "+string(l.Capture.ID)) {
			continue
		}
		if draw(h, someID, "unreadable") == 0 {
			b.SetAside = append(b.SetAside, aside(l.Capture.ID, l.Capture.URL, "no text", draw(h, someID, "minute")))
			continue
		}
		e := h.entry()
		read := store.Read{Capture: l.Capture.ID, Article: e.Article.ID, Sketch: store.Sketch{Print: []byte(l.Capture.ID), Record: []byte(e.Article.ID)}}
		if known[e.Article.ID] {
			text := e.Article
			text.ID = news.ArticleID("of-" + l.Capture.ID)
			read.Text = &text
		}
		if !known[e.Article.ID] || draw(h, noYes, "revised") {
			b.Articles = append(b.Articles, e)
			known[e.Article.ID] = true
		}
		b.Readings = append(b.Readings, read)
	}
	for range draw(h, rapid.IntRange(0, 2), "moves") {
		if len(h.m.articles) > 0 {
			moved := draw(h, rapid.SampledFrom(h.m.articles), "moved").Article.ID
			b.Moves = append(b.Moves, store.Move{Article: moved, Story: draw(h, someStory, "to")})
		}
	}
	if draw(h, rapid.IntRange(0, 4), "merge") == 0 {
		b.Merged = append(b.Merged, store.Merge{From: draw(h, someStory, "from"), To: draw(h, someStory, "into")})
	}
	for range draw(h, rapid.IntRange(0, 3), "links") {
		b.Links = append(b.Links, store.Link{Story: draw(h, someStory, "linked"), Thread: draw(h, someThread, "thread")})
	}
	return b
}

func (h *history) entry() store.Entry {
	id := news.ArticleID(fmt.Sprint("a", draw(h, someID, "article")))
	e := store.Entry{Story: draw(h, someStory, "story"), Article: news.Article{
		ID: id, Outlet: draw(h, someOutlet, "outlet"), Published: at(draw(h, someTimes, "published")),
		Updated: at(draw(h, someTimes, "updated")), Captured: at(draw(h, someTimes, "captured")),
		Body: draw(h, someWords, "word") + " " + draw(h, someWords, "word"),
	}}
	if draw(h, noYes, "headed") {
		e.Article.Headline = draw(h, someWords, "headline")
	}
	if draw(h, noYes, "quotes") {
		e.Sayings = []store.KeyedSaying{said("Ana Ruiz", "We were never told.", draw(h, someKeys, "keys")...)}
	}
	if draw(h, someID, "copy") == 0 {
		e.Relation = &news.Relation{From: id, To: "a0", Kind: news.NearDuplicate, Overlap: 0.5}
	}
	return e
}

func (h *history) must(err error) {
	if err != nil {
		h.rt.Fatal(err)
	}
}

// compare asks the store and the model the same questions.
func (h *history) compare() {
	ctx := h.d.t.Context()
	same(h.rt, "counts", h.d.counts(), h.m.counts())
	page, err := h.d.Stories(ctx, store.StoryQuery{})
	h.must(err)
	same(h.rt, "stories", page.Stories, h.m.stories())
	threads, err := h.d.Threads(ctx, 0)
	h.must(err)
	same(h.rt, "threads", threads, h.m.allThreads())
	for _, thread := range threads {
		page, err := h.d.Stories(ctx, store.StoryQuery{Thread: thread.ID})
		h.must(err)
		same(h.rt, "stories of "+string(thread.ID), page.Stories, h.m.inThread(thread.ID))
	}
	for n := range 6 {
		id := news.StoryID(fmt.Sprint("s", n))
		var want []news.ArticleID
		for _, e := range h.m.coverage(h.m.living(id)) {
			want = append(want, e.Article.ID)
		}
		if want == nil {
			_, err := h.d.Story(ctx, id)
			h.d.notFound(err)
			continue
		}
		same(h.rt, "coverage of "+string(id), h.d.coverage(id), want)
		lineage, err := h.d.Lineage(ctx, id)
		h.must(err)
		same(h.rt, "lineage of "+string(id), lineage, h.m.lineages[h.m.living(id)])
	}
	stale, err := h.d.Stale(ctx, 0)
	h.must(err)
	same(h.rt, "stale", slices.Sorted(slices.Values(stale)), slices.Sorted(maps.Keys(h.m.stale)))
	key := draw(h, someKeys, "asked keys")
	sayings, err := h.d.SaidLike(ctx, key)
	h.must(err)
	same(h.rt, "said like", sayings, h.m.saidLike(key))
	for _, e := range h.m.articles {
		got, err := h.d.Article(ctx, e.Article.ID)
		h.must(err)
		got.Lead, got.Captures, got.Sayings = "", nil, e.Sayings
		same(h.rt, "article", got, e)
	}
	same(h.rt, "asides", h.d.asides(), h.m.asides)
	got, err := sketches(ctx, h.d)
	h.must(err)
	var want []store.Sketch
	for _, r := range h.m.readings {
		want = append(want, r.Sketch)
		if r.Text != nil {
			text, err := h.d.Text(ctx, r.Text.ID)
			h.must(err)
			same(h.rt, "text", text, *r.Text)
		}
	}
	same(h.rt, "sketches", got, want)
	same(h.rt, "ferry", h.d.find("ferry"), h.m.search("ferry"))
	same(h.rt, "storm ferry", h.d.find("storm FERRY"), h.m.search("storm", "ferry"))
	outlet, before := draw(h, someOutlet, "asked outlet"), int64(draw(h, someID, "asked seq"))
	recurring, err := h.d.Recurring(ctx, outlet, before, []uint64{1, 2, 3, 4})
	h.must(err)
	same(h.rt, "recurring", recurring, h.m.recurring(outlet, before, []uint64{1, 2, 3, 4}))
}
