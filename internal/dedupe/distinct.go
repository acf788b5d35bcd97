package dedupe

import (
	"unicode"
	"unicode/utf8"
)

// told is how far names and numbers tell two texts apart: of each text's own,
// the share that the other has not; the lesser of the two shares. A template
// filled in twice (a blotter, a weather page) has other names and numbers on
// both sides. The same article captured with other clutter has them on one
// side, or few beside the many that are shared.
type told struct {
	all, numbers float64
	few          int // the lesser of the two counts of names and numbers the other has not
	fewNumbers   int
}

// apart reports whether the texts are about different things in spite of
// their common words.
func (t told) apart() bool {
	return t.few >= 3 && t.all >= .5 || t.fewNumbers >= 3 && t.numbers >= .6
}

// tellApart compares the names and numbers of two texts.
func tellApart(from, to text) told {
	lower := make(map[uint64]bool) // words that stand in lower case somewhere are no names
	noteLower(from, lower)
	noteLower(to, lower)
	f, t := distinctive(from, lower), distinctive(to, lower)
	fromAll, fromNumbers := f.without(t)
	toAll, toNumbers := t.without(f)
	return told{
		all:        min(share(fromAll, len(f)), share(toAll, len(t))),
		numbers:    min(share(fromNumbers, f.numbers()), share(toNumbers, t.numbers())),
		few:        min(fromAll, toAll),
		fewNumbers: min(fromNumbers, toNumbers),
	}
}

func share(part, whole int) float64 { return float64(part) / float64(max(whole, 1)) }

func noteLower(t text, lower map[uint64]bool) {
	for _, w := range t.words {
		if r, _ := utf8.DecodeRuneInString(t.article.Body[w.begin:]); unicode.IsLower(r) {
			lower[w.hash] = true
		}
	}
}

// names is a set of names and numbers, each with whether it is a number.
type names map[uint64]bool

// distinctive is the words that begin with a capital or a digit, or are in a
// script without capitals, apart from those also written in lower case.
func distinctive(t text, lower map[uint64]bool) names {
	out := make(names)
	for _, w := range t.words {
		r, _ := utf8.DecodeRuneInString(t.article.Body[w.begin:])
		if !unicode.IsLower(r) && !lower[w.hash] {
			out[w.hash] = unicode.IsDigit(r)
		}
	}
	return out
}

// without counts the members that the other set has not, and the numbers among them.
func (n names) without(other names) (all, numbers int) {
	for hash, number := range n {
		if _, ok := other[hash]; !ok {
			all++
			if number {
				numbers++
			}
		}
	}
	return all, numbers
}

func (n names) numbers() int {
	count := 0
	for _, number := range n {
		if number {
			count++
		}
	}
	return count
}
