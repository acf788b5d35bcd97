package date

import (
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// language is the words by which one language names dates.
type language struct {
	months   map[string]time.Month
	weekdays map[string]int // Monday is 1
	also     set            // months and weekdays that are words besides

	dayFirst   bool // the day stands before the month
	dayEndings set  // "8th"
	decade     bool // "1990s"
	of, ofThe  set  // "8 de noviembre", "del 2025"
	on         set  // before a day: "on", "el"
	until      set  // between two days

	holiday                            set // "the Fourth of July"
	beforeYear, beforeMonth, countable set

	phrases    map[string]relative
	notBefore  set // words before which one-word phrases mean something else: "la mañana"
	needsSmall set // words that are phrases in lower case only: "morgen"

	last, this, next, lastAfter, nextAfter set // around weekdays

	numbers             map[string]int
	spans               map[string]span
	agoBefore, agoAfter set

	ahead, behind, be set // verbs of the future, of the past; "be"
	pastEnding        string
	perfect           set    // behind a verb of the future, it is of the past: "would have"
	deadline          set    // "until", "by": what follows lies ahead
	lasting           set    // those of them that end what lasted, and may lie behind: "until"
	moved             set    // participles and adjectives of what is put off: "postponed until"
	was, who          set    // "was"; subjects of one word right before a verb
	duty, to, not     set    // "is" before "to"; "to"; "not"
	plain             set    // verbs in the present that announce: "meets", and behind "to" say nothing
	aheadEnding       string // endings of the future, apart by spaces
	headed            bool   // every word of plain is a verb
	article           set
	clause            set            // words behind which another clause begins
	feast             set            // words that make a name of the weekday behind: "Good Friday"
	inYear            map[string]int // behind a month: "last year"

	starts map[uint32]bool // hashes of every word that a date can begin with
}

// indexed fills starts.
func indexed(l *language) *language {
	l.starts = make(map[uint32]bool)
	add := func(w string) { l.starts[text.Hash(w)] = true }
	for p := range l.phrases {
		first, _, _ := strings.Cut(p, " ")
		add(first)
	}
	for w := range l.weekdays {
		add(w)
	}
	for w := range l.months {
		add(w)
	}
	for w := range l.numbers {
		add(w)
	}
	for w := range l.agoBefore {
		add(w)
	}
	return l
}

// set is a set of words.
type set map[string]bool

func words(list string) set {
	s := set{}
	for w := range strings.FieldsSeq(list) {
		s[w] = true
	}
	return s
}

// numbered gives the words of a list the numbers 1, 2, 3 …; forms of one word
// stand together with a bar.
func numbered[T ~int](list string) map[string]T {
	m := make(map[string]T)
	for i, forms := range strings.Fields(list) {
		for w := range strings.SplitSeq(forms, "|") {
			m[w] = T(i + 1)
		}
	}
	return m
}

// spelled reads a table of phrases: lines "meaning: phrase, phrase".
func spelled(table string) map[string]relative {
	meanings := map[string]relative{
		"day-2": {span: days, move: -2, daily: true}, "day-1": {span: days, move: -1, daily: true}, "day": {span: days, daily: true}, "day+1": {span: days, move: 1, daily: true}, "day+2": {span: days, move: 2, daily: true},
		"week-1": {span: weeks, move: -1}, "week": {span: weeks}, "week+1": {span: weeks, move: 1},
		"month-1": {span: months, move: -1}, "month": {span: months}, "month+1": {span: months, move: 1},
		"year-1": {span: years, move: -1}, "year": {span: years}, "year+1": {span: years, move: 1},
		"weekend-1": {span: weekends, move: -1}, "weekend": {span: weekends, tensely: true}, "weekend+1": {span: weekends, move: 1},
		"week<": {span: weeks, part: -1}, "month<": {span: months, part: -1}, "year<": {span: years, part: -1},
		"week>": {span: weeks, part: 1}, "month>": {span: months, part: 1}, "year>": {span: years, part: 1},
	}
	m := make(map[string]relative)
	for line := range strings.Lines(table) {
		meaning, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			continue
		}
		r, ok := meanings[meaning]
		if !ok {
			panic("date: " + line) // a slip in a table of this package
		}
		for p := range strings.SplitSeq(list, ",") {
			m[strings.TrimSpace(p)] = r
		}
	}
	return m
}

// languageOf is the words of a language: English where there are none.
func languageOf(code string) *language {
	switch code {
	case "es":
		return spanish
	case "de":
		return german
	}
	return english
}
