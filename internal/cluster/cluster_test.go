package cluster

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

// desk is what a store would show that holds the answers given on arrival and
// applies every Settle.
type desk struct {
	stories map[news.ArticleID]news.StoryID
	merged  map[news.StoryID]news.StoryID
	threads map[news.StoryID]news.ThreadID
}

func newDesk() *desk {
	return &desk{map[news.ArticleID]news.StoryID{}, map[news.StoryID]news.StoryID{}, map[news.StoryID]news.ThreadID{}}
}

func (d *desk) apply(c Changes) {
	for _, m := range c.Merged {
		d.merged[m.From] = m.To
	}
	for _, m := range c.Moves {
		d.stories[m.Article] = m.Story
	}
	for _, l := range c.Links {
		d.threads[l.Story] = l.Thread
	}
}

// story follows merges; a merged story's thread is that of the one it lives on in.
func (d *desk) story(id news.ArticleID) news.StoryID {
	s := d.stories[id]
	for range 100 {
		to, ok := d.merged[s]
		if !ok {
			return s
		}
		s = to
	}
	panic("merged in a circle")
}

// view is where every article is: story and thread.
func (d *desk) view() map[news.ArticleID]string {
	out := map[news.ArticleID]string{}
	for id := range d.stories {
		s := d.story(id)
		out[id] = fmt.Sprint(s, " ", d.threads[s])
	}
	return out
}

// drawStream draws articles made of sentences about a few invented events, in
// any order, with and without dates, headlines and outlets.
func drawStream(t *rapid.T) []news.Article {
	n := rapid.IntRange(1, 40).Draw(t, "articles")
	var out []news.Article
	for i := range n {
		e := rapid.IntRange(0, len(events)-1).Draw(t, "event")
		lines := rapid.SliceOfN(rapid.SampledFrom(events[e]), 1, 5).Draw(t, "lines")
		a := news.Article{ID: news.ArticleID(fmt.Sprintf("a%02d", i)), Language: rapid.SampledFrom([]string{"en", "", "es", "de"}).Draw(t, "language")}
		for _, l := range lines {
			a.Body += l + "\n\n"
		}
		if rapid.Bool().Draw(t, "headed") {
			a.Headline = lines[0]
		}
		a.Outlet = rapid.SampledFrom([]string{"", "harbour-courier.example", "valley-post.example"}).Draw(t, "outlet")
		if rapid.IntRange(0, 3).Draw(t, "dated") > 0 {
			a.Published = news.Day(2025, 3, 1+rapid.IntRange(0, 200).Draw(t, "day"))
		}
		out = append(out, a)
	}
	return out
}

var events = [][]string{
	{
		"A freight ferry ran aground off Port Selwyn on Tuesday night, the coast guard said.",
		"Captain Ilse Brandt, 51, was questioned about the grounding of the ferry Maren.",
		"Oil from the Maren reached Selwyn beach, where crews laid 2,400 metres of boom.",
		"The ferry's owner, Northline Shipping, said all 31 crew were safe.",
	}, {
		"Two men were shot outside a bar in the 1200 block of Garnet Avenue in Eastbrook early Sunday.",
		"Police identified the victim as Deshawn Okafor, 24, of Eastbrook.",
		"Eastbrook police arrested Terrence Vale, 31, in the Garnet Avenue shooting.",
		"A vigil for Okafor drew dozens to Garnet Avenue on Monday evening.",
	}, {
		"Parliament in Velmora voted 61 to 58 to raise the price of water.",
		"Finance Minister Anca Petrescu called the Velmora water vote a necessity.",
		"Opposition leader Radu Toma said the water price would hurt farmers in Velmora.",
		"Thousands marched in Velmora against the price of water.",
	}, {
		"El gobierno de Velmora subió el precio del agua por 61 votos contra 58.",
		"La ministra de Finanzas, Anca Petrescu, defendió la medida ante el parlamento.",
	}, {
		"short", "Share this", "2025", "日本で地震が発生した。", "A", "© 2025 Valley Post. All rights reserved.",
	},
}

// run adds a stream, settling after the articles that settle says.
func run(m *Model, stream []news.Article, settle func(i int) bool) (c *Clusterer, d *desk, records []Record) {
	c, d = NewWith(m), newDesk()
	for i, a := range stream {
		story, r := c.Add(a, nil)
		d.stories[a.ID] = story
		records = append(records, r)
		if settle(i) {
			d.apply(c.Settle())
		}
	}
	d.apply(c.Settle())
	return c, d, records
}

// However often it is settled, a desk ends up the same, and answers the same on arrival.
func TestSettlingChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stream := drawStream(t)
		every := rapid.IntRange(1, 7).Draw(t, "every")
		_, never, records := run(Shipped(), stream, func(int) bool { return false })
		c, often, again := run(Shipped(), stream, func(i int) bool { return i%every == 0 })
		if diff := cmp.Diff(never.view(), often.view()); diff != "" {
			t.Fatalf("settled once (-) and every %d articles (+):\n%s", every, diff)
		}
		if diff := cmp.Diff(records, again); diff != "" {
			t.Fatalf("records depend on settling:\n%s", diff)
		}
		if rest := c.Settle(); len(rest.Merged)+len(rest.Moves)+len(rest.Links) > 0 {
			t.Fatalf("settling twice in a row gives changes: %+v", rest)
		}
	})
}

// A desk restored from its records answers as if it had never stopped, and what
// its first Settle repeats brings any earlier state of a store up to date.
func TestRestoredIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stream := drawStream(t)
		cut := rapid.IntRange(0, len(stream)).Draw(t, "cut")
		settled := rapid.IntRange(0, len(stream)).Draw(t, "settled")
		_, want, _ := run(Shipped(), stream, func(int) bool { return false })

		before, d := New(), newDesk()
		var records []Record
		for i, a := range stream[:cut] {
			story, r := before.Add(a, nil)
			d.stories[a.ID] = story
			records = append(records, r)
			if i == settled {
				d.apply(before.Settle())
			}
		}
		after := New()
		for _, r := range records {
			if err := after.Restore(r); err != nil {
				t.Fatal(err)
			}
		}
		for _, a := range stream[cut:] {
			d.stories[a.ID], _ = after.Add(a, nil)
		}
		d.apply(after.Settle())
		if diff := cmp.Diff(want.view(), d.view()); diff != "" {
			t.Fatalf("never stopped (-), stopped after %d (+):\n%s", cut, diff)
		}
	})
}

// Every article is in one story, no thread has a single story, and no id leads nowhere.
func TestEverythingHasItsPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stream := drawStream(t)
		c, d, _ := run(Shipped(), stream, func(i int) bool { return i%3 == 0 })
		articles := make([]int, len(c.threads))
		for _, a := range c.atoms {
			if a.thread >= 0 {
				articles[c.livesThread(a.thread)] += len(a.members)
			}
		}
		for th, n := range articles {
			if c.threads[th].into == int32(th) && c.threads[th].articles != n {
				t.Fatalf("thread %d counts %d articles and has %d", th, c.threads[th].articles, n)
			}
		}
		inThread := map[news.ThreadID]map[news.StoryID]bool{}
		for i, a := range stream {
			story := d.story(a.ID)
			if story == "" || story != c.storyID(c.storyOf(int32(i))) {
				t.Fatalf("article %s is shown in %q and is in %q", a.ID, story, c.storyID(c.storyOf(int32(i))))
			}
			if th := d.threads[story]; th != "" {
				if inThread[th] == nil {
					inThread[th] = map[news.StoryID]bool{}
				}
				inThread[th][story] = true
			}
		}
		for _, th := range slices.Sorted(maps.Keys(inThread)) {
			if len(inThread[th]) < 2 {
				t.Fatalf("thread %s has one story", th)
			}
		}
	})
}

// Another capture of an article joins it and counts for nothing.
func TestSameArticleAgain(t *testing.T) {
	c := New()
	a := news.Article{ID: "first", Headline: "Ferry runs aground off Port Selwyn", Body: events[0][0] + "\n\n" + events[0][1]}
	story, _ := c.Add(a, nil)
	b := a
	b.ID = "again"
	got, record := c.Add(b, &news.Relation{From: "again", To: "first", Kind: news.SameArticle, Overlap: .98})
	if got != story {
		t.Errorf("the same article again is in %s, the first in %s", got, story)
	}
	if len(c.articles) != 1 {
		t.Errorf("%d articles count, want 1", len(c.articles))
	}
	restored := New()
	if err := restored.Restore(record); err != nil {
		t.Errorf("its record: %v", err)
	}
	if twice, _ := c.Add(a, nil); twice != story {
		t.Errorf("an id given twice is in %s, before in %s", twice, story)
	}
}

func FuzzRestore(f *testing.F) {
	c := New()
	for i, lines := range events {
		_, r := c.Add(news.Article{ID: news.ArticleID(fmt.Sprint(i)), Body: lines[0] + "\n\n" + lines[1], Published: news.Day(2025, 3, 4)}, nil)
		f.Add([]byte(r))
	}
	f.Fuzz(func(t *testing.T, r []byte) {
		c := New()
		if err := c.Restore(r); err != nil {
			return
		}
		c.Add(news.Article{ID: "next", Body: events[1][0]}, nil)
		c.Settle()
	})
}
