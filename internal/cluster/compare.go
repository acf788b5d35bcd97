package cluster

import (
	"cmp"
	"math"
	"slices"
)

const (
	candidates   = 24  // articles that retrieval gives for comparing
	closeStories = 6   // stories of which more members are compared
	closeEnough  = .1  // probability of the best pair from which they are
	storyWhole   = 16  // stories up to this size are compared in full
	atomSample   = 3   // of larger ones, so many members of each atom
	mostCompared = 120 // articles compared in all
	copyCounts   = .95 // probability that a full copy is on the same event, whatever the model says
)

// tie is what the pairs compared say of an article and an atom.
type tie struct {
	atom   int32
	sum    int32 // of probabilities of one event, in steps of 1/tieSteps: whole numbers add up the same in any order
	matter int32 // of probabilities of one matter
	n      int32
}

const tieSteps = 4096

func (t tie) mean() float64 { return float64(t.sum) / tieSteps / float64(t.n) }

func (t tie) meanMatter() float64 { return float64(t.matter) / tieSteps / float64(t.n) }

// likeness is the probability that two articles are on one event, and that they
// are on one matter.
type likeness struct{ event, matter float64 }

// compareAll compares a new article with those that retrieval finds, and then
// with more members of the most probable stories, so that a story is judged by
// all of it and not by its most similar article. The ties are in order of atom.
func (c *Clusterer) compareAll(s *sketch, copied hit) []tie {
	c.hits = c.index.find(s, candidates, c.hits)
	pairs := make(map[int32]likeness, len(c.hits))
	best := make(map[int32]float64)
	if copied.article >= 0 && !slices.ContainsFunc(c.hits, func(h hit) bool { return h.article == copied.article }) {
		c.hits = append(c.hits, copied)
	}
	for _, h := range c.hits {
		p := c.pair(s, h.article)
		if h.article == copied.article {
			p.event = max(p.event, float64(copied.score)*copyCounts)
		}
		pairs[h.article] = p
		story := c.storyOf(h.article)
		best[story] = max(best[story], p.event)
	}
	var close []hit
	for story, p := range best {
		if p >= closeEnough {
			close = keepBest(close, hit{story, float32(p)}, closeStories)
		}
	}
	compare := func(a int32) {
		if _, done := pairs[a]; !done && len(pairs) < mostCompared {
			pairs[a] = c.pair(s, a)
		}
	}
	for _, h := range close {
		st := &c.stories[h.article]
		for _, at := range st.atoms {
			members := c.atoms[at].members
			if st.size > storyWhole && len(members) > atomSample {
				members = members[len(members)-atomSample:]
			}
			for _, a := range members {
				compare(a)
			}
		}
	}
	byAtom := make(map[int32]*tie)
	for a, p := range pairs {
		at := c.articles[a].atom
		t := byAtom[at]
		if t == nil {
			t = &tie{atom: at}
			byAtom[at] = t
		}
		t.sum += int32(math.Round(p.event * tieSteps))
		t.matter += int32(math.Round(p.matter * tieSteps))
		t.n++
	}
	ties := make([]tie, 0, len(byAtom))
	for _, t := range byAtom {
		ties = append(ties, *t)
	}
	slices.SortFunc(ties, func(a, b tie) int { return cmp.Compare(a.atom, b.atom) })
	return ties
}

// pair compares a sketch with an earlier article.
func (c *Clusterer) pair(s *sketch, article int32) likeness {
	c.x = compare(s, &c.articles[article].sketch, c.x)
	c.y = matterFeatures(c.x, c.y)
	return likeness{c.model.Pair.probability(c.x), c.model.Matter.probability(c.y)}
}
