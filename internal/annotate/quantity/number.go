package quantity

import (
	"math"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// figure is a number as it stands in the text.
type figure struct {
	begin, end int32 // tokens, the currency before it included
	number     int32 // the token its digits or words begin with
	value, max float64
	ranged     bool
	colon      bool   // the two are joined as in "3:1"
	score      bool   // value and max are the two sides of a score
	unit       unit   // the currency before it, or the unit joined to it
	tail       string // what a hyphen joins to it: "year-old" of "20-year-old"
	spelled    bool   // in words
	vague      bool   // "dozens", "thousands"
	scaled     bool   // with "million" or the like
	part       bool   // a fraction: "two-thirds", "one in five"
	exact      bool   // written with separators or decimals: no year, no name
	change     news.Change
}

// figure reads the number, or the range of two, that begins at token i.
func (f *finder) figure(i int32) (figure, bool) {
	n, ok := f.number(i)
	if !ok {
		return n, false
	}
	f.share(&n)
	f.rangeTo(&n)
	return n, true
}

// number reads one number with what stands right before it: a sign, a currency.
func (f *finder) number(i int32) (figure, bool) {
	n, ok := f.atom(i)
	if !ok {
		return n, false
	}
	n.number = i
	n.begin = i
	f.currency(&n)
	f.sign(&n)
	if n.unit.name == "" && n.tail == "" {
		f.scale(&n)
	} else if n.unit.kind == money && n.tail == "" {
		f.scale(&n)
	}
	return n, true
}

// atom reads a number without what stands around it.
func (f *finder) atom(i int32) (figure, bool) {
	if i >= f.end {
		return figure{}, false
	}
	tok := f.t.Tokens[i]
	switch {
	case tok.Is(text.Handle):
		return figure{}, false
	case tok.Is(text.Digit):
		return f.digits(i)
	case tok.Is(text.Letter):
		return f.words(i)
	}
	if v, ok := vulgar[f.t.Print(i)]; ok {
		return figure{end: i + 1, value: v, part: true, exact: true}, true
	}
	return figure{}, false
}

// digits reads a number in digits: "1,234.5", "1.2bn", "45mph", "3/4",
// "20-year-old", "5-7", "USD115".
func (f *finder) digits(i int32) (figure, bool) {
	w := f.t.Word(i)
	n := figure{end: i + 1}
	if !digit(w[0]) {
		at := strings.IndexAny(w, "0123456789")
		u, ok := f.lang.units[w[:max(at, 0)]]
		if !ok || u.kind != money || len(u.name) == 1 {
			return n, false
		}
		n.unit, w = u, w[at:]
	}
	if v, size := slashed(w); size > 0 {
		n.value, n.part, n.exact = v, true, true
		return n, f.rest(i, w[size:], &n)
	}
	v, size := literal(w, f.lang.point)
	if size == 0 {
		return n, false
	}
	n.value = v
	if f.lang.nounCase && size == 5 && w[2] == '.' && w[3] == '0' || f.lang.nounCase && size == 4 && w[1] == '.' && w[2] == '0' {
		return n, false // German: "29.06", a day
	}
	n.exact = strings.ContainsAny(w[:size], ".,")
	if !f.rest(i, w[size:], &n) {
		return n, false
	}
	if size == len(w) {
		f.spaced(i, &n)
		f.mixed(&n)
	}
	return n, true
}

// rest reads what follows a number inside its token, and reports whether the
// token is a figure at all.
func (f *finder) rest(i int32, rest string, n *figure) bool {
	if rest == "" {
		return true
	}
	if rest[0] == ':' && f.lang.colon {
		v, size := literal(rest[1:], f.lang.point)
		n.max, n.ranged, n.colon = v, true, true
		return size > 0 && size == len(rest)-1
	}
	if rest[0] != '-' && !strings.HasPrefix(rest, "‑") {
		glued, tail, _ := strings.Cut(rest, "-")
		if !f.glued(i, glued, n) {
			return false
		}
		n.tail = tail
		return true
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "-"), "‑")
	if v, size := literal(rest, f.lang.point); size > 0 {
		n.max, n.ranged = v, true
		after := rest[size:]
		if after != "" && after[0] == '-' && len(after) > 1 && digit(after[1]) {
			return false // a telephone number, a date
		}
		return f.rest(i, after, n)
	}
	n.tail = rest
	return true
}

// glued reads letters that stand right behind a number: a scale or a unit.
func (f *finder) glued(i int32, letters string, n *figure) bool {
	printed := f.t.Print(i)
	capital := strings.Contains(printed, strings.ToUpper(letters))
	if v, ok := f.lang.glued[letters]; ok {
		short := letters == "m" || letters == "b" || letters == "t"
		if !short || n.unit.kind == money || f.beforeMoney(i) || capital && letters != "t" {
			n.value, n.max, n.scaled = times(n.value, v), times(n.max, v), true
			return true
		}
	}
	if u, ok := f.lang.units[letters]; ok && (letters != "s" || n.exact) { // "the 1990s"
		n.unit = u
		return true
	}
	return false
}

// spaced joins thousands that white space parts: "12 500", where that is usual.
func (f *finder) spaced(i int32, n *figure) {
	if n.value < 1 || n.value > 999 || n.exact {
		return
	}
	if f.lang.point {
		if f.word(n.end) == "," && f.word(n.end+1) == "000" { // "10, 000"
			n.value, n.exact, n.end = n.value*1000, true, n.end+2
		}
		return
	}
	for f.is(n.end, text.Digit) && len(f.word(n.end)) == 3 && !f.is(n.end, letters|text.Hyphen) {
		n.value, n.exact = n.value*1000+small(f.word(n.end)), true
		n.end++
	}
}

// mixed adds a fraction: "10 1/2", "3½", "two and a half".
func (f *finder) mixed(n *figure) {
	w := f.word(n.end)
	if v, ok := vulgar[w]; ok {
		n.value, n.exact = n.value+v, true
		n.end++
		return
	}
	if v, size := slashed(w); size > 0 && (size == len(w) || w[size] == '-') {
		n.value, n.exact = n.value+v, true
		n.end++
		n.tail = strings.TrimPrefix(w[size:], "-")
		return
	}
	for size := int32(3); size >= 2; size-- {
		if n.end+size <= f.end {
			if v, ok := f.lang.andPart[f.joined(n.end, n.end+size)]; ok {
				n.value, n.exact = n.value+v, true
				n.end += size
				return
			}
		}
	}
}

// scale multiplies by the scales that follow: "1.2 million", "5 mil millones".
func (f *finder) scale(n *figure) {
	if n.spelled && n.scaled {
		return
	}
	for range 2 { // "mil millones"
		if n.end >= f.end {
			return
		}
		w := f.t.Word(n.end)
		word, tail, hyphened := strings.Cut(w, "-")
		v, ok := f.lang.scales[word]
		if !ok || n.vague {
			return
		}
		n.value, n.max, n.scaled = times(n.value, v), times(n.max, v), true
		n.end++
		if hyphened {
			n.tail = tail
			return
		}
	}
}

// sign takes in a sign before a number. A minus makes the value negative only
// where no range and no dash can be meant.
func (f *finder) sign(n *figure) {
	before := n.begin - 1
	w := f.word(before)
	if f.lang.minus[w] && f.lang.or[f.word(before-1)] { // "plus or minus 3 points"
		n.change = news.About
		return
	}
	if f.lang.minus[w] && f.changeBefore(n.begin) == "" {
		n.value, n.begin = -n.value, before
		return
	}
	if n.begin == n.number && f.is(n.begin, spaceBefore) && !(f.begin == before && w == "-") {
		return
	}
	free := f.is(before, spaceBefore) || before == f.begin
	switch {
	case (w == "-" || w == "−" || w == "–") && free && n.begin < f.end && (!f.is(n.begin, spaceBefore) || before == f.begin):
		n.value, n.begin = -n.value, before
	case w == "+" && free:
		n.change, n.begin = news.Up, before
	case w == "~" || w == "≈":
		n.change, n.begin = news.About, before
	case w == ">" || w == "≥":
		n.change, n.begin = news.MoreThan, before
	case w == "<" || w == "≤":
		n.change, n.begin = news.UpTo, before
	}
}

// times multiplies without the noise of binary fractions: 16.4 million is whole.
func times(v, scale float64) float64 {
	product := v * scale
	if whole := math.Round(product); math.Abs(whole-product) < 1e-9*math.Abs(product) {
		return whole
	}
	return product
}
