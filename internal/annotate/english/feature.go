package english

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/annotate/wordclass"
)

// A token is known to the models by features that do not depend on any cue: the
// words around it, their classes, endings and shapes, where it stands in its
// sentence, and how quotation marks lie around it. Each feature is the hash of
// its template and its values, and that hash is its row in the table of weights.

// traits are what one token gives to the features of its neighbours.
type traits struct {
	word           uint32 // hash; numbers are one word
	topic          uint32
	wide           uint32
	place          uint32
	end            uint32 // hash of the last three letters
	shape          uint32
	speech, person uint32
	quote          uint32 // how quotation marks lie: see quoteState
}

// page is a text made ready for features.
type page struct {
	*text.Text
	traits []traits // with margin tokens before the first and after the last
	depth  []int8   // of each token: in how many quotes it stands
	quote  []int32  // the outermost quote each token stands in; -1 where none
}

// margin is how far a feature looks.
const margin = 3

func newPage(t *text.Text, classes *wordclass.Table) *page {
	p := &page{Text: t, traits: make([]traits, len(t.Tokens)+2*margin), quote: make([]int32, len(t.Tokens)), depth: make([]int8, len(t.Tokens))}
	for i := range p.quote {
		p.quote[i] = -1
	}
	for q := range t.Quotes {
		quote := &t.Quotes[q]
		for i := quote.Begin; i < quote.End; i++ {
			if quote.Depth == 0 {
				p.quote[i] = int32(q)
			}
			p.depth[i] = quote.Depth + 1
		}
	}
	for i := range margin {
		p.traits[i].word, p.traits[len(p.traits)-1-i].word = 1, 2
	}
	for i, tok := range t.Tokens {
		c := classes.Of(tok.Hash)
		tr := &p.traits[i+margin]
		tr.topic, tr.wide, tr.place = uint32(c.Topic), uint32(c.Wide()), uint32(c.Place)
		tr.word, tr.shape = tok.Hash, shape(tok)
		if tok.Is(text.Digit) && !tok.Is(text.Letter) {
			tr.word = 3
		}
		word := t.Word(int32(i))
		tr.speech, tr.person = uint32(c.Speech), uint32(c.Source)
		tr.end = text.Hash(word[max(0, len(word)-3):])
		if tr.place == 0 {
			tr.place = 256 + tr.shape
		}
		tr.quote = p.quoteState(int32(i))
	}
	return p
}

// shape is what a token looks like, without its letters.
func shape(tok text.Token) uint32 {
	s := uint32(tok.Flags & (text.Letter | text.Digit | text.Capital | text.AllCapital | text.Hyphen | text.Period | text.Open | text.Close | text.Final))
	if length := tok.End - tok.Begin; length < 4 {
		s |= uint32(length) << 16
	}
	return s
}

// quoteState tells where a token stands in its outermost quote: outside, at its
// marks, or inside a short or a long one.
func (p *page) quoteState(i int32) uint32 {
	q := p.quote[i]
	if q < 0 {
		return 0
	}
	quote := p.Quotes[q]
	state := uint32(1)
	switch n := quote.End - quote.Begin; {
	case n <= 3:
	case n <= 5:
		state = 2
	case n <= 9:
		state = 3
	default:
		state = 4
	}
	if i == quote.Begin {
		state |= 8
	}
	if i == quote.End-1 {
		state |= 16
	}
	return state
}

// mix is the row of a feature: a template with up to two values.
func mix(template, a, b uint32) uint32 {
	h := (a+template*0x9e3779b1)*0x85ebca6b ^ (b+template)*0xc2b2ae35
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

// rows appends the rows of token i, which stands in sentence s of paragraph par.
func (p *page) rows(rows []uint32, i int32, s, par text.Range) []uint32 {
	t := p.traits[i : i+2*margin+1]
	t0, l1, l2, l3, r1, r2, r3 := &t[3], &t[2], &t[1], &t[0], &t[4], &t[5], &t[6]
	rows = append(rows,
		mix(1, t0.word, 0), mix(2, l1.word, 0), mix(3, r1.word, 0), mix(4, l2.word, 0), mix(5, r2.word, 0),
		mix(6, l1.word, t0.word), mix(7, t0.word, r1.word), mix(8, l1.word, r1.word),
		mix(9, t0.place, 0), mix(10, l1.place, 0), mix(11, r1.place, 0), mix(12, l1.place, t0.place), mix(13, t0.place, r1.place),
		mix(14, l1.place, t0.place<<9|r1.place), mix(15, l2.place, l1.place), mix(16, r1.place, r2.place),
		mix(17, t0.topic, 0), mix(18, l1.topic, 0), mix(19, r1.topic, 0), mix(20, l1.topic, t0.topic), mix(21, t0.topic, r1.topic),
		mix(22, t0.end, 0), mix(23, t0.shape, l1.shape), mix(24, t0.shape, r1.shape), mix(25, t0.end, l1.place),
		mix(26, t0.quote, l1.quote<<8|r1.quote), mix(27, t0.quote, t0.place), mix(28, l1.quote, r1.quote),
		mix(29, l1.word, t0.place), mix(30, t0.place, r1.word), mix(31, l3.place, l2.place), mix(32, r2.place, r3.place),
		mix(33, l2.place<<9|l1.place, t0.place), mix(34, t0.place, r1.place<<9|r2.place),
		mix(35, l2.word, l1.word), mix(36, r1.word, r2.word), mix(37, t0.wide, l1.wide<<8|r1.wide),
	)
	from, to := bucket(i-s.Begin), bucket(s.End-1-i)
	first := &p.traits[s.Begin+margin]
	opens := uint32(0)
	if p.Tokens[s.Begin].Is(text.Open) {
		opens = 1
	}
	if p.Tokens[par.Begin].Is(text.Open) {
		opens |= 2
	}
	if s.Begin == par.Begin {
		opens |= 4
	}
	return append(rows,
		mix(40, from, to), mix(41, from, opens), mix(42, to, opens), mix(43, first.word, from), mix(44, opens, t0.quote),
		mix(118, t0.speech, t0.person), mix(119, t0.speech, l1.speech<<5|r1.speech), mix(120, t0.speech, t0.place), mix(121, t0.speech, t0.quote<<16|l1.quote<<8|r1.quote),
		mix(122, t0.person, l1.person<<5|r1.person), mix(123, l1.person, t0.speech<<5|r1.speech), mix(124, l1.speech, t0.place), mix(125, r1.speech, t0.place),
		mix(126, l1.speech<<5|l2.speech, t0.place), mix(127, t0.end, t0.speech), mix(128, l1.place, t0.speech), mix(129, t0.speech, r1.place), mix(130, l1.person, t0.speech), mix(131, t0.speech, r1.word),
		mix(45, t0.place, min(from, 3)), mix(46, t0.place, min(to, 3)), mix(47, first.place, t0.place),
	)
}

// bucket is a distance, told the more roughly the longer it is.
func bucket(d int32) uint32 {
	switch {
	case d < 0:
		return 0
	case d <= 5:
		return uint32(d)
	case d <= 7:
		return 6
	case d <= 10:
		return 7
	case d <= 15:
		return 8
	case d <= 25:
		return 9
	case d <= 40:
		return 10
	}
	return 11
}
