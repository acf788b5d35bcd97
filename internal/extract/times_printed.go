package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// printedDates are the dates a reader sees near the headline.
type printedDates struct {
	announced []string // "Published on …", or marked as the date by a class
	near      []string // the others
	elsewhere []string // in a sentence, or in what looks like a list of other articles
}

// visibleDates looks at the texts after the headline, nearest first, then at
// those before it. Without a headline it takes the first texts of the page. A
// date in a sentence comes last.
func (p *page) visibleDates() printedDates {
	const after, before = 600, 150 // nodes
	var d printedDates
	var earlier, prose []string
	for _, m := range p.dated {
		switch {
		case isUpdateTime(m) || isUpdateText(m.text):
		case p.apart(m):
			if p.home.at != 0 && m.at > p.home.at {
				d.elsewhere = append(d.elsewhere, m.text)
			}
		case p.home.at == 0:
			d.near = append(d.near, m.text)
		case m.at > p.home.at+after || m.at < p.home.at-before:
		case isAnnounced(m):
			d.announced = append(d.announced, m.text)
		case isProse(m.text) || m.at > p.home.at+40 && utf8.RuneCountInString(m.text) > 80:
			prose = append(prose, m.text)
		case m.at > p.home.at:
			d.near = append(d.near, m.text)
		default:
			earlier = append(earlier, m.text)
		}
	}
	slices.Reverse(earlier)
	d.near = append(d.near, earlier...)
	d.elsewhere = append(prose, d.elsewhere...)
	return d
}

// isProse reports whether a text is a sentence: its date is more often what the
// article tells of than when it was written.
func isProse(s string) bool {
	return utf8.RuneCountInString(s) > 60 && strings.HasSuffix(s, ".")
}

// visibleUpdate is the text that says when the page was last changed.
func (p *page) visibleUpdate() string {
	for _, m := range p.dated {
		if isUpdateText(m.text) || isUpdateTime(m) && !p.outside(m) {
			return m.text
		}
	}
	return ""
}

var announcements = []string{"publi", "posted", "veröffentlicht", "erstellt", "pubblicat", "gepubliceerd", "geplaatst", "opublikowan", "dodano",
	"date:", "first published", "created", "offentliggjort", "publicerad", "julkaistu", "yayın", "опубликован", "تم نشر"}

func isAnnounced(m mark) bool {
	low := strings.ToLower(m.text)
	for _, a := range announcements {
		if strings.HasPrefix(low, a) {
			return true
		}
	}
	return hasWord(m.name, publishWords)
}

var updates = []string{"updated", "last modified", "last edited", "aktualisiert", "zuletzt", "mis à jour", "actualizado", "aggiornato", "modified"}

func isUpdateText(s string) bool {
	low := strings.ToLower(s)
	for _, w := range updates {
		if i := strings.Index(low, w); i >= 0 && i < 24 {
			return true
		}
	}
	return false
}

// dayInAddress reads /2019/11/21/, /2019-11-21- and /20191121 in the address.
func (p *page) dayInAddress() (moment, bool) {
	addresses := []string{p.canonicalURL()}
	if p.address != nil {
		addresses = append(addresses, p.address.Path)
	}
	for _, s := range addresses {
		s, _, _ = strings.Cut(s, "?")
		if m, ok := dayInPath(s); ok && m.year <= p.lastYear {
			return m, true
		}
	}
	return moment{}, false
}

func dayInPath(path string) (moment, bool) {
	tokens := scanTime(path)
	for i, t := range tokens {
		if t.kind != 'n' {
			continue
		}
		c := &timeCursor{tokens, i}
		switch len(t.text) {
		case 4:
			sep := c.ahead(1).text
			month, day := c.ahead(2), c.ahead(4)
			if (sep == "/" || sep == "-" || sep == "_") && c.ahead(3).text == sep && day.kind == 'n' && len(day.text) <= 2 {
				number := month.number
				if month.kind == 'w' {
					number = int(monthOf(month.text))
				}
				if m, ok := makeDay(t.number, number, day.number); ok {
					return m, true
				}
			}
		case 8:
			if m, ok := makeDay(atoi(t.text[:4]), atoi(t.text[4:6]), atoi(t.text[6:])); ok {
				return m, true
			}
		}
	}
	return moment{}, false
}

// scriptDate matches the publication time in the data that a page's own scripts
// draw it from, as JSON or as assignments.
var scriptDate = regexp.MustCompile(`(?i)"(?:date_?published|published_?(?:at|date|time|on)?|publish_?(?:date|time|ed_?at)|publication_?date|first_?published(?:_?at|_?date)?|pub_?date|display_?date|date_?time)\\?"?\s*[:=(,]\s*\\?"?([^"\\,}<]{8,40})`)

func (p *page) datesInScripts() []string {
	var out []string
	for _, s := range p.scripts {
		if len(s) < 120 && strings.Contains(strings.ToLower(s), "date") { // a call that writes the date into the page
			out = append(out, s)
		}
		for _, m := range scriptDate.FindAllStringSubmatch(s, 4) {
			out = append(out, m[1])
		}
	}
	return out
}
