package cluster

import "math"

// frequencies tells how common a term is: in how many articles of a background
// collection, which ships with the model, and of the desk's own stream. The
// background makes a desk of five articles work; the stream takes over as it grows.
type frequencies struct {
	background *background
	stream     []uint32 // articles by slot of the term; slots are shared, see slot
	articles   int
}

// slots bounds the memory of the stream's counts. Two terms that share a slot
// look a little more common than they are.
const slots = 1 << 20

// backgroundArticles is how many articles of the desk the background weighs.
const backgroundArticles = 2000

// maxWeight bounds the weight of the rarest terms, so that weights mean the same on small and large desks.
const maxWeight = 8

func newFrequencies(b *background) *frequencies {
	return &frequencies{background: b, stream: make([]uint32, slots)}
}

func slot(h uint32) uint32 { return (h * 0x9e3779b1) >> (32 - 20) }

// weight is the inverse document frequency: log of one over the share of
// articles that have the term.
func (f *frequencies) weight(h uint32) float32 {
	n := float64(f.articles) + backgroundArticles
	df := float64(f.stream[slot(h)]) + f.background.share(h)*backgroundArticles
	return float32(math.Min(maxWeight, math.Log((n+1)/(df+.7))))
}

// count adds one article.
func (f *frequencies) count(s *sketch) {
	f.articles++
	for _, t := range s.terms {
		f.stream[slot(t.hash)]++
	}
	for _, e := range s.entities {
		f.stream[slot(entityHash(e.key))]++
	}
}

// entityHash keeps entities apart from terms in the counts.
func entityHash(key uint32) uint32 { return mix(key, 0x51ed270b) }

// background is the shipped document frequencies: term hashes in order, and the
// share of articles that have the term, in steps of a quarter of a power of two.
type background struct {
	hashes []uint32
	levels []uint8
	first  []int32 // where the hashes with each value of the upper bits begin
}

const (
	backgroundTop = 64 // level of a term that every article has
	firstBits     = 14
)

func newBackground(hashes []uint32, levels []uint8) *background {
	b := &background{hashes, levels, make([]int32, 1<<firstBits+1)}
	for _, h := range hashes {
		b.first[h>>(32-firstBits)+1]++
	}
	for i := range 1 << firstBits {
		b.first[i+1] += b.first[i]
	}
	return b
}

func (b *background) share(h uint32) float64 {
	for i := b.first[h>>(32-firstBits)]; i < b.first[h>>(32-firstBits)+1]; i++ {
		if b.hashes[i] == h {
			return shares[b.levels[i]]
		}
	}
	return 0
}

// shares is the share of articles by level.
var shares = func() (t [256]float64) {
	for i := range t {
		t[i] = math.Exp2((float64(i) - backgroundTop) / 4)
	}
	return t
}()

func levelOf(share float64) uint8 {
	return uint8(max(0, math.Round(backgroundTop+4*math.Log2(share))))
}

// outside is the inverse document frequency of a term where n of the desk's
// articles that have it do not count.
func (f *frequencies) outside(h uint32, n int) float64 {
	articles := float64(f.articles) + backgroundArticles
	df := max(0, float64(f.stream[slot(h)])-float64(n)) + f.background.share(h)*backgroundArticles
	return min(maxWeight, math.Log((articles+1)/(df+.7)))
}
