package wordclass

import (
	"cmp"
	"math"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

const (
	contexts = 1000 // the most frequent words, as neighbours
	rarest   = 8    // a word must be seen so often to get a class
)

// neighbours counts, for each word, which frequent words stand right before and
// right after it: words that share their neighbours are of one part of speech.
type neighbours struct {
	count map[uint32]int
	texts []*text.Text
}

func (n *neighbours) add(t *text.Text) {
	if n.count == nil {
		n.count = map[uint32]int{}
	}
	for _, tok := range t.Tokens {
		n.count[tok.Hash]++
	}
	n.texts = append(n.texts, t)
}

// vectors are the words seen often enough, most frequent first, and a vector for
// each: positive pointwise mutual information with the neighbours at each of
// four places, projected to fewer dimensions by fixed random signs.
func (n *neighbours) vectors() ([]uint32, []vector) {
	var words []uint32
	for w, c := range n.count {
		if c >= rarest {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b uint32) int { return cmp.Or(n.count[b]-n.count[a], cmp.Compare(a, b)) })
	rank := make(map[uint32]int, len(words))
	for i, w := range words {
		rank[w] = i
	}
	const beside = 4
	type cell struct{ word, context int32 }
	pairs := map[cell]float64{}
	for _, t := range n.texts {
		for i, tok := range t.Tokens {
			w, ok := rank[tok.Hash]
			if !ok {
				continue
			}
			for p, d := range [beside]int{-1, 1, -2, 2} {
				if j := i + d; j >= 0 && j < len(t.Tokens) {
					if c, ok := rank[t.Tokens[j].Hash]; ok && c < contexts {
						pairs[cell{int32(w), int32(p*contexts + c)}]++
					}
				}
			}
		}
	}
	total, ofWord, ofContext := 0.0, make([]float64, len(words)), make([]float64, beside*contexts)
	cells := make([]cell, 0, len(pairs))
	for c, x := range pairs {
		total += x
		ofWord[c.word] += x
		ofContext[c.context] += x
		cells = append(cells, c)
	}
	slices.SortFunc(cells, func(a, b cell) int { return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(a.context, b.context)) })
	points := make([]vector, len(words))
	for _, c := range cells {
		pmi := math.Log(pairs[c] * total / (ofWord[c.word] * ofContext[c.context]))
		if pmi <= 0 {
			continue
		}
		if c.context >= 2*contexts {
			pmi *= 0.5
		}
		h := uint64(c.context+1) * 0x9e3779b97f4a7c15
		for range 8 {
			h ^= h >> 29
			h *= 0xbf58476d1ce4e5b9
			d := int(h>>40) % dimensions
			sign := float32(1)
			if h>>39&1 == 1 {
				sign = -1
			}
			points[c.word][d] += sign * float32(pmi)
		}
	}
	for i := range points {
		points[i].normalize()
	}
	return words, points
}
