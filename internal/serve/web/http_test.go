package web

import (
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func TestHeaders(t *testing.T) {
	d := openDesk(t, inventDesk())
	for _, address := range []string{"/", "/story/settlement", "/nowhere", "/healthz"} {
		h := d.get(t, address).Header
		for _, directive := range []string{"default-src 'none'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"} {
			if policy := h.Get("Content-Security-Policy"); !strings.Contains(policy, directive) {
				t.Errorf("%s: policy %q lacks %q", address, policy, directive)
			}
		}
		if strings.Contains(h.Get("Content-Security-Policy"), "unsafe") {
			t.Errorf("%s: the policy allows something unsafe", address)
		}
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: headers %v", address, h)
		}
	}
}

func TestUnchangedPageIsNotSentAgain(t *testing.T) {
	d := openDesk(t, inventDesk())
	for _, address := range []string{"/", "/story/settlement", "/desk"} {
		first := d.get(t, address)
		tag := first.Header.Get("ETag")
		if tag == "" {
			t.Fatalf("%s has no ETag", address)
		}
		for _, encoding := range []string{"identity", "gzip"} {
			again := d.get(t, address, "If-None-Match", tag, "Accept-Encoding", encoding)
			if again.StatusCode != http.StatusNotModified {
				t.Errorf("%s with its ETag, %s: %d, want 304", address, encoding, again.StatusCode)
			}
		}
		if changed := d.get(t, address, "If-None-Match", `W/"another"`); changed.StatusCode != http.StatusOK {
			t.Errorf("%s with another ETag: %d, want 200", address, changed.StatusCode)
		}
	}
	if head := d.ask(t, http.MethodHead, "/"); head.StatusCode != http.StatusOK || head.Header.Get("ETag") == "" {
		t.Errorf("HEAD /: %d %v", head.StatusCode, head.Header)
	}
}

func TestPagesTravelCompressed(t *testing.T) {
	d := openDesk(t, inventLongStory())
	plain := d.body(t, "/story/grounding", http.StatusOK)
	response := d.get(t, "/story/grounding", "Accept-Encoding", "gzip")
	if got := response.Header.Get("Content-Encoding"); got != "gzip" {
		t.Fatalf("Content-Encoding %q, want gzip", got)
	}
	unpacked, err := gzip.NewReader(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	if string(body) != plain {
		t.Error("the compressed page differs from the plain one")
	}
	if !strings.Contains(response.Header.Get("Vary"), "Accept-Encoding") {
		t.Errorf("Vary %q", response.Header.Get("Vary"))
	}
}

// TestFirstVisitIsSmall keeps the front page with its style sheet and mark
// within the budget of 60 kB compressed.
func TestFirstVisitIsSmall(t *testing.T) {
	d := openDesk(t, inventDesk())
	total := int64(0)
	for _, address := range []string{"/", styleOf(t, d), parsePage(t, "/", d.body(t, "/", 200)).links()[1]} {
		n, err := io.Copy(io.Discard, d.get(t, address, "Accept-Encoding", "gzip").Body)
		if err != nil {
			t.Fatal(err)
		}
		total += n
	}
	t.Logf("first visit: %d bytes compressed", total)
	if total > 60_000 {
		t.Errorf("first visit: %d bytes, want at most 60,000", total)
	}
}

func styleOf(t *testing.T, d *desk) string {
	t.Helper()
	found := regexp.MustCompile(`/static/headwater\.[0-9a-f]+\.css`).FindString(d.body(t, "/", http.StatusOK))
	if found == "" {
		t.Fatal("the front page names no style sheet")
	}
	return found
}

func TestStyleSheetIsKept(t *testing.T) {
	d := openDesk(t, store.Batch{})
	response := d.get(t, styleOf(t, d))
	if got := response.Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
		t.Errorf("Cache-Control %q", got)
	}
	if got := response.Header.Get("Content-Type"); !strings.HasPrefix(got, "text/css") {
		t.Errorf("Content-Type %q", got)
	}
	d.body(t, "/static/headwater.000000000000.css", http.StatusNotFound)
}

func TestStatusOfWhatIsNotThere(t *testing.T) {
	d := openDesk(t, inventDesk())
	for _, c := range []struct {
		address string
		status  int
		says    string
	}{
		{"/story/none", 404, "nothing under that address"},
		{"/thread/none", 404, "nothing under that address"},
		{"/article/none", 404, "nothing under that address"},
		{"/stories/", 404, "no page at that address"},
		{"/?after=cut-sh", 400, "cut short"},
		{"/thread/strike?after=cut-sh", 400, "cut short"},
	} {
		if body := d.body(t, c.address, c.status); !strings.Contains(body, c.says) {
			t.Errorf("%s does not say %q", c.address, c.says)
		}
	}
	response := d.ask(t, http.MethodPost, "/story/settlement")
	if response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d, Allow %q", response.StatusCode, response.Header.Get("Allow"))
	}
	if d.log.Len() > 0 {
		t.Errorf("readers' mistakes were logged: %s", d.log)
	}
}

func TestDeskThatFails(t *testing.T) {
	d := openDesk(t, inventDesk())
	d.Store.Close()
	body := d.body(t, "/story/settlement", http.StatusInternalServerError)
	if !strings.Contains(body, "headwater doctor") || strings.Contains(body, "sql") {
		t.Errorf("the page should say what to do and keep the database's words to the log:\n%s", body)
	}
	if n := strings.Count(d.log.String(), "level=ERROR"); n != 1 {
		t.Errorf("logged %d times, want once:\n%s", n, d.log)
	}
	if got := d.get(t, "/healthz").StatusCode; got != http.StatusServiceUnavailable {
		t.Errorf("/healthz: %d, want 503", got)
	}
}

func TestReaderWhoLeaves(t *testing.T) {
	d := openDesk(t, inventDesk())
	ctx, leave := context.WithCancel(t.Context())
	leave()
	r := httptest.NewRequestWithContext(ctx, http.MethodGet, "/", nil)
	d.handler.ServeHTTP(httptest.NewRecorder(), r)
	if d.log.Len() > 0 {
		t.Errorf("a reader who left was logged: %s", d.log)
	}
}

func TestHealth(t *testing.T) {
	d := openDesk(t, store.Batch{})
	if got := d.body(t, "/healthz", http.StatusOK); got != "ok\n" {
		t.Errorf("/healthz says %q", got)
	}
}

// TestIDsOfAnyKind: an article's id is whatever its user gave it.
func TestIDsOfAnyKind(t *testing.T) {
	b := &invented{}
	for _, id := range []string{"https://courier.example/a//b?c=d#e", "50% & more", "ünï", "a/../b", "+", "'\"<>"} {
		b.add("s/"+news.StoryID(id), courier, "20 Nov 10:00", "Headline of "+id, "Some words.").Article.ID = news.ArticleID(id)
	}
	d := openDesk(t, b.batch)
	for _, e := range b.batch.Articles {
		for _, address := range []string{articleAddress(e.Article.ID), storyAddress(e.Story)} {
			page := parsePage(t, address, d.body(t, address, http.StatusOK))
			page.check()
			for _, link := range page.links() {
				d.body(t, link, http.StatusOK)
			}
		}
	}
}

func TestSearchTakesWhateverIsTyped(t *testing.T) {
	d := openDesk(t, inventDesk())
	for _, q := range []string{`"`, `"harbour master`, `a AND`, `(`, `*`, "\x00", "é\xff", `<script>alert(1)</script>`, strings.Repeat("dock ", 500), `strike"`} {
		body := d.body(t, "/search?q="+url.QueryEscape(q), http.StatusOK)
		parsePage(t, "/search?q="+q, body).check()
	}
}
