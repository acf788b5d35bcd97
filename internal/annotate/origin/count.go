package origin

import (
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// count is how many people a phrase stands for: at least min, at most max, where
// max is 0 when the phrase sets no upper bound.
type count struct{ min, max int }

// sum is what a word does to the number behind it.
type sum uint8

const (
	moreThan sum = 1 << iota // more
	than                     // than
	least                    // least
	half                     // half
)

// plus is two groups together.
func (c count) plus(d count) count {
	sum := count{c.min + d.min, c.max + d.max}
	if c.max == 0 || d.max == 0 {
		sum.max = 0
	}
	return sum
}

// upper is the bound in the form of a mark.
func (c count) upper() *int {
	if c.max == 0 {
		return nil
	}
	n := c.max
	return &n
}

// longestPhrase bounds how far a phrase of people is read.
const longestPhrase = 24

// count reads the people phrase r up to what follows its noun ("of", "who",
// "familiar with"). Every number in it counts a group of its own, so that "two
// current and two former officials" are four; a phrase without a number counts
// by the number of its noun: an official is one, officials are two or more.
func (f *finder) count(r text.Range) count {
	end := min(r.End, r.Begin+longestPhrase)
	total, seen := count{}, false
	for i := r.Begin; i < end; i++ {
		if i > r.Begin && f.is(i, preposition|relative) && !f.leastAt(i, end) {
			for i < end && !(f.is(i, and) && f.sibling(i)) {
				i++
			}
			if i >= end {
				break
			}
		}
		if t := f.t.Tokens[i]; !t.Is(text.Letter | text.Digit) {
			if f.dash(i) || seen && f.wordAt(i) == "," && (!f.quantity(i+1, end) || f.is(i+1, single)) {
				break
			}
			continue
		}
		c, next, ok := f.quantifier(i, end)
		if !ok || seen && !f.is(i-1, and) && f.wordAt(i-1) != "," {
			continue
		}
		if seen {
			c = total.plus(c)
		}
		total, seen = c, true
		if next < end && f.is(next, partOf) {
			if c.max != 0 || !f.quantity(next+1, end) || f.is(next+1, single) {
				break // six of the eight officials
			}
			seen, next = false, next+1 // a group of six
		}
		i = next - 1
	}
	if seen {
		if total == (count{1, 1}) && f.pluralAfterAnd(r.Begin, end) {
			return count{3, 0} // a lawyer and officials
		}
		return total
	}
	if f.manyIn(r.Begin, end) {
		return count{2, 0}
	}
	return count{1, 1}
}

// quantity reports whether a number or a word for one stands at i.
func (f *finder) quantity(i, end int32) bool {
	if i >= end {
		return false
	}
	_, _, ok := f.quantifier(i, end)
	return ok
}

// quantifier reads the number at i, and where the words after it begin.
func (f *finder) quantifier(i, end int32) (c count, next int32, ok bool) {
	switch s := f.lex.sums[f.t.Word(i)]; {
	case s&moreThan != 0 && i+1 < end && f.lex.sums[f.t.Word(i+1)]&than != 0: // more than 20
		if n, next, ok := f.number(i+2, end); ok {
			return count{n + 1, 0}, next, true
		}
	case s&least != 0: // mindestens sechs
		if n, next, ok := f.number(i+1, end); ok {
			return count{n, 0}, next, true
		}
	case f.leastAt(i, end): // at least six
		if n, next, ok := f.number(i+2, end); ok {
			return count{n, 0}, next, true
		}
	}
	w := f.t.Word(i)
	if n, ok := f.lex.fewest[w]; ok && !(f.is(i, about) && f.startsNumber(i+1, end)) {
		return count{n, 0}, i + 1, true
	}
	if f.is(i, single) && i+1 < end {
		// "a dozen", "a number of", "a few", "a group of"
		if n, next, ok := f.number(i+1, end); ok && !f.is(i+1, single) {
			return count{n, n}, next, true
		}
		if n, ok := f.lex.fewest[f.t.Word(i+1)]; ok {
			return count{max(n, 3), 0}, i + 2, true
		}
		if f.is(i+1, group) || i+2 < end && f.is(i+2, group) && f.is(i+3, partOf) {
			next := i + 2
			if !f.is(i+1, group) {
				next++
			}
			return count{2, 0}, next, true
		}
	}
	if n, next, ok := f.number(i, end); ok {
		return count{n, n}, next, true
	}
	if f.is(i, single) {
		return count{1, 1}, i + 1, true
	}
	return count{}, i, false
}

func (f *finder) startsNumber(i, end int32) bool {
	_, _, ok := f.number(i, end)
	return ok
}

// number reads a number in words or digits at i: 20, 1,200, two dozen, half a
// dozen. A year is none.
func (f *finder) number(i, end int32) (n int, next int32, ok bool) {
	if i >= end {
		return 0, i, false
	}
	t := f.t.Tokens[i]
	if t.Is(text.Digit) {
		if t.Is(text.Letter|text.Hyphen) || t.End-t.Begin > 9 {
			return 0, i, false
		}
		print := f.t.Print(i)
		n, err := strconv.Atoi(strings.ReplaceAll(strings.ReplaceAll(print, ",", ""), ".", ""))
		if err != nil || n == 0 || len(print) == 4 && n >= 1900 && n < 2100 {
			return 0, i, false
		}
		return n, i + 1, true
	}
	n, ok = f.lex.numbers[f.t.Word(i)]
	if !ok {
		if i+2 < end && f.lex.sums[f.t.Word(i)]&half != 0 && f.is(i+1, single) {
			if m := f.lex.numbers[f.t.Word(i+2)]; m > 2 {
				return m / 2, i + 3, true
			}
		}
		return 0, i, false
	}
	if i+1 < end {
		if m := f.lex.numbers[f.t.Word(i+1)]; m >= 10 && m > n {
			return n * m, i + 2, true
		}
	}
	return n, i + 1, true
}

// leastAt reports whether "at least" stands at i.
func (f *finder) leastAt(i, end int32) bool {
	return i+1 < end && f.is(i, in) && f.lex.sums[f.t.Word(i+1)]&least != 0
}

// manyIn reports whether the noun of a phrase without a number is a plural. The
// noun is the last word for people before what follows it, or else its last word.
func (f *finder) manyIn(begin, end int32) bool {
	noun := int32(-1)
	for i := begin; i < end && (i == begin || !f.is(i, preposition|relative)) && f.wordAt(i) != ","; i++ {
		if f.is(i, and) && noun >= 0 && f.many(noun) {
			return true
		}
		if f.is(i, people|manyPeople) && !f.is(i, figures) || f.t.Tokens[i].Word() && !(noun >= 0 && f.is(noun, people|manyPeople)) {
			noun = i
			if f.lex.nounFirst && f.is(i, people|manyPeople) {
				break
			}
		}
	}
	return noun >= 0 && f.many(noun)
}

// many reports whether the noun at i is a plural.
func (f *finder) many(i int32) bool {
	if f.is(i, manyPeople) {
		return true
	}
	if f.lex.pluralByTable {
		return false
	}
	w := f.t.Word(i)
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// pluralAfterAnd reports whether a plural without a number follows an "and".
func (f *finder) pluralAfterAnd(begin, end int32) bool {
	for i := begin; i < end && !f.is(i, preposition|relative); i++ {
		if f.is(i, and) {
			return f.is(i-1, people) && i+1 < end && f.manyIn(i+1, end) && !f.quantity(i+1, end)
		}
	}
	return false
}
