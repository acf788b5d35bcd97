package dedupe

import (
	"cmp"
	"context"
	"slices"

	"github.com/headwater-news/headwater/internal/agency"
	"github.com/headwater-news/headwater/internal/news"
)

const (
	// maxCompared is how many groups are fetched and compared.
	maxCompared = 4
	// maxSiblings is how many articles of the same outlet in a group are compared
	// before its first.
	maxSiblings = 3
	// leastShare of the fingerprints that the windows of the shorter text give
	// must be shared for a text to be worth fetching. A verbatim excerpt shares
	// all of them, which is at least a quarter of what is expected of its length.
	leastShare = .2
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
	for _, g := range x.candidates(t, lookedUp) {
		if compared[g.first] {
			continue
		}
		compared[g.first] = true
		m, err := x.compareGroup(ctx, t, g)
		if err != nil {
			return match{}, err
		}
		if m.closer(best) {
			best = m
		}
	}
	return best, nil
}

// compareGroup judges t against a group: first against the articles of its own
// outlet, which it may be another capture of, then against the first. Where it
// is nothing to the first but shares something with it, it may still be a copy
// of a copy, edited twice: then it is to the first what both edits make it.
func (x *Index) compareGroup(ctx context.Context, t text, g group) (match, error) {
	for _, number := range x.siblings(t, g.first) {
		m, err := x.compareWith(ctx, t, number, false)
		if err != nil || m.kind == news.SameArticle {
			return m, err
		}
	}
	first, err := x.compareWith(ctx, t, g.first, false)
	if most := max(first.overlap, first.back); err != nil || first.kind != "" || g.nearest == g.first || most < brokenText || most >= partOf {
		return first, err
	}
	between, err := x.compareWith(ctx, t, g.nearest, false)
	if err != nil {
		return match{}, err
	}
	first.kind = between.kind
	switch {
	case between.kind == "":
	case x.articles[g.nearest].role == excerpt:
		first.kind = news.Excerpt
	case between.kind == news.SameArticle: // of one outlet it would have been found before
		first.kind = news.NearDuplicate
	}
	return first, nil
}

// siblings is the copies in a group that are of t's own outlet; none where the
// first is.
func (x *Index) siblings(t text, first uint32) []uint32 {
	outlet := hashOutlet(t.article.Outlet)
	if outlet == 0 || x.articles[first].outlet == outlet {
		return nil
	}
	var out []uint32
	for _, c := range x.copies[first] {
		if x.articles[c].outlet == outlet && len(out) < maxSiblings {
			out = append(out, c)
		}
	}
	return out
}

// group is a first article and its copies, as a candidate.
type group struct {
	first, nearest uint32  // nearest has most of t's fingerprints to itself
	share          float64 // fingerprints shared, of those expected of t or of the first, whichever is shorter
}

// expected is how many fingerprints a text of n shingles has from its windows:
// one in (window+1)/2 (Schleimer et al. 2003, section 3.3), in a short or
// very long one the bound.
func expected(n int) float64 {
	return min(max(float64(2*n)/(window+1), 1), maxPosted)
}

// candidates is the groups that share fingerprints with t, the likeliest first.
func (x *Index) candidates(t text, lookedUp []uint64) []group {
	var hits []uint32
	for _, f := range lookedUp {
		hits = x.postings.of(f, hits)
	}
	slices.SortFunc(hits, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(x.articles[a].first, x.articles[b].first), cmp.Compare(a, b))
	})
	var found []group
	for i := 0; i < len(hits); {
		g := group{first: x.articles[hits[i]].first}
		begin, most := i, 0
		for i < len(hits) && x.articles[hits[i]].first == g.first {
			same := i
			for i < len(hits) && hits[i] == hits[same] {
				i++
			}
			if i-same > most {
				g.nearest, most = hits[same], i-same
			}
		}
		shorter := min(len(t.shingles), int(x.articles[g.first].shingles))
		if g.share = float64(i-begin) / expected(shorter); g.share >= leastShare {
			found = append(found, g)
		}
	}
	slices.SortStableFunc(found, func(a, b group) int { return cmp.Compare(b.share, a.share) })
	return found[:min(len(found), maxCompared)]
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
		Agency:   cmp.Or(agency.Credited(*t.article), agency.Credited(*m.text.article)),
		Passages: m.passages(t, m.text),
	}
}
