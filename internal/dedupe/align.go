package dedupe

import (
	"slices"
	"sort"
)

// run is words that two texts share: n of them, from the given word on in each.
type run struct {
	from, to, n int
}

// places tells where each shingle stands in a text.
type places struct {
	first map[uint64]int32
	next  []int32 // by place: the next place of the same shingle, or -1
}

func findPlaces(shingles []uint64) places {
	p := places{make(map[uint64]int32, len(shingles)), make([]int32, len(shingles))}
	for i := len(shingles) - 1; i >= 0; i-- {
		p.next[i] = -1
		if later, ok := p.first[shingles[i]]; ok {
			p.next[i] = later
		}
		p.first[shingles[i]] = int32(i)
	}
	return p
}

// placesTried bounds how many places of a repeated shingle are tried, so that a
// text of one phrase a thousand times over costs no more than another.
const placesTried = 8

// alignRuns finds the runs of words that two texts share in the same order:
// first, greedily from left to right, the longest run that starts at each word
// not yet in one; of these the chain that rises in both texts and holds most
// words; then each is stretched to both sides as far as the words agree and no
// neighbour stands there.
func alignRuns(from, to text, where places) []run {
	var found []run
	for i := 0; i < len(from.shingles); {
		best := run{from: i}
		place, ok := where.first[from.shingles[i]]
		for tried := 0; ok && tried < placesTried && place >= 0; tried++ {
			if n := agreeing(from.words[i:], to.words[place:]); n >= shingleWords && n > best.n {
				best.to, best.n = int(place), n
			}
			place = where.next[place]
		}
		if best.n > 0 {
			found = append(found, best)
		}
		i += max(1, best.n)
	}
	runs := heaviestChain(found)
	stretch(runs, from.words, to.words)
	return runs
}

// agreeing counts the words at the start that are the same.
func agreeing(a, b []word) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].hash == b[n].hash {
		n++
	}
	return n
}

// heaviestChain picks, from runs in order of from that do not overlap there,
// those that also rise in to without overlapping and hold most words: the
// heaviest increasing subsequence. stairs holds, for chains ending ever later in
// to, the weight they reach; only a heavier chain may end later.
func heaviestChain(runs []run) []run {
	type stair struct{ end, weight, last int }
	var stairs []stair
	before := make([]int, len(runs))
	for i, r := range runs {
		before[i] = -1
		weight := r.n
		at := sort.Search(len(stairs), func(s int) bool { return stairs[s].end > r.to })
		if at > 0 {
			before[i] = stairs[at-1].last
			weight += stairs[at-1].weight
		}
		end := r.to + r.n
		at = sort.Search(len(stairs), func(s int) bool { return stairs[s].end > end })
		if at > 0 && stairs[at-1].weight >= weight {
			continue // something as heavy ends no later
		}
		first := sort.Search(len(stairs), func(s int) bool { return stairs[s].end >= end })
		last := first
		for last < len(stairs) && stairs[last].weight <= weight {
			last++
		}
		stairs = slices.Replace(stairs, first, last, stair{end, weight, i})
	}
	if len(stairs) == 0 {
		return nil
	}
	var chain []run
	for i := stairs[len(stairs)-1].last; i >= 0; i = before[i] {
		chain = append(chain, runs[i])
	}
	slices.Reverse(chain)
	return chain
}

// stretch lengthens every run to both sides while the words agree.
func stretch(runs []run, from, to []word) {
	fromEnd, toEnd := 0, 0 // of the run before
	for i := range runs {
		r := &runs[i]
		for r.from > fromEnd && r.to > toEnd && from[r.from-1].hash == to[r.to-1].hash {
			r.from, r.to, r.n = r.from-1, r.to-1, r.n+1
		}
		fromLimit, toLimit := len(from), len(to)
		if i+1 < len(runs) {
			fromLimit, toLimit = runs[i+1].from, runs[i+1].to
		}
		for r.from+r.n < fromLimit && r.to+r.n < toLimit && from[r.from+r.n].hash == to[r.to+r.n].hash {
			r.n++
		}
		fromEnd, toEnd = r.from+r.n, r.to+r.n
	}
}

// longestGap bounds the gaps between runs that are searched for single words.
const longestGap = 40

// alignedWords counts the words in the runs and those that stand in the same
// order in the gaps between neighbouring runs: a text in which one word in eight
// is another shares few long runs, but nearly all its words.
func alignedWords(runs []run, from, to []word) int {
	n := 0
	for i, r := range runs {
		n += r.n
		if i == 0 {
			continue
		}
		before := runs[i-1]
		f, t := from[before.from+before.n:r.from], to[before.to+before.n:r.to]
		if len(f) <= longestGap && len(t) <= longestGap {
			n += commonInOrder(f, t)
		}
	}
	return n
}

// commonInOrder is the length of the longest common subsequence of two short
// runs of words.
func commonInOrder(a, b []word) int {
	var row [longestGap + 1]int
	for _, w := range a {
		diagonal := 0
		for j, v := range b {
			above := row[j+1]
			if w.hash == v.hash {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}
