package storetest

import (
	"errors"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

var storyTests = map[string]func(*testing.T, desk){
	"stories come by latest activity, then by id": func(t *testing.T, d desk) {
		captured := entry("a4", "s4", "", "Undated, captured")
		captured.Article.Captured = at(minute(20))
		d.put(
			entry("a1", "s1", minute(10), "Early"),
			entry("a2", "s3", minute(30), "Late"),
			entry("a3", "s2", minute(30), "Late too"),
			captured,
			entry("a5", "s5", "", "Undated"),
			entry("a6", "s1", minute(5), "Earlier still"),
		)
		same(t, "stories", d.stories(store.StoryQuery{}), []news.StoryID{"s2", "s3", "s4", "s1", "s5"})
		d.put(entry("a7", "s1", minute(40), "Latest"))
		same(t, "after news", d.stories(store.StoryQuery{}), []news.StoryID{"s1", "s2", "s3", "s4", "s5"})
	},

	"coverage comes by time, unknown last, then as it arrived": func(t *testing.T, d desk) {
		updated := entry("a3", "s1", "", "")
		updated.Article.Updated = at(minute(15))
		captured := entry("a4", "s1", "", "")
		captured.Article.Captured = at(minute(12))
		zoned := entry("a6", "s1", "2026-03-02T10:11:00+02:00", "") // 08:11 UTC
		d.put(entry("a1", "s1", "", ""), entry("a2", "s1", minute(20), ""), updated, captured,
			entry("a5", "s1", minute(20), ""), zoned, entry("a7", "s1", "2026-03-02", ""), entry("a0", "s1", "", ""))
		same(t, "coverage", d.coverage("s1"), []news.ArticleID{"a7", "a6", "a4", "a3", "a2", "a5", "a1", "a0"})
	},

	"quoting articles come with what they quote": func(t *testing.T, d desk) {
		marked := func(id news.ArticleID, m news.Marks) store.Entry {
			e := entry(id, "s1", minute(1), "Ferry missing")
			e.Marks = &m
			return e
		}
		sentences := []news.Span{{Begin: 0, End: 34}, {Begin: 35, End: 57}}
		said := news.Quotation{Kind: news.Indirect, Content: []news.Span{{Begin: 35, End: 56}}, Speaker: news.Speaker{Name: "Ana Ruiz", Kind: news.OriginPerson}, Confidence: .9}
		named := news.Origin{Kind: news.OriginPerson, Name: "Ana Ruiz", Spans: []news.Span{{Begin: 0, End: 9}}}
		through, unnamed := named, news.Origin{Kind: news.OriginUnnamed, Descriptor: "officials", CountMin: 2}
		through.Via = "The Kestrel"
		d.put(
			marked("a1", news.Marks{Sentences: sentences, Quotations: []news.Quotation{said}, Origins: []news.Origin{named, through, unnamed},
				Mentions: []news.Mention{{Span: news.Span{Begin: 0, End: 9}, Name: "Ana Ruiz", Kind: news.MentionPerson}}}),
			marked("a2", news.Marks{Sentences: sentences}),
			entry("a3", "s1", minute(2), "Not annotated"),
			marked("a4", news.Marks{Quotations: []news.Quotation{said}}),
		)
		ask := func(ids ...news.ArticleID) (quoting []store.Entry) {
			quoting, err := d.Quoting(t.Context(), ids)
			d.must(err)
			return quoting
		}
		body := entry("", "", "", "").Article.Body
		first := store.Entry{Story: "s1", Article: news.Article{ID: "a1", Body: body},
			Marks: &news.Marks{Sentences: sentences, Quotations: []news.Quotation{said}, Origins: []news.Origin{through, unnamed}}}
		fourth := store.Entry{Story: "s1", Article: news.Article{ID: "a4", Body: body}, Marks: &news.Marks{Quotations: []news.Quotation{said}}}
		same(t, "quoting", ask("a4", "a3", "a2", "a1", "nowhere"), []store.Entry{fourth, first})
		same(t, "of none", ask(), nil)

		// An article replaced quotes what its text now does.
		d.land("c5", "c6")
		replaced := marked("a1", news.Marks{Sentences: sentences})
		again := marked("a2", news.Marks{Quotations: []news.Quotation{said}})
		d.commit(store.Batch{Articles: []store.Entry{replaced, again},
			Readings: []store.Read{{Capture: "c5", Article: "a1"}, {Capture: "c6", Article: "a2"}}})
		second := fourth
		second.Article.ID = "a2"
		same(t, "after they were replaced", ask("a1", "a2"), []store.Entry{second})
	},

	"a merged story goes on resolving, through every merge": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"), entry("a3", "s3", minute(3), "Three"))
		d.commit(store.Batch{Merged: []store.Merge{{From: "s1", To: "s2"}}})
		same(t, "coverage", d.coverage("s1"), []news.ArticleID{"a1", "a2"})
		d.commit(store.Batch{Merged: []store.Merge{{From: "s2", To: "s3"}}})
		for _, id := range []news.StoryID{"s1", "s2", "s3"} {
			same(t, "story", d.story(id).ID, "s3")
			same(t, "coverage", d.coverage(id), []news.ArticleID{"a1", "a2", "a3"})
		}
		same(t, "stories", d.stories(store.StoryQuery{}), []news.StoryID{"s3"})

		// What still names a merged story means the one it resolves to.
		d.put(entry("a4", "s1", minute(4), "Four"))
		d.put(entry("a5", "s5", minute(5), "Five"))
		d.commit(store.Batch{
			Moves:  []store.Move{{Article: "a5", Story: "s2"}},
			Merged: []store.Merge{{From: "s3", To: "s1"}, {From: "s9", To: "s2"}},
			Links:  []store.Link{{Story: "s1", Thread: "t1"}},
		})
		same(t, "coverage", d.coverage("s9"), []news.ArticleID{"a1", "a2", "a3", "a4", "a5"})
		same(t, "thread", d.story("s3").Thread, "t1")
		article, err := d.Article(t.Context(), "a1")
		d.must(err)
		same(t, "story of a1", article.Story, "s3")
	},

	"a chain of merges in one batch": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"), entry("a3", "s3", minute(3), "Three"))
		d.commit(store.Batch{Merged: []store.Merge{{From: "s3", To: "s2"}, {From: "s2", To: "s1"}, {From: "s1", To: "s1"}}})
		same(t, "coverage", d.coverage("s3"), []news.ArticleID{"a1", "a2", "a3"})
		same(t, "story", d.story("s3").ID, "s1")
	},

	"a moved article changes both stories": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s1", minute(2), "Two"))
		d.commit(store.Batch{Moves: []store.Move{{Article: "a1", Story: "s2"}}})
		same(t, "s1", d.story("s1"), news.Story{ID: "s1", Headline: "Two", First: at(minute(2)), Last: at(minute(2)), Articles: 1, Outlets: 1})
		same(t, "s2", d.story("s2"), news.Story{ID: "s2", Headline: "One", First: at(minute(1)), Last: at(minute(1)), Articles: 1, Outlets: 1})
	},

	"a story left without articles disappears": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"))
		d.commit(store.Batch{Links: []store.Link{{Story: "s1", Thread: "t1"}}})
		d.commit(store.Batch{
			Moves: []store.Move{{Article: "a1", Story: "s2"}},
			Links: []store.Link{{Story: "s1", Thread: "t2"}}, // too late
		})
		if _, err := d.Story(t.Context(), "s1"); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("story: got %v, want ErrNotFound", err)
		}
		same(t, "counts", d.counts(), store.Counts{Captures: 2, Articles: 2, Stories: 1})
	},
}

var threadTests = map[string]func(*testing.T, desk){
	"stories are linked and unlinked": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"), entry("a3", "s3", minute(3), "Three"))
		d.commit(store.Batch{Links: []store.Link{{Story: "s1", Thread: "t1"}, {Story: "s2", Thread: "t1"}, {Story: "s3", Thread: "t2"}}})
		same(t, "stories of t1, oldest first", d.stories(store.StoryQuery{Thread: "t1"}), []news.StoryID{"s1", "s2"})
		same(t, "thread of s3", d.story("s3").Thread, "t2")
		same(t, "threads", d.counts().Threads, 2)

		d.commit(store.Batch{Links: []store.Link{{Story: "s3", Thread: "t1"}, {Story: "s1", Thread: ""}}})
		same(t, "stories of t1", d.stories(store.StoryQuery{Thread: "t1"}), []news.StoryID{"s2", "s3"})
		same(t, "thread of s1", d.story("s1").Thread, "")
		if _, err := d.Thread(t.Context(), "t2"); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("a thread left without stories: got %v, want ErrNotFound", err)
		}
		same(t, "stories of no thread", d.stories(store.StoryQuery{Thread: "t9"}), nil)
	},

	"threads come by latest activity": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"), entry("a3", "s3", minute(1), "Three"))
		d.commit(store.Batch{Links: []store.Link{{Story: "s1", Thread: "t2"}, {Story: "s2", Thread: "t3"}, {Story: "s3", Thread: "t1"}}})
		for limit, want := range map[int][]news.ThreadID{0: {"t3", "t1", "t2"}, 2: {"t3", "t1"}} {
			threads, err := d.Threads(t.Context(), limit)
			d.must(err)
			var ids []news.ThreadID
			for _, thread := range threads {
				ids = append(ids, thread.ID)
			}
			same(t, "threads", ids, want)
		}
	},

	"a thread follows its stories": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"))
		d.commit(store.Batch{Links: []store.Link{{Story: "s1", Thread: "t1"}, {Story: "s2", Thread: "t1"}}})
		d.put(entry("a3", "s2", minute(9), "Two, later"))
		thread, err := d.Thread(t.Context(), "t1")
		d.must(err)
		same(t, "thread", thread, news.Thread{ID: "t1", Headline: "Two", First: at(minute(1)), Last: at(minute(9)), Stories: 2, Articles: 3})
		d.commit(store.Batch{Merged: []store.Merge{{From: "s2", To: "s1"}}})
		thread, err = d.Thread(t.Context(), "t1")
		d.must(err)
		same(t, "thread", thread, news.Thread{ID: "t1", Headline: "One", First: at(minute(1)), Last: at(minute(9)), Stories: 1, Articles: 3})
		d.commit(store.Batch{Merged: []store.Merge{{From: "s1", To: "s3"}}})
		same(t, "threads", d.counts().Threads, 0)
	},
}

var summaryTests = map[string]func(*testing.T, desk){
	"a story is headed by its first original": func(t *testing.T, d desk) {
		copied := entry("a2", "s1", minute(2), "Printed copy")
		copied.Relation = &news.Relation{From: "a2", To: "elsewhere", Kind: news.WireCopy}
		d.put(entry("a1", "s1", minute(1), ""), copied)
		same(t, "headline", d.story("s1").Headline, "Printed copy")
		d.put(entry("a4", "s1", "", "Undated original"))
		same(t, "headline", d.story("s1").Headline, "Undated original")
		d.put(entry("a3", "s1", minute(9), "Original"))
		same(t, "headline", d.story("s1").Headline, "Original")
	},

	"a story is headed in the language most of its articles are in": func(t *testing.T, d desk) {
		in := func(language string, e store.Entry) store.Entry {
			e.Article.Language = language
			return e
		}
		d.put(in("es", entry("a1", "s1", minute(1), "Encalla el transbordador")))
		same(t, "headline", d.story("s1").Headline, "Encalla el transbordador")
		d.put(in("en", entry("a2", "s1", minute(2), "Ferry runs aground")), in("en", entry("a3", "s1", minute(3), "Ferry refloated")))
		same(t, "headline", d.story("s1").Headline, "Ferry runs aground")
	},

	"a story without headlines is headed by its first words": func(t *testing.T, d desk) {
		first := entry("a1", "s1", minute(1), "")
		first.Article.Body = "The ferry left the harbour\n\nat dawn on Monday with forty people aboard, the port said."
		d.put(entry("a2", "s1", minute(2), ""), first)
		same(t, "headline", d.story("s1").Headline, "The ferry left the harbour at dawn on Monday with forty people…")
		short := entry("a3", "s2", minute(1), "")
		short.Article.Body = "Ferry found."
		d.put(short)
		same(t, "headline", d.story("s2").Headline, "Ferry found.")
	},

	"times stay as exact as they are known": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", "", "One"), entry("a2", "s1", "2026-03-02T23:30:00-05:00", "Two"), entry("a3", "s1", "2026-03-02", "Three"))
		story := d.story("s1")
		same(t, "first", story.First.String(), "2026-03-02")
		same(t, "last", story.Last.String(), "2026-03-02T23:30:00-05:00")
		d.put(entry("a4", "s2", "", "Undated"))
		story = d.story("s2")
		same(t, "first and last of the undated", []bool{story.First.IsZero(), story.Last.IsZero()}, []bool{true, true})
	},

	"outlets are counted once, unknown ones not at all": func(t *testing.T, d desk) {
		from := func(id news.ArticleID, outlet string) store.Entry {
			e := entry(id, "s1", "", "Ferry missing")
			e.Article.Outlet = outlet
			return e
		}
		d.put(from("a1", ""), from("a2", ""))
		same(t, "outlets", d.story("s1").Outlets, 0)
		d.put(from("a3", "valley-post.example"), from("a4", "valley-post.example"), from("a5", "harbour-courier.example"))
		same(t, "outlets", d.story("s1").Outlets, 2)
		same(t, "articles", d.story("s1").Articles, 5)
	},

	"an article replaced by one in another story leaves its old one": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s1", minute(2), "Two"))
		d.land("c3")
		d.commit(store.Batch{
			Articles: []store.Entry{entry("a1", "s2", minute(1), "One, elsewhere")},
			Readings: []store.Read{{Capture: "c3", Article: "a1"}},
		})
		same(t, "s1", d.coverage("s1"), []news.ArticleID{"a2"})
		same(t, "s2", d.story("s2").Headline, "One, elsewhere")
	},
}
