package dedupe

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is a run of letters, digits and marks, folded to lower case. All else
// (spaces, punctuation, quotation marks of any shape, apostrophes) only parts
// words, so that "don’t" and "don't" are the same two words. Scripts written
// without spaces give one word per character.
type word struct {
	hash       uint64
	begin, end int32 // byte offsets into the text
}

// maxWords bounds the work one text can cause: what stands behind the first
// forty thousand words, a book's half, is not looked at.
const maxWords = 40_000

// FNV-1a, 64 bits.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// splitWords folds text into words. The ASCII loop is apart because it carries
// nearly all bytes of nearly all texts.
func splitWords(text string) []word {
	words := make([]word, 0, len(text)/6+1)
	hash, begin, marked := uint64(fnvOffset), -1, false
	flush := func(end int) {
		if begin >= 0 {
			if marked {
				hash = hashComposed(text[begin:end])
			}
			words = append(words, word{hash, int32(begin), int32(end)})
		}
		hash, begin, marked = fnvOffset, -1, false
	}
	for i := 0; i < len(text) && len(words) < maxWords; {
		if c := text[i]; c < utf8.RuneSelf {
			if f := asciiFold[c]; f != 0 {
				if begin < 0 {
					begin = i
				}
				hash = (hash ^ uint64(f)) * fnvPrime
			} else if begin >= 0 {
				flush(i)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unspaced(r):
			flush(i)
			words = append(words, word{hashRune(fnvOffset, r), int32(i), int32(i + size)})
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if begin < 0 {
				begin = i
			}
			marked = marked || unicode.IsMark(r)
			hash = hashRune(hash, unicode.ToLower(r))
		case invisible(r): // inside a word or beside it, never its end
		default:
			flush(i)
		}
		i += size
	}
	if len(words) < maxWords {
		flush(len(text))
	}
	return words
}

// asciiFold gives the lower case of ASCII letters and digits, 0 for the rest.
var asciiFold = func() (fold [utf8.RuneSelf]byte) {
	for c := byte('0'); c <= '9'; c++ {
		fold[c] = c
	}
	for c := byte('a'); c <= 'z'; c++ {
		fold[c], fold[c-'a'+'A'] = c, c
	}
	return fold
}()

// hashRune mixes a rune in as its UTF-8 bytes would be.
func hashRune(hash uint64, r rune) uint64 {
	var b [utf8.UTFMax]byte
	for _, c := range b[:utf8.EncodeRune(b[:], r)] {
		hash = (hash ^ uint64(c)) * fnvPrime
	}
	return hash
}

// hashComposed is the hash of a word with combining marks, as if it had been
// written with composed letters where there are such.
func hashComposed(s string) uint64 {
	folded := make([]rune, 0, len(s))
	for _, r := range s {
		if !invisible(r) {
			folded = append(folded, unicode.ToLower(r))
		}
	}
	hash := uint64(fnvOffset)
	for _, r := range norm.NFC.String(string(folded)) {
		hash = hashRune(hash, r)
	}
	return hash
}

// invisible reports whether r is set for line breaking or joining and is not
// part of what is read: soft hyphen, zero-width characters, byte order mark.
func invisible(r rune) bool {
	return r == 0xAD || 0x200B <= r && r <= 0x200F || r == 0x2060 || r == 0xFEFF
}

// unspaced reports whether r is of a script written without spaces between
// words: Thai, Lao, Burmese, Khmer, kana, Han.
func unspaced(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r <= 0x0EFF, 0x1000 <= r && r <= 0x109F, 0x1780 <= r && r <= 0x17FF,
		0x3041 <= r && r <= 0x30FA, 0x3400 <= r && r <= 0x9FFF, 0xF900 <= r && r <= 0xFAFF, 0x20000 <= r && r <= 0x3FFFF:
		return unicode.IsLetter(r) || unicode.IsMark(r)
	}
	return false
}
