package web

import (
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/news"
)

// TestWhereItCameFrom holds what a reader is told of where a story came from
// against its golden file.
func TestWhereItCameFrom(t *testing.T) {
	batch, lineage := inventGate()
	d := openTraced(t, batch, map[news.StoryID]news.Lineage{"gate": lineage})
	body := d.body(t, "/story/gate", http.StatusOK)
	golden(t, "origins.html", body[strings.Index(body, "<main"):strings.Index(body, `<section class="coverage"`)])
	parsePage(t, "/story/gate", body).check()
}

func TestIndependence(t *testing.T) {
	for _, c := range []struct {
		most, least int
		want        string
	}{
		{0, 0, "Origin not found in what this desk has read"},
		{1, 1, "1 independent origin"},
		{2, 2, "2 independent origins"},
		{2, 1, "At least 1, perhaps 2 independent origins"},
		{2, 0, "2 independent origins"}, // at least was not counted
	} {
		if got := independence(c.most, c.least); got != c.want {
			t.Errorf("%d, at least %d: %q, want %q", c.most, c.least, got, c.want)
		}
	}
}

// TestBehind: a number of origins is never bare. It says who stands behind it.
func TestBehind(t *testing.T) {
	two := 2
	l := &news.Lineage{Origins: []news.TracedOrigin{
		{Origin: news.Origin{Kind: news.OriginPerson, Name: "Pia Haugen"}},
		{Origin: news.Origin{Kind: news.OriginPerson, Name: "Piet Maron"}},
		{Origin: news.Origin{Kind: news.OriginPerson, Name: "Elena Ruiz"}},
		{Origin: news.Origin{Kind: news.OriginUnnamed, Descriptor: "two officials", CountMin: 2, CountMax: &two}},
		{Origin: news.Origin{Kind: news.OriginUnnamed, Descriptor: "officials", CountMin: 2}},
		{Origin: news.Origin{Kind: news.OriginDocument, Name: "log"}},
	}}
	chain := func(newsroom string, origin int) news.Chain {
		return news.Chain{Newsroom: newsroom, Origin: index(origin), Basis: news.Attributed}
	}
	for _, c := range []struct {
		chains []news.Chain
		want   string
	}{
		{nil, ""},
		{[]news.Chain{chain("Courier", 0), chain("Courier", 1), chain("Courier", 2)}, "3 named people, through one newsroom"},
		{[]news.Chain{chain("Courier", 0), chain("Ledger", 0)}, "1 named person, through 2 newsrooms"},
		{[]news.Chain{chain("Courier", 3)}, "2 unnamed people, through one newsroom"},
		{[]news.Chain{chain("Courier", 3), chain("Ledger", 4), chain("Ledger", 5)}, "at least 4 unnamed people and 1 document, through 2 newsrooms"},
		{[]news.Chain{{Newsroom: "Lakeside Radio", Basis: news.NotStated}}, "1 newsroom that does not say from whom"},
		{[]news.Chain{{Newsroom: "Lakeside Radio", Basis: news.Eyewitness}, chain("Ledger", 0)}, "1 named person and 1 newsroom that was there itself, through 2 newsrooms"},
	} {
		if got := behind(l, c.chains); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestEvidenceIsMarked follows every link to evidence: the article it leads to
// has the words set apart.
func TestEvidenceIsMarked(t *testing.T) {
	batch, lineage := inventGate()
	d := openTraced(t, batch, map[news.StoryID]news.Lineage{"gate": lineage})
	followed := map[string]bool{}
	parsePage(t, "/story/gate", d.body(t, "/story/gate", http.StatusOK)).each(func(n *html.Node) {
		address, _, found := strings.Cut(attribute(n, "href"), "#at")
		if !found || followed[address] {
			return
		}
		followed[address] = true
		page := parsePage(t, address, d.body(t, address, http.StatusOK))
		marked := ""
		page.each(func(n *html.Node) {
			if attribute(n, "id") == "at" {
				marked = text(n)
			}
		})
		if marked == "" {
			t.Errorf("%s sets no words apart", address)
		}
	})
	if len(followed) < 10 {
		t.Errorf("only %d links to evidence", len(followed))
	}
}

// TestUntracedStory says nothing of origins before they were traced.
func TestUntracedStory(t *testing.T) {
	d := openDesk(t, inventDesk())
	page := text(parsePage(t, "/story/settlement", d.body(t, "/story/settlement", http.StatusOK)).root)
	for _, word := range []string{"independent", "Where it came from", "Origin not found"} {
		if strings.Contains(page, word) {
			t.Errorf("a story that was not traced says %q", word)
		}
	}
}

// TestLateArticles: what came in after a story was traced is said to have.
func TestLateArticles(t *testing.T) {
	batch, lineage := inventGate()
	lineage.Articles -= 2
	d := openTraced(t, batch, map[news.StoryID]news.Lineage{"gate": lineage})
	if page := text(parsePage(t, "/story/gate", d.body(t, "/story/gate", http.StatusOK)).root); !strings.Contains(page, "2 articles came in since this was traced.") {
		t.Error("the page does not say that two articles are not traced yet")
	}
}

// TestRetoldArticle tells on the page of a rewrite what it retells and what the
// two share.
func TestRetoldArticle(t *testing.T) {
	batch, lineage := inventGate()
	d := openTraced(t, batch, map[news.StoryID]news.Lineage{"gate": lineage})
	page := text(parsePage(t, "/article/a005", d.body(t, "/article/a005", http.StatusOK)).root)
	for _, want := range []string{
		"The same in other words: Gate at Port Alder was left open for hours, Harbour Courier",
		"71% of what it says stands there.", "Not known which came first; the fuller one is taken as the original.",
		"What the two share HereHarbour Courier nobody camenobody came",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
}

// TestFrontPageTellsOrigins: a story in a list says how many independent origins
// it has, with a link to what makes the number, and is drawn small.
func TestFrontPageTellsOrigins(t *testing.T) {
	batch, lineage := inventGate()
	one, single := inventTraced(500, "one", 30, 1, 1)
	batch.Articles = append(batch.Articles, one.batch.Articles...)
	d := openTraced(t, batch, map[news.StoryID]news.Lineage{"gate": lineage, "one": single})
	p := parsePage(t, "/", d.body(t, "/", http.StatusOK))
	p.check()
	told := map[string]string{}
	for _, n := range p.find("origins-number") {
		told[attribute(n, "href")] = text(n)
	}
	want := map[string]string{"/story/gate#independent": "At least 2, perhaps 3 independent origins", "/story/one#independent": "1 independent origin"}
	for address, words := range want {
		if told[address] != words {
			t.Errorf("%s is told as %q, want %q", address, told[address], words)
		}
	}
	if len(told) != len(want) {
		t.Errorf("origins are told of %d stories, want %d: the third was not traced", len(told), len(want))
	}
	springs := 0
	for _, n := range p.find("figure-river") {
		for c := range n.Descendants() {
			if c.Data == "circle" {
				springs++
			}
		}
	}
	if springs != 3+1 {
		t.Errorf("%d springs are drawn, want 4", springs)
	}
}
