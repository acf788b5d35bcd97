package compare

import (
	"cmp"
	"slices"
)

// block is n words that stand alike in two quotations.
type block struct{ a, b, n int }

// What a shared word is worth to an alignment, and what it costs to begin
// another block: a lone "the" between changed words is no common ground.
const (
	worth         = 4
	worthFunction = 2
	costOfBlock   = 3
)

// mostCells bounds the work of one alignment. Quotations that differ over more
// than some five hundred words each are compared by their beginning and end.
const mostCells = 1 << 18

// aligner finds what two quotations share, in order: the blocks of equal words
// worth most after the cost of every block but the first. It is the alignment of
// Gotoh (1982) with one state for "in a block" and one for "between blocks", no
// mismatch, and free ends. It keeps its tables for the next pair.
type aligner struct {
	in, out []int32 // best value with the last words of both in a block; between blocks
	from    []byte  // where each came from
}

// Where a value came from: the low bits for that in a block, the others for that
// between blocks, which skips a word of a or one of b.
const (
	inFromIn    byte = 1
	inFromOut   byte = 2
	inFromStart byte = 3
	inMask      byte = 3

	outFromInA byte = 1 << 2
	outFromInB byte = 2 << 2
	outFromA   byte = 3 << 2
	outFromB   byte = 4 << 2
	outMask    byte = 7 << 2
)

const none = -1 << 30 // the value of what cannot be

// align aligns two quotations; light says which words of the first are function
// words. What both begin or end with is not looked at further, if it is long
// enough to be surely common ground.
func (g *aligner) align(a, b []spoken, light func(int) bool) []block {
	const surely = 4
	head := 0
	for head < len(a) && head < len(b) && a[head].id == b[head].id {
		head++
	}
	if head < surely && head < max(len(a), len(b)) {
		head = 0
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail].id == b[len(b)-1-tail].id {
		tail++
	}
	if tail < surely {
		tail = 0
	}
	var blocks []block
	if head > 0 {
		blocks = append(blocks, block{0, 0, head})
	}
	a2, b2 := a[head:len(a)-tail], b[head:len(b)-tail]
	if len(a2) > 0 && len(b2) > 0 && len(a2)*len(b2) <= mostCells {
		for _, m := range g.middle(a2, b2, func(i int) bool { return light(head + i) }, head > 0, tail > 0) {
			blocks = append(blocks, block{m.a + head, m.b + head, m.n})
		}
	}
	if tail > 0 {
		blocks = append(blocks, block{len(a) - tail, len(b) - tail, tail})
	}
	return joinBlocks(blocks)
}

// joinBlocks makes one block of those that touch in both.
func joinBlocks(blocks []block) []block {
	var out []block
	for _, k := range blocks {
		if n := len(out); n > 0 && out[n-1].a+out[n-1].n == k.a && out[n-1].b+out[n-1].n == k.b {
			out[n-1].n += k.n
		} else {
			out = append(out, k)
		}
	}
	return out
}

// middle fills the tables for what stands between a shared head and a shared tail.
func (g *aligner) middle(a, b []spoken, light func(int) bool, head, tail bool) []block {
	width := len(b) + 1
	cells := (len(a) + 1) * width
	if len(g.from) < cells {
		g.in, g.out, g.from = make([]int32, cells), make([]int32, cells), make([]byte, cells)
	}
	for k := range width {
		g.in[k], g.out[k], g.from[k] = none, none, 0
	}
	if head {
		g.in[0], g.from[1] = 0, outFromInB
		for k := 1; k < width; k++ {
			g.out[k], g.from[k] = 0, cmp.Or(g.from[k], outFromB)
		}
	}
	for i := 1; i <= len(a); i++ {
		g.row(a, b, i, width, light(i-1), head)
	}
	return g.trace(len(a), len(b), width, tail)
}

func (g *aligner) row(a, b []spoken, i, width int, light, head bool) {
	value := int32(worth)
	if light {
		value = worthFunction
	}
	for j := range width {
		at := i*width + j
		g.in[at], g.from[at] = none, 0
		if j > 0 && a[i-1].id == b[j-1].id {
			before := at - width - 1
			best, from := g.in[before], inFromIn
			if v := g.out[before] - costOfBlock; v > best {
				best, from = v, inFromOut
			}
			if !head && best < 0 {
				best, from = 0, inFromStart
			}
			if best > none/2 {
				g.in[at], g.from[at] = best+value, from
			}
		}
		g.between(at, width, j > 0)
	}
}

// between fills in the best value between blocks, one word further in a or in b.
func (g *aligner) between(at, width int, beside bool) {
	best, from := g.in[at-width], outFromInA
	if v := g.out[at-width]; v > best {
		best, from = v, outFromA
	}
	if beside {
		if v := g.in[at-1]; v > best {
			best, from = v, outFromInB
		}
		if v := g.out[at-1]; v > best {
			best, from = v, outFromB
		}
	}
	g.out[at] = best
	g.from[at] |= from
}

// trace follows the best way back.
func (g *aligner) trace(i, j, width int, tail bool) []block {
	at := i*width + j
	reopening := int32(0)
	if tail {
		reopening = costOfBlock
	}
	inside := g.in[at] >= g.out[at]-reopening && g.in[at] > none/2
	if !inside && g.out[at] < none/2 {
		return nil
	}
	var reversed []block
	for i > 0 || j > 0 {
		from := g.from[i*width+j]
		if !inside {
			switch from & outMask {
			case outFromInA, outFromA:
				i--
			default:
				j--
			}
			inside = from&outMask <= outFromInB
			if i < 0 || j < 0 {
				return nil
			}
			continue
		}
		if from&inMask == 0 {
			break
		}
		i, j = i-1, j-1
		if n := len(reversed); n > 0 && reversed[n-1].a == i+1 && reversed[n-1].b == j+1 {
			reversed[n-1].a, reversed[n-1].b, reversed[n-1].n = i, j, reversed[n-1].n+1
		} else {
			reversed = append(reversed, block{i, j, 1})
		}
		switch from & inMask {
		case inFromOut:
			inside = false
		case inFromStart:
			i, j = 0, 0
		}
	}
	slices.Reverse(reversed)
	return reversed
}
