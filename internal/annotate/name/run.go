package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// piece is a run of words, or a part of one, that may be a name.
type piece struct {
	text.Range
	title  text.Range
	kind   news.MentionKind // "" where only its likes elsewhere can tell
	outlet int32            // index into the table of outlets, -1 where it is not there
	sure   float64
	large  bool // a country or a state
	proof  proof
}

// finder goes over a text and gathers pieces.
type finder struct {
	*Names
	pieces []piece
	shouts []text.Range // sentences whose capitals say nothing: headlines
}

func (f *finder) find() {
	f.pieces = make([]piece, 0, len(f.text.Tokens)/12+4)
	for _, s := range f.text.Sentences {
		if f.shouted(s) {
			f.shouts = append(f.shouts, s)
			continue
		}
		for i := s.Begin; i < s.End; {
			if !f.starts(i) {
				i++
				continue
			}
			i = f.run(text.Range{Begin: i, End: f.runEnd(i, s.End)}, s)
		}
	}
}

// shouted reports whether nearly every word of a sentence has a capital, as in
// headlines and captions.
func (f *finder) shouted(s text.Range) bool {
	capitals, small := 0, 0
	for i := s.Begin; i < s.End; i++ {
		tok := f.text.Tokens[i]
		switch {
		case !tok.Word() || tok.End-tok.Begin < 2 || tok.Is(text.Hyphen|text.Handle):
		case !tok.Is(text.Capital):
			if f.class[i]&(function|particle|locative|orgLink|boundary) == 0 && tok.End-tok.Begin > 2 {
				small++
			}
		case f.words.nouns && !tok.Is(text.AllCapital):
			small++
		case tok.End-tok.Begin > 3 || tok.Is(text.AllCapital):
			capitals++
		}
	}
	return capitals >= 5 && small*9 <= capitals
}

// starts reports whether token i can be the first of a name.
func (f *finder) starts(i int32) bool {
	tok := f.text.Tokens[i]
	if !tok.Is(text.Letter) || tok.Is(text.Handle) || tok.Is(text.Hyphen) && f.based(i) {
		return false
	}
	if tok.Is(text.Capital) {
		return !f.words.nouns || f.nounNames(i)
	}
	return f.class[i]&small != 0 || f.inner(i)
}

// inner reports whether token i is written small at its beginning only: al-Assad.
func (f *finder) inner(i int32) bool {
	tok := f.text.Tokens[i]
	if !tok.Is(text.Hyphen) || tok.End-tok.Begin < 5 {
		return false
	}
	p := f.text.Print(i)
	return (p[2] == '-' && 'A' <= p[3] && p[3] <= 'Z') && (p[:2] == "al" || p[:2] == "el" || p[:2] == "ad" || p[:2] == "as" || p[:2] == "an")
}

// nounNames reports, in a language whose nouns have capitals, whether token i
// can be of a name: it is in a table, follows a title, or is in capitals.
func (f *finder) nounNames(i int32) bool {
	tok := f.text.Tokens[i]
	if f.class[i]&(anyGiven|anyTitle|orgHead) != 0 || tok.Is(text.AllCapital) {
		return true
	}
	if _, _, ok := f.known(i, i+8); ok {
		return true
	}
	if f.class[i]&outletHead != 0 && f.slot(text.Range{Begin: i, End: i + 1}) {
		return true
	}
	return f.is(i-1, anyTitle|roleHe|roleShe|role) && f.text.Tokens[i].Is(text.Space) && f.class[i]&(common|anyRole|people|body|document) == 0 || f.class[i]&surname != 0 && f.class[i]&(common|body|document|role) == 0
}

// runLimit is how many tokens a run may have.
const runLimit = 30

// runEnd is where the run that begins at i ends, before end.
func (f *finder) runEnd(i, end int32) int32 {
	tokens, headed := f.text.Tokens, f.class[i]&(orgHead|placeFront|work|outletHead) != 0
	end = min(end, i+runLimit)
	i++
	for i < end {
		tok := tokens[i]
		switch {
		case !tok.Is(text.Space):
			if f.text.Print(i) == "," && i+1 < end && f.class[i+1]&suffix != 0 && tokens[i+1].Is(text.Capital) {
				i += 2
				continue
			}
			return i
		case tok.Is(text.Handle), f.newLine(i), tok.Is(text.Hyphen) && f.based(i):
			return i
		case tok.Is(text.Letter) && (tok.Is(text.Capital) || f.inner(i)):
			if f.words.nouns && !f.joins(i) {
				return i
			}
			headed = headed || f.class[i]&(orgHead|placeFront|work|outletHead) != 0
			i++
		case f.class[i]&particle != 0 && f.class[i]&and == 0 && !(f.words.nouns && f.class[i]&article != 0):
			j := i + 1
			for j < end && j < i+3 && f.class[j]&particle != 0 && !tokens[j].Is(text.Capital) {
				j++
			}
			if f.words.nouns && j == i+1 && f.class[i-1]&anyTitle != 0 && f.class[i-1]&(anyGiven|surname) == 0 {
				return i // "Bürgermeisterin von Hafenstadt"
			}
			if j >= end || !tokens[j].Is(text.Capital) || !tokens[j].Is(text.Space) || f.class[j]&function != 0 {
				return i
			}
			if !headed && f.outside(j, end) {
				return i // "Ruiz del Partido Popular"
			}
			i = j + 1
		default:
			return i
		}
	}
	return i
}

// based reports whether token i only says what something is like: Miami-based.
func (f *finder) based(i int32) bool {
	w := f.word(i)
	return f.words.words[w[strings.LastIndexByte(w, '-')+1:]]&like != 0
}

// outside reports whether a place, an organisation or an outlet begins at token
// j, which is then no part of the name before it.
func (f *finder) outside(j, end int32) bool {
	_, _, ok := f.known(j, end)
	return ok || f.class[j]&orgHead != 0
}

// newLine reports whether token i begins a line.
func (f *finder) newLine(i int32) bool {
	begin, end := f.text.Tokens[i-1].End, f.text.Tokens[i].Begin
	return end-begin > 1 && strings.IndexByte(f.text.Body[begin:end], '\n') >= 0 || end-begin == 1 && f.text.Body[begin] == '\n'
}

// joins reports, in a language whose nouns have capitals, whether token i goes
// on with the name before it.
func (f *finder) joins(i int32) bool {
	if f.class[i]&(function|month|day|role|document) != 0 {
		return false
	}
	return f.class[i-1]&(anyGiven|anyTitle) != 0 || f.class[i]&common == 0 && f.is(i-2, particle) || f.text.Tokens[i-1].Is(text.Period) || f.nounNames(i)
}

// known is the longest name of the tables that begins at token i and ends by end.
func (f *finder) known(i, end int32) (phrase, int32, bool) {
	t := f.text
	end = min(end, int32(len(t.Tokens)))
	most := f.words.phrases.longest[t.Lower[t.Tokens[i].Begin:t.Tokens[i].End]]
	for j := min(end, i+int32(most)); j > i; j-- {
		p, ok := f.words.phrases.known[t.Lower[t.Tokens[i].Begin:t.Tokens[j-1].End]]
		if ok && (!p.upper || t.Tokens[i].Is(text.AllCapital) || j > i+1) && (!p.proper || t.Tokens[j-1].Is(text.Capital|text.Digit) || !t.Tokens[j-1].Is(text.Letter)) && (!p.unsure || f.slot(text.Range{Begin: i, End: j})) {
			return p, j, true
		}
	}
	return phrase{}, 0, false
}

// run parts a run into names and returns where it ends; it may go on beyond
// the run's end: "Department" of "Department of Justice".
func (f *finder) run(r, s text.Range) int32 {
	if f.dateline(r) { // "PORT ALDEN", whose first word trim would take
		return r.End
	}
	r = f.trim(r, s)
	for i := r.Begin + 1; i < r.End; i++ {
		if f.class[i]&(month|day) != 0 && f.class[i]&anyGiven == 0 || f.class[i]&function != 0 && f.text.Tokens[i].Is(text.Capital) && f.class[i]&(particle|title|placeFront|surname) == 0 {
			if _, end, ok := f.known(r.Begin, r.End); ok && end > i {
				i = end - 1
				continue
			}
			f.segment(text.Range{Begin: r.Begin, End: i}, s)
			return i
		}
	}
	if r.Empty() {
		return r.End
	}
	return f.segment(r, s)
}

// plural reports whether token i is an ordinary word, or one of places, with an s.
func (f *finder) plural(i int32) bool {
	w := f.word(i)
	return len(w) > 3 && w[len(w)-1] == 's' && f.words.words[w[:len(w)-1]]&(common|placeHead) != 0
}

// trim takes from the front what is no name: words that are never of one, and
// the word a sentence begins with where it is an ordinary one.
func (f *finder) trim(r, s text.Range) text.Range {
	for ; r.Begin < r.End; r.Begin++ {
		if _, end, ok := f.known(r.Begin, r.End+4); ok && (end > r.Begin+1 || f.class[r.Begin]&(function|common) == 0) {
			return text.Range{Begin: r.Begin, End: max(end, r.End)}
		}
		c := f.class[r.Begin]
		first := r.Begin == s.Begin || f.text.Tokens[r.Begin-1].Is(text.Open|text.Mark) || !f.text.Tokens[r.Begin-1].Is(text.Letter) && f.print(r.Begin-1) != ","
		switch {
		case c&(function|month|day) != 0 && c&anyGiven == 0 && f.class[r.Begin]&placeFront == 0:
		case first && c&function != 0 && c&anyGiven != 0 && !(r.Len() == 2 && (f.print(r.End) == "," || f.is(r.End, speech))): // "Will Brandt go?"
		case c&function != 0 && c&placeFront != 0 && (first || r.Len() == 1):
		case c&(month|day) != 0 && (r.Len() == 1 || f.is(r.Begin+1, function)):
		case r.Len() > 1 && (f.syllables(r.Begin+1) || c&thing != 0):
			return r
		case c&particle != 0 && r.Len() > 1 && f.is(r.Begin+1, particle):
			return r
		case first && c&common != 0 && r.Len() == 2 && f.is(r.End, outletAfter) && f.is(r.Begin+1, common) && !f.is(r.Begin+1, surname|anyGiven|anyRole|people|body|document|work):
			return r // "Market Tide reported"
		case first && c&common != 0 && c&(anyTitle|orgHead|anyGiven|surname) == 0:
		case first && c&common != 0 && r.Len() == 1 && c&(anyGiven|anyTitle|orgHead) == 0:
		case first && r.Len() == 1 && c&(anyGiven|anyTitle) == 0 && f.is(r.End, of) && f.plural(r.Begin): // "Rivers of this kind"
		default:
			return r
		}
	}
	return r
}
