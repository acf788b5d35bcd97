package compare

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// A later printing of a quotation is held against an earlier one block by block.
// What stands between two blocks, before the first and behind the last, is one of
// these:
//
//   - words of the earlier one that are left out: a cut. One to three left out
//     inside a sentence without a mark, as a "not", also change what was said;
//   - words of the later one that the earlier one does not have: at an end, where
//     the earlier one has an ellipsis, or a whole sentence, it is only fuller; else
//     words were put in;
//   - both: words were changed.
//
// An editor's brackets stand for a few words, and change nothing.

const (
	mostBracketed = 5 // words that brackets may stand for; more are left out
	mostSilent    = 3 // words left out without a mark that change a sentence rather than shorten it
)

// compared is what two printings share, and what the later one did to the words.
type compared struct {
	cut     []stretch // words of the first left out
	changed []change
	shared  int     // words
	weight  float64 // of the shared words
	blocks  int
	gapped  bool // more than a few words are left out inside
	spliced bool // and no mark says so
}

// stretch is a run of words, from begin up to but not including end.
type stretch struct{ begin, end int }

func (s stretch) len() int { return s.end - s.begin }

// change is words of the first that stand otherwise in the second.
type change struct{ was, is stretch }

// gap is what stands between two blocks.
type gap struct {
	a, b         stretch
	front, back  bool // before the first block, behind the last
	aMark, bMark mark // what stands in it, its sides included
}

// compareWords holds b against a.
func (g *aligner) compareWords(a, b quotation, weight []float64) compared {
	blocks := g.align(a.words, b.words, func(i int) bool { return weight[i] == weightFunction })
	c := compared{blocks: len(blocks)}
	if len(blocks) == 0 {
		return c
	}
	at, bt := 0, 0
	for k := 0; k <= len(blocks); k++ {
		next := block{len(a.words), len(b.words), 0}
		if k < len(blocks) {
			next = blocks[k]
		}
		gap := gap{a: stretch{at, next.a}, b: stretch{bt, next.b}, front: k == 0, back: k == len(blocks)}
		gap = c.trim(gap, a, b, weight)
		gap.aMark, gap.bMark = marksIn(a.marks, gap.a), marksIn(b.marks, gap.b)
		c.judge(gap, a, b)
		c.shared += next.n
		for i := next.a; i < next.a+next.n; i++ {
			c.weight += weight[i]
		}
		at, bt = next.a+next.n, next.b+next.n
	}
	return c
}

func marksIn(marks []mark, s stretch) mark {
	var all mark
	for _, m := range marks[s.begin : s.end+1] {
		all |= m
	}
	return all
}

// trim takes off the words at either side of a gap that are alike: one "it" was
// too little for a block.
func (c *compared) trim(g gap, a, b quotation, weight []float64) gap {
	for g.a.len() > 0 && g.b.len() > 0 && a.words[g.a.end-1].id == b.words[g.b.end-1].id {
		g.a.end, g.b.end, g.back = g.a.end-1, g.b.end-1, false
		c.shared, c.weight = c.shared+1, c.weight+weight[g.a.end]
	}
	for g.a.len() > 0 && g.b.len() > 0 && a.words[g.a.begin].id == b.words[g.b.begin].id {
		c.shared, c.weight = c.shared+1, c.weight+weight[g.a.begin]
		g.a.begin, g.b.begin, g.front = g.a.begin+1, g.b.begin+1, false
	}
	return g
}

// judge says what the words between two blocks are.
func (c *compared) judge(g gap, a, b quotation) {
	left, put := g.a.len(), g.b.len()
	switch {
	case left == 0 && put == 0:
	case left == 0:
		if !g.front && !g.back && g.aMark&ellipsis == 0 && g.bMark&bracket == 0 && g.aMark&bracket == 0 && !b.isSentence(g.b) {
			c.changed = append(c.changed, change{g.a, g.b})
		}
	case put == 0:
		c.leaveOut(g, a)
	case (g.aMark|g.bMark)&bracket != 0 && left <= mostBracketed && put <= mostBracketed:
	case a.joined(g.a) == b.joined(g.b): // "nontoxic", "non-toxic"
		c.shared += left
	case g.bMark&ellipsis != 0 && g.aMark&ellipsis != 0:
		c.cut = append(c.cut, g.a)
	case a.isSentence(g.a) && b.isSentence(g.b) && (left > mostSilent || put > mostSilent):
		c.cut = append(c.cut, g.a)
	default:
		c.replace(g, a)
	}
}

// leaveOut judges words that the second does not have.
func (c *compared) leaveOut(g gap, a quotation) {
	switch {
	case g.bMark&bracket != 0 && g.a.len() <= mostBracketed:
		return
	case (g.front || g.back) && a.isLead(g.a):
		return
	}
	c.cut = append(c.cut, g.a)
	inside, marked := !g.front && !g.back, (g.aMark|g.bMark)&ellipsis != 0
	if inside && !marked && g.a.len() <= mostSilent && !a.isSentence(g.a) {
		c.changed = append(c.changed, change{was: g.a, is: g.b})
	} else if inside && g.a.len() > mostSilent {
		c.gapped, c.spliced = true, c.spliced || !marked
	}
}

// replace judges words that the second has in the place of others. At an end, the
// second may leave out more than it puts there: then that is cut, too.
func (c *compared) replace(g gap, a quotation) {
	was := g.a
	const longest = 8
	if n := max(g.b.len()+2, 4); (g.front || g.back) && was.len() > max(n, longest) {
		if g.front {
			c.cut, was.begin = append(c.cut, stretch{was.begin, was.end - n}), was.end-n
		} else {
			c.cut, was.end = append(c.cut, stretch{was.begin + n, was.end}), was.begin+n
		}
	} else if g.bMark&ellipsis != 0 && was.len() > g.b.len()+mostSilent {
		c.cut = append(c.cut, was)
	}
	c.changed = append(c.changed, change{was, g.b})
}

// isSentence reports whether a stretch is one sentence or more, whole.
func (q quotation) isSentence(s stretch) bool {
	starts := s.begin == 0 || q.marks[s.begin]&(stop|ellipsis) != 0
	ends := s.end == len(q.words) || q.marks[s.end]&(stop|ellipsis) != 0
	return starts && ends
}

// leads are words that begin or end what is spoken and say nothing.
var leads = setOf("and but so well look now y pero pues bueno und aber also nun")

// isLead reports whether words at an end say nothing.
func (q quotation) isLead(s stretch) bool {
	for _, w := range q.words[s.begin:s.end] {
		if !leads[w.form] {
			return false
		}
	}
	return s.len() <= 2
}

// joined is a stretch in one word.
func (q quotation) joined(s stretch) string {
	var all strings.Builder
	for _, w := range q.words[s.begin:s.end] {
		all.WriteString(w.form)
	}
	return all.String()
}

// printed is a stretch as it is printed.
func (q quotation) printed(s stretch) string {
	if s.len() == 0 {
		return ""
	}
	words := q.text[q.words[s.begin].at.Begin:q.words[s.end-1].at.End]
	return strings.Join(strings.Fields(words), " ")
}

// edits are the changed words of two printings.
func (c compared) edits(a, b quotation) []news.Edit {
	var edits []news.Edit
	for _, ch := range c.changed {
		edits = append(edits, news.Edit{Was: a.printed(ch.was), Is: b.printed(ch.is)})
	}
	return edits
}

// changedWords is how many words were changed, put in or left out silently.
func (c compared) changedWords() int {
	n := 0
	for _, ch := range c.changed {
		n += max(ch.was.len(), ch.is.len())
	}
	return n
}
