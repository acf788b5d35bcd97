package extract

import (
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"

	"github.com/headwater-news/headwater/internal/news"
)

// published picks the article's time of publication. The order of sources is by
// how often each was right; a later source never changes the day, but may give
// the day a time of day, or the time of day a zone.
func (p *page) published() (published, updated news.When) {
	var chosen moment
	var all []moment
	dayFirst := p.dayFirst()
	take := func(s string) {
		if m, ok := parseMoment(s, dayFirst); ok && !p.isFuture(m) {
			all = append(all, m)
			if chosen.isZero() {
				chosen = m
			}
		}
	}
	take(p.linked.article.published)
	for _, name := range publishedMeta {
		take(p.meta.first(name))
	}
	take(p.itemTime("datepublished"))
	take(p.linked.webPage.published)
	for _, m := range p.publishTimes() {
		take(m)
	}
	urlDay, hasURL := p.dayInAddress()
	if hasURL && chosen.isZero() {
		chosen = urlDay
	}
	for _, m := range p.looseTimes() {
		take(m)
	}
	for _, s := range p.visibleDates() {
		take(s)
	}
	for _, name := range looseMeta {
		take(p.meta.first(name))
	}
	if chosen.isZero() {
		take(p.itemTime("datecreated"))
	}
	if chosen.isZero() {
		chosen = p.lastResort()
	}
	if chosen.isZero() {
		return news.When{}, news.When{}
	}
	chosen = refine(chosen, all)
	published = chosen.when()

	for _, s := range append([]string{p.linked.article.modified, p.linked.webPage.modified}, p.modifiedMeta()...) {
		m, ok := parseMoment(s, dayFirst)
		if !ok || p.isFuture(m) {
			continue
		}
		if chosen.hasZone && !m.hasZone && m.hasClock {
			m.hasZone, m.offset = true, chosen.offset
		}
		if u := m.when(); published.Before(u) && !(u.DayOnly() && u.Time().Format(time.DateOnly) == published.Time().Format(time.DateOnly)) {
			return published, u
		}
		break
	}
	return published, news.When{}
}

var publishedMeta = []string{
	"article:published_time", "og:published_time", "og:article:published_time", "article:published", "rnews:datepublished",
	"datepublished", "date_published", "parsely-pub-date", "sailthru.date", "publish_date", "publish-date", "publishdate", "pubdate", "pub_date",
	"cxenseparse:recs:publishtime", "article.published", "published-date", "published_time", "publication_date", "originalpublicationdate", "article_date_original", "ptime",
	"dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created", "cxenseparse:publishtime", "cre.published_at", "vr:published_time", "citation_publication_date", "og:pubdate", "displaydate", "firstpublished",
}

var looseMeta = []string{"dc.date", "dcterms.date", "dc:date", "date", "og:release_date", "article:post_date", "created", "timestamp"}

func (p *page) modifiedMeta() []string {
	return []string{p.meta.first("article:modified_time", "og:modified_time", "og:updated_time", "article:updated_time", "lastmod",
		"last-modified", "dcterms.modified", "dc.date.modified", "datemodified", "date_modified"), p.itemTime("datemodified")}
}

func (p *page) itemTime(name string) string {
	for _, m := range p.items {
		if m.aside || !strings.EqualFold(m.name, name) && !strings.Contains(" "+strings.ToLower(m.name)+" ", " "+name+" ") {
			continue
		}
		if m.value != "" {
			return m.value
		}
		if m.text != "" {
			return m.text
		}
	}
	return ""
}

var (
	publishWords = wordSet("published", "publish", "pubdate", "publication", "posted", "datepublished", "date", "dateline", "byline", "timestamp", "datetime", "pub")
	updateWords  = wordSet("updated", "update", "modified", "datemodified", "lastmod", "edited")
)

// publishTimes are the <time> elements with a class of publication.
func (p *page) publishTimes() []string {
	var out []string
	for _, m := range p.times {
		if !m.aside && hasWord(m.name, publishWords) && !hasWord(m.name, updateWords) {
			out = append(out, timeText(m))
		}
	}
	return out
}

// looseTimes are the other <time> elements, those after the headline first.
func (p *page) looseTimes() []string {
	var after, before []string
	h1 := p.headlineAt()
	for _, m := range p.times {
		switch {
		case m.aside || hasWord(m.name, updateWords):
		case m.at > h1:
			after = append(after, timeText(m))
		default:
			before = append(before, timeText(m))
		}
	}
	if len(after)+len(before) > 24 { // a list of articles
		return after[:min(1, len(after))]
	}
	return append(after, before...)
}

func timeText(m mark) string {
	if m.value != "" && m.text != "" && len(m.value) <= 10 { // a bare day: the text may have the time of day
		return m.value + " " + m.text
	}
	if m.value != "" {
		return m.value
	}
	return m.text
}

// headlineAt is where the headline stands: the first h1 outside of asides.
func (p *page) headlineAt() int {
	for _, h := range p.h1s {
		if !h.aside && h.text != "" {
			return h.at
		}
	}
	return 0
}

// visibleDates are printed dates near the headline: the next ones after it,
// then the last ones before it.
func (p *page) visibleDates() []string {
	const after, before = 600, 150 // nodes
	h1 := p.headlineAt()
	var out, earlier []string
	for _, m := range p.dated {
		if m.aside || hasWord(m.name, updateWords) || h1 == 0 {
			continue
		}
		text := m.text
		switch {
		case m.at > h1 && m.at < h1+after:
			out = append(out, text)
		case m.at <= h1 && m.at > h1-before:
			earlier = append(earlier, text)
		}
	}
	for i := len(earlier) - 1; i >= 0; i-- {
		out = append(out, earlier[i])
	}
	return out
}

// dayInAddress reads /2019/11/21/, /2019-11-21- and /20191121 in the address.
func (p *page) dayInAddress() (moment, bool) {
	for _, s := range []string{p.canonicalURL(), addressPath(p)} {
		if s == "" {
			continue
		}
		if m, ok := dayInPath(s); ok && !p.isFuture(m) {
			return m, true
		}
	}
	return moment{}, false
}

func addressPath(p *page) string {
	if p.address == nil {
		return ""
	}
	return p.address.String()
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
				mon := month.number
				if month.kind == 'w' {
					mon = int(monthOf(month.text))
				}
				if m, ok := makeDay(t.number, mon, day.number); ok {
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

// lastResort asks htmldate, which searches the whole page, slowly.
func (p *page) lastResort() moment {
	options := htmldate.Options{UseOriginalDate: true, SkipExtensiveSearch: true}
	if p.address != nil {
		options.URL = p.address.String()
	}
	found, err := htmldate.FromDocument(p.root, options)
	if err != nil || found.IsZero() { // no date on the page is no error of ours
		return moment{}
	}
	m, _ := makeDay(found.DateTime.Year(), int(found.DateTime.Month()), found.DateTime.Day())
	return m
}

// refine gives a day its time of day, and a time of day its zone, from other
// sources that tell of the same moment.
func refine(m moment, all []moment) moment {
	if !m.hasClock {
		for _, o := range all {
			if o.hasClock && o.year == m.year && o.month == m.month && o.day == m.day {
				m = o
				break
			}
		}
	}
	if m.hasClock && !m.hasZone {
		for _, o := range all {
			// Local time here, the same with its zone there: whole quarters of an hour apart.
			if !o.hasClock || !o.hasZone {
				continue
			}
			offset := m.at().Sub(o.at()) // what m's zone must be if both are one moment
			if offset.Abs() <= 14*time.Hour && offset.Truncate(time.Minute)%(15*time.Minute) == 0 && (offset%time.Minute == 0 || m.clock%time.Minute == 0) {
				if m.clock == o.clock {
					return o
				}
				m.hasZone, m.offset = true, int(offset.Truncate(time.Minute)/time.Second)
				return m
			}
		}
	}
	return m
}

// isFuture reports whether a time lies beyond what any article has. Without a
// clock, which a function of the capture alone must not have, the bound is fixed.
func (p *page) isFuture(m moment) bool { return m.year > 2035 }

// dayFirst reports whether 5/6/2019 is the fifth of June: everywhere but where
// the page says it is American.
func (p *page) dayFirst() bool {
	lang := strings.ToLower(p.lang + " " + p.meta.first("og:locale"))
	if strings.Contains(lang, "us") || strings.Contains(lang, "ph") && strings.Contains(lang, "en") {
		return false
	}
	if strings.HasPrefix(lang, "en ") || strings.TrimSpace(lang) == "en" || strings.TrimSpace(lang) == "" {
		return false // plain English is American more often than not
	}
	return true
}
