package news

// OriginKind is what stands at the end of an attribution chain.
type OriginKind string

// The kinds of origin.
const (
	OriginPerson       OriginKind = "person"
	OriginUnnamed      OriginKind = "unnamed"
	OriginOrganization OriginKind = "organization"
	OriginDocument     OriginKind = "document"
	OriginPost         OriginKind = "post"
)

// Origin is the end of an attribution chain as one article gives it: who or
// what the information comes from.
type Origin struct {
	Kind        OriginKind `json:"kind"`
	Name        string     `json:"name,omitempty"`
	Descriptor  string     `json:"descriptor,omitempty"` // of unnamed people, in the article's words
	CountMin    int        `json:"count_min,omitempty"`  // how many unnamed people the text supports
	CountMax    *int       `json:"count_max"`            // nil: no upper bound given
	Via         string     `json:"via,omitempty"`        // the outlet it came through; "" for the article's own
	Gateways    []string   `json:"gateways,omitempty"`   // who passed its words on, outermost first: those who said that it said so
	Medium      string     `json:"medium,omitempty"`     // "press conference", "interview", "post" …
	DirectQuote bool       `json:"direct_quote"`
	Spans       []Span     `json:"spans"`
	Confidence  float64    `json:"confidence,omitempty"`
}

// Report is another outlet's reporting that an article relies on.
type Report struct {
	Outlet     string   `json:"outlet"`
	Spans      []Span   `json:"spans"`
	Cues       []string `json:"cues"`
	When       string   `json:"when,omitempty"` // in the article's words
	Confidence float64  `json:"confidence,omitempty"`
}
