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

// TestClaimsBearAnyMarks: marks from outside may lie anywhere, also outside the
// text.
func TestClaimsBearAnyMarks(t *testing.T) {
	stories := claimStories(t)
	rapid.Check(t, func(t *rapid.T) {
		accounts := slices.Clone(rapid.SampledFrom(stories).Draw(t, "story").accounts)
		for i := range accounts {
			span := rapid.Custom(func(t *rapid.T) news.Span {
				begin := rapid.IntRange(0, len(accounts[i].Article.Body)+2).Draw(t, "begin")
				return news.Span{Begin: begin, End: begin + rapid.IntRange(0, 40).Draw(t, "length")}
			})
			speaker := span.Draw(t, "speaker")
			m := &accounts[i].Marks
			m.Quotations = []news.Quotation{{
				Kind:    rapid.SampledFrom([]news.QuotationKind{news.Direct, news.Indirect, news.Mixed}).Draw(t, "kind"),
				Content: rapid.SliceOfN(span, 0, 3).Draw(t, "content"),
				Cue:     rapid.SliceOfN(span, 0, 2).Draw(t, "cue"),
				Speaker: news.Speaker{Span: &speaker, Kind: news.OriginPerson},
			}}
			m.Mentions = []news.Mention{{Span: span.Draw(t, "mention"), Kind: news.MentionPerson}, {Span: span.Draw(t, "place"), Name: "The", Kind: news.MentionPlace}}
			m.Dates = []news.DateMention{{Span: span.Draw(t, "date")}}
			m.Quantities = []news.Quantity{{Span: span.Draw(t, "quantity"), Value: 3}}
			m.Origins = []news.Origin{{Spans: []news.Span{span.Draw(t, "origin")}}}
		}
		s := readStory(accounts)
		for _, c := range s.claims(noneRetold(accounts)) {
			if len(c.support) == 0 || !slices.ContainsFunc(c.support, func(p stated) bool { return p.at == c.text }) {
				t.Fatalf("a claim without its own sentence: %+v", c)
			}
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
			support = append(support, name(p.at))
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
