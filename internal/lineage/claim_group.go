package lineage

import (
	"cmp"
	"math/bits"
	"slices"
)

// claimGroup is a short statement with all that contain it.
type claimGroup struct {
	core    *statement
	members []*statement // in order; the core is one of them
	support []at         // the sentences of the members, in order, and what retells them
}

// Statements are compared through an index from keys to the statements that have
// them. One that holds a share of another's weight must have one of its
// heaviest keys: as many as weigh more than what may be missing (prefix
// filtering; Chaudhuri, Ganti and Kaushik 2006). Heavy keys are rare, so few
// pairs are looked at.
//
// Of those most are far: the keys that one lacks, as far as the bits of prints
// tell, already weigh too much.
type statementIndex struct {
	with   [][]int32 // by key: the statements that have it
	prints []uint64
	left   []weightedKey // of the statement that is looked up
}

func indexStatements(all []statement) statementIndex {
	index := statementIndex{prints: make([]uint64, len(all))}
	for i := range all {
		index.prints[i] = all[i].print
		for _, k := range all[i].keys {
			for int(k.key) >= len(index.with) {
				index.with = append(index.with, nil)
			}
			if !all[i].clause {
				index.with[k.key] = append(index.with[k.key], int32(i))
			}
		}
	}
	return index
}

// near calls do for each other statement that may hold the share least of one.
func (index *statementIndex) near(all []statement, i int, least float64, seen []int32, do func(k int)) {
	st := &all[i]
	missing := (1 - st.needed(least)) * st.weight
	sieve := st.sieve()
	allowed := missing
	index.left = append(index.left[:0], st.keys...)
	for missing >= 0 && len(index.left) > 0 {
		k := index.heaviest()
		missing -= k.weight
		for _, other := range index.with[k.key] {
			if seen[other] == int32(i)+1 || int(other) == i {
				continue
			}
			seen[other] = int32(i) + 1
			if sieve.weight(st.print&^index.prints[other]) <= allowed {
				do(int(other))
			}
		}
	}
}

// heaviest takes the heaviest of the keys that are left; of like ones the rarer.
func (index *statementIndex) heaviest() weightedKey {
	best := 0
	for n, k := range index.left {
		b := index.left[best]
		if k.weight > b.weight || k.weight == b.weight && len(index.with[k.key]) < len(index.with[b.key]) {
			best = n
		}
	}
	k := index.left[best]
	last := len(index.left) - 1
	index.left[best] = index.left[last]
	index.left = index.left[:last]
	return k
}

// bitWeights is the weight of the keys of a statement by the bit of its print.
type bitWeights [64]float64

func (st *statement) sieve() *bitWeights {
	var by bitWeights
	for _, k := range st.keys {
		if k.weight > 0 {
			by[bitOf(k.key)] += k.weight
		}
	}
	return &by
}

// weight is the weight of the keys whose bits are set.
func (by *bitWeights) weight(set uint64) (weight float64) {
	for ; set != 0; set &= set - 1 {
		weight += by[bits.TrailingZeros64(set)]
	}
	return weight
}

// bitOf is the bit of a key in a print.
func bitOf(key int32) int { return int(uint32(key*-1640531527) >> 26) }

// groupStatements gives each statement that makes a claim by itself all that
// contain it.
func groupStatements(all []statement) []claimGroup {
	index := indexStatements(all)
	seen := make([]int32, len(all))
	var groups []claimGroup
	var members []*statement
	for i := range all {
		short := &all[i]
		if !short.lone {
			continue
		}
		members = append(members[:0], short)
		index.near(all, i, leastShared, seen, func(k int) {
			st := &all[k]
			if st.sense.question {
				return
			}
			if h, ok := st.holds(short, leastShared); ok && !h.opposite {
				members = append(members, st)
			}
		})
		if len(members) == 1 && len(short.where) == 1 && (!short.quoted || short.sentence >= lede) {
			continue // nobody else says it, and nobody is said to near the top
		}
		g := claimGroup{core: short, members: slices.Clone(members)}
		for _, m := range g.members {
			g.support = m.appendPlaces(g.support)
		}
		g.support = inOrder(g.support)
		groups = append(groups, g)
	}
	return groups
}

// appendPlaces adds the sentences that make a statement.
func (st *statement) appendPlaces(to []at) []at {
	for i := range st.where {
		to = append(to, st.where[i].at)
	}
	return to
}

// inOrder sorts sentences and takes out the repeated.
func inOrder(sentences []at) []at {
	if !slices.IsSortedFunc(sentences, byPlace) {
		slices.SortFunc(sentences, byPlace)
	}
	return slices.Compact(sentences)
}

func byPlace(a, b at) int {
	return cmp.Or(cmp.Compare(a.account, b.account), cmp.Compare(a.sentence, b.sentence))
}
