// Package crf labels sequences of tokens with linear-chain conditional random
// fields (Lafferty, McCallum and Pereira, 2001) over hashed features.
//
// A token's features are rows of one table of weights, a weight for each label
// in a row. The sum of its rows is the token's [Scores]; scores of neighbouring
// labels are added from a table of transitions. [Chain] finds the best labelling
// (Viterbi) and how likely each label is at each token (forward-backward).
package crf

import "math"

// Labels is how many labels a model can have. Eight fit the table's packing and
// are enough for every model here; a model with fewer leaves the rest at [Never].
const Labels = 8

// Scores is a figure for each label.
type Scores [Labels]float32

// Transitions is a score for each label (first index) followed by each label.
type Transitions [Labels]Scores

// Never is the score of what cannot be.
const Never = -1e4

// Chain is working memory for sequences: it is for one goroutine, and what it
// returns stays valid until its next call.
type Chain struct {
	forward, backward []Scores
	marginals         []Scores
	back              [][Labels]uint8
	path              []uint8
}

func (c *Chain) grow(n int) {
	if cap(c.forward) < n {
		m := n + n/2
		c.forward, c.backward = make([]Scores, m), make([]Scores, m)
		c.marginals, c.back, c.path = make([]Scores, m), make([][Labels]uint8, m), make([]uint8, m)
	}
	c.forward, c.backward = c.forward[:n], c.backward[:n]
	c.marginals, c.back, c.path = c.marginals[:n], c.back[:n], c.path[:n]
}

// Best is the labelling with the highest score; start is added to the first token.
func (c *Chain) Best(emit []Scores, start *Scores, trans *Transitions) []uint8 {
	n := len(emit)
	c.grow(n)
	if n == 0 {
		return nil
	}
	for l := range Labels {
		c.forward[0][l] = emit[0][l] + start[l]
	}
	for i := 1; i < n; i++ {
		prev, now := &c.forward[i-1], &c.forward[i]
		for l := range Labels {
			best, from := prev[0]+trans[0][l], uint8(0)
			for k := 1; k < Labels; k++ {
				if s := prev[k] + trans[k][l]; s > best {
					best, from = s, uint8(k)
				}
			}
			now[l], c.back[i][l] = best+emit[i][l], from
		}
	}
	last := uint8(0)
	for l := 1; l < Labels; l++ {
		if c.forward[n-1][l] > c.forward[n-1][last] {
			last = uint8(l)
		}
	}
	for i := n - 1; i > 0; i-- {
		c.path[i] = last
		last = c.back[i][last]
	}
	c.path[0] = last
	return c.path
}

// Potentials are the exponentials of a model's start and transition scores,
// kept because every sequence needs them.
type Potentials struct {
	start Scores
	to    Transitions // [label][the label before it]
	from  Transitions // [label][the label after it]
}

// Exponentials makes the potentials of a model.
func Exponentials(start *Scores, trans *Transitions) *Potentials {
	p := &Potentials{}
	for l := range Labels {
		p.start[l] = exp(start[l])
		for k := range Labels {
			e := exp(trans[k][l])
			p.to[l][k], p.from[k][l] = e, e
		}
	}
	return p
}

// Marginals is the probability of each label at each token, and the logarithm
// of the sum over all labellings. emit is overwritten.
func (c *Chain) Marginals(emit []Scores, p *Potentials) ([]Scores, float64) {
	n := len(emit)
	c.grow(n)
	if n == 0 {
		return nil, 0
	}
	logZ := 0.0
	for i := range emit {
		top := emit[i][0]
		for l := 1; l < Labels; l++ {
			top = max(top, emit[i][l])
		}
		logZ += float64(top)
		for l := range Labels {
			emit[i][l] = exp(emit[i][l] - top)
		}
	}
	for i := range n {
		now := &c.forward[i]
		if i == 0 {
			for l := range Labels {
				now[l] = p.start[l] * emit[0][l]
			}
		} else {
			prev := &c.forward[i-1]
			for l := range Labels {
				t := &p.to[l]
				now[l] = (prev[0]*t[0] + prev[1]*t[1] + prev[2]*t[2] + prev[3]*t[3] + prev[4]*t[4] + prev[5]*t[5] + prev[6]*t[6] + prev[7]*t[7]) * emit[i][l]
			}
		}
		logZ += math.Log(float64(normalize(now)))
	}
	for l := range Labels {
		c.backward[n-1][l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		var next Scores
		for l := range Labels {
			next[l] = c.backward[i+1][l] * emit[i+1][l]
		}
		now := &c.backward[i]
		for l := range Labels {
			f := &p.from[l]
			now[l] = next[0]*f[0] + next[1]*f[1] + next[2]*f[2] + next[3]*f[3] + next[4]*f[4] + next[5]*f[5] + next[6]*f[6] + next[7]*f[7]
		}
		normalize(now)
	}
	for i := range n {
		m := &c.marginals[i]
		for l := range Labels {
			m[l] = c.forward[i][l] * c.backward[i][l]
		}
		normalize(m)
	}
	return c.marginals, logZ
}

// normalize makes the figures sum to one and returns what they summed to.
func normalize(s *Scores) float32 {
	sum := s[0] + s[1] + s[2] + s[3] + s[4] + s[5] + s[6] + s[7]
	if sum <= 0 {
		sum = 1e-30
	}
	inverse := 1 / sum
	for l := range s {
		s[l] *= inverse
	}
	return sum
}

// exp is e^x to about 2e-7 of its value, 0 under -87: a quarter of the time of
// math.Exp, which is most of the time of forward-backward.
func exp(x float32) float32 {
	if x < -87 {
		return 0
	}
	if x > 88 {
		x = 88
	}
	t := x * 1.4426950408889634
	whole := float32(int32(t))
	if t < whole {
		whole--
	}
	f := (t - whole) * 0.6931471805599453
	p := 1 + f*(1+f*(0.5+f*(0.16666667+f*(0.041666668+f*(0.008333334+f*0.0013888889)))))
	return p * math.Float32frombits(uint32(int32(whole)+127)<<23)
}
