package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// long reports whether r is more than a family name.
func (f *finder) long(r text.Range) bool {
	b := f.base(r)
	return b.Len() > 1 && !(b.Len() == 2 && f.class[r.Begin]&particle != 0 && f.class[r.Begin]&anyGiven == 0)
}

// base is a name without Jr.
func (f *finder) base(r text.Range) text.Range {
	for r.Len() > 1 && (f.class[r.End-1]&suffix != 0 || f.print(r.End-1) == ",") {
		r.End--
	}
	return r
}

// hash is the hash of token i, with the typewriter's apostrophe for the printed one.
func (f *finder) hash(i int32) uint32 {
	if w := f.text.Word(i); strings.Contains(w, "’") {
		return text.Hash(strings.ReplaceAll(w, "’", "'"))
	}
	return f.text.Tokens[i].Hash
}

// ends are the hashes of a name's first and last word.
func (f *finder) ends(r text.Range) (first, last uint32) {
	r = f.base(r)
	first, last = f.hash(r.Begin), f.hash(r.End-1)
	if r.Len() == 2 && (f.syllables(r.Begin+1) || f.class[r.Begin]&family != 0 && f.class[r.Begin+1]&(anyGiven|surname) == 0) {
		return last, first // Ban Ki-moon
	}
	return first, last
}

// person is the entity of a full name.
func (l *linker) person(p piece) int {
	first, last := l.ends(p.Range)
	for _, e := range l.people[last] {
		x := &l.Entities[e]
		if x.last == last && (x.first == first || l.initial(p.Range, e)) || l.endsWith(x.fullest, p.Range) {
			l.longer(e, p.Range)
			l.learn(e, p)
			return e
		}
		if l.endsWith(p.Range, x.fullest) && x.fullest.Len() > 1 {
			l.longer(e, p.Range)
			l.Entities[e].first = first
			l.index(e, p.Range)
			l.learn(e, p)
			return e
		}
	}
	if l.words.nouns { // "Elena Brandts"
		if e := l.family(p.End - 1); e >= 0 && l.Entities[e].first == first {
			l.learn(e, p)
			return e
		}
	}
	e := l.entity(p.Range, news.MentionPerson)
	l.Entities[e].first, l.Entities[e].last = first, last
	l.index(e, p.Range)
	l.learn(e, p)
	return e
}

// index makes an entity known by the words of its name, and tells its gender
// from the first.
func (l *linker) index(e int, r text.Range) {
	r = l.base(r)
	for i := r.Begin; i < r.End; i++ {
		if l.class[i]&particle != 0 || l.text.Tokens[i].Is(text.Period) {
			continue
		}
		h := l.hash(i)
		if known := l.people[h]; len(known) < namesakes && (len(known) == 0 || known[len(known)-1] != e) {
			if known == nil {
				l.pool = append(l.pool, e)
				known = l.pool[len(l.pool)-1 : len(l.pool)-1 : len(l.pool)]
			}
			l.people[h] = append(known, e)
		}
	}
	if l.Entities[e].Gender != Unknown {
		return
	}
	switch c := l.class[r.Begin]; {
	case c&(givenHe|honorificHe) != 0:
		l.Entities[e].Gender = He
	case c&(givenShe|honorificShe) != 0:
		l.Entities[e].Gender = She
	}
}

// endsWith reports whether the last words of b are a: "Peña Vidal" of "Andrés Peña Vidal".
func (l *linker) endsWith(b, a text.Range) bool {
	a, b = l.base(a), l.base(b)
	if a.Len() > b.Len() || a.Len() < 2 {
		return false
	}
	for k := int32(1); k <= a.End-a.Begin; k++ {
		if l.hash(a.End-k) != l.hash(b.End-k) {
			return false
		}
	}
	return true
}

// initial reports whether one of two names gives only the initial of the other.
func (l *linker) initial(r text.Range, e int) bool {
	a, b := l.word(r.Begin), l.word(l.Entities[e].fullest.Begin)
	return a != "" && b != "" && a[0] == b[0] && (len(a) == 2 && a[1] == '.' || len(b) == 2 && b[1] == '.')
}

// learn takes the gender from the title before a name.
func (l *linker) learn(e int, p piece) {
	if g := l.titleGender(p.title); g != Unknown {
		l.Entities[e].Gender = g
	}
}

// titleGender is the gender that a title tells.
func (n *Names) titleGender(r text.Range) Gender {
	g := Unknown
	for i := r.Begin; i < r.End; i++ {
		switch c := n.class[i]; {
		case c&(honorificHe|roleHe) != 0:
			g = He
		case c&(honorificShe|roleShe) != 0:
			g = She
		}
	}
	return g
}

// personPlace reports whether a word that is a place in the tables is rather a
// person here: one is named so, or it speaks.
func (l *linker) personPlace(p piece) bool {
	if p.kind != news.MentionPlace && p.kind != news.MentionOrganization || p.Len() > 1 {
		return false
	}
	within := l.is(p.Begin-1, locative)
	for _, e := range l.people[l.hash(p.Begin)] {
		if l.Entities[e].last == l.hash(p.Begin) && !(within && p.large) || !within && l.Entities[e].first == l.hash(p.Begin) && p.kind == news.MentionPlace {
			return true
		}
	}
	return !within && p.kind == news.MentionPlace && l.class[p.Begin]&surname != 0 && !p.large && (l.is(p.End, speech) || !p.title.Empty())
}
