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
	Values []GivenValue   `json:"values"`
}

// GivenValue is one account's value.
type GivenValue struct {
	Value   float64   `json:"value"`
	Unit    string    `json:"unit"`
	Article ArticleID `json:"article"`
	Span    Span      `json:"span"`
	Report  string    `json:"report,omitempty"`
	AsOf    When      `json:"as_of"`
}
