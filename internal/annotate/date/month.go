package date

import (
	"time"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// month reads what begins with the name of a month: "November 8, 2025", "Nov. 8-10",
// "March 2016", "March".
func (f *finder) month(i int32, month time.Month) (mention, bool) {
	at := i + 1
	if y := f.yearNumber(f.after(at)); y > 0 && f.word(at) != "," && !f.lang.countable[f.word(f.after(at)+1)] { // "March 2016", "marzo de 2016"
		first, last := around(day{y, month, 1}.time(), months)
		return f.fixed(i, f.after(at)+1, first, last), true
	}
	if n := f.dayNumber(at); n > 0 && !f.lang.dayFirst {
		end, to := at+1, n
		if dash := f.word(end); dash == "-" || dash == "–" || f.lang.until[dash] {
			if m := f.dayNumber(end + 1); m > n && f.lang.months[f.word(end+2)] == 0 {
				end, to = end+2, m
			}
		}
		return f.dayOfMonth(f.withWeekday(i), end, month, n, to), true
	}
	if from, to, ok := f.days(at); ok {
		return f.dayOfMonth(f.withWeekday(i), at+1, month, from, to), true
	}
	if f.lang.also[f.word(i)] && !f.lang.beforeMonth[f.word(i-1)] {
		return mention{}, false
	}
	if f.lang.of[f.word(i-1)] && f.lang.holiday[f.word(i-2)] {
		return mention{}, false // "the Fourth of July"
	}
	if i == f.begin && f.is(at, text.Capital) { // "April Ruiz said"
		return mention{}, false
	}
	m := mention{begin: i, end: at, confidence: presumed}
	if !f.dated {
		return m, true
	}
	m.resolved = true
	first := day{f.today.Year(), month, 1}.time()
	if move, end, ok := f.inYear(at); ok { // "May last year"
		m.end, m.confidence = end, tensed
		m.first, m.last = around(first.AddDate(move, 0, 0), months)
		return m, true
	}
	if f.lang.next[f.word(i-1)] { // "next September"
		if !first.After(f.today) {
			first = first.AddDate(1, 0, 0)
		}
		m.confidence = tensed
		m.first, m.last = around(first, months)
		return m, true
	}
	switch ahead, sure := f.future(i, at); {
	case sure && ahead:
		if first.AddDate(0, 1, -1).Before(f.today) {
			first = first.AddDate(1, 0, 0)
		}
		m.confidence = tensed
	case sure || first.Sub(f.today) > 95*24*time.Hour: // of last year otherwise, it would carry its year
		if first.After(f.today) {
			first = first.AddDate(-1, 0, 0)
		}
		if sure {
			m.confidence = tensed
		}
	}
	m.first, m.last = around(first, months)
	return m, true
}

// inYear reads the year by which a month or a day is told, from token i: "of this
// year", "last year". It returns how many years off it is.
func (f *finder) inYear(i int32) (move int, end int32, ok bool) {
	for f.lang.of[f.word(i)] || f.lang.ofThe[f.word(i)] {
		i++
	}
	if i+2 > f.end {
		return 0, 0, false
	}
	move, ok = f.lang.inYear[f.joined(i, i+2)]
	return move, i + 2, ok
}
