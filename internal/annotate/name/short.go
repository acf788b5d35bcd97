package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// short is the entity that a single word, or a name after a title, shortens; or
// a new person, where the words around say that it is one. -1 for none. The
// number is how sure that is.
func (l *linker) short(p piece) (int, float64) {
	_, last := l.ends(p.Range)
	personal := p.kind == news.MentionPerson || !p.title.Empty()
	if p.Len() == 1 || personal || l.class[p.Begin]&particle != 0 {
		if e, sure := l.namesake(p, last); e >= 0 {
			l.again(e, p, last)
			return e, sure
		}
	}
	if e, ok := l.things[l.text.Span(p.Range).Of(l.text.Lower)]; ok && p.title.Empty() {
		l.Entities[e].mentions++
		return e, .8
	}
	c, said := l.class[p.Begin], l.said(p)
	switch {
	case p.Len() > 1 && p.kind == "", c&demonym != 0 && p.kind == "" && p.title.Empty():
		return -1, 0
	case p.kind == news.MentionPerson, !p.title.Empty() && c&(orgHead|outletHead|work|common) == 0:
	case said && l.unlike(p):
	case p.kind == news.MentionPlace:
		return l.thing(p), p.sure
	case !l.words.nouns && c&(anyGiven|surname) != 0 && c&(common|orgHead|work|title) == 0 && !l.is(p.Begin-1, locative):
	default:
		return -1, 0
	}
	if said || !p.title.Empty() {
		return l.stranger(p, last), .8
	}
	return l.stranger(p, last), .5
}

// again counts one more mention of a person.
func (l *linker) again(e int, p piece, last uint32) {
	l.Entities[e].mentions++
	if l.Entities[e].last != last {
		l.Entities[e].familiar++
	}
	l.learn(e, p)
}

// stranger is a new person of whom the text gives one name only. A family name
// tells no gender.
func (l *linker) stranger(p piece, last uint32) int {
	c := l.class[p.Begin]
	e := l.entity(p.Range, news.MentionPerson)
	l.Entities[e].last = last
	if c&anyGiven != 0 && c&surname == 0 {
		l.Entities[e].first = last
	}
	l.index(e, p.Range)
	if c&surname != 0 || !p.title.Empty() {
		l.Entities[e].Gender = Unknown
	}
	l.learn(e, p)
	return e
}

// said reports whether a verb of speech stands beside a word, or a colon behind
// it as in a transcript.
func (l *linker) said(p piece) bool {
	switch {
	case l.is(p.End, speech):
		return !l.is(p.Begin-1, locative)
	case l.is(p.Begin-1, speech):
		return !l.is(p.End, title)
	}
	return l.print(p.End) == ":" && l.starting(p.Begin) && l.class[p.Begin]&(surname|anyGiven) != 0
}

// unlike reports whether nothing in a word tells that it is something else than
// a person's name: no ordinary word, no organisation, no plural.
func (l *linker) unlike(p piece) bool {
	if p.kind != "" && p.kind != news.MentionPlace || l.class[p.Begin]&(common|orgHead|function|demonym|body|people|work|outletHead|document|anyRole) != 0 {
		return false
	}
	if l.class[p.End-1]&(surname|anyGiven) != 0 {
		return true
	}
	w := l.word(p.End - 1) // "Xers", and not "Tsipras"
	return w[len(w)-1] != 's' || len(w) > 1 && strings.IndexByte("iaou", w[len(w)-2]) >= 0
}

// namesake is the person that a short name means: whose family name it is, else
// whose given name, else who has it in the middle; of several, one whose gender
// the title allows, and the one named most. -1 for none. The number is how sure
// that is.
func (l *linker) namesake(p piece, last uint32) (int, float64) {
	want := l.titleGender(p.title)
	best, bestRank, sure := -1, 0, .92
	for _, e := range l.people[last] {
		x := &l.Entities[e]
		if want != Unknown && x.Gender != Unknown && x.Gender != want {
			continue
		}
		rank := 1
		switch {
		case x.last == last:
			rank = 3
		case x.first == last:
			rank = 2
			if !p.title.Empty() {
				continue
			}
		}
		if rank == bestRank {
			sure = .75
		} else if rank > bestRank {
			sure = .92
		}
		if best < 0 || rank > bestRank || rank == bestRank && x.rather(&l.Entities[best]) {
			best, bestRank = e, rank
		}
	}
	return best, sure
}

// weight is how much a bare family name is likely to mean somebody: those whom
// the text calls by the given name are set apart from who has it alone.
func (e *Entity) weight() int { return e.mentions - 2*e.familiar }

// rather reports whether a bare family name means e and not the one named before.
func (e *Entity) rather(before *Entity) bool {
	if w := before.weight(); w >= 0 {
		return e.weight() > 2*w+1
	}
	return e.weight() > before.weight()
}
