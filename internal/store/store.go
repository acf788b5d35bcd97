// Package store is the port to a desk's memory: what it must keep, what lands
// together, and how it is read. Adapters are named after their technology
// (sqlite); storetest holds the suite that each must pass.
//
// The store is the one place that knows what is finished. A capture lands with
// the job to work on it in one transaction; an article lands with its marks,
// its relation, its story and the end of its job in another. A process killed
// between the two finds the job again.
package store

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// ErrNotFound is returned, wrapped with what was asked for, by reads of one thing.
var ErrNotFound = errors.New("not found")

// Store is everything an adapter provides. Callers that need less take one of
// the parts. All methods may be called from several goroutines; writes are
// serialised by the adapter. Times given and returned are UTC.
type Store interface {
	Intake
	Work
	Tracing
	Writing
	Reading
	Following
	Close() error
}

// Intake is how captures come in.
type Intake interface {
	// Known tells which of the captures have landed already.
	Known(ctx context.Context, ids []news.CaptureID) (map[news.CaptureID]bool, error)

	// HasURL tells whether a capture from this address has landed: then a feed's
	// entry need not be fetched again.
	HasURL(ctx context.Context, url string) (bool, error)

	// Land records captures whose bytes stand in the evidence, in arrival order,
	// each with a job to work on it, in one transaction. A capture that has
	// landed before is passed over. It returns how many were new. Something set
	// aside at the same place is no longer listed once a capture from there lands;
	// what was set aside there without bytes is not listed either once a capture
	// that landed before is found there again.
	Land(ctx context.Context, captures []Landing) (int, error)

	// LastLanded is the location of the latest record that landed: whatever stands
	// behind it in the evidence was written by a process that died before landing.
	// The zero Location when nothing has landed.
	LastLanded(ctx context.Context) (news.Location, error)

	// SetAside records input that could not even become a capture (an empty file,
	// a broken line without bytes worth keeping). The same place set aside again
	// replaces the entry. A place is never "".
	SetAside(ctx context.Context, items []Aside) error
}

// Landing is a capture as the store keeps it: all but its bytes, which are in
// the evidence.
type Landing struct {
	Capture  news.Capture // Payload may be nil; it is not kept here
	Location news.Location
	Outlet   string   // the outlet as far as it is known before extraction: whose recurring lines these are
	Lines    []uint64 // keys of the lines of a plain-text capture
	Aside    *Aside   // why it cannot be read, where that is known already: then it is set aside and gets no job
}

// Aside is input set aside, with the reason, so that it is neither lost nor in
// the way.
type Aside struct {
	Capture news.CaptureID `json:"capture,omitempty"` // "" when no bytes were kept: read the place again to retry
	Place   string         `json:"place"`             // file:line, file#record or URL
	Reason  string         `json:"reason"`
	Since   time.Time      `json:"since"`
}

// Work is what the pipeline needs to work on captures and to land the results.
type Work interface {
	// Landed returns the captures with these ids, in the order they landed.
	// Unknown ids are left out.
	Landed(ctx context.Context, ids []news.CaptureID) ([]Landed, error)

	// Recurring tells in how many captures of the outlet that landed before seq
	// each of the line keys stood (counted up to 3). Keys never seen are left out.
	Recurring(ctx context.Context, outlet string, seq int64, lines []uint64) (map[uint64]int, error)

	// Commit lands the results of a batch and ends its jobs, all or nothing. The
	// summaries of every story and thread touched are brought up to date in the
	// same transaction (see [Summary]), and the lineage of every story whose
	// articles changed, came or went becomes stale (see [Tracing]). A batch all of whose captures are done
	// has landed before and changes nothing; so do single readings of captures
	// that are done. What has not landed cannot be read: an unknown capture or a
	// move of an unknown article is an error.
	Commit(ctx context.Context, batch Batch) error

	// Sketches yields what the ordered stages need to stand where they stood, in
	// the order of [Batch].Readings over all batches.
	Sketches(ctx context.Context) iter.Seq2[Sketch, error]

	// Text returns the article or the reading of that id with its body.
	Text(ctx context.Context, id news.ArticleID) (news.Article, error)

	// CopiesOf returns the articles whose relation points at id, without their
	// bodies, in arrival order.
	CopiesOf(ctx context.Context, id news.ArticleID) ([]news.Article, error)

	// Retry gives set-aside captures another job and takes them off the list; with
	// no ids, all that have bytes. It returns how many.
	Retry(ctx context.Context, ids []news.CaptureID) (int, error)
}

// Landed is a capture with its place in the order of arrival (1, 2, 3 …),
// without its Payload and Lines, which follow from the evidence.
type Landed struct {
	Landing
	Seq  int64
	Done bool // it has been read or set aside: nothing is left to do
}

// Batch is the outcome of working on some captures, in arrival order. It lands
// as Articles, Moves, Merged, Links, in that order; an id merged earlier stands
// for the story it resolves to wherever it is given.
type Batch struct {
	Readings []Read
	Articles []Entry // articles new or changed: inserted, or replacing the one with that id
	SetAside []Aside // captures that could not be read; their jobs end here
	Moves    []Move
	Merged   []Merge
	Links    []Link
}

// Read is what one capture was read as.
type Read struct {
	Capture news.CaptureID
	Article news.ArticleID // the article it belongs to
	// Text is kept when it is not the state the article shows: another capture of
	// the same article, or an earlier or later revision. Its ID differs from Article.
	Text     *news.Article
	Relation *news.Relation // of Text to the article: same article or revision; nil for the first
	Sketch   Sketch
}

// Sketch is what the ordered stages keep of one reading.
type Sketch struct {
	Print  []byte // dedupe
	Record []byte // cluster
}

// Entry is an article with all that lands with it.
type Entry struct {
	Article  news.Article
	Marks    *news.Marks    // nil where not annotated
	Relation *news.Relation // to the earlier article it copies; nil for an original
	Story    news.StoryID   // never "" in a batch
	// Sayings are what the article quotes, for finding the same words again; none
	// for a copy. Reads give none.
	Sayings []KeyedSaying

	// On reading; ignored by Commit.
	Lead     string // the first words of the body, see [Lead]
	Captures []CaptureNote
}

// CaptureNote tells where one of an article's captures came from.
type CaptureNote struct {
	ID   news.CaptureID `json:"id"`
	URL  string         `json:"url,omitempty"`
	File string         `json:"file,omitempty"`
	Time time.Time      `json:"time"`
}

// Move puts an article into another story.
type Move struct {
	Article news.ArticleID
	Story   news.StoryID
}

// Merge makes From resolve to To from now on, and moves what From still holds.
// From is never a story of its own again.
type Merge struct {
	From, To news.StoryID
}

// Link puts a story into a thread; "" takes it out. A story left without
// articles is passed over.
type Link struct {
	Story  news.StoryID
	Thread news.ThreadID
}
