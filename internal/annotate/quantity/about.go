package quantity

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// about is the noun phrases a figure is about, as printed: first the noun it
// counts, or the words "of" joins to it or it stands before ("5 percent of
// voters", "a $3 million contract"), or the object of the verb of change ("cut
// its forecast to $3"); then the subject of its clause ("Exports fell 5 percent").
func (f *finder) about(n *figure, begin, head, end int32) []string {
	var phrases [2]text.Range
	size := 0
	add := func(r text.Range) {
		if !r.Empty() && size < len(phrases) && !r.Overlaps(phrases[0]) {
			phrases[size] = r
			size++
		}
	}
	if head > begin {
		add(text.Range{Begin: begin, End: f.ofTail(head)})
	} else if !n.score {
		add(f.measured(n))
		add(f.governed(n, end))
		add(f.object(n))
	}
	add(f.subject(f.qualified(n.begin)))
	if size == 0 {
		return nil
	}
	list := make([]string, size)
	for i := range size {
		list[i] = f.t.Of(phrases[i])
	}
	return list
}

// object is the noun phrase between a verb and a figure that "by", "to" or "at"
// joins to it: "raised its key rate by", "put the crowd at".
func (f *finder) object(n *figure) text.Range {
	l := f.lang
	at := n.begin - 1
	if !l.toward[f.word(at)] && !(l.forSum[f.word(at)] && f.unitKind(n) == money) {
		return text.Range{}
	}
	r := f.phraseBefore(at)
	if r.Empty() || r.Len() > 5 || r.Len() == 1 && (l.trends[f.word(r.Begin)] != "" || f.pastVerb(r.Begin, f.begin-1)) {
		return text.Range{}
	}
	if l.forSum[f.word(at)] {
		return r
	}
	verb := r.Begin - 1
	for l.determine[f.word(verb)] || l.article[f.word(verb)] {
		verb--
	}
	if w := f.word(verb); l.trends[w] != "" || l.copula[w] || f.pastVerb(verb, f.begin) {
		return r
	}
	return text.Range{}
}

// measured is the noun that "of" or "worth" joins to the figure behind it: "a
// fine of up to $500", "winds of 110 mph", "a contract worth $3 million".
func (f *finder) measured(n *figure) text.Range {
	l := f.lang
	at := f.qualified(n.begin) - 1
	if l.article[f.word(at)] || l.between[f.word(at)] {
		at--
	}
	if !l.of[f.word(at)] && !l.worth[f.word(at)] {
		return text.Range{}
	}
	r := f.phraseBefore(at)
	if l.of[f.word(r.Begin-1)] { // "a margin of error of 3 points"
		if wider := f.phraseBefore(r.Begin - 1); !wider.Empty() {
			r.Begin = wider.Begin
		}
	}
	if r.Len() == 1 && (l.trends[f.word(r.Begin)] != "" || f.pastVerb(r.Begin, f.begin-1)) {
		return text.Range{}
	}
	return r
}

// named is the name before an age that stands between commas.
func (f *finder) named(n *figure) text.Range {
	end := n.begin - 1
	begin := end
	for begin > max(f.begin, end-5) && f.is(begin-1, text.Capital) {
		begin--
	}
	if begin == end { // "the girl, 17,"
		return f.phraseBefore(end)
	}
	return text.Range{Begin: begin, End: end}
}

// widest is how many tokens a phrase may have.
const widest = 10

// ofTail is where a noun phrase ends with its "of" phrase: "bottles of water".
func (f *finder) ofTail(end int32) int32 {
	if !f.lang.of[f.word(end)] {
		return end
	}
	if r := f.phrase(end + 1); !r.Empty() {
		return r.End
	}
	return end
}

// governed is the phrase behind a figure with a unit.
func (f *finder) governed(n *figure, end int32) text.Range {
	l := f.lang
	w := f.word(end)
	if l.of[w] || l.into[w] && n.unit.kind == money && f.is(end+1, letters) && !f.is(end+1, text.Capital) && !l.determine[f.word(end+1)] && !l.article[f.word(end+1)] && l.months[f.word(end+1)] == 0 {
		return f.phrase(end + 1)
	}
	before := f.word(n.begin - 1)
	if l.article[before] && l.less[w] { // "a 5 percent higher risk"
		return f.phrase(end + 1)
	}
	if n.part && l.ofHalf[w] {
		return f.phrase(end + 1)
	}
	if l.article[w] || l.determine[w] {
		return text.Range{}
	}
	if w == "," && n.tail != "" { // "a five-year, $85 million deal"
		for at := end + 1; at < min(end+3, f.end); at++ {
			if m, ok := f.number(at); ok && m.unit.kind == money {
				return f.phrase(m.end)
			}
		}
		return text.Range{}
	}
	if n.tail != "" || n.unit.kind == money || (l.article[before] || l.determine[before] || l.nth[before]) && (end > n.end || n.unit.name != "") {
		return f.phrase(end)
	}
	return text.Range{}
}

// phrase is the noun phrase that begins at token i, without articles before it.
func (f *finder) phrase(i int32) text.Range {
	l := f.lang
	for f.is(i, letters) && (l.determine[f.t.Word(i)] || l.article[f.t.Word(i)]) {
		i++
	}
	if f.pastVerb(i, i-1) && !f.is(i+1, letters) || l.less[f.word(i)] || f.pastVerb(i, i-1) && (l.months[f.word(i+1)] != 0 || l.stop[f.word(i+1)]) {
		return text.Range{} // "three months ended June 30"
	}
	at := i
	for ; at < min(i+widest, f.end); at++ {
		w := f.t.Word(at)
		if l.of[w] && at > i {
			continue
		}
		if at > i && l.pastEnding == "ed" && l.plural(f.t.Word(at-1)) && !l.sporty[f.t.Word(at-1)] && !f.possessive(at) && !l.plural(w) && !f.is(at, text.Capital) {
			break // the head: "31 percent of pupils walk"
		}
		if at > i && l.nth[w] || l.often[w] {
			break
		}
		if at > i && l.determine[w] && l.of[f.word(at-1)] {
			continue
		}
		if !f.t.Tokens[at].Is(letters) && !f.possessive(at) || l.stop[w] || l.copula[w] || at > i && f.verbish(at, i) || l.trends[w] != "" && at > i && !f.t.Tokens[at].Is(text.Capital) && strings.HasSuffix(w, "ed") {
			break
		}
	}
	if l.nounCase {
		for at > i && !f.is(at-1, text.Capital) {
			at--
		}
	}
	for at > i && (l.of[f.word(at-1)] || l.determine[f.word(at-1)]) {
		at--
	}
	return text.Range{Begin: i, End: at}
}

func (f *finder) possessive(i int32) bool {
	w := f.word(i)
	return w == "’s" || w == "'s" || w == "&"
}

// phraseBefore is the noun phrase that ends before token i.
func (f *finder) phraseBefore(i int32) text.Range {
	end := i
	if f.word(end-1) == "," {
		end--
	}
	begin := end
	for begin > max(f.begin, end-5) && f.is(begin-1, letters) && !f.lang.stop[f.t.Word(begin-1)] && !f.lang.clause[f.t.Word(begin-1)] && !f.lang.copula[f.t.Word(begin-1)] {
		begin--
	}
	return text.Range{Begin: begin, End: end}
}
