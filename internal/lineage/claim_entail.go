package lineage

import "slices"

// How far a long statement must contain a short one to state it, too.
const (
	leastShared       = 0.7 // of the weight of the short one
	leastOfFew        = 0.9 // where it has few terms: each may be what it is about
	fewTerms          = 4
	leastOfSome       = 0.8
	someTerms         = 6
	leastSurely       = 0.5 // where a name, a figure and an act are among what is shared
	leastVerbs        = 3   // of so many one may be missing
	leastDensityOfFew = 0.6
	leastDensity      = 0.4 // of the terms, between the first and the last shared one
)

// held is how one statement stands inside another.
type held struct {
	share    float64 // of its weight
	from, to int     // the first and last word of the longer one that carry it
	opposite bool    // the same, but one is denied
}

// needed is the share that another statement must hold of this one, where least
// is enough of a long one.
func (st *statement) needed(least float64) float64 {
	least = st.neededPlainly(least)
	if st.sure {
		return min(least, leastSurely)
	}
	return least
}

// neededPlainly is the same without regard to what makes a pair surer.
func (st *statement) neededPlainly(least float64) float64 {
	switch {
	case st.counted <= fewTerms:
		return least + leastOfFew - leastShared
	case st.counted <= someTerms:
		return least + leastOfSome - leastShared
	}
	return least
}

// holds tells whether statement st says what short says: most of its weight, all
// its figures, all that happened, no other name in the place of one of its own,
// in the same sense.
func (st *statement) holds(short *statement, least float64) (h held, ok bool) {
	if !st.sameVoice(short) {
		return h, false
	}
	o, ok := st.overlap(short, (1-short.needed(least))*short.weight)
	if !ok || !o.enough(short, least) || !st.inOnePlace(short, &o) || st.otherwise(short, &o) {
		return h, false
	}
	h.share = o.weight / short.weight
	h.from, h.to = st.terms[o.first].number, st.terms[o.last].number
	negative, m := st.sense.in(h.from, h.to)
	shortNegative, shortMood := short.sense.in(short.terms[0].number, short.terms[len(short.terms)-1].number)
	h.opposite = negative != shortNegative
	return h, m == shortMood
}

// overlap is what a statement has of a shorter one.
type overlap struct {
	weight      float64
	matched     int
	first, last int // terms of the longer one
	named       bool
	acted       bool
	missedName  bool
	verbs       int
	missedVerbs int
}

// overlap walks the keys of both. It ends, with false, at a figure that only short
// has, and where more weight is missing than may be.
func (st *statement) overlap(short *statement, missing float64) (overlap, bool) {
	o := overlap{first: len(st.terms), last: -1}
	j := 0
	for i := range short.keys {
		k := &short.keys[i]
		if k.weight == 0 {
			continue // stands aside
		}
		t := &short.terms[k.term]
		if t.verb {
			o.verbs++
		}
		for j < len(st.keys) && st.keys[j].key < k.key {
			j++
		}
		if j == len(st.keys) || st.keys[j].key != k.key {
			if missing -= k.weight; missing < 0 || t.kind == numberTerm {
				return o, false
			}
			o.missedName = o.missedName || t.kind == nameTerm
			if t.verb {
				o.missedVerbs++
			}
			continue
		}
		at := int(st.keys[j].term)
		if t.kind == numberTerm && !t.large && !besideTheSame(st, at, short, int(k.term)) {
			return o, false
		}
		o.weight += k.weight
		o.matched++
		o.named = o.named || t.kind == nameTerm
		o.acted = o.acted || t.verb
		if st.keys[j].weight > 0 {
			o.first, o.last = min(o.first, at), max(o.last, at)
		}
	}
	return o, o.last >= 0
}

// enough tells whether what is shared is most of short, and what happened. Who
// denies having influenced something may deny having ordered it.
func (o *overlap) enough(short *statement, least float64) bool {
	if o.missedVerbs*leastVerbs > o.verbs && !short.sense.denied {
		return false
	}
	surely := short.sure && o.named && o.acted && !o.missedName
	return surely || o.weight >= short.neededPlainly(least)*short.weight
}

// inOnePlace tells whether what is shared stands together in the longer statement,
// and what only is ("the judge was an athlete") is not told of by something that
// happens.
func (st *statement) inOnePlace(short *statement, o *overlap) bool {
	within := o.last - o.first + 1
	return float64(o.matched) >= short.density()*float64(within) && (o.verbs > 0 || !st.acts(o.first, o.last))
}

// otherwise tells whether the longer statement says it of another, of another day,
// the other way round, or not at all.
func (st *statement) otherwise(short *statement, o *overlap) bool {
	return o.missedName && st.otherName(short, o.first, o.last) ||
		st.otherDay(short, o.first, o.last) ||
		st.contrary(short, o.first, o.last) ||
		reversed(st, short)
}

// sameVoice tells whether what is said with "I" or "we" is said by the same
// speaker; where neither is known the words alone must do.
func (st *statement) sameVoice(short *statement) bool {
	return !short.own && !st.own || short.speaker == st.speaker || short.speaker < 0 || st.speaker < 0
}

// besideTheSame tells whether two small figures stand beside the same: two dead
// are not two hurt.
func besideTheSame(a *statement, i int, b *statement, k int) bool {
	near := func(x, y int) bool {
		return 0 <= x && x < len(a.terms) && 0 <= y && y < len(b.terms) && x != i && y != k && a.terms[x].key == b.terms[y].key
	}
	for close := -1; close <= 1; close++ {
		for wide := -2; wide <= 2; wide++ {
			if near(i+close, k+wide) || near(i+wide, k+close) {
				return true
			}
		}
	}
	return len(b.terms) == 1
}

// density is the share of the terms between the first and the last shared one
// that must be shared.
func (st *statement) density() float64 {
	if st.counted <= fewTerms {
		return leastDensityOfFew
	}
	return leastDensity
}

// acts tells whether something happens among the terms from first to last.
func (st *statement) acts(first, last int) bool {
	for _, t := range st.terms[first : last+1] {
		if t.verb {
			return true
		}
	}
	return false
}

// otherName tells whether a name that short does not have stands among or next to
// the terms from first to last.
func (st *statement) otherName(short *statement, first, last int) bool {
	for _, t := range st.terms[max(0, first-nameReach):min(len(st.terms), last+1+nameReach)] {
		if t.kind == nameTerm && !t.aside && !short.has(t.key) {
			return true
		}
	}
	return false
}

const nameReach = 2 // terms

// otherDay tells whether both name days, near what is shared, and none is the same.
func (st *statement) otherDay(short *statement, first, last int) bool {
	other := false
	for _, t := range st.terms[max(0, first-dayReach):min(len(st.terms), last+1+dayReach)] {
		if t.kind == dayTerm {
			if short.has(t.key) {
				return false
			}
			other = true
		}
	}
	return other && slices.ContainsFunc(short.terms, func(t term) bool { return t.kind == dayTerm })
}

const dayReach = 2 // terms

// contrary tells whether among the terms from first to last stands what excludes
// one of short's, or an act that undoes what it is done to: to reject an offer is
// not to make it.
func (st *statement) contrary(short *statement, first, last int) bool {
	for _, t := range st.terms[first : last+1] {
		if slices.Contains(short.excludes, t.key) || t.undoes && !short.has(t.key) {
			return true
		}
	}
	return false
}

func (st *statement) has(key int32) bool {
	for i := range st.keys {
		if st.keys[i].key == key {
			return true
		}
	}
	return false
}
