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

// TestHostileLineage: names, descriptions and quotations of a lineage are text,
// too, and spans that lie outside their articles show nothing and break nothing.
func TestHostileLineage(t *testing.T) {
	const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
	b := &invented{}
	e := b.add("s", outlet{"evil.example", evil, "en"}, "20 Nov 10:00", evil, "é"+evil)
	id := e.Article.ID
	places := []news.Support{{Article: id, Span: news.Span{Begin: 2, End: 9}}, {Article: id, Span: news.Span{Begin: 1, End: 9000}}, {Article: id, Span: news.Span{Begin: 1, End: 3}}, {Article: evil}}
	chains := []news.Chain{
		{Newsroom: evil, Gateways: []string{evil}, Origin: index(0), Chosen: true, Support: places[:1]},
		{Newsroom: evil, Origin: index(77), Support: places[1:]}, {Basis: evil, Support: places}, {Newsroom: evil, Origin: index(-1), Basis: news.Eyewitness},
	}
	l := news.Lineage{
		Independent: 2, AtLeast: 1, Chains: chains,
		Origins:     []news.TracedOrigin{{Origin: news.Origin{Kind: evil, Name: evil, Medium: evil}}},
		Reports:     []news.TracedReport{{Outlet: evil, Articles: []news.ArticleID{id, evil}}},
		MayBeSame:   [][2]string{{evil, evil}},
		Derived:     []news.Derivation{{Article: id, From: id, How: evil, Agency: evil, Passages: []news.Passage{{From: news.Span{Begin: 1, End: 4}}, {From: news.Span{Begin: 2, End: 9}, To: news.Span{Begin: 2, End: 9}}}, Also: []news.ArticleID{evil}}},
		Claims:      []news.Claim{{Text: evil, Chains: chains, Support: places, Independent: 1}, {Text: evil, Denies: index(0), Support: places}, {Text: evil, Denies: index(2)}, {Text: evil, Denies: index(-9)}},
		Unnamed:     []news.UnnamedEntry{{Newsroom: evil, Descriptor: evil, Reason: evil, ReasonAt: &places[1], Origin: 9}},
		Quotations:  []news.LedgerEntry{{Speaker: evil, Words: evil, First: news.FirstSeen{Article: evil}, Uses: []news.Use{{Article: id, Words: evil, Altered: true, Edits: []news.Edit{{Was: evil, Is: evil}, {Is: evil}, {Was: evil}}, GivenTo: evil}}}},
		Differences: []news.Difference{{About: evil, Kind: evil, Values: []news.GivenValue{{Word: evil, Article: id, Span: places[1].Span, Speaker: evil, Report: evil}, {Unit: evil, Article: evil}}}},
	}
	d := openTraced(t, b.batch, map[news.StoryID]news.Lineage{"s": l})
	for _, address := range []string{"/", "/story/s", "/article/" + string(id), "/article/" + string(id) + "?at=2-9", "/article/" + string(id) + "?at=1-900000", "/article/" + string(id) + "?at=9-2", "/article/" + string(id) + "?at=%3Cscript%3E", speakerAddress(evil)} {
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
