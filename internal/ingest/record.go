package ingest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/warc"
)

// How a capture stands in a WARC file:
//
//   - what was fetched, as a response record: its HTTP head and its payload;
//   - what came from a file, as a resource record: its payload, under its URL or
//     else its file: address;
//   - before it, a metadata record (application/warc-fields, WARC-Concurrent-To
//     the other) with what WARC itself has no place for: the capture's id, its
//     file as the user named it, its hints. Standing first, it is known by the
//     time the payload comes, when the file is read from its beginning.
//
// Record ids are made from the capture, so that the same captures at the same
// time give the same file.

// Names in the metadata record. A value that is not a plain line is written as
// a Go string literal, which loses no byte.
const (
	metaCapture   = "headwater-capture"
	metaURL       = "headwater-url"
	metaFile      = "headwater-file"
	metaMedia     = "headwater-media-type"
	metaCharset   = "headwater-charset"
	metaOutlet    = "outlet"
	metaHeadline  = "headline"
	metaPublished = "published"
	metaLanguage  = "language"
)

const fieldsType = "application/warc-fields"

// warcTime is the form of WARC-Date, with as many digits as are needed.
const warcTime = "2006-01-02T15:04:05.999999999Z"

// writeCapture writes the records of a capture and gives their size.
func writeCapture(w *warc.Writer, c news.Capture) (int64, error) {
	date := c.Time.UTC().Format(warcTime)
	id := recordID(c, date, "payload")
	target := targetURI(c)
	var fields strings.Builder
	for _, f := range []warc.Field{
		{Name: metaCapture, Value: string(c.ID)}, {Name: metaURL, Value: c.URL}, {Name: metaFile, Value: c.File},
		{Name: metaMedia, Value: c.MediaType}, {Name: metaCharset, Value: c.Charset},
		{Name: metaOutlet, Value: c.Hints.Outlet}, {Name: metaHeadline, Value: c.Hints.Headline},
		{Name: metaPublished, Value: c.Hints.Published.String()}, {Name: metaLanguage, Value: c.Hints.Language},
	} {
		if f.Value != "" {
			fields.WriteString(f.Name + ": " + lineValue(f.Value) + "\r\n")
		}
	}
	n, err := w.Write(warc.Header{
		{Name: warc.FieldType, Value: warc.TypeMetadata},
		{Name: warc.FieldRecordID, Value: recordID(c, date, "metadata")},
		{Name: warc.FieldDate, Value: date},
		{Name: warc.FieldTargetURI, Value: target},
		{Name: warc.FieldConcurrentTo, Value: id},
		{Name: warc.FieldContentType, Value: fieldsType},
	}, []byte(fields.String()))
	if err != nil {
		return n, err
	}
	kind, contentType, block := warc.TypeResource, c.MediaType, c.Payload
	if contentType == news.MediaText || contentType == news.MediaHTML {
		if c.Charset != "" && !strings.ContainsAny(c.Charset, " ;\",\r\n") {
			contentType += "; charset=" + c.Charset
		}
	}
	if c.Head != "" {
		kind, contentType = warc.TypeResponse, "application/http; msgtype=response"
		block = responseBlock(c)
	}
	m, err := w.Write(warc.Header{
		{Name: warc.FieldType, Value: kind},
		{Name: warc.FieldRecordID, Value: id},
		{Name: warc.FieldDate, Value: date},
		{Name: warc.FieldTargetURI, Value: target},
		{Name: warc.FieldPayloadDigest, Value: warc.Digest(c.Payload)},
		{Name: warc.FieldContentType, Value: contentType},
	}, block)
	return n + m, err
}

// responseBlock is an HTTP response: head, empty line, payload.
func responseBlock(c news.Capture) []byte {
	return slices.Concat([]byte(c.Head), []byte("\r\n"), c.Payload)
}

// recordID makes a version 8 UUID (RFC 9562: of one's own making) from a capture.
func recordID(c news.Capture, date, part string) string {
	h := sha256.Sum256([]byte(strings.Join([]string{string(c.ID), c.File, date, part}, "\x00")))
	h[6], h[8] = h[6]&0x0f|0x80, h[8]&0x3f|0x80
	s := hex.EncodeToString(h[:16])
	return fmt.Sprintf("<urn:uuid:%s-%s-%s-%s-%s>", s[:8], s[8:12], s[12:16], s[16:20], s[20:])
}

// container matches the place within a file that a capture's File ends with.
var container = regexp.MustCompile(`[:#][0-9]+$`)

// targetURI is the address under which other tools find a capture: its URL, its
// file, or, for standard input, its id.
func targetURI(c news.Capture) string {
	if u, err := url.Parse(c.URL); err == nil && u.IsAbs() && u.Host != "" {
		return u.String()
	}
	if file := container.ReplaceAllString(c.File, ""); file != "" && file != "-" {
		if path, err := filepath.Abs(file); err == nil {
			return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
		}
	}
	return "urn:headwater:capture:" + url.PathEscape(string(c.ID))
}

// lineValue writes a value so that it stays on one line and is read back as it was.
func lineValue(s string) string {
	if quoted := strconv.Quote(s); quoted != `"`+s+`"` || s != strings.TrimSpace(s) {
		return quoted
	}
	return s
}

// metadata is what a metadata record of ours says.
type metadata struct {
	record string // the id of the record it goes with
	fields map[string]string
}

// parseMetadata reads a metadata record; nil if it is not one of ours.
func parseMetadata(rec *warc.Record) *metadata {
	if rec.Type() != warc.TypeMetadata || !strings.HasPrefix(rec.Header.Get(warc.FieldContentType), fieldsType) {
		return nil
	}
	m := &metadata{record: rec.Header.Get(warc.FieldConcurrentTo), fields: map[string]string{}}
	for line := range strings.Lines(string(rec.Block)) {
		name, value, _ := strings.Cut(strings.TrimRight(line, "\r\n"), ": ")
		if strings.HasPrefix(value, `"`) {
			if s, err := strconv.Unquote(value); err == nil {
				value = s
			}
		}
		m.fields[name] = value
	}
	if m.fields[metaCapture] == "" {
		return nil
	}
	return m
}

func (m *metadata) hints() news.Hints {
	published, _ := news.ParseWhen(m.fields[metaPublished])
	return news.Hints{Outlet: m.fields[metaOutlet], Headline: m.fields[metaHeadline], Published: published, Language: m.fields[metaLanguage]}
}

var errNotOurs = errors.New("not a capture as the archive writes it")

// readCapture gives back a capture from the two records that writeCapture wrote.
func readCapture(r *warc.Reader) (news.Capture, error) {
	var c news.Capture
	next := func() (*warc.Record, error) {
		rec, err := r.Next()
		if err != nil {
			return nil, err
		}
		return rec, rec.CheckDigest()
	}
	rec, err := next()
	if err != nil {
		return c, err
	}
	m := parseMetadata(rec)
	if m == nil {
		return c, errNotOurs
	}
	if rec, err = next(); err != nil {
		return c, err
	}
	c = news.Capture{
		ID: news.CaptureID(m.fields[metaCapture]), URL: m.fields[metaURL], File: m.fields[metaFile],
		MediaType: m.fields[metaMedia], Charset: m.fields[metaCharset], Payload: bytes.Clone(rec.Block), Hints: m.hints(),
	}
	if c.Time, err = time.Parse(time.RFC3339, rec.Header.Get(warc.FieldDate)); err != nil {
		return c, errNotOurs
	}
	switch rec.Type() {
	case warc.TypeResource:
	case warc.TypeResponse:
		head, payload, ok := cutHead(c.Payload)
		if !ok {
			return c, errNotOurs
		}
		c.Head, c.Payload = string(head), payload
	default:
		return c, errNotOurs
	}
	return c, nil
}
