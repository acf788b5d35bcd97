package cluster

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// A record is, in varints: the version; the article's id; its sketch without
// weights, which follow from the records before it; and its ties, which were
// computed from texts and sketches as they were and so are kept. Sorted numbers are
// kept as differences. A record of the same article again is the version, the
// id, and nothing.

const recordVersion = 1

var errRecord = errors.New("record is damaged")

type encoder struct{ b []byte }

func (e *encoder) uint(v uint64) { e.b = binary.AppendUvarint(e.b, v) }
func (e *encoder) int(v int64)   { e.b = binary.AppendVarint(e.b, v) }

// encode writes the record of an article placed with these ties.
func encode(id news.ArticleID, s *sketch, ties []tie) Record {
	e := encoder{}
	e.uint(recordVersion)
	e.uint(uint64(len(id)))
	e.b = append(e.b, id...)
	if s == nil {
		return e.b
	}
	e.b = slices.Grow(e.b, 64+6*len(s.terms)+5*len(s.entities)+5*len(ties))
	e.uint(uint64(s.outlet))
	e.int(int64(s.day))
	e.uint(uint64(s.words))
	e.uint(uint64(s.months))
	e.uint(uint64(len(s.terms)))
	last := uint32(0)
	for _, t := range s.terms {
		e.uint(uint64(t.hash - last))
		e.b = append(e.b, t.in, t.count)
		last = t.hash
	}
	e.uint(uint64(len(s.entities)))
	last = 0
	for _, x := range s.entities {
		e.uint(uint64(x.key - last))
		last = x.key
	}
	e.uint(uint64(len(s.dates)))
	day := int32(0)
	for _, d := range s.dates {
		e.int(int64(d) - int64(day))
		day = d
	}
	e.uint(uint64(len(ties)))
	atom := int32(0)
	for _, t := range ties {
		e.uint(uint64(t.atom - atom))
		e.uint(uint64(t.sum))
		e.uint(uint64(t.matter))
		e.uint(uint64(t.n))
		atom = t.atom
	}
	return e.b
}

type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) uint(most uint64) uint64 {
	v, n := binary.Uvarint(d.b)
	if n <= 0 || v > most {
		d.bad = true
		return 0
	}
	d.b = d.b[n:]
	return v
}

func (d *decoder) int() int64 {
	v, n := binary.Varint(d.b)
	if n <= 0 || v > math.MaxInt32 || v < math.MinInt32 {
		d.bad = true
		return 0
	}
	d.b = d.b[n:]
	return v
}

func (d *decoder) byte() byte {
	if len(d.b) == 0 {
		d.bad = true
		return 0
	}
	c := d.b[0]
	d.b = d.b[1:]
	return c
}

// length reads how many of something that take at least a byte each follow.
func (d *decoder) length() int { return int(d.uint(uint64(len(d.b)))) }

// decode reads what encode wrote. again is true for a record of the same article again.
func decode(r Record) (id news.ArticleID, s sketch, ties []tie, again bool, err error) {
	d := decoder{b: r}
	if v := d.uint(math.MaxUint32); v != recordVersion && !d.bad {
		return "", s, nil, false, fmt.Errorf("record of version %d, this program reads %d", v, recordVersion)
	}
	n := d.length()
	if d.bad || n > len(d.b) {
		return "", s, nil, false, errRecord
	}
	id = news.ArticleID(d.b[:n])
	if d.b = d.b[n:]; len(d.b) == 0 {
		return id, s, nil, true, nil
	}
	s.outlet = uint32(d.uint(math.MaxUint32))
	s.day = int32(d.int())
	s.words = uint16(d.uint(math.MaxUint16))
	s.months = uint16(d.uint(math.MaxUint16))
	s.terms = make([]term, d.length())
	last := uint32(0)
	for i := range s.terms {
		last += uint32(d.uint(math.MaxUint32))
		s.terms[i] = term{hash: last, in: d.byte(), count: d.byte()}
	}
	s.entities = make([]entity, d.length())
	last = 0
	for i := range s.entities {
		last += uint32(d.uint(math.MaxUint32))
		s.entities[i].key = last
	}
	s.dates = make([]int32, d.length())
	day := int32(0)
	for i := range s.dates {
		day += int32(d.int())
		s.dates[i] = day
	}
	ties = make([]tie, d.length())
	atom := int32(0)
	for i := range ties {
		atom += int32(d.uint(math.MaxInt32))
		ties[i] = tie{atom: atom, sum: int32(d.uint(math.MaxInt32)), matter: int32(d.uint(math.MaxInt32)), n: int32(d.uint(math.MaxInt32))}
	}
	if d.bad || len(d.b) > 0 {
		return "", s, nil, false, errRecord
	}
	return id, s, ties, false, nil
}
