package lineage

import "slices"

const (
	// leastAligned is the share of a sentence that must stand in one or two
	// sentences of another text for it to say nothing new.
	leastAligned = .5
	// leastOne is what the closest of them must hold alone.
	leastOne = .3
)

// alignment is what of one text stands in another in whatever words.
type alignment struct {
	share float64 // of what it says that stands in aligned sentences
	pairs []sentencePair
}

// sentencePair is a sentence of one text and the closest of another.
type sentencePair struct {
	from, to int
	share    float64
}

// align lays each sentence of a text beside the one of another that shares most
// with it; a second may add what the first lacks, since who retells joins and
// parts sentences. Where the keys that stand anywhere in the other tell that the
// share is below least, no sentences are compared, and it is 0.
func align(from, to *text, least float64) alignment {
	all, most := 0.0, 0.0
	may := make([]bool, len(from.sentences))
	for n := range from.sentences {
		whole, anywhere := to.anywhere(&from.sentences[n])
		all += whole
		if may[n] = whole > 0 && anywhere >= leastAligned*whole; may[n] {
			most += whole
		}
	}
	if all == 0 || most < least*all {
		return alignment{}
	}
	var a alignment
	aligned := 0.0
	held := make([]float64, len(to.sentences))
	for n := range from.sentences {
		if !may[n] {
			continue
		}
		if whole, best, share := to.hold(&from.sentences[n], held); share >= leastAligned {
			aligned += whole
			a.pairs = append(a.pairs, sentencePair{n, best, share})
		}
	}
	a.share = aligned / all
	return a
}

// anywhere says how much a sentence weighs, and how much of it stands in t.
func (t *text) anywhere(s *keyed) (whole, anywhere float64) {
	for _, k := range s.keys {
		in := t.in.of(k.key)
		weight := k.weight * t.rarities[len(in)]
		whole += weight
		if len(in) > 0 {
			anywhere += weight
		}
	}
	return whole, anywhere
}

// hold says how much a sentence weighs, which sentence of t holds most of it,
// and what share that one and the best addition to it hold. held has a place for
// each of t's sentences.
func (t *text) hold(s *keyed, held []float64) (whole float64, best int, share float64) {
	clear(held)
	best = -1
	for _, k := range s.keys {
		in := t.in.of(k.key)
		weight := k.weight * t.rarities[len(in)]
		whole += weight
		for _, n := range in {
			held[n] += weight
			if best < 0 || held[n] > held[best] || held[n] == held[best] && int(n) < best {
				best = int(n)
			}
		}
	}
	if best < 0 || held[best] < leastOne*whole {
		return whole, -1, 0
	}
	one := held[best]
	clear(held)
	more := 0.0
	for _, k := range s.keys {
		in := t.in.of(k.key)
		if slices.Contains(in, int32(best)) {
			continue
		}
		weight := k.weight * t.rarities[len(in)]
		for _, n := range in {
			held[n] += weight
			more = max(more, held[n])
		}
	}
	return whole, best, (one + more) / whole
}
