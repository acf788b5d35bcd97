package origin

import (
	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// A claim is one attribution with what is known of the way its content took.
type claim struct {
	attribution.Attribution
	party     party
	known     bool // it has a party
	via       int  // index into finder.outlets; -1 for none
	own       bool // its own sentence tells the way: via, or a medium that excludes one
	medium    string
	sentence  int
	paragraph int
	gateways  []int // the claims it stands in, outermost first
}

// claimsOf are the claims of the attributions, in their order.
func (f *finder) claimsOf() []claim {
	claims := make([]claim, len(f.attributions))
	for i, a := range f.attributions {
		c := &claims[i]
		*c = claim{Attribution: a, via: -1}
		at := f.anchor(a)
		c.sentence, c.paragraph = text.Find(f.t.Sentences, at), text.Find(f.t.Paragraphs, at)
		if !a.Source.Empty() {
			c.party, c.known = f.partyOf(a.Source)
		}
	}
	for i := range claims {
		f.resolve(claims, i)
	}
	for i := range claims {
		f.wayOf(claims, i)
	}
	for i := range claims {
		f.nest(claims, i)
	}
	f.carry(claims)
	return claims
}

// anchor is the token that tells which sentence an attribution is made in.
func (f *finder) anchor(a attribution.Attribution) int32 {
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
	if c.known || c.Source.Empty() || c.Source.Len() > 2 || !f.is(c.Source.Begin, pronoun) {
		return
	}
	for j := i - 1; j >= 0 && claims[j].sentence >= c.sentence-3; j-- {
		if b := claims[j]; b.known && f.standsFor(c.Source.Begin, b.party) {
			c.party, c.known = b.party, true
			return
		}
	}
}

// standsFor reports whether the pronoun at i may stand for a party.
func (f *finder) standsFor(i int32, p party) bool {
	many := p.kind == news.OriginUnnamed && p.count != count{1, 1}
	switch {
	case f.is(i, manyPeople):
		return many || p.kind == news.OriginOrganization
	case f.is(i, thing):
		return p.kind == news.OriginOrganization || p.kind == news.OriginDocument
	}
	return !many && p.kind != news.OriginOrganization && p.kind != news.OriginDocument
}
