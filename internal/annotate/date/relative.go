package date

import (
	"time"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// phrase reads fixed words that count from the article's day: "yesterday", "last
// night", "last week", "earlier this month", "over the weekend", "la semana pasada".
func (f *finder) phrase(i int32) (mention, bool) {
	for n := min(i+4, f.end); n > i; n-- {
		p, ok := f.lang.phrases[f.joined(i, n)]
		if !ok || f.lang.notBefore[f.word(i-1)] && n == i+1 || f.lang.needsSmall[f.word(i)] && f.t.Body[f.t.Tokens[i].Begin] != f.t.Lower[f.t.Tokens[i].Begin] {
			continue
		}
		if n > i+1 && f.lang.of[f.word(n)] && (f.lang.last[f.word(i)] || f.lang.next[f.word(i)]) {
			return mention{}, false // "the last week of April"
		}
		m := mention{begin: i, end: n, confidence: tensed}
		if p.daily {
			m.confidence = full
		}
		if f.quoted(i) {
			m.confidence *= .9
		}
		if !f.dated {
			return m, true
		}
		m.resolved = true
		m.first, m.last = f.resolve(p, i, n)
		return m, true
	}
	return mention{}, false
}

// relative is what a phrase means: the unit so many before or after the current
// one, or the part of the current one up to today or from it on.
type relative struct {
	span    span
	move    int
	part    int8 // -1: up to today, 1: from today on
	daily   bool // a day, and nothing else can be meant
	tensely bool // the verb tells past from future: "this weekend"
}

func (f *finder) resolve(p relative, begin, end int32) (first, last time.Time) {
	t := shifted(f.today, p.span, p.move)
	first, last = around(t, p.span)
	if p.tensely {
		if ahead, sure := f.future(begin, end); !(sure && ahead) && first.After(f.today) {
			first, last = first.AddDate(0, 0, -7), last.AddDate(0, 0, -7)
		} else if sure && ahead && last.Before(f.today) {
			first, last = first.AddDate(0, 0, 7), last.AddDate(0, 0, 7)
		}
	}
	switch {
	case p.part < 0 && last.After(f.today):
		last = f.today
	case p.part > 0 && first.Before(f.today):
		first = f.today
	}
	return first, last
}

// weekday reads the name of a weekday at token i (Monday is 1).
func (f *finder) weekday(i int32, name int) (mention, bool) {
	m := mention{begin: i, end: i + 1, confidence: presumed}
	if f.lang.feast[f.word(i-1)] && f.is(i-1, text.Capital) && f.word(i-2) != "." {
		return m, false // "Good Friday", "Fox News Sunday"
	}
	if f.dateFollows(i + 1) {
		return m, false // the date in full takes the weekday in
	}
	if !f.dated {
		return m, true
	}
	back := (weekdayOf(f.today) - (name - 1) + 7) % 7
	behind := f.today.AddDate(0, 0, -back)
	ahead := behind
	if back > 0 {
		ahead = behind.AddDate(0, 0, 7)
	}
	before, after := f.word(i-1), f.word(i+1)
	m.resolved = true
	switch future, sure := f.future(i, i+1); {
	case f.lang.last[before] || f.lang.lastAfter[after]:
		if back == 0 {
			behind = behind.AddDate(0, 0, -7)
		}
		m.first, m.confidence = behind, tensed
	case f.lang.next[before] || f.lang.nextAfter[after]:
		if back == 0 {
			ahead = ahead.AddDate(0, 0, 7)
		}
		m.first = ahead
	case sure && future:
		m.first, m.confidence = ahead, tensed
	case sure:
		m.first, m.confidence = behind, tensed
	default:
		m.first = behind
	}
	if f.lang.last[before] || f.lang.next[before] || f.lang.this[before] {
		m.begin--
	} else if f.lang.lastAfter[after] || f.lang.nextAfter[after] {
		m.end++
	}
	m.last = m.first
	return m, true
}

// dateFollows reports whether a day and month follow a weekday: "Thursday, Nov. 8".
func (f *finder) dateFollows(i int32) bool {
	if f.word(i) == "," {
		i++
	}
	if f.lang.on[f.word(i)] {
		i++
	}
	if f.lang.months[f.word(i)] != 0 {
		_, _, ok := f.days(i + 1)
		return f.dayNumber(i+1) > 0 && !f.lang.dayFirst || ok
	}
	if f.dayNumber(i) < 0 {
		return false
	}
	i++
	if f.word(i) == "." || f.lang.of[f.word(i)] {
		i++
	}
	return f.lang.months[f.word(i)] != 0
}

// ago reads a distance from the article's day: "two days ago", "hace dos días",
// "vor zwei Wochen".
func (f *finder) ago(i int32) (mention, bool) {
	at := i
	if f.lang.agoBefore[f.word(at)] {
		at++
	} else if len(f.lang.agoBefore) > 0 {
		return mention{}, false
	}
	n, ok := f.lang.numbers[f.word(at)]
	if !ok {
		if n = f.number(at); n < 0 {
			return mention{}, false
		}
	}
	return f.distance(i, at, n)
}

// distance finishes ago: n units, named behind token at.
func (f *finder) distance(begin, at int32, n int) (mention, bool) {
	s := f.lang.spans[f.word(at+1)]
	end := at + 2
	if len(f.lang.agoBefore) == 0 {
		if !f.lang.agoAfter[f.word(end)] {
			return mention{}, false
		}
		end++
	}
	if s == noSpan || n < 1 || n > 400 {
		return mention{}, false
	}
	m := mention{begin: begin, end: end, confidence: counted}
	if f.dated {
		m.resolved = true
		m.first, m.last = around(shifted(f.today, s, -n), s)
	}
	return m, true
}

// quoted reports whether token i stands in a quotation: its "today" may be
// another than the article's.
func (f *finder) quoted(i int32) bool {
	for _, q := range f.t.Quotes {
		if q.Begin > i {
			break
		}
		if q.Has(i) {
			return true
		}
	}
	return false
}
