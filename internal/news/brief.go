package news

// Brief is the account of a story in sentences that each point at the words
// they rest on.
type Brief struct {
	Headline     string          `json:"headline"`
	KeyPoints    []CitedSentence `json:"key_points"`
	WhyItMatters []CitedSentence `json:"why_it_matters"`
	Sentences    []CitedSentence `json:"sentences"`
	Withheld     int             `json:"withheld"`   // sentences the gate refused
	WrittenBy    string          `json:"written_by"` // "extractive" or "model NAME"
}

// CitedSentence is a sentence with its support; Label heads it where it is a point.
type CitedSentence struct {
	Label   string    `json:"label,omitempty"`
	Text    string    `json:"text"`
	Support []Support `json:"support"`
}

// Timeline is what happened on which day of a thread.
type Timeline struct {
	Dates []TimelineDate `json:"dates"`
}

// TimelineDate is one day and its sentences.
type TimelineDate struct {
	Date      When               `json:"date"`
	Sentences []TimelineSentence `json:"sentences"`
}

// TimelineSentence is a sentence of an article, word for word.
type TimelineSentence struct {
	Text    string    `json:"text"`
	Article ArticleID `json:"article"`
	Span    Span      `json:"span"`
}
