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
// parts sentences.
func align(from, to *text) alignment {
	var a alignment
	all, aligned := 0.0, 0.0
	held := make([]float64, len(to.sentences))
	for n := range from.sentences {
		s := &from.sentences[n]
		whole, best, share := to.hold(s, held)
		all += whole
		if whole > 0 && share >= leastAligned {
			aligned += whole
			a.pairs = append(a.pairs, sentencePair{n, best, share})
		}
	}
	if all > 0 {
		a.share = aligned / all
	}
	return a
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
