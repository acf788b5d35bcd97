package news

// RelationKind says how one article's text depends on another's.
type RelationKind string

// The relations, from the closest to the loosest. SameArticle and Revision hold
// between captures of one outlet's article; the others between articles.
const (
	SameArticle   RelationKind = "same article"   // captured again, with other clutter or under another address
	Revision      RelationKind = "revision"       // a later edited state at the same address
	NearDuplicate RelationKind = "near-duplicate" // the same text elsewhere, lightly edited
	WireCopy      RelationKind = "wire copy"      // an agency's text, printed by several outlets
	Excerpt       RelationKind = "excerpt"        // a part of a longer article
)

// Relation is an article's dependence on an earlier one, with its evidence.
type Relation struct {
	From ArticleID `json:"id"`
	// To is the first of the group, never itself a copy; for the same article and
	// a revision it is the first capture of that very article, which may be a
	// copy of another outlet's.
	To       ArticleID    `json:"copy_of"`
	Kind     RelationKind `json:"relation"`
	Overlap  float64      `json:"overlap"`          // share of From's word shingles that stand in To, 0..1
	Agency   string       `json:"agency,omitempty"` // "AP", "Reuters" … where a credit names one
	Passages []Passage    `json:"passages,omitempty"`
}

// Passage is a run of words that two articles share, in each one's offsets.
type Passage struct {
	From Span `json:"from"`
	To   Span `json:"to"`
}
