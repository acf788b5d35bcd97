package web

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

// TestRiverCrossings: streams that can be drawn side by side do not cross.
func TestRiverCrossings(t *testing.T) {
	for _, c := range []struct {
		name    string
		streams [][2]int // from a spring to a newsroom
		want    int
	}{
		{"reversed", [][2]int{{0, 2}, {1, 1}, {2, 0}}, 0},
		{"two to each", [][2]int{{0, 0}, {1, 1}, {2, 0}, {3, 1}}, 0},
		{"one to all", [][2]int{{0, 0}, {0, 1}, {0, 2}, {1, 1}}, 0},
		{"each to each", [][2]int{{0, 0}, {0, 1}, {1, 0}, {1, 1}}, 1},
	} {
		f := &flow{streams: map[[2]int]*stream{}}
		for _, s := range c.streams {
			for len(f.springs) <= s[0] {
				f.springs = append(f.springs, &spring{})
			}
			for len(f.newsrooms) <= s[1] {
				f.newsrooms = append(f.newsrooms, &newsroom{})
			}
			f.streams[s] = &stream{articles: map[news.ArticleID]bool{"a": true}}
		}
		course := courseOf(f, 6)
		if got := course.crossings(); got != c.want {
			t.Errorf("%s: %d crossings, want %d", c.name, got, c.want)
		}
	}
}

// TestWidestSpringFirst: the spring that carries most has a name of its own on the
// narrowest drawing, whether its chain is one of those counted or not.
func TestWidestSpringFirst(t *testing.T) {
	d, l := inventTraced(0, "s", 30, 1, 6)
	for i := range l.Chains {
		c := &l.Chains[i]
		c.Chosen = *c.Origin != 5
		if c.Support = c.Support[:1]; !c.Chosen {
			for k := range d.batch.Articles[1:12] {
				c.Support = append(c.Support, words(&d.batch.Articles[k+1], "two officials who read the log"))
			}
		} else {
			c.Support[0] = words(&d.batch.Articles[20+*c.Origin], "Pia Haugen")
		}
	}
	l.Derived = nil // each article rests on what it says itself
	l.Origins[5].Origin = news.Origin{Kind: news.OriginUnnamed, Descriptor: "two current and two former officials with direct knowledge of the log", CountMin: 4}
	set := originSetter{&l, flowOf(&l, d.batch.Articles), &witness{articles: map[news.ArticleID]*news.Article{}}}
	for _, size := range []riverSize{narrowRiver, wideRiver} {
		r, _ := set.draw(size)
		at := slices.IndexFunc(r.Springs, func(c riverCell) bool { return c.Name == "two current and two former officials…" })
		if at < 0 || r.Springs[at].Class != "unnamed" {
			t.Errorf("%s: the officials have no spring of their own: %+v", size.id, r.Springs)
		}
	}
}

// TestRiverOfAnySize lays out lineages of any shape: no article is lost, nothing
// is drawn outside the band, and there are never more columns than there is room for.
func TestRiverOfAnySize(t *testing.T) {
	number := regexp.MustCompile(`-?[0-9.]+`)
	rapid.Check(t, func(t *rapid.T) {
		newsrooms := rapid.IntRange(0, 12).Draw(t, "newsrooms")
		articles := newsrooms + rapid.IntRange(1, 60).Draw(t, "further articles")
		origins := 0
		if newsrooms > 0 {
			origins = rapid.IntRange(0, 30).Draw(t, "origins")
		}
		d, l := inventTraced(0, "s", articles, newsrooms, origins)
		f := flowOf(&l, d.batch.Articles)
		carried := map[news.ArticleID]bool{}
		for _, n := range f.newsrooms {
			for _, c := range n.carried {
				carried[c.entry.Article.ID] = true
			}
		}
		if len(carried) != articles {
			t.Fatalf("%d of %d articles flow", len(carried), articles)
		}
		set := originSetter{&l, f, &witness{articles: map[news.ArticleID]*news.Article{}}}
		for _, size := range []riverSize{wideRiver, narrowRiver} {
			r, per := set.draw(size)
			if len(r.Springs) > size.columns || len(r.Newsrooms) > size.columns || len(r.Newsrooms) == 0 || per < 1 {
				t.Fatalf("%s: %d springs, %d newsrooms, %d articles a line", size.id, len(r.Springs), len(r.Newsrooms), per)
			}
			for _, b := range []band{r.Upper, r.Lower} {
				for _, s := range b.Shapes {
					for _, digits := range number.FindAllString(s.D, -1) {
						if v, err := strconv.ParseFloat(digits, 64); err != nil || v < -1 || v > size.width+1 {
							t.Fatalf("%s: %s lies outside the band: %s", size.id, digits, s.D)
						}
					}
				}
			}
		}
	})
}

// TestRiverLooksLikeItsSprings: two hundred articles from one spring are drawn
// as one spring, and what has no room of its own is counted.
func TestRiverLooksLikeItsSprings(t *testing.T) {
	for _, c := range []struct {
		articles, newsrooms, origins int
		springs                      []string // as the wide drawing names them, the last ones
		streams                      int
	}{
		{200, 1, 1, []string{"Pia Haugen 1"}, 1},
		{5, 2, 3, []string{"Pia Haugen 1", "Pia Haugen 3", "two officials who read the log"}, 3},
		{6, 0, 0, nil, 0},
		{40, 1, 30, []string{"and 25 more"}, 6},
	} {
		t.Run(fmt.Sprintf("%d articles, %d origins", c.articles, c.origins), func(t *testing.T) {
			d, l := inventTraced(0, "s", c.articles, c.newsrooms, c.origins)
			p := parsePage(t, "/story/s", openTraced(t, d.batch, map[news.StoryID]news.Lineage{"s": l}).body(t, "/story/s", http.StatusOK))
			p.check()
			wide := p.find("river-wide")[0]
			var springs []string
			streams, told := 0, map[string]bool{}
			for n := range wide.Descendants() {
				class := strings.Fields(attribute(n, "class") + " -")
				switch {
				case n.Type != html.ElementNode:
				case n.Data == "title" || n.Data == "desc":
					told[n.Data] = text(n) != ""
				case class[0] == "river-name" && within(n, "springs"):
					springs = append(springs, text(n))
				case class[0] == "water":
					streams++
				}
			}
			if streams != c.streams {
				t.Errorf("%d streams, want %d", streams, c.streams)
			}
			if n := len(springs) - len(c.springs); n < 0 || strings.Join(springs[n:], ", ") != strings.Join(c.springs, ", ") {
				t.Errorf("springs %q, want at the end %q", springs, c.springs)
			}
			if !told["title"] || !told["desc"] {
				t.Error("the drawing has no title or no description")
			}
			for i := range c.origins {
				if len(p.find("river-list")) != 1 || !strings.Contains(text(p.find("river-list")[0]), originName(&l.Origins[i].Origin)) {
					t.Errorf("the list lacks %q", originName(&l.Origins[i].Origin))
				}
			}
		})
	}
}
