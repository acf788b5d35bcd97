package news

// Revisal is what changed between two states of an article, in reading order,
// with the figures and quotations that the change touched.
type Revisal struct {
	Headline   *RevisedHeadline   `json:"headline"` // null where it stayed
	Passages   []RevisedPassage   `json:"passages"`
	Figures    []RevisedFigure    `json:"figures"`
	Quotations []RevisedQuotation `json:"quotations"`
}

// RevisedHeadline is a headline in both states.
type RevisedHeadline struct {
	Was string `json:"was"`
	Is  string `json:"is"`
}

// RevisionKind says what became of a sentence.
type RevisionKind string

// What becomes of a sentence.
const (
	SentenceKept    RevisionKind = "kept"
	SentenceRemoved RevisionKind = "removed"
	SentenceAdded   RevisionKind = "added"
	SentenceChanged RevisionKind = "changed"
)

// RevisedPassage is a sentence of one state or of both. Before lies in the
// earlier body and is empty for one that was added; After lies in the later body
// and is empty for one that was removed. Together they cover both bodies but for
// the space between sentences, each in its order.
type RevisedPassage struct {
	Kind   RevisionKind `json:"kind"`
	Before Span         `json:"before"`
	After  Span         `json:"after"`
	Cut    []Span       `json:"cut,omitempty"` // of a changed sentence: words of the earlier body that went
	Put    []Span       `json:"put,omitempty"` // words of the later body that came
	// Paragraph is set where the sentence begins a paragraph of the later body, or
	// of the earlier one if it was removed.
	Paragraph bool `json:"paragraph,omitempty"`
}

// RevisedFigure is a figure that became another one in a sentence that stayed
// otherwise: "$171m became $173m".
type RevisedFigure struct {
	About  string  `json:"about"` // what it counts or measures, in the later state's words
	Unit   string  `json:"unit"`
	Was    float64 `json:"was"`
	Is     float64 `json:"is"`
	Before Span    `json:"before"`
	After  Span    `json:"after"`
}

// RevisedQuotation is a quotation whose words or speaker changed, or that came
// or went: then Before or After is null.
type RevisedQuotation struct {
	Speaker string `json:"speaker,omitempty"` // in the later state, or the earlier one if it went
	Was     string `json:"was,omitempty"`     // the earlier speaker, where that is another
	Before  *Span  `json:"before"`
	After   *Span  `json:"after"`
}
