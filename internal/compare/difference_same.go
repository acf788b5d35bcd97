package compare

import (
	"math"

	"github.com/headwater-news/headwater/internal/news"
)

// bond says how surely two figures are figures of the same thing.
type bond int

const (
	otherThing bond = iota
	nearThing       // enough where the values say nearly the same
	sameThing       // enough for saying that accounts differ
)

// bond compares what two figures with one key are figures of.
func (r *amounts) bond(a, b *amount) bond {
	switch {
	case a.owner != nil:
		if max(a.low, b.low)-min(a.low, b.low) > generation {
			return otherThing
		}
		return sameOwner(a.owner, b.owner)
	case a.family != b.family && a.family != "" && b.family != "" && a.base == b.base && a.key == b.key,
		a.history != b.history, a.wider != b.wider, daysApart(a.days, b.days), hoursApart(a, b):
		return otherThing
	}
	names := r.namesAgree(a, b)
	if !names {
		return otherThing
	}
	common, wide := shared(a.around, b.around), shared(a.wide, b.wide)
	if common < 3 && (!r.placesAgree(a, b) || !r.placesAgree(b, a)) {
		return otherThing
	}
	least, most := min(len(a.around), len(b.around)), max(len(a.around), len(b.around))
	if counted[a.family] && a.key == b.key && a.base == "people" {
		if contrary(a, b) || a.wider {
			return nearThing
		}
		return sameThing
	}
	if a.wider || played[a.unit] {
		return roundedOnly(common)
	}
	strange := len(a.places) > 0 && len(b.places) > 0 && shared(a.places, b.places) == 0
	if (common >= 3 || common == 2 && (most <= 3 || common == least && wide >= 4)) && float64(common) >= .6*float64(least) && float64(common) >= .4*float64(most) && !strange && !farApart(a, b) {
		return sameThing
	}
	if sums[a.family] && wide >= 3 && !strange && !farApart(a, b) && shared(a.called, b.called) > 0 {
		return sameThing
	}
	if common >= 1 || a.key != b.key && wide >= 2 || a.family != "" && wide >= 1 || a.giver != "" && a.giver == b.giver && wide >= 1 {
		return nearThing
	}
	return otherThing
}

// roundedOnly is the bond of figures of which a story has many: per year, or of a
// game. They are compared only where one says roughly what the other says.
func roundedOnly(common int) bond {
	if common >= 1 {
		return nearThing
	}
	return otherThing
}

// counted are the happenings that a story has one total of.
var counted = set(`dead injured missing evacuated rescued arrested shot aboard homeless`)

// contrary reports whether two clauses have so much of their own that they may
// count different parts, or values so far apart that they hardly count one thing.
func contrary(a, b *amount) bool {
	if farApart(a, b) {
		return true
	}
	if len(a.hours) > 0 && shared(a.hours, b.hours) > 0 {
		return false
	}
	common, least := shared(a.around, b.around), min(len(a.around), len(b.around))
	if apart(a, b) > 1.0/3 && !a.rises && !b.rises && common == 0 && shared(a.wide, b.wide) < 3 {
		return true
	}
	return least > 1 && 2*common < least && shared(a.wide, b.wide) < 3
}

// hoursApart reports whether two clauses speak of different hours. One speaker
// may say both of one count.
func hoursApart(a, b *amount) bool {
	return len(a.hours) > 0 && len(b.hours) > 0 && shared(a.hours, b.hours) == 0 && (a.giver == "" || a.giver != b.giver)
}

// farApart reports whether two values are so unlike that they are hardly of one thing.
func farApart(a, b *amount) bool { return min(a.low, b.low)*2.5 < max(a.low, b.low) }

// placesAgree reports whether the other account knows one of the names in a
// figure's sentence.
func (r *amounts) placesAgree(a, b *amount) bool {
	return len(a.places) == 0 || shared(a.places, r.known[b.account]) > 0
}

// namesAgree reports whether the names around two figures let them be figures of
// the same thing. Names on both sides must share one; a name on one side alone
// must be what the other account is about: in its sentence, headline or beginning.
func (r *amounts) namesAgree(a, b *amount) bool {
	if len(a.names) > 0 && len(b.names) > 0 {
		return shared(a.names, b.names) > 0
	}
	if len(b.names) > 0 {
		a, b = b, a
	}
	return len(a.names) == 0 || shared(a.names, r.topic[b.account]) > 0 || shared(a.names, b.places) > 0
}

// daysApart reports whether two clauses speak of different days.
func daysApart(a, b []news.DateMention) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, d := range a {
		for _, e := range b {
			if d.Begin.IsZero() || e.Begin.IsZero() {
				continue
			}
			if !d.End.Before(e.Begin) && !e.End.Before(d.Begin) && alikeLong(length(d), length(e)) {
				return false
			}
		}
	}
	return true
}

// alikeLong reports whether two stretches of days may be one: a week is not a
// year, nor five years one of them.
func alikeLong(a, b float64) bool {
	return a <= 31 && b <= 31 || a > 31 && b > 31 && max(a, b) < 2*min(a, b)
}

// length is how many days a stretch of days has.
func length(d news.DateMention) float64 { return d.End.Time().Sub(d.Begin.Time()).Hours() / 24 }

// generation is by how many years ages differ where a name is rather that of a
// parent and of a child.
const generation = 15

// sameOwner compares the names of two people of whom an age is given.
func sameOwner(a, b []string) bond {
	if a[len(a)-1] != b[len(b)-1] {
		return otherThing
	}
	if len(a) > 1 && len(b) > 1 && a[0] != b[0] {
		return otherThing
	}
	return sameThing
}

// agrees reports whether two values are one.
func agrees(a, b *amount) bool {
	if a.high != a.low || b.high != b.low { // a range agrees with what lies in it
		return a.low <= b.high*1.001 && b.low <= a.high*1.001
	}
	if a.unit != b.unit && a.base == b.base && measures[a.unit] != measures[b.unit] {
		return apart(a, b) <= .08 // converted and rounded
	}
	return math.Abs(a.low-b.low) <= 1e-6*max(math.Abs(a.low), math.Abs(b.low))
}

// rounds reports whether one value is the other in rounder words, or in the
// figures of another unit.
func rounds(a, b *amount) bool {
	if b.low > a.low {
		a, b = b, a // a is the higher
	}
	high, low := a.low, b.low
	if low <= 0 || a.high != a.low || b.high != b.low {
		return false
	}
	gap := (high - low) / high
	switch {
	case b.nearly && gap > .01:
		return false
	case b.change == news.MoreThan && low >= 20 && gap <= .1 && round(b.printed):
		return a.unit != b.unit || a.printed < b.printed+step(b.printed) // 73 is not "more than 69"
	case a.change == news.About && round(a.printed) || b.change == news.About && round(b.printed):
		return gap <= .07
	case counted[a.family] && high < 1000:
		return false
	case digits(a.printed) != digits(b.printed):
		coarse, fine := a.printed, b.printed
		if digits(a.printed) > digits(b.printed) {
			coarse, fine = fine, coarse
		}
		half := step(coarse) / 2
		return coarse >= 100 && math.Abs(coarse-fine) <= half && gap <= .05 || gap <= .03 && a.unit == b.unit && half > 1e-9 && math.Abs(coarse-fine) <= half
	}
	return false
}

// round reports whether a number is one that people round to: 60, 7,500, 1.5 million.
func round(v float64) bool {
	n := digits(v)
	return n <= 2 && (v >= 100 || math.Mod(v, 5) == 0)
}

// step is the worth of the last digit of a number that says something: 100 of
// 200, 1,000 of 69,000.
func step(v float64) float64 {
	return math.Pow(10, math.Floor(math.Log10(v))-float64(digits(v)-1))
}

// digits is how many digits of a number say something: 200 has one, 212 three.
func digits(v float64) int {
	if v <= 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return 0
	}
	v /= math.Pow(10, math.Floor(math.Log10(v)))
	for n := 1; n < 15; n++ {
		if math.Abs(v-math.Round(v)) < 1e-9*v {
			return n
		}
		v *= 10
	}
	return 15
}

// has reports whether a value of a figure's account for the same key agrees with
// the other figure: then the two accounts do not differ.
func (r *amounts) has(account int, f *amount) bool {
	for _, g := range r.keyed[account][f.key] {
		if agrees(g, f) {
			return true
		}
	}
	return false
}

// pair is two values that one account gives under one key.
type pair struct {
	key    string
	values [2]float64
}

// index puts the figures of each account under their keys, and notes the values
// that one account gives side by side, and both itself: they are of different
// things, a whole and its part.
func (r *amounts) index() {
	r.keyed = make([]map[string][]*amount, len(r.of))
	r.together = map[pair]bool{}
	for account, of := range r.of {
		under := map[string][]*amount{}
		for i := range of {
			f := &of[i]
			for _, g := range under[f.key] {
				if g.giver == f.giver && g.low != f.low {
					r.together[pair{key: f.key, values: [2]float64{min(f.low, g.low), max(f.low, g.low)}}] = true
				}
			}
			under[f.key] = append(under[f.key], f)
		}
		r.keyed[account] = under
	}
}

// apartInOne reports whether some account gives both values, of different things.
func (r *amounts) apartInOne(a, b *amount) bool {
	return a.key == b.key && r.together[pair{key: a.key, values: [2]float64{min(a.low, b.low), max(a.low, b.low)}}]
}

// roundly reports whether two figures with different words for what happened
// are one figure, given in full here and in round words there.
func (r *amounts) roundly(a, b *amount) bool {
	return a.key != b.key && a.low >= 20 && min(a.low, b.low)*1.2 > max(a.low, b.low) && !agrees(a, b) && rounds(a, b) && shared(a.wide, b.wide) >= 2 &&
		!(counted[a.family] && counted[b.family] && a.family != b.family && !alike[a.family+b.family]) && r.bond(a, b) != otherThing
}

// alike are happenings of which one includes the other.
var alike = set(`rescuedaboard aboardrescued rescuedevacuated evacuatedrescued`)
