package lineage

import (
	"slices"
	"strings"
)

// How many independent origins stand behind something: the largest number of its
// chains of which no two have a party in common. By Menger's theorem, for chains
// that run from newsrooms through gateways to origins, that is the smallest
// number of parties that would all have to be wrong for nothing to be left.
//
// A chain of a newsroom and an origin is an edge between the two, so choosing
// most chains is a maximum matching: a maximum flow in which each party has
// capacity one, found by augmenting paths (Ford and Fulkerson 1956; for
// matchings Kuhn 1955). Two things keep it from being only that. A chain with
// gateways has three parties or more and must be taken whole: the flow of the
// graph alone could enter a gateway by one chain and leave it by another. And a
// party can be a newsroom in one chain and an origin or a gateway in another
// ("State TV said"), so that the graph has odd circles. Such chains are few in
// any story; they are taken or left one after the other, each time with the
// best matching of the plain chains that remain, and a branch ends where it can
// no longer win.

// odd chains are tried exhaustively as long as that is quick. Past it the best
// found so far stands, which is never more than the truth.
const mostTrials = 2000

// disjoint returns the indexes, rising, of a largest set of chains of which no
// two have a party in common. A chain is the parties in it, in any order. How
// many they are does not depend on the order in which chains are given; which
// they are does: of equally good choices those given first are taken.
func disjoint(chains [][]string) []int {
	var chosen []int
	for _, part := range apart(minimal(chains)) {
		plain, odd := separate(part)
		p := packing{plain: plain, odd: odd}
		p.search(0, nil, map[string]bool{})
		chosen = append(chosen, p.best...)
	}
	slices.Sort(chosen)
	return chosen
}

// apart parts chains into groups of which no two have a party in common: each is
// chosen from by itself.
func apart(sets []partySet) [][]partySet {
	group := map[string]int{} // of each party
	into := newForest(len(sets))
	for at, s := range sets {
		for _, party := range s.parties {
			if before, ok := group[party]; ok {
				into.join(before, at)
			} else {
				group[party] = at
			}
		}
	}
	var groups [][]partySet
	place := map[int]int{}
	for i, s := range sets {
		root := into.root(i)
		k, ok := place[root]
		if !ok {
			k = len(groups)
			place[root] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], s)
	}
	return groups
}

// partySet is the parties of a chain, sorted, and the first chain that has them.
type partySet struct {
	parties []string
	chain   int
}

// minimal leaves one chain of each set of parties, and none that holds all
// parties of another: whatever it supports, the shorter one supports as well.
func minimal(chains [][]string) []partySet {
	sets := make([]partySet, len(chains))
	for i, c := range chains {
		parties := slices.Clone(c)
		slices.Sort(parties)
		sets[i] = partySet{slices.Compact(parties), i}
	}
	seen := map[string]bool{}
	sets = slices.DeleteFunc(sets, func(s partySet) bool {
		key := strings.Join(s.parties, "\x00")
		again := seen[key]
		seen[key] = true
		return again
	})
	short := map[string]bool{} // sets of one or two parties
	for _, s := range sets {
		if len(s.parties) <= 2 {
			short[strings.Join(s.parties, "\x00")] = true
		}
	}
	return slices.DeleteFunc(sets, func(s partySet) bool {
		return len(s.parties) > 1 && holdsShorter(s.parties, short)
	})
}

// holdsShorter reports whether one or two of the parties are a set of their own.
// (Larger sets inside larger ones are left to the search.)
func holdsShorter(parties []string, short map[string]bool) bool {
	for i, a := range parties {
		if short[a] {
			return true
		}
		if len(parties) == 2 {
			continue
		}
		for _, b := range parties[i+1:] {
			if short[a+"\x00"+b] {
				return true
			}
		}
	}
	return false
}

// separate parts the chains that a matching can choose from, which are those of
// one or two parties on two sides, from the odd ones.
func separate(sets []partySet) (plain, odd []partySet) {
	side := map[string]int{} // 1 or 2
	near := map[string][]string{}
	for _, s := range sets {
		if len(s.parties) == 2 {
			a, b := s.parties[0], s.parties[1]
			near[a], near[b] = append(near[a], b), append(near[b], a)
		}
	}
	for _, s := range sets {
		if len(s.parties) == 2 {
			colour(s.parties[0], side, near)
		}
	}
	for _, s := range sets {
		switch {
		case len(s.parties) > 2, len(s.parties) == 2 && side[s.parties[0]] == side[s.parties[1]]:
			odd = append(odd, s)
		case len(s.parties) == 2 && side[s.parties[0]] == 2:
			s.parties = []string{s.parties[1], s.parties[0]}
			plain = append(plain, s)
		default:
			plain = append(plain, s)
		}
	}
	return plain, odd
}

// colour puts everybody who is joined with a party on alternating sides.
func colour(from string, side map[string]int, near map[string][]string) {
	if side[from] != 0 {
		return
	}
	side[from] = 1
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		for _, next := range near[queue[0]] {
			if side[next] == 0 {
				side[next] = 3 - side[queue[0]]
				queue = append(queue, next)
			}
		}
	}
}

// packing is the search for the largest choice.
type packing struct {
	plain, odd []partySet
	best       []int
	trials     int
}

// search decides on the odd chains from the i-th on; taken are those chosen
// before, used their parties.
func (p *packing) search(i int, taken []int, used map[string]bool) {
	p.trials++
	matched := match(p.plain, used)
	if len(taken)+len(matched) > len(p.best) {
		p.best = append(slices.Clone(taken), matched...)
	}
	if i == len(p.odd) || p.trials > mostTrials || len(taken)+len(matched)+len(p.odd)-i <= len(p.best) {
		return
	}
	next := p.odd[i]
	if !slices.ContainsFunc(next.parties, func(party string) bool { return used[party] }) {
		for _, party := range next.parties {
			used[party] = true
		}
		p.search(i+1, append(taken, next.chain), used)
		for _, party := range next.parties {
			delete(used, party)
		}
	}
	p.search(i+1, taken, used)
}

// match is a largest choice of plain chains that touch no used party and not
// each other. A chain of one party, a newsroom that saw for itself, is taken at
// once: whatever else could use the newsroom holds it too.
func match(plain []partySet, used map[string]bool) []int {
	m := matching{reach: map[string][]partySet{}, partner: map[string]partySet{}}
	var chosen []int
	var order []string
	for _, s := range plain {
		switch {
		case slices.ContainsFunc(s.parties, func(party string) bool { return used[party] }):
		case len(s.parties) < 2:
			chosen = append(chosen, s.chain)
		default:
			if m.reach[s.parties[0]] == nil {
				order = append(order, s.parties[0])
			}
			m.reach[s.parties[0]] = append(m.reach[s.parties[0]], s)
		}
	}
	for _, from := range order {
		m.augment(from, map[string]bool{})
	}
	for _, s := range plain {
		if len(s.parties) == 2 && m.partner[s.parties[1]].parties != nil && m.partner[s.parties[1]].chain == s.chain {
			chosen = append(chosen, s.chain)
		}
	}
	return chosen
}

// matching joins each party of one side with at most one of the other.
type matching struct {
	reach   map[string][]partySet // the chains of a party of the first side
	partner map[string]partySet   // the chain chosen for a party of the second side
}

// augment finds a chain for a party, moving others to other chains where needed.
func (m *matching) augment(from string, tried map[string]bool) bool {
	for _, s := range m.reach[from] {
		to := s.parties[1]
		if tried[to] {
			continue
		}
		tried[to] = true
		held, taken := m.partner[to]
		if !taken || m.augment(held.parties[0], tried) {
			m.partner[to] = s
			return true
		}
	}
	return false
}

// merged renames parties so that those which may be one go by one name.
func merged(chains [][]string, maySame [][2]string) [][]string {
	leader := map[string]string{}
	var find func(string) string
	find = func(party string) string {
		if up, ok := leader[party]; ok && up != party {
			leader[party] = find(up)
			return leader[party]
		}
		return party
	}
	for _, pair := range maySame {
		a, b := find(pair[0]), find(pair[1])
		if b < a {
			a, b = b, a
		}
		leader[b] = a
	}
	renamed := make([][]string, len(chains))
	for i, c := range chains {
		renamed[i] = make([]string, len(c))
		for k, party := range c {
			renamed[i][k] = find(party)
		}
	}
	return renamed
}
