package ingest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"code.dny.dev/ssrf"

	"github.com/headwater-news/headwater/internal/news"
)

const (
	mostRedirects = 5
	fetchTime     = 30 * time.Second // for one request with its answer
	fetchMax      = 16 << 20         // bytes of one page or feed
	betweenPages  = time.Second      // between two requests to one site that asks for nothing else
	mostRetry     = 24 * time.Hour   // the longest Retry-After that is believed
)

// FetchOptions are the settings of a [Fetcher].
type FetchOptions struct {
	Clock      func() time.Time
	Version    string   // Headwater's, for the User-Agent
	AllowHosts []string // host or host:port that may be fetched though not public, or on an unusual port

	// Wait waits between requests; nil means to sleep. It ends early, with the
	// context's error, when the context does.
	Wait func(context.Context, time.Duration) error
}

// Fetcher makes polite requests to the web: it says who it is, keeps to
// robots.txt, asks a site for one thing at a time and not more than once a
// second, stays away when told to, and takes 304 for an answer. It connects to
// public addresses only, and never through a proxy. It may be used from several
// goroutines.
type Fetcher struct {
	clock  func() time.Time
	wait   func(context.Context, time.Duration) error
	agent  string
	client *http.Client

	mu    sync.Mutex
	hosts map[string]*host
}

// A host is what is remembered of one site.
type host struct {
	robotsMu sync.Mutex // held while robots.txt is fetched, so that it is fetched once
	rules    rules

	mu    sync.Mutex
	next  time.Time // of the next request
	after time.Time // the site asked not to be bothered before
}

// NewFetcher makes a fetcher. Close it after use.
func NewFetcher(o FetchOptions) *Fetcher {
	f := &Fetcher{clock: o.Clock, wait: o.Wait, hosts: map[string]*host{},
		agent: "Headwater/" + o.Version + " (+https://github.com/headwater-news/headwater)"}
	if f.wait == nil {
		f.wait = sleep
	}
	open := &net.Dialer{Timeout: fetchTime}
	guarded := &net.Dialer{Timeout: fetchTime, Control: ssrf.New().Safe}
	f.client = &http.Client{
		Timeout:       fetchTime,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			// The guard looks at the address that is dialled, after name
			// resolution, so that no name can lead inside.
			DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
				name, _, _ := net.SplitHostPort(address)
				if slices.ContainsFunc(o.AllowHosts, func(allowed string) bool {
					return strings.EqualFold(allowed, name) || strings.EqualFold(allowed, address)
				}) {
					return open.DialContext(ctx, network, address)
				}
				return guarded.DialContext(ctx, network, address)
			},
			ForceAttemptHTTP2:      true,
			DisableCompression:     true, // undone here, to know the real head
			MaxResponseHeaderBytes: 256 << 10,
			MaxIdleConnsPerHost:    1,
			IdleConnTimeout:        fetchTime,
			TLSHandshakeTimeout:    fetchTime,
		},
	}
	return f
}

// Close ends idle connections.
func (f *Fetcher) Close() { f.client.CloseIdleConnections() }

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Validators are what lets a site answer that nothing has changed.
type Validators struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"last_modified,omitempty"`
}

// Fetched is what was found at a URL: nothing new, a page, or a feed.
type Fetched struct {
	URL         string // after redirects
	Validators  Validators
	NotModified bool          // since the answer that prev came with
	Capture     *news.Capture // of a page
	Feed        *Feed         // RSS, Atom, JSON Feed or a sitemap
}

// RetryAfter says that a site asks to be left alone until a time.
type RetryAfter struct {
	Status int // 429 or 503
	Until  time.Time
}

// Error says until when.
func (r *RetryAfter) Error() string {
	return fmt.Sprintf("the site asks not to be asked again before %s (answer %d)", r.Until.UTC().Format("2006-01-02 15:04:05 UTC"), r.Status)
}

// Fetch gets what is at a URL, in one polite request and those that redirects
// and robots.txt make necessary. prev are the validators of the last answer, if
// there was one. Of an index of sitemaps it also gets the news sitemap, or else
// the first. Errors are *[news.BadInput], around a *[RetryAfter] where the site
// said when to come again, or the context's.
func (f *Fetcher) Fetch(ctx context.Context, address string, prev Validators) (Fetched, error) {
	u, err := parseAddress(address)
	if err != nil {
		return Fetched{}, err
	}
	got, err := f.fetch(ctx, u, prev)
	if err == nil && got.Feed != nil && len(got.Feed.parts) > 0 {
		return f.part(ctx, got)
	}
	return got, err
}

// fetch follows redirects to what is at an address.
func (f *Fetcher) fetch(ctx context.Context, u *url.URL, prev Validators) (Fetched, error) {
	asked := u
	for range mostRedirects + 1 {
		a, err := f.polite(ctx, u, prev)
		if err != nil {
			return Fetched{}, err
		}
		next := a.redirect(u)
		if next == nil {
			return f.found(u, a, prev)
		}
		if !isWeb(next) {
			return Fetched{}, &news.BadInput{Place: asked.String(), Err: fmt.Errorf("redirects to %s, which is no web address", next), Hint: "open it in a browser to see what it is"}
		}
		u = next
	}
	return Fetched{}, &news.BadInput{Place: asked.String(), Err: fmt.Errorf("redirects more than %d times", mostRedirects), Hint: "open it in a browser and give the address it ends at"}
}

func parseAddress(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || !isWeb(u) {
		return nil, &news.BadInput{Place: address, Err: errors.New("not a web address"), Hint: "write it with https:// in front"}
	}
	if u.User != nil {
		return nil, &news.BadInput{Place: u.Redacted(), Err: errors.New("a web address with a password in it"), Hint: "leave out what stands before the @"}
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

func isWeb(u *url.URL) bool { return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" }

// host gives what is remembered of the site of u.
func (f *Fetcher) host(u *url.URL) *host {
	key := u.Scheme + "://" + strings.ToLower(u.Host)
	f.mu.Lock()
	defer f.mu.Unlock()
	h := f.hosts[key]
	if h == nil {
		h = new(host)
		f.hosts[key] = h
	}
	return h
}

// polite makes one request when the site allows it.
func (f *Fetcher) polite(ctx context.Context, u *url.URL, prev Validators) (answer, error) {
	h := f.host(u)
	h.mu.Lock()
	after := h.after
	h.mu.Unlock()
	if f.clock().Before(after) {
		return answer{}, &news.BadInput{Place: u.String(), Err: &RetryAfter{http.StatusTooManyRequests, after}, Hint: "try again then"}
	}
	r, err := f.rules(ctx, h, u)
	if err != nil {
		return answer{}, err
	}
	if err := r.allow(u); err != nil {
		return answer{}, err
	}
	if err := f.turn(ctx, h, max(betweenPages, r.wait())); err != nil {
		return answer{}, err
	}
	a, err := f.get(ctx, u, &prev, fetchMax)
	if errors.Is(err, errTooLarge) {
		return a, tooLarge(u.String(), "page", fetchMax)
	}
	if err != nil {
		return a, err
	}
	if a.status == http.StatusTooManyRequests || a.status == http.StatusServiceUnavailable {
		if d := retryAfter(a.header.Get("Retry-After"), f.clock()); d > 0 {
			until := f.clock().Add(min(d, mostRetry))
			h.mu.Lock()
			h.after = until
			h.mu.Unlock()
			return a, &news.BadInput{Place: u.String(), Err: &RetryAfter{a.status, until}, Hint: "try again then"}
		}
	}
	return a, nil
}

// turn waits until the site may be asked again, and takes that turn.
func (f *Fetcher) turn(ctx context.Context, h *host, between time.Duration) error {
	h.mu.Lock()
	now := f.clock()
	at := now
	if h.next.After(now) {
		at = h.next
	}
	h.next = at.Add(between)
	h.mu.Unlock()
	if at.After(now) {
		return f.wait(ctx, at.Sub(now))
	}
	return nil
}

// retryAfter reads the field Retry-After: seconds or a date.
func retryAfter(field string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(strings.TrimSpace(field)); err == nil {
		return time.Duration(min(seconds, int(mostRetry/time.Second))) * time.Second
	}
	if at, err := http.ParseTime(field); err == nil {
		return at.Sub(now)
	}
	return 0
}

// found makes of an answer what it is.
func (f *Fetcher) found(u *url.URL, a answer, prev Validators) (Fetched, error) {
	got := Fetched{URL: u.String(), Validators: Validators{ETag: a.header.Get("ETag"), LastModified: a.header.Get("Last-Modified")}}
	bad := func(hint string, format string, args ...any) (Fetched, error) {
		return Fetched{}, &news.BadInput{Place: got.URL, Err: fmt.Errorf(format, args...), Hint: hint}
	}
	switch {
	case a.status == http.StatusNotModified:
		got.NotModified = true
		got.Validators.ETag = cmp.Or(got.Validators.ETag, prev.ETag)
		got.Validators.LastModified = cmp.Or(got.Validators.LastModified, prev.LastModified)
		return got, nil
	case a.status == http.StatusNotFound || a.status == http.StatusGone:
		return bad("check the address", "there is no page here (answer %d)", a.status)
	case a.status == http.StatusUnauthorized || a.status == http.StatusPaymentRequired || a.status == http.StatusForbidden || a.status == http.StatusUnavailableForLegalReasons:
		return bad("save the page in a browser and ingest the file", "the site does not give out this page (answer %d)", a.status)
	case a.status != http.StatusOK:
		return bad("try again later", "the site answered %d %s", a.status, http.StatusText(a.status))
	case len(strings.TrimSpace(string(a.body[:min(len(a.body), sniffLen)]))) == 0:
		return bad("try again later", "the site answered with an empty page")
	}
	declared := a.header.Get("Content-Type")
	media, charset, instead := mediaOf(declared, a.body)
	switch found := sniff("", a.body[:min(len(a.body), sniffLen)]); {
	case found.kind == kindFeed || found.kind == kindSitemap:
		parse := parseFeed
		if found.kind == kindSitemap {
			parse = parseSitemap
		}
		feed, err := parse(got.URL, a.body)
		if err != nil {
			return bad("try again later", "%w", err)
		}
		feed.Validators = got.Validators
		got.Feed = &feed
		return got, nil
	case found.kind == kindHTML && media == "":
		media = news.MediaHTML // XHTML that is declared as XML
	case found.what != "":
		return bad("leave it out", "not a text or web page (looks like %s)", found.what)
	case media == "":
		return bad("leave it out", "not a text or web page (%s)", instead)
	}
	c := news.Capture{URL: got.URL, Time: f.clock(), MediaType: media, Charset: charset, Head: a.head(), Payload: a.body}
	identify(&c, "")
	got.Capture = &c
	return got, nil
}
