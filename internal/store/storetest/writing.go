package storetest

import (
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// told is a brief of one sentence.
func told(by, text string) news.Brief {
	return news.Brief{Headline: "Ferry missing", Language: "en", WrittenBy: by, Sentences: []news.CitedSentence{
		{Text: text, Support: []news.Support{{Article: "a1", Span: news.Span{Begin: 0, End: 5}}}},
	}}
}

// tell puts a lineage and an extractive brief for each story.
func (d desk) tell(ids ...news.StoryID) {
	d.t.Helper()
	for _, id := range ids {
		brief := told(news.Extractive, "The ferry left the harbour.")
		d.must(d.PutLineages(d.t.Context(), []store.Traced{{Story: id, Lineage: &news.Lineage{Independent: 1}, Brief: &brief}}))
	}
}

// unwritten are the stories a model may be asked about.
func (d desk) unwritten() (ids []news.StoryID) {
	d.t.Helper()
	list, err := d.Unwritten(d.t.Context(), 0)
	d.must(err)
	for _, u := range list {
		ids = append(ids, u.Story)
	}
	return ids
}

// draft puts what came of asking about a story in this state.
func (d desk) draft(id news.StoryID, traced int, brief *news.Brief) bool {
	d.t.Helper()
	kept, err := d.PutDraft(d.t.Context(), store.Draft{Story: id, Traced: traced, Answer: store.Answer{Model: "small", Question: "q1", Text: "TEXT: Gone. [1]"}, Brief: brief})
	d.must(err)
	return kept
}

// writtenBy is who wrote what a story is told by.
func (d desk) writtenBy(id news.StoryID) string {
	d.t.Helper()
	brief, err := d.Brief(d.t.Context(), id)
	d.must(err)
	if brief == nil {
		return ""
	}
	return brief.WrittenBy
}

var writingTests = map[string]func(*testing.T, desk){
	"stories of several articles are written once told, newest first": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s1", minute(2), "Two"),
			entry("b1", "s2", minute(3), "Three"), entry("b2", "s2", minute(9), "Four"),
			entry("c1", "s3", minute(5), "Alone"), entry("e1", "s4", minute(6), "Not told"), entry("e2", "s4", minute(7), "Not told"))
		same(t, "before they were told", d.unwritten(), nil)
		d.tell("s1", "s2", "s3")
		d.trace(1, "s4")
		same(t, "then", d.unwritten(), []news.StoryID{"s2", "s1"})
		some, err := d.Unwritten(t.Context(), 1)
		d.must(err)
		same(t, "some", some, []store.Unwritten{{Story: "s2", Traced: 1, Brief: told(news.Extractive, "The ferry left the harbour.")}})
		if some[0].Brief.KeyPoints == nil {
			t.Error("a list that is nil")
		}
		d.put(entry("b3", "s2", minute(10), "Five"))
		same(t, "one that has changed waits to be traced", d.unwritten(), []news.StoryID{"s1"})
	},

	"a draft tells its story until that is traced again": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s1", minute(2), "Two"))
		d.tell("s1")
		written := told("model small", "Gone.")
		same(t, "kept", d.draft("s1", 1, &written), true)
		got, err := d.Brief(t.Context(), "s1")
		d.must(err)
		same(t, "brief", *got, written)
		same(t, "unwritten", d.unwritten(), nil)

		d.tell("s1")
		same(t, "after it was traced again", d.writtenBy("s1"), news.Extractive)
		list, err := d.Unwritten(t.Context(), 0)
		d.must(err)
		same(t, "with the last answer", list, []store.Unwritten{{Story: "s1", Traced: 2, Brief: told(news.Extractive, "The ferry left the harbour."),
			Last: store.Answer{Model: "small", Question: "q1", Text: "TEXT: Gone. [1]"}}})
		same(t, "a draft of an earlier state is kept", d.draft("s1", 1, &written), false)
		same(t, "and told by", d.writtenBy("s1"), news.Extractive)

		same(t, "an answer that was not usable is kept", d.draft("s1", 2, nil), true)
		same(t, "and leaves the extractive brief", d.writtenBy("s1"), news.Extractive)
		same(t, "and is not asked for again", d.unwritten(), nil)
	},

	"a draft of a story that changes meanwhile is not kept": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s1", minute(2), "Two"), entry("b1", "s2", minute(3), "Three"))
		d.tell("s1", "s2")
		d.put(entry("a3", "s1", minute(3), "Three"))
		written := told("model small", "Gone.")
		same(t, "kept while it waits to be traced", d.draft("s1", 1, &written), false)
		d.tell("s1")
		same(t, "kept", d.draft("s1", 2, &written), true)
		d.commit(store.Batch{Merged: []store.Merge{{From: "s1", To: "s2"}}})
		same(t, "kept once it was merged", d.draft("s1", 2, &written), false)
		d.tell("s2")
		same(t, "the other is told by", d.writtenBy("s1"), news.Extractive)
		same(t, "of a story that never was", d.draft("s9", 0, &written), false)
	},

	"how the model does is kept": func(t *testing.T, d desk) {
		got, err := d.Model(t.Context())
		d.must(err)
		same(t, "before", got, nil)
		for _, m := range []store.Model{
			{Name: "small", URL: "http://127.0.0.1:11434/v1", LastSuccess: at(minute(1)).Time(), Asked: 3, Written: 2, Withheld: 4, Unusable: 1},
			{Name: "large", URL: "http://127.0.0.1:11434/v1", LastFailure: at(minute(2)).Time(), Reason: "connection refused", Failing: 2, Next: at(minute(4)).Time()},
		} {
			d.must(d.PutModel(t.Context(), m))
			got, err := d.Model(t.Context())
			d.must(err)
			same(t, "model", *got, m)
		}
	},
}
