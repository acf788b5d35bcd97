package news

// Change says how a figure is qualified.
type Change string

// The qualifications of a figure.
const (
	Exactly  Change = "="
	About    Change = "~"
	MoreThan Change = ">"
	UpTo     Change = "<"
	Up       Change = "up"   // "rose by", "up"
	Down     Change = "down" // "fell to", "down"
)

// Quantity is a figure with what it measures and what it counts.
type Quantity struct {
	Span       Span     `json:"span"`
	Value      float64  `json:"value"`
	ValueMax   *float64 `json:"value_max"` // the upper end of a range; null for a single figure
	Change     Change   `json:"change"`
	Unit       string   `json:"unit"` // singular, spelled out; the noun counted where there is no unit of measure; else ""
	Counted    []string `json:"counted"`
	Via        string   `json:"via,omitempty"`
	Confidence float64  `json:"confidence,omitempty"`
}
