package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// tally writes down, story by story, what was found of the labels, and counts.
type tally struct {
	strings.Builder
	stories, independent, atLeast          int
	derived, reports, origins, differences score
	chains, claims                         score
	grouped                                score // pairs of origins of one party
	claimNumbers                           int   // claims found with the labelled number
	corroborated, falsely                  int   // claims shown with two or more; of them those whose label has one
	several, severalShown                  int   // labels with two or more; of them those shown so
	kinds                                  int   // differences found of the labelled kind
	entries, uses                          score // of quotations
}

// score counts labels, those found, and what was found beside them.
type score struct{ labelled, found, false int }

func (s score) String() string {
	return fmt.Sprintf("%d of %d found, %d false", s.found, s.labelled, s.false)
}

func (s *score) add(o score) {
	s.labelled += o.labelled
	s.found += o.found
	s.false += o.false
}

func (t *tally) line(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) }

// section writes a heading with its score, and below it what is amiss.
func (t *tally) section(name string, s score, total *score, amiss []string) {
	total.add(s)
	t.line("  %s: %v", name, s)
	for _, line := range amiss {
		t.line("    %s", line)
	}
}

func (t *tally) story(label storyLabel, s tracedStory) {
	l := s.lineage
	t.line("story %s: independent %d, want %d; at least %d, want %d", label.Key, l.Independent, label.Independent, l.AtLeast, label.AtLeast)
	t.stories++
	if l.Independent == label.Independent {
		t.independent++
	}
	if l.AtLeast == label.AtLeast {
		t.atLeast++
	}
	t.scoreDerived(label, s)
	t.scoreReports(label, s)
	joined := t.scoreOrigins(label, s)
	t.scoreParties(label, s, joined)
	t.scoreChains(label, s, joined)
	t.scoreClaims(label, s)
	t.scoreDifferences(label, s)
	t.line("")
}

func (t *tally) totals() {
	t.line("in all")
	t.line("  stories with the labelled number: independent %d of %d, at least %d", t.independent, t.stories, t.atLeast)
	t.line("  retold: %v", t.derived)
	t.line("  reports, exactly: %v", t.reports)
	t.line("  origins, exactly: %v", t.origins)
	t.line("  pairs of origins of one party: %v", t.grouped)
	t.line("  chains: %v", t.chains)
	t.line("  claims: %d of %d found, %d with the labelled numbers", t.claims.found, t.claims.labelled, t.claimNumbers)
	t.line("  claims shown with two or more independent origins: %d; of these labelled with one: %d", t.corroborated, t.falsely)
	t.line("  claims labelled with two or more: %d; of these shown so: %d", t.several, t.severalShown)
	t.line("  differences: %v; %d of the labelled kind", t.differences, t.kinds)
	t.line("  quotations that come back: %v; their uses: %v", t.entries, t.uses)
}

// sameParty tells whether two names can be one's: the words of one are among those
// of the other, or their last words are the same.
func sameParty(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return common(x, y) == min(len(x), len(y)) || x[len(x)-1] == y[len(y)-1]
}

func nameWords(name string) (words []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch w {
		case "the", "a", "an", "of", "s", "mr", "ms", "mrs", "news", "newspaper", "example", "www":
		default:
			words = append(words, w)
		}
	}
	return words
}

// common counts the elements of a that are in b.
func common(a, b []string) (n int) {
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

// without are the elements of a that are not in b, each once.
func without(a, b []string) (rest []string) {
	for _, x := range a {
		if !slices.Contains(b, x) && !slices.Contains(rest, x) {
			rest = append(rest, x)
		}
	}
	return rest
}

func sameCount(a, b *int) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

func span(from int, to *int) string {
	if to == nil {
		return fmt.Sprintf("%d or more", from)
	}
	return fmt.Sprintf("%d–%d", from, *to)
}
