package lineage

import "github.com/headwater-news/headwater/internal/news"

// sources is who told what to whom, joined across the accounts of a story.
type sources struct {
	newsrooms []string // of each account: the party that obtained what it says (the agency, for wire copy)
	reports   []news.TracedReport
	origins   []news.TracedOrigin
	ways      []way
	maySame   [][2]string // parties that may be one
	edges     []news.Edge
}

// way is one attribution of one account, followed to its end. Parties are named
// alike wherever they stand: an outlet that is one account's newsroom and
// another's gateway is one party.
type way struct {
	account   int
	sentences []int     // of the account: those that rest on it
	span      news.Span // the words that give it
	newsroom  string    // the party that obtained it: the report relied on, else the account's newsroom
	gateways  []string  // parties that passed it on, outermost first
	origin    int       // index into sources.origins; -1 where none is stated
	party     string    // of the origin; "" for the newsroom as eyewitness
	basis     news.ChainBasis
	counts    bool // whether it makes a chain: false for what only repeats the account retold, for "declined to comment", for what is too unsure
}

// sources joins the reports, origins and parties of all accounts.
func (s *story) sources(retold []retelling) sources {
	return sources{newsrooms: make([]string, len(s.accounts))}
}
