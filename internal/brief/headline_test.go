package brief

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/news"
)

// TestHeadline writes the headlines of small stories, and below each the words it
// rests on.
func TestHeadline(t *testing.T) {
	eachFixture(t, "headline", func(t *testing.T, story *telling, want, comment string) {
		if diff := cmp.Diff(want, strings.TrimSpace(headed(story))); diff != "" {
			t.Errorf("%s(-want +got)\n%s", comment, diff)
		}
	})
}

func headed(story *telling) string {
	text, support := story.headline()
	var lines strings.Builder
	fmt.Fprintln(&lines, text)
	for _, c := range story.cite(support) {
		fmt.Fprintf(&lines, "| %s\n", c.Span.Of(c.Account.Article.Body))
	}
	return lines.String()
}

// Which headlines could be a story's, and what of them.
func TestHeadlineOf(t *testing.T) {
	for _, test := range []struct{ headline, want string }{
		{"Fire destroys fish market of Eastmere - The Daily Lantern", "Fire destroys fish market of Eastmere"},
		{"Fire destroys fish market of Eastmere | News | dailylantern.example", "Fire destroys fish market of Eastmere"},
		{"Fire destroys fish market - and a hundred jobs", "Fire destroys fish market - and a hundred jobs"},
		{"BREAKING: Fire destroys fish market of Eastmere", "Fire destroys fish market of Eastmere"},
		{"Who burned the market?", ""},
		{"Here’s why the market burned down", ""},
		{"You won't believe what the fire left", ""},
		{"FIRE DESTROYS FISH MARKET OF EASTMERE", ""},
		{"Opinion: The market should be rebuilt at once", ""},
		{"Fish market fire: live updates from Eastmere", ""},
		{"“There is nothing left but the scales”", ""},
		{"Market fire", ""},
		{"Minuto a minuto: arde el mercado de Eastmere", ""},
	} {
		got, ok := headlineOf(&news.Article{Headline: test.headline, Site: "The Daily Lantern", Outlet: "dailylantern.example"})
		if ok != (test.want != "") || ok && got != test.want {
			t.Errorf("%q: got %q %v, want %q", test.headline, got, ok, test.want)
		}
	}
}
