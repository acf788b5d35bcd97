package date

import "time"

// day is a day of the calendar.
type day struct {
	year  int
	month time.Month
	day   int
}

func (d day) time() time.Time { return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC) }

// valid reports whether there is such a day.
func (d day) valid() bool {
	if d.month < 1 || d.month > 12 || d.day < 1 {
		return false
	}
	_, m, n := d.time().Date()
	return m == d.month && n == d.day
}

// span is a unit of the calendar.
type span int8

const (
	noSpan span = iota
	days
	weeks
	months
	years
	decades
	weekends
)

// around is the first and the last day of the week (Monday to Sunday), month,
// year or weekend that t lies in; of the weekend of its week for weekends.
func around(t time.Time, s span) (first, last time.Time) {
	switch s {
	case weeks:
		first = t.AddDate(0, 0, -weekdayOf(t))
		return first, first.AddDate(0, 0, 6)
	case months:
		first = day{t.Year(), t.Month(), 1}.time()
		return first, first.AddDate(0, 1, -1)
	case years:
		return day{t.Year(), 1, 1}.time(), day{t.Year(), 12, 31}.time()
	case decades:
		y := t.Year() / 10 * 10
		return day{y, 1, 1}.time(), day{y + 9, 12, 31}.time()
	case weekends:
		first = t.AddDate(0, 0, 5-weekdayOf(t))
		return first, first.AddDate(0, 0, 1)
	}
	return t, t
}

// shifted is t moved by n units. A month's move keeps to the month meant: the
// 31st of May less three months lies in February.
func shifted(t time.Time, s span, n int) time.Time {
	switch s {
	case weeks, weekends:
		return t.AddDate(0, 0, 7*n)
	case months:
		return day{t.Year(), t.Month(), 1}.time().AddDate(0, n, 0)
	case years:
		return day{t.Year() + n, 1, 1}.time()
	case decades:
		return day{t.Year() + 10*n, 1, 1}.time()
	}
	return t.AddDate(0, 0, n)
}

// weekdayOf counts from Monday, 0.
func weekdayOf(t time.Time) int { return (int(t.Weekday()) + 6) % 7 }
