package news

// Brief is the account of a story in sentences that each point at the words
// they rest on. Nothing in it is without support.
type Brief struct {
	Headline        string          `json:"headline"`
	HeadlineSupport []Support       `json:"headline_support"`
	Language        string          `json:"language"` // that it is told in
	KeyPoints       []CitedSentence `json:"key_points"`
	WhyItMatters    []CitedSentence `json:"why_it_matters"` // empty where the articles do not say
	Sentences       []CitedSentence `json:"sentences"`      // the account itself
	Disputed        []CitedSentence `json:"disputed"`       // on what accounts differ; the label says what
	NotKnown        []CitedSentence `json:"not_known"`      // what the articles say is not known
	Elsewhere       []CitedSentence `json:"elsewhere"`      // what only articles in other languages report
	Developments    []Development   `json:"developments"`   // what each article brought that was new, in order of time
	Withheld        int             `json:"withheld"`       // sentences the gate refused
	WrittenBy       string          `json:"written_by"`     // [Extractive] or "model NAME"
}

// Extractive is who wrote a brief whose sentences are the articles' own.
const Extractive = "extractive"

// CitedSentence is a sentence with its support; Label heads it where it is a point.
type CitedSentence struct {
	Label    string    `json:"label,omitempty"`
	Text     string    `json:"text"`
	Language string    `json:"language,omitempty"` // where it is another than the brief's
	Support  []Support `json:"support"`
}

// Development is something that was new when it was reported.
type Development struct {
	At When `json:"at"` // when the desk first had it: of the capture, else of publication
	CitedSentence
}

// Filled puts an empty list where there is none, so that JSON has [] and never
// null in the place of a list.
func (b Brief) Filled() Brief {
	b.HeadlineSupport, b.KeyPoints, b.WhyItMatters = list(b.HeadlineSupport), list(b.KeyPoints), list(b.WhyItMatters)
	b.Sentences, b.Disputed, b.NotKnown = list(b.Sentences), list(b.Disputed), list(b.NotKnown)
	b.Elsewhere, b.Developments = list(b.Elsewhere), list(b.Developments)
	return b
}
