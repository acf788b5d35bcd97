package eval

import (
	"cmp"
	"math"
)

// damping is the share of their rank that sentences hand on (Brin and Page 1998).
const damping = .85

// textRank ranks sentences by TextRank (Mihalcea and Tarau 2004): sentences
// recommend each other by the terms they share, set against their lengths.
func textRank(all []candidate) []float64 {
	return rank(all, func(a, b candidate) float64 {
		lengths := math.Log(float64(len(a.terms))) + math.Log(float64(len(b.terms)))
		if lengths <= 0 {
			return 0
		}
		shared := 0
		for i, j := 0, 0; i < len(a.vector) && j < len(b.vector); {
			switch d := cmp.Compare(a.vector[i].term, b.vector[j].term); {
			case d < 0:
				i++
			case d > 0:
				j++
			default:
				shared++
				i, j = i+1, j+1
			}
		}
		return float64(shared) / lengths
	})
}

// leastAlike is the cosine below which LexRank takes sentences as unrelated.
const leastAlike = .1

// lexRank ranks sentences by continuous LexRank (Erkan and Radev 2004): they
// recommend each other by the cosine of their terms weighted by rarity.
func lexRank(all []candidate) []float64 {
	return rank(all, func(a, b candidate) float64 {
		if alike := cosine(a, b); alike >= leastAlike {
			return alike
		}
		return 0
	})
}

// rank is the stationary distribution of a reader who goes from sentence to
// sentence as the edges between them weigh and now and then to any.
func rank(all []candidate, edge func(a, b candidate) float64) []float64 {
	type link struct {
		to     int
		weight float64
	}
	n := len(all)
	links, out := make([][]link, n), make([]float64, n)
	for i := range all {
		for j := range i {
			if w := edge(all[i], all[j]); w > 0 {
				links[i], links[j] = append(links[i], link{j, w}), append(links[j], link{i, w})
				out[i], out[j] = out[i]+w, out[j]+w
			}
		}
	}
	ranks, next := make([]float64, n), make([]float64, n)
	for i := range ranks {
		ranks[i] = 1 / float64(n)
	}
	for range 200 {
		for i := range next {
			next[i] = (1 - damping) / float64(n)
		}
		for i, from := range links {
			for _, l := range from {
				next[l.to] += damping * ranks[i] * l.weight / out[i]
			}
		}
		moved := 0.0
		for i := range ranks {
			moved += math.Abs(next[i] - ranks[i])
		}
		ranks, next = next, ranks
		if moved < 1e-9 {
			break
		}
	}
	return ranks
}

// centroid weighs sentences by their cosine with the centroid of the group, the
// sum of them all (Radev et al. 2004, as Rossiello et al. 2017 compute it). No
// term is left out of it: each threshold that was tried lowered the scores.
func centroid(all []candidate) []float64 {
	var middle []weight
	for _, c := range all {
		for _, w := range c.vector {
			for len(middle) <= w.term {
				middle = append(middle, weight{term: len(middle)})
			}
			middle[w.term].value += w.value
		}
	}
	topic := candidate{vector: middle, norm: math.Sqrt(dot(middle, middle))}
	weights := make([]float64, len(all))
	for i, c := range all {
		weights[i] = cosine(c, topic)
	}
	return weights
}
