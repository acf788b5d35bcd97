package cluster

import (
	"slices"
	"time"
)

// days resolves the days a text names: "Monday" is the last one up to the day
// of publication, "January 5" the nearest such day before or a little after
// it, "yesterday" the day before. Without a day of publication only dates with
// a year resolve. Month and day are also kept as named, for comparing texts
// without a date.
func (r *reader) days(tokens []token, published int32) (days []int32, months uint16) {
	for i, t := range tokens {
		var next, prev token
		if i+1 < len(tokens) {
			next = tokens[i+1]
		}
		if i > 0 {
			prev = tokens[i-1]
		}
		switch {
		case t.class&classMonth != 0 && t.cap || t.class&classMonth != 0 && prev.class&classOf != 0 && i > 1 && tokens[i-2].number > 0:
			month := t.class.value()
			day := int32(-1)
			year := int32(0)
			switch {
			case isDayNumber(next) && next.before != ',':
				day = next.number
				if i+2 < len(tokens) {
					year = tokens[i+2].number
				}
			case isDayNumber(prev) && t.before != ',':
				day, year = prev.number, next.number
			case prev.class&classOf != 0 && i > 1 && isDayNumber(tokens[i-2]):
				day, year = tokens[i-2].number, next.number
				if next.class&classOf != 0 && i+2 < len(tokens) {
					year = tokens[i+2].number
				}
			case prev.class&(classPlacePrep|classStop) != 0 && !t.first:
				months |= 1 << (month - 1)
			}
			if day < 0 {
				continue
			}
			months |= 1 << (month - 1)
			r.add(kindDay, uint32(month*32+int(day))*0x9e3779b1)
			if d, ok := resolve(month, int(day), int(year), published); ok {
				days = append(days, d)
			}
		case t.class&classWeekday != 0 && t.cap && published != noDay && prev.class&classNext == 0:
			back := (weekday(published) - (t.class.value() - 1) + 7) % 7
			days = append(days, published-int32(back))
		case t.class&classDay != 0 && published != noDay:
			days = append(days, published-int32(t.class.value()-1))
		}
	}
	slices.Sort(days)
	return slices.Compact(days), months
}

func isDayNumber(t token) bool { return t.number >= 1 && t.number <= 31 }

// weekday of a day since 1970, Sunday is 0.
func weekday(day int32) int { return int(((day+4)%7 + 7) % 7) }

// resolve gives the day meant by a month and day of month.
func resolve(month, day, year int, published int32) (int32, bool) {
	if year >= 1900 && year <= 2100 {
		return dayNumber(year, month, day), true
	}
	if published == noDay {
		return 0, false
	}
	y := time.Unix(int64(published)*86400, 0).UTC().Year()
	d := dayNumber(y, month, day)
	switch { // a little ahead is an announcement, far ahead is last year
	case d > published+60:
		d = dayNumber(y-1, month, day)
	case d < published-305:
		d = dayNumber(y+1, month, day)
	}
	return d, true
}

func dayNumber(year, month, day int) int32 {
	return int32(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// dayMonth is the month, 1 to 12, of a day since 1970.
func dayMonth(day int32) int { return int(time.Unix(int64(day)*86400, 0).UTC().Month()) }
