package english

import (
	"math"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// verdict is one link with whether it is right.
type verdict struct {
	rows  []uint32
	right bool
}

// verdicts makes the links of a fold's lessons, with a model of the others.
func (s *school) verdicts(fold int, w *weights) map[int][]verdict {
	m, err := parseModel(w.pack())
	if err != nil {
		panic(err) // pack made it a line above; only cmd/train and its test come here
	}
	out := map[int][]verdict{}
	sc := &scratch{}
	for i := fold; i < len(s.lessons); i += folds {
		links := m.links(s.pages[i], sc)
		for k := range links {
			rows := s.pages[i].judgeRowsOf(nil, &links[k], near(links, links[k].Cue))
			out[i] = append(out[i], verdict{rows, s.lessons[i].right(&links[k])})
		}
	}
	return out
}

// learn learns the judge by stochastic gradient steps (AdaGrad) with a penalty
// on large weights.
func (j *judge) learn(verdicts []verdict) {
	var square, sum [judgeRows]float64
	var weight [judgeRows]float64
	const rounds = 12
	for round := range rounds {
		shuffled(len(verdicts), round, func(k int) {
			v := &verdicts[k]
			score := 0.0
			for _, r := range v.rows {
				score += weight[r&(judgeRows-1)]
			}
			g := -1 / (1 + math.Exp(-score))
			if v.right {
				g++
			}
			for _, r := range v.rows {
				r &= judgeRows - 1
				step := g - 2e-4*weight[r]
				square[r] += step * step
				weight[r] += .05 * step / math.Sqrt(square[r]+5)
			}
		})
		if round >= rounds/2 {
			for i := range sum {
				sum[i] += weight[i]
			}
		}
	}
	for i := range sum {
		j.weight[i] = float32(sum[i] / (rounds - rounds/2))
	}
}

// right reports whether a link is one of the lesson's attributions: at least
// half of what either has as content both have, and their sources share a word.
func (l *Lesson) right(found *link) bool {
	for k := range l.Attributions {
		a := &l.Attributions[k]
		if overlap(l.Text, found.Content, a.Content) >= .5 && sharesWord(l.Text, found.Source, a.Source) {
			return true
		}
	}
	return false
}

// overlap is the bytes two contents share, as a part of those either has.
func overlap(t *text.Text, a, b []text.Range) float64 {
	length := func(ranges []text.Range) (n int) {
		for _, r := range ranges {
			n += t.Span(r).Len()
		}
		return n
	}
	both := 0
	for _, x := range a {
		for _, y := range b {
			both += t.Span(text.Range{Begin: max(x.Begin, y.Begin), End: min(x.End, y.End)}).Len()
		}
	}
	return float64(both) / float64(max(length(a)+length(b)-both, 1))
}

// sharesWord reports whether two sources have a word in common, or are both none.
func sharesWord(t *text.Text, a, b text.Range) bool {
	if a.Empty() || b.Empty() {
		return a.Empty() && b.Empty()
	}
	for i := a.Begin; i < a.End; i++ {
		for k := b.Begin; k < b.End; k++ {
			if t.Tokens[i].Is(text.Letter|text.Digit) && t.Tokens[i].Hash == t.Tokens[k].Hash {
				return true
			}
		}
	}
	return false
}
