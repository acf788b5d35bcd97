package name

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// segment takes the names of a run, from its front, and returns where the last
// one ends. What a title stands before is a person; what begins with a given
// name is one; what has a word of organisations, outlets or places at its end is
// one of those; the tables tell the rest.
func (f *finder) segment(r, s text.Range) int32 {
	whole := r
	if back := f.ofOffice(r.Begin); !back.Empty() && r.Len() > 1 { // "former secretary of State Clinton"
		f.add(piece{Range: text.Range{Begin: r.Begin + 1, End: r.End}, title: text.Range{Begin: back.Begin, End: r.Begin + 1}, kind: news.MentionPerson, outlet: -1, sure: .9})
		return r.End
	}
	if f.dateline(r) {
		return r.End
	}
	for !r.Empty() {
		if p, end, ok := f.known(r.Begin, r.End+3); ok && end >= r.End && !f.is(end, orgHead) {
			return f.phrase(text.Range{Begin: r.Begin, End: end}, p)
		}
		if end, ok := f.titled(r, s); ok {
			return end
		}
		if end, ok := f.team(r); ok {
			return end
		}
		if end := f.person(r); end > 0 {
			f.add(piece{Range: text.Range{Begin: r.Begin, End: end}, title: f.role(r.Begin, s), kind: news.MentionPerson, outlet: -1, sure: .9})
			r.Begin = end
			continue
		}
		if end, ok := f.organization(r, s); ok {
			if end >= r.End {
				return end
			}
			r.Begin = end
			continue
		}
		if f.paper(r) {
			f.add(piece{Range: r, kind: news.MentionOutlet, outlet: -1, sure: .6})
			return r.End
		}
		prefix, end, ok := f.known(r.Begin, r.End)
		ok = ok && !f.chandler(r, prefix, end)
		if r.Len() > 1 && f.is(r.End-1, placeHead) || !ok && r.Len() > 1 && r.Len() <= 3 && f.is(r.Begin, placeFront) && !f.is(r.Begin+1, demonym|common|orgHead|anyTitle) {
			f.add(piece{Range: r, kind: news.MentionPlace, sure: .8})
			return r.End
		}
		if ok {
			if p := prefix; p.kind == news.MentionOrganization && end == r.Begin+1 && f.is(r.End-1, common) && !f.is(r.End-1, anyRole|title|work|surname) {
				end = r.End // "Apple Music"
			}
			f.phrase(text.Range{Begin: r.Begin, End: end}, prefix)
			r.Begin = end
			continue
		}
		if f.class[r.Begin]&demonym != 0 && f.class[r.Begin]&anyGiven == 0 {
			r.Begin++
			continue
		}
		if f.text.Tokens[r.Begin].Is(text.AllCapital) {
			f.initials(r.Begin)
			r.Begin++
			continue
		}
		f.rest(r, s)
		return r.End
	}
	return whole.End
}

func (f *finder) add(p piece) { f.pieces = append(f.pieces, p) }

// phrase adds a name of the tables and returns where it ends.
func (f *finder) phrase(r text.Range, p phrase) int32 {
	one := piece{Range: r, kind: p.kind, outlet: -1, sure: .9, capital: p.large}
	if p.kind == news.MentionOutlet {
		one.outlet = p.outlet
	}
	f.add(one)
	return r.End
}

// titled takes a run with a title that a name follows: "French President Ruiz".
func (f *finder) titled(r, s text.Range) (int32, bool) {
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
	for !name.Empty() && f.class[name.Begin]&(demonym|function) != 0 && f.class[name.Begin]&(surname|anyGiven) == 0 {
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

// person is where a full name ends that r begins with: a given name and more, up
// to an ordinary word. 0 where it begins with none.
func (f *finder) person(r text.Range) int32 {
	for i := r.Begin + 2; i < r.End; i++ {
		if f.class[i]&placeFront != 0 { // "Ted Brandt South Velmora"
			if _, _, ok := f.known(i, r.End); ok {
				r.End = i
				break
			}
		}
		if f.class[i]&(common|speech) != 0 && f.class[i-1]&particle == 0 && !f.text.Tokens[i-1].Is(text.Period) && f.class[i]&(surname|anyGiven|particle|suffix|orgHead|placeHead|work|outletHead) == 0 {
			r.End = i
		}
	}
	if r.Len() >= 2 && r.Len() <= 6 && f.fullName(r) {
		return r.End
	}
	return 0
}

// fullName reports whether r is a given name and more, and nothing in it tells
// of a body, a place or a thing.
func (f *finder) fullName(r text.Range) bool {
	t := f.text
	first, last := f.class[r.Begin], f.class[r.End-1]
	initial := t.Tokens[r.Begin].End-t.Tokens[r.Begin].Begin == 2 && t.Tokens[r.Begin].Is(text.Period)
	if first&anyGiven == 0 && !initial {
		return false
	}
	if last&(orgHead|placeHead|demonym|outletHead|work) != 0 && last&surname == 0 {
		return false
	}
	if last&common != 0 && last&(surname|suffix) == 0 && first&common != 0 {
		return false
	}
	for i := r.Begin + 1; i < r.End-1; i++ {
		if c := f.class[i]; c&(orgHead|title|demonym) != 0 && c&(surname|anyGiven|particle|suffix) == 0 {
			return false
		}
	}
	if p, end, ok := f.known(r.Begin, r.End); ok && end > r.Begin+1 && p.kind != news.MentionPlace {
		return false
	}
	return true
}

// team takes a city with a team's name: "Cleveland Cavaliers".
func (f *finder) team(r text.Range) (int32, bool) {
	p, end, ok := f.known(r.Begin, r.End)
	if !ok || p.kind != news.MentionPlace || r.End-end != 1 || f.class[end]&(surname|anyGiven|title|anyRole|placeHead|orgHead|outletHead|people|demonym) != 0 {
		return 0, false
	}
	if w := f.word(end); len(w) < 4 || w[len(w)-1] != 's' {
		return 0, false
	}
	f.add(piece{Range: r, kind: news.MentionOrganization, outlet: -1, sure: .6})
	return r.End, true
}

// chandler reports whether the place that begins a run, ending at end, is rather
// the given name of somebody: Chandler Van Voorhis.
func (f *finder) chandler(r text.Range, p phrase, end int32) bool {
	if p.kind != news.MentionPlace || p.large || end != r.Begin+1 || r.End-end < 1 || r.End-end > 2 {
		return false
	}
	for i := end; i < r.End; i++ {
		if f.class[i]&(common|orgHead|placeHead|outletHead|work|anyTitle|demonym|anyRole|people) != 0 && f.class[i]&(surname|particle) == 0 || f.text.Tokens[i].Is(text.AllCapital) {
			return false
		}
	}
	return f.class[r.Begin]&(anyGiven|surname) != 0
}

// organization takes an organisation with a telling word: "Wayne State
// University School of Medicine". It returns where it ends.
func (f *finder) organization(r, s text.Range) (int32, bool) {
	last := int32(-1)
	for i := r.Begin; i < r.End; i++ {
		if f.class[i]&orgHead != 0 && (r.Len() > 1 || f.is(i+1, orgLink)) {
			last = i
		}
	}
	if last < 0 {
		return 0, false
	}
	if p, from, ok := f.known(r.Begin, r.End); ok && p.kind == news.MentionOutlet && p.upper && r.End-from > 1 { // "(AP) American Airlines"
		f.phrase(text.Range{Begin: r.Begin, End: from}, p)
		r.Begin = from
	}
	end := last + 1
	switch {
	case end == r.End:
		end = f.linked(end, s.End)
	case f.class[end]&(particle|orgLink) != 0 && !f.text.Tokens[end].Is(text.Capital):
		end = r.End // "Ministerio de Justicia"
	}
	if end-r.Begin < 2 {
		return 0, false
	}
	f.add(piece{Range: text.Range{Begin: r.Begin, End: end}, kind: news.MentionOrganization, outlet: -1, sure: .85})
	return end, true
}

// linked is where an organisation's name ends that may go on at token i with
// "of Justice", "for Media and Public Affairs".
func (f *finder) linked(i, end int32) int32 {
	for range 3 {
		j := i
		switch {
		case j < end && f.class[j]&orgLink != 0 && !f.text.Tokens[j].Is(text.Capital):
			j++
			if j < end && f.word(j) == "the" {
				j++
			}
		case j < end && (f.class[j]&and != 0 || f.print(j) == "&"):
			j++
		default:
			return i
		}
		if j >= end || !f.text.Tokens[j].Is(text.Capital) || f.class[j]&(function|month|day|anyGiven|anyTitle) != 0 && f.class[j]&(office|orgHead|common) == 0 {
			return i
		}
		if f.class[i]&and != 0 {
			if _, _, ok := f.known(j, j+4); ok {
				return i
			}
		}
		i = f.runEnd(j, end)
		for k := j + 1; k < i; k++ { // and not "Council on Rivers Director Ruiz"
			if f.class[k]&(anyTitle|role) != 0 && f.class[k]&orgHead == 0 {
				return k
			}
		}
	}
	return i
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

// dateline takes a place in capitals at the front of a paragraph: "PORT ALDEN (AP) —".
func (f *finder) dateline(r text.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if !f.text.Tokens[i].Is(text.AllCapital) {
			return false
		}
	}
	switch f.print(r.End) {
	case "(", "—", "–", "-", "--", ",":
	default:
		return false
	}
	if !f.starting(r.Begin) || f.class[r.Begin]&acronym != 0 || r.Len() > 3 || r.Len() == 1 && f.text.Tokens[r.Begin].End-f.text.Tokens[r.Begin].Begin < 4 {
		return false
	}
	f.add(piece{Range: r, kind: news.MentionPlace, outlet: -1, sure: .7})
	return true
}

// initials adds a word in capitals as an organisation, or as a station.
func (f *finder) initials(i int32) {
	tok := f.text.Tokens[i]
	if p := f.print(i); len(p) > 3 && p[1] == '-' && (p[0] == 'R' || p[0] == 'D') { // "(R-N.H.)"
		return
	}
	switch {
	case f.callLetters(i):
		f.add(piece{Range: text.Range{Begin: i, End: i + 1}, kind: news.MentionOutlet, outlet: -1, sure: .8})
	case f.class[i]&surname != 0 && tok.End-tok.Begin > 3, f.print(i+1) == ":":
		f.add(piece{Range: text.Range{Begin: i, End: i + 1}, outlet: -1, sure: .6}) // "WALLACE: ..."
	case f.class[i]&(acronym|function|common|anyTitle|demonym) == 0 && tok.End-tok.Begin <= 8 && !tok.Is(text.Digit):
		f.add(piece{Range: text.Range{Begin: i, End: i + 1}, kind: news.MentionOrganization, outlet: -1, sure: .6})
	}
}

// rest adds what no table and no telling word decides: two words and more that
// could be a person's name are one; one word waits for its likes.
func (f *finder) rest(r, s text.Range) {
	title := f.role(r.Begin, s)
	if r.Len() == 1 {
		if c := f.class[r.Begin]; c&(orgHead|placeHead|work|placeFront) != 0 && title.Empty() || c&(month|day) != 0 && (c&anyGiven == 0 || f.number(r.End) || f.is(r.Begin-1, locative|function|orgLink)) {
			return
		}
		one := piece{Range: r, title: title, outlet: -1, sure: .5}
		if f.words.nouns && f.class[r.Begin]&outletHead != 0 && f.class[r.Begin]&surname == 0 {
			one.kind = news.MentionOutlet // "Hafenkurier"
		}
		f.add(one)
		return
	}
	for k := r.Begin + 1; k < r.End-1; k++ { // "Harbour Master Otto Lind"
		if f.class[k]&anyGiven != 0 && f.class[k]&common == 0 && f.class[k-1]&(common|orgHead|work|anyRole|outletHead) != 0 && f.class[k-1]&(anyGiven|surname) == 0 {
			f.add(piece{Range: text.Range{Begin: k, End: r.End}, title: text.Range{Begin: r.Begin, End: k}, kind: news.MentionPerson, outlet: -1, sure: .8})
			return
		}
	}
	if r.Len() > 4 {
		return
	}
	ordinary := 0
	for i := r.Begin; i < r.End; i++ {
		if f.class[i]&demonym != 0 && f.class[i]&(surname|anyGiven) == 0 {
			return
		}
		if f.class[i]&(common|work|orgHead) != 0 && f.class[i]&(surname|anyGiven|particle) == 0 {
			ordinary++
		}
	}
	if r.Len() == 2 && f.syllables(r.Begin+1) {
		ordinary = 0
	}
	told := !title.Empty() || f.is(r.End, speech) || f.is(r.Begin-1, speech) || f.print(r.End) == "," && f.number(r.End+1)
	if f.is(r.Begin-1, article) && title.Empty() { // "the Norvik Falcons"
		if w := f.word(r.End - 1); w[len(w)-1] == 's' {
			f.add(piece{Range: r, kind: news.MentionOrganization, outlet: -1, sure: .5})
		}
		return
	}
	if ordinary == 0 || told && ordinary < r.Len() {
		if f.is(r.Begin-1, locative) && !told && f.class[r.End-1]&surname == 0 {
			f.add(piece{Range: r, kind: news.MentionPlace, outlet: -1, sure: .5})
			return
		}
		sure := .6
		if told || f.class[r.End-1]&surname != 0 {
			sure = .8
		}
		f.add(piece{Range: r, title: title, kind: news.MentionPerson, outlet: -1, sure: sure})
		return
	}
	f.add(piece{Range: r, outlet: -1, sure: .6}) // perhaps "Norvik Steel" of Norvik Steel Inc.
}

// syllables reports whether token i is shaped like a given name of two
// syllables: Ki-moon.
func (f *finder) syllables(i int32) bool {
	p := f.text.Print(i)
	for k := 1; k+1 < len(p); k++ {
		if p[k] == '-' {
			return len(p) <= 12 && 'a' <= p[k+1] && p[k+1] <= 'z' && f.class[i]&common == 0
		}
	}
	return false
}

func (f *finder) number(i int32) bool {
	return int(i) < len(f.class) && f.text.Tokens[i].Is(text.Digit)
}

// role is the words for a role that stand in small letters right before a name:
// "campaign manager" Ruiz.
func (f *finder) role(i int32, s text.Range) text.Range {
	begin := i
	for begin > s.Begin && begin > i-6 {
		tok := f.text.Tokens[begin-1]
		if !tok.Word() || tok.Is(text.Handle) || f.class[begin-1]&(boundary|article|anyOne|possessive|speech|copula|function|and) != 0 || !tok.Is(text.Letter) || f.word(begin-1) == "'s" || f.word(begin-1) == "’s" {
			break
		}
		begin--
	}
	if begin == i || f.class[i-1]&(anyRole|anyTitle) == 0 || f.class[i-1]&body != 0 && f.class[i-1]&anyRole == 0 {
		return text.Range{Begin: i, End: i}
	}
	return text.Range{Begin: begin, End: i}
}
