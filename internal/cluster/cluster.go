// Package cluster groups articles into stories as they arrive, and stories into
// threads.
//
// A story is one event. An article joins the story it most probably belongs to,
// or opens one. What the package says on arrival is its best answer at that
// moment; [Clusterer.Settle] publishes the better answer that later articles
// have made possible.
//
// The state after N articles is a function of the sequence of those N articles
// and of nothing else: not of the clock, not of how they were batched, not of
// how often Settle was called.
package cluster

import (
	"fmt"
	"hash/fnv"
	"io"

	"github.com/headwater-news/headwater/internal/news"
)

// Record is everything needed to restore one article's part of the state: its
// features, never its text. It is compact, versioned and opaque.
type Record []byte

// Changes is what differs between two calls of [Clusterer.Settle]. Applied in
// one transaction it brings a store that holds the answers given on arrival, and
// all earlier changes, to the settled view. Each list is sorted and names each
// of its subjects once.
type Changes struct {
	Merged []Merge // stories that live on in another; their ids go on resolving
	Moves  []Move  // articles now in another story than last told, other than through a merge
	Links  []Link  // stories whose thread changed
}

// Merge says that story From lives on in story To. To is never itself a From of
// the same Changes.
type Merge struct{ From, To news.StoryID }

// Move says that an article now belongs to Story.
type Move struct {
	Article news.ArticleID
	Story   news.StoryID
}

// Link puts a story into a thread; the empty thread takes it out of one.
type Link struct {
	Story  news.StoryID
	Thread news.ThreadID
}

// Clusterer holds the state of one desk. It is not safe for concurrent use:
// arrival order is its input.
type Clusterer struct {
	model     *Model
	reader    reader
	freq      *frequencies
	index     *index
	articles  []article
	atoms     []atom
	stories   []story
	threads   []thread
	crossings map[[2]int32]tie // between threads
	byID      map[uint64]int32
	restored  bool // since the last Settle

	changed  []int32 // articles whose story is not the one they had at some time since the last Settle
	died     []int32 // stories merged into others since the last Settle
	relinked []int32 // stories whose thread, or whether it is one, may have changed

	hits []hit // buffers
	x, y features
}

// article is one article placed.
type article struct {
	id      news.ArticleID
	sketch  sketch
	atom    int32
	told    int32  // the story told last
	founded uint16 // how many stories it founded
}

// New returns an empty desk with the model this package ships.
func New() *Clusterer { return NewWith(Shipped()) }

// NewWith returns an empty desk with another model.
func NewWith(m *Model) *Clusterer {
	return &Clusterer{model: m, freq: newFrequencies(m.background), index: newIndex(), byID: make(map[uint64]int32), crossings: make(map[[2]int32]tie)}
}

// Add places an article. It returns the story as decided on arrival, and the
// record that [Clusterer.Restore] takes to stand again where it stands now. rel
// is what is known of the article's dependence on an earlier one, or nil: the
// same article again, or a revision, joins that article's story and leaves the
// state otherwise as it was; the other kinds are a hint.
func (c *Clusterer) Add(a news.Article, rel *news.Relation) (news.StoryID, Record) {
	if of, ok := c.same(a.ID, rel); ok {
		return c.storyID(c.storyOf(of)), encode(a.ID, nil, nil)
	}
	s := c.reader.read(a)
	c.freq.weigh(&s)
	ties := c.compareAll(&s, c.copied(rel))
	record := encode(a.ID, &s, ties)
	return c.storyID(c.place(a.ID, s, ties)), record
}

// same finds the article that a is another capture or revision of, or that was
// added under its id before.
func (c *Clusterer) same(id news.ArticleID, rel *news.Relation) (int32, bool) {
	if n, ok := c.byID[idHash(id)]; ok {
		return n, true
	}
	if rel == nil || rel.Kind != news.SameArticle && rel.Kind != news.Revision {
		return 0, false
	}
	n, ok := c.byID[idHash(rel.To)]
	return n, ok
}

// copied is what a relation says of the probability that article and original
// are on one event: a text that is nearly all in another is on the same, unless
// it is a form filled in anew, which the pair model tells by its names.
func (c *Clusterer) copied(rel *news.Relation) hit {
	if rel == nil {
		return hit{article: -1}
	}
	n, ok := c.byID[idHash(rel.To)]
	if !ok {
		return hit{article: -1}
	}
	return hit{n, float32(rel.Overlap)}
}

// Restore adds an article by its record. Records restored in the order in which
// Add gave them make an identical state.
func (c *Clusterer) Restore(r Record) error {
	id, s, ties, again, err := decode(r)
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if again {
		return nil
	}
	if _, ok := c.byID[idHash(id)]; ok {
		return fmt.Errorf("restore: article %q was there already", id)
	}
	for _, t := range ties {
		if int(t.atom) >= len(c.atoms) || t.n <= 0 {
			return fmt.Errorf("restore: article %q: %w", id, errRecord)
		}
	}
	c.freq.weigh(&s)
	c.place(id, s, ties)
	c.restored = true
	return nil
}

// idHash stands for an article's id in memory: of a million, two share one once
// in forty million desks.
func idHash(id news.ArticleID) uint64 {
	h := fnv.New64a()
	io.WriteString(h, string(id))
	return h.Sum64()
}
