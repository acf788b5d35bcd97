package news

// Claim is what sentences of a story state alike.
type Claim struct {
	Text        string      `json:"text"`
	Articles    []ArticleID `json:"articles"`
	Independent int         `json:"independent"`
	AtLeast     int         `json:"at_least"`
	Chains      []Chain     `json:"chains"`
	Origins     []int       `json:"origins"` // indexes into [Lineage].Origins
	Support     []Support   `json:"support"`
}

// Chain is one way a claim reached the reader: the newsroom that obtained it,
// the gateways that passed it on, and the origin.
type Chain struct {
	Newsroom string   `json:"newsroom"`
	Gateways []string `json:"gateways"`
	Origin   int      `json:"origin"` // index into [Lineage].Origins
}

// Support is the words something rests on.
type Support struct {
	Article ArticleID `json:"article"`
	Span    Span      `json:"span"`
}
