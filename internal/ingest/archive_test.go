package ingest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/warc"
)

func openArchive(t *testing.T, dir string) *Archive {
	t.Helper()
	a, err := OpenArchive(dir, noon)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

var sameCapture = []cmp.Option{
	cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) }),
	cmp.Comparer(func(a, b news.When) bool { return a.String() == b.String() }),
	cmp.Comparer(func(a, b []byte) bool { return bytes.Equal(a, b) }),
}

// anyCapture draws captures with everything that a name, a title or a page can
// hold: line breaks, quotes, bytes that are no UTF-8.
func anyCapture(t *rapid.T) news.Capture {
	text := rapid.OneOf(rapid.Just(""), rapid.String(),
		rapid.SampledFrom([]string{"a: b", "\"quoted\"", " spaced ", "two\r\nlines", "/tmp/na\xefve.html", "página.html:3", "\\", "-", "https://courier.example/a b?q=ü"}))
	c := news.Capture{
		ID:        news.CaptureID(rapid.StringMatching(`[0-9a-f]{20}`).Draw(t, "id")),
		URL:       text.Draw(t, "url"),
		File:      text.Draw(t, "file"),
		Time:      time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "seconds"), rapid.Int64Range(0, 999_999_999).Draw(t, "nanoseconds")).UTC(),
		MediaType: rapid.SampledFrom([]string{news.MediaHTML, news.MediaText, news.MediaArticle}).Draw(t, "media type"),
		Charset:   rapid.SampledFrom([]string{"", "utf-8", "windows-1252", "odd; \"charset"}).Draw(t, "charset"),
		Payload:   rapid.SliceOf(rapid.Byte()).Draw(t, "payload"),
		Hints:     news.Hints{Outlet: text.Draw(t, "outlet"), Headline: text.Draw(t, "headline"), Language: text.Draw(t, "language")},
	}
	switch rapid.IntRange(0, 2).Draw(t, "published") {
	case 1:
		c.Hints.Published = news.Day(2026, time.March, rapid.IntRange(1, 31).Draw(t, "day"))
	case 2:
		c.Hints.Published = news.At(c.Time.In(time.FixedZone("", 3600*rapid.IntRange(-11, 12).Draw(t, "zone"))))
	}
	if rapid.Bool().Draw(t, "fetched") {
		c.Head = "HTTP/1.1 200 OK\r\n" + rapid.SampledFrom([]string{"", "Content-Type: text/html\r\n", "ETag: \"x\"\r\nX-Odd: : \r\n"}).Draw(t, "head")
	}
	return c
}

// What is read from an archive is what was written.
func TestRecordsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		captures := rapid.SliceOfN(rapid.Custom(anyCapture), 1, 5).Draw(t, "captures")
		var file bytes.Buffer
		w := warc.NewWriter(&file)
		for _, c := range captures {
			if _, err := writeCapture(w, c); err != nil {
				t.Fatal(err)
			}
		}
		r := warc.NewReader(&file, 0)
		for _, c := range captures {
			got, err := readCapture(r)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c, got, sameCapture...); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}

func TestArchiveReadsBack(t *testing.T) {
	for _, limit := range []int64{500, 2000, rollAt} { // a file each, some files, one file
		a := openArchive(t, t.TempDir())
		defer a.Close()
		a.limit = limit
		captures := someCaptures(t)
		first, err := a.Append(t.Context(), captures[:1])
		if err != nil {
			t.Fatal(err)
		}
		rest, err := a.Append(t.Context(), captures[1:])
		if err != nil {
			t.Fatal(err)
		}
		for i, at := range append(first, rest...) {
			got, err := a.Read(t.Context(), at)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(captures[i], got, sameCapture...); diff != "" {
				t.Error(diff)
			}
		}
	}
}

func someCaptures(t *testing.T) []news.Capture {
	t.Helper()
	var captures []news.Capture
	for i, text := range []string{ferryPage, ferryText, bridgeLine} {
		c := news.Capture{File: fmt.Sprintf("desk/%d", i), Time: noon(), MediaType: []string{news.MediaHTML, news.MediaText, news.MediaArticle}[i], Payload: []byte(text)}
		if i == 0 {
			c.File, c.URL, c.Charset, c.Head = "", "https://courier.example/ferry", "utf-8", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
			c.Hints = news.Hints{Headline: "Ferry strike ends", Published: news.Day(2026, time.March, 13)}
		}
		identify(&c, "/desk/"+fmt.Sprint(i))
		captures = append(captures, c)
	}
	return captures
}

// A desk's archive is a web archive like any other, and survives being read as one.
func TestArchiveIsAWebArchive(t *testing.T) {
	t.Chdir(t.TempDir())
	a := openArchive(t, "archive")
	defer a.Close()
	captures := someCaptures(t)
	for i := range captures[1:] {
		identify(&captures[i+1], mustAbs(t, captures[i+1].File))
	}
	if _, err := a.Append(t.Context(), captures); err != nil {
		t.Fatal(err)
	}
	var got []news.Capture
	for c, err := range (&Reader{Clock: noon}).Files(t.Context(), []string{"archive"}) {
		if err != nil {
			t.Fatal(err)
		}
		c.File = ""
		got = append(got, c)
	}
	for i := range captures {
		captures[i].File = ""
	}
	if diff := cmp.Diff(captures, got, sameCapture...); diff != "" {
		t.Error(diff)
	}
}

func mustAbs(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}

// The same captures at the same time make the same file.
func TestArchiveIsDeterministic(t *testing.T) {
	var first []byte
	t.Chdir(t.TempDir())
	for _, dir := range []string{"one", "two"} {
		a := openArchive(t, dir)
		if _, err := a.Append(t.Context(), someCaptures(t)); err != nil {
			t.Fatal(err)
		}
		a.Close()
		content, err := os.ReadFile(filepath.Join(dir, "000001.warc.gz"))
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = content
		} else if !bytes.Equal(first, content) {
			t.Error("two archives of the same captures differ")
		}
	}
}

func TestArchiveNoticesOneChangedByte(t *testing.T) {
	dir := t.TempDir()
	a := openArchive(t, dir)
	at, err := a.Append(t.Context(), someCaptures(t))
	if err != nil {
		t.Fatal(err)
	}
	a.Close()
	path := filepath.Join(dir, at[1].File)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	missed := 0
	for i := at[1].Offset; i < at[1].End(); i++ {
		changed := bytes.Clone(content)
		changed[i] ^= 1
		if err := os.WriteFile(path, changed, 0o666); err != nil {
			t.Fatal(err)
		}
		got, err := a.Read(t.Context(), at[1])
		if err == nil && cmp.Diff(someCaptures(t)[1], got, sameCapture...) != "" {
			missed++
		}
	}
	if missed > 0 {
		t.Errorf("%d of %d changed bytes gave another capture without a word", missed, at[1].Length)
	}
}

func TestArchiveAfterACrash(t *testing.T) {
	captures := someCaptures(t)
	tests := []struct {
		name     string
		rollAt   int64
		commit   int // how many of the captures the store knows of
		leftover string
		want     string // of Truncate
	}{
		{"nothing lost", rollAt, 3, "", ""},
		{"half a record", rollAt, 3, "\x1f\x8b\x08\x00half", ""},
		{"captures the store does not know", rollAt, 1, "\x1f\x8b\x08\x00half", ""},
		{"nothing committed", rollAt, 0, "half", ""},
		{"nothing committed, many files", 500, 0, "", "archive DIR holds 3 files that the store knows nothing of: restore the store from a backup, or move the folder away"},
		{"files the store does not know", 500, 1, "half", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			a := openArchive(t, dir)
			a.limit = test.rollAt
			at, err := a.Append(t.Context(), captures)
			if err != nil {
				t.Fatal(err)
			}
			a.Close()
			f, err := os.OpenFile(filepath.Join(dir, at[2].File), os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			f.WriteString(test.leftover)
			f.Close()

			a = openArchive(t, dir)
			defer a.Close()
			var end news.Location
			if test.commit > 0 {
				end = at[test.commit-1]
			}
			if err := a.Truncate(end); err != nil || test.want != "" {
				if got := strings.ReplaceAll(fmt.Sprint(err), dir, "DIR"); got != test.want {
					t.Errorf("got %s", got)
				}
				return
			}
			again, err := a.Append(t.Context(), captures[test.commit:])
			if err != nil {
				t.Fatal(err)
			}
			var kept []string
			files, err := filepath.Glob(filepath.Join(dir, "*.warc.gz"))
			if err != nil {
				t.Fatal(err)
			}
			for c, err := range (&Reader{Clock: noon}).Files(t.Context(), files) {
				if err != nil {
					t.Error(err)
				}
				kept = append(kept, string(c.Payload))
			}
			expect(t, kept, ferryPage, ferryText, bridgeLine)
			if unlanded, err := os.ReadDir(filepath.Join(dir, "unlanded")); (len(unlanded) > 0) != (test.leftover != "" || test.commit < 3) {
				t.Errorf("%d files of unlanded evidence, %v: nothing is thrown away", len(unlanded), err)
			}
			for i, l := range append(slices.Clone(at[:test.commit]), again...) {
				if got, err := a.Read(t.Context(), l); err != nil || got.ID != captures[i].ID {
					t.Errorf("capture %d: %v", i, err)
				}
			}
		})
	}
}

func TestArchiveMissesEvidence(t *testing.T) {
	a := openArchive(t, t.TempDir())
	defer a.Close()
	at, err := a.Append(t.Context(), someCaptures(t))
	if err != nil {
		t.Fatal(err)
	}
	at[2].Length += 10
	if err := a.Truncate(at[2]); err == nil || !strings.Contains(err.Error(), "evidence is missing") {
		t.Errorf("a file shorter than the store knows: %v", err)
	}
	if _, err := a.Read(t.Context(), news.Location{File: "../secret", Length: 10}); err == nil {
		t.Error("read a file that is not in the archive")
	}
}

// A capture that cannot be written leaves nothing behind.
func TestArchiveAppendsAllOrNothing(t *testing.T) {
	a := openArchive(t, t.TempDir())
	defer a.Close()
	good := someCaptures(t)
	bad := good[0]
	bad.MediaType, bad.Head = "text/html\r\nX: y", ""
	if _, err := a.Append(t.Context(), append(slices.Clone(good), bad)); err == nil {
		t.Fatal("a line break went into a header")
	}
	at, err := a.Append(t.Context(), good[:1])
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(a.dir, at[0].File))
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() != at[0].End() {
		t.Errorf("the file has %d bytes, and %d belong to captures", info.Size(), at[0].End())
	}
}
