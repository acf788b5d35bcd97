package crf

import (
	"math"
	"math/rand/v2"
)

// Example is one sequence to learn from: its tokens' feature rows and their
// right labels.
type Example struct {
	Rows   [][]uint32
	Labels []uint8
}

// Learner learns the weights of a model: the conditional likelihood of the right
// labels is raised by stochastic gradient steps whose length each weight learns
// for itself (AdaGrad; Duchi, Hazan and Singer, 2011). At every step each
// feature is left out with probability Dropout, so that no weight relies on
// another; the finished weights are scaled down to match. Same examples, same
// order, same seed: same weights.
type Learner struct {
	Rate    float32 // how far a step goes
	Calm    float32 // the squared gradients a weight is taken to have seen already: the more, the less a rare feature learns at once
	Dropout float32 // 0..1

	Start  Scores
	Trans  Transitions
	Weight []Scores // a row for each feature

	mask       uint32
	square     []Scores // sums of squared gradients
	squareT    Transitions
	squareS    Scores
	sum        []Scores // of the weights after each epoch that counts
	sumT       Transitions
	sumS       Scores
	sums       float32
	random     *rand.Rand
	chain      Chain
	emit       []Scores
	kept       [][]uint32
	potentials *Potentials
	touched    int
}

// NewLearner makes a learner with a table of size rows, a power of two.
func NewLearner(size int, seed uint64) *Learner {
	return &Learner{
		Rate: 0.05, Calm: 10, Dropout: 0.1, mask: uint32(size - 1),
		Weight: make([]Scores, size), square: make([]Scores, size),
		random: rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15)),
	}
}

// Forbid makes label to never follow label from.
func (l *Learner) Forbid(from, to uint8) { l.Trans[from][to] = Never }

// ForbidStart makes no sequence begin with the label.
func (l *Learner) ForbidStart(label uint8) { l.Start[label] = Never }

// ForbidLabel makes the label never come.
func (l *Learner) ForbidLabel(label uint8) {
	for k := range uint8(Labels) {
		l.Trans[k][label] = Never
	}
	l.Start[label] = Never
}

// Learn takes one step on an example and returns its loss before the step.
func (l *Learner) Learn(e Example) float64 { return l.learn(e, -1) }

// LearnFixed does the same where the tokens with the label known are told to the
// model beforehand: they have it, and no others do.
func (l *Learner) LearnFixed(e Example, known uint8) float64 { return l.learn(e, int(known)) }

func (l *Learner) learn(e Example, known int) float64 {
	n := len(e.Labels)
	if n == 0 {
		return 0
	}
	if cap(l.emit) < n {
		l.emit = make([]Scores, 2*n)
	}
	for len(l.kept) < n {
		l.kept = append(l.kept, nil)
	}
	emit := l.emit[:n]
	right := 0.0
	for i, rows := range e.Rows {
		kept := l.kept[i][:0]
		var s Scores
		for _, row := range rows {
			if l.Dropout > 0 && l.random.Float32() < l.Dropout {
				continue
			}
			row &= l.mask
			kept = append(kept, row)
			w := &l.Weight[row]
			for k := range s {
				s[k] += w[k]
			}
		}
		if known >= 0 {
			fix(&s, uint8(known), e.Labels[i] == uint8(known))
		}
		l.kept[i], emit[i] = kept, s
		right += float64(s[e.Labels[i]])
		if i == 0 {
			right += float64(l.Start[e.Labels[0]])
		} else {
			right += float64(l.Trans[e.Labels[i-1]][e.Labels[i]])
		}
	}
	if l.potentials == nil || l.touched%8 == 0 {
		l.potentials = Exponentials(&l.Start, &l.Trans)
	}
	l.touched++
	marginals, logZ := l.chain.Marginals(emit, l.potentials)
	var gradT Transitions
	for i := 1; i < n; i++ {
		// The pair's probability is forward × transition × emission × backward.
		var sum float32
		var pair Transitions
		for a := range Labels {
			f := l.chain.forward[i-1][a]
			if f == 0 {
				continue
			}
			for b := range Labels {
				p := f * l.potentials.from[a][b] * emit[i][b] * l.chain.backward[i][b]
				pair[a][b] = p
				sum += p
			}
		}
		if sum <= 0 {
			continue
		}
		inverse := 1 / sum
		for a := range Labels {
			for b := range Labels {
				gradT[a][b] -= pair[a][b] * inverse
			}
		}
		gradT[e.Labels[i-1]][e.Labels[i]]++
	}
	for i := range n {
		g := marginals[i]
		for k := range g {
			g[k] = -g[k]
		}
		g[e.Labels[i]]++
		if i == 0 {
			l.step(&l.Start, &l.squareS, &g)
		}
		small := true
		for k := range g {
			if g[k] > 1e-3 || g[k] < -1e-3 {
				small = false
			}
		}
		if small {
			continue
		}
		for _, row := range l.kept[i] {
			l.step(&l.Weight[row], &l.square[row], &g)
		}
	}
	for a := range Labels {
		l.step(&l.Trans[a], &l.squareT[a], &gradT[a])
	}
	return logZ - right
}

// fix makes a token have the label, or not have it.
func fix(s *Scores, label uint8, has bool) {
	if !has {
		s[label] = Never
		return
	}
	for k := range s {
		s[k] = Never
	}
	s[label] = 0
}

// step moves weights along their gradient. What can never be stays so.
func (l *Learner) step(w, square, g *Scores) {
	for k := range w {
		if g[k] == 0 || w[k] <= Never/2 {
			continue
		}
		square[k] += g[k] * g[k]
		w[k] += l.Rate * g[k] / float32(math.Sqrt(float64(square[k]+l.Calm)))
	}
}

// Keep adds the weights as they now stand to the average.
func (l *Learner) Keep() {
	if l.sum == nil {
		l.sum = make([]Scores, len(l.Weight))
	}
	l.sums++
	for i := range l.Weight {
		for k := range l.sum[i] {
			l.sum[i][k] += l.Weight[i][k]
		}
	}
	for a := range Labels {
		l.sumS[a] += l.Start[a]
		for b := range Labels {
			l.sumT[a][b] += l.Trans[a][b]
		}
	}
}

// Average replaces the weights by the average of those kept, scaled for use
// without dropout. The learner learns no more.
func (l *Learner) Average() {
	scale := (1 - l.Dropout) / l.sums
	for i := range l.Weight {
		for k := range l.Weight[i] {
			l.Weight[i][k] = l.sum[i][k] * scale
		}
	}
	for a := range Labels {
		l.Start[a] = l.sumS[a] / l.sums
		for b := range Labels {
			l.Trans[a][b] = l.sumT[a][b] / l.sums
		}
	}
	l.sum, l.square = nil, nil
}

// Mean makes a finished learner's weights the mean of its own and those of
// others that learned the same.
func Mean(l *Learner, others ...*Learner) {
	share := 1 / float32(len(others)+1)
	mean := func(w *Scores, of func(*Learner) *Scores) {
		for _, o := range others {
			for k, x := range of(o) {
				w[k] += x
			}
		}
		for k := range w {
			w[k] *= share
		}
	}
	for i := range l.Weight {
		mean(&l.Weight[i], func(o *Learner) *Scores { return &o.Weight[i] })
	}
	for a := range l.Trans {
		mean(&l.Trans[a], func(o *Learner) *Scores { return &o.Trans[a] })
	}
	mean(&l.Start, func(o *Learner) *Scores { return &o.Start })
}

// Scores adds up the weights of rows.
func (l *Learner) Scores(rows []uint32) (s Scores) {
	for _, row := range rows {
		w := &l.Weight[row&l.mask]
		for k := range s {
			s[k] += w[k]
		}
	}
	return s
}
