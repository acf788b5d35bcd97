package origin

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// mostSpans is how many mentions of an origin are kept.
const mostSpans = 5

// sameParty reports whether two phrases stand for one party: the same name, or
// the same noun with words that do not tell them apart.
func sameParty(a, b party) bool {
	if a.kind != b.kind {
		return false
	}
	if a.entity >= 0 || b.entity >= 0 {
		return a.entity == b.entity
	}
	if a.kind != news.OriginUnnamed {
		return strings.EqualFold(a.name, b.name)
	}
	if (a.count == count{1, 1}) != (b.count == count{1, 1}) {
		return false
	}
	return strings.EqualFold(a.descriptor, b.descriptor) || a.key != "" && a.key == b.key
}

// merge gathers the claims of one party that came one way into one origin.
func (f *finder) merge(claims []claim, given int) Found {
	found := Found{Reports: f.reports, Of: make([]Link, given)}
	var first []int // the claim that began each origin
	of := make([]int, len(claims))
	for i := range claims {
		c := &claims[i]
		of[i] = -1
		if !c.known {
			continue
		}
		at := slices.IndexFunc(first, func(j int) bool { return claims[j].via == c.via && sameParty(claims[j].party, c.party) })
		if at < 0 {
			at = len(first)
			first = append(first, i)
			found.Origins = append(found.Origins, f.originOf(c))
		}
		of[i] = at
		f.add(&found.Origins[at], c)
	}
	for i := range given {
		found.Of[i].Origin = of[i]
		if claims[i].via >= 0 {
			found.Of[i].Via = f.outlets[claims[i].via]
		}
	}
	return found
}

// originOf begins the origin of a claim.
func (f *finder) originOf(c *claim) news.Origin {
	o := news.Origin{Kind: c.party.kind, Name: c.party.name, Descriptor: c.party.descriptor}
	if o.Kind == news.OriginUnnamed {
		o.CountMin, o.CountMax = c.party.count.min, c.party.count.upper()
	}
	if c.via >= 0 {
		o.Via = f.outlets[c.via]
	}
	return o
}

// add adds one claim's mention to its origin.
func (f *finder) add(o *news.Origin, c *claim) {
	span := f.t.Span(f.trim(c.Source))
	if len(o.Spans) < mostSpans && !slices.Contains(o.Spans, span) {
		o.Spans = append(o.Spans, span)
		slices.SortFunc(o.Spans, func(a, b news.Span) int { return cmp.Compare(a.Begin, b.Begin) })
	}
	o.DirectQuote = o.DirectQuote || c.Kind != news.Indirect
	o.Medium = cmp.Or(o.Medium, c.medium)
	o.Confidence = max(o.Confidence, c.Confidence)
	if o.Kind == news.OriginUnnamed && c.party.count.min > o.CountMin {
		o.CountMin, o.CountMax = c.party.count.min, c.party.count.upper()
	}
	if len(c.party.descriptor) > len(o.Descriptor) && o.Kind == news.OriginUnnamed {
		o.Descriptor = c.party.descriptor
	}
}

// keyOf is what tells phrases without a name apart: their words without
// articles, quantities and what only orders them.
func (f *finder) keyOf(r text.Range, stop int32) string {
	var key []string
	for i := r.Begin; i < stop; i++ {
		if f.is(i, determiner|single|modifier|preposition) || f.quantity(i, stop) || !f.t.Tokens[i].Is(text.Letter) {
			continue
		}
		key = append(key, f.t.Word(i))
	}
	return strings.Join(key, " ")
}
