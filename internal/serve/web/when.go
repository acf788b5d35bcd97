package web

import (
	"fmt"
	"html/template"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// moment is a time as a page shows it. The zero moment is an unknown one, which
// the template prints as "date unknown".
type moment struct {
	Text    string // "3 hours ago", "14:05", "6 November"
	Full    string // "Thursday 6 November 2025, 14:05 CET"
	Machine string // RFC 3339 or a bare day
}

// HTML is the moment with its machine's form and, for a pointer over it, in full.
// A long story shows a thousand of them: they are set here, in one step.
func (m moment) HTML() template.HTML {
	if m.Machine == "" {
		return "date unknown"
	}
	escape := template.HTMLEscapeString
	return template.HTML(`<time datetime="` + escape(m.Machine) + `" title="` + escape(m.Full) + `">` + escape(m.Text) + `</time>`)
}

// calendar puts times into words as seen from one moment in one zone.
type calendar struct{ now time.Time }

func calendarAt(now time.Time) calendar { return calendar{now} }

// today is the day on the masthead.
func (c calendar) today() moment { return c.fullDay(news.DayOf(c.now)) }

// relative is a time as lists show it: near times by their distance, far ones
// by their day. Where only the day is known, nothing finer than a day is said.
func (c calendar) relative(w news.When) moment {
	if w.IsZero() {
		return moment{}
	}
	m := c.absolute(w)
	if !w.DayOnly() {
		switch gone := c.now.Sub(w.Time()); {
		case gone < -time.Minute:
			return m // a time to come: no distance, the date says it plainly
		case gone < time.Minute:
			m.Text = "just now"
			return m
		case gone < time.Hour:
			m.Text = count(int(gone.Minutes()), "minute") + " ago"
			return m
		case gone < 24*time.Hour:
			m.Text = count(int(gone.Hours()), "hour") + " ago"
			return m
		}
	}
	switch days := c.daysSince(w); {
	case days == 0:
		m.Text = "today"
	case days == 1:
		m.Text = "yesterday"
	case 1 < days && days < 7:
		m.Text = fmt.Sprintf("%d days ago", days)
	}
	return m
}

// absolute is a time by its date: "6 November, 14:05", "6 November 2025".
func (c calendar) absolute(w news.When) moment {
	if w.IsZero() {
		return moment{}
	}
	t := c.local(w)
	day := "2 January"
	if t.Year() != c.now.Year() {
		day = "2 January 2006"
	}
	m := moment{Text: t.Format(day), Full: t.Format("Monday 2 January 2006"), Machine: w.String()}
	if !w.DayOnly() {
		m.Full = t.Format("Monday 2 January 2006, 15:04 MST")
	}
	return m
}

// stamp is the date with its time of day, where it is known.
func (c calendar) stamp(w news.When) moment {
	m := c.absolute(w)
	if !w.IsZero() && !w.DayOnly() {
		m.Text += ", " + c.local(w).Format("15:04")
	}
	return m
}

// ahead is a time to come: "today, 09:10".
func (c calendar) ahead(w news.When) moment {
	m := c.stamp(w)
	if !w.IsZero() && !w.DayOnly() && c.daysSince(w) == 0 {
		m.Text = "today, " + c.local(w).Format("15:04")
	}
	return m
}

// hour is a time of day under the heading of its day; the day itself where
// nothing finer is known.
func (c calendar) hour(w news.When) moment {
	m := c.absolute(w)
	if !w.IsZero() && !w.DayOnly() {
		m.Text = c.local(w).Format("15:04")
	}
	return m
}

// fullDay is the day of a time, in full.
func (c calendar) fullDay(w news.When) moment {
	t := c.local(w)
	text := "Monday 2 January 2006"
	return moment{Text: t.Format(text), Full: t.Format(text), Machine: t.Format(time.DateOnly)}
}

// dayHeading is the day of a time as a heading: a name for the near ones.
func (c calendar) dayHeading(w news.When) (name, date string) {
	t := c.local(w)
	date = t.Format("Monday 2 January")
	if t.Year() != c.now.Year() {
		date = t.Format("Monday 2 January 2006")
	}
	switch c.daysSince(w) {
	case 0:
		return "Today", date
	case 1:
		return "Yesterday", date
	}
	return date, ""
}

// day is the day of a time in the reader's zone; unknown for an unknown time.
func (c calendar) day(w news.When) news.When { return news.DayOf(c.local(w)) }

// local is the time in the reader's zone. A bare day belongs to no zone and
// stays what it is.
func (c calendar) local(w news.When) time.Time {
	if w.DayOnly() {
		return w.Time()
	}
	return w.Time().In(c.now.Location())
}

// daysSince counts midnights between a time and now.
func (c calendar) daysSince(w news.When) int {
	midnight := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return int(midnight(c.now).Sub(midnight(c.local(w))) / (24 * time.Hour))
}
