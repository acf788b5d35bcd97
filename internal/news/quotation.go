package news

// QuotationKind says whether words are given as spoken, reported, or both.
type QuotationKind string

// The kinds of quotation.
const (
	Direct   QuotationKind = "direct"
	Indirect QuotationKind = "indirect"
	Mixed    QuotationKind = "mixed"
)

// Quotation is words attributed to a speaker.
type Quotation struct {
	Kind       QuotationKind `json:"kind"`
	Content    []Span        `json:"content"` // quote marks inside; several where the cue interrupts
	Cue        []Span        `json:"cue"`
	Speaker    Speaker       `json:"speaker"`
	Confidence float64       `json:"confidence,omitempty"`
}

// Speaker is who said it, as far as the article tells.
type Speaker struct {
	Span *Span      `json:"span"` // the words that name the speaker here; null when none do
	Name string     `json:"name,omitempty"`
	Kind OriginKind `json:"kind,omitempty"`
}
