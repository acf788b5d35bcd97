package cluster

import (
	"cmp"
	"math"
	"slices"
)

// keptTerms is how many terms of an article are kept: those with most weight.
const keptTerms = 128

// weigh gives every term and entity of a sketch its weight as of now, and drops
// the terms that weigh least. Weights stay as they were on arrival, so that
// comparing two sketches needs no look-up.
func (f *frequencies) weigh(s *sketch) {
	for i := range s.terms {
		t := &s.terms[i]
		t.scale = uint16(max(0, f.weight(t.hash)) * tf[min(t.count, maxCount)] * weightSteps)
	}
	s.trim(keptTerms)
	s.norms = [fields]float32{}
	var top [topNames]term
	for _, t := range s.terms {
		w := float32(t.weight())
		once := w / tf[min(t.count, maxCount)]
		s.norms[fieldBody] += w * w
		if t.isName() {
			s.norms[fieldName] += w * w
			for k, o := range top {
				if t.scale > o.scale {
					copy(top[k+1:], top[k:])
					top[k] = t
					break
				}
			}
		} else {
			s.norms[fieldCommon] += w * w
		}
		if t.in&(1<<fieldTitle) != 0 {
			s.norms[fieldTitle] += once * once
		}
		if t.in&(1<<fieldLede) != 0 {
			s.norms[fieldLede] += once * once
		}
	}
	for i, t := range top {
		s.top[i] = t.hash
	}
	for i, n := range s.norms {
		s.norms[i] = float32(math.Sqrt(float64(n)))
	}
	for i := range s.entities {
		e := &s.entities[i]
		e.weight = max(0, f.weight(entityHash(e.key)))
	}
}

// trim keeps the limit heaviest terms, in order of hash.
func (s *sketch) trim(limit int) {
	if len(s.terms) <= limit {
		return
	}
	slices.SortFunc(s.terms, func(a, b term) int {
		return cmp.Or(cmp.Compare(b.scale, a.scale), cmp.Compare(a.hash, b.hash))
	})
	s.terms = slices.Clone(s.terms[:limit])
	slices.SortFunc(s.terms, func(a, b term) int { return cmp.Compare(a.hash, b.hash) })
}

// tf is the damped count of a term: 1 + ln(count).
var tf = func() (t [maxCount + 1]float32) {
	for i := range t {
		t[i] = float32(1 + math.Log(max(1, float64(i))))
	}
	return t
}()

const maxCount = 31
