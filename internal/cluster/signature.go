package cluster

import (
	"cmp"
	"math"
	"slices"
)

// signature is the words that stand in much of a thread and in little else: what
// the thread is about. It keeps a thread from growing along chance likenesses,
// as one city's crime reports have them, into something without a subject.
type signature struct {
	counts map[uint32]int32 // of the thread's articles, by term
	chosen int              // articles when the words were chosen
	words  []signWord       // the heaviest first
	weak   bool             // a thread large enough for a signature has none to speak of
}

type signWord struct {
	hash   uint32
	weight float64 // share in the thread × log(share inside / share outside)
}

const (
	signFrom    = 6  // articles from which a thread has a signature
	signWords   = 12 // of a signature
	signShare   = .3 // of the thread's articles that a word of it stands in
	signLift    = 1  // log of the share inside over the share outside, at the least
	coverEnough = .3 // share of the signature that a story must have to follow
	alikeEnough = .3 // cosine of the signatures of threads that are one
	strong      = 8  // weight of all words from which a signature means something
)

func (t *thread) signed() bool { return t.articles >= signFrom && len(t.words) > 0 }

// count takes articles into what a thread's articles have in common (by is 1), or out (-1).
func (c *Clusterer) count(th int32, members []int32, by int32) {
	t := &c.threads[th]
	for _, m := range members {
		for _, x := range c.articles[m].sketch.terms {
			if x.in&(inName|inLower) != 0 {
				t.counts[x.hash] += by
			}
		}
	}
	if t.articles >= signFrom && (t.articles*4 >= t.chosen*5 || t.articles*5 <= t.chosen*4) {
		c.sign(th)
	}
}

// sign chooses the words of the signature anew: when a thread has grown by a
// quarter, not for every article. Counts of words too rare to matter are dropped.
func (c *Clusterer) sign(th int32) {
	t := &c.threads[th]
	t.chosen, t.words = t.articles, nil
	if t.articles < signFrom {
		return
	}
	for h, n := range t.counts {
		share := float64(n) / float64(t.articles)
		if n <= 0 || share < .02 {
			delete(t.counts, h)
			continue
		}
		if share < signShare {
			continue
		}
		if lift := math.Log(share) + c.freq.outside(h, int(n)); lift > signLift {
			t.words = append(t.words, signWord{h, share * lift})
		}
	}
	slices.SortFunc(t.words, func(a, b signWord) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.hash, b.hash))
	})
	t.words = slices.Clone(t.words[:min(len(t.words), signWords)])
	sum := 0.0
	for _, w := range t.words {
		sum += w.weight
	}
	if weak := sum < strong; weak != t.weak {
		t.weak = weak
		c.relinked = append(c.relinked, sorted(t.stories)...)
	}
}

// coverage is how much of a thread's signature an atom has: the mean over its first members.
func (c *Clusterer) coverage(at, th int32) float64 {
	members := c.atoms[at].members
	members = members[:min(len(members), 4)]
	all, have := 0.0, 0.0
	for _, w := range c.threads[th].words {
		all += w.weight
		for _, m := range members {
			if c.articles[m].sketch.has(w.hash) {
				have += w.weight / float64(len(members))
			}
		}
	}
	if all == 0 {
		return 0
	}
	return have / all
}

func (s *sketch) has(h uint32) bool {
	_, ok := slices.BinarySearchFunc(s.terms, h, func(t term, h uint32) int { return cmp.Compare(t.hash, h) })
	return ok
}

// alike is the cosine of two signatures.
func (s *signature) alike(o *signature) float64 {
	var dot, ns, no float64
	for _, y := range o.words {
		no += y.weight * y.weight
	}
	for _, x := range s.words {
		ns += x.weight * x.weight
		for _, y := range o.words {
			if x.hash == y.hash {
				dot += x.weight * y.weight
			}
		}
	}
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(ns*no)
}
