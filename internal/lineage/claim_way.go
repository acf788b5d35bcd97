package lineage

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// waysOf leaves, of the ways that a sentence rests on, those that a claim in it
// rests on: where two tell different things in one sentence, the claim has the
// chain of the one who told it. Where that is not known, it has all of them.
func (s *story) waysOf(p stated, ways []int, found provenance) []int {
	if len(ways) < 2 {
		return ways
	}
	left := slices.DeleteFunc(slices.Clone(ways), func(i int) bool {
		origin := found.ways[i].origin
		return origin >= 0 && s.tellsElse(p, &found.origins[origin])
	})
	if len(left) == 0 {
		return ways
	}
	return left
}

// tellsElse tells whether an origin is quoted in a sentence, and with none of the
// words that state the claim.
func (s *story) tellsElse(p stated, origin *news.TracedOrigin) bool {
	marks := &s.accounts[p.account].Marks
	spans := s.originSpans(p.account, origin)
	sentence := s.sentences[p.account][p.sentence].span
	quoted := false
	for i := range marks.Quotations {
		q := &marks.Quotations[i]
		if q.Speaker.Span == nil || !overlapsAny(*q.Speaker.Span, spans) {
			continue
		}
		for _, content := range q.Content {
			if !content.Overlaps(sentence) {
				continue
			}
			if overlapsAny(content, p.words) {
				return false
			}
			quoted = true
		}
	}
	return quoted
}

// originSpans are the words of an account that give an origin.
func (s *story) originSpans(account int, origin *news.TracedOrigin) (spans []news.Span) {
	a := &s.accounts[account]
	for _, seen := range origin.Seen {
		if seen.Article != a.Article.ID {
			continue
		}
		spans = append(spans, seen.Span)
		for i := range a.Marks.Origins {
			if o := &a.Marks.Origins[i]; overlapsAny(seen.Span, o.Spans) {
				spans = append(spans, o.Spans...)
			}
		}
	}
	return spans
}
