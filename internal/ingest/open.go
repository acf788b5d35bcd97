package ingest

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/headwater-news/headwater/internal/news"
)

// open finds out what a source is, and decompresses it if need be. Its error is
// a *news.BadInput.
func (s *source) open() (finding, error) {
	raw := bufio.NewReaderSize(s.in, 64<<10)
	s.in, s.plain, s.close = raw, s.name, func() {}
	head, err := raw.Peek(sniffLen)
	if err != nil && err != io.EOF && len(head) == 0 {
		return finding{}, unreadable(s.name, err)
	}
	found := sniff(s.name, head)
	outer := found.kind
	if outer != kindGzip && outer != kindZstd {
		return found, nil
	}
	s.plain = strings.TrimSuffix(s.name, filepath.Ext(s.name))
	inside, err := peekInside(outer, raw)
	if err == nil {
		found = sniff(s.plain, inside)
	}
	if isWARCName(s.name) || found.kind == kindWARC {
		// Its reader decompresses by itself, to know where records begin.
		found.kind = kindWARC
		return found, nil
	}
	var unpacked io.ReadCloser
	if err == nil {
		unpacked, err = decompress(outer, raw)
	}
	if err != nil {
		return finding{}, &news.BadInput{Place: s.name, Err: fmt.Errorf("damaged compressed file: %w", err), Hint: "get the file again from where it came"}
	}
	s.in, s.size, s.unpacked, s.close = unpacked, -1, true, func() { unpacked.Close() }
	return found, nil
}

func isWARCName(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".warc.gz") || strings.HasSuffix(name, ".warc.zst")
}

// peekInside gives the beginning of what is compressed.
func peekInside(k kind, raw *bufio.Reader) ([]byte, error) {
	compressed, _ := raw.Peek(raw.Size())
	inside, err := decompress(k, bytes.NewReader(compressed))
	if err != nil {
		return nil, err
	}
	defer inside.Close()
	head := make([]byte, sniffLen)
	n, _ := io.ReadFull(inside, head) // a fault in it is met again by who reads it all
	return head[:n], nil
}

// decompress undoes one layer of compression.
func decompress(k kind, in io.Reader) (io.ReadCloser, error) {
	if k == kindGzip {
		return gzip.NewReader(in)
	}
	z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return z.IOReadCloser(), nil
}
