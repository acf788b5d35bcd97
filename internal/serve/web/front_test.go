package web

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// storyHeadlines lists the headlines on a page in reading order.
func storyHeadlines(p *parsedPage) []string {
	var headlines []string
	for _, n := range p.find("headline") {
		if !within(n, "margin") {
			headlines = append(headlines, text(n))
		}
	}
	return headlines
}

func within(n *html.Node, class string) bool {
	for a := range n.Ancestors() {
		if slices.Contains(strings.Fields(attribute(a, "class")), class) {
			return true
		}
	}
	return false
}

func TestFrontPage(t *testing.T) {
	d := openDesk(t, inventDesk())
	p := parsePage(t, "/", d.body(t, "/", http.StatusOK))

	lead := p.find("lead")[0]
	for _, want := range []string{
		"Thread of 3 stories",
		"Dockers and port authority reach outline deal after 19 days",
		"told the Harbour Courier on Friday night.",
		"and 6 more.", "10 articles in 9 outlets.", "Latest 40 minutes ago.",
		"Talks in harbour strike break off over weekend shifts",
	} {
		if !strings.Contains(text(lead), want) {
			t.Errorf("the lead lacks %q:\n%s", want, text(lead))
		}
	}
	if strings.Contains(text(lead), "The ballot is to be held") {
		t.Error("the lead shows more than its first sentence")
	}

	got := storyHeadlines(p)
	want := []string{
		"Dockers and port authority reach outline deal after 19 days",
		"Talks in harbour strike break off over weekend shifts",
		"Dockers walk out at Port Alder",
		"Tarn bridge closed after inspectors find cracks in two bearings",
		"Two wards at St Brannoc’s stay shut as nurses leave faster than they are hired",
		"St Brannoc’s counted closed beds as open, minutes show",
	}
	if len(got) < len(want) || !slices.Equal(got[:len(want)], want) {
		t.Errorf("the page opens with\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	seen := map[string]bool{}
	for _, headline := range got {
		if seen[headline] {
			t.Errorf("%q stands twice", headline)
		}
		seen[headline] = true
	}
	if body := text(p.root); !strings.Contains(body, "date unknown") {
		t.Error("the story without a date does not say so")
	}
}

func TestEmptyDesk(t *testing.T) {
	d := openDesk(t, store.Batch{})
	body := d.body(t, "/", http.StatusOK)
	for _, want := range []string{"headwater demo", "headwater ingest", "headwater follow"} {
		if !strings.Contains(body, want) {
			t.Errorf("the empty desk does not offer %q", want)
		}
	}
	if strings.Contains(body, "0 stories") {
		t.Error("the empty desk counts what is not there")
	}
	waiting := news.Capture{ID: "c1", URL: "https://courier.example/1", Time: morning, MediaType: news.MediaHTML}
	if _, err := d.Land(t.Context(), []store.Landing{{Capture: waiting}}); err != nil {
		t.Fatal(err)
	}
	if body := d.body(t, "/", http.StatusOK); !strings.Contains(body, "1 capture waits to be read") {
		t.Errorf("the desk does not say that it is about to read:\n%s", body)
	}
}

func TestWhatTheDeskIsDoing(t *testing.T) {
	d := openDesk(t, inventDesk())
	aside := store.Aside{Place: "feeds/coast.ndjson:48", Reason: "line is not a JSON object", Since: morning.AddDate(0, 0, -1)}
	if err := d.SetAside(t.Context(), []store.Aside{aside}); err != nil {
		t.Fatal(err)
	}
	if front := text(parsePage(t, "/", d.body(t, "/", 200)).root); !strings.Contains(front, "1 input is set aside.") {
		t.Error("the front page does not say that something is set aside")
	}
	for _, f := range []store.Followed{
		{URL: "https://courier.example/feed", Title: "Harbour Courier", Since: morning},
		{URL: "https://ledger.example/feed", Since: morning},
		{URL: "https://kestrel.example/feed", Since: morning},
	} {
		if err := d.Follow(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	ago := func(minutes int) time.Time { return morning.Add(time.Duration(-minutes) * time.Minute) }
	for url, poll := range map[string]store.Poll{
		"https://courier.example/feed": {Time: ago(12), Next: ago(-18), Captures: 3},
		"https://ledger.example/feed":  {Time: ago(20), Next: ago(-40), Error: "the server answered 503", Failing: 4},
	} {
		if err := d.Polled(t.Context(), url, poll); err != nil {
			t.Fatal(err)
		}
	}
	shown := parsePage(t, "/desk", d.body(t, "/desk", 200))
	shown.check()
	page := text(shown.root)
	for _, want := range []string{
		"Harbour Courier Last read 12 minutes ago, 3 new captures; next look today, 08:48.",
		"https://ledger.example/feed Could not be read in the last 4 tries: the server answered 503. Last tried 20 minutes ago; Headwater tries again today, 09:10.",
		"https://kestrel.example/feed Not read yet",
		aside.Place, aside.Reason, "since yesterday", "Nothing waits to be read."} {
		if !strings.Contains(page, want) {
			t.Errorf("/desk lacks %q:\n%s", want, page)
		}
	}
}

// TestDaysStandOnceAndInOrder: a story can be active today by what was captured,
// although its articles are of another day or tell none.
func TestDaysStandOnceAndInOrder(t *testing.T) {
	b := &invented{}
	b.add("a", courier, "21 Nov 08:00", "Of this morning", "Words.")
	b.add("b", courier, "", "Of no day", "Words.")
	b.add("c", courier, "12 Nov", "Of last week", "Words.")
	b.add("c", ledger, "", "Of last week, captured today", "Words.")
	b.add("d", courier, "21 Nov 06:00", "Of this morning, too", "Words.")
	b.add("e", courier, "20 Nov 06:00", "Of yesterday", "Words.")
	d := openDesk(t, b.batch)
	p := parsePage(t, "/", d.body(t, "/", http.StatusOK))
	p.check()
	var days []string
	for _, n := range p.find("day-name") {
		days = append(days, text(n))
	}
	want := []string{"Today Saturday 21 November", "Yesterday Friday 20 November", "Thursday 12 November", "Date unknown"}
	if !slices.Equal(days, want) {
		t.Errorf("days %q, want %q", days, want)
	}
}

// TestPaging follows "Earlier stories" to the end and meets every story once.
func TestPaging(t *testing.T) {
	b := &invented{}
	for i := range 2*frontStories + 5 {
		b.add(news.StoryID(fmt.Sprintf("s%03d", i)), courier, "20 Nov 10:00", fmt.Sprintf("Story number %d", i), "Words.")
	}
	d := openDesk(t, b.batch)
	met := map[string]int{}
	pages := 0
	for address := "/"; address != ""; pages++ {
		p := parsePage(t, address, d.body(t, address, http.StatusOK))
		p.check()
		for _, headline := range storyHeadlines(p) {
			met[headline]++
		}
		address = ""
		p.each(func(n *html.Node) {
			if attribute(n, "rel") == "next" {
				if text(n) != "Earlier stories" {
					t.Errorf("the link on says %q", text(n))
				}
				address = attribute(n, "href")
			}
		})
	}
	if pages != 3 {
		t.Errorf("%d pages, want 3", pages)
	}
	for i := range 2*frontStories + 5 {
		if headline := fmt.Sprintf("Story number %d", i); met[headline] != 1 {
			t.Errorf("%q was met %d times", headline, met[headline])
		}
	}
}
