package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// longestSubject is how many words the subject of a verb of saying may have here.
const longestSubject = 16

// subjectBefore is the subject of the verb at i: what stands between it and the
// last boundary before it.
func (f *finder) subjectBefore(i int32, s text.Range) (text.Range, bool) {
	r, ok := f.subjectOf(i, s)
	if noun, _ := f.head(r); !ok || !f.is(i, plainly|tells) && !f.is(noun, paper|figures) {
		return r, false
	}
	return r, f.sayer(r)
}

// subjectOf is the subject of any verb at i.
func (f *finder) subjectOf(i int32, s text.Range) (text.Range, bool) {
	end := i
	for end > s.Begin && f.is(end-1, auxiliary) {
		end--
	}
	if end-2 > s.Begin && f.is(end-1, relative) && f.is(end-1, pronoun) && f.is(i, tells|saysTo) { // officials who told
		if end--; f.wordAt(end-1) == "," {
			end--
		}
	}
	begin := end
	for begin > max(s.Begin, end-longestSubject) && !f.clauseEnds(begin-1) {
		begin--
	}
	if begin == end && end-1 > s.Begin {
		switch {
		case f.wordAt(end-1) == "," && (!strings.HasSuffix(f.t.Word(i), "ed") || i > end || f.is(i, tells) || f.insertedWho(end-1, s)):
			begin, end = f.apposed(end-1, s)
		case f.t.Tokens[end-1].Is(text.Close):
			begin = f.quotedPhrase(end-1, s)
		}
	}
	r := f.trim(text.Range{Begin: begin, End: end})
	if r.Empty() {
		return r, false
	}
	noun, stop := f.head(r)
	if !f.startsPhrase(r.Begin) && !(f.is(noun, paper|people) && f.many(noun)) {
		return r, false
	}
	if f.is(r.Begin, people) && f.lowerCase(r.Begin) && !f.many(r.Begin) && !f.inMention(r.Begin) || f.is(stop, preposition) && !f.is(stop, in|by|with|to|partOf) && f.is(stop+1, determiner) && strings.HasSuffix(f.t.Word(stop), "ed") {
		return r, false // "(as) secretary", "the campaign released an ad"
	}
	if f.inMention(noun) && f.is(stop, preposition) && strings.HasSuffix(f.t.Word(stop), "ed") {
		return r, false // "the FBI released data"
	}
	return r, true
}

// quotedPhrase is where a subject begins whose words are quoted up to the mark at
// i: six “current and former officials with knowledge of the matter” have alleged.
func (f *finder) quotedPhrase(i int32, s text.Range) int32 {
	q := f.quoteEnding(i)
	if q.Len() < 4 || q.Len() > longestPhrase || q.Begin < s.Begin || f.wordAt(i-1) == "," || f.t.Tokens[i-1].Is(text.Final) {
		return i + 1
	}
	begin := q.Begin
	for begin > s.Begin && (f.is(begin-1, determiner|single|modifier) || f.quantity(begin-1, begin)) {
		begin--
	}
	return begin
}

// apposed is a name with the apposition that ends at the comma i ("Ann Lee, a
// farmer,"), or a phrase without what such a pair of commas adds to it. It is
// empty where there is none.
func (f *finder) apposed(i int32, s text.Range) (begin, end int32) {
	for j := i - 1; j > max(s.Begin, i-longestSubject); j-- {
		if f.wordAt(j) != "," {
			continue
		}
		if !f.inMention(j - 1) {
			begin = j
			for begin > max(s.Begin, j-longestSubject) && !f.clauseEnds(begin-1) {
				begin--
			}
			if f.capitals(j+1, i) {
				return begin, i // the owner, Sunna Line,
			}
			return begin, j
		}
		begin = f.names.Mentions[f.mention[j-1]].Begin
		if title := f.names.Mentions[f.mention[j-1]].Title; !title.Empty() {
			begin = title.Begin
		}
		return begin, i
	}
	return i, i
}

// capitals reports whether every token from i to end is a word with a capital.
func (f *finder) capitals(i, end int32) bool {
	for ; i < end; i++ {
		if !f.t.Tokens[i].Is(text.Capital) {
			return false
		}
	}
	return true
}

// insertedWho reports whether what the comma i ends is a clause that begins with
// "who" behind another comma: the verb behind it is its subject's.
func (f *finder) insertedWho(i int32, s text.Range) bool {
	for j := i - 1; j > max(s.Begin, i-longestSubject); j-- {
		if f.wordAt(j) == "," {
			return f.is(j+1, relative) && f.is(j+1, pronoun)
		}
	}
	return false
}

// subjectAfter is the subject behind the verb at i, where a quotation or a clause
// ends before it: “…,” said Ann Lee, a farmer.
func (f *finder) subjectAfter(i int32, s text.Range) (text.Range, bool) {
	if i == s.Begin || i+1 >= s.End || f.wordAt(i-1) != "," && !f.t.Tokens[i-1].Is(text.Close) || !f.is(i, plainly) || !f.startsPhrase(i+1) {
		return text.Range{}, false
	}
	r := text.Range{Begin: i + 1, End: i + 2}
	for r.End < min(s.End, i+longestSubject) && !f.clauseEnds(r.End) {
		r.End++
	}
	return r, f.sayer(r)
}

// clauseEnds reports whether no subject reaches over token i.
func (f *finder) clauseEnds(i int32) bool {
	t := f.t.Tokens[i]
	if !t.Is(text.Letter | text.Digit) {
		return !f.genitive(i) && f.t.Print(i) != "-" && f.t.Print(i) != "$"
	}
	if f.is(i, and) && f.sibling(i) {
		return false
	}
	if f.is(i, and) {
		return !f.is(i-1, people|body|paper|past|modifier) && !f.inMention(i-1)
	}
	return f.is(i, clause) || f.is(i, speech|shown|relative) && !f.is(i, people|paper|body|staff) && !f.inMention(i)
}

// sibling reports whether the "and" at i joins another number of the same people,
// whose noun is not said again: "dos funcionarios en activo y dos que se fueron".
func (f *finder) sibling(i int32) bool {
	_, next, ok := f.number(i+1, i+3)
	if !ok || int(next) >= len(f.class) || !f.is(next, relative|preposition) && !f.hint(next+1, proform) && !f.hint(next, proform) {
		return false
	}
	for k := i - 1; k > max(0, i-reach); k-- {
		if f.is(k, people) {
			return f.startsNumber(k-1, k) || f.startsNumber(k-2, k) || f.startsNumber(k-3, k)
		}
		if f.t.Tokens[k].Is(text.Final) || f.wordAt(k) == "," {
			return false
		}
	}
	return false
}

// startsPhrase reports whether a noun phrase can begin with token i.
func (f *finder) startsPhrase(i int32) bool {
	return f.inMention(i) || f.is(i, determiner|single|people|manyPeople|body|paper|figures|modifier|past) || f.t.Tokens[i].Is(text.Capital) || f.quantity(i, i+3)
}
