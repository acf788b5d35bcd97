package warc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// keepCompressed is how far back a damaged member is searched again for the
// start of the next one. A decompressor notices damage within a few kilobytes.
const keepCompressed = 4 << 20

var errMidMember = errors.New("the file ends in the middle of a compressed record")

// A codec opens the members of one compression format.
type codec interface {
	// name is what the format is called in messages.
	name() string
	// magic reports whether b, of at least magicLen bytes, can begin a member.
	magic(b []byte) bool
	// open starts a member at the tape's position. The reader it gives ends
	// with io.EOF exactly at the member's end. It is nil for a member without
	// content, which open has then read past.
	open(t *tape) (io.Reader, error)
}

const magicLen = 4

// Members is the content of all members of a compressed file, one after the
// other. Where a member is damaged, Read gives a *Damage, and goes on at the
// next member when it is called again.
type members struct {
	in     *tape
	codec  codec
	member io.Reader // nil between members
	start  int64     // offset of the member
	given  int64     // bytes given out so far
	starts []memberStart
}

// memberStart joins a place in the content with one in the file.
type memberStart struct {
	content int64
	file    int64
}

// Read implements io.Reader.
func (m *members) Read(p []byte) (int, error) {
	for {
		if m.member == nil {
			if err := m.next(); err != nil {
				return 0, err
			}
			continue // next may have met a member without content
		}
		n, err := m.member.Read(p)
		m.given += int64(n)
		switch {
		case err == io.EOF:
			m.member = nil
		case err != nil && n == 0:
			return 0, m.damaged(err)
		}
		if n > 0 {
			return n, nil
		}
	}
}

// next opens the member at the tape's position.
func (m *members) next() error {
	// Some tools pad to a block size with zeros.
	for {
		b, err := m.in.peek(1)
		if len(b) == 0 {
			return err
		}
		if b[0] != 0 {
			break
		}
		m.in.skip(1)
	}
	m.in.setMark()
	m.start = m.in.position()
	if b, _ := m.in.peek(magicLen); len(b) < magicLen || !m.codec.magic(b) {
		return m.damaged(fmt.Errorf("bytes that are not %s", m.codec.name()))
	}
	member, err := m.codec.open(m.in)
	if err != nil {
		return m.damaged(err)
	}
	if m.member = member; member != nil {
		m.starts = append(m.starts, memberStart{m.given, m.start})
	}
	return nil
}

// damaged reports the member at m.start and finds the next one.
func (m *members) damaged(err error) error {
	if m.in.err == io.EOF && len(m.in.buffered()) == 0 {
		err = errMidMember
	} else {
		err = fmt.Errorf("damaged %s: %w", m.codec.name(), err)
	}
	m.member = nil
	m.in.rewind(m.start + 1)
	for m.seek() && !m.plausible() {
		m.in.skip(1)
	}
	return &Damage{Offset: m.start, Err: err}
}

// seek goes to the next place that looks like the start of a member, or to the
// end of the file.
func (m *members) seek() bool {
	for {
		m.in.setMark()
		b, err := m.in.peek(tapeChunk)
		for i := 0; i+magicLen <= len(b); i++ {
			if m.codec.magic(b[i:]) {
				m.in.skip(i)
				return true
			}
		}
		if err != nil {
			m.in.skip(len(b))
			return false
		}
		m.in.skip(len(b) - magicLen + 1)
	}
}

// plausible reports whether the member at the tape's position opens and begins
// with a record: the bytes that begin a member also occur by chance.
func (m *members) plausible() bool {
	m.in.setMark()
	at := m.in.position()
	defer m.in.rewind(at)
	member, err := m.codec.open(m.in)
	if err != nil || member == nil {
		return false
	}
	var head [len(versionPrefix)]byte
	_, err = io.ReadFull(member, head[:])
	return err == nil && bytes.Equal(head[:], []byte(versionPrefix))
}

// fileOffset gives the offset of the member in which a place of the content lies.
func (m *members) fileOffset(content int64) int64 {
	for i := len(m.starts) - 1; i >= 0; i-- {
		if m.starts[i].content <= content {
			return m.starts[i].file
		}
	}
	return 0
}

// startsAt reports whether a member begins at that place of the content.
func (m *members) startsAt(content int64) bool {
	for i := len(m.starts) - 1; i >= 0 && m.starts[i].content >= content; i-- {
		if m.starts[i].content == content {
			return true
		}
	}
	return false
}

// forget drops what fileOffset needs for places before content.
func (m *members) forget(content int64) {
	keep := 0
	for keep+1 < len(m.starts) && m.starts[keep+1].content <= content {
		keep++
	}
	m.starts = append(m.starts[:0], m.starts[keep:]...)
}
