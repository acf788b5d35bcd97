package extract

import (
	"unicode"
	"unicode/utf8"
)

// tokens are the words of a line in lower case, without apostrophes, every
// number as #, and colons as words of their own.
type tokens struct {
	n       int
	cut     bool // there was more
	bracket int  // the word behind the last opening bracket; 0 if there is none
	end     [maxTokens]uint16
	setOff  [maxTokens]bool // a bracket, slash, bar, colon or dash stands before the word
	buf     [maxTokens * 12]byte
}

const maxTokens = 60

func (t *tokens) word(i int) []byte {
	begin := uint16(0)
	if i > 0 {
		begin = t.end[i-1]
	}
	return t.buf[begin:t.end[i]]
}

// match gives where the phrase ends that begins at word i, or -1.
func (t *tokens) match(i int, words []string) int {
	for j, w := range words {
		if w == "*" {
			for skip := 1; skip <= 3; skip++ {
				if end := t.match(i+skip, words[j+1:]); end >= 0 {
					return end
				}
			}
			return -1
		}
		if i >= t.n || string(t.word(i)) != w {
			return -1
		}
		i++
	}
	if i > t.n {
		return -1
	}
	return i
}

func (t *tokens) read(line string) {
	t.n, t.cut, t.bracket = 0, false, 0
	at, open, setOff := 0, false, false
	flush := func() bool {
		if !open {
			return true
		}
		open = false
		t.end[t.n] = uint16(at)
		t.setOff[t.n] = setOff
		setOff = false
		t.n++
		if t.n == maxTokens || at+2*utf8.UTFMax > len(t.buf) {
			t.cut = true
			return false
		}
		return true
	}
	put := func(r rune) {
		if at+utf8.UTFMax <= len(t.buf) {
			at += utf8.EncodeRune(t.buf[at:], r)
		}
		open = true
	}
	number := false
	for _, r := range line {
		switch {
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case '0' <= r && r <= '9', r == '#':
			if !number || !open {
				put('#')
			}
			number = true
			continue
		case r == '\'' || r == '’' || r == '\u00ad', number && (r == ',' || r == '.'):
			continue
		case r == ':', r == '：':
			if !flush() {
				return
			}
			put(':')
			if !flush() {
				return
			}
			setOff = true
			continue
		case r == '©':
			if !flush() {
				return
			}
			put('©')
			if !flush() {
				return
			}
			setOff = true
			continue
		case r == '(' || r == '[' || r == '/' || r == '|' || r == '–' || r == '—' || r == '-' || r == '.':
			if !flush() {
				return
			}
			setOff = true
			number = false
			if r == '(' || r == '[' {
				t.bracket = t.n
			}
			continue
		case r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsMark(r):
			if !flush() {
				return
			}
			number = false
			continue
		default:
			r = unicode.ToLower(r)
		}
		number = false
		put(r)
	}
	flush()
}
