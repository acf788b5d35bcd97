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
type Clusterer struct {
	model    *Model
	reader   reader
	freq     *frequencies
	index    *index
	articles []article
	groups   []group

	unsure []int32 // articles since the last Settle whose told story is not their group's
	merged []int32 // groups since the last Settle that were merged into another

	hits []hit
	x, y features
}

// article is one article placed.
type article struct {
	id     news.ArticleID
	sketch sketch
	group  int32 // the group it was put into; see Clusterer.group
	told   int32 // the group whose story was told last
}

// group is articles that are on one event as far as is sure.
type group struct {
	founder int32 // its first article
	told    bool  // its story's id is known outside
	members []int32
	into    int32           // the group this one was merged into, or itself
	links   map[int32]*link // pair probabilities towards other groups
}

// link sums up the pairs compared across two groups.
type link struct {
	sum float64
	n   int
}

func (l *link) mean() float64 { return l.sum / float64(l.n) }

// New returns an empty desk with the model this package ships.
func New() *Clusterer { return NewWith(Shipped()) }

// NewWith returns an empty desk with another model.
func NewWith(m *Model) *Clusterer {
	return &Clusterer{model: m, freq: newFrequencies(m.background), index: newIndex()}
}

// Add places an article. It returns the story as decided on arrival, and the
// record that [Clusterer.Restore] takes to stand again where it stands now. rel
// is what is known of the article's dependence on an earlier one, or nil: the
// same article again, or a revision, joins that article's story and leaves the
// state otherwise as it was; the other kinds are a hint.
func (c *Clusterer) Add(a news.Article, rel *news.Relation) (news.StoryID, Record) {
	s := c.reader.read(a)
	c.freq.weigh(&s)
	list := c.options(&s)
	story := c.place(a.ID, s, list)
	return c.storyID(story), nil
}

// enter adds an article to a group, or to a new one where to is negative.
func (c *Clusterer) enter(id news.ArticleID, s sketch, to int32) int32 {
	n := int32(len(c.articles))
	if to < 0 {
		to = int32(len(c.groups))
		c.groups = append(c.groups, group{into: to, founder: n})
	}
	c.groups[to].members = append(c.groups[to].members, n)
	c.freq.count(&s)
	c.articles = append(c.articles, article{id: id, sketch: s, group: to, told: to})
	c.index.add(n, &c.articles[n].sketch)
	return to
}

// place decides where an article belongs. It joins a group when that is nearly
// sure, else it opens one; groups that turn out to be one are merged. What is
// probable but not sure is answered on arrival and decided by later articles.
func (c *Clusterer) place(id news.ArticleID, s sketch, list []option) (story int32) {
	best := -1
	for i := range list {
		c.y = c.joinFeatures(&s, list, i, c.y)
		list[i].join = c.model.Join.probability(c.y)
		if best < 0 || list[i].join > list[best].join {
			best = i
		}
	}
	to := int32(-1)
	if best >= 0 && list[best].join >= c.model.surely {
		to = list[best].group
	}
	to = c.enter(id, s, to)
	for i := range list {
		if list[i].group != to {
			c.link(to, list[i].group, list[i].pairs)
		}
	}
	to = c.mergeAround(to)
	if best >= 0 && list[best].join >= c.model.join {
		story = c.root(list[best].group)
	} else {
		story = to
	}
	c.groups[story].told = true
	if n := int32(len(c.articles) - 1); story != to {
		c.articles[n].told = story
		c.unsure = append(c.unsure, n)
	}
	return story
}

func (c *Clusterer) group(article int32) int32 { return c.root(c.articles[article].group) }

func (c *Clusterer) root(g int32) int32 {
	for c.groups[g].into != g {
		c.groups[g].into = c.groups[c.groups[g].into].into
		g = c.groups[g].into
	}
	return g
}
