package store

import (
	"context"
	"errors"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// Reading is how a desk is read. Every list has a stable order.
type Reading interface {
	// Stories lists stories by latest activity (the latest time of any article,
	// by publication where known, else by capture), then by id.
	Stories(ctx context.Context, q StoryQuery) (StoryPage, error)

	// Story returns a story; an id merged into another resolves to that one.
	Story(ctx context.Context, id news.StoryID) (news.Story, error)

	// Coverage returns the articles of a story by [news.Article.Time], unknown
	// times last, then in arrival order. They come without body and marks, with
	// their lead: [Reading.Article] has the rest.
	Coverage(ctx context.Context, id news.StoryID) ([]Entry, error)

	// Article returns one article with its marks, relation, story and captures; the
	// id of another reading of the same article resolves to the article.
	Article(ctx context.Context, id news.ArticleID) (Entry, error)

	// Revisions returns the edited states of an article other than the one shown,
	// with their bodies, in the order they were captured.
	Revisions(ctx context.Context, id news.ArticleID) ([]news.Article, error)

	// Quoting returns those of the articles that quote someone, in the order of the
	// ids, which are those of the articles themselves and differ. Each comes with its
	// id, story and body, and of its marks the sentences, the quotations, and those
	// origins that are unnamed or came through another outlet.
	Quoting(ctx context.Context, ids []news.ArticleID) ([]Entry, error)

	// Lineage returns where a story came from as it was last traced, which may be
	// before its latest articles; nil where it never was. Its lists are never nil.
	Lineage(ctx context.Context, id news.StoryID) (*news.Lineage, error)

	// Brief returns a story as it was last told, by a model (see [Writing]) or with
	// its lineage; nil where it never was. Its lists are never nil.
	Brief(ctx context.Context, id news.StoryID) (*news.Brief, error)

	// SaidBy returns the sayings of a speaker, whose name is compared by
	// [SpeakerKey], newest first, unknown times last; a limit of 0 is none. Story,
	// outlet, headline and time are those of the articles as they now stand. The
	// words of copies are not among them.
	SaidBy(ctx context.Context, speaker string, limit int) ([]news.Saying, error)

	// Speakers lists those whose names have a word that begins with the given one
	// (compared by [SpeakerKey]), the most quoted first, then by name.
	Speakers(ctx context.Context, word string, limit int) ([]Speaker, error)

	// Unnamed lists the ledger of unnamed sources of every story traced, by
	// newsroom, then by story, each in its lineage's order.
	Unnamed(ctx context.Context) ([]Unnamed, error)

	// Threads lists threads by latest activity, then by id; a limit of 0 is none.
	// Thread returns one.
	Threads(ctx context.Context, limit int) ([]news.Thread, error)
	Thread(ctx context.Context, id news.ThreadID) (news.Thread, error)

	// Search finds articles whose headline or text holds all the words of the
	// query, best first; of very many the best of the latest. Case and diacritics make no difference. Words in double
	// quotes stand together. Whatever is typed is a valid query; one without words
	// finds nothing. A limit of 0 is none.
	Search(ctx context.Context, query string, limit int) ([]Hit, error)

	// Asides lists what is set aside, oldest first.
	Asides(ctx context.Context) ([]Aside, error)

	// Counts counts the desk.
	Counts(ctx context.Context) (Counts, error)
}

// ErrCursor is returned, wrapped, for an After that no page gave as its Next.
var ErrCursor = errors.New("not the end of a page")

// StoryQuery narrows and pages a list of stories. A page starts behind the
// story that ended the one before, by the order as it stood then: a story that
// does not change while pages are turned is neither left out nor given twice.
type StoryQuery struct {
	Thread news.ThreadID // only its stories, by first publication, unknown last; "" for all
	Limit  int           // 0 for no limit
	After  string        // the Next of the page before
}

// StoryPage is a list of stories; Next is "" on the last page.
type StoryPage struct {
	Stories []news.Story
	Next    string
}

// Hit is an article found, with the words around the match.
type Hit struct {
	Article news.Article // without its body
	Story   news.StoryID
	Excerpt []Fragment
}

// Speaker is somebody quoted on the desk.
type Speaker struct {
	Name    string `json:"name"`
	Sayings int    `json:"sayings"`
}

// Unnamed is a line of the ledger of unnamed sources with its story.
type Unnamed struct {
	Story news.StoryID `json:"story"`
	news.UnnamedEntry
}

// Fragment is a piece of text, marked where it matches the query.
type Fragment struct {
	Text  string `json:"text"`
	Match bool   `json:"match,omitempty"`
}

// Counts is a desk in numbers. Copies counts everything taken in that repeats
// what is here already: captures of an article that has an earlier one, and
// articles with a relation to another outlet's.
type Counts struct {
	Captures int `json:"captures"`
	Articles int `json:"articles"`
	Copies   int `json:"copies"`
	Stories  int `json:"stories"`
	Threads  int `json:"threads"`
	SetAside int `json:"set_aside"`
	Waiting  int `json:"waiting"` // captures landed and not yet worked on
}

// Following is what the desk follows.
type Following interface {
	// Follow adds a feed or page not yet polled, or changes the title of one
	// followed already when f has one.
	Follow(ctx context.Context, f Followed) error
	// Unfollow removes it; [ErrNotFound] when it is not followed.
	Unfollow(ctx context.Context, url string) error
	// Followed lists what is followed, by address.
	Followed(ctx context.Context) ([]Followed, error)
	// Polled records how a poll went and when the next is due; [ErrNotFound] when
	// the address is not followed.
	Polled(ctx context.Context, url string, p Poll) error
}

// Followed is an address the desk polls.
type Followed struct {
	URL   string    `json:"url"`
	Title string    `json:"title,omitempty"`
	Since time.Time `json:"since"`
	Last  Poll      `json:"last,omitzero"`
}

// Poll is the outcome of asking a followed address once.
type Poll struct {
	Time         time.Time `json:"time,omitzero"` // zero: not yet polled
	Next         time.Time `json:"next,omitzero"` // when it is due again
	ETag         string    `json:"-"`
	LastModified string    `json:"-"`
	Error        string    `json:"error,omitempty"`    // "" when it went well
	Failing      int       `json:"failing,omitempty"`  // failures in a row
	Captures     int       `json:"captures,omitempty"` // new captures it brought
}
