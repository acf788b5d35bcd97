package quantity

import "github.com/headwater-news/headwater/internal/annotate/text"

// skip reports whether a figure is none: a year, a day of a month, a time of
// day, an ordinal, a name with a number in it, "one" as a pronoun. It may move
// n.end past all that belongs to it.
func (f *finder) skip(n *figure) bool {
	switch {
	case n.score:
		return f.date(n)
	case n.unit.kind == money:
		return false
	case n.tail == "?" || n.tail != "" && f.plainTail(n):
		return true
	case n.spelled:
		return f.pronoun(n) || f.clock(n) || f.label(n)
	case f.word(n.end) == ")" && f.word(n.begin-1) != "(" && n.unit.name == "" && !n.exact && n.value < 20 && !f.bracketed(n.begin):
		return true // "1) …"
	case f.address(n) || f.ordinal(n) || f.date(n) || f.clock(n) || f.year(n) || f.label(n):
		return true
	}
	return false
}

// plainTail reports whether a hyphen joins a number to what makes it no figure:
// "10-fold", "one-sided", "10-to-15".
func (f *finder) plainTail(n *figure) bool {
	_, _, ok := f.tailUnit(n)
	return !ok
}

func (f *finder) ordinal(n *figure) bool {
	next := f.word(n.end)
	if f.lang.nounCase && next == "." && !f.is(n.end, spaceBefore) && n.end+1 < f.end && !n.exact { // German: "der 3. Platz"
		return true
	}
	return n.end < f.end && !f.is(n.end, spaceBefore) && (next == "º" || next == "ª" || next == "°" && f.lang.headLeft && n.value < 20 && !n.exact)
}

// date reports whether a number is the day of a month, or part of a date in digits.
func (f *finder) date(n *figure) bool {
	l := f.lang
	if n.value < 1 || n.value > 31 || n.exact {
		return false
	}
	if m := l.months[f.word(n.begin-1)]; m != 0 && f.monthName(n.begin-1) {
		return true
	}
	at := n.end
	if f.word(at) == "." && !f.is(at, spaceBefore) || l.of[f.word(at)] || f.word(at) == "-" {
		at++
	}
	if m := l.months[f.word(at)]; m != 0 && f.monthName(at) {
		n.end = at + 1
		return true
	}
	// "Nov. 8-10", "Nov. 8 and 9", "8 y 9 de noviembre"
	if (l.and[f.word(n.begin-1)] || l.to[f.word(n.begin-1)] || f.word(n.begin-1) == "-" || f.word(n.begin-1) == "–" || f.word(n.begin-1) == ",") && f.is(n.begin-2, text.Digit) {
		if l.months[f.word(n.begin-3)] != 0 && f.monthName(n.begin-3) {
			u, _ := f.unitAt(n.end)
			return u.name == "" && !f.countsNoun(n.end)
		}
	}
	if (l.and[f.word(n.end)] || l.to[f.word(n.end)]) && (f.is(n.end+1, text.Digit) || l.determine[f.word(n.end+1)] && f.is(n.end+2, text.Digit)) {
		at := n.end + 2
		if l.determine[f.word(n.end+1)] {
			at++
		}
		if f.word(at) == "." || l.of[f.word(at)] {
			at++
		}
		return l.months[f.word(at)] != 0 && f.monthName(at)
	}
	return false
}

// monthName tells "May" and "March" from the verbs.
func (f *finder) monthName(i int32) bool {
	w := f.word(i)
	if w != "may" && w != "march" && w != "mar" {
		return true
	}
	return f.is(i, text.Capital) || f.word(i-1) == "on" || f.word(i-1) == "in" || f.word(i-2) == "on"
}

// oclock reads times of day in words and with a point: "half past eleven", "ten
// minutes to midnight", "four in the morning", "at 22.20".
func (f *finder) oclock(n *figure) bool {
	l := f.lang
	if n.value < 0 || n.value > 60 || n.ranged || n.part || n.unit.name != "" || n.tail != "" {
		return false
	}
	if l.past[f.word(n.begin-1)] && (l.hours[f.word(n.begin-2)] && f.word(n.begin-2) != "") && n.value <= 12 && !n.exact {
		_, end := f.unitAt(n.end)
		return end == n.end && !f.countsNoun(n.end)
	}
	if n.end+3 <= f.end && n.value <= 12 && l.dayParts[f.joined(n.end, n.end+3)] || n.end+2 <= f.end && n.value <= 12 && l.dayParts[f.joined(n.end, n.end+2)] {
		return true
	}
	if w := f.word(n.end); l.hours[w] && w[0] == 'm' && l.past[f.word(n.end+1)] {
		if v, ok := l.words[f.word(n.end+2)]; ok && v <= 12 || f.word(n.end+2) == "midnight" || f.word(n.end+2) == "noon" {
			n.end += 3
			return true
		}
	}
	w := f.word(n.number)
	if !n.exact || n.end != n.number+1 || len(w) != 5 || w[2] != '.' || w[3] > '5' || n.value < 13 || n.value >= 24 || l.dayParts == nil {
		return false
	}
	u, _ := f.unitAt(n.end)
	return u.name == "" && l.clockPoint[f.word(n.begin-1)] && !f.countsNoun(n.end)
}

func (f *finder) clock(n *figure) bool {
	if f.word(n.end) == ":" && f.is(n.end+1, text.Digit) || f.word(n.begin-1) == ":" && f.is(n.begin-2, text.Digit) && !n.exact && n.value < 60 {
		return true // "2 : 56"
	}
	if f.oclock(n) {
		return true
	}
	if n.value < 0 || n.value > 24 {
		return false
	}
	if f.lang.clock[f.word(n.end)] || n.end+1 < f.end && f.lang.clock[f.joined(n.end, n.end+2)] {
		n.end++
		return true
	}
	return n.begin-2 >= f.begin && f.lang.clockBefore[f.joined(n.begin-2, n.begin)] && (f.unitName(n.end) == "hour" || !f.countsNoun(n.end))
}

// year reports whether a whole number of four digits is a year. It is none
// where a unit, or words that only quantities have, stand beside it.
func (f *finder) year(n *figure) bool {
	if era := f.word(n.end); !n.exact && !n.scaled && (f.lang.eras[era] || n.end+2 <= f.end && f.lang.eras[f.joined(n.end, n.end+2)]) {
		return true // "360 B.C."
	}
	if n.exact || n.scaled || n.value < 1100 || n.value > 2100 || n.unit.name != "" || n.tail != "" {
		return n.ranged && n.max > 1100 && n.max < 2100 && n.unit.name == "" && n.value > 1100
	}
	l := f.lang
	before := f.word(n.begin - 1)
	if f.qualified(n.begin) < n.begin-1 { // "more than 2000"
		return false
	}
	if l.years[before] || l.months[before] != 0 || l.months[f.word(n.end)] != 0 {
		return true
	}
	if u, end := f.unitAt(n.end); u.name != "" && !(end == n.end+1 && len(f.word(n.end)) <= 2) {
		return false
	}
	if l.notYears[before] || f.changeBefore(n.begin) != "" {
		return false
	}
	if n.value >= 1900 {
		return l.determine[before] || !l.crowd[f.word(n.end)]
	}
	return !f.countsNoun(n.end)
}

// label reports whether a number is part of a name: "Flight 93", "Boeing 737",
// "No. 10", "the S&P 500".
func (f *finder) label(n *figure) bool {
	before := f.word(n.begin - 1)
	if before == "" || n.exact && n.value >= 1000 || n.scaled {
		return false
	}
	if f.lang.of[before] && f.lang.labels[f.word(n.begin-3)] && f.is(n.begin-2, text.Digit) && f.is(n.begin-3, text.Capital) {
		return true // "Image 1 of 16"
	}
	if f.lang.labels[before] {
		u, _ := f.unitAt(n.end)
		return u.kind == other && n.tail == "" || u.name == ""
	}
	if n.spelled && !f.is(n.number, text.Capital) || n.ranged || n.tail != "" {
		return false
	}
	prior := f.t.Tokens[n.begin-1]
	if !prior.Is(text.Capital) || n.begin-1 == f.begin || f.lang.days[before] || f.lang.months[before] != 0 || f.lang.stop[before] {
		return false
	}
	if u, end := f.unitAt(n.end); u.name != "" && (end > n.end+1 || len(f.word(n.end)) > 2 || !f.is(n.end, spaceBefore)) {
		return false
	}
	if f.lang.nounCase { // German: every noun has a capital
		return (prior.Is(text.AllCapital) || prior.End-prior.Begin == 1) && !f.countsNoun(n.end)
	}
	return !f.countsNoun(n.end) || f.lang.copula[f.word(n.end)] || n.value > 150 && n.value < 1000 && n.value != float64(int(n.value)/50*50)
}

// pronoun reports whether "one" counts nothing.
func (f *finder) pronoun(n *figure) bool {
	l := f.lang
	if !l.one[f.t.Word(n.number)] || n.end != n.number+1 || n.part || n.ranged {
		return false
	}
	next := f.word(n.end)
	if l.oneArticle {
		return true
	}
	if l.notOne[f.word(n.begin-1)] || l.notOne[next+" >"] || !f.is(n.end, letters) {
		return true
	}
	if u, _ := f.unitAt(n.end); u.name != "" {
		return f.idleDay(n)
	}
	if l.statuses[next] {
		return false
	}
	_, head := f.noun(n.end, true)
	return head <= n.end
}

// idleDay tells "one day", some time or other, from a day that is counted.
func (f *finder) idleDay(n *figure) bool {
	u, end := f.unitAt(n.end)
	if u.kind != duration || u.name == "count" {
		return false
	}
	next := f.word(end)
	return u.name == "day" && f.changeBefore(n.begin) == "" && !f.lang.from[f.word(n.begin-1)] && !f.lang.of[next] && !f.lang.timed[f.word(n.begin-1)] && !f.lang.timed[next]
}

// bracketed reports whether a bracket opened before token i in the sentence.
func (f *finder) bracketed(i int32) bool {
	for at := i - 1; at >= max(f.begin, i-30); at-- {
		switch f.t.Word(at) {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

// address reports whether a number is that of a house: "123 Linden Street".
func (f *finder) address(n *figure) bool {
	l := f.lang
	if n.exact || n.unit.name != "" {
		return false
	}
	if l.blocks[f.word(n.end)] && l.of[f.word(n.end+1)] { // "the 1100 block of Linden Drive"
		return true
	}
	if w := f.word(n.number); l.emergency[w] && (l.calls[f.word(n.end)] || l.calls[f.word(n.begin-1)]) { // "a 911 call"
		return true
	}
	if l.of[f.word(n.begin-1)] && l.labels[f.word(n.begin-2)] && f.is(n.begin-2, text.Capital) && n.begin-2 > f.begin { // "the Group of 20"
		return true
	}
	if f.word(n.end) == ")" && f.word(n.begin-1) == "(" && n.value >= 200 && n.value < 1000 && f.is(n.end+1, text.Digit) && !f.is(n.end+1, letters) {
		return true // "(800) 555-0100"
	}
	if !f.is(n.end, text.Capital) {
		return false
	}
	for i := n.end + 1; i < min(n.end+4, f.end) && f.is(i, text.Capital|text.Digit); i++ {
		if f.lang.streets[f.t.Word(i)] {
			return true
		}
	}
	return false
}

func (f *finder) unitName(i int32) string {
	u, _ := f.unitAt(i)
	return u.name
}
