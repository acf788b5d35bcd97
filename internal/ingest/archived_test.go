package ingest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/headwater-news/headwater/internal/news"
)

// warcRecord writes a record of a web archive.
func warcRecord(kind, target, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:x:%d>\r\nWARC-Target-URI: <%s>\r\nWARC-Date: 2026-03-13T06:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, len(target), target, contentType, len(block), block)
}

func response(target, head, body string) string {
	return warcRecord("response", target, "application/http; msgtype=response", head+"\r\n"+body)
}

func compressed(t *testing.T, coding, s string) string {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch coding {
	case "br":
		w = brotli.NewWriter(&b)
	case "deflate":
		w = zlib.NewWriter(&b)
	}
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func TestWebArchive(t *testing.T) {
	const ok, html = "HTTP/1.1 200 OK\r\n", "Content-Type: text/html; charset=ISO-8859-1\r\n"
	chunked := fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(ferryPage), ferryPage)
	// An older tool wrote line feeds only, and no Content-Type.
	bare := "HTTP/1.0 200 OK\nServer: x\n\n" + ferryPage
	parts := []string{
		warcRecord("warcinfo", "", "application/warc-fields", "software: a crawler"),
		warcRecord("request", "https://courier.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
		response("https://courier.example/1", ok+html, ferryPage),
		response("https://courier.example/2", ok+html+"Transfer-Encoding: chunked\r\n", chunked),
		response("https://courier.example/3", ok+html+"Transfer-Encoding: chunked\r\n", ferryPage), // undone already
		response("https://courier.example/4", ok+html+"Content-Encoding: gzip\r\nContent-Length: 99\r\n", gz(ferryPage)),
		response("https://courier.example/5", ok+html+"Content-Encoding: gzip\r\n", ferryPage), // undone already
		response("https://courier.example/6", ok+html+"Content-Encoding: deflate\r\n", compressed(t, "deflate", ferryPage)),
		response("https://courier.example/7", ok+html+"Content-Encoding: br\r\n", compressed(t, "br", ferryPage)),
		response("https://courier.example/8", ok+html+"Content-Encoding: zstd\r\n", zst(t, ferryPage)),
		warcRecord("response", "https://courier.example/9", "application/http", bare),
		response("https://courier.example/10", ok+"Content-Type: text/plain\r\n", ferryText),
		warcRecord("resource", "file:///desk/11.html", "text/html", ferryPage),
		warcRecord("conversion", "https://courier.example/12", "text/plain", ferryText),
		response("https://courier.example/photo", ok+"Content-Type: image/jpeg\r\n", "\xff\xd8\xff"),
		response("https://courier.example/gone", "HTTP/1.1 404 Not Found\r\n"+html, ferryPage),
		response("https://courier.example/empty", ok+html, ""),
		warcRecord("revisit", "https://courier.example/1", "application/http; msgtype=response", ok),
		warcRecord("response", "dns:courier.example", "text/dns", "20260313060000"),
		warcRecord("resource", "urn:pageinfo:x", "application/json", "{}"),
		warcRecord("metadata", "https://courier.example/1", "application/warc-fields", "via: x"),
		response("https://courier.example/13", ok+html+"Content-Encoding: gzip\r\n", gz(ferryPage)[:50]),
		response("https://courier.example/14", ok+html+"Content-Encoding: sdch\r\n", "??"),
		response("https://courier.example/15", "HTTP/1.1 OK\r\n", "??"),
	}
	plain := strings.Join(parts, "")
	var members strings.Builder
	for _, p := range parts {
		members.WriteString(gz(p))
	}
	home := here(t)
	var want string
	for _, form := range []struct{ name, file string }{{"crawl.warc", plain}, {"crawl.warc.gz", members.String()}, {"crawl.warc.gz", gz(plain)}, {"crawl.warc.zst", zst(t, plain)}} {
		t.Run(form.name, func(t *testing.T) {
			files(t, map[string]string{form.name: form.file})
			r := &Reader{Clock: noon}
			var b strings.Builder
			for c, err := range r.Files(t.Context(), []string{form.name}) {
				if err != nil {
					fmt.Fprintf(&b, "! %v\n", err)
					continue
				}
				fmt.Fprintf(&b, "%s %s %q %s %s\n", c.File, c.MediaType, c.Charset, c.Time.Format("15:04"), c.URL)
				if got := string(c.Payload); got != ferryPage && got != ferryText {
					t.Errorf("%s: payload is %q", c.File, got)
				}
				if strings.Contains(c.Head, "\nContent-Encoding") || strings.Contains(c.Head, "\nTransfer-Encoding") {
					t.Errorf("%s: the head speaks of encodings that are undone:\n%s", c.File, c.Head)
				}
			}
			for _, s := range r.Skipped() {
				fmt.Fprintf(&b, "passed over: %d × %s\n", s.Count, s.Reason)
			}
			got := strings.ReplaceAll(b.String(), form.name, "crawl")
			if want == "" {
				want = got
				golden(t, home, "web-archive.golden", got)
			}
			if got != want {
				t.Errorf("differs from the plain file:\n%s", got)
			}
		})
	}
}

// A record keeps its id when the archive it lies in is renamed, as its URL is
// what it is known by.
func TestWebArchiveIDs(t *testing.T) {
	files(t, map[string]string{"a.warc": response("https://courier.example/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", ferryPage)})
	want := news.IdentifyCapture("https://courier.example/1", news.Hints{}, []byte(ferryPage))
	if err := os.Rename("a.warc", "b.warc"); err != nil {
		t.Fatal(err)
	}
	for c, err := range (&Reader{Clock: noon}).Files(t.Context(), []string{"b.warc"}) {
		if err != nil || c.ID != want {
			t.Errorf("id %s, want %s (%v)", c.ID, want, err)
		}
	}
}

func TestDamagedWebArchive(t *testing.T) {
	const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
	a, b := response("https://courier.example/1", ok, ferryPage), response("https://courier.example/2", ok, ferryPage)
	lying := strings.Replace(a, "Content-Length: ", "Content-Length: 1", 1)
	files(t, map[string]string{
		"long.warc":   lying + b,
		"cut.warc.gz": gz(a) + gz(b)[:100],
		"large.warc":  response("https://courier.example/3", ok, strings.Repeat("x", 3000)) + b,
		"images.warc": response("https://courier.example/4", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", "x"),
	})
	r := &Reader{Clock: noon, MaxBytes: 2000}
	expect(t, tell(r.Files(t.Context(), []string{"long.warc", "cut.warc.gz", "large.warc", "images.warc"})),
		"! long.warc#1: byte 0: the file ends after 511 of the 1146 bytes that the record's Content-Length gives; the record was left out; the rest of the file was read",
		"long.warc#2 text/html https://courier.example/2",
		"cut.warc.gz#1 text/html https://courier.example/1",
		fmt.Sprintf("! cut.warc.gz#2: byte %d: the file ends in the middle of a compressed record; the record was left out; the rest of the file was read", len(gz(a))),
		"! large.warc#1: byte 0: record of 3044 bytes is larger than the limit of 2000; the record was left out; a page is not that large",
		"large.warc#2 text/html https://courier.example/2",
		"! images.warc: a web archive with no page in it (1 records); nothing is lost",
	)
}

func FuzzAnswer(f *testing.F) {
	f.Add([]byte("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"))
	f.Add([]byte("HTTP/1.1 200\nX: y\n folded\n\nbody"))
	f.Fuzz(func(t *testing.T, block []byte) {
		a, err := parseAnswer(block)
		if err != nil {
			return
		}
		if err := a.decode(1 << 16); err != nil {
			return
		}
		// What is kept can be parted again.
		head, body, ok := cutHead([]byte(a.head() + "\r\n" + string(a.body)))
		if !ok || string(head) != a.head() || !bytes.Equal(body, a.body) {
			t.Errorf("head %q and body %q do not come apart again", a.head(), a.body)
		}
	})
}
