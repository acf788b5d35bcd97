package store

import (
	"context"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// Writing is how what a language model wrote is kept, beside the extractive briefs.
// It may be done while batches are committed and stories are traced: a draft of a
// story that has changed meanwhile is not kept.
type Writing interface {
	// Unwritten lists stories of several articles that stand traced and were told, and
	// of which no draft was put since, by latest activity, then by id; a limit of 0 is none.
	Unwritten(ctx context.Context, limit int) ([]Unwritten, error)

	// PutDraft keeps what came of asking about a story, and tells whether it did: not
	// if the story was traced again since, or waits to be. From then on
	// [Reading.Brief] gives the draft's brief, if it has one, until the story is
	// traced again.
	PutDraft(ctx context.Context, d Draft) (bool, error)

	// Model returns how the model does; nil where none was ever asked. PutModel
	// replaces it.
	Model(ctx context.Context) (*Model, error)
	PutModel(ctx context.Context, m Model) error
}

// Unwritten is a story that a model may be asked about.
type Unwritten struct {
	Story  news.StoryID
	Traced int        // how often it was traced
	Brief  news.Brief // the extractive one
	Last   Answer     // the last that was put, perhaps to the same question; zero where there is none
}

// Answer is what a model answered.
type Answer struct {
	Model    string
	Question string // its key
	Text     string
}

// Draft is what came of asking a model about a story.
type Draft struct {
	Story  news.StoryID
	Traced int // of the Unwritten
	Answer Answer
	Brief  *news.Brief // nil where the answer was not usable: the extractive one stands
}

// Model is how the model does that the desk was last set to.
type Model struct {
	Name        string    `json:"name"`
	URL         string    `json:"url"` // without what may be secret in it
	LastSuccess time.Time `json:"last_success,omitzero"`
	LastFailure time.Time `json:"last_failure,omitzero"`
	Reason      string    `json:"reason,omitempty"`  // of the failure; "" where the last question was answered
	Failing     int       `json:"failing,omitempty"` // failures in a row
	Next        time.Time `json:"next,omitzero"`     // it is not asked before
	Asked       int       `json:"asked"`             // questions answered
	Written     int       `json:"written"`           // briefs made of the answers
	Withheld    int       `json:"withheld"`          // sentences of those that were not borne by what they cite
	Unusable    int       `json:"unusable"`          // answers of which no brief could be made
}
