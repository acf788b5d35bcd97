package news

import (
	"encoding/json"
	"fmt"
	"time"
)

// When is a time as far as it is known: not at all (the zero value), to the
// day, or to the second. It is comparable; equal values print the same.
type When struct {
	t       time.Time // in UTC; midnight where only the day is known
	offset  int       // of the zone it was given in, in seconds east of UTC
	dayOnly bool
}

// At is a moment known to the second. Its zone is kept for printing, unless it is
// one that RFC 3339 cannot print. The zero time, and one outside the years 1 to
// 9999, gives the unknown When: such a date is a slip of whoever wrote it.
func At(t time.Time) When {
	if t.IsZero() {
		return When{}
	}
	w := When{t: t.Truncate(time.Second).UTC()}
	if _, offset := t.Zone(); offset%60 == 0 && -24*3600 < offset && offset < 24*3600 {
		w.offset = offset
	}
	if !printable(w.t) || !printable(w.Time()) {
		return When{}
	}
	return w
}

// printable reports whether a year has four digits.
func printable(t time.Time) bool { return 1 <= t.Year() && t.Year() <= 9999 }

// Day is a calendar day without a time of day; unknown outside the years 1 to 9999.
func Day(year int, month time.Month, day int) When {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if t.IsZero() || !printable(t) {
		return When{}
	}
	return When{t: t, dayOnly: true}
}

// DayOf is the calendar day of t in t's own zone; unknown for the zero time.
func DayOf(t time.Time) When {
	if t.IsZero() {
		return When{}
	}
	return Day(t.Date())
}

// ParseWhen reads RFC 3339 or a bare day ("2025-11-06"). The empty string is
// unknown. Anything else is an error.
func ParseWhen(s string) (When, error) {
	if s == "" {
		return When{}, nil
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return DayOf(t), nil
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return At(t), nil
	}
	return When{}, fmt.Errorf("time %q: want RFC 3339 (2025-11-06T14:00:00Z) or a day (2025-11-06)", s)
}

// IsZero reports whether nothing is known.
func (w When) IsZero() bool { return w.t.IsZero() }

// DayOnly reports whether only the day is known.
func (w When) DayOnly() bool { return w.dayOnly }

// Time is the moment in the zone it was given in, or midnight UTC of the day
// where only the day is known. The zero time where nothing is known.
func (w When) Time() time.Time {
	if w.offset == 0 {
		return w.t
	}
	return w.t.In(time.FixedZone("", w.offset))
}

// Before orders by [When.Time]; an unknown time comes after every known one, so
// that "first" never picks what has no date.
func (w When) Before(v When) bool {
	switch {
	case w.IsZero():
		return false
	case v.IsZero():
		return true
	}
	return w.t.Before(v.t)
}

// String is RFC 3339, a bare day, or "" when unknown.
func (w When) String() string {
	switch {
	case w.IsZero():
		return ""
	case w.dayOnly:
		return w.t.Format(time.DateOnly)
	}
	return w.Time().Format(time.RFC3339)
}

// MarshalJSON writes the string form, or null when unknown.
func (w When) MarshalJSON() ([]byte, error) {
	if w.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(w.String())
}

// UnmarshalJSON reads what [When.MarshalJSON] writes.
func (w *When) UnmarshalJSON(data []byte) error {
	var s *string
	if err := json.Unmarshal(data, &s); err != nil {
		return fmt.Errorf("time: %w", err)
	}
	if s == nil {
		*w = When{}
		return nil
	}
	v, err := ParseWhen(*s)
	if err != nil {
		return err
	}
	*w = v
	return nil
}
