package text

import (
	"slices"
	"strings"
)

// Quotation marks are paired paragraph by paragraph with a stack. Straight
// marks (" and the typewriter's `` '') say nothing of their direction: the white
// space around them does where it is clear, and else they toggle. An apostrophe
// is a mark only where it can be nothing else. Angled marks point either way,
// «so» or »so«: the first of a body tells which. A quote that is left open at the
// end of its paragraph goes on in the next one where that repeats its mark or
// holds the closing one; any other runs to the end of its paragraph and is told as
// not closed.

// pending is a quote whose closing mark has not come.
type pending struct {
	begin int32
	style style
	low   bool // it began with „ or ‚, which “ and ‘ close
	quote int  // its place in Quotes
}

// style is a family of marks that close one another.
type style int8

const (
	noStyle   style = iota
	straight        // "
	curly           // “ ” „ ‟ 「 」
	guillemet       // « »
	single          // ‘ ’ ‚ '
	angle           // ‹ ›
	grave           // `` ''
)

func styleOf(mark string) style {
	switch mark {
	case `"`:
		return straight
	case "“", "”", "„", "‟", "「", "」", "『", "』":
		return curly
	case "«", "»":
		return guillemet
	case "‘", "’", "‚", "‛", "'":
		return single
	case "‹", "›":
		return angle
	case "``", "''":
		return grave
	case "`":
		return single
	}
	return noStyle
}

// direction is what a mark can be where it stands.
type direction int8

const (
	either direction = iota
	opening
	closing
	neither
)

// deepest is how many quotes may stand in one another; more are no quotes.
const deepest = 4

// pairing is what is known of a body's marks so far.
type pairing struct {
	stack []pending
	left  style  // of the quote that the last paragraph left open
	angle string // the angled mark that opens, as the first of the body tells; "" before it
}

func (t *Text) pairQuotes() {
	var k pairing
	marks := 0
	for i := range t.Tokens {
		if t.Tokens[i].Is(Mark) {
			marks++
		}
	}
	t.Quotes = make([]Quote, 0, marks/2)
	for _, p := range t.Paragraphs {
		k.stack = k.stack[:0]
		first := len(t.Quotes)
		for i := p.Begin; i < p.End; i++ {
			if t.Tokens[i].Is(Mark) {
				t.pair(&k, i, p, first)
			}
		}
		k.left = noStyle
		for _, q := range k.stack { // never closed
			if q.style == single {
				t.drop(q)
				continue
			}
			t.Quotes[q.quote].End = p.End
			t.Tokens[q.begin].Flags |= Open
			if k.left == noStyle {
				k.left = q.style
			}
		}
	}
	t.dialogue()
	t.Quotes = slices.DeleteFunc(t.Quotes, func(q Quote) bool { return q.Empty() })
	t.nest()
}

// pair takes the mark at token i of paragraph p, whose first quote is, or will be,
// t.Quotes[first].
func (t *Text) pair(k *pairing, i int32, p Range, first int) {
	mark := t.Print(i)
	s := styleOf(mark)
	at := len(k.stack) - 1
	for at >= 0 && !closesStyle(k.stack[at].style, s) {
		at--
	}
	low := at >= 0 && k.stack[at].low
	d := t.direction(k, i, p, mark, s, at >= 0, low)
	if d == either {
		d = opening
		if at >= 0 {
			d = closing
		}
	}
	switch d {
	case closing:
		if at < 0 {
			if s != single && s == k.left && len(t.Quotes) == first { // the quote of the paragraph before ends here
				t.Quotes = append(t.Quotes, Quote{Range: Range{p.Begin, i + 1}, Closed: true, Continued: true})
				t.Tokens[i].Flags |= Close
			}
			return // else a stray mark
		}
		for _, q := range k.stack[at+1:] {
			t.drop(q)
		}
		q := k.stack[at]
		t.Quotes[q.quote].End, t.Quotes[q.quote].Closed = i+1, true
		t.Tokens[q.begin].Flags |= Open
		t.Tokens[i].Flags |= Close
		k.stack = k.stack[:at]
	case opening:
		if at >= 0 && s != single && s == k.stack[at].style && (s == straight || s == grave) {
			for _, q := range k.stack[at:] { // the earlier one was stray
				t.drop(q)
			}
			k.stack = k.stack[:at]
		}
		if len(k.stack) == deepest {
			return
		}
		k.stack = append(k.stack, pending{i, s, mark == "„" || mark == "‚", len(t.Quotes)})
		t.Quotes = append(t.Quotes, Quote{Range: Range{i, i}, Continued: i == p.Begin && s == k.left})
	}
}

func (t *Text) drop(q pending) { t.Quotes[q.quote].Range = Range{} }

// closesStyle reports whether a mark of style s can close a quote of style open.
func closesStyle(open, s style) bool {
	return open == s || open == curly && s == straight || open == grave && s == straight || open == straight && s == curly
}

// direction is what the mark at token i can be, while a quote it could close is
// open or not, and that one began with a low mark or not.
func (t *Text) direction(k *pairing, i int32, p Range, mark string, s style, open, low bool) direction {
	before := i == p.Begin || t.Tokens[i].Is(Space) || strings.HasSuffix(t.Print(i-1), "—") || strings.HasSuffix(t.Print(i-1), "--") || opens(t.Print(i-1)) || t.Tokens[i-1].Is(Mark) && !t.Tokens[i-1].Is(Close)
	after := i+1 == p.End || t.Tokens[i+1].Is(Space)
	if after && i+1 < p.End && before && i > p.Begin && s != guillemet {
		return either
	}
	switch mark {
	case "„", "‚", "「", "『":
		return opening
	case "」", "』":
		return closing
	case "“": // opens in English, closes in German
		if open && (low || t.Language == "de" || after && !before) {
			return closing
		}
		return opening
	case "”":
		if !open && before && !after {
			return opening
		}
		return closing
	case "«", "»":
		if k.angle == "" {
			k.angle = mark
		}
		if mark == k.angle || i == p.Begin && s == k.left { // Spanish repeats » before a paragraph that goes on
			return opening
		}
		return closing
	case "‹", "›":
		if open {
			return closing
		}
		return opening
	case "``":
		return either
	case "''":
		if open || !before {
			return closing
		}
		return either
	}
	if s == single {
		return t.apostrophe(i, p, mark, before, after, open, low)
	}
	switch {
	case before && !after:
		return opening
	case after && !before:
		return closing
	}
	return either
}

// apostrophe tells single quotation marks from apostrophes.
func (t *Text) apostrophe(i int32, p Range, mark string, before, after, open, low bool) direction {
	switch {
	case low && mark == "‘" && !before:
		return closing
	case before && !after:
		if mark == "’" || mark == "'" {
			if next := t.Tokens[i+1]; next.Is(Digit) || elided[t.Word(i+1)] {
				return neither // ’90s, ’til
			}
			if mark == "’" {
				return neither
			}
		}
		return opening
	case open && !before && mark != "‘" && mark != "`":
		if i+1 < p.End && t.Tokens[i+1].Word() && !after {
			return neither
		}
		return closing
	}
	return neither
}

// elided are words that begin with an apostrophe.
var elided = set("til tis twas em cause n bout round s re ve ll d m")

// nest puts quotes in order and gives each its depth.
func (t *Text) nest() {
	slices.SortStableFunc(t.Quotes, func(a, b Quote) int {
		if a.Begin != b.Begin {
			return int(a.Begin - b.Begin)
		}
		return int(b.End - a.End)
	})
	var ends []int32
	for i := range t.Quotes {
		for len(ends) > 0 && ends[len(ends)-1] <= t.Quotes[i].Begin {
			ends = ends[:len(ends)-1]
		}
		t.Quotes[i].Depth = int8(len(ends))
		ends = append(ends, t.Quotes[i].End)
	}
}
