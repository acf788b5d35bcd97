package bench

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/cluster"
	"github.com/headwater-news/headwater/internal/news"
)

// What clustering may cost.
const (
	ClusterSpeedBudget  = 3000 // articles a second and core, at the least
	ClusterGrowthBudget = 1.3  // × the time per article on a desk of a tenth of the size
	ClusterMemoryBudget = 1200 // bytes held per article
)

// Cluster measures, on a generated stream of news: the speed of placing an
// article on a desk of 100,000, how it grows from a desk of 10,000, and the
// memory that the desk holds.
func Cluster(ctx context.Context) ([]Result, error) {
	return clusterGrowth(ctx, 10_000, 100_000)
}

// clusterGrowth adds articles as dedupeGrowth does.
func clusterGrowth(ctx context.Context, small, large int) ([]Result, error) {
	const stretch = 50
	w := newNewsroom(3)
	held := heap()
	c := cluster.New()
	var whenSmall, whenLarge []time.Duration
	recorded, moved := 0, 0
	for n := 0; n < large; n += stretch {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("bench cluster: %w", err)
		}
		articles := make([]news.Article, stretch)
		for i := range articles {
			articles[i] = w.article(n + i)
		}
		before := time.Now()
		for _, a := range articles {
			_, record := c.Add(a, nil)
			recorded += len(record)
		}
		changes := c.Settle()
		took := time.Since(before)
		moved += len(changes.Moves) + len(changes.Merged) + len(changes.Links)
		switch {
		case n >= small*4/5 && n < small:
			whenSmall = append(whenSmall, took)
		case n >= large-small/5:
			whenLarge = append(whenLarge, took)
		}
	}
	w.release()
	perArticle := float64(heap()-held) / float64(large)
	runtime.KeepAlive(c)
	atSmall, atLarge := middle(whenSmall), middle(whenLarge)
	return []Result{{
		Name: "cluster", Ratio: stretch / atLarge.Seconds(), Unit: "articles per second and core", Budget: ClusterSpeedBudget, Items: large,
		Detail: []Detail{
			{fmt.Sprintf("add and settle with %d in", large), microseconds(atLarge, stretch), "µs"},
			{"changes settled per article", float64(moved) / float64(large), ""},
		},
	}, {
		Name: fmt.Sprintf("cluster, %d articles in", large), Ratio: float64(atLarge) / float64(atSmall), Unit: fmt.Sprintf("× the time with %d", small),
		Budget: ClusterGrowthBudget, AtMost: true, Items: large,
		Detail: []Detail{{fmt.Sprintf("add and settle with %d in", small), microseconds(atSmall, stretch), "µs"}},
	}, {
		Name: "cluster memory", Ratio: perArticle, Unit: "bytes per article", Budget: ClusterMemoryBudget, AtMost: true, Items: large,
		Detail: []Detail{{"record", float64(recorded) / float64(large), "bytes per article"}},
	}}, nil
}

func middle(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// newsroom writes a stream of news: events with people, a place and words of
// their own, covered by a few articles each within days, some again much later.
// The words of an article come from its event and from the language at large.
type newsroom struct {
	*writer
	recent []*event
}

type event struct {
	people []string
	place  string
	words  []string
}

const articlesPerDay = 5000

func newNewsroom(seed uint64) *newsroom { return &newsroom{writer: newWriter(seed)} }

func (n *newsroom) release() { n.recent = nil }

func (n *newsroom) name() string {
	word := n.rare() + string("aeiou"[n.random.IntN(5)])
	return strings.ToUpper(word[:1]) + word[1:]
}

// rare is a word out of the long tail, now and then one never used before.
func (n *newsroom) rare() string {
	w := n.words[n.random.IntN(len(n.words))]
	if n.random.IntN(4) == 0 {
		w += n.words[n.random.IntN(len(n.words))]
	}
	return w
}

func (n *newsroom) article(i int) news.Article {
	var e *event
	if len(n.recent) > 0 && n.random.IntN(10) < 6 {
		back := min(len(n.recent)-1, int(n.random.ExpFloat64()*float64(articlesPerDay)/8))
		e = n.recent[len(n.recent)-1-back]
	} else {
		e = &event{place: n.name()}
		for range 4 {
			e.people = append(e.people, n.name()+" "+n.name())
		}
		for range 40 {
			e.words = append(e.words, n.rare())
		}
		n.recent = append(n.recent, e)
		if len(n.recent) > 20*articlesPerDay {
			n.recent = slices.Clone(n.recent[articlesPerDay:])
		}
	}
	at := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(i) * 24 * time.Hour / articlesPerDay)
	return news.Article{
		ID: news.ArticleID(fmt.Sprintf("%032x", i)), Outlet: fmt.Sprintf("outlet%d.example", n.random.IntN(500)), Language: "en",
		Headline: n.sentence(e, 9), Body: n.story(e, 350), Published: news.At(at),
	}
}

func (n *newsroom) story(e *event, words int) string {
	var b strings.Builder
	for k := 0; k < words; k += 18 {
		b.WriteString(n.sentence(e, 18))
		if k%54 == 0 {
			b.WriteString(".\n\n")
		} else {
			b.WriteString(". ")
		}
	}
	return b.String()
}

func (n *newsroom) sentence(e *event, words int) string {
	var list []string
	for range words {
		switch k := n.random.IntN(100); {
		case k < 4:
			list = append(list, e.people[n.random.IntN(len(e.people))])
		case k < 6:
			list = append(list, "in "+e.place)
		case k < 20:
			list = append(list, e.words[n.random.IntN(len(e.words))])
		case k < 22:
			list = append(list, fmt.Sprint(n.random.IntN(400)))
		case k < 23:
			list = append(list, time.Weekday(n.random.IntN(7)).String())
		default:
			list = append(list, n.words[n.zipf.Uint64()])
		}
	}
	return strings.Join(list, " ")
}
