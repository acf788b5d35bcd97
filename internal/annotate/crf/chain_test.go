package crf

import (
	"math"
	"math/rand/v2"
	"testing"
)

// On short sequences every labelling can be tried: the best one and the
// probabilities must be the ones found.
func TestChainAgainstEnumeration(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		n := 1 + random.IntN(4)
		emit := make([]Scores, n)
		var start Scores
		var trans Transitions
		for l := range Labels {
			start[l] = random.Float32()*4 - 2
			for k := range Labels {
				trans[l][k] = random.Float32()*4 - 2
			}
			for i := range emit {
				emit[i][l] = random.Float32()*6 - 3
			}
		}
		trans[1][2] = Never
		total, bestScore := 0.0, math.Inf(-1)
		best := make([]int, n)
		marginals := make([][Labels]float64, n)
		path := make([]int, n)
		var walk func(i int, score float64)
		walk = func(i int, score float64) {
			if i == n {
				p := math.Exp(score)
				total += p
				for j, l := range path {
					marginals[j][l] += p
				}
				if score > bestScore {
					bestScore = score
					copy(best, path)
				}
				return
			}
			for l := range Labels {
				s := score + float64(emit[i][l])
				if i == 0 {
					s += float64(start[l])
				} else {
					s += float64(trans[path[i-1]][l])
				}
				path[i] = l
				walk(i+1, s)
			}
		}
		walk(0, 0)
		var c Chain
		for i, l := range c.Best(emit, &start, &trans) {
			if int(l) != best[i] {
				t.Fatalf("best labelling has %d at %d, want %v", l, i, best)
			}
		}
		got, logZ := c.Marginals(emit, Exponentials(&start, &trans))
		if math.Abs(logZ-math.Log(total)) > 1e-4 {
			t.Fatalf("log of the sum = %v, want %v", logZ, math.Log(total))
		}
		for i := range got {
			for l := range Labels {
				if want := marginals[i][l] / total; math.Abs(float64(got[i][l])-want) > 1e-4 {
					t.Fatalf("P(label %d at %d) = %v, want %v", l, i, got[i][l], want)
				}
			}
		}
	}
}

func TestExp(t *testing.T) {
	for x := -80.0; x < 80; x += 0.37 {
		if got, want := float64(exp(float32(x))), math.Exp(float64(float32(x))); math.Abs(got-want) > 2e-5*want {
			t.Fatalf("exp(%v) = %v, want %v", x, got, want)
		}
	}
	if exp(-1e5) != 0 {
		t.Error("exp of what can never be is not 0")
	}
}
