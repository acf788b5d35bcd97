package lineage

import (
	"math"
	"slices"
)

// weigh gives every key of every statement its weight: the rarer in the story,
// the more it tells. Statements, not sentences, are counted, so that copies of
// an article change nothing.
func weigh(all []statement, keys int, contraries map[int32][]int32) {
	count, whole := make([]float64, keys), 0.0
	var sorted []uint64 // keys above terms: numbers are sorted faster
	for i := range all {
		st := &all[i]
		sorted = sorted[:0]
		for n, t := range st.terms {
			sorted = append(sorted, uint64(t.key)<<32|uint64(n))
		}
		slices.Sort(sorted)
		st.keys = make([]weightedKey, 0, len(sorted))
		for n, k := range sorted {
			if n == 0 || k>>32 != sorted[n-1]>>32 {
				st.keys = append(st.keys, weightedKey{key: int32(k >> 32), term: int32(k & math.MaxUint32)})
			}
		}
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
