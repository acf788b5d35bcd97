package english

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/crf"
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// link is an attribution in the making.
type link struct {
	attribution.Attribution
	// How sure the models are that this is a cue, of the content and of the source, 0..1.
	cue, content, source float32
	window               text.Range
	support              []float32 // how likely each token of the window is content
	units                bool      // a unit was given to it
	ruled                bool      // found by rule: the judge is not asked
}

// take reads source and content off the labels of the window. Of several
// sources the one nearest to the cue is taken.
func (l *link) take(s *scratch, labels []uint8) {
	from := len(s.contents)
	for i := 0; i < len(labels); {
		end := i + 1
		r := text.Range{Begin: l.window.Begin + int32(i)}
		switch labels[i] {
		case beginContent:
			for end < len(labels) && (labels[end] == inContent || labels[end] == endContent) {
				end++
			}
			r.End = l.window.Begin + int32(end)
			s.contents = append(s.contents, r)
		case beginSource:
			for end < len(labels) && labels[end] == inSource {
				end++
			}
			r.End = l.window.Begin + int32(end)
			if l.Source.Empty() || gap(r, l.Cue) < gap(l.Source, l.Cue) {
				l.Source = r
			}
		}
		i = end
	}
	l.Content = slices.Clip(s.contents[from:])
}

// worded reports whether a range has a word in it.
func (p *page) worded(r text.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if p.Tokens[i].Is(text.Letter) {
			return true
		}
	}
	return false
}

// gap is the number of tokens between two ranges.
func gap(a, b text.Range) int32 {
	return max(a.Begin-b.End, b.Begin-a.End, 0)
}

// weigh tells how sure the linked model is.
func (l *link) weigh(s *scratch, marginals []crf.Scores) {
	from := len(s.supports)
	s.supports = append(s.supports, make([]float32, len(marginals))...)
	l.support = slices.Clip(s.supports[from:])
	for i := range marginals {
		m := &marginals[i]
		l.support[i] = m[beginContent] + m[inContent] + m[endContent]
	}
	sum, n := float32(0), float32(0)
	for _, c := range l.Content {
		for i := c.Begin; i < c.End; i++ {
			sum += l.support[i-l.window.Begin]
			n++
		}
	}
	l.content = sum / n
	if l.Source.Empty() {
		least := float32(1)
		for i := range marginals {
			least = min(least, 1-marginals[i][beginSource])
		}
		l.source = least
		return
	}
	l.source = marginals[l.Source.Begin-l.window.Begin][beginSource]
}

// near is the links whose cue is so near to a range that their windows can have
// to do with it. Cues stand in order.
func near(links []link, r text.Range) []link {
	from, _ := slices.BinarySearchFunc(links, r.Begin-2*farthest, byCue)
	to, _ := slices.BinarySearchFunc(links, r.End+2*farthest, byCue)
	return links[from:to]
}

func byCue(l link, at int32) int { return cmp.Compare(l.Cue.Begin, at) }
