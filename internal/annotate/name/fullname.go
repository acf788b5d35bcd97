package name

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

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
	if last&demonym != 0 && r.Len() == 2 && first&(givenHe|givenShe) != 0 && first&(common|demonym|surname) == 0 {
		return true // "Mark Cuban"
	}
	if last&(orgHead|placeHead|demonym|outletHead|work|corporate|team) != 0 && last&surname == 0 || t.Tokens[r.End-1].Is(text.Hyphen) && f.hyphened(r.End-1) {
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
