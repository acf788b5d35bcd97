package ingest

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// articles gives the captures of a source of article objects. NDJSON has one on
// each line; what is not laid out in lines is read as one object or an array.
func (r *Reader) articles(ctx context.Context, s source, head []byte, yield func(news.Capture, error) bool) bool {
	if inLines(s.plain, head) {
		return r.articleLines(ctx, s, yield)
	}
	return r.articleValues(ctx, s, yield)
}

// inLines tells NDJSON from JSON that spreads an object over lines.
func inLines(name string, head []byte) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ndjson", ".jsonl":
		return true
	}
	head = bytes.TrimLeft(head, "\ufeff \t\r\n")
	if head[0] == '[' {
		return false
	}
	first, rest, whole := bytes.Cut(head, []byte("\n"))
	first = bytes.TrimSpace(first)
	return !whole || bytes.HasSuffix(first, []byte("}")) || bytes.HasPrefix(rest, []byte("{"))
}

const articleHint = `each line must be one JSON object with at least "id" and "text"`

// articleLines reads NDJSON. A broken line costs that line only.
func (r *Reader) articleLines(ctx context.Context, s source, yield func(news.Capture, error) bool) bool {
	in := bufio.NewReaderSize(s.in, 64<<10)
	empty := true
	for number := 1; ; number++ {
		if err := ctx.Err(); err != nil {
			yield(news.Capture{}, err)
			return false
		}
		line, err := readLine(in, r.maxBytes())
		place := s.at(":", number)
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		line = bytes.TrimSpace(line)
		empty = empty && len(line) == 0 && (err == nil || err == io.EOF)
		switch {
		case errors.Is(err, errTooLarge):
			if !yield(news.Capture{}, tooLarge(place, "line", r.maxBytes())) {
				return false
			}
			continue
		case err != nil && err != io.EOF:
			// The last line is not whole, whatever it looks like.
			return yield(news.Capture{}, s.broken(place, err))
		case len(line) > 0:
			if !yield(r.articleCapture(s, place, line, articleHint)) {
				return false
			}
		}
		if err == io.EOF {
			return !empty || yield(news.Capture{}, &news.BadInput{Place: s.name, Err: ErrEmpty, Hint: emptyHint})
		}
	}
}

// articleCapture is the capture of one article object; with an error where it
// is none.
func (r *Reader) articleCapture(s source, place string, object []byte, hint string) (news.Capture, error) {
	c := news.Capture{File: place, Time: r.Clock(), MediaType: news.MediaArticle, Payload: bytes.Clone(object)}
	if s.line != nil {
		c.Hints = news.Hints{Outlet: s.line.hints.Outlet, Language: s.line.hints.Language}
	}
	var a news.Article
	err := json.Unmarshal(object, &a)
	if err == nil {
		c.URL = a.URL
		err = a.Check()
	} else if json.Valid(object) && object[0] == '{' {
		hint = "correct the value and ingest it again"
	}
	identify(&c, s.place)
	if err != nil {
		return news.Capture{}, &news.BadInput{Place: place, Capture: &c, Err: jsonError(err), Hint: hint}
	}
	return c, nil
}

// jsonError leaves out of a message what the reader of it need not know.
func jsonError(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the file ends in the middle")
	}
	if e, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("not valid JSON (%w)", e)
	}
	if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		if e.Field == "" {
			return fmt.Errorf("a JSON %s where an article object should be", e.Value)
		}
		field := e.Field[strings.LastIndexByte(e.Field, '.')+1:]
		return fmt.Errorf("%q is a JSON %s", field, e.Value)
	}
	return err
}

// readLine reads to the end of a line and gives it without. A line over the
// limit is read past.
func readLine(in *bufio.Reader, limit int64) ([]byte, error) {
	var line []byte
	over := false
	for {
		part, err := in.ReadSlice('\n')
		if !over && int64(len(line)+len(part)) > limit {
			line, over = nil, true
		}
		if !over {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case over && (err == nil || err == io.EOF):
			return nil, errTooLarge
		}
		return line, err
	}
}

// articleValues reads one article object, several, or an array of them, laid out
// in any way. After a fault in the JSON itself nothing more can be told apart.
func (r *Reader) articleValues(ctx context.Context, s source, yield func(news.Capture, error) bool) bool {
	in := bufio.NewReader(s.in)
	if bom, _ := in.Peek(3); string(bom) == "\ufeff" {
		in.Discard(3)
	}
	m := &meter{in: in, left: r.maxBytes()}
	values := json.NewDecoder(m)
	array := false
	number := 0
	stop := func(err error) bool {
		place := s.at("#", number+1)
		switch {
		case err == io.EOF:
			return true
		case errors.Is(err, errTooLarge):
			return yield(news.Capture{}, tooLarge(place, "article", r.maxBytes()))
		case m.err != nil && m.err != io.EOF:
			return yield(news.Capture{}, s.broken(place, m.err))
		}
		return yield(news.Capture{}, &news.BadInput{Place: place, Err: fmt.Errorf("at byte %d: %w", values.InputOffset(), jsonError(err)),
			Hint: "nothing after this place was read; correct the file and ingest it again"})
	}
	for {
		if err := ctx.Err(); err != nil {
			yield(news.Capture{}, err)
			return false
		}
		if number == 0 && !array {
			if c, _ := firstByte(in); c == '[' {
				if _, err := values.Token(); err != nil {
					return stop(err)
				}
				array = true
			}
		}
		if array && !values.More() {
			if _, err := values.Token(); err != nil { // the closing bracket
				if err == io.EOF {
					err = io.ErrUnexpectedEOF
				}
				return stop(err)
			}
			return true
		}
		var object json.RawMessage
		if err := values.Decode(&object); err != nil {
			if array && err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return stop(err)
		}
		m.left = r.maxBytes()
		number++
		if !yield(r.articleCapture(s, s.at("#", number), object, `each article must be a JSON object with at least "id" and "text"`)) {
			return false
		}
	}
}

// firstByte gives the first byte that is not space, and reads past those before.
func firstByte(in *bufio.Reader) (byte, error) {
	for {
		b, err := in.Peek(1)
		if err != nil {
			return 0, err
		}
		if !strings.ContainsRune(" \t\r\n", rune(b[0])) {
			return b[0], nil
		}
		in.Discard(1)
	}
}

// A meter lets so many bytes through until it is set again.
type meter struct {
	in   io.Reader
	left int64
	err  error
}

func (m *meter) Read(p []byte) (int, error) {
	if m.left <= 0 {
		m.err = errTooLarge
		return 0, errTooLarge
	}
	n, err := m.in.Read(p[:min(int64(len(p)), m.left)])
	m.left -= int64(n)
	m.err = err
	return n, err
}
