package news

// Lineage is where a story came from: who obtained it, through whom it reached
// each outlet, and how many independent origins stand behind it. Every list is
// in a stable order that does not depend on the order of the articles.
type Lineage struct {
	Articles    int            `json:"articles"`
	Outlets     int            `json:"outlets"`
	Independent int            `json:"independent"` // most chains with no party in common
	AtLeast     int            `json:"at_least"`    // the same with parties that may be one taken as one
	Reports     []TracedReport `json:"reports"`
	Origins     []TracedOrigin `json:"origins"`
	Chains      []Chain        `json:"chains"` // every chain of the story; the chosen ones make up Independent
	MayBeSame   [][2]string    `json:"may_be_same"`
	Claims      []Claim        `json:"claims"`
	Edges       []Edge         `json:"edges"`
	Derived     []Derivation   `json:"derived"` // articles that retell another one
	// Unattributed are the articles that retell no other one here and tell no
	// origin: they add no chain, and what they say may or may not be their own.
	Unattributed []ArticleID    `json:"unattributed"`
	Unnamed      []UnnamedEntry `json:"unnamed"`
	Quotations   []LedgerEntry  `json:"quotations"`
	Differences  []Difference   `json:"differences"`
}

// TracedReport is one outlet's reporting that articles of a story rely on. Two
// reports of one outlet are two entries.
type TracedReport struct {
	Outlet   string      `json:"outlet"`
	When     When        `json:"when"`
	Articles []ArticleID `json:"articles"` // that rely on it, in order of time
	First    ArticleID   `json:"first"`
	Own      ArticleID   `json:"own,omitempty"` // the report itself, where it is an article of this story
	Seen     []Support   `json:"seen"`          // the words that name it
}

// TracedOrigin is one origin with the articles of a story that rest on it. Its
// Spans are those in the first of Articles; Seen has one entry for each article
// and way.
type TracedOrigin struct {
	Origin
	Articles []ArticleID `json:"articles"`
	// Party is who would have to be wrong: the person, or the institution that a
	// spokeswoman, an office holder or a release speaks for. Origins of one party
	// are one for independence.
	Party string     `json:"party"`
	Seen  []Sighting `json:"seen"`
}

// Sighting is an origin as one article gives it.
type Sighting struct {
	Article  ArticleID `json:"article"`
	Span     Span      `json:"span"`
	Via      string    `json:"via,omitempty"`
	Gateways []string  `json:"gateways,omitempty"`
}

// Derivation is an article that retells another one: it has no chains of its own.
type Derivation struct {
	Article ArticleID `json:"article"`
	// From is the article retold, itself none of these; "" where only the agency
	// whose text it is is known.
	From      ArticleID   `json:"from,omitempty"`
	How       DerivedHow  `json:"how"`
	Direction Direction   `json:"direction"` // what tells that From came first
	Agency    string      `json:"agency,omitempty"`
	Overlap   float64     `json:"overlap"`            // share of what it says that From says, 0..1
	Passages  []Passage   `json:"passages,omitempty"` // what the two share, word for word or sentence for sentence
	Also      []ArticleID `json:"also,omitempty"`     // further articles it draws on
}

// DerivedHow is how an article retells another.
type DerivedHow string

// The ways of retelling: the first three are those of [Relation].
const (
	DerivedNearDuplicate DerivedHow = "near-duplicate"
	DerivedWireCopy      DerivedHow = "wire copy"
	DerivedExcerpt       DerivedHow = "excerpt"
	DerivedRewrite       DerivedHow = "rewrite"     // the same facts, names and quotations in other words
	DerivedTranslation   DerivedHow = "translation" // the same in another language
	DerivedStub          DerivedHow = "stub"        // an aggregator's lines about it
)

// Direction is what tells which of two articles came first.
type Direction string

// What tells a direction, from the surest.
const (
	ByCredit         Direction = "credit"      // it credits the other, or an agency
	ByAttribution    Direction = "attribution" // it names the other's outlet as its report
	ByTime           Direction = "time"        // it was published later
	DirectionUnknown Direction = "unknown"     // nothing tells; the fuller one is taken as retold
)

// Edge says that one party's words reached another, and where that is said.
type Edge struct {
	From    string    `json:"from"`
	To      string    `json:"to"`
	Article ArticleID `json:"article"`
	Span    Span      `json:"span"`
}

// UnnamedEntry is a line of the ledger of unnamed sources: whom one newsroom's
// report describes without a name.
type UnnamedEntry struct {
	Newsroom   string      `json:"newsroom"`           // who obtained it
	Report     string      `json:"report,omitempty"`   // the outlet relied on, where the newsroom's own article is not here
	Origin     int         `json:"origin"`             // index into [Lineage].Origins
	Descriptor string      `json:"descriptor"`         // in the words of the first article
	CountMin   int         `json:"count_min"`          // how many people the text supports
	CountMax   *int        `json:"count_max"`          // nil: no upper bound given
	Uncounted  bool        `json:"uncounted"`          // a plural without a number: "officials"
	Reason     string      `json:"reason,omitempty"`   // why they are not named, in the article's words
	ReasonAt   *Support    `json:"reason_at"`          // where that stands
	Articles   []ArticleID `json:"articles,omitempty"` // that rest on it
}

// Filled puts an empty list where there is none, so that JSON has [] and never
// null in the place of a list.
func (l Lineage) Filled() Lineage {
	l.Reports, l.Origins, l.Chains, l.MayBeSame = list(l.Reports), list(l.Origins), list(l.Chains), list(l.MayBeSame)
	l.Claims, l.Edges, l.Derived, l.Unattributed = list(l.Claims), list(l.Edges), list(l.Derived), list(l.Unattributed)
	l.Unnamed, l.Quotations, l.Differences = list(l.Unnamed), list(l.Quotations), list(l.Differences)
	for i := range l.Claims {
		c := &l.Claims[i]
		c.Chains, c.Origins, c.Support = list(c.Chains), list(c.Origins), list(c.Support)
	}
	for i := range l.Origins {
		l.Origins[i].Spans = list(l.Origins[i].Spans)
	}
	return l
}
