package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/temoto/robotstxt"

	"github.com/headwater-news/headwater/internal/news"
)

// How the Robots Exclusion Protocol (RFC 9309) is kept:
//
//   - a site's robots.txt is fetched before its first page and good for a day;
//   - without one (an answer of 400 to 499) everything is allowed;
//   - one that the server fails to give (500 and above) forbids everything, and
//     is asked for again after ten minutes;
//   - lines that make no sense are left out, and the others hold;
//   - Crawl-delay, which is no part of the RFC, is kept up to one minute.

const (
	robotsAgent   = "headwater"
	robotsGood    = 24 * time.Hour
	robotsRetry   = 10 * time.Minute
	robotsMax     = 500 << 10 // the least that RFC 9309, 2.5, asks to be read
	mostCrawlWait = time.Minute
)

// rules are what a site's robots.txt says to us.
type rules struct {
	group    *robotstxt.Group // nil: everything is allowed
	sitemaps []string         // addresses as they stand there
	failed   int              // the status it could not be had with; 0 if it could
	until    time.Time        // good until then
}

// rules gives the rules of the site of u.
func (f *Fetcher) rules(ctx context.Context, h *host, u *url.URL) (rules, error) {
	h.robotsMu.Lock()
	defer h.robotsMu.Unlock()
	now := f.clock()
	if now.Before(h.rules.until) {
		return h.rules, nil
	}
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	var got rules
	for range mostRedirects + 1 {
		a, err := f.get(ctx, at, nil, robotsMax)
		if bad, ok := errors.AsType[*news.BadInput](err); ok {
			bad.Place = u.String() // what the user asked for
			return rules{}, bad
		}
		if err != nil && !errors.Is(err, errTooLarge) {
			return rules{}, err
		}
		if next := a.redirect(at); next != nil && isWeb(next) {
			at = next
			continue
		}
		got = readRules(a)
		break
	}
	got.until = now.Add(robotsGood)
	if got.failed != 0 {
		got.until = now.Add(robotsRetry)
	}
	h.rules = got
	return got, nil
}

func readRules(a answer) rules {
	switch {
	case a.status >= 500 || a.status == 429:
		return rules{failed: a.status}
	case a.status != 200:
		return rules{}
	}
	data, err := robotstxt.FromBytes(plainRules(a.body))
	if err != nil {
		return rules{} // nothing in it makes sense
	}
	return rules{group: data.FindGroup(robotsAgent), sitemaps: data.Sitemaps}
}

// plainRules leaves in a robots.txt the lines that the parser understands: one
// that it does not would cost all others.
func plainRules(body []byte) []byte {
	var kept bytes.Buffer
	agent := false
	for line := range strings.Lines(strings.ToValidUTF8(strings.TrimPrefix(string(body), "\ufeff"), "")) {
		line, _, _ = strings.Cut(line, "#")
		field, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		field, value = strings.ToLower(strings.TrimSpace(field)), strings.TrimSpace(value)
		switch field {
		case "user-agent":
			agent = agent || value != ""
		case "crawl-delay":
			if seconds, err := strconv.ParseFloat(value, 64); err != nil || seconds < 0 || !agent {
				continue
			}
		case "allow", "disallow":
			if !agent {
				continue
			}
		case "sitemap":
		default:
			continue
		}
		kept.WriteString(field + ": " + value + "\n")
	}
	return kept.Bytes()
}

// allow reports an address that the rules keep us from.
func (r rules) allow(u *url.URL) error {
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if path == "" {
		path = "/"
	}
	switch {
	case r.failed != 0:
		return &news.BadInput{Place: u.String(), Err: fmt.Errorf("its site's robots.txt cannot be had (answer %d), so nothing may be fetched", r.failed), Hint: "try again later"}
	case r.group != nil && !r.group.Test(path):
		return &news.BadInput{Place: u.String(), Err: errors.New("its site's robots.txt does not allow fetching it"), Hint: "save the page in a browser and ingest the file"}
	}
	return nil
}

// wait is how long the site asks to have between two requests.
func (r rules) wait() time.Duration {
	if r.group == nil {
		return 0
	}
	return min(r.group.CrawlDelay, mostCrawlWait)
}
