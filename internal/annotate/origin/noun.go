package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// trim takes what is no part of a source phrase off its ends: a dateline, marks,
// endings, the time of speaking.
func (f *finder) trim(r text.Range) text.Range {
	for i := r.Begin + 1; i < min(r.End, r.Begin+8); i++ {
		switch {
		case f.dash(i) && f.t.Tokens[r.Begin].Is(text.AllCapital) && i < r.End-1:
			r.Begin = i + 1 // "MILWAUKEE (AP) — Police"
		case f.t.Tokens[i].Is(text.Capital) && f.inMention(i) && !f.within(i) && f.breaks(i, r.Begin):
			r.Begin = i // the end of a headline
		}
	}
	for !r.Empty() && !f.t.Tokens[r.Begin].Is(text.Letter|text.Digit) {
		r.Begin++
	}
	if r.Len() > 1 && f.is(r.Begin, relative) && !f.is(r.Begin, determiner|possessive) {
		r.Begin++ // "which advocates" say
	}
	for !r.Empty() && (!f.t.Tokens[r.End-1].Is(text.Letter|text.Digit) || f.genitive(r.End-1) || r.Len() > 1 && f.is(r.End-1, auxiliary) && f.lowerCase(r.End-1)) {
		r.End--
	}
	if f.is(r.Begin, whenBefore) { // "in January a former official"
		i := r.Begin + 1
		for i < min(r.End, r.Begin+5) && (f.timeAt(i) || f.is(i, whenBefore) || f.wordAt(i) == ",") {
			i++
		}
		if i > r.Begin+1 && i < r.End && f.is(i, determiner|single) {
			r.Begin = i
		}
	}
	for r.Len() > 2 && f.timeAt(r.End-1) && f.is(r.End-2, whenBefore) {
		r.End -= 2 // "a spokeswoman on Sunday"
	}
	return r
}

// head is the noun of a phrase (the last word before what follows a noun) and
// where that begins.
func (f *finder) head(r text.Range) (noun, stop int32) {
	noun, stop = r.Begin, r.End
	for i := r.Begin; i < min(r.End, r.Begin+longestPhrase); i++ {
		if i > r.Begin {
			if p := f.t.Print(i); p == "," && !f.listed(i, noun, r.End) || p == "(" || f.dash(i) {
				return noun, i
			}
			if f.participle(i, noun) {
				return noun, i
			}
			if f.is(i, preposition|relative) && !(f.is(i, partOf) && (f.is(i-1, group|single) || f.quantity(i-1, i))) && !f.within(i) {
				return noun, i
			}
		}
		if f.t.Tokens[i].Is(text.Letter) && !f.genitive(i) {
			noun = i
			if f.lex.nounFirst && f.is(i, people|manyPeople|paper|body) && !f.is(i, determiner) {
				return noun, i + 1
			}
		}
	}
	return noun, stop
}

// participle reports whether token i begins what a participle says of the noun
// before it: "engineers employed by the city", "a memo seen by the Star".
func (f *finder) participle(i, noun int32) bool {
	if !f.lowerCase(i) || !f.is(i+1, preposition) || f.is(noun, determiner|single|modifier|preposition|past|and) || noun != i-1 || f.quantity(noun, i) || f.lex.pluralByTable {
		return false
	}
	w := f.t.Word(i)
	return f.is(i, printed) || len(w) > 4 && strings.HasSuffix(w, "ed")
}

// listed reports whether the comma at i parts words that all stand before the noun
// of a phrase ("military, law enforcement and intelligence officials").
func (f *finder) listed(i, noun, end int32) bool {
	if f.is(noun, people) || f.inMention(noun) && f.isPerson(noun) {
		return false
	}
	for j := i + 1; j < min(end, i+8); j++ {
		switch {
		case f.is(j, people):
			return true
		case f.wordAt(j) != "," && (!f.t.Tokens[j].Word() || f.is(j, determiner|preposition|relative|clause|speech)):
			return false
		}
	}
	return false
}
