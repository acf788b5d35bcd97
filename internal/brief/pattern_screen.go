package brief

import "strings"

// screen is what a text is looked through for before a regular expression is run
// on it: strings of which every match has one (pattern_needs.go). Letters of ASCII
// are in lower case in them, and are read as such.
type screen struct {
	opening [256][]string     // with which a text begins, by their first byte
	pairs   [1 << 10]uint64   // the two bytes that the others begin with, a bit each
	needed  map[uint16][]need // the others, by these bytes
}

// need is a string that may stand anywhere, or where a word begins or ends.
type need struct {
	text       string
	begin, end bool
}

// Marks in the strings of which a screen is made.
const (
	atBoundary = "\x00" // where a word begins or ends
	atStart    = "\x01" // where the text begins
)

// newScreen makes a screen of strings; nil where one of them says too little.
func newScreen(texts []string) *screen {
	if texts == nil || weakest(texts) < fewestBytes {
		return nil
	}
	s := &screen{needed: map[uint16][]need{}}
	for _, text := range append([]string{"\u017f", "\u212a"}, texts...) { // letters that are s and k, too, where case is not told apart
		plain := unmarked(text)
		if strings.HasPrefix(text, atStart) {
			s.opening[plain[0]] = append(s.opening[plain[0]], plain)
			continue
		}
		pair := uint16(plain[0])<<8 | uint16(plain[1])
		s.pairs[pair>>6] |= 1 << (pair & 63)
		s.needed[pair] = append(s.needed[pair], need{plain, strings.HasPrefix(text, atBoundary), strings.HasSuffix(text, atBoundary)})
	}
	return s
}

// unmarked is a string without its marks.
func unmarked(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, atStart, ""), atBoundary, "")
}

// fewestBytes is how many bytes a string must have to tell texts apart. Where the
// text begins is as good as one.
const fewestBytes = 2

// weakest is how many bytes the shortest of strings has.
func weakest(texts []string) int {
	least := 1 << 10
	for _, text := range texts {
		n := len(unmarked(text))
		if n > 0 && strings.HasPrefix(text, atStart) {
			n++
		}
		least = min(least, n)
	}
	return least
}

// passes reports whether a text has what it needs for a match.
func (s *screen) passes(text string) bool {
	if s == nil {
		return true
	}
	if text == "" {
		return false
	}
	before := lowerByte[text[0]]
	for _, opening := range s.opening[before] {
		if hasPrefixLower(text, opening) {
			return true
		}
	}
	for at := 1; at < len(text); at++ {
		letter := lowerByte[text[at]]
		pair := uint16(before)<<8 | uint16(letter)
		before = letter
		if s.pairs[pair>>6]&(1<<(pair&63)) == 0 {
			continue
		}
		for _, n := range s.needed[pair] {
			if hasPrefixLower(text[at-1:], n.text) && (!n.begin || boundary(text, at-1)) && (!n.end || boundary(text, at-1+len(n.text))) {
				return true
			}
		}
	}
	return false
}

// hasPrefixLower reports whether a text, in lower case, begins with a string.
func hasPrefixLower(text, prefix string) bool {
	if len(text) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if lowerByte[text[i]] != prefix[i] {
			return false
		}
	}
	return true
}

// boundary reports whether a word of ASCII begins or ends at a place.
func boundary(text string, at int) bool {
	return (at > 0 && wordByte[text[at-1]]) != (at < len(text) && wordByte[text[at]])
}

var lowerByte, wordByte = func() (lower [256]byte, word [256]bool) {
	for b := range 256 {
		lower[b] = byte(b)
		if 'A' <= b && b <= 'Z' {
			lower[b] += 'a' - 'A'
		}
		c := lower[b]
		word[b] = 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '_'
	}
	return lower, word
}()
