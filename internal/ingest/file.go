package ingest

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// A source is one file or stream while it is read.
type source struct {
	name     string // as the user named it
	plain    string // the name without the ending of a compression
	place    string // absolute path, or the name of a stream: what captures without a URL are identified by
	in       io.Reader
	size     int64         // in bytes; -1 when not known
	unpacked bool          // in is decompressed
	close    func()        // of what open opened
	line     *manifestLine // what the manifest says of it; may be nil
	inFolder bool          // came along with a folder, so that the user may not have meant it
}

// at names a place in the source: a line, a record.
func (s source) at(separator string, n int) string {
	return fmt.Sprintf("%s%s%d", s.name, separator, n)
}

// ErrEmpty says that a file, or what was piped in, holds nothing.
var ErrEmpty = errors.New("empty file")

var errTooLarge = errors.New("too large")

const emptyHint = "nothing was saved in it; get the page again"

// read gives the captures in one source, and reports whether to go on.
func (r *Reader) read(ctx context.Context, s source, yield func(news.Capture, error) bool) bool {
	if err := ctx.Err(); err != nil {
		yield(news.Capture{}, err)
		return false
	}
	found, err := s.open()
	if err != nil {
		return yield(news.Capture{}, err)
	}
	defer s.close()
	bad := func(err error, hint string) bool {
		return yield(news.Capture{}, &news.BadInput{Place: s.name, Err: err, Hint: hint})
	}
	switch {
	case s.inFolder && !found.meant && (found.kind == kindOther || found.kind == kindText):
		r.skip("not a page: " + cmp.Or(strings.ToLower(filepath.Ext(s.name)), "no extension"))
		return true
	case len(found.head) == 0 && !s.unpacked && found.kind != kindWARC:
		return bad(ErrEmpty, emptyHint)
	}
	switch found.kind {
	case kindHTML:
		return r.page(s, news.MediaHTML, yield)
	case kindText:
		return r.page(s, news.MediaText, yield)
	case kindArticles:
		return r.articles(ctx, s, found.head, yield)
	case kindFeed:
		return r.feedFile(s, yield)
	case kindWARC:
		return r.webArchive(ctx, s, yield)
	case kindSitemap:
		return bad(errors.New("a sitemap lists pages and holds none"), "give its URL to headwater follow")
	case kindDocument:
		return bad(fmt.Errorf("not a text or web page (looks like %s)", found.what), "convert it to text, or unpack it, first")
	case kindGzip, kindZstd:
		return bad(errors.New("compressed twice"), "decompress it once")
	}
	return bad(fmt.Errorf("not a text or web page (looks like %s)", found.what), "leave it out")
}

// page gives the capture of a source that is one page.
func (r *Reader) page(s source, media string, yield func(news.Capture, error) bool) bool {
	payload, err := readAll(s, r.maxBytes())
	switch {
	case errors.Is(err, errTooLarge):
		return yield(news.Capture{}, tooLarge(s.name, "page", r.maxBytes()))
	case err != nil:
		bad := s.broken(s.name, err)
		if len(payload) > 0 {
			c := r.capture(s, media, payload)
			bad.Capture = &c
		}
		return yield(news.Capture{}, bad)
	case len(bytes.TrimLeft(payload, "\ufeff \t\r\n")) == 0:
		return yield(news.Capture{}, &news.BadInput{Place: s.name, Err: ErrEmpty, Hint: emptyHint})
	}
	return yield(r.capture(s, media, payload), nil)
}

// capture is the capture of a whole source.
func (r *Reader) capture(s source, media string, payload []byte) news.Capture {
	c := news.Capture{File: s.name, Time: r.Clock(), MediaType: media, Payload: payload}
	if s.line != nil {
		c.URL, c.Hints = s.line.url, s.line.hints
	}
	identify(&c, s.place)
	return c
}

// identify sets the id of a capture that comes from place unless it has a URL.
func identify(c *news.Capture, place string) {
	if c.URL != "" {
		place = c.URL
	}
	c.ID = news.IdentifyCapture(place, c.Hints, c.Payload)
}

// readAll reads a source that is one capture. With an error other than
// errTooLarge it gives what was read up to there.
func readAll(s source, limit int64) ([]byte, error) {
	if s.size > limit {
		return nil, errTooLarge
	}
	return readLimited(s.in, limit)
}

// tooLarge reports an input over [Reader.MaxBytes].
func tooLarge(place, what string, limit int64) *news.BadInput {
	size := fmt.Sprintf("%d bytes", limit)
	if limit >= 1<<20 {
		size = fmt.Sprintf("%d MiB", limit>>20)
	}
	return &news.BadInput{Place: place, Err: fmt.Errorf("%w: more than the %s taken for one %s", errTooLarge, size, what),
		Hint: "split it or take out what is not the article"}
}

// broken says why reading stopped in the middle.
func (s source) broken(place string, err error) *news.BadInput {
	_, file := errors.AsType[*fs.PathError](err)
	switch {
	case file || !s.unpacked:
		return unreadable(place, err)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &news.BadInput{Place: place, Err: errors.New("the compressed file is cut short"), Hint: "get the whole file and ingest it again"}
	}
	return &news.BadInput{Place: place, Err: fmt.Errorf("damaged compressed file: %w", err), Hint: "get the file again from where it came"}
}
