package web

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// BenchmarkPages draws the pages of a desk of 100,000 articles (-short: 5,000)
// and gives the median, 95th and 99th percentile of each, uncompressed. Stories
// have ten articles on average, every hundredth has two hundred; a third are copies.
func BenchmarkPages(b *testing.B) {
	articles := 100_000
	if testing.Short() {
		articles = 5_000
	}
	d := openDesk(b, store.Batch{})
	n := 0
	for story := 0; n < articles; story++ {
		in := &invented{seq: n}
		id := news.StoryID(fmt.Sprintf("s%06d", story))
		size := 1 + story*7%18
		if story%100 == 0 {
			size = 200
		}
		var first news.ArticleID
		for i := range size {
			o := outlet{fmt.Sprintf("outlet%d.example", (story+i)%300), fmt.Sprintf("Outlet %d", (story+i)%300), "en"}
			headline := fmt.Sprintf("The council of district %d puts off its vote on the new quay for the %d. time", story, i)
			e := in.add(id, o, "", headline, strings.Repeat("The council put off its vote on the new quay on Friday, because the harbour master had not been heard. ", 15))
			e.Article.Published = news.At(morning.Add(time.Duration(n+i-articles) * 30 * time.Second))
			e.Marks = benchMarks(e.Article.Body, story+i)
			if i%3 == 1 {
				e.Relation = &news.Relation{From: e.Article.ID, To: first, Kind: news.NearDuplicate, Overlap: .9}
			}
			if i == 0 {
				first = e.Article.ID
			}
		}
		if story%5 == 0 {
			in.link(news.ThreadID(fmt.Sprintf("t%d", story/50)), id)
		}
		n = in.seq
		d.take(b, in.batch)
	}
	stories := func(page int) string { return fmt.Sprintf("/story/s%06d", page*13%(n/12)) }
	for name, address := range map[string]func(int) string{
		"front":     func(int) string { return "/" },
		"story":     stories,
		"story-200": func(i int) string { return fmt.Sprintf("/story/s%06d", i%(n/1200)*100) },
		"article":   func(i int) string { return fmt.Sprintf("/article/a%03d", 1+i*97%n) },
		"thread":    func(i int) string { return fmt.Sprintf("/thread/t%d", i%(n/1200)) },
		"search":    func(i int) string { return fmt.Sprintf("/search?q=district+%d", i*13%(n/12)) },
		"desk":      func(int) string { return "/desk" },
	} {
		b.Run(name, func(b *testing.B) {
			var took []time.Duration
			for b.Loop() {
				r := httptest.NewRequest(http.MethodGet, address(len(took)), nil)
				w := httptest.NewRecorder()
				start := time.Now()
				d.handler.ServeHTTP(w, r)
				took = append(took, time.Since(start))
				if w.Code != http.StatusOK {
					body, _ := io.ReadAll(w.Body)
					b.Fatalf("%s: %d %s", r.URL, w.Code, body)
				}
			}
			slices.Sort(took)
			for _, p := range []int{50, 95, 99} {
				b.ReportMetric(float64(took[len(took)*p/100].Microseconds())/1000, fmt.Sprintf("p%d-ms", p))
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// benchMarks are as many marks as an article of that length has, two thirds of
// the speakers the same all over.
func benchMarks(body string, n int) *news.Marks {
	m := &news.Marks{}
	sentence := len(body) / 15
	for i := range 15 {
		at := i * sentence
		whole := news.Span{Begin: at, End: at + sentence - 1}
		m.Sentences = append(m.Sentences, whole)
		for k := range 2 {
			m.Mentions = append(m.Mentions, news.Mention{Span: news.Span{Begin: at + 4 + k*20, End: at + 11 + k*20}, Name: "the council", Kind: news.MentionOrganization})
			m.Quantities = append(m.Quantities, news.Quantity{Span: news.Span{Begin: at + 30 + k*9, End: at + 34 + k*9}, Value: 4, Change: news.Exactly, Unit: "vote"})
		}
		if i < 9 {
			who := news.Span{Begin: at, End: at + 11}
			name := fmt.Sprintf("Speaker %d", (n+i)%40*(i%3))
			kind := []news.QuotationKind{news.Direct, news.Indirect, news.Mixed}[i%3]
			m.Quotations = append(m.Quotations, news.Quotation{Kind: kind, Content: []news.Span{{Begin: at + 12, End: at + 30 + n*7%60}}, Cue: []news.Span{{Begin: at + 91, End: at + 98}},
				Speaker: news.Speaker{Span: &who, Name: name, Kind: news.OriginPerson}, Confidence: .9})
			m.Origins = append(m.Origins, news.Origin{Kind: news.OriginPerson, Name: name, Spans: []news.Span{who}, Confidence: .9})
		}
	}
	return m
}
