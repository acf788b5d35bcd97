package warc

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// zstdCodec opens the frames of a Zstandard file (RFC 8878). As the WARC
// community's rules for .warc.zst have it, the first frame may be a skippable
// one, number 0x184D2A5D, with the dictionary that all other frames were
// compressed with; the dictionary may itself be compressed.
type zstdCodec struct {
	decoder    *zstd.Decoder
	dictionary []byte
}

const (
	frameMagic      = 0xFD2FB528
	skippableMagic  = 0x184D2A50 // and the fifteen after it
	dictionaryMagic = 0x184D2A5D
	maxDictionary   = 16 << 20
	maxWindow       = 128 << 20 // what zstd --long writes by default
)

func (*zstdCodec) name() string { return "zstd" }

func (*zstdCodec) magic(b []byte) bool {
	m := binary.LittleEndian.Uint32(b)
	return m == frameMagic || m&^0xf == skippableMagic
}

func (c *zstdCodec) open(t *tape) (io.Reader, error) {
	b, err := t.peek(zstd.HeaderMaxSize)
	if err != nil && err != io.EOF {
		return nil, err
	}
	var h zstd.Header
	if err := h.Decode(b); err != nil {
		return nil, err
	}
	if h.Skippable {
		return nil, c.skippable(t, h)
	}
	if c.decoder == nil {
		options := []zstd.DOption{zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow)}
		if c.dictionary != nil {
			options = append(options, zstd.WithDecoderDicts(c.dictionary))
		}
		if c.decoder, err = zstd.NewReader(nil, options...); err != nil {
			return nil, fmt.Errorf("dictionary: %w", err)
		}
	}
	if err := c.decoder.Reset(&frame{in: t, left: h.HeaderSize, checksum: h.HasCheckSum}); err != nil {
		return nil, err
	}
	return c.decoder, nil
}

// skippable reads past a skippable frame, and keeps the dictionary in it.
func (c *zstdCodec) skippable(t *tape, h zstd.Header) error {
	b, _ := t.peek(magicLen)
	dictionary := t.position() == 0 && binary.LittleEndian.Uint32(b) == dictionaryMagic
	t.skip(h.HeaderSize)
	if !dictionary {
		n, err := io.CopyN(io.Discard, t, int64(h.SkippableSize))
		if n < int64(h.SkippableSize) && (err == nil || err == io.EOF) {
			return io.ErrUnexpectedEOF
		}
		return err
	}
	if h.SkippableSize > maxDictionary {
		return fmt.Errorf("dictionary of %d bytes is %w of %d", h.SkippableSize, ErrTooLarge, maxDictionary)
	}
	d := make([]byte, h.SkippableSize)
	if _, err := io.ReadFull(t, d); err != nil {
		return io.ErrUnexpectedEOF
	}
	if len(d) >= magicLen && binary.LittleEndian.Uint32(d) == frameMagic {
		z, err := zstd.NewReader(bytes.NewReader(d), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return fmt.Errorf("dictionary: %w", err)
		}
		defer z.Close()
		if d, err = io.ReadAll(io.LimitReader(z, maxDictionary)); err != nil {
			return fmt.Errorf("dictionary: %w", err)
		}
	}
	c.dictionary = d
	return nil
}

func (c *zstdCodec) close() {
	if c.decoder != nil {
		c.decoder.Close()
	}
}

// A frame passes on the bytes of one Zstandard frame and no more. Frames do not
// carry their length; it follows from walking over their blocks, each of which
// begins with three bytes: last (1 bit), type (2), size (21).
type frame struct {
	in       *tape
	left     int // bytes left of the frame header, the block or the checksum
	last     bool
	checksum bool
}

var errReservedBlock = errors.New("block of the reserved type")

// Read implements io.Reader.
func (f *frame) Read(p []byte) (int, error) {
	for f.left == 0 {
		switch {
		case !f.last:
			if err := f.block(); err != nil {
				return 0, err
			}
		case f.checksum:
			f.left, f.checksum = 4, false
		default:
			return 0, io.EOF
		}
	}
	n, err := f.in.Read(p[:min(len(p), f.left)])
	f.left -= n
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// block takes the extent of the block that begins here.
func (f *frame) block() error {
	b, _ := f.in.peek(3)
	if len(b) < 3 {
		return io.ErrUnexpectedEOF
	}
	header := int(b[0]) | int(b[1])<<8 | int(b[2])<<16
	f.last = header&1 == 1
	switch header >> 1 & 3 {
	case 1: // one byte, repeated
		f.left = 3 + 1
	case 3:
		return errReservedBlock
	default:
		f.left = 3 + header>>3
	}
	return nil
}
