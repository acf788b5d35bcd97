package cluster

import (
	"cmp"
	"slices"
)

// Settle returns what has changed since the last Settle: stories merged, articles
// moved, threads linked. It publishes the state and does not alter it: calling it
// more or less often changes neither later arrivals nor where everything ends up.
// After Restore, the first Settle repeats every change ever made, because the
// clusterer cannot know which of them had been stored; applying them again is harmless.
func (c *Clusterer) Settle() Changes {
	var out Changes
	for _, s := range c.died {
		if c.stories[s].told || c.restored {
			to := c.lives(s)
			c.stories[to].told = true
			out.Merged = append(out.Merged, Merge{c.storyID(s), c.storyID(to)})
		}
	}
	slices.Sort(c.changed)
	for _, a := range slices.Compact(c.changed) {
		if now := c.storyOf(a); c.restored || c.lives(c.articles[a].told) != now {
			c.articles[a].told = now
			c.stories[now].told = true
			out.Moves = append(out.Moves, Move{c.articles[a].id, c.storyID(now)})
		}
	}
	slices.Sort(c.relinked)
	for _, s := range slices.Compact(c.relinked) {
		st := &c.stories[s]
		now := c.shown(s)
		if st.into == s && (now != st.linked || c.restored) {
			st.linked = now
			out.Links = append(out.Links, Link{c.storyID(s), c.threadID(now)})
		}
	}
	c.restored, c.relinked = false, c.relinked[:0]
	c.changed, c.died = c.changed[:0], c.died[:0]
	slices.SortFunc(out.Moves, func(a, b Move) int { return cmp.Compare(a.Article, b.Article) })
	slices.SortFunc(out.Merged, func(a, b Merge) int { return cmp.Compare(a.From, b.From) })
	slices.SortFunc(out.Links, func(a, b Link) int { return cmp.Compare(a.Story, b.Story) })
	return out
}
