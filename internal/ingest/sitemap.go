package ingest

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html/charset"

	"github.com/headwater-news/headwater/internal/news"
)

// mostOfSitemap is how many entries of a sitemap are kept, the newest: one of a
// whole site reaches back for years, and following begins today.
const mostOfSitemap = 500

// parseSitemap reads a sitemap as a feed: the addresses in it, and, where it is
// a news sitemap, their titles, dates and languages; or an index of sitemaps.
//
// It reads token by token and keeps what comes before a fault in the XML, as
// sitemaps of a whole site are long and often cut.
func parseSitemap(address string, content []byte) (Feed, error) {
	feed := Feed{URL: address}
	base, _ := url.Parse(address)
	in := xml.NewDecoder(bytes.NewReader(content))
	in.Strict = false
	in.CharsetReader = charset.NewReaderLabel
	var entry Entry
	var text strings.Builder
	for {
		token, err := in.Token()
		if err != nil {
			if err != io.EOF && len(feed.Entries) == 0 {
				return feed, fmt.Errorf("sitemap cannot be read: %w", err)
			}
			break
		}
		switch t := token.(type) {
		case xml.StartElement:
			text.Reset()
			if t.Name.Local == "url" || t.Name.Local == "sitemap" {
				entry = Entry{}
			}
		case xml.CharData:
			text.Write(t)
		case xml.EndElement:
			value := strings.TrimSpace(text.String())
			switch t.Name.Local {
			case "loc":
				// An image has a loc too, but the page's comes first.
				if entry.URL == "" {
					entry.URL = absolute(base, value)
				}
			case "title":
				if entry.Title == "" {
					entry.Title = value
				}
			case "publication_date":
				entry.Published = sitemapDate(value)
			case "lastmod":
				entry.Updated = sitemapDate(value)
			case "language":
				entry.Language = language(value)
			case "url":
				if entry.URL != "" {
					feed.Entries = append(feed.Entries, entry)
				}
			case "sitemap":
				if entry.URL != "" {
					feed.parts = append(feed.parts, entry.URL)
				}
			}
			text.Reset()
		}
	}
	slices.SortStableFunc(feed.Entries, func(a, b Entry) int { return cmp.Compare(b.age(), a.age()) })
	feed.Entries = feed.Entries[:min(len(feed.Entries), mostOfSitemap)]
	return feed, nil
}

// age is the entry's time in seconds, for putting the newest first; the least
// there is where no time is known.
func (e Entry) age() int64 {
	switch {
	case !e.Published.IsZero():
		return e.Published.Time().Unix()
	case !e.Updated.IsZero():
		return e.Updated.Time().Unix()
	}
	return 0
}

// sitemapDate reads a W3C date: RFC 3339, also without seconds, or a day.
func sitemapDate(s string) news.When {
	if day, clock, ok := strings.Cut(s, "T"); ok && len(clock) > 5 && clock[5] != ':' {
		s = day + "T" + clock[:5] + ":00" + clock[5:]
	}
	when, _ := news.ParseWhen(s)
	return when
}
