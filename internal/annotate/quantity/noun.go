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
	for at := begin; at < limit; at++ {
		tok := f.t.Tokens[at]
		w := f.t.Word(at)
		if w == "," && at == begin+1 && f.is(at+1, letters) && !single && !l.statuses[f.t.Word(begin)] && !f.is(begin, text.Capital) && !f.is(at+1, text.Capital) {
			continue // "small, friendly deals"
		}
		if at > begin && f.possessive(at) && !single && w != "&" { // "two county sheriff's deputies"
			begin = at + 1
			continue
		}
		if at > i && !tok.Is(spaceBefore) && !(w == "-" || f.word(at-1) == "-") && !tok.Is(text.Letter) {
			break
		}
		if w == "-" && at > begin && f.is(at+1, letters) {
			continue
		}
		if tok.Is(text.Digit) && !tok.Is(text.Hyphen) {
			break
		}
		if !tok.Is(letters) || l.stop[w] || tok.Is(text.Mark) {
			if tok.Is(text.Open) && at == begin {
				begin++
				continue
			}
			break
		}
		if single {
			if f.verbish(at, begin) || at > begin && l.nth[w] {
				break
			}
			end = at + 1
			continue
		}
		if l.plural(w) && !(tok.Is(text.Capital) && f.pluralSoon(at+1, limit)) {
			if l.sporty[w] && f.pluralSoon(at+1, limit) {
				continue
			}
			if f.is(at+1, letters) && !f.is(at+1, text.Capital) && l.plural(f.t.Word(at+1)) && !l.stop[f.t.Word(at+1)] && l.people[f.t.Word(at+1)] {
				return begin, at + 2
			}
			return begin, at + 1
		}
	}
	if single && end > begin {
		return begin, end
	}
	return i, i
}

// pluralSoon reports whether another plural follows before the phrase ends.
func (f *finder) pluralSoon(i, limit int32) bool {
	for ; i < limit; i++ {
		if !f.is(i, letters) || f.lang.stop[f.t.Word(i)] {
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
