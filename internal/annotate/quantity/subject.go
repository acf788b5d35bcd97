package quantity

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// clauseReach is how many tokens before a figure its clause may begin.
const clauseReach = 40

// subject is the noun phrase before the verb of the clause that token i is in.
func (f *finder) subject(i int32) text.Range {
	l := f.lang
	start, stop, comma := max(f.begin, i-clauseReach), i, false
	for at := i - 1; at >= start; at-- { // back to where the clause begins
		w := f.t.Word(at)
		if comma && l.relative[w] && f.word(at-1) == "," {
			continue // "The fund, which manages $12 billion, bought …"
		}
		comma = comma || w == ","
		if w == ";" || w == ":" || l.clause[w] || w == "," && l.and[f.word(at+1)] || f.t.Tokens[at].Is(text.Open) {
			start = at + 1
			if w == "," {
				start++
			}
			if l.relative[w] && at > f.begin && f.is(at+1, letters) && !f.is(at+1, text.Capital) && !l.determine[f.word(at+1)] && !l.article[f.word(at+1)] && !l.pronouns[f.word(at+1)] && (w != l.that || f.verbAt(at+1)) { // "ships that carried 20"
				return f.phraseBefore(at)
			}
			break
		}
	}
	for f.is(start, text.Mark) {
		start++
	}
	if first := f.word(start); l.nounCase && l.stop[first] && !l.determine[first] && !l.article[first] {
		return text.Range{} // the verb is second in German: "Im Tal sank die Temperatur"
	}
	if l.opens[f.word(start)] && f.is(start+1, text.Digit) && f.word(start+2) != "," { // "in 1995 prices"
		start += 2
	}
	if l.opens[f.word(start)] || start <= f.begin+2 && start > f.begin && l.opens[f.word(start-1)] { // "In the quarter, sales …"
		for at := start; at < min(stop, start+14); at++ {
			if f.t.Word(at) == "," {
				start = at + 1
				break
			}
		}
	}
	if start >= stop || l.opens[f.word(start)] || f.is(start, text.AllCapital) && f.dateline(start, stop) {
		return text.Range{} // "In the second round it counted for 40"
	}
	if l.pastEnding == "ed" && f.is(start, letters) && !f.is(start, text.Capital) && strings.HasSuffix(f.word(start), "ed") && (f.is(start+1, text.Digit) || l.words[f.word(start+1)] != 0 || l.article[f.word(start+1)]) {
		return text.Range{} // "killed 12 and injured 5"
	}
	verb := start
	for verb < stop { // to the first verb
		w := f.t.Word(verb)
		if verb > start && (l.copula[w] || l.trends[w] != "" && !f.nounTrend(verb) || f.pastVerb(verb, start)) {
			break
		}
		verb++
	}
	if verb == stop {
		if stop > start && (l.trends[f.word(stop-1)] != "" || l.copula[f.word(stop-1)]) {
			verb = stop - 1
		} else {
			return text.Range{}
		}
	}
	for start < verb && (l.conjunctions[f.t.Word(start)] || l.determine[f.t.Word(start)] || l.article[f.t.Word(start)] || !f.t.Tokens[start].Is(letters|text.Digit)) {
		start++
	}
	return f.trim(text.Range{Begin: start, End: verb})
}

// dateline reports whether the words from token i on end in a dash, as those of a
// dateline do.
func (f *finder) dateline(i, stop int32) bool {
	for at := i; at < min(stop, i+10); at++ {
		switch f.t.Word(at) {
		case "—", "–", "-", "--":
			return true
		}
	}
	return false
}

// trim cuts a subject down to its first words before a comma or a preposition
// other than "of", where it is long.
func (f *finder) trim(r text.Range) text.Range {
	for at := r.Begin; at < r.End; at++ {
		w := f.t.Word(at)
		if w == "," || w == "(" || w == "—" || w == "–" || f.t.Tokens[at].Is(text.Mark) && at > r.Begin {
			r.End = at
		}
	}
	if r.Len() > widest {
		r.End = r.Begin + widest
	}
	for r.Len() > 0 && (f.lang.of[f.word(r.End-1)] || f.lang.adverbs[f.word(r.End-1)]) {
		r.End--
	}
	for r.Len() > 1 && f.lang.pastEnding == "ed" && strings.HasSuffix(f.word(r.End-1), "ly") && !f.lang.inLy[f.word(r.End-1)] && !f.is(r.End-1, text.Capital) {
		r.End-- // "Williams slowly"
	}
	if r.Len() > 0 && f.lang.pronouns[f.word(r.End-1)] && !f.is(r.End-1, text.Digit) {
		return text.Range{} // "Together they"
	}
	if w := f.word(r.Begin); r.Len() == 1 && (f.lang.stop[w] || f.lang.before[w] != "") {
		return text.Range{}
	}
	return r
}

// nounTrend reports whether a word of rising or falling is a noun here: "the
// increase was".
func (f *finder) nounTrend(i int32) bool {
	before := f.word(i - 1)
	return f.lang.determine[before] || f.lang.article[before] || f.lang.of[f.word(i+1)] && !f.lang.by[f.word(i+1)]
}

// pastVerb guesses a verb in the past that is in no table.
func (f *finder) pastVerb(i, start int32) bool {
	w := f.word(i)
	return i > start && f.lang.pastEnding != "" && len(w) > 4 && strings.HasSuffix(w, f.lang.pastEnding) && !f.is(i, text.Capital) && !f.lang.determine[f.word(i-1)] && !f.lang.article[f.word(i-1)]
}

// verbAt guesses whether token i is a verb.
func (f *finder) verbAt(i int32) bool {
	w := f.word(i)
	return f.lang.copula[w] || f.lang.trends[w] != "" || f.pastVerb(i, i-1) || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}
