package lineage

import (
	"maps"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// provenance is who told what to whom, joined across the accounts of a story.
type provenance struct {
	outlets   []string // of each account: who published it
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
	origin    int       // index into provenance.origins; -1 where none is stated
	party     string    // of the origin; "" for the newsroom as eyewitness
	basis     news.ChainBasis
	counts    bool // whether it makes a chain: false for what only repeats the account retold, for "declined to comment", for what is too unsure
	// elsewhere says that the newsroom's chains are told in full elsewhere in the
	// story: the way of a claim, it adds no chain to those of the story.
	elsewhere bool
}

// tracing is the provenance step at work: what it knows of names, and the origins
// of single accounts on their way to becoming those of the story.
//
// Each mark of an origin is a voice. Voices are joined step by step, the surest
// evidence first: the same name, the same document, the people of one report,
// the same words between quotation marks. What is joined in the end is an
// origin; origins that speak for one body are one party.
type tracing struct {
	s         *story
	retold    []retelling
	press     *press
	people    *people
	bodies    *bodies
	roles     map[int][]role    // of each person
	left      []map[string]bool // of each account: who is said to have resigned, by surname
	own       []string          // the outlet that published each account
	language  string            // of most accounts
	newsrooms []string
	voices    []voice
	joined    forest            // of voices
	sameWords []twin            // nil until looked for
	partyOf   map[string]string // of each person and body that is an origin or spoken for by one
	relayed   []relayed
}

// provenance joins the reports, origins and parties of all accounts.
func (s *story) provenance(retold []retelling) provenance {
	t := newTracing(s, retold)
	t.gatherVoices()
	t.relayReports()
	t.joinVoices()
	origins := t.origins()
	reports := t.reports()
	found := provenance{outlets: t.own, newsrooms: t.newsrooms, reports: reports}
	found.origins = traced(origins)
	found.ways = t.ways(origins)
	found.maySame = t.maySame(origins, found.ways)
	found.edges = t.edges(found)
	return found
}

func newTracing(s *story, retold []retelling) *tracing {
	t := &tracing{s: s, retold: retold}
	var agencies []string
	for i, r := range retold {
		agencies = append(agencies, r.agency)
		if of := s.accounts[i].Relation; of != nil {
			agencies = append(agencies, of.Agency)
		}
	}
	t.press = newPress(s.accounts, agencies)
	t.language = mainLanguage(s.accounts)
	t.people = newPeople(s.accounts)
	t.bodies = newBodies(s.accounts)
	t.readRoles()
	t.readLeavers()
	t.own = make([]string, len(s.accounts))
	t.newsrooms = make([]string, len(s.accounts))
	for i, a := range s.accounts {
		t.own[i] = t.press.publisherOf(a.Article)
	}
	for i := range s.accounts {
		t.newsrooms[i] = t.newsroom(i)
	}
	return t
}

// newsroom is who obtained what an account says: the agency whose text it is,
// the newsroom of the account it retells, else who published it.
func (t *tracing) newsroom(account int) string {
	r := t.retold[account]
	agency := r.agency
	if of := t.s.accounts[account].Relation; agency == "" && of != nil {
		agency = of.Agency
	}
	if name := t.press.name(t.press.of(agency)); name != "" {
		return name
	}
	if r.from >= 0 && r.from != account {
		if of := t.retold[r.from]; of.agency != "" {
			if name := t.press.name(t.press.of(of.agency)); name != "" {
				return name
			}
		}
		return t.own[r.from]
	}
	return t.own[account]
}

// isOwn reports whether a name is that of an account's own outlet.
func (t *tracing) isOwn(account int, name string) bool {
	outlet := t.press.name(t.press.of(name))
	return outlet != "" && (outlet == t.own[account] || outlet == t.newsrooms[account])
}

// forest joins numbered things into groups (union-find). The least number of a
// group stands for it.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) root(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(i, k int) {
	i, k = f.root(i), f.root(k)
	f[max(i, k)] = min(i, k)
}

// mainLanguage is the language of most accounts, of equal ones the first in order
// of the alphabet.
func mainLanguage(accounts []news.Account) string {
	counts := map[string]int{}
	for _, a := range accounts {
		counts[a.Article.Language]++
	}
	language := ""
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		if counts[name] > counts[language] {
			language = name
		}
	}
	return language
}
