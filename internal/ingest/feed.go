package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"html"
	"iter"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	jsonfeed "github.com/mmcdole/gofeed/json"

	"github.com/headwater-news/headwater/internal/news"
)

// Feed is a list of articles that a site puts out: RSS, Atom, JSON Feed or a
// sitemap.
type Feed struct {
	URL        string // where it was fetched, after redirects
	Title      string // the feed's printed name
	Site       string // the address of the site's front page
	Language   string // ISO 639-1, lower case; "" when not said
	Validators Validators
	Entries    []Entry // in the feed's order; of a sitemap, newest first

	parts []string // of an index of sitemaps, the sitemaps
}

// Entry is what a feed says of one article.
type Entry struct {
	URL       string // absolute
	Title     string
	Published news.When
	Updated   news.When // of the article or, in a sitemap, of the page around it
	Summary   string    // HTML as it stands in the feed
	Content   string    // HTML of the whole article, in feeds that carry it
	Language  string    // ISO 639-1, lower case; "" when not said
}

// Hints is what an entry says of the page it points at.
func (e Entry) Hints() news.Hints {
	return news.Hints{Headline: e.Title, Published: e.Published, Language: e.Language}
}

// wholeArticle is how many characters of text a summary needs to be taken for
// the article itself: many feeds put the whole article where a teaser belongs,
// and teasers are shorter than this.
const wholeArticle = 600

// document makes a page of an entry that carries its article; nil for one that
// only announces it. It adds nothing but the title to the feed's own words.
func (e Entry) document() []byte {
	content := e.Content
	if content == "" && utf8.RuneCountInString(plainText(e.Summary)) >= wholeArticle {
		content = e.Summary
	}
	if strings.TrimSpace(content) == "" {
		return nil
	}
	if !looksLikeHTML([]byte(content)) { // JSON Feed's content_text
		content = "<p>" + strings.ReplaceAll(content, "\n\n", "</p>\n<p>") + "</p>"
	}
	title := html.EscapeString(e.Title)
	return []byte("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + title + "</title></head>\n<body><article><h1>" + title +
		"</h1>\n" + content + "\n</article></body></html>\n")
}

// capture is the capture of an entry that carries its article. File and place
// are where the feed is.
func (e Entry) capture(file, place string, at time.Time) (news.Capture, bool) {
	page := e.document()
	if page == nil {
		return news.Capture{}, false
	}
	c := news.Capture{URL: e.URL, File: file, Time: at, MediaType: news.MediaHTML, Charset: "utf-8", Payload: page, Hints: e.Hints()}
	identify(&c, place)
	return c, true
}

// feedFile gives the captures in a feed that lies in a file: one for each entry
// that carries its article, with the entry's URL, title and date.
func (r *Reader) feedFile(s source, yield func(news.Capture, error) bool) bool {
	content, err := readAll(s, r.maxBytes())
	switch {
	case errors.Is(err, errTooLarge):
		return yield(news.Capture{}, tooLarge(s.name, "feed", r.maxBytes()))
	case err != nil:
		return yield(news.Capture{}, s.broken(s.name, err))
	}
	feed, err := parseFeed("", content)
	if err != nil {
		return yield(news.Capture{}, &news.BadInput{Place: s.name, Err: err, Hint: "get the feed again, or give its URL"})
	}
	found := false
	for i, entry := range feed.Entries {
		c, ok := entry.capture(s.at("#", i+1), s.place, r.Clock())
		if !ok {
			r.skip("feed entry without its article")
			continue
		}
		if s.line != nil {
			if s.line.hints.Outlet != "" {
				c.Hints.Outlet = s.line.hints.Outlet
			}
			if s.line.hints.Language != "" {
				c.Hints.Language = s.line.hints.Language
			}
			identify(&c, s.place)
		}
		found = true
		if !yield(c, nil) {
			return false
		}
	}
	if len(feed.Entries) == 0 {
		return yield(news.Capture{}, &news.BadInput{Place: s.name, Err: errors.New("a feed without entries"), Hint: "get the feed again, or give its URL"})
	}
	if !found {
		return yield(news.Capture{}, &news.BadInput{Place: s.name, Err: errors.New("a feed whose entries do not carry their articles"),
			Hint: "give its URL instead, so that the pages are fetched"})
	}
	return true
}

// parseFeed reads a feed that was found at an address ("" in a file).
func parseFeed(address string, content []byte) (Feed, error) {
	parsed, err := parseAnyFeed(content)
	if err != nil {
		return Feed{}, fmt.Errorf("feed cannot be read: %w", err)
	}
	base, _ := url.Parse(address)
	if link, err := url.Parse(parsed.Link); err == nil && link.IsAbs() && (base == nil || base.Host == "") {
		base = link
	}
	feed := Feed{URL: address, Title: strings.TrimSpace(parsed.Title), Site: absolute(base, parsed.Link), Language: language(parsed.Language)}
	for _, item := range parsed.Items {
		entry := Entry{
			Title:    strings.Join(strings.Fields(plainText(item.Title)), " "),
			Summary:  item.Description,
			Content:  item.Content,
			Language: feed.Language,
		}
		for _, link := range append([]string{item.Link}, append(item.Links, item.GUID)...) {
			if entry.URL = absolute(base, link); entry.URL != "" {
				break
			}
		}
		if item.PublishedParsed != nil {
			entry.Published = news.At(*item.PublishedParsed)
			if !strings.Contains(item.Published, ":") { // no time of day
				entry.Published = news.DayOf(*item.PublishedParsed)
			}
		}
		if item.UpdatedParsed != nil {
			entry.Updated = news.At(*item.UpdatedParsed)
		}
		if entry.URL != "" || entry.document() != nil {
			feed.Entries = append(feed.Entries, entry)
		}
	}
	return feed, nil
}

// parseAnyFeed reads RSS, Atom or JSON Feed. gofeed's own detection sees the
// first 4 KB only, in which no longer JSON feed is whole.
func parseAnyFeed(content []byte) (*gofeed.Feed, error) {
	if trimmed := bytes.TrimLeft(content, "\ufeff \t\r\n"); len(trimmed) > 0 && trimmed[0] == '{' {
		parsed, err := new(jsonfeed.Parser).Parse(bytes.NewReader(trimmed))
		if err != nil {
			return nil, err
		}
		return new(gofeed.DefaultJSONTranslator).Translate(parsed)
	}
	return gofeed.NewParser().Parse(bytes.NewReader(content))
}

// absolute gives an http address that a link stands for; "" if it is none.
func absolute(base *url.URL, link string) string {
	link = strings.TrimSpace(link)
	u, err := url.Parse(link)
	if err != nil || link == "" {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if !isWeb(u) {
		return ""
	}
	return u.String()
}

// language gives the ISO 639-1 code of a language tag; "" if it has none.
func language(tag string) string {
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(tag)), "_", "-"), "-")
	if len(primary) != 2 {
		return ""
	}
	return primary
}

var tag = regexp.MustCompile(`<[^>]*>`)

// plainText is what is left of a piece of HTML without its tags.
func plainText(s string) string { return html.UnescapeString(tag.ReplaceAllString(s, "")) }

// Entries fetches the page of each entry of a feed, but not of those for which
// skip says true, and gives its capture with the entry's hints. Where the page
// cannot be had and the entry carries the article, the capture is of the entry.
// Errors are as in [Reader.Files].
func (f *Fetcher) Entries(ctx context.Context, feed Feed, skip func(Entry) bool) iter.Seq2[news.Capture, error] {
	return func(yield func(news.Capture, error) bool) {
		for _, entry := range feed.Entries {
			if err := ctx.Err(); err != nil {
				yield(news.Capture{}, err)
				return
			}
			if skip != nil && skip(entry) {
				continue
			}
			if !yield(f.entry(ctx, feed, entry)) {
				return
			}
		}
	}
}

func (f *Fetcher) entry(ctx context.Context, feed Feed, entry Entry) (news.Capture, error) {
	err := error(&news.BadInput{Place: feed.URL, Err: fmt.Errorf("entry %q has no link", entry.Title), Hint: "nothing can be fetched for it"})
	if entry.URL != "" {
		var got Fetched
		if got, err = f.Fetch(ctx, entry.URL, Validators{}); err == nil && got.Capture != nil {
			c := *got.Capture
			c.Hints = entry.Hints()
			identify(&c, "")
			return c, nil
		}
		if err == nil {
			err = &news.BadInput{Place: entry.URL, Err: errors.New("the feed links to another feed here, not to a page"), Hint: "follow that feed if you want its articles"}
		}
	}
	if ctx.Err() == nil {
		if c, ok := entry.capture("", feed.URL, f.clock()); ok {
			return c, nil
		}
	}
	return news.Capture{}, err
}
