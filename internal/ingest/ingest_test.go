package ingest

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/headwater-news/headwater/internal/news"
)

var update = flag.Bool("update", false, "rewrite golden files")

// noon is when everything in these tests is read.
func noon() time.Time { return time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC) }

// files lays out a folder for a test, makes it the current one, and is gone after.
func files(t *testing.T, content map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range content {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// tell gives what came out, in lines.
func tell(captures iter.Seq2[news.Capture, error]) []string {
	var lines []string
	for c, err := range captures {
		if err != nil {
			lines = append(lines, "! "+err.Error())
			continue
		}
		line := c.File + " " + c.MediaType
		if c.URL != "" {
			line += " " + c.URL
		}
		if c.Hints != (news.Hints{}) {
			line += fmt.Sprintf(" [%s|%s|%s|%s]", c.Hints.Outlet, c.Hints.Headline, c.Hints.Published, c.Hints.Language)
		}
		lines = append(lines, line)
	}
	return lines
}

func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// golden compares with a file in testdata/, which -update rewrites.
func golden(t *testing.T, home, name, got string) {
	t.Helper()
	path := filepath.Join(home, "testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("differs from testdata/%s:\n%s", name, got)
	}
}

func here(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zst(t *testing.T, s string) string {
	t.Helper()
	e, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(e.EncodeAll([]byte(s), nil))
}

const (
	ferryPage  = "<!doctype html><title>Ferry strike ends</title><p>The ferries of Port Ellery sail again on Monday.</p>"
	ferryText  = "Ferry strike ends\n\nThe ferries of Port Ellery sail again on Monday, the harbour board said.\n"
	ferryLine  = `{"id":"f1","url":"https://courier.example/ferry","outlet":"courier.example","text":"The ferries sail again."}`
	bridgeLine = `{"id":"b1","headline":"Bridge closes","text":"The old bridge closes on Monday."}`
)

func TestFilesOfEveryKind(t *testing.T) {
	feed := `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Courier</title><link>https://courier.example/</link><language>en-GB</language>
<item><title>Ferry &amp;amp; bridge</title><link>/ferry</link><pubDate>Fri, 13 Mar 2026 08:30:00 +0100</pubDate><content:encoded>&lt;p&gt;The ferries sail again.&lt;/p&gt;</content:encoded></item>
<item><title>Only announced</title><link>/teaser</link><description>Read more on our site.</description></item></channel></rss>`
	files(t, map[string]string{
		"desk/a.html":             ferryPage,
		"desk/b.txt":              ferryText,
		"desk/c.ndjson":           "\ufeff" + ferryLine + "\r\n\r\n" + bridgeLine, // byte order mark, CRLF, no last line end
		"desk/d.json":             "[\n " + ferryLine + ",\n " + bridgeLine + "\n]\n",
		"desk/e.json":             "{\n \"id\": \"e1\",\n \"text\": \"One object over several lines.\"\n}\n",
		"desk/f.xml":              feed,
		"desk/g.html.gz":          gz(ferryPage),
		"desk/h.ndjson.gz":        gz(bridgeLine + "\n"),
		"desk/i.txt.zst":          zst(t, ferryText),
		"desk/mirror/index":       ferryPage, // a page without an ending
		"desk/utf16.html":         "\xff\xfe<\x00p\x00>\x00h\x00i\x00",
		"desk/page_files/site.js": "var a = 1\n",
		"desk/page_files/x.png":   "\x89PNG\r\n\x1a\n\x00\x00",
		"desk/README.md":          "# About these files\n",
		"desk/table.csv":          "a,b\n",
		"desk/.hidden.html":       ferryPage,
		"desk/.git/config.txt":    "no",
	})
	r := &Reader{Clock: noon}
	expect(t, tell(r.Files(t.Context(), []string{"desk"})),
		"desk/a.html text/html",
		"desk/b.txt text/plain",
		"desk/c.ndjson:1 application/json https://courier.example/ferry",
		"desk/c.ndjson:3 application/json",
		"desk/d.json#1 application/json https://courier.example/ferry",
		"desk/d.json#2 application/json",
		"desk/e.json#1 application/json",
		"desk/f.xml#1 text/html https://courier.example/ferry [|Ferry & bridge|2026-03-13T07:30:00Z|en]",
		"desk/g.html.gz text/html",
		"desk/h.ndjson.gz:1 application/json",
		"desk/i.txt.zst text/plain",
		"desk/mirror/index text/html",
		"desk/utf16.html text/html",
	)
	if got, want := fmt.Sprint(r.Skipped()), "[{feed entry without its article 1} {not a page: .js 1} {not a page: .md 1} {not a page: .png 1}]"; got != want {
		t.Errorf("skipped %s, want %s", got, want)
	}
}

func TestPayloadIsWhatTheFileHolds(t *testing.T) {
	files(t, map[string]string{"a.html": ferryPage, "b.ndjson": "\ufeff" + ferryLine + "\r\n", "c.txt.gz": gz(ferryText)})
	var got []string
	for c, err := range (&Reader{Clock: noon}).Files(t.Context(), []string{"a.html", "b.ndjson", "c.txt.gz"}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(c.Payload))
		if !c.Time.Equal(noon()) {
			t.Errorf("%s was read at %v", c.File, c.Time)
		}
	}
	expect(t, got, ferryPage, ferryLine, ferryText)
}

// The same file is the same capture, however it is named and whenever read.
func TestCaptureIDs(t *testing.T) {
	files(t, map[string]string{"desk/a.html": ferryPage, "desk/b.html": ferryPage, "desk/c.ndjson": bridgeLine + "\n" + ferryLine + "\n"})
	ids := func(path string, at func() time.Time) []news.CaptureID {
		var ids []news.CaptureID
		for c, err := range (&Reader{Clock: at}).Files(t.Context(), []string{path}) {
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, c.ID)
		}
		return ids
	}
	tomorrow := func() time.Time { return noon().AddDate(0, 0, 1) }
	first := ids("desk", noon)
	if again := ids("./desk/../desk", tomorrow); !slices.Equal(first, again) {
		t.Errorf("ids changed: %v, %v", first, again)
	}
	if first[0] == first[1] {
		t.Error("two files with one content have one id")
	}
	if line := news.IdentifyCapture("https://courier.example/ferry", news.Hints{}, []byte(ferryLine)); first[3] != line {
		t.Errorf("an article with a URL is %s, want %s: its file should not matter", first[3], line)
	}
}

// Every kind of bad input, and what the user is told. The rest is read.
func TestBadInput(t *testing.T) {
	home := here(t)
	cut := gz(strings.Repeat(bridgeLine+"\n", 400))
	big := strings.Repeat("x", 5000)
	files(t, map[string]string{
		"in/01-empty.html":       "",
		"in/02-blank.txt":        " \n\n",
		"in/03-photo.html":       "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"in/04-report.pdf":       "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
		"in/05-letter.docx":      "PK\x03\x04\x14\x00\x06\x00",
		"in/06-binary.txt":       "some\x00\x01\x02bytes",
		"in/07-large.html":       "<p>" + big,
		"in/08-large.txt.gz":     gz(big),
		"in/09-cut.html.gz":      gz(ferryPage)[:60],
		"in/10-broken.txt.gz":    gz(ferryText)[:12] + "broken!!" + gz(ferryText)[20:],
		"in/11-lines.ndjson":     bridgeLine + "\n{\"id\":\"x\",\"text\":\n[1,2]\n{\"id\":\"y\"}\n{\"text\":\"no id\"}\n{\"id\":\"z\",\"text\":7}\n{\"id\":\"d\",\"text\":\"t\",\"published\":\"yesterday\"}\n{\"id\":\"l\",\"text\":\"" + big + "\"}\n" + ferryLine,
		"in/12-cut.ndjson.gz":    cut[:len(cut)-20],
		"in/13-array.json":       "[" + bridgeLine + ",\n{\"id\":\"y\"},\n{\"id\" \"text\"},\n" + ferryLine + "]",
		"in/14-cut.json":         "[" + bridgeLine + ",",
		"in/15-map.kml":          `<?xml version="1.0"?><kml></kml>`,
		"in/16-sitemap.xml":      `<?xml version="1.0"?><urlset></urlset>`,
		"in/17-teasers.rss":      `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A</title><link>https://courier.example/a</link></item></channel></rss>`,
		"in/18-feed.xml":         `<?xml version="1.0"?><rss version="2.0"><channel><title>T</titel>`,
		"in/19-not.warc":         "This is not a web archive.",
		"in/20-not.warc.gz":      gz(ferryText),
		"in/21-empty.warc":       "",
		"in/22-saved.mhtml":      "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n",
		"in/23-twice.html.gz.gz": gz(gz(ferryPage)),
		"in/24-good.html":        ferryPage,
		"table.csv":              "a,b\n",
	})
	for link, target := range map[string]string{"in/25-dangling.html": "nowhere.html", "in/26-loop": "../in"} {
		if err := os.Symlink(target, link); err != nil {
			t.Fatal(err)
		}
	}
	r := &Reader{Clock: noon, MaxBytes: 4000}
	lines := tell(r.Files(t.Context(), []string{"in", "missing.html", "table.csv"}))
	// The complete lines before the cut are no news.
	var kept []string
	complete := 0
	for _, line := range lines {
		if strings.HasPrefix(line, "in/12-cut.ndjson.gz:") {
			complete++
			continue
		}
		kept = append(kept, line)
	}
	if complete < 300 {
		t.Errorf("of the 400 lines before the cut %d were read", complete)
	}
	golden(t, home, "bad-input.golden", strings.Join(kept, "\n")+"\n")
}

// What is kept of a bad input can be tried again.
func TestBadInputKeepsTheBytes(t *testing.T) {
	files(t, map[string]string{"a.ndjson": "{\"id\":\"x\"\n", "b.html.gz": gz(ferryPage)[:80]})
	for _, err := range (&Reader{Clock: noon}).Files(t.Context(), []string{"a.ndjson", "b.html.gz"}) {
		bad, ok := errors.AsType[*news.BadInput](err)
		if !ok || bad.Capture == nil || len(bad.Capture.Payload) == 0 || bad.Capture.ID == "" {
			t.Errorf("%v: nothing was kept", err)
		}
	}
}

func TestUnreadable(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "a.html", Err: fs.ErrPermission}, "a.html: no permission to read it; make it readable for the user that runs headwater"},
		{&fs.PathError{Op: "open", Path: "a.html", Err: fs.ErrNotExist}, "a.html: no such file or folder; check the path"},
		{&fs.PathError{Op: "read", Path: "a.html", Err: errors.New("input/output error")}, "a.html: input/output error"},
	}
	for _, test := range tests {
		if got := unreadable("a.html", test.err).Error(); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// A huge page is refused by its size, without being read.
func TestHugeFileIsNotRead(t *testing.T) {
	files(t, nil)
	f, err := os.Create("huge.html")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	io.WriteString(f, "<html>")
	if err := f.Truncate(200 << 20); err != nil { // a sparse file
		t.Fatal(err)
	}
	allocated := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			expect(t, tell((&Reader{Clock: noon}).Files(context.Background(), []string{"huge.html"})),
				"! huge.html: too large: more than the 64 MiB taken for one page; split it or take out what is not the article")
		}
	}).AllocedBytesPerOp()
	if allocated > 1<<20 {
		t.Errorf("%d bytes were allocated to refuse it", allocated)
	}
}

func TestStream(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"NDJSON", ferryLine + "\n" + bridgeLine + "\n", []string{"stdin:1 application/json https://courier.example/ferry", "stdin:2 application/json"}},
		{"broken first line", "{\"id\":\n" + bridgeLine + "\n", []string{
			`! stdin:1: not valid JSON (unexpected end of JSON input); each line must be one JSON object with at least "id" and "text"`, "stdin:2 application/json"}},
		{"HTML", ferryPage, []string{"stdin text/html"}},
		{"text", ferryText, []string{"stdin text/plain"}},
		{"gzip", gz(ferryPage), []string{"stdin text/html"}},
		{"nothing", "", []string{"! stdin: empty file; nothing was saved in it; get the page again"}},
		{"WARC", "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://courier.example/x\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n",
			[]string{"stdin#1 text/plain https://courier.example/x"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := &Reader{Clock: noon}
			expect(t, tell(r.Stream(t.Context(), "stdin", strings.NewReader(test.in))), test.want...)
		})
	}
}

func TestCancelledReadingEndsWithTheContextsError(t *testing.T) {
	files(t, map[string]string{"a.ndjson": strings.Repeat(bridgeLine+"\n", 10)})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	var last error
	for _, err := range (&Reader{Clock: noon}).Files(ctx, []string{"a.ndjson", "a.ndjson"}) {
		if last = err; n == 2 {
			cancel()
		}
		n++
	}
	if !errors.Is(last, context.Canceled) || n != 4 {
		t.Errorf("after %d items: %v", n, last)
	}
}

// Whatever a stream holds, reading it ends, and every capture is usable.
func FuzzStream(f *testing.F) {
	for _, seed := range []string{ferryLine + "\n{", ferryPage, gz(ferryPage), "[" + bridgeLine + ",", "\xff\xfe<\x00p\x00", "<?xml version=\"1.0\"?><rss><channel><item><description>x", "WARC/1.0\r\n\r\n", `{"version":"https://jsonfeed.org/version/1.1","items":[{"content_text":"a"}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		r := &Reader{Clock: noon, MaxBytes: 1 << 16}
		for c, err := range r.Stream(t.Context(), "stdin", bytes.NewReader(in)) {
			if bad, ok := errors.AsType[*news.BadInput](err); err != nil && (!ok || bad.Place == "" || strings.Contains(bad.Error(), "\n")) {
				t.Errorf("not a one-line account of a bad input: %q", err)
			}
			if err == nil && (c.ID == "" || c.MediaType == "" || len(c.Payload) == 0 || c.Time.IsZero()) {
				t.Errorf("not a whole capture: %+v", c)
			}
		}
	})
}
