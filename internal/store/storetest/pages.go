package storetest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

var pageTests = map[string]func(*testing.T, desk){
	"pages join up to the whole list": func(t *testing.T, d desk) {
		var entries []store.Entry
		var links []store.Link
		for i := range 25 {
			story := news.StoryID(fmt.Sprintf("s%02d", i))
			published := minute(i / 3) // three at a time share a minute
			if i > 20 {
				published = ""
			}
			entries = append(entries, entry(news.ArticleID(fmt.Sprintf("a%02d", i)), story, published, "Ferry"))
			links = append(links, store.Link{Story: story, Thread: "t1"})
		}
		d.put(entries...)
		d.commit(store.Batch{Links: links})
		for _, thread := range []news.ThreadID{"", "t1"} {
			whole := d.stories(store.StoryQuery{Thread: thread})
			same(t, "stories", len(whole), 25)
			for _, size := range []int{1, 4, 24, 25, 26} {
				same(t, fmt.Sprintf("pages of %d", size), d.pages(store.StoryQuery{Thread: thread, Limit: size}, func() {}), whole)
			}
		}
	},

	"a story that does not change is given once while others do": func(t *testing.T, d desk) {
		var entries []store.Entry
		for i := range 12 {
			entries = append(entries, entry(news.ArticleID(fmt.Sprintf("a%02d", i)), news.StoryID(fmt.Sprintf("s%02d", i)), minute(i), "Ferry"))
		}
		d.put(entries...)
		n := 0
		got := d.pages(store.StoryQuery{Limit: 3}, func() { // between any two pages
			n++
			d.put(
				entry(news.ArticleID(fmt.Sprintf("new%d", n)), news.StoryID(fmt.Sprintf("new%d", n)), minute(30+n), "New"),
				entry(news.ArticleID(fmt.Sprintf("more%d", n)), "s00", minute(40+n), "More"),
			)
			if n == 2 { // the story that ended the page is merged away
				d.commit(store.Batch{Merged: []store.Merge{{From: "s06", To: "s00"}}})
			}
		})
		same(t, "stories", got, []news.StoryID{"s11", "s10", "s09", "s08", "s07", "s06", "s05", "s04", "s03", "s02", "s01"})
	},

	"a cursor that is none is an error": func(t *testing.T, d desk) {
		for _, after := range []string{"x", "%", "bm90IGEgY3Vyc29y", "\x00"} {
			if _, err := d.Stories(t.Context(), store.StoryQuery{After: after}); !errors.Is(err, store.ErrCursor) {
				t.Errorf("after %q: got %v, want ErrCursor", after, err)
			}
		}
	},
}

// pages turns all pages of a list, with something happening between them.
func (d desk) pages(q store.StoryQuery, between func()) (ids []news.StoryID) {
	d.t.Helper()
	for {
		page, err := d.Stories(d.t.Context(), q)
		d.must(err)
		for _, s := range page.Stories {
			ids = append(ids, s.ID)
		}
		if page.Next == "" {
			return ids
		}
		if len(page.Stories) != q.Limit {
			d.t.Fatalf("a page of %d stories before the last, want %d", len(page.Stories), q.Limit)
		}
		q.After = page.Next
		between()
	}
}
