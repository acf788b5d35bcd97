package brief

import "math"

// example is what is looked at of something, and what it turned out to be worth.
type example struct {
	look  []float64
	worth float64
}

// ridge is the weight of no weight in regressions.
const ridge = 10

// regress gives the weights by which looks come nearest to worths (least squares).
func regress(examples []example) []float64 {
	if len(examples) == 0 {
		return nil
	}
	system := newSystem(len(examples[0].look))
	for _, e := range examples {
		system.add(e.look, 1, e.worth)
	}
	return system.solve()
}

// regressLogistic gives the weights by which looks tell how likely a worth is 1
// and not 0, by Newton's method.
func regressLogistic(examples []example) []float64 {
	if len(examples) == 0 {
		return nil
	}
	weights := make([]float64, len(examples[0].look))
	const rounds, near = 25, 1e-6
	for range rounds {
		system := newSystem(len(weights))
		for _, e := range examples {
			z := dot(weights, e.look)
			p := 1 / (1 + math.Exp(-z))
			v := max(p*(1-p), 1e-9)
			system.add(e.look, v, z+(e.worth-p)/v)
		}
		next, moved := system.solve(), 0.
		for i := range next {
			moved = max(moved, math.Abs(next[i]-weights[i]))
		}
		weights = next
		if moved < near {
			break
		}
	}
	return weights
}

// system is the normal equations of weighted least squares.
type system struct {
	left  [][]float64 // the lower triangle
	right []float64
}

func newSystem(n int) *system {
	s := &system{make([][]float64, n), make([]float64, n)}
	for i := range s.left {
		s.left[i] = make([]float64, n)
		s.left[i][i] = ridge
	}
	return s
}

func (s *system) add(look []float64, weight, worth float64) {
	for i, x := range look {
		if x == 0 {
			continue
		}
		s.right[i] += weight * worth * x
		for j := 0; j <= i; j++ {
			s.left[i][j] += weight * x * look[j]
		}
	}
}

// solve solves the equations by Cholesky's decomposition.
func (s *system) solve() []float64 {
	l, x := s.left, s.right
	for i := range l {
		for j := 0; j <= i; j++ {
			sum := l[i][j]
			for k := range j {
				sum -= l[i][k] * l[j][k]
			}
			if i == j {
				l[i][i] = math.Sqrt(max(sum, 1e-12))
			} else {
				l[i][j] = sum / l[j][j]
			}
		}
	}
	for i := range x {
		for k := range i {
			x[i] -= l[i][k] * x[k]
		}
		x[i] /= l[i][i]
	}
	for i := len(x) - 1; i >= 0; i-- {
		for k := i + 1; k < len(x); k++ {
			x[i] -= l[k][i] * x[k]
		}
		x[i] /= l[i][i]
	}
	return x
}
