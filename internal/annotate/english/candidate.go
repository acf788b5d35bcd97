package english

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// likely is how probable the flat model must find the beginning of a cue for it
// to be asked about.
const likely = .2

// dense is how many tokens of a paragraph there must be for each cue asked
// about: in running text there are more, and hostile text does not take longer.
const dense = 5

// candidates are the spans that may be cues, in order. Where a paragraph has too
// many the likeliest are taken.
func (s *scratch) candidates(p *page) []candidate {
	s.cues = s.cues[:0]
	for _, par := range p.Paragraphs {
		begin := len(s.cues)
		for i := par.Begin; i < par.End; i++ {
			begins := s.marginal[i][beginCue]
			if begins < likely {
				continue
			}
			end := i + 1
			for end < par.End && s.marginal[end][inCue] > .5*begins && s.marginal[end][inCue] > s.marginal[end][beginCue] {
				end++
			}
			s.cues = append(s.cues, candidate{text.Range{Begin: i, End: end}, begins})
		}
		if some := s.cues[begin:]; len(some) > 4+par.Len()/dense {
			slices.SortStableFunc(some, func(a, b candidate) int { return cmp.Compare(b.probability, a.probability) })
			some = some[:4+par.Len()/dense]
			slices.SortFunc(some, func(a, b candidate) int { return cmp.Compare(a.cue.Begin, b.cue.Begin) })
			s.cues = s.cues[:begin+len(some)]
		}
	}
	return s.cues
}

// candidate is a span that may be a cue.
type candidate struct {
	cue         text.Range
	probability float32
}
