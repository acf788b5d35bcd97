package english

import (
	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/crf"
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// The second model is asked once for each cue: which tokens around it are its
// source, which its content? Besides the features of a token it sees where the
// token stands from the cue, what lies between them, and what the first model
// thinks of the token.

// farthest is how many tokens before and after a cue are looked at, at most: a
// paragraph is seldom longer, and time stays linear where one is.
const farthest = 250

// window is the tokens in which the source and content of a cue are looked for:
// its paragraph, and the next one where the cue's ends in a colon.
func (p *page) window(cue text.Range, par int) text.Range {
	w := p.Paragraphs[par]
	if par+1 < len(p.Paragraphs) && p.Print(w.End-1) == ":" && w.End-cue.End < 40 {
		w.End = p.Paragraphs[par+1].End
	}
	return text.Range{Begin: max(w.Begin, cue.Begin-farthest), End: min(w.End, cue.End+farthest)}
}

// guess is what the first model thinks of a token, in a few bits.
type guess struct {
	label   uint32 // the likeliest: 0 other, 1 source, 2 cue, 3 content
	source  uint32 // how likely each is, from 0 to 3
	cue     uint32
	content uint32
	begins  uint32 // whether it is likely to begin the source or content
}

func guesses(marginals []crf.Scores, out []guess) []guess {
	for i := range marginals {
		m := &marginals[i]
		s, c, x := m[beginSource]+m[inSource], m[beginCue]+m[inCue], m[beginContent]+m[inContent]+m[endContent]
		g := guess{source: level(s), cue: level(c), content: level(x)}
		switch o := m[other]; {
		case s > o && s > c && s > x:
			g.label = 1
		case c > o && c > x:
			g.label = 2
		case x > o:
			g.label = 3
		}
		g.begins = level(m[beginSource])<<2 | level(m[beginContent])
		out = append(out, g)
	}
	return out
}

func level(p float32) uint32 {
	switch {
	case p < .08:
		return 0
	case p < .35:
		return 1
	case p < .75:
		return 2
	}
	return 3
}

// outlook is what the features of a window need to know of its cue.
type outlook struct {
	cue    text.Range
	window text.Range
	first  *traits // of the cue
	last   *traits
	before *traits // the token before the cue, and the one after
	after  *traits
	quoted int32 // the quote around the cue; -1 where none
	opens  uint32
}

// between is what lies from the cue to a token, walked outwards.
type between struct {
	commas, quotes, sentences, cues, sources uint32
}

// eachTie gives the rows of each token of the window, outwards from the cue,
// first before it, then after it. The rows are valid until the next call.
func (p *page) eachTie(v *outlook, g []guess, sentenceOf []int32, rows []uint32, do func(i int32, rows []uint32)) {
	var b between
	for i := v.cue.Begin - 1; i >= v.window.Begin; i-- {
		if sentenceOf[i] != sentenceOf[i+1] {
			b.sentences = min(b.sentences+1, 3)
		}
		do(i, p.linked(rows[:0], i, v, g, sentenceOf, &b, 1, v.cue.Begin-i))
		p.pass(i, g, &b)
	}
	b = between{}
	for i := v.cue.End; i < v.window.End; i++ {
		if sentenceOf[i] != sentenceOf[i-1] {
			b.sentences = min(b.sentences+1, 3)
		}
		do(i, p.linked(rows[:0], i, v, g, sentenceOf, &b, 2, i-v.cue.End+1))
		p.pass(i, g, &b)
	}
}

// pass counts token i among what lies between.
func (p *page) pass(i int32, g []guess, b *between) {
	tok := p.Tokens[i]
	switch {
	case tok.Is(text.Mark):
		b.quotes = min(b.quotes+1, 3)
	case tok.End-tok.Begin == 1 && p.Body[tok.Begin] == ',':
		b.commas = min(b.commas+1, 3)
	}
	switch {
	case g[i].label == 2 && (i == 0 || g[i-1].label != 2):
		b.cues = min(b.cues+1, 2)
	case g[i].label == 1 && (i == 0 || g[i-1].label != 1):
		b.sources = min(b.sources+1, 2)
	}
}

func (p *page) linked(rows []uint32, i int32, v *outlook, g []guess, sentenceOf []int32, b *between, side uint32, distance int32) []uint32 {
	t := p.traits[i : i+2*margin+1]
	t0, l1, r1 := &t[3], &t[2], &t[4]
	d := side<<4 | bucket(distance)
	near := side<<2 | uint32(min(distance, 3))
	quote := uint32(0)
	if p.quote[i] >= 0 {
		quote = 1 + min(b.quotes, 2)
		if p.quote[i] == v.quoted {
			quote = 5
		}
	}
	if v.quoted >= 0 {
		quote |= 8
	}
	place := side<<2 | b.sentences
	path := place<<8 | b.commas<<6 | b.quotes<<4 | b.cues<<2 | b.sources
	now := g[i].source<<4 | g[i].cue<<2 | g[i].content
	here := g[i].label | g[max(i-1, 0)].label<<2 | g[min(i+1, int32(len(g)-1))].label<<4 | g[i].begins<<6
	edge := uint32(0)
	if i == 0 || sentenceOf[i-1] != sentenceOf[i] {
		edge = 1
	}
	if int(i)+1 == len(sentenceOf) || sentenceOf[i+1] != sentenceOf[i] {
		edge |= 2
	}
	return append(rows,
		mix(50, d, place), mix(51, d, edge), mix(52, place, quote), mix(53, place<<4|quote, t0.quote),
		mix(54, path, 0), mix(55, path, t0.place), mix(56, path, quote<<16|t0.quote),
		mix(57, v.last.word, d), mix(58, v.last.word, near<<16|t0.place), mix(59, v.last.word*31+side, t0.word),
		mix(60, v.last.place<<4|side, t0.place), mix(61, v.last.topic<<4|side, t0.place), mix(62, v.last.place<<10|l1.place, t0.place<<2|side),
		mix(63, v.after.word, d), mix(64, v.before.word, d), mix(65, v.after.place<<4|near, t0.place), mix(66, v.before.place<<4|near, t0.place),
		mix(67, now, side), mix(68, now, path), mix(69, here, side), mix(70, here, d), mix(71, here, quote<<8|path&0xf0),
		mix(72, v.opens<<8|quote, place), mix(73, v.opens<<8|quote, t0.quote), mix(74, edge<<8|place, b.commas<<6|quote),
		mix(75, v.first.word*31+v.last.word, side<<8|quote), mix(76, near<<10|l1.place, t0.place), mix(77, near<<10|t0.place, r1.place),
		mix(78, v.after.word, place<<8|quote), mix(79, v.last.word, path),
		mix(80, v.last.speech<<8|t0.person, near), mix(81, near<<5|t0.speech, t0.place), mix(82, place<<5|t0.person, r1.place), mix(83, path, r1.place), mix(84, path, l1.word), mix(85, path, r1.word), mix(86, v.after.word<<1^v.last.word, place<<4|b.commas),
	)
}

// linkedLabels are the right labels of the window of a cue.
func linkedLabels(v *outlook, a *attribution.Attribution) []uint8 {
	labels := make([]uint8, v.window.Len())
	put := func(r text.Range, first, inner, last uint8) {
		r = text.Range{Begin: max(r.Begin, v.window.Begin) - v.window.Begin, End: min(r.End, v.window.End) - v.window.Begin}
		fill(labels, r, first, inner, last)
	}
	for _, c := range a.Content {
		put(c, beginContent, inContent, endContent)
	}
	put(a.Source, beginSource, inSource, inSource)
	for i := v.cue.Begin; i < v.cue.End; i++ {
		labels[i-v.window.Begin] = beginCue
	}
	repair(labels)
	return labels
}

// mayFollowLinked reports whether a label of the linked model may stand behind
// another. Its cue is known, and each of its tokens is labelled as its beginning.
func mayFollowLinked(from, to uint8) bool { return to != inCue && mayFollow(from, to) }
