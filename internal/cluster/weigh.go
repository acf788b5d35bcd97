package cluster

import (
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
	s.norms, s.title = [fields]float32{}, 0
	var top [topNames]term
	for _, t := range s.terms {
		w := float32(t.weight())
		single := w / tf[min(t.count, maxCount)]
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
			s.norms[fieldTitle] += single * single
			s.title += w
		}
		if t.in&(1<<fieldLede) != 0 {
			s.norms[fieldLede] += single * single
		}
	}
	for i, t := range top {
		s.top[i] = t.hash
	}
	s.least = minTelling * weightSteps
	if len(s.terms) > tellingTerms {
		least, _ := s.heaviest(tellingTerms)
		s.least = max(s.least, least)
	}
	for i, n := range s.norms {
		s.norms[i] = float32(math.Sqrt(float64(n)))
	}
	for i := range s.entities {
		e := &s.entities[i]
		e.weight = max(0, f.weight(entityHash(e.key)))
	}
}

// trim keeps the limit heaviest terms, in order of hash; of equally heavy ones at
// the edge, those that come first.
func (s *sketch) trim(limit int) {
	if len(s.terms) <= limit {
		return
	}
	least, ties := s.heaviest(limit)
	kept := make([]term, 0, limit)
	for _, t := range s.terms {
		switch {
		case t.scale > least:
			kept = append(kept, t)
		case t.scale == least && ties > 0:
			kept = append(kept, t)
			ties--
		}
	}
	s.terms = kept
}

// heaviest returns the scale of the lightest of the n heaviest terms, and how
// many terms of just that scale are among them.
func (s *sketch) heaviest(n int) (least uint16, ties int) {
	scales := make([]uint16, 0, 2*keptTerms)
	for _, t := range s.terms {
		scales = append(scales, t.scale)
	}
	slices.Sort(scales)
	scales = scales[max(0, len(scales)-n):]
	if len(scales) == 0 {
		return 0, 0
	}
	for ties < len(scales) && scales[ties] == scales[0] {
		ties++
	}
	return scales[0], ties
}

// tf is the damped count of a term: 1 + ln(count).
var tf = func() (t [maxCount + 1]float32) {
	for i := range t {
		t[i] = float32(1 + math.Log(max(1, float64(i))))
	}
	return t
}()

const maxCount = 31

// once is one over the damped count, by count.
var once = func() (t [maxCount + 1]float64) {
	for i := range t {
		t[i] = 1 / float64(tf[i])
	}
	return t
}()
