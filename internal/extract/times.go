package extract

import (
	"slices"
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"

	"github.com/headwater-news/headwater/internal/news"
)

// published picks the times of publication and of the last update. The order of
// sources is by how often each was right. A later source never changes the
// moment, but may give a bare day its time of day, or a time of day its zone.
func (p *page) published() (published, updated news.When) {
	dayFirst := p.dayFirst()
	var all []moment
	take := func(texts ...string) {
		for _, s := range texts {
			if m, ok := parseMoment(s, dayFirst); ok && m.year <= p.lastYear {
				all = append(all, m)
			}
		}
	}
	visible := p.visibleDates()
	take(p.linked.article.published)
	for _, name := range publishedMeta {
		take(p.meta.first(name))
	}
	take(p.itemTime("datepublished"))
	take(p.linked.webPage.published)
	if m, ok := p.dayInAddress(); ok {
		all = append(withoutStale(all, m), m)
	}
	take(p.timesOf(isPublishTime)...)
	take(visible.announced...)
	take(p.timesOf(isLooseTime)...)
	take(visible.near...)
	for _, name := range looseMeta {
		take(p.meta.first(name))
	}
	take(p.itemTime("datecreated"))
	if len(all) == 0 {
		// An article that says only when it was updated has no known day of publication.
		if u := p.updated(moment{}, dayFirst); !u.IsZero() {
			return news.When{}, u
		}
		take(p.datesInScripts()...)
	}
	if len(all) == 0 {
		if m := p.lastResort(); !m.isZero() {
			all = append(all, m)
		}
		take(visible.elsewhere...)
	}
	if len(all) == 0 {
		return news.When{}, news.When{}
	}
	chosen := refine(all)
	return chosen.when(), p.updated(chosen, dayFirst)
}

// withoutStale drops the times that lie days before the day in the article's
// address: they are of what the article was first filed as, or of another one.
func withoutStale(all []moment, address moment) []moment {
	return slices.DeleteFunc(all, func(m moment) bool { return m.at().Before(address.at().AddDate(0, 0, -3)) })
}

// updated is the time of the last update, unknown where the page gives none
// that is after publication.
func (p *page) updated(published moment, dayFirst bool) news.When {
	for _, s := range []string{
		p.linked.article.modified, p.itemTime("datemodified"),
		p.meta.first("article:modified_time", "og:modified_time", "og:updated_time", "article:updated_time", "lastmod",
			"last-modified", "dcterms.modified", "dc.date.modified", "datemodified", "date_modified"),
		p.linked.webPage.modified, p.visibleUpdate(),
	} {
		m, ok := parseMoment(s, dayFirst)
		if !ok || m.year > p.lastYear {
			continue
		}
		if published.isZero() {
			return m.when()
		}
		if published.hasZone && m.hasClock && !m.hasZone {
			m.hasZone, m.offset = true, published.offset
		}
		if published.offset != 0 && m.hasZone && m.offset == 0 && m.hasClock { // as the reader was shown the other
			m = m.in(published.offset)
		}
		before, after := published.when(), m.when()
		if before.DayOnly() || after.DayOnly() {
			before, after = news.DayOf(before.Time()), news.DayOf(after.Time())
		}
		if before.Before(after) {
			return m.when()
		}
		return news.When{}
	}
	return news.When{}
}

// publishedMeta are the <meta> names that say when an article was published,
// looseMeta those that may say something else.
var (
	publishedMeta = []string{
		"article:published_time", "og:published_time", "og:article:published_time", "article:published", "rnews:datepublished",
		"datepublished", "date_published", "parsely-pub-date", "sailthru.date", "publish_date", "publish-date", "publishdate", "pubdate", "pub_date",
		"cxenseparse:recs:publishtime", "article.published", "published-date", "published_time", "publication_date", "originalpublicationdate",
		"article_date_original", "ptime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created",
		"cxenseparse:publishtime", "cre.published_at", "vr:published_time", "citation_publication_date", "og:pubdate", "displaydate", "firstpublished",
	}
	looseMeta = []string{"dc.date", "dcterms.date", "dc:date", "date", "og:release_date", "article:post_date", "created", "timestamp"}
)

func (p *page) itemTime(name string) string {
	for _, m := range p.items {
		if p.outside(m) || !strings.EqualFold(m.name, name) && !strings.Contains(" "+strings.ToLower(m.name)+" ", " "+name+" ") {
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
	publishWords = wordSet("published", "publish", "pubdate", "publication", "posted", "postdate", "entrydate", "datepublished", "date", "dateline", "byline", "timestamp", "datetime", "pub",
		"meta", "metadata", "postmetadata", "postinfo")
	updateWords = wordSet("updated", "update", "modified", "datemodified", "lastmod", "edited")
)

func isPublishTime(m mark) bool { return hasWord(m.name, publishWords) }

func isLooseTime(m mark) bool { return !isPublishTime(m) && !isUpdateTime(m) }

// isUpdateTime: many templates print "published updated" on the one date they have.
func isUpdateTime(m mark) bool { return hasWord(m.name, updateWords) && !isPublishTime(m) }

// timesOf are the <time> elements that are wanted, those after the headline
// first. A page with many is a list of articles: then only the first counts.
func (p *page) timesOf(wanted func(mark) bool) []string {
	var after, before []string
	for _, m := range p.times {
		switch {
		case p.outside(m) || !wanted(m):
		case m.at > p.home.at:
			after = append(after, timeText(m))
		default:
			before = append(before, timeText(m))
		}
	}
	if len(after)+len(before) > 24 {
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
	if found.DateTime.Year() > p.lastYear {
		return moment{}
	}
	m, _ := makeDay(found.DateTime.Year(), int(found.DateTime.Month()), found.DateTime.Day())
	return m
}

// refine takes the first of the moments found, gives a bare day the time of
// day of a later one on that day, and a time without a zone, or in UTC, the
// zone of a later one that tells of the same moment. Templates write UTC where
// the reader is shown local time, and the local day is the day of publication.
func refine(all []moment) moment {
	m, rest := all[0], all[1:]
	if !m.hasClock {
		for i, o := range rest {
			if o.hasClock && o.year == m.year && o.month == m.month && o.day == m.day {
				m, rest = o, rest[i+1:]
				break
			}
		}
	}
	if !m.hasClock || m.hasZone && m.offset != 0 {
		return m
	}
	for _, o := range rest {
		if !o.hasClock {
			continue
		}
		if m.hasZone { // UTC
			if o.hasZone && o.offset != 0 && o.at().Truncate(time.Minute).Equal(m.at().Truncate(time.Minute)) {
				return m.in(o.offset)
			}
			if !o.hasZone { // the same without a zone: what it is ahead of UTC is its zone
				if ahead, ok := zoneBetween(o, m); ok {
					return m.in(ahead)
				}
			}
		} else if o.hasZone {
			if ahead, ok := zoneBetween(m, o); ok {
				m.hasZone, m.offset = true, ahead
				return m
			}
		}
	}
	return m
}

// zoneBetween is the zone that local must be in if both moments are one: a
// whole number of hours, or of quarters of an hour, ahead of UTC.
func zoneBetween(local, zoned moment) (seconds int, ok bool) {
	local.hasZone = false
	ahead := local.at().Truncate(time.Minute).Sub(zoned.at().Truncate(time.Minute))
	if ahead < -12*time.Hour || ahead > 14*time.Hour || ahead%(15*time.Minute) != 0 {
		return 0, false
	}
	if ahead%time.Hour != 0 && zoned.clock%(15*time.Minute) == 0 { // round times fit by chance
		return 0, false
	}
	return int(ahead / time.Second), true
}

// dayFirst reports whether 5/6/2019 is the fifth of June: everywhere but where
// the page says it is American. Plain "en" is American more often than not.
func (p *page) dayFirst() bool {
	language, region, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(p.lang, "_", "-")), "-")
	if region == "" {
		if l, r, ok := strings.Cut(strings.ToLower(p.meta.first("og:locale")), "_"); ok && (l == language || language == "") {
			language, region = l, r
		}
	}
	switch language {
	case "", "en":
		return region != "" && region != "us" && region != "ph"
	}
	return region != "us"
}
