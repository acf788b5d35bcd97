package lineage

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// told is an account whose marks are made by hand: words of the body stand for
// their spans.
type told struct {
	site, published, body string
	reports               []news.Report
	origins               []news.Origin
	words                 map[int]string // of each origin
	retold                retelling
}

func (a told) account(t *testing.T, id int) news.Account {
	t.Helper()
	published, err := news.ParseWhen(a.published)
	if err != nil {
		t.Fatal(err)
	}
	account := news.Account{Article: news.Article{ID: news.ArticleID(fmt.Sprintf("a%d", id)), Site: a.site, Published: published, Language: "en", Body: a.body}}
	for begin := 0; begin < len(a.body); {
		end := len(a.body)
		if at := strings.Index(a.body[begin:], ". "); at >= 0 {
			end = begin + at + 1
		}
		account.Marks.Sentences = append(account.Marks.Sentences, news.Span{Begin: begin, End: end})
		begin = end + 1
	}
	for i, o := range a.origins {
		at := strings.Index(a.body, a.words[i])
		if at < 0 {
			t.Fatalf("%q does not stand in %q", a.words[i], a.body)
		}
		o.Spans = []news.Span{{Begin: at, End: at + len(a.words[i])}}
		if o.Kind == news.OriginUnnamed && o.Descriptor == "" {
			o.Descriptor = a.words[i]
		}
		account.Marks.Origins = append(account.Marks.Origins, o)
	}
	for _, r := range a.reports {
		at := max(0, strings.Index(a.body, r.Outlet))
		r.Spans = []news.Span{{Begin: at, End: at + len(r.Outlet)}}
		account.Marks.Reports = append(account.Marks.Reports, r)
	}
	return account
}

func one() *int { n := 1; return &n }

func four() *int { n := 4; return &n }

// TestSources follows attributions to their ends: each case has the chains that
// its accounts make.
func TestSources(t *testing.T) {
	none := retelling{from: -1}
	for _, c := range []struct {
		name     string
		accounts []told
		chains   string
	}{
		{"an anonymous video in one newsroom, looked at in another", []told{
			{site: "Quay Post", published: "2026-08-05", body: "A video posted by @gullwatch shows the crane falling.", retold: none,
				origins: []news.Origin{{Kind: news.OriginPost, Name: "@gullwatch"}}, words: map[int]string{0: "@gullwatch"}},
			{site: "Northern Times", published: "2026-08-06", body: "The crane fell to the left, the video by @gullwatch shows.", retold: none,
				origins: []news.Origin{{Kind: news.OriginPost, Name: "@gullwatch"}}, words: map[int]string{0: "@gullwatch"}},
		}, "Quay Post < @gullwatch, Northern Times < @gullwatch"},
		{"a relay adds the chain of the report, even where that is not here", []told{
			{site: "The Kestrel", published: "2026-03-02", body: "Four officials told the Quay Post so.", retold: none, reports: []news.Report{{Outlet: "Quay Post", Cues: []string{"told"}}},
				origins: []news.Origin{{Kind: news.OriginUnnamed, CountMin: 4, CountMax: four(), Via: "Quay Post"}}, words: map[int]string{0: "Four officials"}},
			{site: "Radio Lumen", published: "2026-03-03", body: "Insiders told the Post so. None was named.", retold: none, reports: []news.Report{{Outlet: "Post", Cues: []string{"told"}}},
				origins: []news.Origin{{Kind: news.OriginUnnamed, CountMin: 2, Via: "Post"}}, words: map[int]string{0: "Insiders"}},
		}, "Quay Post < Four officials"},
		{"the official of one newsroom is not that of another", []told{
			{site: "Quay Post", published: "2026-03-02", body: "An official said so.", retold: none,
				origins: []news.Origin{{Kind: news.OriginUnnamed, CountMin: 1, CountMax: one()}}, words: map[int]string{0: "An official"}},
			{site: "Radio Lumen", published: "2026-03-03", body: "An official said so.", retold: none,
				origins: []news.Origin{{Kind: news.OriginUnnamed, CountMin: 1, CountMax: one()}}, words: map[int]string{0: "An official"}},
		}, "Quay Post < An official, Radio Lumen < An official (Radio Lumen)"},
		{"a copy adds nothing but whom it asked itself", []told{
			{site: "Meridian Press", published: "2026-05-02", body: "A warehouse burnt down, police said.", retold: none,
				origins: []news.Origin{{Kind: news.OriginOrganization, Name: "police"}}, words: map[int]string{0: "police"}},
			{site: "Valley Star", published: "2026-05-03", body: "A warehouse burnt down, police said. Joy Okafor told the Valley Star so. Bo Sand said so.", retold: retelling{from: 0, how: news.DerivedWireCopy},
				origins: []news.Origin{{Kind: news.OriginOrganization, Name: "police"}, {Kind: news.OriginPerson, Name: "Joy Okafor"}, {Kind: news.OriginPerson, Name: "Bo Sand"}},
				words:   map[int]string{0: "police", 1: "Joy Okafor", 2: "Bo Sand"}},
		}, "Meridian Press < police, Valley Star < Joy Okafor"},
		{"who declined to comment said nothing", []told{
			{site: "Quay Post", published: "2026-07-10", body: "The ferry ministry declined to comment.", retold: none,
				origins: []news.Origin{{Kind: news.OriginOrganization, Name: "ferry ministry"}}, words: map[int]string{0: "The ferry ministry"}},
		}, ""},
		{"a newsroom's own eyes, and what it has learned", []told{
			{site: "Quay Post", published: "2026-05-02", body: "A Quay Post reporter saw two men run.", retold: none},
			{site: "Radio Lumen", published: "2026-05-03", body: "The yard is to be sold, Radio Lumen has learned.", retold: none},
		}, "Quay Post, Radio Lumen < origin not stated by Radio Lumen"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var accounts []news.Account
			var retold []retelling
			for i, a := range c.accounts {
				accounts = append(accounts, a.account(t, i))
				retold = append(retold, a.retold)
			}
			found := readStory(accounts).provenance(retold)
			var chains []string
			for _, w := range found.ways {
				if line := strings.Join(append([]string{w.newsroom}, wayBehind(w)...), " < "); w.counts && !slices.Contains(chains, line) {
					chains = append(chains, line)
				}
			}
			if got := strings.Join(chains, ", "); got != c.chains {
				t.Errorf("got %s\nwant %s", got, c.chains)
			}
		})
	}
}

func wayBehind(w way) []string {
	behind := slices.Clone(w.gateways)
	if w.party != "" {
		behind = append(behind, w.party)
	}
	return behind
}
