package news

// StoryID names a story; it does not change while the story lives, and goes on
// resolving after the story was merged into another.
type StoryID string

// ThreadID names a thread, with the same promise as a StoryID.
type ThreadID string

// Story is the articles on one event.
type Story struct {
	ID          StoryID  `json:"id"`
	Headline    string   `json:"headline"`
	Thread      ThreadID `json:"thread,omitempty"`
	First       When     `json:"first"` // earliest and latest known publication among its articles
	Last        When     `json:"last"`
	Articles    int      `json:"articles"`
	Outlets     int      `json:"outlets"`
	Independent *int     `json:"independent"` // independent origins; null until they were traced
	AtLeast     *int     `json:"at_least"`    // the same with parties that may be one taken as one
}

// Thread is the stories on one matter over time.
type Thread struct {
	ID       ThreadID `json:"id"`
	Headline string   `json:"headline"`
	First    When     `json:"first"`
	Last     When     `json:"last"`
	Stories  int      `json:"stories"`
	Articles int      `json:"articles"`
}
