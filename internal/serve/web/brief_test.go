package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// openTold serves a desk with one story that was told.
func openTold(t *testing.T, told func(a, b *store.Entry) news.Brief) *desk {
	t.Helper()
	entry := func(id news.ArticleID, outlet, text string) store.Entry {
		return store.Entry{Story: "ferry", Article: news.Article{
			ID: id, Outlet: outlet, Headline: "The ferry Maren is late", Language: "en",
			Published: news.At(morning.Add(-20 * time.Hour)), Captured: news.At(morning.Add(-19 * time.Hour)), Body: text,
		}}
	}
	a := entry("a1", "kestrel.example", "The ferry Maren waited six hours. Nobody came aboard.")
	b := entry("a2", "skerry.example", "The pilot was ill. The harbour has one pilot.")
	d := openDesk(t, store.Batch{Articles: []store.Entry{a, b}})
	brief := told(&a, &b).Filled()
	if err := d.PutLineages(t.Context(), []store.Traced{{Story: "ferry", Lineage: &news.Lineage{Articles: 2, Outlets: 2}, Brief: &brief}}); err != nil {
		t.Fatal(err)
	}
	return d
}

// cited is a sentence that rests on words of an article.
func cited(e *store.Entry, label, text, said string) news.CitedSentence {
	return news.CitedSentence{Label: label, Text: text, Support: []news.Support{words(e, said)}}
}

func TestBriefOnTheStoryPage(t *testing.T) {
	d := openTold(t, func(a, b *store.Entry) news.Brief {
		return news.Brief{
			Headline: "Ferry waits six hours for a pilot", Language: "en", WrittenBy: "model otter", Withheld: 2,
			KeyPoints:    []news.CitedSentence{cited(b, "One pilot", "The harbour has one pilot.", "The harbour has one pilot.")},
			Sentences:    []news.CitedSentence{cited(a, "", "The ferry Maren waited six hours.", "The ferry Maren waited six hours."), cited(b, "", "The pilot was ill.", "The pilot was ill.")},
			NotKnown:     []news.CitedSentence{cited(a, "", "Nobody came aboard.", "Nobody came aboard.")},
			WhyItMatters: nil,
		}
	})
	page := d.body(t, "/story/ferry", http.StatusOK)
	said := text(parsePage(t, "/story/ferry", page).root)
	for _, want := range []string{
		"Ferry waits six hours for a pilot", "Key points", "One pilot", "The account", "The words it rests on: 2 passages in 2 articles",
		"Not known", "Written by the language model otter", "2 sentences that they do not bear were withheld",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, unwanted := range []string{"Why it matters", "Disputed", "Since your last visit"} {
		if strings.Contains(said, unwanted) {
			t.Errorf("the page says %q although there is nothing of the kind", unwanted)
		}
	}
	for _, want := range []string{`href="#rest-2"`, `id="rest-2"`, `href="/article/a2?at=0-18#at"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestSinceTheLastVisit(t *testing.T) {
	d := openTold(t, func(a, b *store.Entry) news.Brief {
		return news.Brief{
			Language: "en", WrittenBy: news.Extractive,
			Sentences: []news.CitedSentence{cited(a, "", "The ferry Maren waited six hours.", "The ferry Maren waited six hours.")},
			Developments: []news.Development{
				{At: news.At(morning.Add(-19 * time.Hour)), CitedSentence: cited(a, "", "The ferry Maren waited six hours.", "The ferry Maren waited six hours.")},
				{At: news.At(morning.Add(-2 * time.Hour)), CitedSentence: cited(b, "", "The pilot was ill.", "The pilot was ill.")},
			},
		}
	})
	read := func(cookie string) (page, next string) {
		t.Helper()
		r := httptest.NewRequest(http.MethodGet, "/story/ferry", nil)
		if cookie != "" {
			r.AddCookie(&http.Cookie{Name: visitCookie, Value: cookie})
		}
		w := httptest.NewRecorder()
		d.handler.ServeHTTP(w, r)
		body, err := io.ReadAll(w.Result().Body)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range w.Result().Cookies() {
			if c.Path != "/story/ferry" || !c.HttpOnly {
				t.Errorf("cookie %v", c)
			}
			next = c.Value
		}
		_, since, _ := strings.Cut(string(body), `id="since"`)
		since, _, _ = strings.Cut(since, "</section>")
		return since, next
	}
	if page, next := read(""); page != "" || next != "."+stampVisit(morning) {
		t.Errorf("a first visit: %q, cookie %q", page, next)
	}
	three := stampVisit(morning.Add(-3 * time.Hour))
	page, next := read("." + three)
	if !strings.Contains(page, "3 hours ago") || !strings.Contains(page, "The pilot was ill.") || strings.Contains(page, "waited six hours.</p>") {
		t.Errorf("after three hours: %s", page)
	}
	if next != three+"."+stampVisit(morning) {
		t.Errorf("cookie %q", next)
	}
	if page, _ := read(three + "." + stampVisit(morning.Add(-10*time.Minute))); !strings.Contains(page, "The pilot was ill.") {
		t.Error("what was new goes with a second look")
	}
	if page, _ := read("." + stampVisit(morning.Add(-time.Hour))); page != "" {
		t.Errorf("after an hour in which nothing came: %s", page)
	}
	for _, foreign := range []string{"x", ".", "..", three, "." + stampVisit(morning.Add(time.Hour)), strings.Repeat("9", 5000)} {
		if page, _ := read(foreign); page != "" {
			t.Errorf("cookie %q: %s", foreign, page)
		}
	}
}
