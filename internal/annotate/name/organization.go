package name

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// organization takes an organisation with a telling word: "Wayne State
// University School of Medicine". It returns where it ends.
func (f *finder) organization(r, s text.Range) (int32, bool) {
	last := int32(-1)
	for i := r.Begin; i < r.End; i++ {
		if f.class[i]&orgHead != 0 && (r.Len() > 1 || f.is(i+1, orgLink)) || i == r.End-1 && r.Len() > 1 && f.class[i]&(corporate|team) != 0 {
			last = i
		}
	}
	if last < 0 || last == r.Begin && r.Begin == s.Begin && f.is(last, people) && f.is(r.End, of) { // "Parents of the Harbour City girls"
		return 0, false
	}
	if last == r.End-2 && f.is(r.End-1, placeHead) && !f.is(r.End-1, orgHead) { // "Customs House Quay"
		return 0, false
	}
	if p, from, ok := f.known(r.Begin, r.End); ok && p.kind == news.MentionOutlet && p.upper && r.End-from > 1 { // "(AP) American Airlines"
		f.phrase(text.Range{Begin: r.Begin, End: from}, p)
		r.Begin = from
	}
	end := last + 1
	switch {
	case end == r.End && f.class[last]&orgHead == 0: // "Tarn Tyres and Kell United" are two
	case end == r.End:
		end = f.linked(end, s.End)
	case f.class[end]&(particle|orgLink) != 0 && !f.text.Tokens[end].Is(text.Capital):
		end = r.End // "Ministerio de Justicia"
	case f.words.front && last == r.Begin, f.words.nouns:
		end = r.End // "Banco Central", "Universität Hamburg"
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
			if j < end && f.class[j]&article != 0 {
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
		for k := j + 1; k+1 < i; k++ { // and not "Council on Rivers Director Ruiz"
			if f.class[k]&(anyTitle|role) != 0 && f.class[k]&orgHead == 0 {
				return k
			}
		}
	}
	return i
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
