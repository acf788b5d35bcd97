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

import "github.com/headwater-news/headwater/internal/news"

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
type Clusterer struct{}

// New returns an empty desk with the model this package ships.
func New() *Clusterer { return &Clusterer{} }

// Add places an article. It returns the story as decided on arrival, and the
// record that [Clusterer.Restore] takes to stand again where it stands now. rel
// is what is known of the article's dependence on an earlier one, or nil: the
// same article again, or a revision, joins that article's story and leaves the
// state otherwise as it was; the other kinds are a hint.
func (c *Clusterer) Add(a news.Article, rel *news.Relation) (news.StoryID, Record) {
	return news.StoryID("s" + string(a.ID)), nil
}

// Restore adds an article by its record. Records restored in the order in which
// Add gave them make an identical state.
func (c *Clusterer) Restore(r Record) error { return nil }

// Settle returns what has changed since the last Settle: stories merged, articles
// moved, threads linked. It publishes the state and does not alter it: calling it
// more or less often changes neither later arrivals nor where everything ends up.
// After Restore, the first Settle repeats every change ever made, because the
// clusterer cannot know which of them had been stored; applying them again is harmless.
func (c *Clusterer) Settle() Changes { return Changes{} }
