package cluster

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// A thread is stories on one matter. While events are told apart by what was
// done to whom when, a matter is told by the names and words that keep coming
// back, so it has a model of its own over the same comparisons.
//
// Every article votes with its ties: for each thread, the mean probability of one
// matter over the atoms of that thread it was compared with. It follows the
// thread with the highest mean if that is high enough. Once a thread has some
// articles it also has a signature (signature.go), and asks for less of a mean
// from a story that shares it. Two stories that are very probably on one matter
// found a thread. Votes go both ways: what comes later can bring an earlier story
// in, or over from another thread.
type thread struct {
	founder  int32 // the article that made two stories one matter
	into     int32 // the thread this one was merged into, or itself
	articles int
	stories  map[int32]bool
	signature
}

// vote is what the ties of an atom to the atoms of one thread, or of one story, say.
type vote struct {
	of  int32
	sum int32
	n   int32
}

// mean is the mean probability of one matter, with one pair more that says
// rather no: a single likeness, however close, may be chance.
func (v vote) mean() float64 { return (float64(v.sum)/tieSteps + doubt) / float64(v.n+1) }

const (
	doubt       = .3  // probability of one matter of a pair of which nothing is known
	foundThread = .62 // mean from which two stories found a thread
	joinSmall   = .55 // mean from which a story follows a thread
	joinLarge   = .45 // the same for a thread with a signature, of which the story has enough
	mergeThread = .6  // mean from which two threads are one
	mergeShare  = .25 // ties between them needed, as a share of the smaller one's articles
	stays       = .1  // what another thread must be better by to win a story over
	votesKept   = 4   // threads an atom remembers votes for
)

// follow takes the ties of a new member of an atom into account.
func (c *Clusterer) follow(at int32, ties []tie) {
	story := c.atoms[at].story
	var strangers []vote // stories in no thread, by what the ties to them say
	for _, t := range ties {
		o := &c.atoms[t.atom]
		switch {
		case o.story == story || t.atom == at:
		case o.thread >= 0:
			c.vote(at, c.livesThread(o.thread), t)
		default:
			i := slices.IndexFunc(strangers, func(v vote) bool { return v.of == o.story })
			if i < 0 {
				i = len(strangers)
				strangers = append(strangers, vote{of: o.story})
			}
			strangers[i].sum += t.matter
			strangers[i].n += t.n
		}
	}
	best := vote{}
	for _, v := range strangers {
		if v.mean() >= foundThread && v.mean() > best.mean() {
			best = v
		}
	}
	if th := c.stories[story].thread; th >= 0 {
		c.enter(at, th)
	}
	c.decide(at)
	if c.atoms[at].thread < 0 && best.n > 0 {
		th := int32(len(c.threads))
		founder := int32(len(c.articles) - 1)
		c.threads = append(c.threads, thread{founder: founder, into: th, stories: make(map[int32]bool), signature: signature{counts: make(map[uint32]int32)}})
		for _, a := range c.stories[best.of].atoms {
			c.enter(a, th)
		}
		c.enter(at, th)
	}
	own := c.atoms[at].thread
	if own < 0 {
		return
	}
	for _, t := range ties {
		o := &c.atoms[t.atom]
		if o.story == c.atoms[at].story {
			continue
		}
		own = c.livesThread(own) // a crossing may have merged it
		c.vote(t.atom, own, t)
		if other := o.thread; other >= 0 && c.livesThread(other) != own {
			c.cross(own, c.livesThread(other), t)
		}
		c.decide(t.atom)
	}
}

// vote adds a tie to what an atom knows of a thread.
func (c *Clusterer) vote(at, th int32, t tie) {
	a := &c.atoms[at]
	for i := range a.votes {
		if c.livesThread(a.votes[i].of) == th {
			a.votes[i].sum += t.matter
			a.votes[i].n += t.n
			return
		}
	}
	if len(a.votes) < votesKept {
		a.votes = append(a.votes, vote{th, t.matter, t.n})
	}
}

// decide lets an atom follow the thread it votes for.
func (c *Clusterer) decide(at int32) {
	a := &c.atoms[at]
	now, best, to := int32(-1), 0.0, int32(-1)
	if a.thread >= 0 {
		now = c.livesThread(a.thread)
	}
	for _, v := range a.votes {
		th, m := c.livesThread(v.of), v.mean()
		gate := joinSmall
		if c.threads[th].signed() {
			k := c.coverage(at, th)
			if k < coverEnough {
				continue
			}
			m += k
			gate = joinLarge + coverEnough
		}
		if th == now {
			m += stays
		}
		if m >= gate && m > best {
			best, to = m, th
		}
	}
	if to >= 0 && to != now {
		c.enter(at, to)
	}
}

// enter puts an atom into a thread.
func (c *Clusterer) enter(at, th int32) {
	a := &c.atoms[at]
	n := len(a.members)
	if a.thread >= 0 {
		old := c.livesThread(a.thread)
		if old == th {
			return
		}
		c.threads[old].articles -= n
		c.count(old, a.members, -1)
	}
	c.threads[th].articles += n
	a.thread = th
	c.count(th, a.members, 1)
	c.elect(a.story)
}

// elect gives a story the thread that most of its articles are in.
func (c *Clusterer) elect(s int32) {
	counts := make(map[int32]int)
	best, most := int32(-1), 0
	for _, at := range c.stories[s].atoms {
		if th := c.atoms[at].thread; th >= 0 {
			th = c.livesThread(th)
			counts[th] += len(c.atoms[at].members)
			if n := counts[th]; n > most || n == most && th < best {
				best, most = th, n
			}
		}
	}
	c.link(s, best)
}

// link puts a story into a thread.
func (c *Clusterer) link(s, th int32) {
	st := &c.stories[s]
	old := st.thread
	if old >= 0 {
		old = c.livesThread(old)
	}
	if old == th && st.thread == th {
		return
	}
	if old >= 0 && old != th {
		delete(c.threads[old].stories, s)
		c.relink(old)
	}
	st.thread = th
	c.relinked = append(c.relinked, s)
	if th >= 0 {
		c.threads[th].stories[s] = true
		c.relink(th)
	}
}

// relink notes that a thread has come to be one, or has ceased to be: those with
// a single story are not shown.
func (c *Clusterer) relink(th int32) {
	if stories := c.threads[th].stories; len(stories) <= 2 {
		for s := range stories {
			c.relinked = append(c.relinked, s)
		}
	}
}

// cross notes a tie between two threads, and merges them when there are enough.
func (c *Clusterer) cross(a, b int32, t tie) {
	if b < a {
		a, b = b, a
	}
	key := [2]int32{a, b}
	x := c.crossings[key]
	x.matter += t.matter
	x.n += t.n
	c.crossings[key] = x
	if c.threads[a].signed() && c.threads[b].signed() && c.threads[a].alike(&c.threads[b].signature) < alikeEnough {
		return
	}
	smaller := min(c.threads[a].articles, c.threads[b].articles)
	if x.meanMatter() < mergeThread || float64(x.n) < max(2, mergeShare*float64(smaller)) {
		return
	}
	delete(c.crossings, key)
	c.threads[b].into = a
	c.threads[a].articles += c.threads[b].articles
	for h, n := range c.threads[b].counts {
		c.threads[a].counts[h] += n
	}
	c.threads[b].signature = signature{}
	for _, s := range sorted(c.threads[b].stories) {
		c.stories[s].thread = a
		c.threads[a].stories[s] = true
		c.relinked = append(c.relinked, s)
	}
	c.threads[b].stories = nil
	c.sign(a)
}

func sorted(set map[int32]bool) []int32 {
	var list []int32
	for s := range set {
		list = append(list, s)
	}
	slices.SortFunc(list, cmp.Compare[int32])
	return list
}

func (c *Clusterer) livesThread(th int32) int32 {
	for c.threads[th].into != th {
		th = c.threads[th].into
	}
	return th
}

// shown is the thread of a story as told outside, -1 for none.
func (c *Clusterer) shown(s int32) int32 {
	th := c.stories[s].thread
	if th < 0 || c.stories[s].into != s {
		return -1
	}
	if th = c.livesThread(th); len(c.threads[th].stories) < 2 || c.threads[th].weak {
		return -1
	}
	return th
}

// threadID names a thread after the article that founded it.
func (c *Clusterer) threadID(th int32) news.ThreadID {
	if th < 0 {
		return ""
	}
	return news.ThreadID("t" + shortHash(string(c.articles[c.threads[th].founder].id)))
}
