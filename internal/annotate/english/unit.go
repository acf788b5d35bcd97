package english

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// A unit is a quotation that is somebody's words and no title or scare quote:
// some words with their punctuation inside the marks, standing where speech
// stands. A unit is one person's: it belongs as a whole to one cue, the one for
// which the linked model finds its words likeliest to be content.

// units gives each unit to one link, and takes it from the others. A paragraph
// that is nothing but a unit, behind a paragraph in which somebody speaks in
// units, is taken for the same person's words: it becomes a link without a cue.
func (p *page) units(links []link) []link {
	w := unitWalk{page: p, links: links, paragraph: -1}
	for q := range p.Quotes {
		u := &p.Quotes[q]
		if u.Depth == 0 && p.unit(u) && !ruledOver(near(links, u.Range), u.Range) {
			w.take(u)
		}
	}
	for i := range links {
		links[i].onlyQuoted(p)
	}
	for _, u := range w.alone {
		links = p.rule(links, u.source, text.Range{Begin: u.unit.Begin, End: u.unit.Begin}, u.unit)
		at, _ := slices.BinarySearchFunc(links, u.unit.Begin, byCue)
		for links[at].Content[0] != u.unit {
			at++
		}
		links[at].Confidence = aloneConfidence
	}
	return links
}

// aloneConfidence is how sure it is whose a paragraph is that is but a quotation.
const aloneConfidence = .6

// unitWalk goes over the units of a page in order.
type unitWalk struct {
	*page
	links     []link
	paragraph int          // of the unit before
	owner     *link        // of the units before, as far as the next may be its, too
	last      text.Range   // the unit before
	open      bool         // it was left open
	waiting   []text.Range // units left open that have no owner yet
	spoke     text.Range   // the source of the last unit; empty where it had none
	alone     []struct{ source, unit text.Range }
}

func (w *unitWalk) take(u *text.Quote) {
	now := text.Find(w.Paragraphs, u.Begin)
	next := now == w.paragraph+1
	goesOn := next && w.open && u.Begin == w.Paragraphs[now].Begin
	if now != w.paragraph && !goesOn {
		w.owner, w.waiting = nil, nil
	}
	around := near(w.links, u.Range)
	best := w.best(u.Range, around)
	if best != nil && (w.owner == nil || !w.goesOn(w.last, u.Range, w.owner.Cue)) {
		w.owner = best
	}
	switch {
	case w.owner != nil:
		for _, r := range append(w.waiting, u.Range) {
			w.give(r, w.owner, near(w.links, r))
		}
		w.waiting, w.spoke = nil, w.owner.Source
	case !u.Closed:
		w.waiting = append(w.waiting, u.Range)
	case next && !w.spoke.Empty() && u.Range == w.Paragraphs[now]:
		w.alone = append(w.alone, struct{ source, unit text.Range }{w.spoke, u.Range})
	default:
		w.spoke = text.Range{}
	}
	w.paragraph, w.last, w.open = now, u.Range, !u.Closed
}

// best is the link for which the words of a unit are likeliest to be content;
// nil where there is none.
func (w *unitWalk) best(u text.Range, around []link) *link {
	var best *link
	most := float32(.2)
	for i := range around {
		l := &around[i]
		if w.quote[l.Cue.Begin] >= 0 || u.Has(l.Cue.Begin) {
			continue
		}
		mean := l.mean(u)
		if w.announces(l.Cue, u) || w.leads(l.Cue, u) || w.trails(l.Cue, u) {
			mean = 2 * max(mean, .5)
			if l.Source.Empty() {
				mean *= .4
			}
		}
		mean *= .5 + l.cue
		if mean > most {
			best, most = l, mean
		}
	}
	return best
}

// give makes a unit the content of one link and of no other.
func (w *unitWalk) give(u text.Range, owner *link, around []link) {
	for i := range around {
		if &around[i] != owner {
			around[i].lose(u)
		}
	}
	owner.gain(u, func(from, to int32) bool { return w.own(from, to, around) })
}

// ruledOver reports whether a rule has said already whose a unit is.
func ruledOver(links []link, u text.Range) bool {
	for i := range links {
		for _, c := range links[i].Content {
			if links[i].ruled && c.Overlaps(u) {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether a unit goes on with the sentence of the one before,
// which the cue interrupts: “We will,” she said, “if we must.”
func (p *page) goesOn(before, u, cue text.Range) bool {
	first := u.Begin + 1
	return cue.Begin >= before.End && cue.End <= u.Begin && u.Begin-before.End < 30 && p.Word(before.End-2) == "," &&
		first < u.End && p.Tokens[first].Is(text.Letter) && !p.Tokens[first].Is(text.Capital)
}

// onlyQuoted drops what stands apart from the units and has no word in quotation
// marks: who speaks in units is seldom given words of the article's own by the
// same cue.
func (l *link) onlyQuoted(p *page) {
	if !l.units {
		return
	}
	out := l.Content[:0]
	for _, c := range l.Content {
		for i := c.Begin; i < c.End; i++ {
			if p.quote[i] >= 0 {
				out = append(out, c)
				break
			}
		}
	}
	l.Content = out
}

// unit reports whether a quote is one.
func (p *page) unit(q *text.Quote) bool {
	words := 0
	for i := q.Begin; i < q.End && words < 4; i++ {
		if p.Tokens[i].Is(text.Letter | text.Digit) {
			words++
		}
	}
	if words < 3 {
		return false
	}
	if !q.Closed {
		return q.Begin == p.Paragraphs[text.Find(p.Paragraphs, q.Begin)].Begin || words == 4
	}
	last := q.End - 2
	return p.Tokens[last].Is(text.Final|text.Close) || p.Word(last) == ","
}

// mean is how likely the tokens of a range are content, on average.
func (l *link) mean(r text.Range) float32 {
	sum := float32(0)
	for i := max(r.Begin, l.window.Begin); i < min(r.End, l.window.End); i++ {
		sum += l.support[i-l.window.Begin]
	}
	return sum / float32(r.Len())
}

// gain makes a unit content. What touches it stays joined with it as far as it
// is the article's own words in the same sentence, which own tells.
func (l *link) gain(u text.Range, own func(from, to int32) bool) {
	l.units = true
	joined := u
	var out []text.Range
	for _, c := range l.Content {
		if !c.Overlaps(u) {
			out = append(out, c)
			continue
		}
		if c.Begin < joined.Begin && own(c.Begin, u.Begin) {
			joined.Begin = c.Begin
		}
		if c.End > joined.End && own(u.End, c.End) {
			joined.End = c.End
		}
	}
	at, _ := slices.BinarySearchFunc(out, joined.Begin, func(r text.Range, begin int32) int { return cmp.Compare(r.Begin, begin) })
	l.Content = slices.Insert(out, at, joined)
}

// own reports whether the tokens around a unit are words that lead over to it or
// from it: no sentence ends among them, and no other cue stands there.
func (p *page) own(from, to int32, around []link) bool {
	r := text.Range{Begin: from, End: to}
	for i := from; i < to; i++ {
		if p.Tokens[i].Is(text.Final) && p.quote[i] < 0 {
			return false
		}
	}
	for i := range around {
		if around[i].cue > .9 && r.Covers(around[i].Cue) {
			return false
		}
	}
	return true
}

// leads reports whether a cue stands right in front of a unit, a comma between:
// she said, “We will go.”
func (p *page) leads(cue, u text.Range) bool {
	return u.Begin >= 2 && p.Word(u.Begin-1) == "," && cue.End <= u.Begin-1 && u.Begin-1-cue.End <= 1
}

// trails reports whether a cue stands right behind a unit that its comma leaves
// open: “We will go,” she said.
func (p *page) trails(cue, u text.Range) bool {
	if cue.Begin < u.End || cue.Begin-u.End > 4 || u.Len() < 3 || p.Word(cue.Begin) == "according" {
		return false
	}
	switch p.Word(u.End - 2) {
	case ",", "?", "!", "-", "--", "—", "–", "…", "...":
	default:
		return false
	}
	for i := u.End; i < cue.Begin; i++ {
		if !p.Tokens[i].Is(text.Letter) {
			return false
		}
	}
	return true
}

// announces reports whether a cue leads over to a unit with a colon.
func (p *page) announces(cue, u text.Range) bool {
	if u.Begin == 0 || p.Print(u.Begin-1) != ":" || cue.Begin >= u.Begin || u.Begin-cue.End > 8 {
		return false
	}
	for i := cue.End; i < u.Begin; i++ {
		if p.Tokens[i].Is(text.Final) {
			return false
		}
	}
	return true
}

// lose takes a range out of the content.
func (l *link) lose(r text.Range) {
	if !slices.ContainsFunc(l.Content, r.Overlaps) {
		return
	}
	var out []text.Range
	for _, c := range l.Content {
		if !c.Overlaps(r) {
			out = append(out, c)
			continue
		}
		if c.Begin < r.Begin {
			out = append(out, text.Range{Begin: c.Begin, End: r.Begin})
		}
		if c.End > r.End {
			out = append(out, text.Range{Begin: r.End, End: c.End})
		}
	}
	l.Content = out
}
