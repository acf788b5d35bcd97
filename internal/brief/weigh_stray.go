package brief

import (
	"cmp"
	"slices"
)

// strays tells which originals are about something else than the story. The
// story grows from the article that shares most with all others: whoever shares
// enough with those in it, on average, is taken in, the nearest firsw. What is
// left shares little more than any two news articles do.
func (w *weighing) strays() []bool {
	n := len(w.accounts)
	shares := w.shares()
	toAll := make([]float64, n)
	for a := range n {
		for b := range n {
			toAll[a] += shares[a][b]
		}
	}
	stray := make([]bool, n)
	var left []int
	for a := range n {
		if w.derived[a] || w.first[a] == w.first[a+1] {
			continue
		}
		stray[a] = true
		left = append(left, a)
	}
	if len(left) == 0 {
		return stray
	}
	size := func(a int) int { return w.first[a+1] - w.first[a] }
	next := slices.MaxFunc(left, func(a, b int) int {
		return cmp.Or(cmp.Compare(toAll[a], toAll[b]), cmp.Compare(size(a), size(b)), cmp.Compare(b, a))
	})
	toStory := make([]float64, n)
	const enough = .03
	for in := 1.; ; in++ {
		stray[next] = false
		left = slices.DeleteFunc(left, func(a int) bool { return a == next })
		if len(left) == 0 {
			return stray
		}
		for _, a := range left {
			toStory[a] += shares[a][next]
		}
		next = slices.MaxFunc(left, func(a, b int) int { return cmp.Or(cmp.Compare(toStory[a], toStory[b]), cmp.Compare(b, a)) })
		if toStory[next] < enough*in {
			return stray
		}
	}
}

// shares is of each two originals how much of what the one with less to say
// names the other names, too.
func (w *weighing) shares() [][]float64 {
	n := len(w.accounts)
	shares := make([][]float64, n)
	for a := range shares {
		shares[a] = make([]float64, n)
	}
	in := make([][]int32, len(w.concepts)) // accounts by concept
	size := make([]float64, n)
	for i := range w.sentences {
		a := int32(w.sentences[i].account)
		if w.derived[a] || w.rank[i] < 0 {
			continue
		}
		for _, k := range w.of[i] {
			tells := w.concepts[k].name && !w.concepts[k].pair || w.concepts[k].number || w.concepts[k].pair && !w.concepts[k].weak
			if of := in[k]; tells && (len(of) == 0 || of[len(of)-1] != a) {
				in[k] = append(in[k], a)
				size[a]++
			}
		}
	}
	for _, of := range in {
		for x, a := range of {
			for _, b := range of[:x] {
				shares[a][b]++
			}
		}
	}
	const few = 10 // who names little shares much by chance
	for a := range n {
		for b := range a {
			shares[a][b] /= min(size[a], size[b]) + few
			shares[b][a] = shares[a][b]
		}
	}
	return shares
}
