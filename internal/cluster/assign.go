package cluster

import (
	"cmp"
	"math"
	"slices"
)

const (
	candidates    = 40 // articles compared with a new one
	membersScored = 8  // of one story
	optionsKept   = 8  // stories considered
)

// option is a story that a new article may belong to.
type option struct {
	group int32
	pairs []scored // by falling probability
	mean  float64
	size  int
	join  float64 // probability that the article belongs there
}

type scored struct {
	article int32
	p       float64
}

// options finds the stories a sketch may belong to, the most probable first.
// groupOf and membersOf say how articles are grouped.
func (c *Clusterer) options(s *sketch) []option {
	c.hits = c.index.find(s, candidates, c.hits)
	var list []option
	at := make(map[int32]int)
	for _, h := range c.hits {
		g := c.group(h.article)
		k, ok := at[g]
		if !ok {
			k = len(list)
			at[g] = k
			list = append(list, option{group: g})
		}
		if len(list[k].pairs) < membersScored {
			list[k].pairs = append(list[k].pairs, scored{h.article, c.pair(s, h.article)})
		}
	}
	for i := range list {
		o := &list[i]
		members := c.groups[o.group].members
		o.size = len(members)
		for j := len(members) - 1; j >= 0 && len(o.pairs) < membersScored; j-- {
			m := members[j]
			if !slices.ContainsFunc(o.pairs, func(x scored) bool { return x.article == m }) {
				o.pairs = append(o.pairs, scored{m, c.pair(s, m)})
			}
		}
		slices.SortStableFunc(o.pairs, func(a, b scored) int { return -cmp.Compare(a.p, b.p) })
		for _, p := range o.pairs {
			o.mean += p.p
		}
		o.mean /= float64(len(o.pairs))
	}
	slices.SortStableFunc(list, func(a, b option) int { return -cmp.Compare(a.pairs[0].p+a.mean, b.pairs[0].p+b.mean) })
	if len(list) > optionsKept {
		list = list[:optionsKept]
	}
	return list
}

// pair is the probability that a sketch and an earlier article are on one event.
func (c *Clusterer) pair(s *sketch, article int32) float64 {
	c.x = compare(s, &c.articles[article].sketch, c.x)
	return c.model.Pair.probability(c.x)
}

// joinFeatures describes option k among all.
func (c *Clusterer) joinFeatures(s *sketch, list []option, k int, out features) features {
	o := &list[k]
	runner := 0.0
	for i := range list {
		if i != k {
			runner = max(runner, list[i].pairs[0].p)
		}
	}
	best := o.pairs[0].p
	second := best
	if len(o.pairs) > 1 {
		second = o.pairs[1].p
	}
	logit := func(p float64) float64 {
		p = min(max(p, 1e-4), 1-1e-4)
		return math.Log(p / (1 - p))
	}
	gap, undated := 0.0, 1.0
	if s.day != noDay {
		last := int32(noDay)
		for _, p := range o.pairs {
			last = max(last, c.articles[p.article].sketch.day)
		}
		if last != noDay {
			undated = 0
			gap = math.Log1p(math.Abs(float64(s.day - last)))
		}
	}
	single := flag(o.size == 1)
	meanLogit := 0.0
	for _, p := range o.pairs {
		meanLogit += logit(p.p)
	}
	meanLogit /= float64(len(o.pairs))
	return append(out[:0], best, logit(best), o.mean, logit(o.mean), meanLogit, second, logit(second), runner, logit(runner),
		logit(best)-logit(runner), math.Log(float64(o.size)), single, single*logit(best), gap, gap*logit(best), undated, undated*logit(best), undated*meanLogit, undated*math.Log(float64(o.size)), math.Log1p(float64(s.words)))
}

var joinNames = []string{"best", "logit best", "mean", "logit mean", "mean logit", "second", "logit second", "runner-up", "logit runner-up",
	"lead", "log size", "single", "single × logit best", "gap", "gap × logit best", "undated", "undated × logit best", "undated × mean logit", "undated × log size", "words"}
