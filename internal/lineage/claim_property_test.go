package lineage

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

// TestClaimsHold: the claims of a story do not depend on the order in which its
// accounts are given, and a copy of an account adds itself to the claims of the
// account and changes nothing else.
func TestClaimsHold(t *testing.T) {
	stories := claimStories(t)
	rapid.Check(t, func(t *rapid.T) {
		accounts := rapid.SampledFrom(stories).Draw(t, "story").accounts
		before := claimTexts(accounts, noneRetold(accounts))

		shuffled := rapid.Permutation(accounts).Draw(t, "order")
		if after := claimTexts(shuffled, noneRetold(shuffled)); after != before {
			t.Fatalf("order changed the claims:\n%s\nbefore:\n%s", after, before)
		}

		original := rapid.SampledFrom(accounts).Draw(t, "copied")
		copied := original
		copied.Article.ID += copySign
		copied.Article.Outlet = "copy.example"
		with := append(slices.Clone(accounts), copied)
		s := readStory(with)
		retold := noneRetold(with)
		retold[accountOf(s, copied.Article.ID)].from = accountOf(s, original.Article.ID)
		if after := claimTexts(with, retold); after != before {
			t.Fatalf("a copy changed the claims:\n%s\nbefore:\n%s", after, before)
		}
	})
}

const copySign = "-copy"

func accountOf(s *story, id news.ArticleID) int {
	return slices.IndexFunc(s.accounts, func(a news.Account) bool { return a.Article.ID == id })
}

// claimTexts writes claims down, with their sentences by article; copies are left
// out.
func claimTexts(accounts []news.Account, retold []retelling) string {
	s := readStory(accounts)
	claims := s.claims(retold)
	var lines []string
	name := func(p at) string {
		return fmt.Sprintf("%s.%d", strings.TrimSuffix(string(s.accounts[p.account].Article.ID), copySign), p.sentence)
	}
	for _, c := range claims {
		var support []string
		for _, p := range c.support {
			support = append(support, name(p))
		}
		slices.Sort(support)
		against := ""
		if c.denies >= 0 {
			against = " against " + name(claims[c.denies].text)
		}
		lines = append(lines, name(c.text)+" by "+strings.Join(slices.Compact(support), " ")+against)
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
