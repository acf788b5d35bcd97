package cluster

import "math"

// features is how alike two articles are, in the terms the pair model weighs.
type features []float64

// shared is what two sketches have in common, before it is turned into features.
type shared struct {
	title, lede, body  float64 // cosines
	cross              float64 // lede of one in the body of the other
	titleInA, titleInB float64 // share of a headline's weight found in the other text
	rare               float64 // weight of shared rare terms
	names              float64 // weight of shared capitalised terms
	name, common       float64 // cosines of names and of other words
	first, top         float64 // whether the first, how many of the top names of either are in the other
	tops               float64
	same               [kinds]float64
	hasA, hasB         [kinds]float64
	cosine             [kinds]float64
}

// rareWeight is from where a term counts as rare.
const rareWeight = 5

func (s *sketch) overlap(o *sketch) shared {
	var r shared
	var body, title, lede, crossAB, crossBA, tA, tB float64
	var name, common float64
	titleA, titleB := float64(s.title), float64(o.title)
	for i, j := 0, 0; i < len(s.terms) && j < len(o.terms); {
		a, b := &s.terms[i], &o.terms[j]
		switch {
		case a.hash < b.hash:
			i++
			continue
		case a.hash > b.hash:
			j++
			continue
		}
		i, j = i+1, j+1
		fullA, fullB := a.weight(), b.weight()
		p := fullA * fullB
		body += p
		wa, wb := fullA*once[min(a.count, maxCount)], fullB*once[min(b.count, maxCount)]
		w := wa * wb
		if a.in&1 != 0 {
			tB += fullA
		}
		if b.in&1 != 0 {
			tA += fullB
		}
		if a.in&b.in&1 != 0 {
			title += w
		}
		if a.in&b.in&2 != 0 {
			lede += w
		}
		if a.in&2 != 0 {
			crossAB += wa * fullB
		}
		if b.in&2 != 0 {
			crossBA += wb * fullA
		}
		if wb > rareWeight {
			r.rare += wb - rareWeight
		}
		switch na, nb := a.isName(), b.isName(); {
		case na && nb:
			r.names += wb
			name += p
		case !na && !nb:
			common += p
		}
		if a.in&inName|b.in&inName != 0 {
			for k := range topNames {
				if a.hash == s.top[k] {
					r.top++
					if k == 0 {
						r.first++
					}
				}
				if b.hash == o.top[k] {
					r.top++
					if k == 0 {
						r.first++
					}
				}
			}
		}
	}
	cos := func(dot float64, a, b float32) float64 {
		if a == 0 || b == 0 {
			return 0
		}
		return dot / (float64(a) * float64(b))
	}
	r.body = cos(body, s.norms[fieldBody], o.norms[fieldBody])
	r.title = cos(title, s.norms[fieldTitle], o.norms[fieldTitle])
	r.lede = cos(lede, s.norms[fieldLede], o.norms[fieldLede])
	r.cross = max(cos(crossAB, s.norms[fieldLede], o.norms[fieldBody]), cos(crossBA, o.norms[fieldLede], s.norms[fieldBody]))
	r.name = cos(name, s.norms[fieldName], o.norms[fieldName])
	r.common = cos(common, s.norms[fieldCommon], o.norms[fieldCommon])
	for k := range topNames {
		r.tops += indicator(s.top[k] != 0) + indicator(o.top[k] != 0)
	}
	if r.tops > 0 {
		r.top /= r.tops
	}
	if titleA > 0 {
		r.titleInA = tB / titleA
	}
	if titleB > 0 {
		r.titleInB = tA / titleB
	}

	var dot, na, nb [kinds]float64
	for _, e := range s.entities {
		w := float64(e.weight)
		r.hasA[e.kind()]++
		na[e.kind()] += w * w
	}
	for _, e := range o.entities {
		w := float64(e.weight)
		r.hasB[e.kind()]++
		nb[e.kind()] += w * w
	}
	for i, j := 0, 0; i < len(s.entities) && j < len(o.entities); {
		a, b := s.entities[i], o.entities[j]
		switch {
		case a.key < b.key:
			i++
		case a.key > b.key:
			j++
		default:
			r.same[a.kind()] += float64(min(a.weight, b.weight))
			dot[a.kind()] += float64(a.weight) * float64(b.weight)
			i, j = i+1, j+1
		}
	}
	for k := range kinds {
		if na[k] > 0 && nb[k] > 0 {
			r.cosine[k] = dot[k] / math.Sqrt(na[k]*nb[k])
		}
	}
	return r
}

// timing is how the dates of two articles lie to each other.
type timing struct {
	dated     bool
	lag       float64
	backNamed bool // the later one names a day within 3 days before the earlier was published
	backExact bool // … that very day or the one before
	sharedDay bool
	nearest   float64 // days between the nearest days named; -1 unknown
	conflict  bool
	month     bool // the later names the month of the earlier
}

func (s *sketch) timing(o *sketch) timing {
	t := timing{nearest: -1}
	for i, j := 0, 0; i < len(s.dates) && j < len(o.dates); {
		d := float64(s.dates[i]) - float64(o.dates[j])
		if n := math.Abs(d); t.nearest < 0 || n < t.nearest {
			t.nearest = n
		}
		if d < 0 {
			i++
		} else {
			j++
		}
	}
	t.sharedDay = t.nearest == 0
	t.conflict = t.nearest > 2
	if s.day == noDay || o.day == noDay {
		return t
	}
	t.dated = true
	t.lag = math.Abs(float64(s.day) - float64(o.day))
	late, early := s, o
	if s.day < o.day {
		late, early = o, s
	}
	for _, d := range late.dates {
		if d <= early.day && d >= early.day-3 {
			t.backNamed = true
			if d >= early.day-1 {
				t.backExact = true
			}
		}
	}
	if t.lag > 20 {
		m := dayMonth(early.day)
		m2 := dayMonth(early.day - 4)
		t.month = late.months&(1<<(m-1)) != 0 || late.months&(1<<(m2-1)) != 0
	}
	return t
}
