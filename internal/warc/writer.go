package warc

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// Writer writes records, each as a gzip member of its own. It writes nothing
// that depends on more than the record: the same record gives the same bytes.
type Writer struct {
	out  counter
	gzip *gzip.Writer
}

// NewWriter writes to w. It holds nothing that needs closing.
func NewWriter(w io.Writer) *Writer {
	return &Writer{out: counter{w: w}, gzip: gzip.NewWriter(io.Discard)}
}

// Write appends one record and gives the size of its member in bytes. The
// Content-Length and WARC-Block-Digest fields are its own work; header must
// hold the others.
func (w *Writer) Write(header Header, block []byte) (int64, error) {
	var head strings.Builder
	head.WriteString("WARC/1.1\r\n")
	for _, f := range header {
		if strings.ContainsAny(f.Name, ":\r\n") || strings.ContainsAny(f.Value, "\r\n") {
			return 0, fmt.Errorf("WARC field %q: %q breaks the line", f.Name, clip(f.Value))
		}
		head.WriteString(f.Name + ": " + f.Value + "\r\n")
	}
	head.WriteString(FieldBlockDigest + ": " + Digest(block) + "\r\n")
	head.WriteString(FieldContentLength + ": " + strconv.Itoa(len(block)) + "\r\n\r\n")

	before := w.out.n
	w.gzip.Reset(&w.out)
	for _, part := range [][]byte{[]byte(head.String()), block, []byte("\r\n\r\n")} {
		if _, err := w.gzip.Write(part); err != nil {
			return w.out.n - before, err
		}
	}
	err := w.gzip.Close()
	return w.out.n - before, err
}

// counter counts what goes through it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}
