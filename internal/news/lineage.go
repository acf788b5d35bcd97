package news

// Lineage is where a story came from: who obtained it, through whom it reached
// each outlet, and how many independent origins stand behind it.
type Lineage struct {
	Articles    int            `json:"articles"`
	Outlets     int            `json:"outlets"`
	Independent int            `json:"independent"` // most chains with no party in common
	AtLeast     int            `json:"at_least"`    // the same with parties that may be one taken as one
	Reports     []TracedReport `json:"reports"`
	Origins     []TracedOrigin `json:"origins"`
	Claims      []Claim        `json:"claims"`
	Edges       []Edge         `json:"edges"`
	Quotations  []LedgerEntry  `json:"quotations"`
	Differences []Difference   `json:"differences"`
}

// TracedReport is one outlet's reporting that articles of a story rely on.
type TracedReport struct {
	Outlet   string      `json:"outlet"`
	When     When        `json:"when"`
	Articles []ArticleID `json:"articles"`
	First    ArticleID   `json:"first"`
}

// TracedOrigin is one origin with the articles of a story that rest on it.
type TracedOrigin struct {
	Origin
	Articles []ArticleID `json:"articles"`
}

// Edge says that one party's words reached another, and where that is said.
type Edge struct {
	From    string    `json:"from"`
	To      string    `json:"to"`
	Article ArticleID `json:"article"`
	Span    Span      `json:"span"`
}
