package cluster

import (
	"fmt"
	"math"
)

// example is one labelled vector; weight says how much it counts.
type example struct {
	x      []float32
	weight float32
	yes    bool
}

// fit finds the logistic regression that maximises the penalised likelihood of
// the examples, by Newton's method (iteratively reweighted least squares;
// Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1).
// penalty is the ridge on weights of features scaled to variance 1, so that no
// feature is favoured for its unit. Features that never vary get weight 0.
func fit(examples []example, penalty float64) (regression, error) {
	if len(examples) == 0 {
		return regression{}, fmt.Errorf("fit: no examples")
	}
	d := len(examples[0].x)
	mean, scale := moments(examples, d)
	w := make([]float64, d+1) // the last is the bias
	x := make([]float64, d+1)
	x[d] = 1
	for range 25 {
		gradient := make([]float64, d+1)
		hessian := make([][]float64, d+1)
		for i := range hessian {
			hessian[i] = make([]float64, d+1)
		}
		for _, e := range examples {
			z := w[d]
			for i, v := range e.x {
				x[i] = (float64(v) - mean[i]) * scale[i]
				z += w[i] * x[i]
			}
			p := sigmoid(z)
			g, h := p, p*(1-p)*float64(e.weight)
			if e.yes {
				g--
			}
			g *= float64(e.weight)
			for i, xi := range x {
				gradient[i] += g * xi
				if h < 1e-7 || xi == 0 {
					continue
				}
				row, hx := hessian[i], h*xi
				for j := 0; j <= i; j++ {
					row[j] += hx * x[j]
				}
			}
		}
		for i := range d {
			gradient[i] += penalty * w[i]
			hessian[i][i] += penalty
		}
		hessian[d][d] += 1e-9
		step, err := solve(hessian, gradient)
		if err != nil {
			return regression{}, fmt.Errorf("fit: %w", err)
		}
		largest := 0.0
		for i, s := range step {
			w[i] -= s
			largest = max(largest, math.Abs(s))
		}
		if largest < 1e-4 {
			break
		}
	}
	r := regression{Bias: w[d], Weights: make([]float64, d)}
	for i := range d {
		r.Weights[i] = w[i] * scale[i]
		r.Bias -= r.Weights[i] * mean[i]
	}
	return r, nil
}

// moments gives the weighted mean of each feature and one over its deviation (0 where it never varies).
func moments(examples []example, d int) (mean, scale []float64) {
	mean, scale = make([]float64, d), make([]float64, d)
	total := 0.0
	for _, e := range examples {
		total += float64(e.weight)
		for i, v := range e.x {
			mean[i] += float64(e.weight) * float64(v)
		}
	}
	for i := range mean {
		mean[i] /= total
	}
	for _, e := range examples {
		for i, v := range e.x {
			dv := float64(v) - mean[i]
			scale[i] += float64(e.weight) * dv * dv
		}
	}
	for i := range scale {
		if v := scale[i] / total; v > 1e-9 {
			scale[i] = 1 / math.Sqrt(v)
		} else {
			scale[i] = 0
		}
	}
	return mean, scale
}

// solve returns a⁻¹b for a symmetric positive definite a of which only the lower
// triangle is filled, by Cholesky decomposition. It overwrites a.
func solve(a [][]float64, b []float64) ([]float64, error) {
	n := len(b)
	for i := range n {
		for j := 0; j <= i; j++ {
			sum := a[i][j]
			for k := range j {
				sum -= a[i][k] * a[j][k]
			}
			if i != j {
				a[i][j] = sum / a[j][j]
				continue
			}
			if sum <= 0 {
				return nil, fmt.Errorf("matrix is not positive definite at %d", i)
			}
			a[i][i] = math.Sqrt(sum)
		}
	}
	x := make([]float64, n)
	for i := range n {
		sum := b[i]
		for k := range i {
			sum -= a[i][k] * x[k]
		}
		x[i] = sum / a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		sum := x[i]
		for k := i + 1; k < n; k++ {
			sum -= a[k][i] * x[k]
		}
		x[i] = sum / a[i][i]
	}
	return x, nil
}
