package attribution

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// subject is the noun phrase that ends right before the finite verb at token i,
// adverbs aside.
func (f *rules) subject(i int32, s text.Range) (text.Range, bool) {
	low := max(s.Begin, i-longestSource)
	for b := low; b < i; b++ {
		if b > s.Begin && !f.boundary(b-1) && !f.opensClause(b-1, s) {
			continue
		}
		start := b
		for start < i && f.class[start]&(wordAdverb|wordAnd) != 0 && f.class[start]&wordDeterminer == 0 {
			start++
		}
		if start == i || f.quote[start] >= 0 && f.wordCount(f.Quotes[f.quote[start]].Range) > 6 {
			continue
		}
		end := f.nounPhrase(start, text.Range{Begin: s.Begin, End: i})
		if end == start && f.table.nouns && start+2 == i && f.class[start]&wordDeterminer != 0 && f.class[start+1] == 0 {
			end = i // a name in lower case: "die taz"
		}
		if end == start {
			continue
		}
		next := end
		if f.is(next, ",") && next+1 == i && end > f.plainPhrase(start, text.Range{Begin: s.Begin, End: i}) {
			next++
		} else if f.is(next, ",") && f.relative(next+1, i) {
			next = i
		} else if !f.table.nouns && f.class[next]&(wordThat|wordSubordinate) != 0 && next < i && f.clauseEnd(next, text.Range{Begin: s.Begin, End: i}) == i {
			next = i // "un vecino que pidió silencio dijo"
		}
		if !f.table.nouns && next < i && f.class[next]&wordPreposition != 0 {
			if e := f.withPhrase(next, i); e > 0 {
				end, next = e, e
			}
		}
		for next < i && f.class[next]&(wordAdverb|wordClitic|wordAuxiliary) != 0 {
			next++
		}
		if next == i {
			return text.Range{Begin: start, End: end}, true
		}
	}
	return text.Range{}, false
}

// withPhrase is where a source ends whose noun a phrase follows, which begins at
// token i, before a verb: "Fuentes cercanas a la familia dijeron". 0 where the phrase
// says when, or more than a phrase stands there.
func (f *rules) withPhrase(i, verb int32) int32 {
	end := verb
	for end > i && f.class[end-1]&(wordAdverb|wordClitic|wordAuxiliary|wordNegation) != 0 && f.class[end-1]&wordDeterminer == 0 {
		end--
	}
	if end-i < 2 || end-i > 8 {
		return 0
	}
	for j := i; j < end; j++ {
		if f.boundary(j) || f.class[j]&(wordThat|wordVerbal|wordVerb|wordWeekday|wordAuxiliary) != 0 && f.class[j]&wordDeterminer == 0 {
			return 0
		}
	}
	return end
}

// opensClause reports whether token i is a word that a subject can follow: "dass",
// "wie", or an "und" that joins clauses.
func (f *rules) opensClause(i int32, s text.Range) bool {
	c := f.class[i]
	if c&wordDeterminer != 0 && f.table.nouns {
		return false // "der Minister" is no relative clause
	}
	if c&wordAnd != 0 {
		return !f.table.verbSecond || f.class[f.clauseBegin(i, s)]&(wordPreposition|wordSubordinate) == 0
	}
	return c&(wordThat|wordSubordinate|wordLike) != 0
}

// relative reports whether [begin,end) is a clause or an addition between commas,
// the second one included.
func (f *rules) relative(begin, end int32) bool {
	if begin+1 >= end || !f.is(end-1, ",") {
		return false
	}
	for j := begin + 1; j < end-1; j++ {
		if f.boundary(j) {
			return false
		}
	}
	return true
}

// after is the noun phrase behind the verb at token i-1, adverbs and phrases like
// "en rueda de prensa" aside.
func (f *rules) after(i int32, s text.Range) text.Range {
	for i < s.End && f.class[i]&(wordAdverb|wordClitic) != 0 && f.class[i]&(wordDeterminer|wordPronoun) == 0 {
		i++
	}
	if i >= s.End || f.quote[i] >= 0 && f.Quotes[f.quote[i]].Len() > 9 {
		return text.Range{}
	}
	if end := f.withoutAddressee(i, f.nounPhrase(i, s)); end > i || f.table.verbSecond || f.class[i]&(wordPreposition|wordDeterminer) == 0 {
		return text.Range{Begin: i, End: end}
	}
	if end := f.told(i, s); end > 0 {
		return text.Range{Begin: end, End: f.nounPhrase(end, s)}
	}
	for j := i + 1; j < s.End && j < i+9 && !f.boundary(j) && f.class[j]&(wordThat|wordVerbal) == 0; j++ {
		if f.class[j-1]&(wordPreposition|wordLink|wordDeterminer) == 0 && (f.class[j]&wordDeterminer != 0 || f.Tokens[j].Is(text.Capital) && !f.Tokens[j-1].Is(text.Capital)) {
			return text.Range{Begin: j, End: f.nounPhrase(j, s)}
		}
	}
	return text.Range{}
}

// told is where the name of the speaker begins behind that of the outlet to which
// something was said: "ha dicho a EFE Juan Pardo", "a Radio Sur Juan Pardo". 0 where
// the names cannot be told apart.
func (f *rules) told(i int32, s text.Range) int32 {
	n := int32(0)
	for i+1+n < s.End && f.Tokens[i+1+n].Is(text.Capital) {
		n++
	}
	switch {
	case n < 2 || n > 4:
		return 0
	case f.Tokens[i+1].Is(text.AllCapital) || n == 3:
		return i + 2
	case n == 4:
		return i + 3
	}
	return 0
}

// withoutAddressee ends a noun phrase before the one to whom something was told:
// "sagte Ilse Kremer der Rundschau". A full name takes no genitive.
func (f *rules) withoutAddressee(begin, end int32) int32 {
	if !f.table.nouns {
		return end
	}
	if begin+2 < end && f.class[begin+1]&wordGenitive != 0 && f.spoke(begin) {
		return begin + 1
	}
	for j := begin + 2; j < end; j++ {
		if f.class[j]&wordGenitive != 0 && !f.Tokens[j].Is(text.Capital) && f.noun(j-1) && f.noun(j-2) {
			return j
		}
	}
	return end
}

// spoke reports whether the word at token i ends an earlier source: it is a surname.
func (f *rules) spoke(i int32) bool {
	for k := len(f.speakers) - 1; k >= 0 && k >= len(f.speakers)-20; k-- {
		if f.Tokens[f.speakers[k].End-1].Hash == f.Tokens[i].Hash {
			return true
		}
	}
	return false
}
