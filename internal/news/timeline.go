package news

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
