package sqlite_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/store/sqlite"
)

// press writes invented coverage whose words are as unevenly common as those of
// a language (Zipf's law), the same every time.
type press struct {
	random *rand.Rand
	zipf   *rand.Zipf
	n      int
}

func newPress() *press {
	random := rand.New(rand.NewPCG(1, 2))
	return &press{random: random, zipf: rand.NewZipf(random, 1.2, 4, 60_000)}
}

// word is a word as a text has them, mostly short and common ones.
func (p *press) word() string { return spell(p.zipf.Uint64()) }

// asked is a word as people search for: not among the hundred most common.
func (p *press) asked() string {
	for {
		if rank := p.zipf.Uint64(); rank >= 100 {
			return spell(rank)
		}
	}
}

func spell(rank uint64) string {
	const syllables = "kalomirentaduvosibepufagohezinoq"
	var b strings.Builder
	for more := true; more; more = rank > 0 {
		at := rank % 16 * 2
		b.WriteString(syllables[at : at+2])
		rank /= 16
	}
	return b.String()
}

func (p *press) text(chars int) string {
	var b strings.Builder
	for b.Len() < chars {
		b.WriteString(p.word())
		if p.random.IntN(80) == 0 {
			b.WriteString(".\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// batch is captures landed and read as one article each, of the length given.
// Stories have ten articles on average; one in two hundred has many more.
func (p *press) batch(articles, chars int) ([]store.Landing, store.Batch) {
	landings := make([]store.Landing, articles)
	var b store.Batch
	for i := range landings {
		p.n++
		published := time.Date(2026, 1, 1, 0, 0, p.n*30, 0, time.UTC)
		capture := news.Capture{
			ID: news.CaptureID(fmt.Sprintf("%020x", p.random.Uint64())), URL: fmt.Sprintf("https://harbour-courier.example/%d", p.n),
			Time: published.Add(time.Hour), MediaType: news.MediaHTML,
		}
		landings[i] = store.Landing{Capture: capture, Outlet: "harbour-courier.example", Location: news.Location{File: "evidence-0001.warc.gz", Offset: int64(p.n) * 9000, Length: 9000}}
		story := fmt.Sprintf("s%08d", p.n/100*10+p.random.IntN(10))
		if p.n%200 == 0 {
			story = fmt.Sprintf("big%d", p.n/40_000)
		}
		article := news.Article{
			ID: news.ArticleID(capture.ID[:16]), URL: capture.URL, Outlet: fmt.Sprintf("outlet-%d.example", p.random.IntN(300)),
			Headline: p.text(60), Byline: "By Ana Ruiz", Authors: []string{"Ana Ruiz"}, Published: news.At(published),
			Captured: news.At(capture.Time), Language: "en", Body: p.text(chars),
		}
		b.Articles = append(b.Articles, store.Entry{Article: article, Story: news.StoryID(story)})
		b.Readings = append(b.Readings, store.Read{Capture: capture.ID, Article: article.ID, Sketch: store.Sketch{
			Print: make([]byte, 256), Record: make([]byte, 400),
		}})
	}
	for _, e := range b.Articles {
		if p.random.IntN(10) == 0 {
			b.Links = append(b.Links, store.Link{Story: e.Story, Thread: news.ThreadID(fmt.Sprintf("t%d", p.n/2000))})
		}
	}
	return landings, b
}

func openDesk(b *testing.B) *sqlite.Store {
	s, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "desk.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// BenchmarkCommit lands and commits articles in batches of 64, as the pipeline does.
func BenchmarkCommit(b *testing.B) {
	for _, chars := range []int{400, 4000} {
		b.Run(fmt.Sprintf("chars=%d", chars), func(b *testing.B) {
			ctx := context.Background()
			s, p := openDesk(b), newPress()
			var landing, committing time.Duration
			done := 0
			for b.Loop() {
				b.StopTimer()
				landings, batch := p.batch(64, chars)
				b.StartTimer()
				start := time.Now()
				if _, err := s.Land(ctx, landings); err != nil {
					b.Fatal(err)
				}
				landed := time.Now()
				if err := s.Commit(ctx, batch); err != nil {
					b.Fatal(err)
				}
				landing += landed.Sub(start)
				committing += time.Since(landed)
				done += len(landings)
			}
			b.ReportMetric(float64(done)/landing.Seconds(), "landed/s")
			b.ReportMetric(float64(done)/committing.Seconds(), "committed/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkRead reads a desk of 100,000 articles of 4,000 characters (-short:
// 10,000), and gives the median, 95th and 99th percentile.
func BenchmarkRead(b *testing.B) {
	ctx := context.Background()
	s, p := openDesk(b), newPress()
	articles := 100_000
	if testing.Short() {
		articles = 10_000
	}
	start := time.Now()
	var ids []news.ArticleID
	for p.n < articles {
		landings, batch := p.batch(500, 4000)
		if _, err := s.Land(ctx, landings); err != nil {
			b.Fatal(err)
		}
		if err := s.Commit(ctx, batch); err != nil {
			b.Fatal(err)
		}
		ids = append(ids, batch.Articles[0].Article.ID)
	}
	b.Logf("%d articles in %s", articles, time.Since(start).Round(time.Second))
	big, err := s.Coverage(ctx, "big1")
	if err != nil && !testing.Short() {
		b.Fatal(err)
	}
	b.Logf("the largest story has %d articles", len(big))
	page, _ := s.Stories(ctx, store.StoryQuery{Limit: 50})
	read := map[string]func() error{
		"stories":      func() error { _, err := s.Stories(ctx, store.StoryQuery{Limit: 50}); return err },
		"stories-next": func() error { _, err := s.Stories(ctx, store.StoryQuery{Limit: 50, After: page.Next}); return err },
		"coverage-200": func() error { _, err := s.Coverage(ctx, "big0"); return err },
		"article":      func() error { _, err := s.Article(ctx, ids[p.random.IntN(len(ids))]); return err },
		"threads":      func() error { _, err := s.Threads(ctx, 50); return err },
		"counts":       func() error { _, err := s.Counts(ctx); return err },
		"search-1":     func() error { _, err := s.Search(ctx, p.asked(), 20); return err },
		"search-2":     func() error { _, err := s.Search(ctx, p.asked()+" "+p.asked(), 20); return err },
		"search-quote": func() error { _, err := s.Search(ctx, `"`+p.asked()+" "+p.asked()+`"`, 20); return err },
		"search-every": func() error { _, err := s.Search(ctx, p.word()+" "+p.word(), 20); return err },
		"sketches": func() error {
			for _, err := range s.Sketches(ctx) {
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	names := make([]string, 0, len(read))
	for name := range read {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		b.Run(name, func(b *testing.B) {
			var took []time.Duration
			for b.Loop() {
				start := time.Now()
				if err := read[name](); err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			for _, percent := range []int{50, 95, 99} {
				at := took[(len(took)-1)*percent/100]
				b.ReportMetric(float64(at.Microseconds())/1000, fmt.Sprintf("p%d-ms", percent))
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}
