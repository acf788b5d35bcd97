package date

import (
	"time"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// How sure a date is, by what was read of it.
const (
	full     = .98 // with its year
	tensed   = .9  // its verb tells past from future
	counted  = .85 // "two weeks ago"
	presumed = .7  // nothing told past from future
)

// slack is how far a date told in the past may lie after the article's day: that
// may be a day off, for its zone or for a page brought up to date.
const slack = 48 * time.Hour

// number is the whole number that token i is, of at most four digits; -1 for none.
func (f *finder) number(i int32) int {
	w := f.word(i)
	if w == "" || len(w) > 4 {
		return -1
	}
	n := 0
	for j := range len(w) {
		if w[j] < '0' || w[j] > '9' {
			return -1
		}
		n = n*10 + int(w[j]-'0')
	}
	return n
}

// dayNumber is the day of a month that token i is: "8", "8th", "8.", "1º".
func (f *finder) dayNumber(i int32) int {
	w := f.word(i)
	n, j := 0, 0
	for ; j < len(w) && j < 2 && '0' <= w[j] && w[j] <= '9'; j++ {
		n = n*10 + int(w[j]-'0')
	}
	if j == 0 || n < 1 || n > 31 || j < len(w) && !f.lang.dayEndings[w[j:]] {
		return -1
	}
	return n
}

// yearNumber is the year that token i is; -1 for none.
func (f *finder) yearNumber(i int32) int {
	if n := f.number(i); n >= 1000 && n <= 2199 && len(f.word(i)) == 4 {
		return n
	}
	return -1
}

// digits reads a date that begins with a number: "2025-11-08", "8.11.2025",
// "8 November 2025", "8 de noviembre", "2016".
func (f *finder) digits(i int32) (mention, bool) {
	if d, ok := f.numeric(i); ok {
		return f.fixed(i, i+1, d.time(), d.time()), true
	}
	if n := f.dayNumber(i); n > 0 {
		if m, ok := f.dayMonth(i, n); ok {
			return m, true
		}
	}
	return f.year(i)
}

// fixed is a date that needs nothing from outside.
func (f *finder) fixed(begin, end int32, first, last time.Time) mention {
	return mention{begin: begin, end: end, first: first, last: last, resolved: true, confidence: full}
}

// numeric reads a date in digits whose order is sure: years first, or days first
// with periods. "11/8/2025" is not: it is read only where one number can be no month.
func (f *finder) numeric(i int32) (day, bool) {
	w := f.word(i)
	var parts [3]int
	var mark byte
	at, digits := 0, 0
	for j := range len(w) {
		switch c := w[j]; {
		case '0' <= c && c <= '9':
			parts[at] = parts[at]*10 + int(c-'0')
			if digits++; digits > 4 {
				return day{}, false
			}
		case (c == '-' || c == '.' || c == '/') && digits > 0 && at < 2 && (mark == 0 || mark == c):
			mark, digits = c, 0
			at++
		default:
			return day{}, false
		}
	}
	if at != 2 || digits == 0 {
		return day{}, false
	}
	a, b, c := parts[0], parts[1], parts[2]
	var d day
	switch {
	case mark != '.' && a >= 1000:
		d = day{a, time.Month(b), c}
	case c < 1000:
		return d, false
	case mark == '.', b <= 12 && a > 12:
		d = day{c, time.Month(b), a}
	case b > 12 && a <= 12:
		d = day{c, time.Month(a), b}
	}
	return d, d.valid()
}

// dayMonth reads "8 November 2025", "8. November", "8 de noviembre de 2025".
func (f *finder) dayMonth(i int32, n int) (mention, bool) {
	at := i + 1
	if f.word(at) == "." && !f.is(at, text.Space) || f.lang.of[f.word(at)] {
		at++
	}
	month := f.lang.months[f.word(at)]
	if month == 0 || !f.named(at) && !f.lang.on[f.word(i-1)] {
		return mention{}, false
	}
	return f.dayOfMonth(f.withWeekday(i), at+1, month, n, n), true
}

// days reads "8-10", one token.
func (f *finder) days(i int32) (from, to int, ok bool) {
	w := f.word(i)
	at := -1
	for j := range len(w) {
		switch {
		case '0' <= w[j] && w[j] <= '9':
		case w[j] == '-' && at < 0:
			at = j
		default:
			return 0, 0, false
		}
	}
	if at < 1 || at > 2 || len(w)-at-1 < 1 || len(w)-at-1 > 2 {
		return 0, 0, false
	}
	for _, c := range []byte(w[:at]) {
		from = from*10 + int(c-'0')
	}
	for _, c := range []byte(w[at+1:]) {
		to = to*10 + int(c-'0')
	}
	return from, to, 1 <= from && from < to && to <= 31
}

// after steps over "de" or a comma before a year.
func (f *finder) after(i int32) int32 {
	if w := f.word(i); f.lang.of[w] || f.lang.ofThe[w] || w == "," {
		return i + 1
	}
	return i
}

// withWeekday is where a date begins with the weekday before it: "Thursday, Nov. 8".
func (f *finder) withWeekday(i int32) int32 {
	at := i - 1
	if f.word(at) == "," || f.lang.on[f.word(at)] && f.lang.weekdays[f.word(at-1)] != 0 {
		at--
	}
	if _, ok := f.lang.weekdays[f.word(at)]; ok && len(f.found) == 0 || ok && f.t.Tokens[at].Begin >= int32(f.found[len(f.found)-1].Span.End) {
		return at
	}
	return i
}

// dayOfMonth resolves a day, or a stretch of days, of a month; a year may follow
// at token end.
func (f *finder) dayOfMonth(begin, end int32, month time.Month, from, to int) mention {
	if y := f.yearNumber(f.after(end)); y > 0 && !f.lang.countable[f.word(f.after(end)+1)] {
		first, last := day{y, month, from}, day{y, month, to}
		m := f.fixed(begin, f.after(end)+1, first.time(), last.time())
		m.resolved = first.valid() && last.valid()
		return m
	}
	m := mention{begin: begin, end: end, confidence: presumed}
	if !f.dated {
		return m
	}
	y := f.today.Year()
	if move, past, ok := f.inYear(end); ok { // "May 3 last year"
		first, last := day{y + move, month, from}, day{y + move, month, to}
		m.end, m.confidence = past, tensed
		m.first, m.last, m.resolved = first.time(), last.time(), first.valid() && last.valid()
		return m
	}
	behind := day{y, month, from}
	if behind.time().After(f.today) {
		behind.year--
	}
	ahead := behind
	if behind.time().Before(f.today) {
		ahead.year++
	}
	d := behind
	switch future, sure := f.future(begin, end); {
	case sure && future:
		d, m.confidence = ahead, tensed
	case sure && (ahead.time().Sub(f.today) > slack || f.today.Sub(behind.time()) < 300*24*time.Hour):
		m.confidence = tensed
	case ahead.time().Sub(f.today) < 45*24*time.Hour && f.today.Sub(behind.time()) > 300*24*time.Hour:
		d = ahead // a date of last year would carry its year
	}
	last := day{d.year, month, to}
	m.first, m.last, m.resolved = d.time(), last.time(), d.valid() && last.valid()
	return m
}

// year reads a year, which a preposition must tell from a number: "in 2016"; and
// a decade, "the 1990s".
func (f *finder) year(i int32) (mention, bool) {
	w := f.word(i)
	if len(w) == 5 && w[4] == 's' && f.lang.decade {
		if y := digitsOf(w[:4]); y >= 1500 && y <= 2100 && y%10 == 0 {
			first, last := around(day{y, 1, 1}.time(), decades)
			return f.fixed(i, i+1, first, last), true
		}
	}
	y := f.yearNumber(i)
	if y < 1500 || y > 2100 || !f.lang.beforeYear[f.word(i-1)] || f.is(i+1, text.Letter) && f.lang.countable[f.word(i+1)] {
		return mention{}, false
	}
	first, last := around(day{y, 1, 1}.time(), years)
	return f.fixed(i, i+1, first, last), true
}

func digitsOf(w string) int {
	n := 0
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return -1
		}
		n = n*10 + int(w[i]-'0')
	}
	return n
}
