// Package wordclass sorts English words into classes of words that are used
// alike: "said" with "told", "senator" with "congressman". A model that has seen
// one word of a class knows something of the others.
//
// A word has two classes: one of topic, from vectors of what is written of
// together, and one of place, from the words that stand right beside it, which
// is close to its part of speech. See [Learn] for how they are made.
package wordclass

import (
	_ "embed"
	"encoding/binary"
	"sync"
)

//go:embed classes.bin
var classes []byte

// Class is the classes of one word. Zero stands for a word that is not known.
type Class struct {
	Topic uint16 // one of about a thousand small classes of topic
	Place uint8  // one of 255 classes of place
	// How often the words nearest to it in topic were seen as cues ("said") and in
	// sources ("officials") of attributions: from 1, never, to 16, always.
	Speech, Source uint8
}

// Wide is the wider class of topic around Topic, of 64.
func (c Class) Wide() uint16 { return (c.Topic + split - 1) / split }

// Table looks up the classes of words. It is read-only.
type Table struct {
	hash  []uint32
	class []Class
	mask  uint32
}

// Load is the embedded table, built once.
var Load = sync.OnceValue(func() *Table { return parse(classes) })

// entry is a word in the embedded table: its hash (four bytes), topic (two),
// place (one), speech and source (four bits each).
const entry = 8

func parse(data []byte) *Table {
	n := len(data) / entry
	size := 4
	for size < 2*n {
		size *= 2
	}
	t := &Table{make([]uint32, size), make([]Class, size), uint32(size - 1)}
	for ; len(data) >= entry; data = data[entry:] {
		hash := binary.LittleEndian.Uint32(data)
		at := t.slot(hash)
		c := Class{Topic: binary.LittleEndian.Uint16(data[4:]), Place: data[6]}
		if c.Topic != 0 {
			c.Speech, c.Source = 1+data[7]&15, 1+data[7]>>4
		}
		t.hash[at], t.class[at] = hash, c
	}
	return t
}

func (t *Table) slot(hash uint32) uint32 {
	at := (hash * 0x9e3779b1) >> 7 & t.mask
	for t.class[at] != (Class{}) && t.hash[at] != hash {
		at = (at + 1) & t.mask
	}
	return at
}

// Of is the classes of the word whose lower-case form has this hash (text.Hash).
func (t *Table) Of(hash uint32) Class { return t.class[t.slot(hash)] }
