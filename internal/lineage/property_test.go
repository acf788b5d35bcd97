package lineage_test

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// TestAnIndependentReportAddsOne: each newsroom with a person of its own counts
// once, and the next one adds exactly one.
func TestAnIndependentReportAddsOne(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, len(inventedPeople)-1).Draw(rt, "reports")
		s := inventStory(rt, n)
		if l := lineage.Trace(accountsOf(t, s.articles)); l.Independent != n {
			rt.Fatalf("%d independent, want %d%s", l.Independent, n, describe(l))
		}
		s.report(rt)
		if l := lineage.Trace(accountsOf(t, s.articles)); l.Independent != n+1 {
			rt.Fatalf("with one more report %d independent, want %d%s", l.Independent, n+1, describe(l))
		}
	})
}

// TestRetellingsAddNothing: a copy, an excerpt, a rewrite or a translation never
// raises either number.
func TestRetellingsAddNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := inventStory(rt, rapid.IntRange(1, 4).Draw(rt, "reports"))
		before := lineage.Trace(accountsOf(t, s.articles))
		for range rapid.IntRange(1, 3).Draw(rt, "retellings") {
			how := s.retell(rt)
			after := lineage.Trace(accountsOf(t, s.articles))
			if after.Independent > before.Independent || after.AtLeast > before.AtLeast {
				rt.Fatalf("a %s made %d/%d into %d/%d%s\n%s", how, before.Independent, before.AtLeast,
					after.Independent, after.AtLeast, describe(after), s.articles[len(s.articles)-1].Body)
			}
		}
	})
}

// TestOrderDoesNotMatter: the same accounts in another order have the same
// lineage, to the byte.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := inventStory(rt, rapid.IntRange(2, 4).Draw(rt, "reports"))
		s.retell(rt)
		accounts := accountsOf(t, s.articles)
		want := asJSON(t, lineage.Trace(accounts))
		if got := asJSON(t, lineage.Trace(rapid.Permutation(accounts).Draw(rt, "order"))); got != want {
			rt.Fatalf("another order gives another lineage:\n%s\n%s", want, got)
		}
	})
}

// TestLeavingOutNeverAdds: with an article less there are not more origins.
func TestLeavingOutNeverAdds(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := inventStory(rt, rapid.IntRange(2, 4).Draw(rt, "reports"))
		s.retell(rt)
		whole := lineage.Trace(accountsOf(t, s.articles))
		i := rapid.IntRange(0, len(s.articles)-1).Draw(rt, "left out")
		rest := append(append([]news.Article{}, s.articles[:i]...), s.articles[i+1:]...)
		if l := lineage.Trace(accountsOf(t, rest)); l.Independent > whole.Independent {
			rt.Fatalf("without %s %d independent, with it %d%s", s.articles[i].ID, l.Independent, whole.Independent, describe(l))
		}
	})
}

func asJSON(t *testing.T, l news.Lineage) string {
	t.Helper()
	data, err := json.Marshal(l)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
