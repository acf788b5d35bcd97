package web

import (
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestStoryPage holds the page of the harbour settlement against its golden
// file: what a reader of that story is told, word for word.
func TestStoryPage(t *testing.T) {
	d := openDesk(t, inventDesk())
	body := d.body(t, "/story/settlement", http.StatusOK)
	from, to := strings.Index(body, "<main"), strings.Index(body, "</main>")
	got := regexp.MustCompile(`\n{2,}`).ReplaceAllString(body[from:to], "\n") + "</main>\n"
	file := filepath.Join("testdata", "story.html")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the page differs from %s (-want +got; -update renews it):\n%s", file, diff)
	}
}

func TestCopiesFoldUnderTheirOriginal(t *testing.T) {
	d := openDesk(t, inventDesk())
	p := parsePage(t, "/story/settlement", d.body(t, "/story/settlement", http.StatusOK))
	reports := p.find("report")
	if len(reports) != 6 {
		t.Fatalf("%d reports stand by themselves, want 6", len(reports))
	}
	folds := p.find("copies")
	if len(folds) != 1 || !slices.Contains(slices.Collect(folds[0].Ancestors()), reports[0]) {
		t.Fatal("the copies are not folded under the first report")
	}
	fold := text(folds[0])
	for _, want := range []string{
		"4 copies: westquay.example, Radio Lumen, The Northern Ledger and The Kestrel",
		"wire copy of Meridian Press", "the same text, 99% word for word", "an excerpt",
	} {
		if !strings.Contains(fold, want) {
			t.Errorf("the fold lacks %q:\n%s", want, fold)
		}
	}
}

func TestLanguagesAreMarked(t *testing.T) {
	d := openDesk(t, inventDesk())
	p := parsePage(t, "/story/settlement", d.body(t, "/story/settlement", http.StatusOK))
	marked := map[string]string{}
	p.each(func(n *html.Node) {
		if n.Data == "h3" {
			marked[attribute(n, "lang")] = text(n)
			if attribute(n, "dir") != "auto" {
				t.Errorf("headline %q does not find its own direction", text(n))
			}
		}
	})
	for _, tag := range []string{"en", "es", "ar", "no"} {
		if marked[tag] == "" {
			t.Errorf("no headline is marked as %s", tag)
		}
	}
}

// TestLongStory: two hundred articles, of which the page shows the first days
// and folds the rest; none is missing.
func TestLongStory(t *testing.T) {
	batch := inventLongStory()
	d := openDesk(t, batch)
	p := parsePage(t, "/story/grounding", d.body(t, "/story/grounding", http.StatusOK))
	open, all := 0, 0
	for _, n := range p.find("report") {
		all++
		if !within(n, "day-fold") {
			open++
		}
	}
	if open != storyOpen || all != 80 {
		t.Errorf("%d of %d reports stand open, want %d of 80", open, all, storyOpen)
	}
	readings := map[string]bool{}
	for _, link := range p.links() {
		readings[link] = true
	}
	for _, e := range batch.Articles {
		if !readings[articleAddress(e.Article.ID)] {
			t.Errorf("article %s is missing", e.Article.ID)
		}
	}
}

func TestMergedStoryLeadsOn(t *testing.T) {
	d := openDesk(t, inventDesk())
	if err := d.Commit(t.Context(), store.Batch{Merged: []store.Merge{{From: "bridge", To: "storm"}}}); err != nil {
		t.Fatal(err)
	}
	response := d.get(t, "/story/bridge")
	if response.StatusCode != http.StatusMovedPermanently || response.Header.Get("Location") != "/story/storm" {
		t.Errorf("%d to %q, want 301 to /story/storm", response.StatusCode, response.Header.Get("Location"))
	}
	if body := d.body(t, "/story/storm", http.StatusOK); !strings.Contains(body, "Tarn bridge shut") {
		t.Error("the survivor lacks the articles of the merged story")
	}
}

// TestTimesThatAreNotKnown: unknown stays unknown, a day stays a day.
func TestTimesThatAreNotKnown(t *testing.T) {
	b := &invented{}
	b.add("s", courier, "20 Nov 10:00", "Dated to the minute", "Words.")
	b.add("s", standard, "20 Nov", "Dated to the day", "Words.")
	b.add("s", ledger, "", "Not dated", "Words.")
	b.add("s", kestrel, "", "Dated by its update", "Words.").Article.Updated = at("20 Nov 12:00")
	d := openDesk(t, b.batch)
	p := parsePage(t, "/story/s", d.body(t, "/story/s", http.StatusOK))
	got := map[string]string{}
	for _, n := range p.find("report") {
		got[text(p.inside(n, "h3"))] = text(n)
	}
	for headline, want := range map[string]string{
		"Dated to the minute": "10:00",
		"Dated to the day":    "20 November",
		"Not dated":           "date unknown",
		"Dated by its update": "12:00",
	} {
		if !strings.HasPrefix(got[headline], want) {
			t.Errorf("%s: shown as %q, want it to begin with %q", headline, got[headline], want)
		}
	}
	for _, say := range []struct{ headline, words string }{
		{"Not dated", "Captured 21 November, 07:30"},
		{"Dated by its update", "Updated 20 November, 12:00"},
	} {
		if !strings.Contains(got[say.headline], say.words) {
			t.Errorf("%s: %q does not say %q", say.headline, got[say.headline], say.words)
		}
	}
	whole := text(p.root)
	if strings.Contains(whole, "00:00") {
		t.Error("a day is shown as midnight")
	}
	if strings.Contains(whole, "earliest") {
		t.Error("one report is called the earliest although another may be earlier")
	}
}

func (p *parsedPage) inside(n *html.Node, element string) *html.Node {
	for d := range n.Descendants() {
		if d.Data == element {
			return d
		}
	}
	p.Fatalf("no <%s>", element)
	return nil
}

func TestCertainlyFirst(t *testing.T) {
	entries := func(times ...string) []store.Entry {
		var es []store.Entry
		for _, text := range times {
			es = append(es, store.Entry{Article: news.Article{Published: at(text)}})
		}
		return es
	}
	for _, c := range []struct {
		entries []store.Entry
		want    bool
	}{
		{entries("20 Nov 10:00", "20 Nov 10:01"), true},
		{entries("20 Nov 10:00", "20 Nov 10:00"), false},
		{entries("20 Nov", "20 Nov 10:00"), false},
		{entries("20 Nov 10:00", "21 Nov"), true},
		{entries("20 Nov 10:00", "20 Nov 11:00", "20 Nov"), false},
		{entries("20 Nov 10:00", ""), false},
		{entries("20 Nov 10:00"), false},
		{entries("", ""), false},
	} {
		if got := certainlyFirst(c.entries); got != c.want {
			t.Errorf("certainlyFirst(%v) = %v", c.entries, got)
		}
	}
}

func TestThreadPage(t *testing.T) {
	d := openDesk(t, inventDesk())
	p := parsePage(t, "/thread/strike", d.body(t, "/thread/strike", http.StatusOK))
	whole := text(p.root)
	if !strings.Contains(whole, "3 stories, 15 articles.") {
		t.Errorf("the thread does not say what it holds:\n%s", whole)
	}
	var order []int
	for _, say := range []string{"2 November", "Talks in harbour strike break off", "Dockers and port authority reach outline deal"} {
		order = append(order, strings.LastIndex(whole, say))
	}
	if !slices.IsSorted(order) || order[0] < 0 {
		t.Errorf("the stories do not stand in the order of time: %v\n%s", order, whole)
	}
}

func TestArticlePage(t *testing.T) {
	d := openDesk(t, inventDesk())
	original := text(parsePage(t, "/article/a001", d.body(t, "/article/a001", 200)).root)
	for _, want := range []string{
		"By Mara Lindqvist and Tom Okafor.", "Published 20 November, 21:40, updated 21 November, 07:15.",
		"Cranes stood still on Friday for the nineteenth day.", "from 1 capture.", "Read it at the outlet",
	} {
		if !strings.Contains(original, want) {
			t.Errorf("the article lacks %q:\n%s", want, original)
		}
	}
	copied := text(parsePage(t, "/article/a002", d.body(t, "/article/a002", 200)).root)
	if want := "This is wire copy of Meridian Press. Its original on this desk: Dockers and port authority reach outline deal after 19 days, Harbour Courier"; !strings.Contains(copied, want) {
		t.Errorf("the copy lacks %q:\n%s", want, copied)
	}
}

func TestSearchPage(t *testing.T) {
	d := openDesk(t, inventDesk())
	p := parsePage(t, "/search", d.body(t, "/search?q=dockers", http.StatusOK))
	var marked []string
	p.each(func(n *html.Node) {
		if n.Data == "mark" {
			marked = append(marked, strings.ToLower(text(n)))
		}
	})
	if !slices.Contains(marked, "dockers") {
		t.Errorf("the words found are not marked: %q", marked)
	}
	if got := len(p.find("found")); got != 2 {
		t.Errorf("found in %d stories, want 2", got)
	}
	nothing := text(parsePage(t, "/search", d.body(t, "/search?q=zeppelin", http.StatusOK)).root)
	if !strings.Contains(nothing, "Not found in what this desk has read.") {
		t.Errorf("a search without a find says %q", nothing)
	}
}

// TestSearchFoldsALongStory: a story that has most of what was found does not
// push the others off the screen.
func TestSearchFoldsALongStory(t *testing.T) {
	d := openDesk(t, inventLongStory())
	p := parsePage(t, "/search", d.body(t, "/search?q=coastguard", http.StatusOK))
	p.check()
	open, folded := 0, 0
	for _, n := range p.find("opening") {
		if within(n, "more") {
			folded++
		} else {
			open++
		}
	}
	if open != searchOpen || open+folded != searchHits {
		t.Errorf("%d open and %d folded, want %d of %d", open, folded, searchOpen, searchHits)
	}
	if whole := text(p.root); !strings.Contains(whole, "57 more of this story") || !strings.Contains(whole, "there may be more") {
		t.Errorf("the page does not say how much was found:\n%s", whole)
	}
}
