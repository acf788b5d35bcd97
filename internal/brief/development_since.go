package brief

import (
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

const (
	mostSince = 8
	knownPart = .8 // share of a development's words in one known already that make it known
)

// Since is what changed in a story since a reader last saw it: the newest of its
// developments that reached the desk after that, at most eight, in order of time.
// A day without a time of day counts as its end, so nothing of that day is lost.
// What a development before that says already is left out.
func Since(b news.Brief, since time.Time) []news.Development {
	var known [][]string
	var changed []news.Development
	for _, d := range b.Developments {
		words := saidWords(d.Text)
		switch {
		case !after(d.At, since):
			known = append(known, words)
		case !slices.ContainsFunc(known, func(before []string) bool { return contained(words, before) >= knownPart }):
			changed = append(changed, d)
		}
	}
	return changed[max(0, len(changed)-mostSince):]
}

// after reports whether a time, or the end of a day, lies after a moment. An
// unknown time does not.
func after(at news.When, since time.Time) bool {
	switch {
	case at.IsZero():
		return false
	case at.DayOnly():
		return at.Time().AddDate(0, 0, 1).After(since)
	}
	return at.Time().After(since)
}

// contained is the share of words that are among others.
func contained(words, others []string) float64 {
	if len(words) == 0 {
		return 1
	}
	n := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			n++
		}
	}
	return float64(n) / float64(len(words))
}
