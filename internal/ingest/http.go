package ingest

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/warc"
)

// An answer is an HTTP response.
type answer struct {
	line   string // the status line: "HTTP/1.1 200 OK"
	status int
	header warc.Header // in the order received, where that is known
	body   []byte
}

var errNoHTTP = errors.New("not an HTTP response")

// parseAnswer reads a response as it went over the wire.
func parseAnswer(block []byte) (answer, error) {
	var a answer
	head, body, ok := cutHead(block)
	if !ok {
		return a, errNoHTTP
	}
	a.body = body
	for i, line := range strings.Split(strings.TrimRight(string(head), "\r\n"), "\n") {
		line = strings.TrimRight(line, "\r")
		if i == 0 {
			a.line = line
			protocol, rest, _ := strings.Cut(line, " ")
			code, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
			status, err := strconv.Atoi(code)
			if !strings.HasPrefix(protocol, "HTTP/") || err != nil {
				return a, errNoHTTP
			}
			a.status = status
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		switch {
		case ok && line[0] != ' ' && line[0] != '\t':
			a.header = append(a.header, warc.Field{Name: strings.TrimSpace(name), Value: strings.TrimSpace(value)})
		case len(a.header) > 0 && line != "": // folded
			a.header[len(a.header)-1].Value += " " + strings.TrimSpace(line)
		}
	}
	return a, nil
}

// cutHead parts a response, or header lines alone, at the first empty line.
func cutHead(block []byte) (head, body []byte, ok bool) {
	for at := 0; ; {
		i := bytes.IndexByte(block[at:], '\n')
		if i < 0 {
			// A response without a body may end with its last header line.
			return block, nil, at > 0 && at == len(block)
		}
		line := block[at : at+i]
		at += i + 1
		if len(bytes.TrimRight(line, "\r")) == 0 {
			return block[:at-i-1], block[at:], true
		}
	}
}

// decode undoes the transfer and content encodings of the body, up to limit
// bytes. The header fields that no longer hold are renamed as web archives do,
// X-Archive-Orig-…, so that the head tells how the bytes came and still fits them.
func (a *answer) decode(limit int64) error {
	length := len(a.body)
	if strings.Contains(strings.ToLower(a.header.Get("Transfer-Encoding")), "chunked") {
		body, err := readLimited(httputil.NewChunkedReader(bytes.NewReader(a.body)), limit)
		switch {
		case errors.Is(err, errTooLarge):
			return err
		case err == nil || len(body) > 0: // else the archive keeps the field and has undone the chunks
			a.body = body
		}
		a.rename("Transfer-Encoding")
	}
	if coding := strings.ToLower(strings.TrimSpace(a.header.Get("Content-Encoding"))); coding != "" && coding != "identity" {
		body, err := undo(coding, a.body, limit)
		if err != nil {
			return err
		}
		a.body = body
		a.rename("Content-Encoding")
	}
	if n := a.header.Get("Content-Length"); n != "" && (length != len(a.body) || n != strconv.Itoa(length)) {
		a.rename("Content-Length")
	}
	return nil
}

// undo decompresses a body. Where the bytes are not what the header says, the
// archive has already done so.
func undo(coding string, body []byte, limit int64) ([]byte, error) {
	var plain io.Reader
	var err error
	in := bytes.NewReader(body)
	switch coding {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(body, []byte("\x1f\x8b")) {
			return body, nil
		}
		plain, err = gzip.NewReader(in)
	case "deflate": // zlib by the standard, raw deflate in practice
		if plain, err = zlib.NewReader(in); err != nil {
			plain, err = flate.NewReader(bytes.NewReader(body)), nil
		}
	case "br":
		plain = brotli.NewReader(in)
	case "zstd":
		var z *zstd.Decoder
		if z, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1)); err == nil {
			defer z.Close()
			plain = z
		}
	default:
		return nil, fmt.Errorf("content encoding %q is not known", coding)
	}
	if err == nil {
		var decoded []byte
		if decoded, err = readLimited(plain, limit); err == nil {
			return decoded, nil
		}
	}
	if errors.Is(err, errTooLarge) {
		return nil, err
	}
	if coding != "gzip" && looksLikeHTML(body[:min(len(body), sniffLen)]) {
		return body, nil
	}
	return nil, fmt.Errorf("damaged %s content: %w", coding, err)
}

// readLimited reads all of in, or its first limit bytes with errTooLarge.
func readLimited(in io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(in, limit+1))
	if int64(len(b)) > limit {
		return b[:limit], errTooLarge
	}
	return b, err
}

func (a *answer) rename(field string) {
	for i := range a.header {
		if strings.EqualFold(a.header[i].Name, field) {
			a.header[i].Name = "X-Archive-Orig-" + a.header[i].Name
		}
	}
}

// head writes the status line and header lines for [news.Capture.Head].
func (a *answer) head() string {
	var b strings.Builder
	b.WriteString(a.line + "\r\n")
	for _, f := range a.header {
		b.WriteString(f.Name + ": " + f.Value + "\r\n")
	}
	return b.String()
}

// mediaOf tells what a Content-Type field means for a capture: one of the Media
// constants and the charset, or an empty string and the type that it is instead.
func mediaOf(contentType string, body []byte) (media, charset, instead string) {
	declared, params, err := mime.ParseMediaType(contentType)
	if err != nil && declared == "" {
		declared, _, _ = strings.Cut(contentType, ";")
		declared = strings.ToLower(strings.TrimSpace(declared))
	}
	charset = strings.ToLower(params["charset"])
	switch declared {
	case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml":
		return news.MediaHTML, charset, ""
	case news.MediaText:
		return news.MediaText, charset, ""
	case "", "application/octet-stream", "unknown/unknown":
		switch found := sniff("", body[:min(len(body), sniffLen)]); {
		case found.kind == kindHTML:
			return news.MediaHTML, charset, ""
		case found.kind == kindText:
			return news.MediaText, charset, ""
		case found.what != "":
			return "", "", found.what
		}
		return "", "", "no declared type"
	}
	return "", "", declared
}
