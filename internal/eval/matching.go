package eval

// matching pairs found items with gold ones, each with one at most. It grows by
// one found item at a time and is a maximum matching of those given so far at
// every step (Berge 1957: one more item adds one pair exactly when an augmenting
// path begins at it), so one pass in order of falling confidence gives the right
// number of pairs at every cut.
type matching struct {
	fits  [][]int // for each found item the gold items it may be paired with, best first
	found []int   // for each gold item the found one it is paired with; -1: none
}

func newMatching(fits [][]int, gold int) *matching {
	m := &matching{fits: fits, found: make([]int, gold)}
	for g := range m.found {
		m.found[g] = -1
	}
	return m
}

// add takes found item i in, and reports whether the matching grew by a pair.
func (m *matching) add(i int) bool { return m.augment(i, make([]bool, len(m.found))) }

func (m *matching) augment(i int, seen []bool) bool {
	for _, g := range m.fits[i] {
		if seen[g] {
			continue
		}
		seen[g] = true
		if m.found[g] < 0 || m.augment(m.found[g], seen) {
			m.found[g] = i
			return true
		}
	}
	return false
}
