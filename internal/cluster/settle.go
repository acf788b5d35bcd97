package cluster

import (
	"cmp"
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// Settle returns what has changed since the last Settle: stories merged, articles
// moved, threads linked. It publishes the state and does not alter it: calling it
// more or less often changes neither later arrivals nor where everything ends up.
// After Restore, the first Settle repeats every change ever made, because the
// clusterer cannot know which of them had been stored; applying them again is harmless.
//
// An article moves only once, and only when it was told a story it did not join
// for sure: then it either stays, because its own group was merged into that
// story, or leaves with its group. Groups are merged and never taken apart, so
// that after it all that can happen to an article's story is to be merged.
func (c *Clusterer) Settle() Changes {
	var out Changes
	for _, a := range c.unsure {
		told, own := c.root(c.articles[a].told), c.group(a)
		if told != own {
			c.articles[a].told = own
			c.groups[own].told = true
			out.Moves = append(out.Moves, Move{c.articles[a].id, c.storyID(own)})
		}
	}
	for _, g := range c.merged {
		if c.groups[g].told {
			to := c.root(g)
			c.groups[to].told = true
			out.Merged = append(out.Merged, Merge{c.storyID(g), c.storyID(to)})
		}
	}
	c.unsure, c.merged = c.unsure[:0], c.merged[:0]
	slices.SortFunc(out.Moves, func(a, b Move) int { return cmp.Compare(a.Article, b.Article) })
	slices.SortFunc(out.Merged, func(a, b Merge) int { return cmp.Compare(a.From, b.From) })
	return out
}

// storyID names a group's story after the article that founded it.
func (c *Clusterer) storyID(g int32) news.StoryID {
	return news.StoryID("s" + shortHash(string(c.articles[c.groups[g].founder].id)))
}

// shortHash is ten characters of base 32: of a million stories, two share a name
// once in two thousand desks.
func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:10]
}
