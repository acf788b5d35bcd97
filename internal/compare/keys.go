package compare

import "hash/fnv"

// Fingerprints of quotations are chosen by winnowing (Schleimer, Wilkerson and
// Aiken 2003, section 3): of every keyWindow runs of keyWords words in a row the
// one with the smallest hash is kept, the last of equals. Two texts that share
// keyWindow+keyWords-1 words in a row share a whole window, and so a key.

const (
	keyWords  = 4 // words in a run
	keyWindow = 4 // runs in a window
)

// Keys are the fingerprints by which a store finds sayings that may share words
// with this one: two that have seven words in a row in common share a key. A
// saying of six words or less gives the key of every run in it, one of three
// words or less a single key; such are found among the longer ones for the most
// part only, and by their speaker for sure. A translation shares no key with its
// original: that is found by its speaker alone.
//
// A key is the 64-bit FNV-1a hash of the run's words, each followed by a space,
// in the form they are compared by: lower case, no diacritics, figures for number
// words, one spelling, without what stands in an editor's brackets. Keys are
// stored: whoever changes that form or the hash has every key made again.
func Keys(words, language string) []uint64 {
	runs := runHashes(read(words, language).words, keyWords)
	if len(runs) <= keyWindow-1 {
		return distinctKeys(runs)
	}
	var keys []uint64
	last := -1 // the run kept for the window before
	for end := keyWindow; end <= len(runs); end++ {
		least := end - keyWindow
		for i := least + 1; i < end; i++ {
			if runs[i] <= runs[least] {
				least = i
			}
		}
		if least != last {
			keys, last = append(keys, runs[least]), least
		}
	}
	return distinctKeys(keys)
}

// runHashes are the hashes of every n words in a row; of all words where they are
// fewer.
func runHashes(words []spoken, n int) []uint64 {
	if len(words) == 0 {
		return nil
	}
	n = min(n, len(words))
	hashes := make([]uint64, 0, len(words)-n+1)
	for i := 0; i+n <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+n] {
			h.Write([]byte(w.form))
			h.Write([]byte{' '})
		}
		hashes = append(hashes, h.Sum64())
	}
	return hashes
}

func distinctKeys(keys []uint64) []uint64 {
	distinct, seen := keys[:0], map[uint64]bool{}
	for _, k := range keys {
		if !seen[k] {
			distinct, seen[k] = append(distinct, k), true
		}
	}
	return distinct
}
