package extract

import (
	"regexp"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// metadata is what the page says of its article, all but the body.
func (p *page) metadata() news.Article {
	published, updated := p.published()
	authors := p.authors()
	a := news.Article{
		Canonical: p.canonicalURL(),
		Site:      p.siteName(),
		Headline:  p.headline(),
		Byline:    p.byline(authors),
		Authors:   authors,
		Published: published,
		Updated:   updated,
		Language:  p.language(),
	}
	if p.address != nil {
		a.URL = p.address.String()
		a.Outlet = outletOfHost(p.address.Hostname())
	} else if a.Canonical != "" {
		a.URL = a.Canonical
		a.Outlet = OutletOf(a.Canonical)
	}
	return a
}

// siteName is the outlet's printed name.
func (p *page) siteName() string {
	for _, s := range []string{p.meta.first("og:site_name"), p.linked.site, p.meta.first("application-name"), p.meta.first("twitter:app:name:iphone")} {
		if s != "" && len(s) <= 80 {
			return s
		}
	}
	return ""
}

// language is the language the page declares: two lower-case letters, or "".
func (p *page) language() string {
	for _, s := range []string{p.lang, p.linked.article.language, p.meta.first("content-language"), p.meta.first("og:locale", "dc.language", "language")} {
		s = strings.ToLower(strings.TrimSpace(s))
		if len(s) == 2 || len(s) > 2 && (s[2] == '-' || s[2] == '_') {
			return s[:2]
		}
	}
	return ""
}

// datelinePattern matches a place in capitals, perhaps with a state or country
// and an agency, before a dash: "HARBOUR CITY (Meridian Press) —".
var datelinePattern = regexp.MustCompile(`^(\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:, [\p{L}.\s]{2,30})?(?:, [\p{L}]{3,9}\.? \d{1,2})?(?: \([\p{L}\s./]{2,40}\))?|\p{Lu}[\p{L}\s.'’-]{2,40}(?:, [\p{L}.\s]{2,30})? \([\p{L}\s./]{2,40}\))\s*(?:--|—|–|-)\s`)

// datelineOf is the place line that opens a body, without its dash.
func datelineOf(body string) string {
	first, _, _ := strings.Cut(body, "\n")
	m := datelinePattern.FindStringSubmatch(first)
	if m == nil {
		return ""
	}
	return strings.TrimSpace(m[1])
}
