package news

// Marks is what was found in one article: its sentences, and in them who is
// named, who said what, whose reporting is relied on, what was counted, and when.
type Marks struct {
	Sentences  []Span        `json:"sentences"`
	Mentions   []Mention     `json:"mentions"`
	Quotations []Quotation   `json:"quotations"`
	Reports    []Report      `json:"reports"`
	Origins    []Origin      `json:"origins"`
	Quantities []Quantity    `json:"quantities"`
	Dates      []DateMention `json:"dates"`
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

// Filled puts an empty list where there is none, so that JSON has [] and never
// null in the place of a list.
func (m Marks) Filled() Marks {
	m.Sentences, m.Mentions = list(m.Sentences), list(m.Mentions)
	m.Quotations, m.Reports, m.Origins, m.Quantities, m.Dates = list(m.Quotations), list(m.Reports), list(m.Origins), list(m.Quantities), list(m.Dates)
	for i := range m.Quotations {
		q := &m.Quotations[i]
		q.Content, q.Cue = list(q.Content), list(q.Cue)
	}
	for i := range m.Reports {
		r := &m.Reports[i]
		r.Spans, r.Cues = list(r.Spans), list(r.Cues)
	}
	for i := range m.Origins {
		m.Origins[i].Spans = list(m.Origins[i].Spans)
	}
	for i := range m.Quantities {
		m.Quantities[i].Counted = list(m.Quantities[i].Counted)
	}
	return m
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
