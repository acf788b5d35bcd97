package cluster

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word or number of a text, as later steps need it. The word
// itself is never kept: term is a hash of its stem, word of its lower-cased
// form, and the word classes are looked up by word.
type token struct {
	term   uint32
	word   uint32
	class  class
	number int32 // value of an all-digit token, else -1
	cap    bool  // begins with an upper-case letter
	first  bool  // begins a sentence, as far as punctuation tells
	before byte  // what stood between it and the token before: ' ', ',', '-', '.', or 0 for other
	letter bool  // is a single letter: an initial, "a", "I"
}

// scanner cuts text into tokens. Its buffer is reused.
type scanner struct {
	stem func([]byte) []byte
	buf  []byte
	out  []token
}

// scan appends the tokens of text to s.out until limit tokens are there.
func (s *scanner) scan(text string, limit int) {
	first, before := true, byte(0)
	for i := 0; i < len(text) && len(s.out) < limit; {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if !isWordRune(r) {
			switch r {
			case '.', '!', '?', '…':
				first, before = true, '.'
			case '\n':
				first, before = true, 0
			case ',':
				before = ','
			case '-':
				before = '-'
			case ' ', '\t', '\u00a0', '\u202f', '"', '“', '”', '’', '‘', '\'':
				if before == 0 || before == 'w' {
					before = ' '
				}
			default:
				before = 1
			}
			i += size
			continue
		}
		n := s.word(text[i:])
		t := s.token(text[i : i+n])
		t.first, t.before = first, before
		if first && before == '.' && len(s.out) > 0 && abbreviation(s.out[len(s.out)-1]) {
			t.first = false
		}
		s.out = append(s.out, t)
		first, before = false, 'w'
		i += n
	}
}

// word is the length of the token that text begins with. Apostrophes and
// digits' own commas and dots stay inside; scripts written without spaces are
// cut into pairs of signs.
func (s *scanner) word(text string) int {
	n, signs := 0, 0
	for n < len(text) {
		r, size := rune(text[n]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[n:])
		}
		if isSign(r) {
			if signs++; signs > 2 || n > 0 && signs == 1 {
				break
			}
		} else if signs > 0 {
			break
		}
		if !isWordRune(r) {
			inside := n > 0 && n+size < len(text) && ((r == '\'' || r == '’') && isASCIILetter(text[n+size]) ||
				(r == ',' || r == '.') && isDigit(text[n-1]) && isDigit(text[n+size]))
			if !inside {
				break
			}
		}
		n += size
	}
	return n
}

func (s *scanner) token(word string) token {
	t := token{number: -1}
	r, size := utf8.DecodeRuneInString(word)
	t.cap = unicode.IsUpper(r)
	t.letter = size == len(word)
	s.buf = s.buf[:0]
	value, digits := int32(0), true
	for _, r := range word {
		switch {
		case r == '\'' || r == '’':
			// possessives and elisions: "Gillis'", "Gillis’s" are Gillis
			rest := word[strings.IndexRune(word, r):]
			if len(rest) <= len("’s") && len(s.buf) > 1 {
				goto done
			}
			continue
		case '0' <= r && r <= '9':
			s.buf = append(s.buf, byte(r))
			if value < 1e8 {
				value = value*10 + r - '0'
			}
			continue
		case r == ',' && digits:
			continue // 12,000
		case r == '.' && digits:
			digits = false
			s.buf = append(s.buf, '.')
			continue
		case r < utf8.RuneSelf:
			digits = false
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			s.buf = append(s.buf, byte(r))
		default:
			digits = false
			s.buf = utf8.AppendRune(s.buf, fold(r))
		}
	}
done:
	if digits && len(s.buf) > 0 {
		t.number = value
	}
	t.word = hash(s.buf)
	t.class = wordClass(t.word)
	t.term = t.word
	if t.number < 0 && s.stem != nil {
		t.term = hash(s.stem(s.buf))
	}
	return t
}

// fold lower-cases a letter and takes the accents of Latin letters off, so that
// "México" and "Mexico", "Düsseldorf" and "Dusseldorf" are one term.
func fold(r rune) rune {
	r = unicode.ToLower(r)
	if r < 0xe0 || r > 0x17f {
		return r
	}
	const from, to = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿāăąćčďđēėęěğģīįıķļłńņňōőŕřśşšţťūůűųźżž", "aaaaaaceeeeiiiinoooooouuuuyyaaaccddeeeeggiiikllnnnoorrsssttuuuuzzz"
	if i := strings.IndexRune(from, r); i >= 0 {
		return rune(to[utf8.RuneCountInString(from[:i])])
	}
	return r
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r)) || isDigit(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// isSign reports letters of scripts that put no spaces between words.
func isSign(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isDigit(b byte) bool       { return '0' <= b && b <= '9' }

// abbreviation reports words whose full stop seldom ends a sentence.
func abbreviation(t token) bool {
	return t.letter && t.cap || t.class&(classTitle|classMonth|classStreet|classWeekday) != 0
}

// hash is 32-bit FNV-1a.
func hash(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

func hashString(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// mix joins two hashes into one.
func mix(a, b uint32) uint32 {
	h := a*0x9e3779b1 ^ (b + 0x7f4a7c15)
	h ^= h >> 15
	h *= 0x85ebca77
	return h ^ h>>13
}
