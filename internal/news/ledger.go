package news

// LedgerEntry is one set of words by one speaker, with every use of them.
type LedgerEntry struct {
	Speaker string    `json:"speaker"`
	Words   string    `json:"words"`
	First   FirstSeen `json:"first"`
	Uses    []Use     `json:"uses"`
}

// FirstSeen is where words were first read on this desk.
type FirstSeen struct {
	Article   ArticleID `json:"article"`
	Published When      `json:"published"`
}

// Use is one printing of a quotation, compared with its first.
type Use struct {
	Article    ArticleID `json:"article"`
	Span       Span      `json:"span"`
	Altered    bool      `json:"altered"`    // words changed
	Truncated  bool      `json:"truncated"`  // words left out
	Translated bool      `json:"translated"` // given in another language
	AgeDays    int       `json:"age_days"`   // days since first seen
}
