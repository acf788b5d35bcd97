// Package metrics has the figures that results are scored by. A clustering found
// is compared with a gold one by their contingency table: how many items each
// gold cluster shares with each found one. A text is compared with a reference
// by the words they share.
package metrics

import (
	"cmp"
	"maps"
	"slices"
)

// Contingency is the table of two clusterings of the same items.
type Contingency struct {
	n     int
	cells []cell // in order of first appearance of the pair, so that sums are the same in every run
	gold  []int  // cluster sizes
	found []int
}

type cell struct{ gold, found, n int }

// Compare makes the table. Item i is in cluster gold[i] and in cluster found[i];
// the two must be equally long. Labels may be any strings: only equality counts.
func Compare(gold, found []string) Contingency {
	if len(gold) != len(found) {
		panic("metrics: clusterings of different lengths")
	}
	t := Contingency{n: len(gold)}
	number := func(labels []string, sizes *[]int) []int {
		index := make(map[string]int)
		out := make([]int, len(labels))
		for i, l := range labels {
			k, ok := index[l]
			if !ok {
				k = len(index)
				index[l] = k
				*sizes = append(*sizes, 0)
			}
			(*sizes)[k]++
			out[i] = k
		}
		return out
	}
	g, f := number(gold, &t.gold), number(found, &t.found)
	index := make(map[[2]int]int)
	for i := range g {
		key := [2]int{g[i], f[i]}
		k, ok := index[key]
		if !ok {
			k = len(t.cells)
			index[key] = k
			t.cells = append(t.cells, cell{gold: g[i], found: f[i]})
		}
		t.cells[k].n++
	}
	return t
}

// Clusters returns how many clusters each side has.
func (t Contingency) Clusters() (gold, found int) { return len(t.gold), len(t.found) }

// PRF is precision, recall and their harmonic mean.
type PRF struct{ P, R, F float64 }

func prf(p, r float64) PRF {
	if p+r == 0 {
		return PRF{p, r, 0}
	}
	return PRF{p, r, 2 * p * r / (p + r)}
}

// sizeCount is how many clusters have a size.
type sizeCount struct{ size, count int }

func countSizes(sizes []int) []sizeCount {
	counts := make(map[int]int)
	for _, s := range sizes {
		counts[s]++
	}
	out := make([]sizeCount, 0, len(counts))
	for _, s := range slices.SortedFunc(maps.Keys(counts), cmp.Compare[int]) {
		out = append(out, sizeCount{s, counts[s]})
	}
	return out
}
