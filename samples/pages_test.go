package samples_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"

	"github.com/headwater-news/headwater/samples"
)

// place names a capture: its file, and its record where the file is an archive.
func place(file string, record int) string {
	if record == 0 {
		return file
	}
	return fmt.Sprintf("%s#%d", file, record)
}

// texts gives the visible text of every capture by its place: tags dropped,
// entities and charset decoded, white space single.
func texts(t *testing.T, captures []capture) map[string]string {
	t.Helper()
	out := map[string]string{}
	archives := map[string][][]byte{}
	for _, c := range captures {
		raw, err := fs.ReadFile(samples.Files, c.File)
		if err != nil {
			t.Fatal(err)
		}
		if c.Record > 0 {
			if archives[c.File] == nil {
				archives[c.File] = responses(t, raw)
			}
			if c.Record > len(archives[c.File]) {
				t.Fatalf("%s has %d responses, no number %d", c.File, len(archives[c.File]), c.Record)
			}
			raw = archives[c.File][c.Record-1]
		}
		if c.Charset == "windows-1252" {
			if raw, err = charmap.Windows1252.NewDecoder().Bytes(raw); err != nil {
				t.Fatalf("%s: %v", c.File, err)
			}
		}
		out[place(c.File, c.Record)] = visible(string(raw), !strings.HasSuffix(c.File, ".txt"))
	}
	return out
}

// visible is the text of a page, script and style left out.
func visible(page string, markup bool) string {
	if !markup {
		return single(page)
	}
	var b strings.Builder
	silent := 0
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return single(b.String())
		case html.TextToken:
			if silent == 0 {
				b.Write(z.Text())
			}
		case html.StartTagToken:
			if name, _ := z.TagName(); string(name) == "script" || string(name) == "style" {
				silent++
			}
		case html.EndTagToken:
			switch name, _ := z.TagName(); string(name) {
			case "script", "style":
				silent--
			case "p", "div", "li", "h1", "h2", "h3", "td":
				b.WriteByte(' ') // words of neighbouring blocks do not run together
			}
		}
	}
}

func single(s string) string { return strings.Join(strings.Fields(s), " ") }

// responses gives the payloads of a WARC file's responses, in order. It is a
// second reading of the file, independent of Headwater's own.
func responses(t *testing.T, archive []byte) [][]byte {
	t.Helper()
	unzipped, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	r := bufio.NewReader(unzipped)
	var out [][]byte
	for {
		version, err := r.ReadString('\n')
		if err == io.EOF {
			return out
		}
		if err != nil || !strings.HasPrefix(version, "WARC/1.1") {
			t.Fatalf("record %d starts with %q: %v", len(out), version, err)
		}
		var kind string
		var length int
		for {
			line, err := r.ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			if line = strings.TrimSpace(line); line == "" {
				break
			}
			name, text, _ := strings.Cut(line, ": ")
			switch name {
			case "WARC-Type":
				kind = text
			case "Content-Length":
				if _, err := fmt.Sscan(text, &length); err != nil {
					t.Fatal(err)
				}
			}
		}
		block := make([]byte, length+len("\r\n\r\n"))
		if _, err := io.ReadFull(r, block); err != nil {
			t.Fatal(err)
		}
		if kind == "response" {
			out = append(out, payload(t, block[:length]))
		}
	}
}

// payload is the body of an HTTP response, transfer and content coding undone.
func payload(t *testing.T, block []byte) []byte {
	t.Helper()
	response, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var body io.Reader = response.Body
	if response.Header.Get("Content-Encoding") == "gzip" {
		if body, err = gzip.NewReader(body); err != nil {
			t.Fatal(err)
		}
	}
	data, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
