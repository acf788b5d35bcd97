package lineage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// TestRetellings asks of the small stories of testdata/retelling who retells
// whom, how, and what tells it. No order of the accounts changes the answer.
func TestRetellings(t *testing.T) {
	eachStory(t, "testdata/retelling", func(t *testing.T, accounts []news.Account, want, comment string) {
		for range accounts {
			if got := derived(accounts); got != want {
				t.Errorf("got\n%swant\n%s%s", got, want, comment)
			}
			accounts = append(accounts[1:], accounts[0])
		}
	})
}

// derived writes down who retells whom.
func derived(accounts []news.Account) string {
	var b strings.Builder
	for _, d := range inOrder(lineage.Trace(accounts).Derived) {
		fmt.Fprintf(&b, "%s is a %s", d.Article, d.How)
		if d.From != "" {
			fmt.Fprintf(&b, " of %s", d.From)
		}
		fmt.Fprintf(&b, " by %s", d.Direction)
		if d.Agency != "" {
			fmt.Fprintf(&b, ", text of %s", d.Agency)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func inOrder(derived []news.Derivation) []news.Derivation {
	return slices.SortedFunc(slices.Values(derived), func(a, b news.Derivation) int {
		return strings.Compare(string(a.Article), string(b.Article))
	})
}

// TestCopiesAreFolded: whatever is copied whole, cut short or said in another
// order is found to retell an account of the story, even where nothing tells
// when it was published; and everything it shares lies within both bodies.
func TestCopiesAreFolded(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := inventStory(rt, rapid.IntRange(1, 4).Draw(rt, "reports"))
		of := s.articles[rapid.IntRange(0, len(s.articles)-1).Draw(rt, "of")]
		again := of
		again.ID, again.Outlet, again.Site = "r1", "newsround.example", "NewsRound"
		paragraphs := strings.Split(of.Body, "\n\n")
		switch rapid.SampledFrom([]string{"whole", "cut short", "shuffled"}).Draw(rt, "how") {
		case "cut short":
			paragraphs = paragraphs[:len(paragraphs)-1]
		case "shuffled":
			paragraphs = rapid.Permutation(paragraphs).Draw(rt, "order")
		}
		again.Body = strings.Join(paragraphs, "\n\n")
		again.Published = rapid.SampledFrom([]news.When{{}, news.Day(2026, time.March, 2), news.Day(2026, time.March, 9)}).Draw(rt, "published")
		l := lineage.Trace(accountsOf(t, append(slices.Clone(s.articles), again)))
		bodies := map[news.ArticleID]string{again.ID: again.Body}
		for _, a := range s.articles {
			bodies[a.ID] = a.Body
		}
		folded := false
		for _, d := range l.Derived {
			folded = folded || d.Article == again.ID || d.From == again.ID
			if d.From == d.Article {
				rt.Fatalf("%s retells itself", d.Article)
			}
			for _, p := range d.Passages {
				if !p.From.Within(bodies[d.Article]) || !p.To.Within(bodies[d.From]) {
					rt.Fatalf("%s and %s share %v", d.Article, d.From, p)
				}
			}
		}
		if !folded {
			rt.Fatalf("not folded:\n%s%s", again.Body, describe(l))
		}
	})
}
