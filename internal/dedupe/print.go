package dedupe

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/headwater-news/headwater/internal/news"
)

// ErrPrint says that bytes are no print of this version, or are damaged.
var ErrPrint = errors.New("not a readable print")

// Print is what the index keeps of one article, as bytes for a store: about
// two hundred for an article of ordinary length, fewer for a copy, seven hundred
// and its id at most.
type Print []byte

// role is what an article is in its group.
type role byte

const (
	original role = iota
	copied        // a near-duplicate or a wire copy: an article of its own, of another's text
	excerpt       // an excerpt, or the longer article around one
	capture       // the same article again, or a revision: no article of its own
)

func roleOf(kind news.RelationKind) role {
	switch kind {
	case "":
		return original
	case news.SameArticle, news.Revision:
		return capture
	case news.Excerpt:
		return excerpt
	}
	return copied
}

// print is a Print in the open.
type print struct {
	id           news.ArticleID
	role         role
	target       uint32 // number of the first of the group, or of the article captured; unless original
	outlet       uint32
	addresses    []uint64
	shingles     uint16
	fingerprints []uint64 // of which the low 40 bits matter
}

const printVersion = 1

// encode writes version, role, id, target, outlet, addresses, length and fingerprints;
// counts and numbers as varints, hashes in full, fingerprints in five bytes.
func (p print) encode() Print {
	b := make([]byte, 0, 24+len(p.id)+8*len(p.addresses)+5*len(p.fingerprints))
	b = append(b, printVersion, byte(p.role))
	b = binary.AppendUvarint(b, uint64(len(p.id)))
	b = append(b, p.id...)
	if p.role != original {
		b = binary.AppendUvarint(b, uint64(p.target))
	}
	b = binary.LittleEndian.AppendUint32(b, p.outlet)
	b = append(b, byte(len(p.addresses)))
	for _, h := range p.addresses {
		b = binary.LittleEndian.AppendUint64(b, h)
	}
	b = binary.LittleEndian.AppendUint16(b, p.shingles)
	b = binary.AppendUvarint(b, uint64(len(p.fingerprints)))
	for _, f := range p.fingerprints {
		b = binary.LittleEndian.AppendUint32(b, uint32(f))
		b = append(b, byte(f>>32))
	}
	return b
}

// decode reads what encode wrote.
func (p Print) decode() (print, error) {
	r := printReader{rest: p}
	var d print
	if version := r.bytes(1); len(version) == 1 && version[0] != printVersion {
		return print{}, fmt.Errorf("version %d: %w", version[0], ErrPrint)
	}
	if b := r.bytes(1); len(b) == 1 {
		d.role = role(b[0])
	}
	d.id = news.ArticleID(r.bytes(r.count(1)))
	if d.role != original {
		d.target = uint32(r.uvarint())
	}
	if b := r.bytes(4); len(b) == 4 {
		d.outlet = binary.LittleEndian.Uint32(b)
	}
	if b := r.bytes(1); len(b) == 1 {
		for range b[0] {
			if h := r.bytes(8); len(h) == 8 {
				d.addresses = append(d.addresses, binary.LittleEndian.Uint64(h))
			}
		}
	}
	if b := r.bytes(2); len(b) == 2 {
		d.shingles = binary.LittleEndian.Uint16(b)
	}
	n := r.count(5)
	d.fingerprints = make([]uint64, 0, n)
	for range n {
		f := r.bytes(5)
		d.fingerprints = append(d.fingerprints, uint64(binary.LittleEndian.Uint32(f))|uint64(f[4])<<32)
	}
	if r.short || len(r.rest) > 0 || d.role > capture || n > maxPosted {
		return print{}, fmt.Errorf("%d bytes: %w", len(p), ErrPrint)
	}
	return d, nil
}

// printReader takes a print apart; once it was too short it stays so.
type printReader struct {
	rest  []byte
	short bool
}

func (r *printReader) bytes(n int) []byte {
	if n > len(r.rest) {
		r.short, r.rest = true, nil
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *printReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.short, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

// count is a number of things of the given size, all of which are there.
func (r *printReader) count(size int) int {
	n := r.uvarint()
	if n > uint64(len(r.rest)/size) {
		r.short, r.rest = true, nil
		return 0
	}
	return int(n)
}
