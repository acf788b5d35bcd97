package ingest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/warc"
)

// webArchive gives the captures in a web archive: pages that were answered with 200
// and are HTML or text, files kept as resources, and texts that a tool made of
// pages (conversion). All else is passed over and counted.
func (r *Reader) webArchive(ctx context.Context, s source, yield func(news.Capture, error) bool) bool {
	records := warc.NewReader(s.in, r.maxBytes())
	defer records.Close()
	var known *metadata
	found := false // a page, or something to report
	for number := 1; ; number++ {
		if err := ctx.Err(); err != nil {
			yield(news.Capture{}, err)
			return false
		}
		rec, err := records.Next()
		place := s.at("#", number)
		damage, damaged := errors.AsType[*warc.Damage](err)
		switch {
		case err == io.EOF:
			switch {
			case number == 1:
				return yield(news.Capture{}, &news.BadInput{Place: s.name, Err: ErrEmpty, Hint: emptyHint})
			case !found:
				return yield(news.Capture{}, &news.BadInput{Place: s.name, Err: fmt.Errorf("a web archive with no page in it (%d records)", number-1), Hint: "nothing is lost"})
			}
			return true
		case damaged:
			found = true
			if !yield(news.Capture{}, damagedRecord(place, damage)) {
				return false
			}
			continue
		case err != nil:
			return yield(news.Capture{}, unreadable(place, err))
		}
		if m := parseMetadata(rec); m != nil {
			known = m
			continue
		}
		c, skip, err := r.archived(rec)
		switch {
		case err != nil:
			found = true
			if !yield(news.Capture{}, &news.BadInput{Place: place, Err: err, Hint: "the record was left out; the rest of the file was read"}) {
				return false
			}
			continue
		case c.MediaType == "":
			if skip != "" {
				r.skip(skip)
			}
			continue
		}
		c.File = place
		if s.line != nil {
			c.Hints = news.Hints{Outlet: s.line.hints.Outlet, Language: s.line.hints.Language}
		}
		if known != nil && known.record == rec.Header.Get(warc.FieldRecordID) {
			c.URL, c.Charset, c.Hints = known.fields[metaURL], known.fields[metaCharset], known.hints()
		}
		identify(&c, filePlace(rec, s.place))
		found = true
		if !yield(c, nil) {
			return false
		}
	}
}

// damagedRecord reports a stretch of a web archive that could not be read.
func damagedRecord(place string, d *warc.Damage) *news.BadInput {
	bad := &news.BadInput{Place: place, Err: d, Hint: "the record was left out; the rest of the file was read"}
	if errors.Is(d, warc.ErrTooLarge) {
		bad.Hint = "the record was left out; a page is not that large"
	}
	return bad
}

// archived makes a capture of a record. Without a media type it is none; skip
// then says why, unless it is a record that never is a page.
func (r *Reader) archived(rec *warc.Record) (c news.Capture, skip string, err error) {
	target := strings.Trim(rec.Header.Get(warc.FieldTargetURI), "<>")
	if u, err := url.Parse(target); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		c.URL = target
	}
	if c.Time, err = time.Parse(time.RFC3339, rec.Header.Get(warc.FieldDate)); err != nil {
		c.Time = r.Clock()
	}
	declared := rec.Header.Get(warc.FieldContentType)
	body := rec.Block
	switch rec.Type() {
	case warc.TypeResponse:
		if !bytes.HasPrefix(body, []byte("HTTP/")) {
			return news.Capture{}, "response that is not HTTP", nil
		}
		a, err := parseAnswer(body)
		if err != nil {
			return news.Capture{}, "", err
		}
		if a.status != 200 {
			return news.Capture{}, fmt.Sprintf("answer %d", a.status), nil
		}
		declared = a.header.Get("Content-Type")
		if skip := unwanted(declared); skip != "" { // before undoing encodings for nothing
			return news.Capture{}, skip, nil
		}
		if err := a.decode(r.maxBytes()); err != nil {
			return news.Capture{}, "", err
		}
		c.Head, body = a.head(), a.body
	case warc.TypeResource, warc.TypeConversion:
		if c.URL == "" && !strings.HasPrefix(target, "file:") && !strings.HasPrefix(target, "urn:headwater:") {
			return news.Capture{}, "resource that was made by the archiving tool", nil
		}
		if strings.HasPrefix(declared, news.MediaArticle) {
			var a news.Article
			if json.Unmarshal(body, &a) != nil || a.Check() != nil {
				return news.Capture{}, "not a page: application/json", nil
			}
			c.MediaType, c.Payload = news.MediaArticle, bytes.Clone(body)
			return c, "", nil
		}
	case warc.TypeRevisit:
		return news.Capture{}, "revisit of a page captured before", nil
	default:
		return news.Capture{}, "", nil
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return news.Capture{}, "empty page", nil
	}
	media, charset, instead := mediaOf(declared, body)
	if media == "" {
		return news.Capture{}, "not a page: " + instead, nil
	}
	c.MediaType, c.Charset, c.Payload = media, charset, bytes.Clone(body)
	return c, "", nil
}

// unwanted gives the reason for passing over a declared type, or "".
func unwanted(declared string) string {
	if _, _, instead := mediaOf(declared, nil); instead != "" && declared != "" {
		return "not a page: " + instead
	}
	return ""
}

// filePlace is what a record without a URL is identified by: the file that it
// was made from, so that a capture keeps its id on its way through an archive.
func filePlace(rec *warc.Record, container string) string {
	if u, err := url.Parse(rec.Header.Get(warc.FieldTargetURI)); err == nil && u.Scheme == "file" && u.Path != "" {
		return u.Path
	}
	return container
}
