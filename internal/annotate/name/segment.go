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
	if f.thing(r, s) {
		return r.End
	}
	if c := f.channel(r); !c.Empty() {
		if c.Begin > r.Begin {
			f.segment(text.Range{Begin: r.Begin, End: c.Begin}, s)
		}
		f.add(piece{Range: c, kind: news.MentionOutlet, outlet: -1, sure: .7})
		if c.End < r.End {
			return f.segment(text.Range{Begin: c.End, End: r.End}, s)
		}
		return c.End
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
			f.guess(piece{Range: text.Range{Begin: r.Begin, End: end}, title: f.role(r.Begin, s), kind: news.MentionPerson, outlet: -1, sure: .9}, s)
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
			if r.Len() == 1 { // "Cuban", if somebody has that name
				f.add(piece{Range: r, title: text.Range{Begin: r.Begin, End: r.Begin}, outlet: -1, sure: .5})
			}
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

// guess adds a person without a title, and notes what the words around say against it.
func (f *finder) guess(p piece, s text.Range) {
	if p.title.Empty() {
		p.proof = f.proven(p.Range, s)
	}
	f.add(p)
}

// phrase adds a name of the tables and returns where it ends.
func (f *finder) phrase(r text.Range, p phrase) int32 {
	one := piece{Range: r, kind: p.kind, outlet: -1, sure: .9, large: p.large}
	if p.kind == news.MentionOutlet {
		one.outlet = p.outlet
	}
	f.add(one)
	return r.End
}
