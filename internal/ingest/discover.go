package ingest

import (
	"bytes"
	"context"
	"errors"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/headwater-news/headwater/internal/news"
)

// part fetches the sitemap to follow of an index of sitemaps: the news sitemap,
// or else the first.
func (f *Fetcher) part(ctx context.Context, index Fetched) (Fetched, error) {
	parts := newsFirst(index.Feed.parts)
	bad := &news.BadInput{Place: parts[0], Err: errors.New("not a sitemap, though an index of sitemaps says so"), Hint: "give the address of the site's news sitemap"}
	u, err := parseAddress(parts[0])
	if err != nil {
		return Fetched{}, bad
	}
	got, err := f.fetch(ctx, u, Validators{})
	if err != nil {
		return Fetched{}, err
	}
	if got.Feed == nil || len(got.Feed.parts) > 0 {
		return Fetched{}, bad
	}
	// The index is what is asked again, and its validators say nothing about
	// the sitemap in it.
	got.URL, got.Validators = index.URL, Validators{}
	got.Feed.URL, got.Feed.Validators = index.URL, Validators{}
	return got, nil
}

// Find gives the feed that a user means by an address: the feed there, or the
// one that the page there announces, or else the site's sitemap. The feed's URL
// is the one to poll from then on.
func (f *Fetcher) Find(ctx context.Context, address string) (Feed, error) {
	got, err := f.Fetch(ctx, address, Validators{})
	if err != nil {
		return Feed{}, err
	}
	if got.Feed != nil {
		return *got.Feed, nil
	}
	u, err := url.Parse(got.URL)
	if err != nil {
		return Feed{}, err
	}
	candidates := announced(u, got.Capture.Payload)
	h := f.host(u)
	h.robotsMu.Lock()
	candidates = append(candidates, newsFirst(h.rules.sitemaps)...)
	h.robotsMu.Unlock()
	candidates = append(candidates, u.ResolveReference(&url.URL{Path: "/sitemap.xml"}).String())
	for _, candidate := range candidates[:min(len(candidates), 5)] {
		got, err := f.Fetch(ctx, candidate, Validators{})
		if err == nil && got.Feed != nil && len(got.Feed.Entries) > 0 {
			return *got.Feed, nil
		}
		if ctx.Err() != nil {
			return Feed{}, ctx.Err()
		}
	}
	return Feed{}, &news.BadInput{Place: address, Err: errors.New("neither a feed nor a page that announces one"),
		Hint: "look for the site's RSS address and follow that"}
}

// newsFirst puts the sitemaps that are for news first.
func newsFirst(sitemaps []string) []string {
	sorted := slices.Clone(sitemaps)
	slices.SortStableFunc(sorted, func(a, b string) int {
		switch an, bn := strings.Contains(strings.ToLower(a), "news"), strings.Contains(strings.ToLower(b), "news"); {
		case an && !bn:
			return -1
		case bn && !an:
			return 1
		}
		return 0
	})
	return sorted
}

// feedTypes are the media types by which pages announce feeds.
var feedTypes = []string{"application/rss+xml", "application/atom+xml", "application/feed+json"}

// announced gives the feeds that a page names in <link rel="alternate">, in the
// page's order, those of its readers' comments last.
func announced(page *url.URL, content []byte) []string {
	var feeds, comments []string
	base := page
	tokens := html.NewTokenizer(bytes.NewReader(content))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return append(feeds, comments...)
		case html.StartTagToken, html.SelfClosingTagToken:
		default:
			continue
		}
		token := tokens.Token()
		attribute := map[string]string{}
		if token.DataAtom == atom.Link || token.DataAtom == atom.Base {
			for _, a := range token.Attr {
				attribute[a.Key] = strings.TrimSpace(a.Val)
			}
		}
		switch token.DataAtom {
		case atom.Body:
			return append(feeds, comments...)
		case atom.Base:
			if u, err := page.Parse(attribute["href"]); err == nil {
				base = u
			}
		case atom.Link:
			if !slices.Contains(strings.Fields(strings.ToLower(attribute["rel"])), "alternate") ||
				!slices.Contains(feedTypes, strings.ToLower(attribute["type"])) {
				continue
			}
			link := absolute(base, attribute["href"])
			switch {
			case link == "":
			case strings.Contains(strings.ToLower(attribute["title"]+link), "comment"):
				comments = append(comments, link)
			default:
				feeds = append(feeds, link)
			}
		}
	}
}
