package bench

import (
	"context"
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/news"
)

// What dedupe may cost.
const (
	FingerprintBudget  = 8   // × hashing the same bytes one by one
	DedupeGrowthBudget = 1.3 // × the time per article in an index of a tenth of the size
	DedupeMemoryBudget = 600 // bytes held per article
)

// Dedupe measures, on generated articles of about 2,500 characters:
// fingerprinting against a plain hash of the same bytes, the time to add an
// article to an index of 10,000 and of 100,000, and the memory that holds. The
// articles are new ones, so that the cost of fetching texts is not in it.
func Dedupe(ctx context.Context) ([]Result, error) {
	speed := fingerprintSpeed(20)
	growth, memory, err := dedupeGrowth(ctx, 10_000, 100_000)
	if err != nil {
		return nil, fmt.Errorf("bench dedupe: %w", err)
	}
	return []Result{speed, growth, memory}, nil
}

// fingerprintSpeed goes through texts a hundred at a time, in turn hashed and
// fingerprinted, in several rounds. The fastest round of each hundred counts:
// short stretches that nothing else on the machine fell into.
func fingerprintSpeed(rounds int) Result {
	const texts, stretch = 1000, 100
	w := newWriter(1)
	bodies := make([]string, texts)
	for i := range bodies {
		bodies[i] = w.body()
	}
	var floor, work time.Duration
	var sum uint64 // so that no hash is left out as unused
	found := 0
	for part := range slices.Chunk(bodies, stretch) {
		leastFloor, leastWork := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
		for round := range rounds {
			before := time.Now()
			for _, b := range part {
				h := fnv.New64a()
				h.Write([]byte(b))
				sum += h.Sum64()
			}
			between := time.Now()
			for _, b := range part {
				fingerprints := dedupe.Fingerprints(b)
				if round == 0 {
					found += len(fingerprints)
				}
			}
			leastFloor, leastWork = min(leastFloor, between.Sub(before)), min(leastWork, time.Since(between))
		}
		floor, work = floor+leastFloor, work+leastWork
	}
	runtime.KeepAlive(sum)
	return Result{
		Name: "fingerprint", Ratio: float64(work) / float64(floor), Unit: "× FNV-1a of the bytes",
		Budget: FingerprintBudget, AtMost: true, Items: texts,
		Detail: []Detail{
			{"FNV-1a per article", microseconds(floor, texts), "µs"},
			{"fingerprints per article", microseconds(work, texts), "µs"},
			{"articles per second and core", texts / work.Seconds(), ""},
			{"fingerprints in an article", float64(found) / texts, ""},
		},
	}
}

// dedupeGrowth fills an index and times the adding of the last fifth before it
// holds the smaller number, and of as many before it holds the larger: the
// lower quartile over stretches of twenty, for the same reason.
func dedupeGrowth(ctx context.Context, small, large int) (growth, memory Result, err error) {
	const stretch = 20
	w := newWriter(2)
	x := dedupe.New(func(_ context.Context, id news.ArticleID) (news.Article, error) {
		return w.article(id), nil
	})
	held := heap()
	printed := 0
	var whenSmall, whenLarge []time.Duration
	for n := 0; n < large; n += stretch {
		articles := make([]news.Article, stretch)
		for i := range articles {
			articles[i] = w.article(news.ArticleID(fmt.Sprintf("%032x", n+i)))
		}
		before := time.Now()
		for _, a := range articles {
			_, p, err := x.Add(ctx, a)
			if err != nil {
				return growth, memory, err
			}
			printed += len(p)
		}
		took := time.Since(before)
		switch {
		case n >= small*4/5 && n < small:
			whenSmall = append(whenSmall, took)
		case n >= large-small/5:
			whenLarge = append(whenLarge, took)
		}
	}
	perArticle := float64(heap()-held) / float64(large)
	runtime.KeepAlive(x)
	atSmall, atLarge := lowerQuartile(whenSmall), lowerQuartile(whenLarge)
	growth = Result{
		Name: fmt.Sprintf("dedupe, %d articles in", large), Ratio: float64(atLarge) / float64(atSmall), Unit: fmt.Sprintf("× the time with %d", small),
		Budget: DedupeGrowthBudget, AtMost: true, Items: large,
		Detail: []Detail{
			{fmt.Sprintf("add with %d in", small), microseconds(atSmall, stretch), "µs"},
			{fmt.Sprintf("add with %d in", large), microseconds(atLarge, stretch), "µs"},
			{"articles per second and core", stretch / atLarge.Seconds(), ""},
		},
	}
	memory = Result{
		Name: "dedupe memory", Ratio: perArticle, Unit: "bytes per article",
		Budget: DedupeMemoryBudget, AtMost: true, Items: large,
		Detail: []Detail{{"print", float64(printed) / float64(large), "bytes per article"}},
	}
	return growth, memory, nil
}

func lowerQuartile(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/4]
}

// heap is what is held after a collection.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func microseconds(d time.Duration, n int) float64 { return milliseconds(d, n) * 1000 }

// writer writes articles of made-up words, some far more frequent than others,
// as words are.
type writer struct {
	random *rand.Rand
	zipf   *rand.Zipf
	words  []string
}

func newWriter(seed uint64) *writer {
	random := rand.New(rand.NewPCG(seed, 0))
	w := &writer{random: random, zipf: rand.NewZipf(random, 1.1, 8, 30_000)}
	const vowels, consonants = "aeiou", "bcdfghklmnprstvw"
	for range 30_001 {
		var b strings.Builder
		for range 1 + random.IntN(4) {
			b.WriteByte(consonants[random.IntN(len(consonants))])
			b.WriteByte(vowels[random.IntN(len(vowels))])
		}
		w.words = append(w.words, b.String())
	}
	return w
}

// body is about 2,500 characters in paragraphs.
func (w *writer) body() string {
	var b strings.Builder
	for n := 1; b.Len() < 2500; n++ {
		b.WriteString(w.words[w.zipf.Uint64()])
		switch {
		case n%60 == 0:
			b.WriteString(".\n\n")
		case n%17 == 0:
			b.WriteString(". ")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func (w *writer) article(id news.ArticleID) news.Article {
	return news.Article{
		ID: id, Outlet: fmt.Sprintf("outlet%d.example", w.random.IntN(500)), URL: "https://outlet.example/story/" + string(id),
		Headline: w.words[w.zipf.Uint64()], Body: w.body(),
	}
}
