package dedupe

import "slices"

// shingleWords is the length of a shingle. Five words are seldom the same by
// chance, and one changed word in ten still leaves half of the shingles whole.
const shingleWords = 5

// shingles hashes every run of five words: a polynomial in the word hashes,
// rolled along by taking one word off and putting one on (Karp and Rabin 1987),
// then mixed, so that the least of several hashes is any of them with equal chance.
func shingles(words []word) []uint64 {
	if len(words) < shingleWords {
		return nil
	}
	const base = 0x9E3779B97F4A7C15 // odd, so that no bit of a word is lost by multiplying
	first := uint64(1)              // base to the power of the words kept
	for range shingleWords {
		first *= base
	}
	out := make([]uint64, 0, len(words)-shingleWords+1)
	rolling := uint64(0)
	for i, w := range words {
		rolling = rolling*base + w.hash
		if i >= shingleWords {
			rolling -= words[i-shingleWords].hash * first
		}
		if i >= shingleWords-1 {
			out = append(out, mix(rolling))
		}
	}
	return out
}

// mix spreads every bit of x over all bits (the finalizer of MurmurHash3).
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xFF51AFD7ED558CCD
	x ^= x >> 33
	x *= 0xC4CEB9FE1A85EC53
	return x ^ x>>33
}

const (
	// window is how many shingles in a row are sure to have one in the sample: a
	// run of 36 words that two texts share is never missed.
	window = 32
	// leastKept is how many of the least hashes of the whole text are in the
	// sample too. In a long text they are there anyway; a short one, whose
	// windows are few, could otherwise be lost by a single edit.
	leastKept = 8
	// maxPosted bounds the sample that is kept of a text, of about 2,100 words.
	// Of a longer one the windows are made wider.
	maxPosted = 128
)

// Fingerprints is the sample of a text's word shingles that the index looks it
// up by: sorted, each once, about one for seventeen words.
func Fingerprints(text string) []uint64 {
	return fingerprints(shingles(splitWords(text)), window)
}

// fingerprints is the sample of a text's shingles that it is looked up by,
// sorted, each once.
func fingerprints(shingles []uint64, window int) []uint64 {
	out := winnow(shingles, window)
	out = append(out, least(shingles, leastKept)...)
	slices.Sort(out)
	return slices.Compact(out)
}

// posted is the sample of a text's shingles that it can be found by: the same,
// but bounded. A least hash of a wider window is one of the narrower windows in
// it too, so that whatever is posted is looked up.
func posted(shingles, lookedUp []uint64) []uint64 {
	if len(lookedUp) <= maxPosted {
		return lookedUp
	}
	wider := max(window, 2*len(shingles)/(maxPosted-leastKept))
	out := fingerprints(shingles, wider)
	return out[:min(len(out), maxPosted)]
}

// winnow picks the least hash of every window (Schleimer et al. 2003, section
// 3.1), of equal ones the one picked before, in order of position.
func winnow(hashes []uint64, window int) []uint64 {
	var out []uint64
	at := 0 // of the least in the window that ends at i
	for i, h := range hashes {
		moved := true
		if at <= i-window {
			at = i - window + 1
			for j := at + 1; j <= i; j++ {
				if hashes[j] <= hashes[at] {
					at = j
				}
			}
		} else if h < hashes[at] {
			at = i
		} else {
			moved = false
		}
		if i == window-1 || i >= window && moved {
			out = append(out, hashes[at])
		}
	}
	if 0 < len(hashes) && len(hashes) < window {
		out = append(out, hashes[at])
	}
	return out
}

// least is the n least distinct hashes.
func least(hashes []uint64, n int) []uint64 {
	out := make([]uint64, 0, n+1)
	for _, h := range hashes {
		if len(out) == n && h >= out[n-1] {
			continue
		}
		at, found := slices.BinarySearch(out, h)
		if found {
			continue
		}
		out = slices.Insert(out, at, h)
		out = out[:min(n, len(out))]
	}
	return out
}
