package extract

import "time"

// clockNear looks for a time of day after the date, then before it.
func clockNear(m *moment, tokens []timeToken, start, next int) {
	c := &timeCursor{tokens, next}
	for steps := 0; steps < 8 && c.i < len(tokens); steps++ {
		if clockAt(m, c) {
			return
		}
		t := c.peek()
		if t.kind == 'n' || t.text == "|" {
			break
		}
		c.i++
	}
	for i := max(0, start-16); i < start; i++ {
		c := &timeCursor{tokens, i}
		if i > 0 && tokens[i-1].kind == 'n' {
			continue
		}
		if clockAt(m, c) {
			return
		}
	}
}

// clockAt reads 10:15, 10:15:30.123, 10.15 Uhr, 10h15, 10 am, and a zone after it.
func clockAt(m *moment, c *timeCursor) bool {
	h := c.peek()
	if h.kind != 'n' || len(h.text) > 2 || h.number > 23 {
		return false
	}
	i := c.i
	minute, second := 0, 0
	sep, mm := c.ahead(1).text, c.ahead(2)
	switch {
	case (sep == ":" || sep == "." || sep == "h") && mm.kind == 'n' && len(mm.text) == 2 && mm.number < 60:
		minute = mm.number
		c.i += 3
		if ss := c.ahead(1); c.peek().text == ":" && ss.kind == 'n' && len(ss.text) == 2 && ss.number < 61 {
			second = ss.number
			c.i += 2
			if f := c.ahead(1); (c.peek().text == "." || c.peek().text == ",") && f.kind == 'n' {
				c.i += 2
			}
		} else if sep == "." && !followedByClockWord(c) {
			c.i = i
			return false
		}
	default:
		c.i++
		if !followedByClockWord(c) {
			c.i = i
			return false
		}
	}
	hour := h.number
	save := c.i
	c.blanks()
	switch {
	case c.skip("am", "a"):
		if c.skip(".") {
			c.skip("m")
			c.skip(".")
		}
		if hour == 12 {
			hour = 0
		}
	case c.skip("pm", "p"):
		if c.skip(".") {
			c.skip("m")
			c.skip(".")
		}
		if hour < 12 {
			hour += 12
		}
	case c.skip("uhr", "hrs", "h", "heures"):
	default:
		c.i = save
	}
	m.setClock(hour, minute, second)
	zoneAt(m, c)
	return true
}

func followedByClockWord(c *timeCursor) bool {
	save := c.i
	defer func() { c.i = save }()
	c.blanks()
	switch c.peek().text {
	case "am", "pm", "uhr", "hrs":
		return true
	case "a", "p":
		return c.ahead(1).text == "." && c.ahead(2).text == "m"
	}
	return false
}

// zoneAt reads Z, +01:00, -0500, GMT+1, CET, ET.
func zoneAt(m *moment, c *timeCursor) {
	save := c.i
	c.blanks()
	c.skip("(")
	t := c.peek()
	if t.kind == 'w' {
		if offset, ok := zoneOffset(t.text, *m); ok {
			c.i++
			m.hasZone, m.offset = true, offset
			if t.text != "utc" && t.text != "gmt" && t.text != "z" {
				return
			}
			t = c.peek()
		}
	}
	if (t.text == "+" || t.text == "-" || t.text == "−") && (m.hasZone || c.i == save || c.ahead(-1).kind == ' ') {
		h := c.ahead(1)
		if h.kind == 'n' {
			hours, minutes, used := h.number, 0, 2
			switch {
			case len(h.text) == 4:
				hours, minutes = h.number/100, h.number%100
			case len(h.text) <= 2 && c.ahead(2).text == ":" && c.ahead(3).kind == 'n':
				minutes, used = c.ahead(3).number, 4
			case len(h.text) > 2 || !m.hasZone && c.i != save:
				c.i = save
				return
			}
			if hours <= 14 && minutes < 60 {
				m.offset = hours*3600 + minutes*60
				if t.text != "+" {
					m.offset = -m.offset
				}
				m.hasZone = true
				c.i += used
				return
			}
		}
	}
	if !m.hasZone {
		c.i = save
	}
}

func (m *moment) setClock(h, min, s int) {
	if h > 24 || min > 59 || s > 60 {
		return
	}
	m.clock = time.Duration(h)*time.Hour + time.Duration(min)*time.Minute + time.Duration(s)*time.Second
	m.hasClock = true
}
