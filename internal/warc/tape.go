package warc

import "io"

// A tape is a reader that can be wound back to its mark. It keeps what was read
// since the mark, at most limit bytes of it, and nothing before.
type tape struct {
	r     io.Reader
	limit int

	buf  []byte
	base int64 // position of buf[0] in the stream
	pos  int   // next byte to be read
	mark int   // bytes from here on may be read again; never above pos
	err  error // what r said, given out once buf is used up
}

// tapeChunk is how much is asked of the underlying reader at least.
const tapeChunk = 32 << 10

func newTape(r io.Reader, limit int) *tape { return &tape{r: r, limit: limit} }

// position is how many bytes of the stream were read.
func (t *tape) position() int64 { return t.base + int64(t.pos) }

// setMark lets go of everything before the current position.
func (t *tape) setMark() { t.mark = t.pos }

// rewind winds back to a position, or as far towards it as was kept.
func (t *tape) rewind(to int64) { t.pos = max(t.mark, min(int(to-t.base), len(t.buf))) }

// peek gives the next n bytes without reading them. It gives fewer only with
// the error that keeps it from more.
func (t *tape) peek(n int) ([]byte, error) {
	for len(t.buf)-t.pos < n && t.err == nil {
		t.fill(n)
	}
	if have := len(t.buf) - t.pos; have < n {
		return t.buf[t.pos:], t.err
	}
	return t.buf[t.pos : t.pos+n], nil
}

// skip reads n bytes that were peeked at.
func (t *tape) skip(n int) { t.pos += n }

// buffered gives the bytes that were fetched but not read.
func (t *tape) buffered() []byte { return t.buf[t.pos:] }

// resume goes on after an error that was not the end.
func (t *tape) resume() { t.err = nil }

// Read implements io.Reader.
func (t *tape) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := t.peek(1)
	if len(b) == 0 {
		return 0, err
	}
	n := copy(p, t.buf[t.pos:])
	t.pos += n
	return n, nil
}

// ReadByte implements io.ByteReader, which keeps decompressors from reading
// past the end of their member.
func (t *tape) ReadByte() (byte, error) {
	if t.pos == len(t.buf) {
		if b, err := t.peek(1); len(b) == 0 {
			return 0, err
		}
	}
	c := t.buf[t.pos]
	t.pos++
	return c, nil
}

// fill fetches more, aiming at n bytes beyond the current position.
func (t *tape) fill(n int) {
	if t.pos-t.mark > t.limit {
		t.mark = t.pos - t.limit
	}
	// Moving what is kept to the front only once the dead part is the larger
	// one makes the total work of all moves linear.
	if t.mark > len(t.buf)/2 {
		t.buf = t.buf[:copy(t.buf, t.buf[t.mark:])]
		t.base += int64(t.mark)
		t.pos -= t.mark
		t.mark = 0
	}
	free := cap(t.buf) - len(t.buf)
	if free < tapeChunk {
		// Twice the size at most: n may be a length that lies.
		grown := make([]byte, len(t.buf), max(2*cap(t.buf), len(t.buf)+tapeChunk))
		copy(grown, t.buf)
		t.buf = grown
		free = cap(t.buf) - len(t.buf)
	}
	want := min(free, max(tapeChunk, t.pos+n-len(t.buf)))
	m, err := t.r.Read(t.buf[len(t.buf) : len(t.buf)+want])
	t.buf = t.buf[:len(t.buf)+m]
	t.err = err
}
