package quantity

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// A number above one is followed by its noun in the plural, so the head of the
// phrase is found without a parse: it is the first plural behind the number that
// no function word parts from it. "eight large cabinet ministers said".

// furthest is how many tokens may stand before the head.
const furthest = 6

// noun is the noun phrase that begins at token i: where it begins, once words
// like "more" are left out, and where its head ends; i, i where none does.
// single tells that the number is one, so that the head is in the singular.
func (f *finder) noun(i int32, single bool) (begin, end int32) {
	l := f.lang
	begin = i
	for f.is(begin, letters) && l.drop[f.t.Word(begin)] {
		begin++
	}
	if l.nounCase {
		return f.capitalNoun(begin, i)
	}
	if l.headLeft {
		return f.leftNoun(begin, i)
	}
	limit := min(begin+furthest, f.end)
	if f.is(begin, text.Open) {
		begin++
	}
	if single {
		begin, end = f.singleNoun(begin, limit)
	} else {
		begin, end = f.pluralNoun(begin, limit)
	}
	if end == begin {
		return i, i
	}
	return begin, end
}

// pluralNoun reads on to the first plural. What stands before a possessive is left
// out: "two county sheriff's deputies" are deputies.
func (f *finder) pluralNoun(i, limit int32) (begin, end int32) {
	l := f.lang
	begin = i
	for at := i; at < limit; at++ {
		w := f.t.Word(at)
		switch {
		case at > begin && f.possessive(at) && w != "&":
			begin = at + 1
			continue
		case f.joins(at, begin):
			continue
		case f.joinsWords(at, begin):
			limit = min(begin+listed, f.end)
			continue
		case f.endsPhrase(at):
			return i, i
		case !l.plural(w), f.pluralSoon(at+1, limit) && (l.sporty[w] || f.is(at, text.Capital)):
			continue // a modifier: "sports", "Texas"
		}
		if next := f.word(at + 1); l.people[next] && l.plural(next) { // "sales people"
			at++
		}
		return begin, at + 1
	}
	return i, i
}

// listed is how many tokens may stand before the head of a phrase whose words "and"
// joins.
const listed = 14

// joinsWords reports whether token i joins words that stand before one head:
// "current and former officials", "two local, state and federal agencies", "two
// current and two former officials". The head must follow.
func (f *finder) joinsWords(i, begin int32) bool {
	l := f.lang
	w := f.t.Word(i)
	if i == begin || !l.and[w] && !l.or[w] && w != "," {
		return false
	}
	if before := f.t.Word(i - 1); l.statuses[before] || l.stop[before] || l.copula[before] || l.trends[before] != "" || strings.HasSuffix(before, "ed") {
		return false
	}
	joined := w != ","
	for at := i + 1; at < min(begin+listed, f.end); at++ {
		next := f.t.Word(at)
		switch {
		case l.and[next] || l.or[next]:
			joined = true
		case next == ",", at == i+1 && l.words[next] > 1:
		case f.endsPhrase(at), l.statuses[next], l.copula[next], l.trends[next] != "":
			return false
		case l.plural(next) && !f.pluralSoon(at+1, min(begin+listed, f.end)):
			return joined
		}
	}
	return false
}

// singleNoun reads on to the word before the verb: the noun that "one" counts.
func (f *finder) singleNoun(begin, limit int32) (int32, int32) {
	at := begin
	if w := f.word(begin); strings.HasSuffix(w, "ly") && !f.lang.inLy[w] || f.lang.notOne[w+" >"] || f.lang.pastEnding == "ed" && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) && (!f.is(begin+1, letters) || f.lang.stop[f.word(begin+1)]) { // "win one fairly"
		return begin, begin
	}
	for at < limit && !f.endsPhrase(at) && !f.verbish(at, begin) && !(at > begin && f.lang.nth[f.t.Word(at)]) {
		at++
	}
	return begin, at
}

// joins reports whether a mark at token i joins words of one phrase: the hyphen of
// "two - door", the comma of "small, friendly towns".
func (f *finder) joins(i, begin int32) bool {
	if i == begin || !f.is(i+1, letters) {
		return false
	}
	first := f.t.Word(begin)
	return f.t.Word(i) == "-" || f.t.Word(i) == "," && i == begin+1 && !f.lang.statuses[first] && !f.is(begin, text.Capital) && !f.is(i+1, text.Capital)
}

// endsPhrase reports whether token i belongs to no noun phrase.
func (f *finder) endsPhrase(i int32) bool {
	tok := f.t.Tokens[i]
	return !tok.Is(letters) || tok.Is(text.Mark) || tok.Is(text.Digit) && !tok.Is(text.Hyphen) || f.lang.stop[f.t.Word(i)] && !(tok.Is(text.AllCapital) && f.lang.initials[f.t.Word(i)])
}

// pluralSoon reports whether another plural follows before the phrase ends.
func (f *finder) pluralSoon(i, limit int32) bool {
	for ; i < limit; i++ {
		if f.endsPhrase(i) {
			return false
		}
		if f.lang.plural(f.t.Word(i)) {
			return true
		}
	}
	return false
}

// verbish reports whether the word at token i, behind a noun, is likely a verb.
func (f *finder) verbish(i, begin int32) bool {
	w := f.t.Word(i)
	return i > begin && (strings.HasSuffix(w, "ed") || f.lang.copula[w] || f.lang.statuses[w] || f.lang.trends[w] != "" || strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "ing") && !f.is(i+1, letters)) || i > begin && f.is(i, text.Capital) && !f.is(i-1, text.Capital) && f.lang.days[w]
}

// capitalNoun is the first word with a capital: German nouns.
func (f *finder) capitalNoun(begin, i int32) (int32, int32) {
	for at := begin; at < min(begin+4, f.end); at++ {
		tok := f.t.Tokens[at]
		w := f.t.Word(at)
		if !tok.Is(letters) || f.lang.stop[w] || f.lang.copula[w] || f.lang.trends[w] != "" && !tok.Is(text.Capital) {
			break
		}
		if tok.Is(text.Capital) {
			return begin, at + 1
		}
	}
	return i, i
}

// leftNoun is the first plural, which adjectives may follow: Spanish nouns.
func (f *finder) leftNoun(begin, i int32) (int32, int32) {
	for at := begin; at < min(begin+3, f.end); at++ {
		tok := f.t.Tokens[at]
		if !tok.Is(letters) || f.lang.stop[f.t.Word(at)] {
			break
		}
		if f.lang.plural(f.t.Word(at)) {
			return begin, at + 1
		}
	}
	return i, i
}

// nounUnit is the unit a counted noun gives: the phrase with its head in the
// singular and comparatives as they stand in a dictionary.
func (f *finder) nounUnit(begin, end int32) string {
	l := f.lang
	if l.headLeft || l.nounCase {
		if l.nounCase {
			return l.singular(f.t.Print(end - 1))
		}
		return l.singular(f.t.Word(end - 1))
	}
	for i := begin; i < end; i++ { // "current and former officials" are officials
		if l.and[f.t.Word(i)] || l.or[f.t.Word(i)] {
			begin = end - 1
		}
	}
	if end-begin == 1 {
		return l.singular(f.t.Word(begin))
	}
	var b strings.Builder
	for i := begin; i < end; i++ {
		w := f.t.Word(i)
		if w == "," {
			continue
		}
		if i > begin && f.t.Tokens[i].Is(spaceBefore) {
			b.WriteByte(' ')
		}
		switch {
		case i == end-1:
			w = l.singular(w)
		case l.base[w] != "":
			w = l.base[w]
		}
		b.WriteString(w)
	}
	return b.String()
}
