package news

// DateMention is words that name a day or a stretch of days: "on Thursday", "last
// month", "Nov. 8". Begin and End are the first and the last day meant, both
// included; they are the same for a single day. Both are unknown where the words
// cannot be resolved, because they count from the article's own day and that is
// unknown.
type DateMention struct {
	Span       Span    `json:"span"`
	Begin      When    `json:"begin"`
	End        When    `json:"end"`
	Confidence float64 `json:"confidence,omitempty"`
}
