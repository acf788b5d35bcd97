package origin

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// mostSpans is how many mentions of an origin are kept.
const mostSpans = 5

// enough is the confidence that at least one claim of an origin must have: below
// it, more claims are false than true.
const enough = 0.42

// enoughNested is the same for a claim inside another's content: the model that
// found it has seen no such claims marked, and is less sure of them than it should be.
const enoughNested = 0.3

// merge gathers the claims of one party that came one way into one origin.
func (f *finder) merge(claims []claim, given int) Found {
	found := Found{Reports: f.reports, Of: make([]Link, given)}
	type way struct{ party, via int }
	origins := make(map[way]int, len(f.parties))
	sure := make(map[way]bool, len(f.parties))
	for i := range claims {
		if c := &claims[i]; c.Confidence >= enough || c.Nested && c.Confidence >= enoughNested {
			sure[way{c.party, c.via}] = true
		}
	}
	for i := range claims {
		c := &claims[i]
		link := Link{Origin: -1}
		if c.via >= 0 {
			link.Via = f.outlets[c.via]
		}
		if c.party >= 0 && sure[way{c.party, c.via}] {
			at, ok := origins[way{c.party, c.via}]
			if !ok {
				at = len(found.Origins)
				origins[way{c.party, c.via}] = at
				found.Origins = append(found.Origins, f.originOf(c, claims))
			}
			f.include(&found.Origins[at], c)
			link.Origin = at
		}
		if g := f.given[i]; g >= 0 {
			found.Of[g] = link
		}
	}
	return found
}

// originOf begins the origin of a claim.
func (f *finder) originOf(c *claim, claims []claim) news.Origin {
	p := &f.parties[c.party]
	o := news.Origin{Kind: p.kind, Name: p.name}
	if o.Kind == news.OriginUnnamed {
		o.Name, o.Descriptor = "", p.name
		o.CountMin, o.CountMax = p.count.min, p.count.upper()
	}
	if c.via >= 0 {
		o.Via = f.outlets[c.via]
	}
	for _, g := range c.gateways {
		if claims[g].party < 0 {
			continue
		}
		o.Gateways = append(o.Gateways, f.parties[claims[g].party].name)
	}
	return o
}

// include adds one claim's mention to its origin.
func (f *finder) include(o *news.Origin, c *claim) {
	span := f.t.Span(f.trim(c.Source))
	if o.Spans == nil {
		o.Spans = make([]news.Span, 0, mostSpans)
	}
	if len(o.Spans) < mostSpans && !slices.Contains(o.Spans, span) {
		o.Spans = append(o.Spans, span)
		slices.SortFunc(o.Spans, func(a, b news.Span) int { return cmp.Compare(a.Begin, b.Begin) })
	}
	if len(c.gateways) == 0 {
		o.Gateways = nil // it was heard itself
	}
	o.DirectQuote = o.DirectQuote || c.Kind != news.Indirect
	o.Medium = cmp.Or(o.Medium, c.medium)
	o.Confidence = max(o.Confidence, c.Confidence)
}
