package cluster

import (
	"math"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// noDay stands for an unknown day.
const noDay = math.MinInt32

// sketch is what the clusterer keeps of one article: enough to compare it with
// any other, never its text.
type sketch struct {
	day      int32 // days since 1970 of its time, or noDay
	outlet   uint32
	words    uint16
	terms    []term   // sorted by hash
	entities []entity // sorted by key
	dates    []int32  // days the text names, resolved from its own date; sorted
	months   uint16   // months named, bit 0 is January

	norms [fields]float32  // Euclidean, per field
	top   [topNames]uint32 // the names with most weight, 0 where there are fewer
	least uint16           // scale from which a term is one the article is found by
	title float32          // weight of the terms of the headline
}

// The fields that are compared by cosine.
const (
	fieldTitle = iota
	fieldLede
	fieldBody   // everything, headline and lede included
	fieldName   // words that are names
	fieldCommon // words that are not
	fields
)

// term is a stem with its count and where it stands.
type term struct {
	hash  uint32
	scale uint16 // tf·idf as of the article's arrival, in steps of 1/weightSteps
	count uint8
	in    uint8 // bits 1<<fieldTitle, 1<<fieldLede, inName, inLower
}

const weightSteps = 1024

func (t *term) weight() float64 { return float64(t.scale) / weightSteps }

// Whether a term stands capitalised inside a sentence, and whether in lower case.
const (
	inName  = 1 << 7
	inLower = 1 << 6
)

// isName reports terms that stand for somebody or something named.
func (t *term) isName() bool { return t.in&(inName|inLower) == inName }

// topNames is how many names speak for a text.
const topNames = 4

// entity is a name or figure that ties a text to one event.
type entity struct {
	key    uint32 // kind in the upper four bits
	weight float32
}

// The kinds of entity.
const (
	kindPerson  = iota // first and last name
	kindSurname        // last name of a person
	kindPlace
	kindBody   // organisation, office, building
	kindName   // other capitalised words
	kindStreet // name of a street
	kindBlock  // house or block number with its street
	kindAge    // age with whom it belongs to
	kindYears  // age alone
	kindNumber // other figures
	kindOffice // last name of somebody in office
	kindDay    // month and day as named, for texts without a date
	kinds
)

func (e entity) kind() int { return int(e.key >> 28) }

func key(kind int, h uint32) uint32 { return uint32(kind)<<28 | h>>4 }

// ledeWords is how long the beginning is that counts as lede.
const ledeWords = 60

// reader turns articles into sketches. It holds buffers only.
type reader struct {
	scanner scanner
	marks   []mark
	ents    []uint32
}

// mark is a term's hash in the upper 32 bits and where it stands in the lowest eight.
type mark uint64

func (m mark) hash() uint32 { return uint32(m >> 32) }
func (m mark) in() uint8    { return uint8(m) }

// read makes the sketch of an article, but for the weights, which depend on the desk.
func (r *reader) read(a news.Article) sketch {
	s := sketch{day: noDay, outlet: hashString(a.Outlet)}
	if a.Outlet == "" {
		s.outlet = 0
	}
	if t := a.Time(); !t.IsZero() {
		s.day = int32(math.Floor(float64(t.Time().Unix()) / 86400))
	}
	r.scanner.stem = stemmer(a.Language)
	r.marks, r.ents = r.marks[:0], r.ents[:0]

	r.scanner.out = r.scanner.out[:0]
	r.scanner.scan(bareHeadline(a.Headline), 40)
	upper := 0
	for _, t := range r.scanner.out {
		if t.cap {
			upper++
		}
	}
	sentence := upper*2 <= len(r.scanner.out) // printed like a sentence, so that capitals mean names
	for _, t := range r.scanner.out {
		in := uint8(1 << fieldTitle)
		switch {
		case t.cap && sentence && !t.first:
			in |= inName
		case !t.cap && t.number < 0:
			in |= inLower
		}
		r.mark(t, in)
	}
	r.names(r.scanner.out, true)

	r.scanner.out = r.scanner.out[:0]
	for _, line := range newsLines(a.Body) {
		r.scanner.scan(line, textLimit)
	}
	body := r.scanner.out
	s.words = uint16(len(body))
	for i, t := range body {
		in := uint8(0)
		if i < ledeWords {
			in = 1 << fieldLede
		}
		switch {
		case t.cap && !t.first:
			in |= inName
		case !t.cap && t.number < 0:
			in |= inLower
		}
		r.mark(t, in)
	}
	r.names(body, false)
	s.dates, s.months = r.days(body, s.day)

	s.terms = gather(r.marks)
	slices.Sort(r.ents)
	keys := slices.Compact(r.ents)
	s.entities = make([]entity, len(keys))
	for i, k := range keys {
		s.entities[i].key = k
	}
	return s
}

// mark notes one term, unless it says nothing.
func (r *reader) mark(t token, in uint8) {
	if t.class&classStop != 0 && !(t.cap && !t.first) || t.letter && t.number < 0 {
		return
	}
	r.marks = append(r.marks, mark(t.term)<<32|mark(in))
}

// gather counts marks into terms.
func gather(marks []mark) []term {
	slices.Sort(marks)
	n := 0
	for i := range marks {
		if i == 0 || marks[i].hash() != marks[i-1].hash() {
			n++
		}
	}
	terms := make([]term, 0, n)
	for i, m := range marks {
		if i == 0 || m.hash() != marks[i-1].hash() {
			terms = append(terms, term{hash: m.hash()})
		}
		t := &terms[len(terms)-1]
		if t.count < math.MaxUint8 {
			t.count++
		}
		t.in |= m.in()
	}
	return terms
}
