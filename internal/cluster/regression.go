package cluster

import "math"

// regression is a logistic regression: the probability that something holds,
// given its features.
type regression struct {
	Bias    float64
	Weights []float64
}

func (r *regression) probability(x features) float64 {
	z := r.Bias
	for i, w := range r.Weights {
		z += w * x[i]
	}
	return sigmoid(z)
}

func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }
