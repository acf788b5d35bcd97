package extract

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// moment is a time as it is written somewhere: a day, perhaps a time of day,
// perhaps a zone.
type moment struct {
	year, day int
	month     time.Month
	clock     time.Duration // since midnight
	hasClock  bool
	hasZone   bool
	offset    int // seconds east of UTC
}

func (m moment) isZero() bool { return m.year == 0 }

// at is the moment in its zone, UTC where it has none.
func (m moment) at() time.Time {
	zone := time.UTC
	if m.hasZone {
		zone = time.FixedZone("", m.offset)
	}
	return time.Date(m.year, m.month, m.day, 0, 0, 0, 0, zone).Add(m.clock)
}

// in is the same moment told in another zone.
func (m moment) in(offset int) moment {
	t := m.at().In(time.FixedZone("", offset))
	out, _ := makeDay(t.Year(), int(t.Month()), t.Day()) // of a moment that was one already
	out.setClock(t.Hour(), t.Minute(), t.Second())
	out.hasZone, out.offset = true, offset
	return out
}

// when drops what is not known. A time of day without a zone is kept as if it
// were UTC: losing it would lose the order of a day's articles.
func (m moment) when() news.When {
	switch {
	case m.isZero():
		return news.When{}
	case !m.hasClock:
		return news.Day(m.year, m.month, m.day)
	}
	return news.At(m.at())
}

// parseMoment reads the first date in s, and a time of day and a zone where
// they stand with it: ISO 8601 in all its spellings, RFC 1123, Unix times,
// numeric dates, and dates with a month's name in the languages of monthNames.
// dayFirst says how to read 5/6/2019; anything above 12 decides by itself.
//
// It is one scan over tokens (numbers, words, separators) and not a list of
// layouts: the web writes times in more ways than anyone has listed.
func parseMoment(s string, dayFirst bool) (moment, bool) {
	tokens := scanTime(s)
	for i := range tokens {
		m, next, ok := dateAt(tokens, i, dayFirst)
		if !ok {
			continue
		}
		if !m.hasClock {
			clockNear(&m, tokens, i, next)
		}
		return m, true
	}
	return moment{}, false
}

// timeToken is a number, a word or one other character.
type timeToken struct {
	text   string // words in lower case
	number int    // of a number
	kind   byte   // 'n' number, 'w' word, 'p' other, ' ' white space
}

func scanTime(s string) []timeToken {
	var tokens []timeToken
	for i := 0; i < len(s) && len(tokens) < 96; {
		r, n := utf8.DecodeRuneInString(s[i:])
		start := i
		switch {
		case '0' <= r && r <= '9':
			for i < len(s) && '0' <= s[i] && s[i] <= '9' {
				i++
			}
			v, err := strconv.Atoi(s[start:i])
			if err != nil {
				v = -1
			}
			tokens = append(tokens, timeToken{text: s[start:i], number: v, kind: 'n'})
		case unicode.IsLetter(r) || unicode.IsMark(r):
			for i < len(s) {
				r, n := utf8.DecodeRuneInString(s[i:])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) {
					break
				}
				i += n
			}
			tokens = append(tokens, timeToken{text: strings.ToLower(s[start:i]), kind: 'w'})
		case unicode.IsSpace(r):
			for i < len(s) {
				r, n := utf8.DecodeRuneInString(s[i:])
				if !unicode.IsSpace(r) {
					break
				}
				i += n
			}
			tokens = append(tokens, timeToken{text: " ", kind: ' '})
		default:
			i += n
			tokens = append(tokens, timeToken{text: s[start:i], kind: 'p'})
		}
	}
	return tokens
}

// timeCursor steps through tokens; off the end every token is empty.
type timeCursor struct {
	tokens []timeToken
	i      int
}

func (c *timeCursor) peek() timeToken { return c.ahead(0) }
func (c *timeCursor) ahead(k int) timeToken {
	if c.i+k < len(c.tokens) && c.i+k >= 0 {
		return c.tokens[c.i+k]
	}
	return timeToken{}
}
func (c *timeCursor) skip(texts ...string) bool {
	for _, t := range texts {
		if c.peek().text == t && c.i < len(c.tokens) {
			c.i++
			return true
		}
	}
	return false
}
func (c *timeCursor) blanks() {
	for c.peek().kind == ' ' {
		c.i++
	}
}

// dateAt reads a date that begins at token i, and the token after it.
func dateAt(tokens []timeToken, i int, dayFirst bool) (moment, int, bool) {
	c := &timeCursor{tokens, i}
	t := c.peek()
	if i > 0 && tokens[i-1].kind == 'n' {
		return moment{}, 0, false
	}
	switch t.kind {
	case 'n':
		switch len(t.text) {
		case 4:
			return yearFirst(c)
		case 8: // 20191121, perhaps with T101500
			return compactDate(c)
		case 10, 13: // Unix time
			return unixTime(c)
		case 14:
			if m, ok := makeDay(atoi(t.text[:4]), atoi(t.text[4:6]), atoi(t.text[6:8])); ok {
				m.setClock(atoi(t.text[8:10]), atoi(t.text[10:12]), atoi(t.text[12:]))
				return m, i + 1, true
			}
		case 1, 2:
			return dayOrMonthFirst(c, dayFirst)
		}
	case 'w':
		return monthNameFirst(c)
	}
	return moment{}, 0, false
}

func yearFirst(c *timeCursor) (moment, int, bool) {
	year := c.peek().number
	sep := c.ahead(1).text
	c.i++
	switch sep {
	case "-", "/", ".", "年", "‑", "–":
		month, day := c.ahead(1), c.ahead(3)
		if month.kind == 'n' && len(month.text) <= 2 && day.kind == 'n' && len(day.text) <= 2 {
			if m, ok := makeDay(year, month.number, day.number); ok {
				return m, c.i + 4, true
			}
		}
	case " ": // 2019 November 21; 2019 11 21 is too rare to risk
		c.blanks()
		if month := monthOf(c.peek().text); month > 0 && c.peek().kind == 'w' {
			c.i++
			c.skip(".")
			c.blanks()
			if d := c.peek(); d.kind == 'n' && len(d.text) <= 2 {
				if m, ok := makeDay(year, int(month), d.number); ok {
					return m, c.i + 1, true
				}
			}
		}
	}
	return moment{}, 0, false
}

func compactDate(c *timeCursor) (moment, int, bool) {
	t := c.peek().text
	m, ok := makeDay(atoi(t[:4]), atoi(t[4:6]), atoi(t[6:]))
	if !ok {
		return moment{}, 0, false
	}
	if next := c.ahead(2); c.ahead(1).text == "t" && next.kind == 'n' && (len(next.text) == 6 || len(next.text) == 4) {
		sec := 0
		if len(next.text) == 6 {
			sec = atoi(next.text[4:])
		}
		m.setClock(atoi(next.text[:2]), atoi(next.text[2:4]), sec)
		c.i += 3
		zoneAt(&m, c)
		return m, c.i, true
	}
	return m, c.i + 1, true
}

func unixTime(c *timeCursor) (moment, int, bool) {
	if len(c.tokens) > 3 { // not alone: an id or a phone number
		return moment{}, 0, false
	}
	t := c.peek()
	v, err := strconv.ParseInt(t.text, 10, 64)
	if err != nil {
		return moment{}, 0, false
	}
	if len(t.text) == 13 {
		v /= 1000
	}
	u := time.Unix(v, 0).UTC()
	m, ok := makeDay(u.Year(), int(u.Month()), u.Day())
	if !ok {
		return moment{}, 0, false
	}
	m.setClock(u.Hour(), u.Minute(), u.Second())
	m.hasZone = true
	return m, c.i + 1, true
}

// dayOrMonthFirst reads 21.11.2019, 11/21/19, 21 November 2019, 21. Nov. 2019, 21-Nov-2019.
func dayOrMonthFirst(c *timeCursor, dayFirst bool) (moment, int, bool) {
	first := c.peek().number
	if sep := c.ahead(1).text; sep == "." || sep == "/" || sep == "-" {
		second, year := c.ahead(2), c.ahead(4)
		k := 4
		if year.kind == ' ' { // 21. 11. 2019
			year, k = c.ahead(5), 5
		}
		if second.kind == ' ' {
			second, year, k = c.ahead(3), c.ahead(6), 6
		}
		if second.kind == 'n' && len(second.text) <= 2 && year.kind == 'n' && (len(year.text) == 4 || len(year.text) == 2 && k == 4) && isDateMark(c.ahead(k-1)) {
			y := year.number
			if len(year.text) == 2 {
				y += 2000
			}
			day, month := first, second.number
			if sep == "/" && !dayFirst && first <= 12 || month > 12 {
				day, month = month, day
			}
			if m, ok := makeDay(y, month, day); ok {
				return m, c.i + k + 1, true
			}
		}
	}
	c.i++
	c.skip("st", "nd", "rd", "th", ".", "º", "er", "ª")
	c.blanks()
	c.skip("-", "–", "/")
	if c.skip("de", "of", "del") {
		c.blanks()
	}
	month := monthOf(c.peek().text)
	if month == 0 || c.peek().kind != 'w' {
		return moment{}, 0, false
	}
	c.i++
	c.skip(".")
	c.skip(",")
	c.blanks()
	if c.skip("-", "–", "/", "'", "’") {
		c.blanks()
		if monthOf(c.peek().text) == month { // نيسان / أبريل: the month by both its names
			c.i++
			c.blanks()
		}
	}
	if c.skip("de", "del") {
		c.blanks()
	}
	return yearAfter(c, month, first)
}

// isDateMark tells what stands before the year of a numeric date. 0001-01-01T00:00
// is no time, and its tail no date.
func isDateMark(t timeToken) bool {
	return t.kind == ' ' || t.text == "." || t.text == "/" || t.text == "-"
}

// monthNameFirst reads November 21, 2019 and Nov. 21st 2019.
func monthNameFirst(c *timeCursor) (moment, int, bool) {
	month := monthOf(c.peek().text)
	if month == 0 {
		return moment{}, 0, false
	}
	c.i++
	c.skip(".")
	c.blanks()
	c.skip("-", "/")
	d := c.peek()
	if d.kind != 'n' || len(d.text) > 2 {
		return moment{}, 0, false
	}
	c.i++
	c.skip("st", "nd", "rd", "th")
	c.blanks()
	c.skip(",", "-", ".", "/")
	c.blanks()
	return yearAfter(c, month, d.number)
}

func yearAfter(c *timeCursor, month time.Month, day int) (moment, int, bool) {
	// Jan 04 09:34 2021 and Mon Jan 02 15:04:05 MST 2006: the clock stands first.
	var clock moment
	if c.ahead(1).text == ":" && clockAt(&clock, c) {
		c.blanks()
		if y := c.peek(); y.kind == 'n' && len(y.text) == 4 {
			m, ok := makeDay(y.number, int(month), day)
			m.clock, m.hasClock, m.hasZone, m.offset = clock.clock, clock.hasClock, clock.hasZone, clock.offset
			return m, c.i + 1, ok
		}
		return moment{}, 0, false
	}
	y := c.peek()
	if y.kind != 'n' {
		return moment{}, 0, false
	}
	year := y.number
	switch len(y.text) {
	case 4:
	case 2:
		if c.ahead(1).text == ":" || y.number < 5 || y.number > 40 {
			return moment{}, 0, false
		}
		year += 2000
	default:
		return moment{}, 0, false
	}
	m, ok := makeDay(year, int(month), day)
	return m, c.i + 1, ok
}

// makeDay checks that the day exists and lies in the web's time.
func makeDay(year, month, day int) (moment, bool) {
	if year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31 {
		return moment{}, false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return moment{}, false
	}
	return moment{year: year, month: time.Month(month), day: day}, true
}

func atoi(s string) int {
	v, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return v
}
