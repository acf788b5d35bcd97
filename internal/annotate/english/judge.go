package english

import (
	"math"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// judgeRows is the number of features of the judge, a power of two.
const judgeRows = 1 << 15

// judge says how likely an attribution is right: a logistic regression on what
// the other models found. It learns from articles that those did not learn
// from, so that its answer is a probability.
type judge struct {
	weight [judgeRows]float32
}

func (j *judge) probability(rows []uint32) float64 {
	sum := 0.0
	for _, r := range rows {
		sum += float64(j.weight[r&(judgeRows-1)])
	}
	return 1 / (1 + math.Exp(-sum))
}

// tenth is a probability in steps that are finer near 0 and 1.
func tenth(p float32) uint32 {
	p = max(min(p, .999), .001)
	return uint32(int(math.Log(float64(p/(1-p)))*2) + 20)
}

// judgeRowsOf are the features of one link.
func (p *page) judgeRowsOf(rows []uint32, l *link, others []link) []uint32 {
	first, last := &p.traits[l.Cue.Begin+margin], &p.traits[l.Cue.End-1+margin]
	before, after := &p.traits[l.Cue.Begin-1+margin], &p.traits[l.Cue.End+margin]
	content := l.Content[0]
	begins, ends := &p.traits[content.Begin+margin], &p.traits[l.Content[len(l.Content)-1].End-1+margin]
	behind := &p.traits[l.Content[len(l.Content)-1].End+margin]
	side, kind := uint32(0), uint32(0)
	if content.Begin < l.Cue.Begin {
		side = 1
	}
	switch l.Kind {
	case "direct":
		kind = 1
	case "mixed":
		kind = 2
	}
	source := uint32(0)
	var sf, sl *traits
	if !l.Source.Empty() {
		source = 1
		if l.Source.Begin > l.Cue.Begin {
			source = 2
		}
		sf, sl = &p.traits[l.Source.Begin+margin], &p.traits[l.Source.End-1+margin]
	} else {
		sf, sl = &traits{}, &traits{}
	}
	length := 0
	for _, c := range l.Content {
		length += c.Len()
	}
	par := text.Find(p.Paragraphs, l.Cue.Begin)
	if l.Cue.Len() > 3 {
		kind |= 4
	}
	shape := kind<<4 | side<<3 | source
	inQuote := uint32(0)
	if p.quote[l.Cue.Begin] >= 0 {
		inQuote = 1
	}
	rivals, inside := uint32(0), uint32(0)
	for i := range others {
		o := &others[i]
		if o.Cue == l.Cue {
			continue
		}
		for _, c := range o.Content {
			if c.Covers(l.Cue) {
				inside = max(inside, 1+tenth(o.cue)/6)
			}
		}
		for _, c := range l.Content {
			for _, d := range o.Content {
				if c.Overlaps(d) && o.cue > l.cue {
					rivals = 1
				}
			}
		}
	}
	t1, t2, t3 := tenth(l.cue), tenth(l.content), tenth(l.source)
	return append(rows,
		mix(1, 0, 0), mix(2, t1, 0), mix(3, t2, 0), mix(4, t3, source), mix(5, t1, shape), mix(6, t2, shape), mix(7, t1, t2),
		mix(8, last.word, 0), mix(9, last.word, shape), mix(10, first.word, last.word), mix(11, last.place, shape), mix(12, last.topic, 0),
		mix(13, last.word, begins.word), mix(14, last.place, begins.place), mix(15, last.word, after.word), mix(16, before.word, last.word),
		mix(17, before.place, last.place), mix(18, last.place, after.place), mix(19, sf.place, sl.place), mix(20, sl.word, 0), mix(21, sl.place, last.place),
		mix(22, bucket(int32(length)), shape), mix(23, uint32(l.Cue.Len()), last.place), mix(24, inQuote, inside), mix(25, rivals, inside),
		mix(26, ends.place, behind.place), mix(27, shape, behind.word), mix(28, uint32(min(par, 2)), shape), mix(29, first.place, last.place), mix(30, first.word, 0),
		mix(31, inside, t1), mix(32, last.end, last.shape), mix(33, sf.shape, last.place), mix(34, sl.topic, last.place),
		mix(35, last.speech, shape), mix(36, last.speech, t1), mix(37, sl.person, last.speech), mix(38, sf.person, source), mix(39, last.speech, begins.place), mix(40, begins.word, shape), mix(41, begins.word, after.word), mix(42, t1<<5|t2, last.speech), mix(43, t3, t2),
	)
}
