package news

// Outlet is who publishes. Its domain is its key: the host without "www." and
// mobile prefixes.
type Outlet struct {
	Domain   string `json:"domain"`
	Name     string `json:"name,omitempty"`
	Country  string `json:"country,omitempty"` // ISO 3166-1 alpha-2
	Language string `json:"language,omitempty"`
	Owner    string `json:"owner,omitempty"`
}

// Landscape is how the coverage of a story spreads over outlets.
type Landscape struct {
	Lists     []RatingSpread `json:"lists"`
	Countries []Bar          `json:"countries"`
	Languages []Bar          `json:"languages"`
	Owners    []Bar          `json:"owners"`
}

// RatingSpread is the coverage along one rating list. Outlets the list does not
// rate stand apart and count for no label.
type RatingSpread struct {
	List    string   `json:"list"`
	Scale   []string `json:"scale"`
	Bars    []Bar    `json:"bars"`
	Unrated Bar      `json:"unrated"`
}

// Bar is the articles, and the independent origins, under one label.
type Bar struct {
	Label    string   `json:"label,omitempty"`
	Articles int      `json:"articles"`
	Origins  int      `json:"origins"`
	Outlets  []string `json:"outlets"`
}
