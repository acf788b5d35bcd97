package attribution

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// cue is a verb of saying as it stands in its clause.
type cue struct {
	words   text.Range // its words, as one range
	finite  int32      // the verb that stands second, or first
	end     int32      // behind its last word
	class   class
	passive bool
	last    bool // it ends its clause: "wie die Polizei mitteilte"
}

// readCue finds the other words of the verb at token i: its particle, its
// auxiliary.
func (f *rules) readCue(i int32, s text.Range) (cue, bool) {
	cl := f.class[i]
	c := cue{words: text.Range{Begin: i, End: i + 1}, finite: i, end: i + 1, class: cl}
	if i > s.Begin && f.class[i-1]&(wordDeterminer|wordPossessive) != 0 && f.class[i-1]&(wordClitic|wordPronoun) == 0 &&
		(i-1 > s.Begin || f.class[i-1]&wordAnaphor == 0) {
		return c, false // a noun, or an adjective
	}
	if f.table.nouns && f.Tokens[i].Is(text.Capital) && i > s.Begin {
		return c, false
	}
	if cl&wordPaired != 0 {
		if i == s.Begin || f.Word(i-1) != f.table.fronts[f.Word(i)] {
			return c, false
		}
		c.words.Begin = i - 1
	}
	if cl&wordApart != 0 {
		if p := f.particle(i, s); p > 0 {
			c.end = p + 1
			if p == i+1 {
				c.words.End = p + 1
			}
			return c, true
		}
		if cl&(wordFinite|wordParticiple) == 0 {
			return c, false
		}
	}
	if cl&wordParticiple != 0 {
		if f.table.verbSecond && i+1 < s.End && f.class[i+1]&wordAuxiliary != 0 && (i+2 >= s.End || f.boundary(i+2)) {
			c.words.End, c.end, c.last = i+2, i+2, true
			c.passive = f.class[i+1]&wordPassive != 0
			return c, true
		}
		if aux := f.auxiliary(i, s); aux >= 0 {
			c.finite, c.last = aux, aux+1 != i
			if aux+1 == i || !f.table.verbSecond {
				c.words.Begin = aux
			}
			c.passive = f.class[aux]&wordPassive != 0 && f.table.verbSecond
			return c, true
		}
		if cl&wordFinite == 0 {
			return c, false
		}
	}
	return c, true
}

// particle is where the particle of the verb at token i stands; 0 for nowhere.
func (f *rules) particle(i int32, s text.Range) int32 {
	particles := f.table.particles[f.Word(i)]
	for j := i + 1; j < s.End && j < i+25; j++ {
		if f.class[j]&wordThat != 0 || f.is(j, ":") || f.is(j, ";") || f.quote[j] >= 0 && f.Quotes[f.quote[j]].Len() > 9 {
			return 0
		}
		for _, p := range particles {
			if f.Word(j) == p && (j+1 == s.End || f.boundary(j+1) || f.class[j+1]&wordThat != 0) {
				return j
			}
		}
	}
	return 0
}

// auxiliary is the auxiliary of the participle at token i, -1 for none.
func (f *rules) auxiliary(i int32, s text.Range) int32 {
	if !f.table.verbSecond {
		for j := i - 1; j >= s.Begin && j >= i-3; j-- {
			if f.class[j]&wordAuxiliary != 0 {
				return j
			}
			if f.class[j]&(wordAdverb|wordClitic) == 0 {
				break
			}
		}
		return -1
	}
	if i+1 < s.End && f.class[i+1]&wordAuxiliary != 0 { // "gesagt hatte", at the end of a clause
		return -1
	}
	if i+1 < s.End && !f.boundary(i+1) {
		return -1
	}
	for j := i - 1; j >= s.Begin && j > i-25; j-- {
		if f.class[j]&wordAuxiliary != 0 {
			return j
		}
		if f.is(j, ":") || f.is(j, ";") || f.class[j]&wordThat != 0 {
			break
		}
	}
	return -1
}

// behind is where a subject behind the verb can begin.
func (f *rules) behind(c cue) int32 {
	if f.table.verbSecond {
		return c.finite + 1
	}
	return c.end
}

// negated takes the "no" in front of a cue into it.
func (f *rules) negated(r text.Range, s text.Range) text.Range {
	b := r.Begin
	for b > s.Begin && f.class[b-1]&wordClitic != 0 {
		b--
	}
	if b > s.Begin && f.class[b-1]&wordNegation != 0 {
		r.Begin = b - 1
	}
	return r
}

// relativeVerb reports whether a verb only tells who its noun is: "un vecino que
// pidió silencio".
func (f *rules) relativeVerb(c cue, s text.Range) bool {
	i := c.words.Begin
	for i > s.Begin && f.class[i-1]&(wordClitic|wordAdverb|wordNegation) != 0 {
		i--
	}
	if f.table.nouns || i < s.Begin+2 || f.class[i-1]&(wordThat|wordSubordinate) == 0 || f.boundary(i-2) {
		return false
	}
	return c.end >= s.End || f.class[c.end]&wordThat == 0
}
