package quantity

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// How sure a figure is, by what was read of it.
const (
	sure    = .95 // a unit of measure, a currency
	counted = .9  // a noun in the plural
	bare    = .7  // a number alone
	roughly = .6  // "dozens"
	guessed = .6  // an age by where it stands, the side of a score
)

// take adds a figure to what was found, and gives the token to go on from.
func (f *finder) take(n figure) int32 {
	if n.score {
		return f.score(n)
	}
	name, end := f.unitOf(&n)
	if end+2 <= f.end && f.lang.belowZero[f.joined(end, end+2)] {
		n.value, end = -n.value, end+2
	}
	q := news.Quantity{Value: n.value}
	if n.ranged {
		high := n.max
		q.ValueMax = &high
	}
	next := end
	begin, head := end, end
	q.Confidence = sure
	if name == "" {
		begin, head = f.counted(&n, end)
		if head > begin {
			q.Confidence = counted
			name = f.nounUnit(begin, head)
			next = max(n.end, end)
		} else if f.ageBetweenCommas(&n) || f.ageAfterVerb(&n) || f.ageLikeLast(&n) {
			name, q.Confidence = f.lang.old["year"].name, guessed
		} else {
			q.Confidence = bare
		}
	}
	if n.vague {
		q.Confidence = roughly
	}
	q.Unit = name
	q.Change = f.changeOf(&n, end)
	q.Span = f.t.Span(text.Range{Begin: n.begin, End: end})
	q.Counted = f.about(&n, begin, head, end)
	if name != "" && begin == head && f.ageBetweenCommas(&n) {
		if r := f.named(&n); !r.Empty() {
			q.Counted = []string{f.t.Of(r)}
		}
	}
	f.found = append(f.found, q)
	return next
}

// score adds the two sides of a score as two figures.
func (f *finder) score(n figure) int32 {
	span := f.t.Span(text.Range{Begin: n.begin, End: n.end})
	printed := f.t.Body[span.Begin:span.End]
	at := strings.IndexAny(printed, "-–‑:")
	if at <= 0 {
		return n.end
	}
	after := strings.IndexAny(printed[at:], "0123456789") + at
	about := f.about(&n, n.end, n.end, n.end)
	f.found = append(f.found,
		news.Quantity{Span: news.Span{Begin: span.Begin, End: span.Begin + len(strings.TrimRight(printed[:at], " "))}, Value: n.value, Change: news.Exactly, Counted: about, Confidence: guessed},
		news.Quantity{Span: news.Span{Begin: span.Begin + after, End: span.End}, Value: n.max, Change: news.Exactly, Counted: about, Confidence: guessed})
	return n.end
}

// unitOf is the unit of measure of a figure and where the figure ends with it.
func (f *finder) unitOf(n *figure) (string, int32) {
	if n.tail != "" {
		u, rate, _ := f.tailUnit(n)
		name := u.name
		if rate != "" {
			name += " per " + rate
		}
		return f.dollars(n, name), n.end
	}
	u, end := n.unit, n.end
	if u.name == "" {
		u, end = f.unitAt(f.bracket(n.end))
		if u.name == "" {
			end = n.end
			if f.word(end) == "-" && end+1 < f.end { // "28 - year - old"
				if v, e := f.unitAt(end + 1); v.name != "" {
					u, end = v, e
				}
			}
		}
	} else if v, e := f.unitAt(end); v.name == u.name && e > end { // "$10 dollars"
		end = e
	}
	if u.name == "" && f.lang.of[f.word(end)] && (n.vague || n.part || f.lang.groups[f.word(n.end-1)]) { // "millions of dollars", "half of a percentage point"
		at := end + 1
		if f.lang.article[f.word(at)] {
			at++
		}
		if v, e := f.unitAt(at); v.name != "" && len(f.word(at)) > 3 {
			u, end = v, e
		}
	}
	if u.name == "" && f.lang.article[f.word(end)] && n.part { // "half a mile"
		if v, e := f.unitAt(end + 1); v.name != "" {
			u, end = v, e
		}
	}
	if u.name == "" {
		before := f.word(n.begin - 1)
		if (f.lang.aged[before] || (f.lang.of[before] || f.lang.from[before] || f.lang.between[before]) && f.lang.aged[f.word(n.begin-2)]) && n.value < 130 {
			return f.lang.old["year"].name, n.end
		}
		return "", n.end
	}
	if u.kind == money && n.unit.name == "" {
		if v, ok := f.lang.scales[f.word(end)]; ok && !n.scaled { // "75 USD million"
			n.value, n.scaled, end = times(n.value, v), true, end+1
		} else if !n.ranged {
			end = f.cents(n, end)
		}
	}
	name := u.name
	if u.kind == duration {
		if age, e := f.age(n, u, end); age != "" {
			return age, e
		}
	}
	if u.name == "pound-mass" && f.sterling(n) {
		name = "pound sterling"
	}
	if rate, e := f.per(end, false); e > end {
		return name + " per " + rate, e
	}
	if u.kind == measure || u.kind == money {
		if rate, e := f.per(end, true); e > end {
			return name + " per " + rate, end
		}
	}
	return name, end
}

// bracket steps over an opening bracket before a unit: "20 (kg)".
func (f *finder) bracket(i int32) int32 {
	switch f.word(i) {
	case "(", "[":
		if w := f.word(i + 2); w == ")" || w == "]" {
			return i + 1
		}
	}
	return i
}

// tailUnit is the unit in what a hyphen joins to a number: "year-old", "mile",
// "cent-a-share", "member".
func (f *finder) tailUnit(n *figure) (u unit, rate string, ok bool) {
	l := f.lang
	first, rest, _ := strings.Cut(n.tail, "-")
	if first == "" {
		return u, "", false
	}
	if age, isAge := l.old[first]; isAge && (l.oldWords[rest] || rest == "" && (l.oldWords[f.word(n.end)] || l.oldWords[f.word(n.end-1)])) {
		if rest == "" && !l.oldWords[f.word(n.end-1)] {
			n.end++
		}
		return age, "", true
	}
	if age, isAge := l.selfOld[first]; isAge {
		if f.lasts(n.end) { // "15-jährige Freiheitsstrafe"
			return l.units[l.year], "", true
		}
		return age, "", true
	}
	if n.unit.kind == money {
		if l.per[first] {
			first, rest = rest, ""
			if r, isUnit := l.units[first]; isUnit {
				return n.unit, r.name, true
			}
			return n.unit, first, true
		}
		return n.unit, "", true
	}
	u, isUnit := l.units[first]
	if isUnit && len(first) > 1 {
		if a, r, found := strings.Cut(rest, "-"); found && l.per[a] {
			if v, isUnit := l.units[r]; isUnit {
				r = v.name
			}
			return u, r, true
		}
		return u, "", true
	}
	if l.tails[first] || len(first) < 3 && first != "up" || digit(first[0]) || l.stop[first] {
		return u, "", false
	}
	if l.sizes[first] {
		return unit{}, "", true
	}
	if strings.HasSuffix(first, "ed") || strings.HasSuffix(first, "th") {
		return u, "", false
	}
	return unit{name: strings.ReplaceAll(n.tail, "-", " ")}, "", true
}

// lasts reports whether the noun at token i is of what lasts, and not of who is old.
func (f *finder) lasts(i int32) bool {
	w := f.word(i)
	for _, end := range f.lang.lasting {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// counted is the noun phrase a figure counts.
func (f *finder) counted(n *figure, i int32) (begin, end int32) {
	l := f.lang
	if l.statuses[f.word(i)] {
		if _, head := f.noun(i, false); head <= i+1 {
			return i, i
		}
	}
	at := i
	if l.of[f.word(at)] {
		at++
		if _, several := f.atom(at); !several && !l.ofThem[f.word(at)] && !n.vague && !n.part && !l.nounCase && !l.groups[f.word(n.end-1)] {
			return i, i
		}
		for l.ofThem[f.word(at)] || l.nth[f.word(at)] {
			at++
		}
		if m, ok := f.atom(at); ok && !m.ranged && m.tail == "" { // "five of the 20 men"
			at = m.end
		}
	} else if n.part {
		for l.ofThem[f.word(at)] {
			at++
		}
	}
	single := n.value == 1 && !n.ranged
	if begin, end := f.noun(at, single); end > at {
		return begin, end
	}
	return i, i
}
