package storetest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// said is what an article quotes: words of one speaker with their keys.
func said(speaker, words string, keys ...uint64) store.KeyedSaying {
	return store.KeyedSaying{Saying: news.Saying{
		Speaker: speaker, Kind: news.OriginPerson, Form: news.Direct, Span: news.Span{Begin: 4, End: 9}, Words: words, Confidence: 0.75, Names: []string{"Lena Ortiz"},
	}, Keys: keys}
}

// quoting is an article with what it quotes.
func quoting(id news.ArticleID, story news.StoryID, published string, sayings ...store.KeyedSaying) store.Entry {
	e := entry(id, story, published, "Ferry missing")
	e.Sayings = sayings
	return e
}

// commitAgain commits articles anew, as a capture of the first of them would.
func (d desk) commitAgain(capture news.CaptureID, entries ...store.Entry) {
	d.t.Helper()
	d.land(capture)
	d.commit(store.Batch{Articles: entries, Readings: []store.Read{{Capture: capture, Article: entries[0].Article.ID}}})
}

// stale are the stories to be traced.
func (d desk) stale() []news.StoryID {
	d.t.Helper()
	ids, err := d.Stale(d.t.Context(), 0)
	d.must(err)
	return ids
}

// trace puts a lineage with these numbers for each story.
func (d desk) trace(independent int, ids ...news.StoryID) {
	d.t.Helper()
	var traced []store.Traced
	for _, id := range ids {
		traced = append(traced, store.Traced{Story: id, Lineage: &news.Lineage{Independent: independent, AtLeast: independent - 1}})
	}
	d.must(d.PutLineages(d.t.Context(), traced))
}

// printers are the articles whose sayings have one of the keys.
func (d desk) printers(keys ...uint64) (ids []news.ArticleID) {
	d.t.Helper()
	sayings, err := d.SaidLike(d.t.Context(), keys)
	d.must(err)
	for _, s := range sayings {
		ids = append(ids, s.Article)
	}
	return ids
}

var tracingTests = map[string]func(*testing.T, desk){
	"a story waits to be traced until it is, and again when it changes": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"))
		same(t, "after they came", d.stale(), []news.StoryID{"s1", "s2"})
		same(t, "number before", d.story("s1").Independent, nil)
		d.trace(3, "s1", "s2")
		same(t, "after they were traced", d.stale(), nil)
		d.put(entry("a3", "s2", minute(3), "Three"))
		same(t, "after news", d.stale(), []news.StoryID{"s2"})
		d.put(entry("a4", "s4", minute(4), "Four"))
		d.put(entry("a5", "s1", minute(5), "Five"), entry("a6", "s2", minute(5), "Six"))
		same(t, "those that wait longest come first", d.stale(), []news.StoryID{"s2", "s4", "s1"})
		some, err := d.Stale(t.Context(), 2)
		d.must(err)
		same(t, "some", some, []news.StoryID{"s2", "s4"})
		same(t, "the number still reads", *d.story("s2").Independent, 3)
	},

	"moves, merges and revisions make stale, links do not": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s1", minute(2), "Two"), entry("a3", "s2", minute(3), "Three"), entry("a4", "s3", minute(4), "Four"))
		all := []news.StoryID{"s1", "s2", "s3"}
		for what, step := range map[string]struct {
			do   func()
			want []news.StoryID
		}{
			"a link":          {func() { d.commit(store.Batch{Links: []store.Link{{Story: "s1", Thread: "t1"}}}) }, nil},
			"another capture": {func() { d.commitAgain("c1", entry("a1", "s1", minute(1), "One, again")) }, []news.StoryID{"s1"}},
			"a relation": {func() {
				e := entry("a4", "s3", minute(4), "Four")
				e.Relation = &news.Relation{From: "a4", To: "a1", Kind: news.NearDuplicate}
				d.commitAgain("c2", e)
			}, []news.StoryID{"s3"}},
		} {
			d.trace(1, all...)
			step.do()
			same(t, "after "+what, d.stale(), step.want)
		}
		d.trace(1, all...)
		d.commit(store.Batch{Moves: []store.Move{{Article: "a2", Story: "s3"}}})
		same(t, "after a move", d.stale(), []news.StoryID{"s1", "s3"})
		d.trace(1, all...)
		d.commit(store.Batch{Merged: []store.Merge{{From: "s1", To: "s2"}}})
		same(t, "after a merge", d.stale(), []news.StoryID{"s2"})
	},

	"a lineage comes back as it was put, and goes with its story": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"))
		got, err := d.Lineage(t.Context(), "s1")
		d.must(err)
		same(t, "before", got, nil)
		most := 4
		small := news.Lineage{Articles: 1, Outlets: 1, Independent: 2, AtLeast: 1, MayBeSame: [][2]string{{"x", "y"}}, Unnamed: []news.UnnamedEntry{
			{Newsroom: "The Kestrel", Descriptor: "two officials", CountMin: 2, CountMax: &most, Articles: []news.ArticleID{"a1"}},
		}}
		large := small
		for i := range 300 {
			large.Claims = append(large.Claims, news.Claim{Text: fmt.Sprint("Nobody saw the ferry return, ", i), Articles: []news.ArticleID{"a2"}})
		}
		d.must(d.PutLineages(t.Context(), []store.Traced{{Story: "s1", Lineage: &small}, {Story: "s2", Lineage: &large}}))
		for id, want := range map[news.StoryID]news.Lineage{"s1": small, "s2": large} {
			got, err := d.Lineage(t.Context(), id)
			d.must(err)
			same(t, "lineage of "+string(id), *got, want)
			if got.Origins == nil || got.Claims == nil {
				t.Error("a list that is nil")
			}
			same(t, "independent", *d.story(id).Independent, 2)
			same(t, "at least", *d.story(id).AtLeast, 1)
		}
		page, err := d.Stories(t.Context(), store.StoryQuery{})
		d.must(err)
		same(t, "listed", *page.Stories[0].Independent, 2)

		d.commit(store.Batch{Merged: []store.Merge{{From: "s1", To: "s2"}}})
		got, err = d.Lineage(t.Context(), "s1")
		d.must(err)
		same(t, "the one it was merged into still reads", *got, large)
		unnamed, err := d.Unnamed(t.Context())
		d.must(err)
		same(t, "unnamed of the other are gone", unnamed, []store.Unnamed{{Story: "s2", UnnamedEntry: large.Unnamed[0]}})
		d.must(d.PutLineages(t.Context(), []store.Traced{{Story: "s1", Lineage: &small}, {Story: "s9", Lineage: &small}}))
		got, err = d.Lineage(t.Context(), "s2")
		d.must(err)
		same(t, "put under the id merged", *got, small)
		_, err = d.Lineage(t.Context(), "s9")
		d.notFound(err)
	},

	"a brief comes back as it was put, and goes with its lineage": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"))
		got, err := d.Brief(t.Context(), "s1")
		d.must(err)
		same(t, "before", got, nil)
		_, err = d.Brief(t.Context(), "s9")
		d.notFound(err)
		brief := news.Brief{Headline: "Ferry missing", Language: "en", WrittenBy: news.Extractive, Withheld: 1, Sentences: []news.CitedSentence{
			{Text: "The ferry did not return.", Support: []news.Support{{Article: "a1", Span: news.Span{Begin: 0, End: 5}}}},
		}}
		lineage := &news.Lineage{Independent: 1}
		d.must(d.PutLineages(t.Context(), []store.Traced{{Story: "s1", Lineage: lineage, Brief: &brief}, {Story: "s2", Lineage: lineage}}))
		got, err = d.Brief(t.Context(), "s1")
		d.must(err)
		same(t, "brief", *got, brief)
		if got.KeyPoints == nil || got.Developments == nil {
			t.Error("a list that is nil")
		}
		got, err = d.Brief(t.Context(), "s2")
		d.must(err)
		same(t, "a story that could not be told", got, nil)
		d.must(d.PutLineages(t.Context(), []store.Traced{{Story: "s1"}}))
		got, err = d.Brief(t.Context(), "s1")
		d.must(err)
		same(t, "a story that could not be traced any more", got, nil)
	},

	"a story that cannot be traced has no lineage and is not tried again": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"))
		d.trace(2, "s1")
		d.put(entry("a2", "s1", minute(2), "Two"))
		d.must(d.PutLineages(t.Context(), []store.Traced{{Story: "s1"}}))
		same(t, "stale", d.stale(), nil)
		same(t, "number", d.story("s1").Independent, nil)
		got, err := d.Lineage(t.Context(), "s1")
		d.must(err)
		same(t, "lineage", got, nil)
		d.put(entry("a3", "s1", minute(3), "Three"))
		same(t, "after it changed", d.stale(), []news.StoryID{"s1"})
	},

	"accounts are the articles of a story with all that tracing needs": func(t *testing.T, d desk) {
		first, second := full("a1"), entry("a2", "s1", "", "Not annotated")
		d.put(second, first, entry("a3", "s2", minute(1), "Elsewhere"))
		got, err := d.Accounts(t.Context(), "s1")
		d.must(err)
		same(t, "accounts", got, []news.Account{
			{Article: first.Article, Marks: *first.Marks, Relation: first.Relation}, {Article: second.Article},
		})
		_, err = d.Accounts(t.Context(), "s9")
		d.notFound(err)
	},

	"sayings are found by their keys, first printed first": func(t *testing.T, d desk) {
		const big = 1<<64 - 1
		d.put(
			quoting("a1", "s1", minute(9), said("Ana Ruiz", "We were never told.", 1, 2, big), said("Tom Okafor", "No.", 7)),
			quoting("a2", "s2", "", said("Ana Ruiz", "We were never told", 1, 1)),
			quoting("a3", "s2", minute(3), said("Ruiz", "never told", 2)),
		)
		got, err := d.SaidLike(t.Context(), []uint64{1, 2, 99})
		d.must(err)
		want := func(id news.ArticleID, story news.StoryID, published string, k store.KeyedSaying) news.Saying {
			s := k.Saying
			s.Article, s.Story, s.Outlet, s.Headline, s.Published = id, story, "harbour-courier.example", "Ferry missing", at(published)
			return s
		}
		same(t, "sayings", got, []news.Saying{
			want("a3", "s2", minute(3), said("Ruiz", "never told", 2)),
			want("a1", "s1", minute(9), said("Ana Ruiz", "We were never told.")),
			want("a2", "s2", "", said("Ana Ruiz", "We were never told")),
		})
		same(t, "by a large key", d.printers(big), []news.ArticleID{"a1"})
		same(t, "by no key", d.printers(), nil)

		// What an article says now is what is found, in the story it is in now.
		d.commit(store.Batch{Merged: []store.Merge{{From: "s2", To: "s4"}}})
		again := quoting("a3", "s4", minute(30), said("Ruiz", "told", 5))
		again.Article.Headline = "Ferry found"
		d.commitAgain("c1", again)
		same(t, "by a key it had", d.printers(2), []news.ArticleID{"a1"})
		got, err = d.SaidLike(t.Context(), []uint64{5})
		d.must(err)
		moved := want("a3", "s4", minute(30), said("Ruiz", "told"))
		moved.Headline = "Ferry found"
		same(t, "by a key it has", got, []news.Saying{moved})
	},

	"of words that everybody prints the first are found": func(t *testing.T, d desk) {
		var entries []store.Entry
		for i := range 120 {
			published := fmt.Sprintf("2026-03-%02dT%02d:00:00Z", 20-i/24, 23-i%24) // the latest first
			entries = append(entries, quoting(news.ArticleID(fmt.Sprintf("a%03d", i)), "s1", published, said("Ana Ruiz", "Never again.", 1)))
		}
		d.put(entries...)
		found := d.printers(1)
		if len(found) < 20 || len(found) >= 120 {
			t.Errorf("%d of 120 sayings found, want some", len(found))
		}
		same(t, "the first of all", found[0], "a119")
	},

	"earlier words make the stories stale that print them later": func(t *testing.T, d desk) {
		d.put(quoting("a1", "s1", minute(10), said("Ana Ruiz", "We were never told.", 1)),
			quoting("a2", "s2", minute(30), said("Ana Ruiz", "We were never told.", 1)),
			quoting("a3", "s3", minute(40), said("Ana Ruiz", "Not today.", 2)))
		all := []news.StoryID{"s1", "s2", "s3"}
		d.trace(1, all...)
		d.put(quoting("a4", "s4", minute(20), said("Ruiz", "never told", 1)))
		same(t, "words of between", d.stale(), []news.StoryID{"s4", "s2"})
		d.trace(1, append(all, "s4")...)
		d.put(quoting("a5", "s5", minute(50), said("Ruiz", "never told", 1)))
		same(t, "words that come last", d.stale(), []news.StoryID{"s5"})
		d.trace(1, append(all, "s4", "s5")...)
		d.commitAgain("c1", quoting("a4", "s4", minute(20)))
		same(t, "words taken back", d.stale(), []news.StoryID{"s4", "s2", "s5"})
	},

	"a speaker's sayings come newest first, whatever the spelling": func(t *testing.T, d desk) {
		d.put(quoting("a1", "s1", minute(1), said("Zoë Ruiz-Ortega", "One.", 1)),
			quoting("a2", "s1", "", said("Zoe Ruiz Ortega", "Two.", 2)),
			quoting("a3", "s2", minute(3), said("ZOË RUIZ-ORTEGA", "Three.", 3), said("", "Nobody’s.", 4)),
			quoting("a4", "s2", minute(4), said("Ruiz", "Four.", 5)))
		words := func(speaker string, limit int) (words []string) {
			sayings, err := d.SaidBy(t.Context(), speaker, limit)
			d.must(err)
			for _, s := range sayings {
				words = append(words, s.Words)
			}
			return words
		}
		same(t, "all", words("zoe ruiz ortega", 0), []string{"Three.", "One.", "Two."})
		same(t, "two", words("Zoë Ruiz-Ortega", 2), []string{"Three.", "One."})
		same(t, "nobody", words("", 0), nil)
		same(t, "a stranger", words("Ortega", 0), nil)

		speakers, err := d.Speakers(t.Context(), "rui", 0)
		d.must(err)
		same(t, "names with a word like it", names(speakers), "Zoë 3, Ruiz 1")
		speakers, err = d.Speakers(t.Context(), "uiz", 0)
		d.must(err)
		same(t, "the middle of a word", len(speakers), 0)
		for _, odd := range []string{"", "%", "_", "'"} {
			speakers, err := d.Speakers(t.Context(), odd, 1)
			d.must(err)
			same(t, "of "+odd, len(speakers), 0)
		}
	},

	"unnamed sources are listed by newsroom": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"))
		line := func(newsroom, descriptor string) news.UnnamedEntry {
			return news.UnnamedEntry{Newsroom: newsroom, Descriptor: descriptor, CountMin: 1, Uncounted: true}
		}
		d.must(d.PutLineages(t.Context(), []store.Traced{
			{Story: "s2", Lineage: &news.Lineage{Unnamed: []news.UnnamedEntry{line("B", "officials"), line("A", "aides")}}},
			{Story: "s1", Lineage: &news.Lineage{Unnamed: []news.UnnamedEntry{line("B", "a clerk")}}},
		}))
		got, err := d.Unnamed(t.Context())
		d.must(err)
		same(t, "unnamed", got, []store.Unnamed{
			{Story: "s2", UnnamedEntry: line("A", "aides")}, {Story: "s1", UnnamedEntry: line("B", "a clerk")}, {Story: "s2", UnnamedEntry: line("B", "officials")},
		})
	},

	"lineages land whole or not at all": func(t *testing.T, d desk) {
		d.put(entry("a1", "s1", minute(1), "One"), entry("a2", "s2", minute(2), "Two"))
		bad := news.Lineage{Differences: []news.Difference{{Values: []news.GivenValue{{Value: notANumber()}}}}}
		if err := d.PutLineages(t.Context(), []store.Traced{{Story: "s1", Lineage: &news.Lineage{}}, {Story: "s2", Lineage: &bad}}); err == nil {
			t.Error("a value that is no number was kept")
		}
		same(t, "stale", d.stale(), []news.StoryID{"s1", "s2"})
		same(t, "number", d.story("s1").Independent, nil)
	},
}

func notANumber() float64 {
	zero := 0.0
	return zero / zero
}

// names are speakers by the first word of their names, with their numbers.
func names(speakers []store.Speaker) string {
	var list []string
	for _, s := range speakers {
		list = append(list, fmt.Sprintf("%s %d", strings.Fields(s.Name)[0], s.Sayings))
	}
	return strings.Join(list, ", ")
}
