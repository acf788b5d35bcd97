package news

// Claim is what sentences of a story state alike.
type Claim struct {
	Text        string      `json:"text"` // the plainest of its sentences, word for word
	Articles    []ArticleID `json:"articles"`
	Independent int         `json:"independent"`
	AtLeast     int         `json:"at_least"`
	Chains      []Chain     `json:"chains"`
	Origins     []int       `json:"origins"` // indexes into [Lineage].Origins
	Support     []Support   `json:"support"`
	Denies      *int        `json:"denies"` // index of the claim it speaks against
}

// Chain is one way a claim reached the reader: the newsroom that obtained it,
// the gateways that passed it on, and the origin.
type Chain struct {
	Newsroom string   `json:"newsroom"`
	Gateways []string `json:"gateways"`
	// Origin is an index into [Lineage].Origins; nil where the newsroom does not
	// say ("has learned") or is itself the witness.
	Origin  *int       `json:"origin"`
	Basis   ChainBasis `json:"basis"`
	Chosen  bool       `json:"chosen"`  // one of the chains with no party in common that make up the number
	Support []Support  `json:"support"` // the words that give this chain
}

// ChainBasis is what a chain rests on at its end.
type ChainBasis string

// What a chain may rest on.
const (
	Attributed ChainBasis = "attributed" // an origin is given
	NotStated  ChainBasis = "not stated" // "has learned": the newsroom says it knows, not from whom
	Eyewitness ChainBasis = "eyewitness" // the newsroom's own people were there
)

// Support is the words something rests on.
type Support struct {
	Article ArticleID `json:"article"`
	Span    Span      `json:"span"`
}
