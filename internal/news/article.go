package news

import (
	"encoding/json"
	"errors"
	"fmt"
)

// ArticleID names an article on one desk. It is the id the user gave (in an
// NDJSON line) where there is one, else derived from its first capture.
type ArticleID string

// Article is one outlet's text: the state the desk shows of it. Earlier and
// later states are its revisions; the bytes they were read from its captures.
type Article struct {
	ID        ArticleID `json:"id"`
	URL       string    `json:"url,omitempty"`
	Canonical string    `json:"canonical,omitempty"`
	Outlet    string    `json:"outlet,omitempty"` // the host it was published on, without www. and mobile prefixes
	Site      string    `json:"site,omitempty"`   // the outlet's printed name
	Headline  string    `json:"headline,omitempty"`
	Byline    string    `json:"byline,omitempty"` // as printed: "By Ana Ruiz and Tom Okafor"
	Authors   []string  `json:"authors,omitempty"`
	Dateline  string    `json:"dateline,omitempty"` // the printed place line, never a time
	Published When      `json:"published,omitzero"`
	Updated   When      `json:"updated,omitzero"`
	Captured  When      `json:"captured,omitzero"`
	Language  string    `json:"language,omitempty"` // ISO 639-1, lower case
	Body      string    `json:"text"`               // paragraphs parted by "\n\n"; every Span points here

	File       string    `json:"file,omitempty"`       // of the first capture, as the user named it
	Confidence float64   `json:"confidence,omitempty"` // of the body's extraction, 0..1; 0 where it was given as text
	Removed    []Removal `json:"removed,omitempty"`
}

// Removal counts the bytes of one kind of clutter taken out of a capture.
type Removal struct {
	Kind  RemovalKind `json:"kind"`
	Chars int         `json:"chars"` // characters (runes)
}

// RemovalKind is what removed text was.
type RemovalKind string

// The kinds of clutter told apart.
const (
	RemovedComments    RemovalKind = "comments"
	RemovedBoilerplate RemovalKind = "boilerplate"
	RemovedAdvert      RemovalKind = "advert"
)

// ErrNoID and ErrNoText say which of the two required parts of an article
// object is missing.
var (
	ErrNoID   = errors.New(`article has no "id"`)
	ErrNoText = errors.New(`article has no "text"`)
)

// UnmarshalJSON reads an article object. It also takes "title" for headline and
// "date" for published, which other people's data sets use. Times that are not
// RFC 3339 or a day are an error. Whether id and text are there is for
// [Article.Check] to say.
func (a *Article) UnmarshalJSON(data []byte) error {
	type plain Article
	in := struct {
		*plain
		Title string `json:"title"`
		Date  When   `json:"date"`
	}{plain: (*plain)(a)}
	if err := json.Unmarshal(data, &in); err != nil {
		return fmt.Errorf("article: %w", err)
	}
	if a.Headline == "" {
		a.Headline = in.Title
	}
	if a.Published.IsZero() {
		a.Published = in.Date
	}
	return nil
}

// Check reports the first required part that is missing.
func (a *Article) Check() error {
	switch {
	case a.ID == "":
		return ErrNoID
	case a.Body == "":
		return ErrNoText
	}
	return nil
}

// Time is the best known time of the article for putting it in order:
// published, else updated, else captured, else unknown.
func (a *Article) Time() When {
	switch {
	case !a.Published.IsZero():
		return a.Published
	case !a.Updated.IsZero():
		return a.Updated
	}
	return a.Captured
}
