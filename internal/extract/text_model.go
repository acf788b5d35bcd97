package extract

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

// lineModel is a logistic model of whether a line belongs to the article.
type lineModel struct {
	bias    float32
	weights []float32 // by feature
}

//go:embed lines.weights
var lineWeights string

// trainedLines reads the weights built into the binary when they are first
// needed, so that training does without them. A test makes sure that they fit
// the features.
var trainedLines = sync.OnceValue(func() *lineModel {
	m, err := readLineModel(lineWeights)
	if err != nil {
		panic(err)
	}
	return m
})

// readLineModel reads what [lineModel.String] writes.
func readLineModel(text string) (*lineModel, error) {
	m := &lineModel{weights: make([]float32, featureCount)}
	index := make(map[string]feature, featureCount)
	for f := range featureCount {
		index[feature(f).name()] = feature(f)
	}
	n := 0
	for l := range strings.Lines(text) {
		n++
		l = strings.TrimSpace(l)
		if l == "" || l[0] == '#' {
			continue
		}
		at := strings.LastIndexByte(l, ' ')
		if at < 0 {
			return nil, fmt.Errorf("line weights, line %d: want a name and a number, got %q", n, l)
		}
		w, err := strconv.ParseFloat(l[at+1:], 32)
		if err != nil {
			return nil, fmt.Errorf("line weights, line %d: %w", n, err)
		}
		f, known := index[l[:at]]
		switch {
		case l[:at] == "bias":
			m.bias = float32(w)
		case known:
			m.weights[f] = float32(w)
		default:
			return nil, fmt.Errorf("line weights, line %d: no feature %q; train again", n, l[:at])
		}
	}
	return m, nil
}

// String writes the weights that are not 0, one a line, in the order of the features.
func (m *lineModel) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "bias %.3f\n", m.bias)
	for f, w := range m.weights {
		if s := strconv.FormatFloat(float64(w), 'f', 3, 32); s != "0.000" && s != "-0.000" {
			fmt.Fprintf(&b, "%s %s\n", feature(f).name(), s)
		}
	}
	return b.String()
}

// score is the log odds that each line belongs to the article. The pages the
// model learns from have no more than one other page of their outlet, so what a
// line seen more often is worth cannot be learned: every doubling takes one off.
func (m *lineModel) score(lines []textLine) []float32 {
	c := surroundingsOf(lines)
	scores := make([]float32, len(lines))
	var buf [groups + int(classes)]feature
	for i := range lines {
		s := m.bias
		for _, f := range c.features(buf[:0], i) {
			s += m.weights[f]
		}
		if n := lines[i].seen; n > 1 {
			s -= min(4, float32(math.Log2(float64(n))))
		}
		scores[i] = s
	}
	return scores
}

// smooth decides for all lines together which belong to the article: it finds
// the sequence of decisions with the highest sum of scores, less switchCost for
// every change from one line to the next (Viterbi's algorithm with two states).
func smooth(scores []float32) []bool {
	const switchCost = .5
	type step struct{ out, in bool } // whether the best way to each state came from "in"
	way := make([]step, len(scores))
	var out, in float32
	for i, s := range scores {
		w := step{in: true}
		nextOut, nextIn := out, in+s
		if in-switchCost > out {
			nextOut, w.out = in-switchCost, true
		}
		if out-switchCost > in {
			nextIn, w.in = out-switchCost+s, false
		}
		out, in, way[i] = nextOut, nextIn, w
	}
	keep := make([]bool, len(scores))
	inside := in > out
	for i := len(scores) - 1; i >= 0; i-- {
		keep[i] = inside
		if inside {
			inside = way[i].in
		} else {
			inside = way[i].out
		}
	}
	return keep
}
