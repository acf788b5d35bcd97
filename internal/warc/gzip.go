package warc

import (
	"io"

	"github.com/klauspost/compress/gzip"
)

// gzipCodec opens the members of a gzip file (RFC 1952).
type gzipCodec struct {
	reader *gzip.Reader
}

func (*gzipCodec) name() string { return "gzip" }

// magic also checks the flags, of which the upper three bits must be zero.
func (*gzipCodec) magic(b []byte) bool {
	return b[0] == 0x1f && b[1] == 0x8b && b[2] == 8 && b[3]&0xe0 == 0
}

func (c *gzipCodec) open(t *tape) (io.Reader, error) {
	if c.reader == nil {
		c.reader = new(gzip.Reader)
	}
	if err := c.reader.Reset(t); err != nil {
		return nil, err
	}
	c.reader.Multistream(false)
	return c.reader, nil
}
