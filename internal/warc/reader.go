package warc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// DefaultMaxBlock is the largest block a [Reader] takes unless told: 64 MiB.
const DefaultMaxBlock = 64 << 20

const (
	versionPrefix = "WARC/"
	maxHeader     = 64 << 10
)

// Reader reads the records of a WARC file from its beginning to its end.
//
// Every record is checked against its length before it is given out: what
// follows its block must be the end of the file, an empty line, or another
// record. Where that fails the length was wrong, and the reader looks again
// through the same bytes for a line that begins a record. It therefore keeps
// one record's worth of the file, and no more, whatever a header claims.
type Reader struct {
	in       *tape    // the records
	members  *members // where they came out of; nil for a plain file
	zstd     *zstdCodec
	maxBlock int64
}

// NewReader starts reading. A block may have maxBlock bytes; 0 means
// [DefaultMaxBlock]. Close the reader after use.
func NewReader(r io.Reader, maxBlock int64) *Reader {
	if maxBlock <= 0 {
		maxBlock = DefaultMaxBlock
	}
	w := &Reader{maxBlock: maxBlock}
	keep := int(maxBlock) + maxHeader
	raw := newTape(r, keepCompressed)
	magic, _ := raw.peek(magicLen)
	switch {
	case len(magic) == magicLen && new(gzipCodec).magic(magic):
		w.members = &members{in: raw, codec: new(gzipCodec)}
		w.in = newTape(w.members, keep)
	case len(magic) == magicLen && new(zstdCodec).magic(magic):
		w.zstd = new(zstdCodec)
		w.members = &members{in: raw, codec: w.zstd}
		w.in = newTape(w.members, keep)
	default:
		raw.limit = keep
		w.in = raw
	}
	return w
}

// Close gives back what decompression held. It does not close the file.
func (r *Reader) Close() {
	if r.zstd != nil {
		r.zstd.close()
	}
}

// Next gives the next record. At the end of the file it gives io.EOF. A *Damage
// is not the end: Next can be called again. Any other error is one of reading
// the file, and is.
func (r *Reader) Next() (*Record, error) {
	if err := r.skipLines(); err != nil {
		return nil, r.interruption(err)
	}
	start := r.in.position()
	r.in.setMark()
	if r.members != nil {
		r.members.forget(start)
	}
	if b, _ := r.in.peek(len(versionPrefix)); !bytes.Equal(b, []byte(versionPrefix)) {
		err := r.seek(start + 1)
		return nil, r.damage(start, fmt.Errorf("%d bytes that are not a record", r.in.position()-start), err)
	}
	header, size, err := r.header()
	if err != nil {
		return nil, r.damage(start, err, r.seek(start+1))
	}
	length, err := blockLength(header)
	if err != nil {
		return nil, r.damage(start, err, r.seek(start+1))
	}
	if length > r.maxBlock {
		err := fmt.Errorf("record of %d bytes is %w of %d", length, ErrTooLarge, r.maxBlock)
		return nil, r.damage(start, err, r.seek(start+int64(size)))
	}
	block, err := r.block(start, size, int(length))
	if err != nil {
		return nil, r.damage(start, err, r.seek(start+1))
	}
	return &Record{Offset: r.offset(start), Header: header, Block: block}, nil
}

// skipLines reads past the empty lines between records.
func (r *Reader) skipLines() error {
	for {
		b, err := r.in.peek(1)
		if len(b) == 0 {
			return err
		}
		if b[0] != '\r' && b[0] != '\n' {
			return nil
		}
		r.in.skip(1)
	}
}

// interruption gives out what keeps the tape from going on. After a damaged
// member it can go on.
func (r *Reader) interruption(err error) error {
	if _, ok := errors.AsType[*Damage](err); ok {
		r.in.resume()
	}
	return err
}

// damage reports what is wrong at start, unless the file itself could not be read.
func (r *Reader) damage(start int64, what, reading error) error {
	if reading != nil {
		return reading
	}
	if d, ok := errors.AsType[*Damage](what); ok {
		return d
	}
	return &Damage{Offset: r.offset(start), Err: what}
}

// offset gives the place in the file of a place in the content.
func (r *Reader) offset(content int64) int64 {
	if r.members == nil {
		return content
	}
	return r.members.fileOffset(content)
}

// header reads the version line and the fields, and the size of both. It leaves
// the tape where it was.
func (r *Reader) header() (Header, int, error) {
	var h Header
	size := 0
	for first := true; ; first = false {
		line, n, err := r.line(size)
		if err != nil {
			return nil, 0, err
		}
		size += n
		switch {
		case first:
			if !isVersion(line) {
				return nil, 0, fmt.Errorf("bad version line %q", clip(line))
			}
		case line == "":
			return h, size, nil
		case line[0] == ' ' || line[0] == '\t': // a folded line
			if len(h) == 0 {
				return nil, 0, fmt.Errorf("bad header line %q", clip(line))
			}
			h[len(h)-1].Value += " " + strings.TrimSpace(line)
		default:
			name, value, ok := strings.Cut(line, ":")
			if !ok || name == "" {
				return nil, 0, fmt.Errorf("bad header line %q", clip(line))
			}
			h = append(h, Field{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
}

// line gives the header line that begins at bytes after the tape's position, without
// its end, and its size with it.
func (r *Reader) line(at int) (string, int, error) {
	for want := at + 1<<10; ; want *= 2 {
		b, err := r.in.peek(min(want, maxHeader))
		rest := b[min(at, len(b)):]
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			return string(bytes.TrimSuffix(rest[:i], []byte("\r"))), i + 1, nil
		}
		switch {
		case err == io.EOF:
			return "", 0, errors.New("the file ends in the middle of a record header")
		case err != nil:
			return "", 0, r.interruption(err)
		case want >= maxHeader:
			return "", 0, fmt.Errorf("record header is %w of %d bytes", ErrTooLarge, maxHeader)
		}
	}
}

// block gives the block and leaves the tape behind it.
func (r *Reader) block(start int64, header, length int) ([]byte, error) {
	// Looking as far as the next record's first bytes makes the decompressor
	// compare the checksum of this one.
	const beyond = len("\r\n\r\n") + len(versionPrefix)
	b, err := r.in.peek(header + length + beyond)
	if len(b) < header+length {
		if err != io.EOF {
			return nil, r.interruption(err)
		}
		return nil, fmt.Errorf("the file ends after %d of the %d bytes that the record's Content-Length gives", len(b)-header, length)
	}
	if d, ok := errors.AsType[*Damage](err); ok && d.Offset == r.offset(start) {
		return nil, r.interruption(err) // of this record; otherwise it is the next one's
	}
	if !endsHere(b[header+length:]) {
		return nil, fmt.Errorf("Content-Length of %d is wrong: no record ends there", length)
	}
	r.in.skip(header + length)
	return b[header : header+length : header+length], nil
}

// endsHere reports whether what follows a block can follow one: an empty line,
// or, from tools that leave it out, the next record or the end.
func endsHere(after []byte) bool {
	if bytes.HasPrefix(after, []byte("\r\n\r\n")) || bytes.HasPrefix(after, []byte("\n\n")) {
		return true
	}
	rest := bytes.TrimLeft(after, "\r\n")
	return len(rest) == 0 || bytes.HasPrefix([]byte(versionPrefix), rest) || bytes.HasPrefix(rest, []byte(versionPrefix))
}

// seek goes to the first place not before from where a record may begin: a
// version line at the start of a line or of a member. At the end of the content, or
// where a member is damaged, it stops, and the next call of Next meets that.
func (r *Reader) seek(from int64) error {
	r.in.rewind(from)
	var before byte // the byte before the tape's position
	for {
		r.in.setMark()
		b, err := r.in.peek(tapeChunk)
		for i := 0; ; {
			j := bytes.Index(b[i:], []byte(versionPrefix))
			if j < 0 {
				break
			}
			i += j
			lineStart := i > 0 && b[i-1] == '\n' || i == 0 && before == '\n'
			if lineStart || r.members != nil && r.members.startsAt(r.in.position()+int64(i)) {
				r.in.skip(i)
				return nil
			}
			i++
		}
		if err != nil {
			r.in.skip(len(b))
			if _, damaged := errors.AsType[*Damage](err); damaged || err == io.EOF {
				return nil
			}
			return err
		}
		n := len(b) - len(versionPrefix)
		before = b[n-1]
		r.in.skip(n)
		if r.members != nil {
			r.members.forget(r.in.position())
		}
	}
}

// isVersion reports whether a line is that of a WARC version: WARC/1.1.
func isVersion(line string) bool {
	major, minor, ok := strings.Cut(strings.TrimPrefix(line, versionPrefix), ".")
	return ok && isNumber(major) && isNumber(strings.TrimSpace(minor))
}

func isNumber(s string) bool {
	_, err := strconv.ParseUint(s, 10, 16)
	return err == nil
}

func blockLength(h Header) (int64, error) {
	if h.Get(FieldType) == "" {
		return 0, errors.New("record has no " + FieldType)
	}
	s := h.Get(FieldContentLength)
	if s == "" {
		return 0, errors.New("record has no " + FieldContentLength)
	}
	n, err := strconv.ParseUint(s, 10, 63)
	if err != nil {
		return 0, fmt.Errorf("record has a bad %s %q", FieldContentLength, clip(s))
	}
	return int64(n), nil
}

// clip shortens what is quoted in a message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}
