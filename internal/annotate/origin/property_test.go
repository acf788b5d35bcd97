package origin

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

var (
	somebody = []string{"officials", "former officials", "senior ministry officials", "witnesses", "people familiar with the matter", "current and former employees"}
	papers   = []string{"Harbour Post", "Northgate Times", "Meridian Press", "Lakeside Radio", "Coast Daily", "Valley Tribune"}
	idle     = []string{"The bridge was built in 1931.", "It rained on Tuesday.", "The council meets twice a month.", "Boats pass below it at night."}
)

// However the same number of unnamed people is brought in, the article relies on
// one report and has one origin, of that many people, through that outlet.
func TestCountAndWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 99).Draw(t, "n")
		people, outlet := rapid.SampledFrom(somebody).Draw(t, "people"), rapid.SampledFrom(papers).Draw(t, "outlet")
		body := fmt.Sprintf(rapid.SampledFrom([]string{
			"%d %s told the %s that the bridge was closed.",
			"The bridge was closed, %d %s told the %s.",
			"“The bridge was closed,” %d %s told the %s.",
		}).Draw(t, "form"), n, people, outlet)
		before := strings.Join(rapid.SliceOfN(rapid.SampledFrom(idle), 0, 3).Draw(t, "before"), " ")
		after := strings.Join(rapid.SliceOfN(rapid.SampledFrom(idle), 0, 3).Draw(t, "after"), " ")
		body = strings.TrimSpace(before + "\n\n" + body + "\n\n" + after)
		x := text.New(body, "en")
		found := Find(x, name.Find(x, news.Outlet{}), nil)
		if len(found.Reports) != 1 || found.Reports[0].Outlet != outlet {
			t.Fatalf("%s\nreports %+v", body, found.Reports)
		}
		if len(found.Origins) != 1 {
			t.Fatalf("%s\norigins %+v", body, found.Origins)
		}
		if o := found.Origins[0]; o.Kind != news.OriginUnnamed || o.CountMin != n || o.CountMax == nil || *o.CountMax != n || o.Via != outlet {
			t.Fatalf("%s\norigin %+v", body, o)
		}
	})
}

// Two groups that an "and" joins are as many as both together.
func TestCountsAdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.IntRange(1, 300).Draw(t, "a"), rapid.IntRange(1, 300).Draw(t, "b")
		body := fmt.Sprintf("%d current and %d former officials", a, b)
		x := text.New(body, "en")
		c := newFinder(x, name.Find(x, news.Outlet{}), nil).count(text.Range{End: int32(len(x.Tokens))})
		if c != (count{a + b, a + b}) {
			t.Fatalf("%s: %+v", body, c)
		}
	})
}
