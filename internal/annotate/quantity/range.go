package quantity

import "github.com/headwater-news/headwater/internal/annotate/text"

// rangeTo reads the second number of a range: "10 to 15", "$5 to $6 billion",
// "between 5 and 7", "5–7 percent", "eight or nine". Two figures that a change
// leads from one to the other, "rose from 5 to 7", are no range.
func (f *finder) rangeTo(n *figure) {
	if n.ranged {
		f.settle(n, n.value, n.max)
		return
	}
	if n.vague || n.part || n.score {
		return
	}
	at := n.end
	var first unit
	if n.unit.name == "" && n.tail == "" { // "5 percent to 7 percent"
		if u, end := f.unitAt(at); u.name != "" {
			first, at = u, end
		}
	}
	how := f.word(at)
	dash := how == "-" || how == "–" || how == "—" && !f.is(at, spaceBefore)
	if n.tail != "" && !dash && !f.lang.to[how] {
		return
	}
	between := f.lang.between[f.word(n.begin-1)] || f.lang.between[f.word(n.begin-2)]
	from := f.lang.from[f.word(n.begin-1)]
	switch {
	case dash && f.lang.to[f.word(at+1)]: // "18- to 34-year-old"
		at += 2
	case dash, f.lang.to[how]:
		at++
	case f.lang.and[how] && between, f.lang.or[how]:
		at++
	default:
		return
	}
	for i := int32(0); i < 3 && at < f.end && f.lang.units[f.word(at)].kind == money && !f.is(at, letters); i++ {
		at++
	}
	m, ok := f.number(at)
	if !ok || m.ranged || m.vague || m.part && !n.part || m.begin < n.end {
		return
	}
	if f.lang.or[how] && !(m.value == n.value+1 && n.value < 13) && m.begin == m.number && first.name == "" {
		if m.value <= n.value || m.spelled != n.spelled {
			return
		}
	}
	if from && f.lang.to[how] && (first.name != "" || n.unit.name != "" || f.trendBefore(n.begin-1, 6) != "") {
		return
	}
	if !from && f.lang.to[how] && f.trendBefore(n.begin, 3) != "" && (first.name != "" || m.begin < m.number && n.begin == n.number) {
		return // "rose 5 percent to 10 percent", "rose 3 to $12"
	}
	if dash && !f.is(at-1, spaceBefore) && n.begin == n.number && m.begin == m.number && n.tail == "" && m.tail == "" && first.name == "" {
		f.merge(n, m)
		f.settle(n, n.value, n.max)
		return
	}
	if f.lang.to[how] && m.unit.name == "" && m.end == m.number+1 && !m.exact && m.value >= 1900 && m.value <= 2100 && n.value < 1000 && !m.spelled {
		if u, _ := f.unitAt(m.end); u.name == "" && !f.countsNoun(m.end) {
			return // "in the five years to 2025"
		}
	}
	if m.unit.name != "" && n.unit.name != "" && m.unit.name != n.unit.name || first.name != "" && m.unit.name != "" {
		return
	}
	if u, _ := f.unitAt(m.end); first.name != "" && u.name != first.name && u.name != "" {
		return
	}
	low, high := n.value, m.value
	if m.scaled && !n.scaled && low < 1000 && !m.spelled == !n.spelled && n.unit.kind != duration {
		low = times(low, f.scaleOf(m))
	}
	if low >= high {
		return
	}
	f.merge(n, m)
	n.value, n.max, n.ranged = low, high, true
}

// merge takes m in as the second number of n.
func (f *finder) merge(n *figure, m figure) {
	n.max, n.ranged = m.value, true
	n.end, n.tail, n.exact, n.scaled = m.end, m.tail, n.exact || m.exact, m.scaled
	if n.unit.name == "" {
		n.unit = m.unit
	}
}

// scaleOf is what the scale words of a number multiply by.
func (f *finder) scaleOf(n figure) float64 {
	if v, ok := f.lang.scales[before(f.word(n.end-1))]; ok {
		return v
	}
	for v := 1e12; v >= 1e3; v /= 1e3 { // glued: "5bn"
		if n.value >= v {
			return v
		}
	}
	return 1
}

// settle decides what two numbers with a hyphen are: a range, a score, or none.
// A range rises and is followed by what it counts; a score is two small whole
// numbers that words of sport, voting or odds stand by.
func (f *finder) settle(n *figure, a, b float64) {
	whole := a == float64(int(a)) && b == float64(int(b))
	unitless := n.unit.name == "" && n.tail == ""
	u, _ := f.unitAt(n.end)
	sport := unitless && whole && a <= 250 && b <= 250 && !n.scaled && u.name == "" && f.scoring(n)
	switch {
	case sport:
		n.score = true
	case n.colon: // a time of day, a ratio
		n.tail = "?"
	case b > a && (!unitless || u.name != "" || f.countsNoun(n.end)) && !(a >= 1000 && a <= 2100 && unitless && u.name == ""):
		n.value, n.max = a, b
	case unitless && whole && u.name == "" && a <= 250 && b <= 250 && !n.scaled:
		n.score = true
	default:
		n.value, n.max, n.ranged = 0, 0, false
		n.tail = "?"
	}
}

// scoring reports whether words of sport or voting stand near a pair of numbers.
func (f *finder) scoring(n *figure) bool {
	for i := max(n.begin-4, f.begin); i < min(n.end+3, f.end); i++ {
		if f.t.Tokens[i].Is(text.Letter) && f.lang.scoring[f.t.Word(i)] {
			return true
		}
	}
	return false
}

// countsNoun reports whether a noun in the plural follows at token i.
func (f *finder) countsNoun(i int32) bool {
	_, head := f.noun(i, false)
	return head > i
}
