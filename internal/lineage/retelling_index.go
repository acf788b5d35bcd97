package lineage

import "math/bits"

// index tells in which sentences of a text each key stands. A key's place among
// the text's keys is the number of those below it, counted in its set of bits.
type index struct {
	keys      bitset
	below     []int32 // keys in the words of the set before each of them
	begins    []int32 // by place, where its sentences begin; one more at the end
	sentences []int32
}

// newIndex indexes sentences whose keys are numbered below the given number.
func newIndex(sentences []keyed, numbered int) index {
	x := index{keys: newBitset(numbered)}
	stands := 0
	for n := range sentences {
		stands += len(sentences[n].keys)
		for _, k := range sentences[n].keys {
			x.keys.set(int(k.key))
		}
	}
	x.below = make([]int32, len(x.keys))
	size := int32(0)
	for n, word := range x.keys {
		x.below[n] = size
		size += int32(bits.OnesCount64(word))
	}
	// begins holds counts first, then sums, and is moved back while it is filled from behind.
	x.begins, x.sentences = make([]int32, size+1), make([]int32, stands)
	for n := range sentences {
		for _, k := range sentences[n].keys {
			x.begins[x.place(k.key)]++
		}
	}
	sum := int32(0)
	for place := range x.begins {
		sum += x.begins[place]
		x.begins[place] = sum
	}
	for n := len(sentences) - 1; n >= 0; n-- {
		for _, k := range sentences[n].keys {
			at := &x.begins[x.place(k.key)]
			*at--
			x.sentences[*at] = int32(n)
		}
	}
	return x
}

// place is where a key stands among the text's keys, of which it is one.
func (x *index) place(key int32) int32 {
	return x.below[key/64] + int32(bits.OnesCount64(x.keys[key/64]&(1<<(key%64)-1)))
}

// of is the sentences that a key stands in, in order.
func (x *index) of(key int32) []int32 {
	if !x.keys.has(int(key)) {
		return nil
	}
	place := x.place(key)
	return x.sentences[x.begins[place]:x.begins[place+1]]
}

// size is how many keys there are.
func (x *index) size() int { return len(x.begins) - 1 }

// gramTable finds the places of a gram in a text: chains of places by the low
// bits of the gram, in order.
type gramTable struct {
	first, next []int32 // one more than the place; 0 for none
}

func newGramTable(grams []uint64) gramTable {
	size := 1 << bits.Len(uint(len(grams)))
	t := gramTable{make([]int32, size), make([]int32, len(grams))}
	for n := len(grams) - 1; n >= 0; n-- {
		slot := &t.first[grams[n]&uint64(size-1)]
		t.next[n], *slot = *slot, int32(n+1)
	}
	return t
}

// after is the first place of a chain behind a place of it, or its first with
// -1; it is -1 at the end.
func (t *gramTable) after(gram uint64, place int32) int32 {
	if place >= 0 {
		return t.next[place] - 1
	}
	if len(t.first) == 0 {
		return -1
	}
	return t.first[gram&uint64(len(t.first)-1)] - 1
}
