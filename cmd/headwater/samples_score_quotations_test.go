package main

import (
	"fmt"
	"slices"

	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/news"
)

// quotations scores the ledger of the whole coverage.
func (t *tally) quotations(l labels, stories map[string]tracedStory) {
	var sayings []news.Saying
	all := tracedStory{bodies: map[string]string{}, keys: map[news.ArticleID]string{}}
	for _, story := range l.Stories {
		s := stories[story.Key]
		sayings = append(sayings, s.sayings...)
		for id, key := range s.keys {
			all.keys[id] = key
		}
		for key, body := range s.bodies {
			all.bodies[key] = body
		}
	}
	ledger := compare.Ledger(sayings)
	taken := map[int]bool{}
	var amiss []string
	var entries score
	for _, want := range l.Quotations {
		entries.labelled++
		t.uses.labelled += len(want.Uses)
		best, most := -1, 0
		for i, e := range ledger {
			n := 0
			for _, u := range want.Uses {
				if all.useAt(e, u.anchorLabel) != nil {
					n++
				}
			}
			if n > most {
				best, most = i, n
			}
		}
		if most < 2 {
			amiss = append(amiss, fmt.Sprintf("missed: %s (%s)", want.Key, want.Speaker))
			continue
		}
		taken[best] = true
		entries.found++
		e := ledger[best]
		if !sameParty(e.Speaker, want.Speaker) {
			amiss = append(amiss, fmt.Sprintf("speaker: %s: %q, want %q", want.Key, e.Speaker, want.Speaker))
		}
		for _, u := range want.Uses {
			found := all.useAt(e, u.anchorLabel)
			if found == nil {
				amiss = append(amiss, fmt.Sprintf("use missed: %s in %s", want.Key, u.Article))
				continue
			}
			t.uses.found++
			if found.Altered != u.Altered || found.Truncated != u.Truncated || found.Translated != u.Translated || found.AgeDays != u.AgeDays {
				amiss = append(amiss, fmt.Sprintf("use other: %s in %s: altered %v, truncated %v, translated %v, %d days; want %v, %v, %v, %d",
					want.Key, u.Article, found.Altered, found.Truncated, found.Translated, found.AgeDays, u.Altered, u.Truncated, u.Translated, u.AgeDays))
			}
		}
		if more := len(e.Uses) - most; more > 0 {
			t.uses.false += more
			amiss = append(amiss, fmt.Sprintf("uses beside: %s: %d", want.Key, more))
		}
	}
	for i, e := range ledger {
		if taken[i] || !slices.ContainsFunc(e.Uses, comesBack) {
			continue
		}
		entries.false++
		amiss = append(amiss, fmt.Sprintf("not labelled: %s: “%s”", e.Speaker, shortened(e.Words, 80)))
		for _, u := range e.Uses {
			amiss = append(amiss, fmt.Sprintf("  %s “%s” altered %v, truncated %v, translated %v, %d days", all.keys[u.Article], shortened(u.Words, 80), u.Altered, u.Truncated, u.Translated, u.AgeDays))
		}
	}
	t.section("quotations that come back, in all", entries, &t.entries, amiss)
	t.line("")
}

func comesBack(u news.Use) bool { return u.Altered || u.Truncated || u.Translated || u.AgeDays > 7 }

func (s tracedStory) useAt(e news.LedgerEntry, a anchorLabel) *news.Use {
	at := s.at(a)
	for i, u := range e.Uses {
		if anyMeet(at, []place{{s.keys[u.Article], u.Span}}) {
			return &e.Uses[i]
		}
	}
	return nil
}
