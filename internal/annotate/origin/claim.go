package origin

import (
	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// A claim is one attribution with what is known of the way its content took.
type claim struct {
	attribution.Attribution
	party     int  // index into finder.parties; -1 where it has none
	via       int  // index into finder.outlets; -1 for none
	said      bool // it was said in a document: the party is that
	own       bool // its own sentence tells the way: via, or a medium that excludes one
	medium    string
	sentence  int
	paragraph int
	gateways  []int // the claims it stands in, outermost first
}

// Who told a newsroom something is an origin, however unsure it is what was told.
const (
	behindTold   = 3 // tokens within which the newsroom is named
	toldNewsroom = .5
)

// near is how many claims before or behind one are looked at, at most.
const near = 40

// claimsOf are the claims of the attributions, in their order.
func (f *finder) claimsOf() []claim {
	claims := make([]claim, len(f.attributions))
	for i, a := range f.attributions {
		c := &claims[i]
		*c = claim{Attribution: a, party: -1, via: -1}
		at := anchor(&a)
		if f.is(a.Cue.Begin, tells) && f.newsroomIn(text.Range{Begin: a.Cue.End, End: min(a.Cue.End+behindTold, int32(len(f.t.Tokens)))}) {
			c.Confidence = max(c.Confidence, toldNewsroom)
		}
		c.sentence, c.paragraph = text.Find(f.t.Sentences, at), text.Find(f.t.Paragraphs, at)
		if a.Source.Empty() || !f.states(a) {
			continue
		}
		if group := f.groupOf(claims[:i], a.Source); group >= 0 {
			c.party = group
		} else if d := f.author(claims[:i], a.Source); d >= 0 {
			c.party = d
		} else if p, ok := f.phraseOf(a.Source); ok {
			if before := f.unnamedBefore(claims[:i], p, a.Source); before >= 0 {
				c.party = before
				continue
			}
			if c.party = f.personMeant(claims[:i], p); c.party < 0 {
				c.party = f.partyOf(p)
			}
		} else {
			f.resolve(claims, i)
		}
	}
	f.relays(claims)
	f.introduce(claims)
	f.fold(claims)
	for i := range claims {
		f.wayOf(claims, i)
	}
	for i := range claims {
		f.nest(claims, i)
	}
	f.carry(claims)
	f.together(claims)
	f.cite(claims)
	return claims
}

// anchor is the token that tells which sentence an attribution is made in.
func anchor(a *attribution.Attribution) int32 {
	switch {
	case !a.Cue.Empty():
		return a.Cue.Begin
	case !a.Source.Empty():
		return a.Source.Begin
	case len(a.Content) > 0:
		return a.Content[0].Begin
	}
	return 0
}

// resolve finds the party of a pronoun that no name was found for: the party of
// the claim before, where it is near and its number fits.
func (f *finder) resolve(claims []claim, i int) {
	c := &claims[i]
	if r := f.trim(c.Source); r.Len() != 1 || !f.is(r.Begin, pronoun) {
		return
	}
	at := f.trim(c.Source).Begin
	for j := i - 1; j >= max(0, i-near) && claims[j].sentence >= c.sentence-3; j-- {
		if b := claims[j]; b.party >= 0 && !f.outletParty(b.party) && f.standsFor(at, &f.parties[b.party]) {
			c.party = b.party
			return
		}
	}
	if f.is(c.Cue.Begin, tells) && f.hint(c.Cue.End, authorities) {
		c.party = f.toldOfLast(at)
	}
}

// toldOfLast is a new party for the one person without a name whom the sentence
// before token i tells of: "a man was held; he told police …". -1 for none.
func (f *finder) toldOfLast(i int32) int {
	s := text.Find(f.t.Sentences, i)
	if s == 0 {
		return -1
	}
	before := f.t.Sentences[s-1]
	for k := before.End - 1; k > before.Begin; k-- {
		if !f.is(k, people) || f.lex.hints[f.t.Word(k)]&f.lex.hints[f.t.Word(i)]&(he|she) == 0 || f.inMention(k) {
			continue
		}
		r := f.paperAt(k, before)
		if !f.is(r.Begin, single) {
			continue
		}
		if p, ok := f.phraseOf(r); ok && p.kind == news.OriginUnnamed && p.count == (count{1, 1}) {
			return f.partyOf(p)
		}
	}
	return -1
}

// unnamedBefore is the unnamed person who spoke right before, where a pronoun
// goes on with them rather than with somebody named who has not spoken yet; -1
// where it does not.
func (f *finder) unnamedBefore(before []claim, p phrase, source text.Range) int {
	r := f.trim(source)
	if len(before) == 0 || p.entity < 0 || r.Len() != 1 || !f.is(r.Begin, pronoun) {
		return -1
	}
	if _, spoke := f.partyOfEntity[p.entity]; spoke {
		return -1
	}
	b := before[len(before)-1]
	for i := f.mention[r.Begin] - 1; i >= 0 && i > f.mention[r.Begin]-near; i-- { // a name that comes between is nearer
		if m := f.names.Mentions[i]; m.Entity == p.entity && !m.Pronoun && text.Find(f.t.Sentences, m.Begin) > b.sentence {
			return -1
		}
	}
	if b.party < 0 || f.parties[b.party].kind != news.OriginUnnamed || (f.parties[b.party].count != count{1, 1}) || text.Find(f.t.Paragraphs, r.Begin) > b.paragraph+1 {
		return -1
	}
	return b.party
}

// outletParty reports whether a party is an outlet: what it says is its report.
func (f *finder) outletParty(p int) bool {
	e := f.parties[p].entity
	return e >= 0 && f.names.Entities[e].Kind == news.MentionOutlet
}

// personMeant is the person who spoke last, where a phrase can mean nobody else:
// "the businessman". -1 where it may.
func (f *finder) personMeant(before []claim, p phrase) int {
	if p.kind != news.OriginUnnamed || !p.definite || p.key != "" || f.lex.hints[p.noun]&callings == 0 || len(before) == 0 {
		return -1
	}
	for j := len(before) - 1; j >= max(0, len(before)-3); j-- {
		if b := before[j].party; b >= 0 {
			if f.parties[b].kind == news.OriginPerson {
				return b
			}
			return -1
		}
	}
	return -1
}

// standsFor reports whether the pronoun at i may stand for a party.
func (f *finder) standsFor(i int32, p *party) bool {
	many := p.kind == news.OriginUnnamed && p.count != count{1, 1}
	switch {
	case f.is(i, manyPeople):
		return many || p.kind == news.OriginOrganization
	case f.is(i, thing):
		return p.kind == news.OriginOrganization || p.kind == news.OriginDocument
	}
	return !many && p.kind != news.OriginOrganization && p.kind != news.OriginDocument
}
