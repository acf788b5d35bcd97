package ingest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// A site is an outlet's server and a fetcher that may read it. Time stands
// still but for the fetcher's waits, which it notes and does not spend.
type site struct {
	*httptest.Server
	mux     *http.ServeMux
	fetcher *Fetcher

	mu       sync.Mutex
	now      time.Time
	waits    []time.Duration
	requests []string
}

func newSite(t *testing.T) *site {
	t.Helper()
	s := &site{mux: http.NewServeMux(), now: noon()}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.requests = append(s.requests, r.URL.RequestURI())
		s.mu.Unlock()
		s.mux.ServeHTTP(w, r)
	}))
	s.fetcher = NewFetcher(FetchOptions{
		Clock: func() time.Time {
			s.mu.Lock()
			defer s.mu.Unlock()
			return s.now
		},
		Version:    "test",
		AllowHosts: []string{strings.TrimPrefix(s.URL, "http://")},
		Wait: func(ctx context.Context, d time.Duration) error {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.waits, s.now = append(s.waits, d), s.now.Add(d)
			return ctx.Err()
		},
	})
	t.Cleanup(func() { s.fetcher.Close(); s.Close() })
	return s
}

// serve answers at a path with a status, a content type and a body.
func (s *site) serve(path string, status int, contentType, body string, header ...string) {
	s.mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", contentType)
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	})
}

// sees checks what went wrong, with the server's address written as SITE.
func (s *site) sees(t *testing.T, err error, want string) {
	t.Helper()
	got := "nothing went wrong"
	if err != nil {
		got = strings.NewReplacer(s.URL, "SITE", strings.TrimPrefix(s.URL, "http://"), "HOST:PORT").Replace(err.Error())
	}
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestFetchPage(t *testing.T) {
	s := newSite(t)
	s.mux.HandleFunc("/ferry", func(w http.ResponseWriter, r *http.Request) {
		if got := r.UserAgent(); got != "Headwater/test (+https://github.com/headwater-news/headwater)" {
			t.Errorf("user agent %q", got)
		}
		w.Header().Set("Content-Type", "text/html; charset=ISO-8859-1")
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Etag", `"v1"`)
		w.Header()["Date"] = nil
		fmt.Fprint(w, gz(ferryPage))
	})
	got, err := s.fetcher.Fetch(t.Context(), s.URL+"/ferry#comments", Validators{})
	if err != nil {
		t.Fatal(err)
	}
	c := got.Capture
	if c == nil || string(c.Payload) != ferryPage || c.Charset != "iso-8859-1" || c.MediaType != news.MediaHTML || c.URL != s.URL+"/ferry" || !c.Time.Equal(noon()) {
		t.Errorf("capture is %+v", c)
	}
	if !strings.HasPrefix(c.Head, "HTTP/1.1 200 OK\r\n") ||
		!strings.Contains(c.Head, "X-Archive-Orig-Content-Encoding: gzip\r\n") || !strings.Contains(c.Head, "Content-Type: text/html; charset=ISO-8859-1\r\n") {
		t.Errorf("head is\n%s", c.Head)
	}
	if got.Validators.ETag != `"v1"` || c.ID != news.IdentifyCapture(s.URL+"/ferry", news.Hints{}, []byte(ferryPage)) {
		t.Errorf("validators %+v, id %s", got.Validators, c.ID)
	}
}

func TestFetchAnswers(t *testing.T) {
	tests := []struct {
		name  string
		lay   func(*site)
		fetch string
		want  string
	}{
		{"no web address", nil, "ferry.html", "ferry.html: not a web address; write it with https:// in front"},
		{"another scheme", nil, "ftp://courier.example/x", "ftp://courier.example/x: not a web address; write it with https:// in front"},
		{"password", nil, "https://ana:secret@courier.example/", "https://ana:xxxxx@courier.example/: a web address with a password in it; leave out what stands before the @"},
		{"not found", nil, "SITE/x", "SITE/x: there is no page here (answer 404); check the address"},
		{"paywall", func(s *site) { s.serve("/x", 403, "text/html", "no") }, "SITE/x",
			"SITE/x: the site does not give out this page (answer 403); save the page in a browser and ingest the file"},
		{"server error", func(s *site) { s.serve("/x", 500, "text/html", "no") }, "SITE/x",
			"SITE/x: the site answered 500 Internal Server Error; try again later"},
		{"empty page", func(s *site) { s.serve("/x", 200, "text/html", "\n") }, "SITE/x",
			"SITE/x: the site answered with an empty page; try again later"},
		{"image", func(s *site) { s.serve("/x", 200, "image/png", "\x89PNG\r\n\x1a\n") }, "SITE/x",
			"SITE/x: not a text or web page (looks like a PNG image); leave it out"},
		{"image by its name only", func(s *site) { s.serve("/x", 200, "image/heic", "....") }, "SITE/x",
			"SITE/x: not a text or web page (image/heic); leave it out"},
		{"too many requests", func(s *site) { s.serve("/x", 429, "text/html", "no", "Retry-After", "90") }, "SITE/x",
			"SITE/x: the site asks not to be asked again before 2026-03-14 12:01:30 UTC (answer 429); try again then"},
		{"down until a date", func(s *site) {
			s.serve("/x", 503, "text/html", "no", "Retry-After", "Sat, 14 Mar 2026 12:05:00 GMT")
		}, "SITE/x",
			"SITE/x: the site asks not to be asked again before 2026-03-14 12:05:00 UTC (answer 503); try again then"},
		{"redirect loop", func(s *site) { s.mux.Handle("/x", http.RedirectHandler("/x", http.StatusFound)) }, "SITE/x",
			"SITE/x: redirects more than 5 times; open it in a browser and give the address it ends at"},
		{"redirect off the web", func(s *site) { s.mux.Handle("/x", http.RedirectHandler("file:///etc/passwd", http.StatusFound)) }, "SITE/x",
			"SITE/x: redirects to file:///etc/passwd, which is no web address; open it in a browser to see what it is"},
		{"redirect inside", func(s *site) { s.mux.Handle("/x", http.RedirectHandler("http://10.0.0.1/admin", http.StatusFound)) }, "SITE/x",
			"http://10.0.0.1/admin: 10.0.0.1 is not on a public address; if you mean to read it, add --allow-host 10.0.0.1"},
		{"loopback", nil, "http://127.0.0.1/x", "http://127.0.0.1/x: 127.0.0.1 is not on a public address; if you mean to read it, add --allow-host 127.0.0.1"},
		{"loopback in IPv6", nil, "http://[::ffff:127.0.0.1]/x", "http://[::ffff:127.0.0.1]/x: ::ffff:127.0.0.1 is not on a public address; if you mean to read it, add --allow-host ::ffff:127.0.0.1"},
		{"name of this machine", nil, "http://localhost/x", "http://localhost/x: localhost is not on a public address; if you mean to read it, add --allow-host localhost"},
		{"cloud metadata", nil, "http://169.254.169.254/latest", "http://169.254.169.254/latest: 169.254.169.254 is not on a public address; if you mean to read it, add --allow-host 169.254.169.254"},
		{"unusual port", nil, "http://192.0.2.1:22/x", "http://192.0.2.1:22/x: port 22 is not one that web pages use; if you mean to read it, add --allow-host 192.0.2.1:22"},
		{"huge", func(s *site) {
			s.serve("/x", 200, "text/html", strings.Repeat("<p>More and more.", fetchMax/16))
		}, "SITE/x", "SITE/x: too large: more than the 16 MiB taken for one page; split it or take out what is not the article"},
		{"huge once unpacked", func(s *site) {
			s.serve("/x", 200, "text/html", gz(strings.Repeat("<p>More and more.", fetchMax/16)), "Content-Encoding", "gzip")
		}, "SITE/x", "SITE/x: too large: more than the 16 MiB taken for one page; split it or take out what is not the article"},
		{"damaged encoding", func(s *site) { s.serve("/x", 200, "text/html", gz(ferryPage)[:40], "Content-Encoding", "gzip") }, "SITE/x",
			"SITE/x: damaged gzip content: unexpected EOF; try again later"},
		{"cut short", func(s *site) { s.serve("/x", 200, "text/html", "<p>Half a page", "Content-Length", "99") }, "SITE/x",
			"SITE/x: the answer broke off in the middle; try again later"},
		{"forbidden to robots", func(s *site) {
			s.serve("/robots.txt", 200, "text/plain", "User-agent: *\nCrawl-delay: soon\nDisallow: /x\n")
		}, "SITE/x", "SITE/x: its site's robots.txt does not allow fetching it; save the page in a browser and ingest the file"},
		{"robots out of order", func(s *site) { s.serve("/robots.txt", 503, "text/plain", "") }, "SITE/x",
			"SITE/x: its site's robots.txt cannot be had (answer 503), so nothing may be fetched; try again later"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newSite(t)
			if test.lay != nil {
				test.lay(s)
			}
			got, err := s.fetcher.Fetch(t.Context(), strings.ReplaceAll(test.fetch, "SITE", s.URL), Validators{})
			s.sees(t, err, test.want)
			if _, ok := errors.AsType[*news.BadInput](err); !ok || got.Capture != nil {
				t.Errorf("%T with %v", err, got.Capture)
			}
		})
	}
}

func TestFetchRetryAfterIsKept(t *testing.T) {
	s := newSite(t)
	s.serve("/x", 429, "text/html", "no", "Retry-After", "3600")
	s.serve("/y", 200, "text/html", ferryPage)
	_, err := s.fetcher.Fetch(t.Context(), s.URL+"/x", Validators{})
	later, ok := errors.AsType[*RetryAfter](err)
	if !ok || !later.Until.Equal(noon().Add(time.Hour)) {
		t.Fatalf("got %v", err)
	}
	before := len(s.requests)
	_, err = s.fetcher.Fetch(t.Context(), s.URL+"/y", Validators{})
	if _, ok := errors.AsType[*RetryAfter](err); !ok || len(s.requests) != before {
		t.Errorf("asked again before the time: %v, %v", err, s.requests[before:])
	}
	s.now = later.Until
	if _, err = s.fetcher.Fetch(t.Context(), s.URL+"/y", Validators{}); err != nil {
		t.Errorf("after the time: %v", err)
	}
}

func TestFetchNotModified(t *testing.T) {
	s := newSite(t)
	s.mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Etag", `"v1"`)
		http.ServeContent(w, r, "feed.xml", noon(), strings.NewReader(`<rss version="2.0"><channel><title>T</title></channel></rss>`))
	})
	first, err := s.fetcher.Fetch(t.Context(), s.URL+"/feed", Validators{})
	if err != nil || first.Feed == nil {
		t.Fatalf("%v, %+v", err, first)
	}
	again, err := s.fetcher.Fetch(t.Context(), s.URL+"/feed", first.Validators)
	if err != nil || !again.NotModified || again.Validators != first.Validators {
		t.Errorf("%v, %+v", err, again)
	}
}

func TestFetchKeepsToRobots(t *testing.T) {
	tests := []struct {
		name, robots string
		status       int
		path         string
		allowed      bool
	}{
		{"none", "", 404, "/x", true},
		{"none, and no right to ask", "", 403, "/x", true},
		{"empty", "", 200, "/x", true},
		{"nonsense", "<html>Not a robots.txt</html>", 200, "/x", true},
		{"for others", "User-agent: Otherbot\nDisallow: /\n", 200, "/x", true},
		{"for us", "User-agent: Headwater\nDisallow: /\n\nUser-agent: *\nDisallow:\n", 200, "/x", false},
		{"for us, over the rest", "User-agent: *\nDisallow: /\n\nUser-agent: headwater\nAllow: /\n", 200, "/x", true},
		{"longest rule", "User-agent: *\nDisallow: /news/\nAllow: /news/ferry\n", 200, "/news/ferry", true},
		{"query", "User-agent: *\nDisallow: /*?print=\n", 200, "/x?print=1", false},
		{"rule before any agent", "Disallow: /\nUser-agent: *\nDisallow: /private\n", 200, "/x", true},
		{"byte order mark", "\ufeffUser-agent: *\nDisallow: /x\n", 200, "/x", false},
		{"longer than is read", "User-agent: *\nDisallow: /x\n" + strings.Repeat("# long\n", 200_000), 200, "/x", false},
		{"server in trouble", "", 500, "/x", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newSite(t)
			s.serve("/robots.txt", test.status, "text/plain", test.robots)
			s.serve("/", 200, "text/html", ferryPage)
			_, err := s.fetcher.Fetch(t.Context(), s.URL+test.path, Validators{})
			if (err == nil) != test.allowed {
				t.Errorf("allowed %v: %v", test.allowed, err)
			}
		})
	}
}

func TestFetchAsksForRobotsOncePerDay(t *testing.T) {
	s := newSite(t)
	s.serve("/", 200, "text/html", ferryPage)
	fetch := func() {
		t.Helper()
		if _, err := s.fetcher.Fetch(t.Context(), s.URL+"/x", Validators{}); err != nil {
			t.Fatal(err)
		}
	}
	fetch()
	fetch()
	s.now = s.now.Add(25 * time.Hour)
	fetch()
	expect(t, s.requests, "/robots.txt", "/x", "/x", "/robots.txt", "/x")
}

func TestFetchWaitsBetweenPages(t *testing.T) {
	s := newSite(t)
	s.serve("/robots.txt", 200, "text/plain", "User-agent: *\nCrawl-delay: 7\n")
	s.serve("/", 200, "text/html", ferryPage)
	for range 3 {
		if _, err := s.fetcher.Fetch(t.Context(), s.URL+"/x", Validators{}); err != nil {
			t.Fatal(err)
		}
	}
	if got := fmt.Sprint(s.waits); got != "[7s 7s]" {
		t.Errorf("waits are %s", got)
	}
}

func TestFetchEndsWithItsContext(t *testing.T) {
	s := newSite(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	s.mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	if _, err := s.fetcher.Fetch(ctx, s.URL+"/slow", Validators{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestFetchSlowSite(t *testing.T) {
	s := newSite(t)
	s.fetcher.client.Timeout = 50 * time.Millisecond
	s.mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<p>Half a page, and then nothing")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	_, err := s.fetcher.Fetch(t.Context(), s.URL+"/slow", Validators{})
	s.sees(t, err, "SITE/slow: no whole answer within 30s; try again later")
}

func TestFetchLeavesNothingRunning(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 3 {
		s := newSite(t)
		s.serve("/", 200, "text/html", ferryPage)
		if _, err := s.fetcher.Fetch(t.Context(), s.URL+"/x", Validators{}); err != nil {
			t.Fatal(err)
		}
		s.fetcher.Close()
		s.Close()
	}
	for range 1000 { // connections end on their own goroutines
		if runtime.NumGoroutine() <= before {
			return
		}
		runtime.Gosched()
		time.Sleep(time.Millisecond)
	}
	t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
}

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Courier</title><link>SITE/</link><language>en-GB</language>
<item><title>Ferry strike ends</title><link>SITE/ferry</link><pubDate>Fri, 13 Mar 2026 08:30:00 GMT</pubDate></item>
<item><title>Bridge closes</title><link>SITE/bridge</link><content:encoded>&lt;p&gt;The old bridge closes on Monday.&lt;/p&gt;</content:encoded></item>
<item><title>School reopens</title><link>SITE/school</link><description>A short teaser.</description></item>
<item><title>Read before</title><link>SITE/old</link></item></channel></rss>`

func TestFetchFeedAndItsEntries(t *testing.T) {
	s := newSite(t)
	s.serve("/feed", 200, "text/html", strings.ReplaceAll(rss, "SITE", s.URL)) // as many are declared
	s.serve("/ferry", 200, "text/html", ferryPage)
	got, err := s.fetcher.Fetch(t.Context(), s.URL+"/feed", Validators{})
	if err != nil || got.Feed == nil {
		t.Fatalf("%v, %+v", err, got)
	}
	if got.Feed.Title != "Harbour Courier" || got.Feed.Site != s.URL+"/" || got.Feed.Language != "en" {
		t.Errorf("feed is %+v", got.Feed)
	}
	seen := func(e Entry) bool { return strings.HasSuffix(e.URL, "/old") }
	var lines []string
	for _, line := range tell(s.fetcher.Entries(t.Context(), *got.Feed, seen)) {
		lines = append(lines, strings.TrimSpace(strings.ReplaceAll(line, s.URL, "SITE")))
	}
	expect(t, lines,
		"text/html SITE/ferry [|Ferry strike ends|2026-03-13T08:30:00Z|en]",
		"text/html SITE/bridge [|Bridge closes||en]", // its page is gone, its feed has it all
		"! SITE/school: there is no page here (answer 404); check the address",
	)
}

func TestFind(t *testing.T) {
	page := `<html><head><base href="/blog/"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">
<link rel="alternate" type="application/rss+xml" href="feed.xml"></head><body></body></html>`
	newsmap := `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>/old</loc><news:news><news:publication><news:name>Courier</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-03-12</news:publication_date><news:title>Old news</news:title></news:news></url>
<url><loc>/new</loc><image:image><image:loc>/x.jpg</image:loc></image:image><news:news><news:publication_date>2026-03-13T10:00Z</news:publication_date><news:title>New news</news:title></news:news></url></urlset>`
	tests := []struct {
		name string
		lay  func(*site)
		want string
	}{
		{"a feed", func(s *site) { s.serve("/", 200, "application/rss+xml", rss) }, "SITE/ [Ferry strike ends Bridge closes School reopens Read before]"},
		{"announced by the page", func(s *site) {
			s.serve("/{$}", 200, "text/html", page)
			s.serve("/comments.xml", 200, "application/rss+xml", rss)
			s.serve("/blog/feed.xml", 200, "application/atom+xml", `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>From Atom</title><link href="/a"/></entry></feed>`)
		}, "SITE/blog/feed.xml [From Atom]"},
		{"a news sitemap named in robots.txt", func(s *site) {
			s.serve("/{$}", 200, "text/html", ferryPage)
			s.serve("/robots.txt", 200, "text/plain", "Sitemap: "+s.URL+"/pages.xml\nSitemap: "+s.URL+"/news.xml\n")
			s.serve("/pages.xml", 200, "text/xml", `<urlset><url><loc>/about</loc></url></urlset>`)
			s.serve("/news.xml", 200, "text/xml", newsmap)
		}, "SITE/news.xml [New news Old news]"},
		{"an index of sitemaps", func(s *site) {
			s.serve("/{$}", 200, "text/html", ferryPage)
			s.serve("/sitemap.xml", 200, "text/xml", `<sitemapindex><sitemap><loc>/pages.xml</loc></sitemap><sitemap><loc>/sitemap-news.xml</loc></sitemap></sitemapindex>`)
			s.serve("/sitemap-news.xml", 200, "text/xml", newsmap)
		}, "SITE/sitemap.xml [New news Old news]"},
		{"nothing", func(s *site) { s.serve("/{$}", 200, "text/html", ferryPage) },
			"SITE/: neither a feed nor a page that announces one; look for the site's RSS address and follow that"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newSite(t)
			test.lay(s)
			feed, err := s.fetcher.Find(t.Context(), s.URL+"/")
			if err != nil {
				s.sees(t, err, test.want)
				return
			}
			var titles []string
			for _, e := range feed.Entries {
				titles = append(titles, e.Title)
			}
			if got := strings.ReplaceAll(fmt.Sprint(feed.URL, " ", titles), s.URL, "SITE"); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// A JSON feed longer than the 4 KB in which feeds are told apart.
func TestLongJSONFeed(t *testing.T) {
	text := strings.Repeat("The ferries sail again. ", 400)
	feed, err := parseFeed("https://courier.example/feed.json", []byte(`{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"/ferry","title":"Ferry","date_published":"2026-03-13T08:30:00+01:00","content_text":"`+text+`"}]}`))
	if err != nil || len(feed.Entries) != 1 || feed.Entries[0].URL != "https://courier.example/ferry" || !strings.Contains(string(feed.Entries[0].document()), text) {
		t.Errorf("%v, %+v", err, feed)
	}
}

func FuzzFeed(f *testing.F) {
	f.Add([]byte(rss))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{}]}`))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="x"/></entry></feed>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		feed, err := parseFeed("https://courier.example/feed", content)
		if err != nil {
			return
		}
		for _, e := range feed.Entries {
			if u, err := url.Parse(e.URL); e.URL != "" && (err != nil || !isWeb(u)) {
				t.Errorf("entry points to %q", e.URL)
			}
		}
	})
}

func FuzzSitemap(f *testing.F) {
	f.Add([]byte(`<urlset><url><loc>/a</loc><lastmod>2026-03-13T10:00Z</lastmod></url></urlset>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		if feed, err := parseSitemap("https://courier.example/sitemap.xml", content); err == nil && len(feed.Entries) > mostOfSitemap {
			t.Errorf("%d entries", len(feed.Entries))
		}
	})
}
