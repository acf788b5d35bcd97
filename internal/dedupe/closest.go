package dedupe

import (
	"cmp"
	"context"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

const (
	// maxCompared is how many groups are fetched and compared.
	maxCompared = 4
	// maxSiblings is how many articles of the same outlet in a group are compared
	// before its first.
	maxSiblings = 3
	// leastShare of the shorter text's fingerprints must be shared for a
	// comparison to be worth fetching it: a fifth, where half of the shingles
	// are to be.
	leastShare = 5
)

// match is an earlier article, and what the new one is to it.
type match struct {
	kind   news.RelationKind // "" for none
	number uint32
	id     news.ArticleID
	text   text
	comparison
}

// closest finds the earlier article that t is most closely related to: first by
// address, then by text.
func (x *Index) closest(ctx context.Context, t text, lookedUp []uint64) (match, error) {
	compared := make(map[uint32]bool)
	for _, h := range addressHashes(*t.article) {
		number, ok := x.addresses[h]
		if !ok || compared[number] {
			continue
		}
		compared[number] = true
		m, err := x.compareWith(ctx, t, number, true)
		if err != nil || m.kind != "" {
			return m, err
		}
	}
	var best match
	if len(t.words) < leastWords {
		return best, nil
	}
	for _, first := range x.candidates(t, lookedUp) {
		for _, number := range x.siblings(t, first) {
			if compared[number] {
				continue
			}
			compared[number] = true
			m, err := x.compareWith(ctx, t, number, false)
			if err != nil {
				return match{}, err
			}
			if number != first && m.kind != news.SameArticle {
				continue // a copy is pointed at only by other captures of itself
			}
			if m.closer(best) {
				best = m
			}
		}
	}
	return best, nil
}

// siblings is the articles of a group to compare with: those of t's own outlet,
// which t may be another capture of, and the first.
func (x *Index) siblings(t text, first uint32) []uint32 {
	var out []uint32
	if outlet := hashOutlet(t.article.Outlet); outlet != 0 && x.articles[first].outlet != outlet {
		for _, c := range x.copies[first] {
			if x.articles[c].outlet == outlet && len(out) < maxSiblings {
				out = append(out, c)
			}
		}
	}
	return append(out, first)
}

// candidates is the first articles of the groups that share fingerprints with
// t, the likeliest first.
func (x *Index) candidates(t text, lookedUp []uint64) []uint32 {
	var hits []uint32
	for _, f := range lookedUp {
		hits = x.postings.of(f, hits)
	}
	slices.Sort(hits)
	type candidate struct {
		number uint32
		hits   int
		share  float64 // of the shorter one's fingerprints
	}
	var found []candidate
	for i := 0; i < len(hits); {
		n := i + 1
		for n < len(hits) && hits[n] == hits[i] {
			n++
		}
		c := candidate{number: hits[i], hits: n - i}
		shorter := min(len(lookedUp), int(x.articles[c.number].posted))
		if c.share = float64(c.hits) / float64(max(shorter, 1)); c.share*leastShare >= 1 {
			found = append(found, c)
		}
		i = n
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(b.hits, a.hits))
	})
	out := make([]uint32, 0, maxCompared)
	for _, c := range found[:min(len(found), maxCompared)] {
		out = append(out, c.number)
	}
	return out
}

// compareWith fetches an earlier article and judges t against it.
func (x *Index) compareWith(ctx context.Context, t text, number uint32, sameAddress bool) (match, error) {
	a, err := x.texts(ctx, x.articles[number].id)
	if err != nil {
		return match{}, err
	}
	m := match{number: number, id: x.articles[number].id, text: newText(&a)}
	m.kind, m.comparison = judge(t, m.text, sameAddress)
	return m, nil
}

// closeness ranks the kinds.
var closeness = []news.RelationKind{"", news.Excerpt, news.NearDuplicate, news.WireCopy, news.Revision, news.SameArticle}

// closer reports whether m is a closer relation than n: by kind, then by what
// is shared; of equals the one found first stays.
func (m match) closer(n match) bool {
	return cmp.Or(
		cmp.Compare(slices.Index(closeness, m.kind), slices.Index(closeness, n.kind)),
		cmp.Compare(m.overlap+m.back, n.overlap+n.back),
	) > 0
}

// relation is the match as evidence, nil when there is none.
func (m match) relation(t text) *news.Relation {
	if m.kind == "" {
		return nil
	}
	return &news.Relation{
		From:     t.article.ID,
		To:       m.id,
		Kind:     m.kind,
		Overlap:  m.overlap,
		Agency:   cmp.Or(Agency(*t.article), Agency(*m.text.article)),
		Passages: m.passages(t, m.text),
	}
}
