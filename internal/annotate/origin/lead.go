package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// lead is how many paragraphs at the head of an article may tell of somebody whose
// name comes after them.
const lead = 2

// introduce gives what somebody without a name says in the lead ("The mayor of a
// town below the dam says …") to the person whose name the next paragraphs bring
// in: the next who speaks, for the first time, if nothing says that it is another.
func (f *finder) introduce(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if c.paragraph >= lead || i > 3 {
			return
		}
		if c.party < 0 || c.Source.Empty() || !f.leads(c) {
			continue
		}
		for j := i + 1; j < len(claims) && claims[j].paragraph <= c.paragraph+2; j++ {
			b := &claims[j]
			if b.party < 0 || b.party == c.party || f.parties[b.party].kind == news.OriginDocument {
				continue
			}
			if p := &f.parties[b.party]; p.kind == news.OriginPerson && p.entity >= 0 && f.fits(f.parties[c.party].noun, c, b) {
				f.rename(claims, c.party, b.party)
			}
			break
		}
	}
}

// leads reports whether a claim's speaker is one person without a name, and nobody
// who speaks for others.
func (f *finder) leads(c *claim) bool {
	p := &f.parties[c.party]
	if r := f.trim(c.Source); f.is(r.Begin+1, partOf) || f.lex.words[p.noun]&staff != 0 {
		return false // "one of the mayors", "a reporter"
	}
	return p.kind == news.OriginUnnamed && p.count == (count{1, 1}) && !f.speaksForOthers(p.noun) && f.lex.hints[p.noun]&anybody == 0
}

// speaksForOthers reports whether a noun stands for somebody who gives others' words.
func (f *finder) speaksForOthers(noun string) bool {
	return strings.HasPrefix(noun, "spokes") || f.lex.hints[noun]&speaksFor != 0
}

// fits reports whether the person that claim b brings in may be the one of whom
// claim c tells by a noun alone: that person's first mention has the same noun, or,
// where the lead says which one it means ("the man who …"), none for another sort
// of person.
func (f *finder) fits(noun string, c, b *claim) bool {
	entity := f.parties[b.party].entity
	for _, m := range f.names.Mentions {
		if m.Entity != entity || m.Pronoun {
			continue
		}
		if m.Begin < c.Source.Begin {
			return false // it had a name before
		}
		if m.Begin > b.Source.End+longestContent || text.Find(f.t.Paragraphs, m.Begin) > c.paragraph+2 {
			return false
		}
		same, other := f.described(m.Range, m.Title, noun)
		if same {
			return true
		}
		r := f.trim(c.Source)
		return !other && (f.is(r.Begin, definite) || f.is(r.Begin, single))
	}
	return false
}

// described reports whether the words that say who a person is hold a noun, or
// another noun for people.
func (f *finder) described(m, title text.Range, noun string) (same, other bool) {
	begin := m.Begin
	if !title.Empty() {
		begin = title.Begin
	}
	look := func(i int32) {
		switch {
		case f.t.Word(i) == noun:
			same = true
		case f.is(i, people) && !f.lex.general(f.t.Word(i)):
			other = true
		}
	}
	for i := begin; i < m.Begin; i++ {
		look(i)
	}
	s := f.t.Sentences[text.Find(f.t.Sentences, m.Begin)]
	if m.End < s.End && f.wordAt(m.End) == "," {
		for i := m.End + 1; i < min(s.End, m.End+longestSubject) && !f.is(i, plainly|tells); i++ {
			look(i)
		}
	}
	return same, other
}

// general reports whether a noun may stand for any person: man, leader.
func (l *lexicon) general(noun string) bool { return l.hints[noun]&anyone != 0 }

// rename gives all claims of one party to another.
func (f *finder) rename(claims []claim, from, to int) {
	for i := range claims {
		if claims[i].party == from {
			claims[i].party = to
		}
	}
}
