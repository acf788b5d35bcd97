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
	c.restored = false
	c.changed, c.died = c.changed[:0], c.died[:0]
	slices.SortFunc(out.Moves, func(a, b Move) int { return cmp.Compare(a.Article, b.Article) })
	slices.SortFunc(out.Merged, func(a, b Merge) int { return cmp.Compare(a.From, b.From) })
	return out
}
