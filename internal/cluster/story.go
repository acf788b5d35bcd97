package cluster

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// story is atoms taken to be on one event. It is named after the article that
// founded it and lives as long as that article is not in an older story; then
// its id leads to that one for ever. Should the article leave again, it founds
// another story: an id never comes back to life.
type story struct {
	founder int32
	again   uint16 // how many stories its founder had founded before
	into    int32  // the story this one was merged into, or itself
	told    bool   // the id is known outside
	size    int
	thread  int32 // -1 for none
	linked  int32 // the thread told last, -1 for none
	atoms   []int32
}

// found makes a story of one atom.
func (c *Clusterer) found(article, atom int32) int32 {
	n := int32(len(c.stories))
	again := c.articles[article].founded
	c.articles[article].founded++
	c.stories = append(c.stories, story{founder: article, again: again, into: n, thread: -1, linked: -1, atoms: []int32{atom}})
	return n
}

// lives follows a story to the one it lives on in.
func (c *Clusterer) lives(s int32) int32 {
	for c.stories[s].into != s {
		s = c.stories[s].into
	}
	return s
}

// storyID names a story after the article that founded it.
func (c *Clusterer) storyID(s int32) news.StoryID {
	name := string(c.articles[c.stories[s].founder].id)
	if n := c.stories[s].again; n > 0 {
		name = fmt.Sprintf("%s\x00%d", name, n)
	}
	return news.StoryID("s" + shortHash(name))
}

// shortHash is ten characters of base 32: of a million stories, two share a name
// once in two thousand desks.
func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:10]
}
