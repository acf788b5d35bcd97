package store

import (
	"context"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/headwater-news/headwater/internal/news"
)

// Tracing is how where stories came from is worked out and kept. It is done by
// whoever commits batches, between two commits.
type Tracing interface {
	// Stale lists stories to be traced, those that have waited longest first; a
	// limit of 0 is none. A story waits from the commit that changed, added or took
	// away one of its articles until its lineage is put. It also waits when words
	// that one of its articles prints turn out to have been printed before, or at
	// the same time, in an article that came or changed since.
	Stale(ctx context.Context, limit int) ([]news.StoryID, error)

	// Accounts returns the articles of a story in the order of [Reading.Coverage],
	// each with its body, marks and relation. An article that was never annotated
	// has no marks.
	Accounts(ctx context.Context, id news.StoryID) ([]news.Account, error)

	// SaidLike returns the sayings that have one of the keys, by time, unknown last,
	// then as they arrived. Of each key the first are given, so that words that
	// everybody prints cost no more than others. Story, outlet, headline and time
	// are those of the articles as they now stand; the time is that of publication,
	// else of the update.
	SaidLike(ctx context.Context, keys []uint64) ([]news.Saying, error)

	// PutLineages keeps the lineages and briefs of stories, all or nothing, and ends their
	// waiting. Stories that are no more are passed over.
	PutLineages(ctx context.Context, traced []Traced) error

	// Unsaid returns articles that quote someone and whose sayings were not kept,
	// because they were stored before sayings were, in order of arrival. Committing
	// them again with their sayings takes them off the list.
	Unsaid(ctx context.Context, limit int) ([]Entry, error)
}

// Traced is the outcome of tracing a story: nil where it could not be traced.
// Then the story has neither lineage nor brief, and is not tried again until it changes.
type Traced struct {
	Story   news.StoryID
	Lineage *news.Lineage
	Brief   *news.Brief // nil where the story could be traced and not told
}

// KeyedSaying is a saying with the keys by which the same words are found.
type KeyedSaying struct {
	news.Saying
	Keys []uint64
}

// SpeakerKey is what names of speakers are compared by: without regard to case,
// diacritics, punctuation and spacing.
func SpeakerKey(name string) string {
	var key strings.Builder
	apart := false
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if apart && key.Len() > 0 {
				key.WriteByte(' ')
			}
			apart = false
			key.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
		default:
			apart = true
		}
	}
	return key.String()
}
