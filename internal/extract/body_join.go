package extract

import (
	"slices"
	"strings"
	"unicode"
)

// joined is the outcome of joining two extractors' lines.
type joined struct {
	lines     []line
	agreement float64 // words in common / words of the longer text
}

// join decides between the lines two extractors found; see [page.body].
func join(a, r []line) joined {
	ga, gr := gramsOf(a), gramsOf(r)
	commonA, commonR := ga.commonWith(gr), gr.commonWith(ga)
	wordsA, wordsR, both := ga.total(), gr.total(), gr.totalWhere(commonR)
	agreement := 0.0
	if longer := max(wordsA, wordsR); longer > 0 {
		agreement = float64(both) / float64(longer)
	}
	var lines []line
	switch {
	case wordsR == 0:
		lines = a
	case wordsA == 0:
		lines = r
	case float64(both) < .65*float64(wordsR):
		lines = union(a, r, ga, gr, commonA)
	case float64(both) < .5*float64(wordsA):
		if slices.Max(ga.words)*2 > wordsA {
			lines = r
		} else {
			lines = union(a, r, ga, gr, commonA)
		}
	default:
		for i, l := range r {
			if commonR[i] {
				lines = append(lines, l)
			}
		}
	}
	return joined{lines: lines, agreement: agreement}
}

// union is r with the lines that only a has, each after the line of r that its
// predecessor in a matches.
func union(a, r []line, ga, gr *grams, commonA []bool) []line {
	where := map[uint64]int{} // a 4-gram's line in r
	for i, hashes := range gr.lines {
		for _, h := range hashes {
			if _, had := where[h]; !had {
				where[h] = i
			}
		}
	}
	// Where r breaks a line and a does not, they share no run of words and yet say the same.
	letters := foldForMatch(joinParagraphs(r))
	if len(letters) > 1<<18 { // no article; searching it for every line would take minutes
		letters = ""
	}
	after := make([][]line, len(r)+1)
	last := 0
	for i, l := range a {
		if !commonA[i] {
			if !strings.Contains(letters, foldForMatch(l.text)) {
				after[last] = append(after[last], l)
			}
			continue
		}
		for _, h := range ga.lines[i] {
			if k, ok := where[h]; ok {
				last = max(last, k+1)
				break
			}
		}
	}
	out := append([]line{}, after[0]...)
	for i, l := range r {
		out = append(append(out, l), after[i+1]...)
	}
	return out
}

// grams are the hashed 4-word runs of each line; a line of fewer words is one
// run of its own.
type grams struct {
	lines [][]uint64
	words []int
	set   map[uint64]bool
}

func gramsOf(lines []line) *grams {
	g := &grams{set: make(map[uint64]bool, 64*len(lines))}
	var words []uint64
	for _, l := range lines {
		words = words[:0]
		for w := range strings.FieldsFuncSeq(l.text, func(r rune) bool { return !isWordRune(r) }) {
			words = append(words, hashFolded(w))
		}
		var hashes []uint64
		if len(words) > 0 {
			for i := range max(1, len(words)-3) {
				h := uint64(min(len(words), 4))
				for _, w := range words[i:min(i+4, len(words))] {
					h = h*0x9e3779b97f4a7c15 + w
				}
				hashes = append(hashes, h)
				g.set[h] = true
			}
		}
		g.lines = append(g.lines, hashes)
		g.words = append(g.words, len(words))
	}
	return g
}

// hashFolded is FNV-1a of the word in lower case. A seeded hash would be as
// good, but could collide on one run and not on another.
func hashFolded(w string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range w {
		h = (h ^ uint64(unicode.ToLower(r))) * 1099511628211
	}
	return h
}

// commonWith reports for each line whether at least half of its grams occur in
// the other text.
func (g *grams) commonWith(other *grams) []bool {
	common := make([]bool, len(g.lines))
	for i, hashes := range g.lines {
		n := 0
		for _, h := range hashes {
			if other.set[h] {
				n++
			}
		}
		common[i] = len(hashes) > 0 && 2*n >= len(hashes)
	}
	return common
}

func (g *grams) total() int {
	n := 0
	for _, w := range g.words {
		n += w
	}
	return n
}

func (g *grams) totalWhere(keep []bool) int {
	n := 0
	for i, w := range g.words {
		if keep[i] {
			n += w
		}
	}
	return n
}
