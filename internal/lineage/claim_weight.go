package lineage

import (
	"cmp"
	"math"
	"slices"
)

// weigh gives every key of every statement its weight: the rarer in the story,
// the more it tells. Statements, not sentences, are counted, so that copies of
// an article change nothing.
func weigh(all []statement, keys int, contraries map[int32][]int32) {
	count, whole := make([]float64, keys), 0.0
	for i := range all {
		st := &all[i]
		for n, t := range st.terms {
			st.keys = append(st.keys, weightedKey{key: t.key, term: int32(n)})
		}
		slices.SortFunc(st.keys, func(a, b weightedKey) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.term, b.term)) })
		st.keys = slices.CompactFunc(st.keys, func(a, b weightedKey) bool { return a.key == b.key })
		if st.clause {
			continue // counted with its sentence
		}
		whole++
		for _, k := range st.keys {
			count[k.key]++
		}
	}
	for i := range all {
		st := &all[i]
		for n := range st.keys {
			for _, c := range contraries[st.keys[n].key] {
				if !st.has(c) {
					st.excludes = append(st.excludes, c)
				}
			}
			k := &st.keys[n]
			t := st.terms[k.term]
			if t.aside {
				continue
			}
			k.weight = math.Min(math.Log(1+whole/max(1, count[k.key])), mostWeight)
			if t.kind == dayTerm {
				k.weight /= 2 // often left out when the same is said again
			}
			st.weight += k.weight
			st.counted++
			st.print |= 1 << bitOf(k.key)
		}
	}
}

// mostWeight is the weight past which rarity tells nothing more: a word of one
// article alone.
const mostWeight = 4
