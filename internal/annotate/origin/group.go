package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// groupOf is the group told of before that a phrase is some or all of, so that it
// brings in nobody new; -1 where it is of none. The phrase is a quantity of the
// group ("two of the officials", "one of them", "another of the insiders"), a bare
// quantity ("both", "the four", "two"), or one of its kind ("one former official",
// behind "two current and two former officials").
func (f *finder) groupOf(before []claim, r text.Range) int {
	r = f.trim(r)
	if r.Empty() {
		return -1
	}
	if rest, ok := f.sharedOut(r); ok {
		return f.alone(r, f.groupBefore(before, rest))
	}
	noun, _ := f.head(r)
	if r.Len() == 1 && f.hint(noun, officers) { // police, and then "officers"
		for j := len(before) - 1; j >= max(0, len(before)-near); j-- {
			if p := before[j].party; p >= 0 && f.parties[p].kind == news.OriginOrganization && f.parties[p].noun == "police" {
				return p
			}
		}
	}
	switch {
	case f.lex.numbers[f.t.Word(r.Begin)] == 1 && !f.is(r.Begin, determiner): // one former official
		return f.alone(r, f.kindBefore(before, f.t.Word(noun)+"s", f.keyOf(r.Begin, noun)))
	case f.is(r.Begin, definite) && !f.many(noun): // the former official
		if g := f.kindBefore(before, f.t.Word(noun)+"s", f.keyOf(r.Begin, noun)); g >= 0 && f.parties[g].group && (f.lastAlone < 0 || f.lastAlone == g) {
			return g
		}
	case f.hint(noun, informants) && (f.keyOf(r.Begin, noun) == "" && f.is(r.Begin, definite) || f.genitive(noun-1)): // the paper's sources
		return f.kindBefore(before, f.t.Word(noun), "")
	}
	return -1
}

// alone notes that a group's member r has spoken, where it is one person.
func (f *finder) alone(r text.Range, group int) int {
	if group >= 0 {
		f.parties[group].group = true
	}
	if group >= 0 && (f.is(r.Begin, single) || f.lex.numbers[f.t.Word(r.Begin)] == 1) {
		f.lastAlone, f.lastMember, f.lastAt = group, r, r.Begin
	}
	return group
}

// sharedOut tells a phrase that is a quantity of some group, and what it says of
// that group; empty where it says nothing ("both").
func (f *finder) sharedOut(r text.Range) (rest text.Range, ok bool) {
	i, end := r.Begin, min(r.End, r.Begin+longestPhrase)
	definitely := f.is(i, definite)
	if definitely {
		i++
	}
	begin := i
	for i < end && (f.is(i, single|different) || f.lex.fewest[f.t.Word(i)] > 0 || f.startsNumber(i, i+1)) && !f.is(i, partOf) {
		i++
	}
	switch {
	case i == begin || f.t.Tokens[begin].Is(text.Digit) || !(i < end && f.is(i, partOf)) && f.lex.fewest[f.t.Word(begin)] > 0:
		return rest, false
	case i == end || f.wordAt(i) == "," || f.is(i, relative):
		return text.Range{Begin: begin, End: begin}, !f.is(begin, single) || definitely || f.is(begin, different)
	case !f.is(i, partOf):
		return rest, false
	}
	rest = text.Range{Begin: i + 1, End: end}
	known := f.is(i+1, definite|manyPeople) || f.is(i, determiner)
	return rest, i+1 < end && known && !(f.is(i+1, single) && !f.is(i+1, definite))
}

// groupBefore is the last group told of that a phrase may mean: of its noun, of its
// number, or any, for a pronoun or a word that stands for anybody.
func (f *finder) groupBefore(before []claim, r text.Range) int {
	if r.Empty() {
		n := f.lex.numbers[f.t.Word(r.Begin)]
		return f.lastGroup(before, func(p *party) bool { return p.exact && n <= p.count.min || n < 3 && !p.exact }, longestContent)
	}
	if f.is(r.Begin, manyPeople) && f.is(r.Begin, pronoun) {
		return f.lastGroup(before, func(p *party) bool { return true }, 3)
	}
	if f.is(r.Begin, definite) && r.Len() > 1 {
		r.Begin++
	}
	if n, next, ok := f.number(r.Begin, r.End); ok && next == r.End {
		return f.lastGroup(before, func(p *party) bool { return p.count.min == n || !p.exact }, near)
	}
	noun, _ := f.head(r)
	return f.kindBefore(before, f.t.Word(noun), f.keyOf(r.Begin, noun))
}

// kindBefore is the last group told of that has this noun and may have what stands
// before it.
func (f *finder) kindBefore(before []claim, noun, key string) int {
	return f.lastGroup(before, func(p *party) bool {
		return p.noun == noun && (key == "" || p.key == "" || among(key, p.name)) || f.lex.hints[noun]&f.lex.hints[p.noun]&informants != 0
	}, near)
}

// lastGroup is the last party of several unnamed people that fits, among the claims
// so many sentences back.
func (f *finder) lastGroup(before []claim, fits func(*party) bool, sentences int) int {
	for j := len(before) - 1; j >= max(0, len(before)-near); j-- {
		b := &before[j]
		if b.sentence < before[len(before)-1].sentence-sentences {
			break
		}
		if b.party < 0 {
			continue
		}
		if p := &f.parties[b.party]; p.kind == news.OriginUnnamed && p.count != (count{1, 1}) && fits(p) {
			return b.party
		}
	}
	return -1
}

// sameAlone reports whether a phrase of one known person ("the former official")
// goes on with the one told of last ("one of the former officials").
func (f *finder) sameAlone(p *phrase) bool {
	if f.lastAlone < 0 || p.kind != news.OriginUnnamed || !p.definite || p.count != (count{1, 1}) {
		return false
	}
	if p.key == "" {
		return f.lex.hints[p.noun]&anybody != 0
	}
	if f.lastMember.Empty() {
		last := &f.parties[f.lastAlone]
		return p.key == last.key && p.noun != last.noun && p.at-f.lastAt < longestContent/2
	}
	return among(strings.ToLower(p.key), strings.ToLower(f.t.Of(f.lastMember)))
}
