package text

import (
	"unicode"
	"unicode/utf8"
)

// tokenize parts the body into tokens:
//
//   - letters and digits, with what stands inside a word or a number: O'Brien,
//     20-year-old, 1,234.5, 10:30, 3/4; an ending 's, 're, 've, 'll, 'd, 'm is a
//     token of its own;
//   - abbreviations with their period: U.S., Mr., a.m.;
//   - addresses, @names and #tags;
//   - runs of one mark: ..., --, “ and ” are one; any other mark alone.
func (t *Text) tokenize() {
	t.Tokens = make([]Token, 0, len(t.Body)/5+8)
	s, space := t.Body, true
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == 0xa0 || r >= utf8.RuneSelf && unicode.IsSpace(r) {
			i, space = i+size, true
			continue
		}
		end := i + size
		var flags Flags
		switch {
		case (r == '@' || r == '#') && end < len(s) && wordByte(s[end]):
			end, flags = handle(s, end), Handle|Letter
		case letter(r) || digit(r):
			end, flags = t.word(i)
		default:
			end, flags = t.mark(i, r, size)
		}
		if space {
			flags |= Space
		}
		t.add(i, end, flags)
		i, space = end, false
	}
}

func (t *Text) add(begin, end int, flags Flags) {
	t.Tokens = append(t.Tokens, Token{int32(begin), int32(end), Hash(t.Lower[begin:end]), flags})
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.M, r)
}

func digit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r)
}

func wordByte(c byte) bool {
	return c >= utf8.RuneSelf || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
}

func handle(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !letter(r) && !digit(r) && r != '_' {
			break
		}
		i += size
	}
	return i
}

// word is the end of the word or number that begins at i, and what it looks like.
func (t *Text) word(i int) (end int, flags Flags) {
	s, begin := t.Body, i
	letters, upper := 0, 0
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case letter(r):
			letters++
			flags |= Letter
			if unicode.IsUpper(r) {
				upper++
				if i == begin {
					flags |= Capital
				}
			}
		case digit(r):
			flags |= Digit
		case i+size < len(s) && inner(s, i, r, size):
			switch r {
			case '\'', '’':
				if clitic(t.Lower[i+size:]) {
					return i, shape(flags, letters, upper)
				}
			case '-', '‑':
				flags |= Hyphen
			case ':', '/':
				if address(s[begin:], i-begin) {
					return addressEnd(s, i), flags | Handle
				}
				if r == '/' && flags&Digit == 0 {
					return i, shape(flags, letters, upper)
				}
			}
		default:
			end = i
			if r == '.' && t.abbreviation(begin, i) {
				end, flags = i+1, flags|Period
			}
			return end, shape(flags, letters, upper)
		}
		i += size
	}
	return i, shape(flags, letters, upper)
}

func shape(flags Flags, letters, upper int) Flags {
	if letters >= 2 && upper == letters {
		flags |= AllCapital
	}
	return flags
}

// inner reports whether the mark r at i joins what stands around it to one
// token. Something stands before it and after it.
func inner(s string, i int, r rune, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	switch r {
	case '\'', '’', '-', '‑', '_':
		return (letter(before) || digit(before)) && (letter(after) || digit(after))
	case '.':
		return digit(before) && digit(after) || letter(before) && letter(after) && (dotted(s, i) || lowerASCII(before) && lowerASCII(after))
	case ',':
		return digit(before) && digit(after)
	case ':':
		return digit(before) && digit(after) || after == '/'
	case '/':
		return digit(before) && digit(after)
	case '&':
		return upperASCII(before) && upperASCII(after)
	case '@':
		return letter(before) && letter(after)
	}
	return false
}

func upperASCII(r rune) bool { return 'A' <= r && r <= 'Z' }
func lowerASCII(r rune) bool { return 'a' <= r && r <= 'z' }

// dotted reports whether the period at i stands in initials: U.S.A, e.g.
func dotted(s string, i int) bool {
	before, size := utf8.DecodeLastRuneInString(s[:i])
	if !letter(before) {
		return false
	}
	if i-size == 0 {
		return true
	}
	two, _ := utf8.DecodeLastRuneInString(s[:i-size])
	return !letter(two) && !digit(two)
}

// clitics are endings that are tokens of their own.
var clitics = [...]string{"s", "re", "ve", "ll", "d", "m"}

func clitic(rest string) bool {
	for _, c := range clitics {
		if len(rest) >= len(c) && rest[:len(c)] == c {
			if len(rest) == len(c) {
				return true
			}
			r, _ := utf8.DecodeRuneInString(rest[len(c):])
			if !letter(r) && !digit(r) {
				return true
			}
		}
	}
	return false
}

// address reports whether the word before the mark at i begins an address.
func address(s string, i int) bool {
	w := s[:i]
	return (w == "http" || w == "https") && len(s) > i+2 && s[i] == ':' && s[i+1] == '/'
}

func addressEnd(s string, i int) int {
	for i < len(s) && s[i] > ' ' && s[i] != '"' && s[i] != ')' && s[i] != '>' {
		i++
	}
	for i > 0 && (s[i-1] == '.' || s[i-1] == ',' || s[i-1] == ';') {
		i--
	}
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}

// mark is the end of the mark of punctuation at i, and what it is.
func (t *Text) mark(i int, r rune, size int) (end int, flags Flags) {
	s := t.Body
	end = i + size
	run := func() {
		for end+size <= len(s) && s[end:end+size] == s[i:i+size] && end-i < 64 {
			end += size
		}
	}
	switch r {
	case '.', '-', '_', '=', '*':
		run()
		if r == '.' {
			flags = Final
		}
	case '!', '?', '…', '。', '！', '？':
		flags = Final
	case '`':
		run()
		flags = Mark
	case '\'', '’':
		rest := t.Lower[end:]
		switch {
		case i > 0 && afterWord(s, i) && clitic(rest):
			for end < len(s) && lowerASCII(rune(t.Lower[end])) {
				end++
			}
			return end, Letter
		case r == '\'' && end < len(s) && s[end] == '\'':
			end++
		}
		flags = Mark
	case '"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '‚', '‛', '「', '」', '『', '』':
		flags = Mark
	}
	return end, flags
}

func afterWord(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return letter(r) || digit(r) || r == '.'
}
