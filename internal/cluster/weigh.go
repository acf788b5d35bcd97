package cluster

import "math"

// weigh gives every term and entity of a sketch its weight as of now. Weights
// stay as they were on arrival, so that comparing two sketches needs no look-up.
func (f *frequencies) weigh(s *sketch) {
	for i := range s.terms {
		t := &s.terms[i]
		w := f.weight(t.hash)
		if w < 0 {
			w = 0
		}
		t.weight = w * tf[min(int(t.count), len(tf)-1)]
		square := t.weight * t.weight
		s.norms[fieldBody] += square
		if t.in&(1<<fieldTitle) != 0 {
			s.norms[fieldTitle] += w * w
		}
		if t.in&(1<<fieldLede) != 0 {
			s.norms[fieldLede] += w * w
		}
	}
	for i, n := range s.norms {
		s.norms[i] = float32(math.Sqrt(float64(n)))
	}
	for i := range s.entities {
		e := &s.entities[i]
		e.weight = max(0, f.weight(entityHash(e.key)))
	}
}

// tf is the damped count of a term: 1 + ln(count).
var tf = func() (t [32]float32) {
	for i := range t {
		t[i] = float32(1 + math.Log(max(1, float64(i))))
	}
	return t
}()
