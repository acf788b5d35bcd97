package cluster

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// atom is articles that are on one event for sure. It is never taken apart;
// stories are made of atoms, and remade as articles arrive.
type atom struct {
	members []int32
	story   int32
	thread  int32 // -1 for none
	ties    []tie // towards other atoms, as far as they were compared
	votes   []vote
}

// place puts an article into an atom, or a new one, decides anew which of the
// atoms around it are one story, and returns the story it is then in.
func (c *Clusterer) place(id news.ArticleID, s sketch, ties []tie) int32 {
	to := int32(-1)
	sure := c.model.surely
	for _, t := range ties {
		if m := t.mean(); m >= sure && int(t.n) >= min(2, len(c.atoms[t.atom].members)) && len(c.atoms[t.atom].members) < atomLimit {
			to, sure = t.atom, m
		}
	}
	n := int32(len(c.articles))
	c.articles = append(c.articles, article{id: id, sketch: s})
	c.byID[idHash(id)] = n
	if n >= agedAfter {
		c.articles[n-agedAfter].sketch.age()
	}
	c.freq.count(&s)
	if to < 0 {
		to = int32(len(c.atoms))
		c.atoms = append(c.atoms, atom{story: c.found(n, to), thread: -1})
	}
	a := &c.atoms[to]
	a.members = append(a.members, n)
	if a.thread >= 0 {
		th := c.livesThread(a.thread)
		c.threads[th].articles++
		c.count(th, []int32{n}, 1)
	}
	c.stories[a.story].size++
	c.articles[n].atom = to
	c.index.add(n, &c.articles[n].sketch)
	for _, t := range ties {
		if t.atom != to && t.mean() > tieKept {
			c.tie(to, t)
		}
	}
	c.regroup(to)
	c.follow(to, ties)
	st := c.storyOf(n)
	c.articles[n].told = st
	c.stories[st].told = true
	return st
}

const (
	agedAfter = 20_000 // arrivals after which less of an article is kept
	agedTerms = 48     // terms of it that are
	atomLimit = 40     // articles of one atom
	tieKept   = .03    // ties weaker than this count as not compared
)

// tie adds to what is known between two atoms.
func (c *Clusterer) tie(a int32, t tie) {
	for _, e := range [2]struct{ from, to int32 }{{a, t.atom}, {t.atom, a}} {
		ties := c.atoms[e.from].ties
		i := slices.IndexFunc(ties, func(x tie) bool { return x.atom == e.to })
		if i < 0 {
			c.atoms[e.from].ties = append(ties, tie{e.to, t.sum, t.matter, t.n})
			continue
		}
		ties[i].sum += t.sum
		ties[i].n += t.n
	}
}

func (c *Clusterer) storyOf(article int32) int32 { return c.atoms[c.articles[article].atom].story }

// age makes a sketch smaller that few articles will be compared with any more.
// Its norms stay: what was dropped still counts as words the other does not have.
func (s *sketch) age() {
	s.trim(agedTerms)
	s.terms = slices.Clone(s.terms)
}
