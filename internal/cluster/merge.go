package cluster

import (
	"cmp"
	"slices"
)

// Which atoms are one story is decided by average-link agglomeration: merge the
// two clusters whose pairs have the highest mean probability, until no mean is
// high enough (Sokal and Michener 1958). It is done anew for the stories around
// every article that arrives, so that an early mistake can be taken back. The
// mean makes it cautious: a story is joined by what is like most of it.

const (
	neighbourhood = 5   // stories regrouped at once
	unitLimit     = 16  // a story of more atoms is regrouped as a whole
	nearTie       = .25 // mean from which a story is a neighbour
	unknownTie    = .02 // probability of pairs not compared
	fullTie       = 8   // pairs that suffice to know a tie
)

// regroup decides anew about an atom and the stories it is tied to.
func (c *Clusterer) regroup(at int32) {
	stories := c.neighbours(at)
	if len(stories) == 1 && len(c.stories[stories[0]].atoms) == 1 {
		return
	}
	var units [][]int32 // atoms
	for _, s := range stories {
		if atoms := c.stories[s].atoms; len(atoms) > unitLimit {
			units = append(units, slices.Clone(atoms))
		} else {
			for _, a := range atoms {
				units = append(units, []int32{a})
			}
		}
	}
	c.reassign(stories, c.agglomerate(units))
}

// neighbours are the stories of an atom and of those it has near ties to.
func (c *Clusterer) neighbours(at int32) []int32 {
	own := c.atoms[at].story
	var near []hit
	for _, t := range c.atoms[at].ties {
		if s := c.atoms[t.atom].story; s != own && t.mean() >= nearTie {
			if i := slices.IndexFunc(near, func(h hit) bool { return h.article == s }); i < 0 {
				near = keepBest(near, hit{s, float32(t.mean())}, neighbourhood)
			}
		}
	}
	stories := []int32{own}
	for _, h := range near {
		stories = append(stories, h.article)
	}
	return stories
}

// agglomerate merges units and returns the clusters.
func (c *Clusterer) agglomerate(units [][]int32) [][]int32 {
	at := make(map[int32]int)
	for i, u := range units {
		for _, a := range u {
			at[a] = i
		}
	}
	k := len(units)
	sum := make([]float64, k*k) // of probabilities between units, with unknown pairs
	weight := make([]float64, k*k)
	size := make([]float64, k)
	known := make([]tie, k*k)
	for i, u := range units {
		for _, a := range u {
			size[i] += float64(len(c.atoms[a].members))
			for _, t := range c.atoms[a].ties {
				if j, ok := at[t.atom]; ok && j != i {
					known[i*k+j].sum += t.sum
					known[i*k+j].n += t.n
				}
			}
		}
	}
	for i := range k {
		for j := range k {
			t := known[i*k+j]
			missing := max(0, min(fullTie, size[i]*size[j])-float64(t.n))
			mean := (float64(t.sum)/tieSteps + missing*unknownTie) / (float64(t.n) + missing)
			weight[i*k+j] = size[i] * size[j]
			sum[i*k+j] = mean * weight[i*k+j]
		}
	}
	alive := make([]int, k)
	for i := range alive {
		alive[i] = i
	}
	for {
		bi, bj, best := -1, -1, c.model.merge
		for x, i := range alive {
			for _, j := range alive[:x] {
				if m := sum[i*k+j] / weight[i*k+j]; m > best {
					bi, bj, best = i, j, m
				}
			}
		}
		if bi < 0 {
			break
		}
		for _, x := range alive {
			sum[bj*k+x] += sum[bi*k+x]
			sum[x*k+bj] = sum[bj*k+x]
			weight[bj*k+x] += weight[bi*k+x]
			weight[x*k+bj] = weight[bj*k+x]
		}
		units[bj] = append(units[bj], units[bi]...)
		alive = slices.DeleteFunc(alive, func(x int) bool { return x == bi })
	}
	var out [][]int32
	for _, i := range alive {
		slices.Sort(units[i])
		out = append(out, units[i])
	}
	return out
}

// reassign gives the clusters to the stories whose founders are in them, the
// oldest first; what has no founder founds a story.
func (c *Clusterer) reassign(stories []int32, clusters [][]int32) {
	founders := make(map[int32][]int32) // atom → stories founded in it
	for _, s := range stories {
		a := c.articles[c.stories[s].founder].atom
		founders[a] = append(founders[a], s)
		c.stories[s].atoms, c.stories[s].size = nil, 0
	}
	for _, atoms := range clusters {
		var claims []int32
		for _, a := range atoms {
			claims = append(claims, founders[a]...)
		}
		slices.SortFunc(claims, func(a, b int32) int {
			return cmp.Or(cmp.Compare(c.stories[a].founder, c.stories[b].founder), cmp.Compare(a, b))
		})
		var to int32
		if len(claims) > 0 {
			to = claims[0]
			for _, dead := range claims[1:] {
				c.link(dead, -1)
				c.stories[dead].into = to
				c.died = append(c.died, dead)
			}
		} else {
			first := c.atoms[atoms[0]].members[0]
			for _, a := range atoms {
				first = min(first, c.atoms[a].members[0])
			}
			to = c.found(first, 0)
		}
		st := &c.stories[to]
		st.atoms = atoms
		c.relinked = append(c.relinked, to)
		for _, a := range atoms {
			st.size += len(c.atoms[a].members)
			if c.atoms[a].story != to {
				c.atoms[a].story = to
				c.changed = append(c.changed, c.atoms[a].members...)
			}
		}
		c.elect(to)
	}
}
