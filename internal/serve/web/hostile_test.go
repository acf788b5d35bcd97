package web

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// TestHostileText: what the web prints is text here, wherever it stands.
func TestHostileText(t *testing.T) {
	const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
	b := &invented{}
	e := b.add("s", outlet{"evil.example", evil, evil}, "20 Nov 10:00", evil, evil+"\n\n"+evil)
	e.Article.Byline, e.Article.Dateline = evil, evil
	e.Article.URL, e.Article.Canonical = "javascript:alert(1)", "data:text/html,<script>alert(1)</script>"
	b.copy(e.Article.ID, "s", outlet{"copy.example", evil, ""}, "20 Nov 11:00", evil, news.WireCopy, 1, evil)
	b.link(news.ThreadID("t"), "s")
	b.add("s2", courier, "19 Nov", "A second story of the thread", "Words.")
	b.link("t", "s2")
	d := openDesk(t, b.batch)
	if err := d.SetAside(t.Context(), []store.Aside{{Place: evil, Reason: evil, Since: morning}}); err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{"/", "/story/s", "/thread/t", "/article/a001", "/article/a002", "/search?q=script", "/search?q=%3Cscript%3E", "/desk"} {
		page := parsePage(t, address, d.body(t, address, http.StatusOK))
		page.check()
		page.each(func(n *html.Node) {
			if n.Data == "img" || n.Data == "script" {
				t.Errorf("%s: the text became <%s>", address, n.Data)
			}
		})
		if !strings.Contains(text(page.root), "<script>alert(1)</script>") {
			t.Errorf("%s does not show the text as it is", address)
		}
	}
}

// FuzzSearch types anything into the search box: the desk answers with a whole page.
func FuzzSearch(f *testing.F) {
	for _, q := range []string{"dockers", `"harbour master"`, `"`, "a* NEAR(b)", "<script>", "\x00\xff", "اتفاق"} {
		f.Add(q)
	}
	d := openDesk(f, inventDesk())
	f.Fuzz(func(t *testing.T, q string) {
		if err := balanced(d.body(t, "/search?q="+url.QueryEscape(q), http.StatusOK)); err != nil {
			t.Error(err)
		}
	})
}

// FuzzAddress asks for anything: the desk never fails.
func FuzzAddress(f *testing.F) {
	for _, p := range []string{"story/settlement", "story/%2e%2e", "article/a001?x", "thread/strike?after=x", "?after=AAAA", "static/..%2f"} {
		f.Add(p)
	}
	d := openDesk(f, inventDesk())
	f.Fuzz(func(t *testing.T, path string) {
		u, err := url.ParseRequestURI("/" + path)
		if err != nil {
			t.Skip()
		}
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.URL = u
		w := httptest.NewRecorder()
		d.handler.ServeHTTP(w, r)
		if w.Code >= 500 {
			t.Errorf("/%s answered %d: %s", path, w.Code, d.log)
		}
	})
}

func TestOnlyWebAddressesBecomeLinks(t *testing.T) {
	for address, want := range map[string]string{
		"https://courier.example/2026/11/a?b=c#d": "https://courier.example/2026/11/a?b=c#d",
		"http://courier.example/":                 "http://courier.example/",
		"javascript:alert(1)":                     "",
		"JAVASCRIPT:alert(1)":                     "",
		" javascript:alert(1)":                    "",
		"java\nscript:alert(1)":                   "",
		"data:text/html,x":                        "",
		"//courier.example/x":                     "",
		"file:///etc/passwd":                      "",
		"inbox/page.html":                         "",
		"https://":                                "",
		"":                                        "",
	} {
		if got := original(address); got != want {
			t.Errorf("original(%q) = %q, want %q", address, got, want)
		}
	}
}
