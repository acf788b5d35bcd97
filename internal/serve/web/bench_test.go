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
// have ten articles on average, every hundredth has two hundred, one has five hundred; a third are copies. All
// are traced, with thirty claims and as many quotations that come back.
func BenchmarkPages(b *testing.B) {
	articles := 100_000
	if testing.Short() {
		articles = 5_000
	}
	d := openDesk(b, store.Batch{})
	n, told := 0, 0
	for story := 0; n < articles; story++ {
		told++
		in := &invented{seq: n}
		id := news.StoryID(fmt.Sprintf("s%06d", story))
		size := 1 + story*7%18
		if story%100 == 0 {
			size = 200
		}
		if story == 1 {
			size = 500
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
		d.trace(b, map[news.StoryID]news.Lineage{id: benchLineage(in.batch.Articles)})
	}
	stories := func(page int) string { return fmt.Sprintf("/story/s%06d", page*13%told) }
	for name, address := range map[string]func(int) string{
		"front":     func(int) string { return "/" },
		"story":     stories,
		"story-200": func(i int) string { return fmt.Sprintf("/story/s%06d", i%((told+99)/100)*100) },
		"story-500": func(int) string { return "/story/s000001" },
		"article":   func(i int) string { return fmt.Sprintf("/article/a%03d", 1+i*97%n) },
		"thread":    func(i int) string { return fmt.Sprintf("/thread/t%d", i%((told-1)/50+1)) },
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

// benchLineage is a lineage with as much in it as a large story has.
func benchLineage(entries []store.Entry) news.Lineage {
	var l news.Lineage
	at := func(i int) news.Support {
		e := &entries[i%len(entries)]
		return news.Support{Article: e.Article.ID, Span: e.Marks.Sentences[i%len(e.Marks.Sentences)]}
	}
	for i := range min(len(entries), 30) {
		l.Origins = append(l.Origins, news.TracedOrigin{Origin: news.Origin{Kind: news.OriginPerson, Name: fmt.Sprintf("Speaker %d", i)}, Party: fmt.Sprintf("Speaker %d", i)})
	}
	for i := range entries {
		e := &entries[i]
		if e.Relation != nil {
			l.Derived = append(l.Derived, news.Derivation{Article: e.Article.ID, From: e.Relation.To, How: news.DerivedNearDuplicate, Direction: news.ByTime, Overlap: .9,
				Passages: []news.Passage{{From: news.Span{End: 400}, To: news.Span{End: 400}}, {From: news.Span{Begin: 500, End: 900}, To: news.Span{Begin: 500, End: 900}}}})
			continue
		}
		origin := i % len(l.Origins)
		l.Origins[origin].Articles = append(l.Origins[origin].Articles, e.Article.ID)
		l.Origins[origin].Seen = append(l.Origins[origin].Seen, news.Sighting{Article: e.Article.ID, Span: e.Marks.Sentences[0]})
		c := news.Chain{Newsroom: fmt.Sprintf("Outlet %d", origin%9), Origin: &origin, Basis: news.Attributed, Chosen: i < 9}
		for k := range 4 {
			c.Support = append(c.Support, at(i+k))
		}
		l.Chains = append(l.Chains, c)
	}
	for i := range 30 {
		claim := news.Claim{Text: "The council put off its vote on the new quay on Friday.", Independent: 2, AtLeast: 1, Chains: l.Chains[:min(3, len(l.Chains))]}
		for k := range min(len(entries), 40) {
			claim.Support = append(claim.Support, at(i+k))
			claim.Articles = append(claim.Articles, at(i+k).Article)
		}
		l.Claims = append(l.Claims, claim)
		entry := news.LedgerEntry{Speaker: "Speaker 1", Words: "because the harbour master had not been heard", First: news.FirstSeen{Article: at(i).Article}}
		for k := range 6 {
			entry.Uses = append(entry.Uses, news.Use{Article: at(i + k).Article, Span: at(i + k).Span, Words: entry.Words, Truncated: k > 0, AgeDays: k})
		}
		l.Quotations = append(l.Quotations, entry)
	}
	l.Independent, l.AtLeast = 9, 8
	return l.Filled()
}
