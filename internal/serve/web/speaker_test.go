package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// say gives an article a quotation of somebody's, as annotating it would.
func say(e *store.Entry, speaker, said string) {
	e.Sayings = append(e.Sayings, store.KeyedSaying{Saying: news.Saying{
		Article: e.Article.ID, Speaker: speaker, Kind: news.OriginPerson, Form: news.Direct, Span: place(e, said, 0), Words: said,
		Published: e.Article.Published, Language: e.Article.Language, Outlet: e.Article.Outlet, Headline: e.Article.Headline, Confidence: .9,
	}})
}

// TestSpeakerPage is the ledger of one speaker over the whole desk: what came
// back, changed and long after, and what was printed once.
func TestSpeakerPage(t *testing.T) {
	const promise = "We will pay every crew that was at sea that night, and we will pay before Christmas"
	d := &invented{}
	e := d.add("may", courier, "6 Jun 09:00", "Haugen: we will pay every crew", "“"+promise+",” Pia Haugen said. “I have slept badly since the gate was opened,” she said.")
	say(e, "Pia Haugen", promise)
	say(e, "Pia Haugen", "I have slept badly since the gate was opened")
	const altered = "We shall pay every crew that was at sea that night, and we will pay before Christmas"
	say(d.add("gate", ledger, "20 Nov 12:00", "Nobody came", "“"+altered+",” Pia Haugen said."), "Pia Haugen", altered)
	desk := openDesk(t, d.batch)
	for _, name := range []string{"Pia Haugen", "PIA HAUGEN"} {
		p := parsePage(t, speakerAddress(name), desk.body(t, speakerAddress(name), http.StatusOK))
		p.check()
		page := text(p.root)
		for _, want := range []string{
			"Speaker Pia Haugen", "2 quotations in 2 articles of 2 outlets.",
			"Words that come back “" + promise + "” Said 167 days earlier, altered once, used in another matter once.",
			"First seen 6 June in Harbour Courier: Haugen: we will pay every crew",
			"Altered; 167 days after it was first read here", "will became shall",
			"Printed once “I have slept badly since the gate was opened”",
		} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the page lacks %q:\n%s", name, want, page)
			}
		}
	}
	nobody := text(parsePage(t, "/speaker/Nobody", desk.body(t, "/speaker/Nobody", http.StatusOK)).root)
	if want := "No words of this speaker stand in quotation marks in what this desk has read."; !strings.Contains(nobody, want) {
		t.Errorf("of somebody who is never quoted the page says %q", nobody)
	}
}
