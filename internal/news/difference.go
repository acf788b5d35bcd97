package news

// DifferenceKind says why two accounts give different values.
type DifferenceKind string

// The kinds of difference.
const (
	Conflict         DifferenceKind = "conflict"
	DifferentReports DifferenceKind = "different reports" // each true of its own report
	UpdatedFigure    DifferenceKind = "updated"
	Rounding         DifferenceKind = "rounding"
)

// Difference is one thing on which accounts of a story give different values.
type Difference struct {
	About  string         `json:"about"`
	Kind   DifferenceKind `json:"kind"`
	Values []GivenValue   `json:"values"` // in order of time; copies of an account are left out
}

// GivenValue is one account's value. It is a figure with its unit, or, where the
// accounts differ in a day, a place, a name, or a yes or no, words: then Word is
// set ("2026-09-11", "Millbeck", "yes") and Value is 0.
type GivenValue struct {
	Value    float64   `json:"value"`
	Word     string    `json:"word,omitempty"`
	Unit     string    `json:"unit"`
	Article  ArticleID `json:"article"`
	Span     Span      `json:"span"`     // the words that give the value
	Sentence Span      `json:"sentence"` // around them
	Report   string    `json:"report,omitempty"`
	Speaker  string    `json:"speaker,omitempty"` // who gives it, as far as the article tells
	AsOf     When      `json:"as_of"`
}
