package name

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// titled takes a run with a title that a name follows: "French President Ruiz".
func (f *finder) titled(r, s text.Range) (int32, bool) {
	if f.words.front && f.class[r.Begin]&orgHead != 0 && f.class[r.Begin]&anyTitle == 0 {
		return 0, false // "Fiscalía General del Estado"
	}
	first, last := int32(-1), int32(-1)
	for i := r.Begin; i < r.End; i++ {
		c := f.class[i]
		if c&anyTitle == 0 || c&anyHonorific == 0 && c&anyGiven != 0 && !f.is(i+1, anyGiven) {
			continue
		}
		if i > r.Begin && f.class[i-1]&anyGiven != 0 && c&(surname|anyGiven) != 0 && !f.is(i+1, anyGiven) {
			continue
		}
		if c&anyHonorific != 0 && i > r.Begin && last < 0 && f.class[i-1]&(anyTitle|demonym) == 0 && f.class[i]&surname != 0 {
			continue // "Larry King"
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	if last < 0 {
		return 0, false
	}
	if last == r.End-1 && last > first && f.class[last]&surname != 0 { // "Mr. King"
		last--
	}
	name := text.Range{Begin: last + 1, End: r.End}
	for !name.Empty() && (f.class[name.Begin]&(demonym|function) != 0 || f.class[name.Begin]&acronym != 0 && name.Len() > 1) && f.class[name.Begin]&(surname|anyGiven) == 0 {
		name.Begin++
	}
	if name.Empty() { // "Secretary of State John Kerry"
		i := last + 2
		if f.word(i) == "the" {
			i++
		}
		if !f.is(last+1, orgLink) || !f.is(i, office) || !f.starts(i) {
			return f.onlyTitle(r, first, last, s)
		}
		name = text.Range{Begin: i + 1, End: f.runEnd(i, s.End)}
		for !name.Empty() && f.class[name.Begin]&(office|orgHead) != 0 && f.class[name.Begin]&(surname|anyGiven) == 0 {
			name.Begin++
		}
		if name.Empty() {
			return r.End, true
		}
	} else if f.class[name.End-1]&(orgHead|work) != 0 && f.class[name.End-1]&surname == 0 {
		return 0, false
	}
	if first > r.Begin {
		f.segment(text.Range{Begin: r.Begin, End: first}, s)
	}
	begin := f.role(r.Begin, s).Begin
	if f.class[last]&regnal != 0 && name.Begin == last+1 && name.Len() <= 2 { // "Pope Francis"
		name.Begin = last
	}
	f.add(piece{Range: name, title: text.Range{Begin: begin, End: name.Begin}, kind: news.MentionPerson, sure: .95})
	return name.End, true
}

// onlyTitle takes a run that ends in a title without a name: "Ohio Governor",
// "the House Speaker".
func (f *finder) onlyTitle(r text.Range, first, last int32, s text.Range) (int32, bool) {
	if last != r.End-1 || first != last && first > r.Begin {
		return 0, false
	}
	if first > r.Begin {
		f.segment(text.Range{Begin: r.Begin, End: first}, s)
		return r.End, true
	}
	return r.End, r.Len() == 1 && f.class[last]&surname == 0
}

// ofOffice is the title in small letters that goes on with token i: "secretary
// of" State.
func (f *finder) ofOffice(i int32) text.Range {
	if !f.is(i, office) || !f.is(i-1, orgLink|article) {
		return text.Range{}
	}
	k := i - 2
	if f.is(i-1, article) {
		k--
	}
	if !f.is(k, title) || f.text.Tokens[k].Is(text.Capital) {
		return text.Range{}
	}
	return text.Range{Begin: k, End: i}
}

// role is the words for a role that stand in small letters right before a name:
// "campaign manager" Ruiz.
func (f *finder) role(i int32, s text.Range) text.Range {
	begin := i
	for begin > s.Begin && begin > i-6 {
		tok := f.text.Tokens[begin-1]
		if !tok.Word() || tok.Is(text.Handle) || f.class[begin-1]&(boundary|article|anyOne|possessive|speech|copula|function|and) != 0 || !tok.Is(text.Letter) || f.genitive(begin-1) {
			break
		}
		begin--
	}
	if begin == i || f.class[i-1]&(anyRole|anyTitle) == 0 || f.class[i-1]&body != 0 && f.class[i-1]&anyRole == 0 {
		return text.Range{Begin: i, End: i}
	}
	return text.Range{Begin: begin, End: i}
}
