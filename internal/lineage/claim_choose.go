package lineage

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// Which claims are worth showing. A claim stands behind the coverage when
// accounts that do not retell each other state it; one account's claim is shown
// where it is attributed and stands near the top. Of claims that say nearly the
// same one is shown.
const (
	mostClaims = 40
	lede       = 40 // sentences from the top within which such a claim counts
)

// rankedGroup is a group with what ranks it.
type rankedGroup struct {
	*claimGroup
	roots   int // accounts that state it and retell no other of them
	outlets int
	top     int // how far down it stands where it stands highest
	text    at  // the sentence that is shown for it
}

// chooseClaims picks the groups to show and makes claims of them.
func (s *story) chooseClaims(groups []claimGroup, retold []retelling) []claim {
	ranked := s.rank(groups, retold)
	var chosen []*rankedGroup
	shown := map[string]bool{}
	for i := range ranked {
		g := &ranked[i]
		if len(chosen) == mostClaims {
			break
		}
		if c := sameAsOneOf(chosen, g); c != nil {
			c.absorb(g)
			continue
		}
		if text, ok := s.plainest(g.support, shown, retold); ok {
			g.text = text
			shown[s.claimText(text)] = true
			chosen = append(chosen, g)
		}
	}
	claims := make([]claim, len(chosen))
	for i, g := range chosen {
		claims[i] = claim{text: g.text, support: s.statedBy(g), denies: -1}
	}
	linkDenials(chosen, claims)
	return claims
}

// statedBy gives each sentence of a group with its words that state the claim: of
// the sentence of a retelling, all.
func (s *story) statedBy(g *rankedGroup) []stated {
	words := map[at][]news.Span{}
	for _, m := range g.members {
		for _, p := range m.where {
			words[p.at] = append(words[p.at], p.words...)
		}
	}
	g.support = inOrder(g.support)
	by := make([]stated, len(g.support))
	for i, p := range g.support {
		by[i] = stated{p, words[p]}
		if len(by[i].words) == 0 {
			by[i].words = []news.Span{s.sentences[p.account][p.sentence].span}
		}
	}
	return by
}

// rank orders the groups that may be shown by how many stand behind them, those
// that are attributed first, then by how high they stand, then by how little they
// say, then by place.
func (s *story) rank(groups []claimGroup, retold []retelling) []rankedGroup {
	var ranked []rankedGroup
	outletOf := s.numberedOutlets()
	var roots, outlets []int
	for i := range groups {
		g := &groups[i]
		w := rankedGroup{claimGroup: g, top: g.support[0].sentence}
		roots, outlets = roots[:0], outlets[:0]
		for _, p := range g.support {
			w.top = min(w.top, p.sentence)
			roots = append(roots, originalOf(p.account, retold))
			outlets = append(outlets, outletOf[p.account])
		}
		w.roots, w.outlets = distinct(roots), distinct(outlets)
		if w.roots > 1 || g.core.quoted && w.top < lede {
			ranked = append(ranked, w)
		}
	}
	slices.SortStableFunc(ranked, func(a, b rankedGroup) int {
		return cmp.Or(cmp.Compare(b.roots, a.roots), cmp.Compare(b.outlets, a.outlets), trueFirst(a.core.quoted, b.core.quoted),
			cmp.Compare(a.top, b.top), cmp.Compare(len(a.core.terms), len(b.core.terms)), byPlace(a.core.at, b.core.at))
	})
	return ranked
}

// numberedOutlets gives each account a number of its outlet.
func (s *story) numberedOutlets() []int {
	numbers, known := make([]int, len(s.accounts)), map[string]int{}
	for i := range s.accounts {
		outlet := s.accounts[i].Article.Outlet
		n, ok := known[outlet]
		if !ok {
			n = len(known)
			known[outlet] = n
		}
		numbers[i] = n
	}
	return numbers
}

// distinct counts different numbers; it changes their order.
func distinct(numbers []int) int {
	slices.Sort(numbers)
	return len(slices.Compact(numbers))
}

func trueFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func originalOf(account int, retold []retelling) int {
	if account < len(retold) && retold[account].from >= 0 {
		return retold[account].from
	}
	return account
}

// sameAsOneOf finds the chosen claim that a group says again: each states the
// other, or one states the other and little is left that only one says.
func sameAsOneOf(chosen []*rankedGroup, g *rankedGroup) *rankedGroup {
	for _, c := range chosen {
		there, back := c.holdsCore(g), g.holdsCore(c)
		if there && back || (there || back || c.core.at == g.core.at) && alike(c.core, g.core) {
			return c
		}
	}
	return nil
}

// holdsCore tells whether another claim states this one.
func (w *rankedGroup) holdsCore(other *rankedGroup) bool {
	if w.core.print&other.core.print == 0 {
		return false
	}
	h, ok := other.core.holds(w.core, leastShared)
	return ok && !h.opposite
}

// alike tells whether two statements share more than half of what both say.
func alike(a, b *statement) bool {
	var shared float64
	for _, k := range a.keys {
		if b.has(k.key) {
			shared += k.weight
		}
	}
	return shared > 0.5*(a.weight+b.weight-shared)
}

// leastAbsorbed is the share of a claim that a sentence must hold which states
// another claim that says the same.
const leastAbsorbed = leastShared

// absorb adds the support of a group whose core says the same.
func (w *rankedGroup) absorb(g *rankedGroup) {
	if !w.holdsCore(g) || !g.holdsCore(w) {
		return
	}
	for _, m := range g.members {
		if h, ok := m.holds(w.core, leastAbsorbed); ok && !h.opposite {
			w.members, w.support = append(w.members, m), m.appendPlaces(w.support)
		}
	}
}
