package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// scoreClaims joins each claim found with the label it shares most sentences with.
func (t *tally) scoreClaims(label storyLabel, s tracedStory) {
	var sum score
	var amiss []string
	joined := make([]int, len(s.lineage.Claims))
	best := make([]int, len(label.Claims)) // the claim found that shares most with each label
	most := make([]int, len(label.Claims))
	beside := 0
	for i, c := range s.lineage.Claims {
		joined[i] = -1
		shared := 0
		for k, want := range label.Claims {
			n := 0
			for _, p := range s.at(want.Support...) {
				if slices.ContainsFunc(s.places(c.Support), p.meets) {
					n++
				}
			}
			if n > shared {
				joined[i], shared = k, n
			}
			if n > most[k] {
				best[k], most[k] = i, n
			}
		}
		if c.Independent >= 2 && joined[i] < 0 {
			amiss = append(amiss, fmt.Sprintf("unlabelled, shown with %d: %s", c.Independent, shortened(oneLine(c.Text), 100)))
		}
		if joined[i] < 0 {
			beside++
			continue
		}
		want := label.Claims[joined[i]]
		if c.Independent >= 2 {
			t.corroborated++
			if want.Independent < 2 {
				t.falsely++
				amiss = append(amiss, fmt.Sprintf("FALSELY CORROBORATED %d, want %d: %s: %s", c.Independent, want.Independent, want.Key, shortened(oneLine(c.Text), 80)))
				for _, chain := range c.Chains {
					if chain.Chosen {
						amiss = append(amiss, "  by "+s.describeChain(chain))
					}
				}
			}
		}
	}
	for k, want := range label.Claims {
		sum.labelled++
		if want.Independent >= 2 {
			t.several++
		}
		if most[k] == 0 {
			amiss = append(amiss, fmt.Sprintf("missed: %s: %s", want.Key, want.Text))
			continue
		}
		sum.found++
		c := s.lineage.Claims[best[k]]
		if want.Independent >= 2 && c.Independent >= 2 {
			t.severalShown++
		}
		if c.Independent == want.Independent && c.AtLeast == want.AtLeast {
			t.claimNumbers++
		} else {
			amiss = append(amiss, fmt.Sprintf("number: %s: independent %d, want %d; at least %d, want %d", want.Key, c.Independent, want.Independent, c.AtLeast, want.AtLeast))
		}
		if n := len(s.at(want.Support...)); most[k] < n {
			amiss = append(amiss, fmt.Sprintf("sentences: %s: %d of %d", want.Key, most[k], n))
		}
		if denies := (c.Denies != nil); denies != (want.Denies != "") {
			amiss = append(amiss, fmt.Sprintf("denial: %s: found %v, want %v", want.Key, denies, !denies))
		}
	}
	t.section(fmt.Sprintf("claims (%d others)", beside), sum, &t.claims, amiss)
}

func (s tracedStory) describeChain(c news.Chain) string {
	text := strings.Join(slices.Concat([]string{c.Newsroom}, c.Gateways), " → ")
	if c.Origin != nil {
		text += " → " + describeOrigin(s.lineage.Origins[*c.Origin])
	} else {
		text += " → (" + string(c.Basis) + ")"
	}
	for _, p := range s.places(c.Support)[:min(1, len(c.Support))] {
		text += " " + p.article + " " + s.words(p)
	}
	return text
}

// scoreDifferences: a difference is found where two of its values stand at places
// of two values of the label, or share their sentences with them.
func (t *tally) scoreDifferences(label storyLabel, s tracedStory) {
	var sum score
	var amiss []string
	taken := map[int]bool{}
	for _, want := range label.Differences {
		best := -1
		for i, d := range s.lineage.Differences {
			values := map[string]bool{}
			for _, v := range want.Values {
				at := s.at(v.anchorLabel)
				for _, g := range d.Values {
					if anyMeet(at, []place{{s.keys[g.Article], g.Span}}) {
						values[fmt.Sprint(v.Value)] = true
					}
				}
			}
			if len(values) > 1 && best < 0 {
				best = i
			}
		}
		if best >= 0 {
			taken[best] = true
		}
		if want.Optional {
			continue
		}
		sum.labelled++
		if best < 0 {
			amiss = append(amiss, fmt.Sprintf("missed: %s (%s)", want.About, want.Kind))
			continue
		}
		sum.found++
		if kind := s.lineage.Differences[best].Kind; string(kind) == want.Kind {
			t.kinds++
		} else {
			amiss = append(amiss, fmt.Sprintf("kind: %s: %s, want %s", want.About, kind, want.Kind))
		}
	}
	for i, d := range s.lineage.Differences {
		if taken[i] {
			continue
		}
		sum.false++
		amiss = append(amiss, fmt.Sprintf("false: %s (%s):", d.About, d.Kind))
		for _, v := range d.Values {
			amiss = append(amiss, fmt.Sprintf("  %s %s", s.keys[v.Article], s.words(place{s.keys[v.Article], v.Sentence})))
		}
	}
	t.section("differences", sum, &t.differences, amiss)
}
