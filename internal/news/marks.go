package news

// Marks is what was found in one article: its sentences, and in them who is
// named, who said what, whose reporting is relied on, and what was counted.
type Marks struct {
	Sentences  []Span      `json:"sentences"`
	Mentions   []Mention   `json:"mentions"`
	Quotations []Quotation `json:"quotations"`
	Reports    []Report    `json:"reports"`
	Origins    []Origin    `json:"origins"`
	Quantities []Quantity  `json:"quantities"`
}

// MentionKind is what a mention names.
type MentionKind string

// The kinds of mention.
const (
	MentionPerson       MentionKind = "person"
	MentionOrganization MentionKind = "organization"
	MentionPlace        MentionKind = "place"
	MentionOutlet       MentionKind = "outlet"
)

// Mention is a name, or words that stand for one, in an article.
type Mention struct {
	Span Span        `json:"span"`
	Name string      `json:"name"` // the fullest form the article gives
	Kind MentionKind `json:"kind"`
}
