package english

import "github.com/headwater-news/headwater/internal/annotate/text"

// A unit is a quotation that is somebody's words and no title or scare quote:
// some words with their punctuation inside the marks, standing where speech
// stands. A unit is one person's: it belongs as a whole to one cue, the one for
// which the linked model finds its words likeliest to be content.

// units gives each unit to one link, and takes it from the others.
func (p *page) units(links []link) {
	var before *link // of the unit before, in the same paragraph or left open in the one before
	par := -1
	open := false
	last := text.Range{}
	for q := range p.Quotes {
		u := &p.Quotes[q]
		if u.Depth > 0 || !p.unit(u) {
			continue
		}
		if now := text.Find(p.Paragraphs, u.Begin); now != par {
			if !(now == par+1 && open && u.Begin == p.Paragraphs[now].Begin) {
				before = nil
			}
			par = now
		}
		open = !u.Closed
		best, at := float32(.2), -1
		around := near(links, u.Range)
		for i := range around {
			l := &around[i]
			if p.quote[l.Cue.Begin] >= 0 || u.Has(l.Cue.Begin) {
				continue
			}
			if mean := l.mean(u.Range) * (.2 + l.cue); mean > best {
				best, at = mean, i
			}
		}
		owner := before
		if at >= 0 && (before == nil || !p.goesOn(last, u.Range, before.Cue)) {
			owner = &around[at]
		}
		if owner == nil {
			continue
		}
		before, last = owner, u.Range
		for i := range around {
			if &around[i] != owner {
				around[i].lose(u.Range)
			}
		}
		owner.gain(u.Range)
	}
	for i := range links {
		links[i].onlyQuoted(p)
	}
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

// gain makes a range content, joined with what it touches.
func (l *link) gain(r text.Range) {
	l.units = true
	var out []text.Range
	put := false
	for _, c := range l.Content {
		switch {
		case c.Overlaps(r):
			r = text.Range{Begin: min(r.Begin, c.Begin), End: max(r.End, c.End)}
		case c.Begin > r.Begin && !put:
			out, put = append(out, r, c), true
		default:
			out = append(out, c)
		}
	}
	if !put {
		out = append(out, r)
	}
	l.Content = out
}

// lose takes a range out of the content, unless nothing would be left.
func (l *link) lose(r text.Range) {
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
	if len(out) > 0 {
		l.Content = out
	} else {
		l.cue *= .5
	}
}
