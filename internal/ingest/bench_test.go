package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/warc"
)

// page is a page of about 60 KB, of words that compress as prose does.
func page(n int) string {
	var b strings.Builder
	b.WriteString("<!doctype html><title>Page</title>")
	for i := range 1000 {
		fmt.Fprintf(&b, "<p>On day %d the harbour board of Port Ellery met over item %d.\n", i, i*n%977)
	}
	return b.String()
}

func BenchmarkWriteCapture(b *testing.B) {
	c := news.Capture{URL: "https://courier.example/ferry", Time: noon(), MediaType: news.MediaHTML, Payload: []byte(page(7))}
	identify(&c, "")
	b.SetBytes(int64(len(c.Payload)))
	var out bytes.Buffer
	w := warc.NewWriter(&out)
	for b.Loop() {
		out.Reset()
		if _, err := writeCapture(w, c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadWebArchive(b *testing.B) {
	var plain, members strings.Builder
	for i := range 50 {
		rec := response(fmt.Sprintf("https://courier.example/%d", i), "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", page(i))
		plain.WriteString(rec)
		members.WriteString(gz(rec))
	}
	for name, file := range map[string]string{"plain": plain.String(), "gzip": members.String()} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(plain.Len()))
			b.ReportAllocs()
			for b.Loop() {
				n := 0
				for _, err := range (&Reader{Clock: noon}).Stream(b.Context(), "stdin", strings.NewReader(file)) {
					if err != nil {
						b.Fatal(err)
					}
					n++
				}
				if n != 50 {
					b.Fatalf("%d captures", n)
				}
			}
		})
	}
}

func BenchmarkReadArticleLines(b *testing.B) {
	line := fmt.Sprintf(`{"id":"a1","headline":"Ferry strike ends","published":"2026-03-13","text":%q}`, strings.Repeat("The ferries sail again on Monday. ", 120)) + "\n"
	file := strings.Repeat(line, 200)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		for _, err := range (&Reader{Clock: noon}).Stream(b.Context(), "stdin", strings.NewReader(file)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
