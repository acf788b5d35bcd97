package news

// LedgerEntry is one set of words by one speaker, with every use of them, in
// order of time; the first use comes first.
type LedgerEntry struct {
	Speaker string     `json:"speaker"`        // "" where no use gives one
	Kind    OriginKind `json:"kind,omitempty"` // of the speaker; of unnamed people, Speaker is how they are described
	Words   string     `json:"words"`          // as first seen, without the quotation marks around them
	First   FirstSeen  `json:"first"`
	Uses    []Use      `json:"uses"`
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
	Words      string    `json:"words"`           // as this article prints them
	Copy       bool      `json:"copy,omitempty"`  // in an article that copies another
	Altered    bool      `json:"altered"`         // words changed
	Edits      []Edit    `json:"edits,omitempty"` // which words, where Altered
	Truncated  bool      `json:"truncated"`       // words left out at an end or between
	Translated bool      `json:"translated"`      // given in another language
	AgeDays    int       `json:"age_days"`        // days since first seen
	// GivenTo is the speaker this article gives the words to, where that is another
	// than the entry's.
	GivenTo string `json:"given_to,omitempty"`
	// Context is set where the words come back in another matter than the one they
	// were said in: out of the story they were first seen in, and long after.
	OutOfContext bool `json:"out_of_context,omitempty"`
}

// Edit is words of the first use that stand otherwise in a later one. Either
// side may be empty.
type Edit struct {
	Was string `json:"was"`
	Is  string `json:"is"`
}

// Saying is a quotation taken out of its article, ready to be compared with
// others of the whole desk.
type Saying struct {
	Article    ArticleID     `json:"article"`
	Story      StoryID       `json:"story,omitempty"`
	Outlet     string        `json:"outlet,omitempty"`
	Headline   string        `json:"headline,omitempty"`
	Published  When          `json:"published"`
	Language   string        `json:"language,omitempty"`
	Copy       bool          `json:"copy,omitempty"` // of an article that copies another: a repetition, not a use of its own
	Speaker    string        `json:"speaker,omitempty"`
	Kind       OriginKind    `json:"kind,omitempty"` // of the speaker
	Form       QuotationKind `json:"form"`
	Span       Span          `json:"span"`  // from the first of its words to the last
	Words      string        `json:"words"` // the parts in quotation marks, joined by " … " where a cue interrupts
	Confidence float64       `json:"confidence,omitempty"`
	// Names are the people the article names, where no speaker of this is known:
	// one of them may be it.
	Names []string `json:"names,omitempty"`
}
