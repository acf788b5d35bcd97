package extract

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// shape is what can be said of a line without knowing a word of its language.
type shape struct {
	words   int    // as a reader of English would count them: two Han characters or kana make one
	runes   int    // characters
	upper   int    // words that begin with a capital
	digits  int    // digits
	commas  int    // commas, also of other scripts
	bars    int    // the marks that part links: | › » · •
	ending  ending // what the line ends with
	first   opening
	allCaps bool // has letters, and none of them is lower case
	address bool // has an e-mail address, a handle or a link
}

type ending uint8

const (
	endNone     ending = iota // a word: headings, links, captions
	endSentence               // . ? ! …, also behind a closing quotation mark
	endColon
	endOther // a comma, a dash, a bracket
	endings
)

type opening uint8

const (
	openUpper opening = iota
	openLower
	openQuote
	openBullet
	openDigit
	openOther
	openings
)

func shapeOf(s string) shape {
	var sh shape
	inWord, ideographs := false, 0
	upper, lower := 0, 0
	for _, r := range s {
		sh.runes++
		switch {
		case 'a' <= r && r <= 'z':
			lower++
			if !inWord {
				sh.words++
			}
			inWord = true
			continue
		case r == ' ':
			inWord = false
			continue
		case 'A' <= r && r <= 'Z':
			upper++
			if !inWord {
				sh.words++
				sh.upper++
			}
			inWord = true
			continue
		case '0' <= r && r <= '9':
			sh.digits++
			if !inWord {
				sh.words++
			}
			inWord = true
			continue
		}
		switch r {
		case '.', '\'', '’', '-', '/': // within words: U.S., o'clock, and/or
			continue
		case ',', '،', '、', '，':
			sh.commas++
		case '|', '›', '»', '·', '•':
			sh.bars++
		case '@':
			sh.address = true
		}
		switch {
		case r < utf8.RuneSelf:
			inWord = false
		case isIdeograph(r):
			ideographs++
			inWord = false
		case unicode.IsLetter(r):
			if unicode.IsUpper(r) {
				upper++
			} else {
				lower++
			}
			if !inWord {
				sh.words++
				if unicode.IsUpper(r) {
					sh.upper++
				}
			}
			inWord = true
		case unicode.IsMark(r):
		default:
			inWord = false
		}
	}
	sh.words += (ideographs + 1) / 2
	sh.allCaps = upper > 1 && lower == 0
	sh.ending = endingOf(s)
	sh.first = openingOf(s)
	if !sh.address {
		sh.address = hasLink(s)
	}
	return sh
}

// isIdeograph tells the characters of scripts that put no blanks between words.
func isIdeograph(r rune) bool {
	return r >= 0x0e00 && (r <= 0x0eff || // Thai, Lao
		r >= 0x3040 && r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff)
}

func endingOf(s string) ending {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		switch r {
		case '"', '\'', '”', '’', '»', '“', '«', ')', ']', '」', '』', '）', '*', '\u00a0', ' ':
			s = s[:len(s)-size]
			continue
		case '.', '?', '!', '…', '。', '！', '？', '؟', '।', '۔', '‽':
			return endSentence
		case ':', '：':
			return endColon
		case ',', ';', '-', '–', '—', '|', '>', '›', '/':
			return endOther
		}
		return endNone
	}
	return endOther
}

func openingOf(s string) opening {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '"', '\'', '“', '‘', '«', '»', '„', '‹', '「', '『', '¿', '¡', '(', '[':
		return openQuote
	case '-', '–', '—', '*', '•', '·', '>', '›', '▪', '●', '+', '#', '|', '◦', '‣', '→':
		return openBullet
	}
	switch {
	case unicode.IsUpper(r), unicode.IsLetter(r) && !unicode.IsLower(r):
		return openUpper
	case unicode.IsLower(r):
		return openLower
	case unicode.IsDigit(r):
		return openDigit
	}
	return openOther
}

// hasLink reports whether an address of a page stands in s: "http://",
// "https://" or "www.", in any case.
func hasLink(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		switch s[i] {
		case 'w', 'W':
			if s[i+3] == '.' && s[i+1]|0x20 == 'w' && s[i+2]|0x20 == 'w' {
				return true
			}
		case ':':
			if s[i+1] == '/' && s[i+2] == '/' {
				return true
			}
		}
	}
	return false
}

// median is the middle one of the values, the lower of two; 0 of none.
func median(values []int) int {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[(len(values)-1)/2]
}

// appendStems appends a hash of the first five letters of every word of s that
// has at least four: enough to see whether two lines speak of the same things.
// Han characters and kana count in pairs.
func appendStems(stems []uint32, s string) []uint32 {
	const offset, prime = 2166136261, 16777619
	h, n := uint32(offset), 0
	last := rune(0)
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsMark(r):
			if n >= 4 {
				stems = append(stems, h)
			}
			h, n, last = offset, 0, 0
			continue
		case isIdeograph(r):
			if last != 0 {
				stems = append(stems, (uint32(last)*prime^uint32(r))*prime)
			}
			h, n, last = offset, 0, r
			continue
		default:
			r = unicode.ToLower(r)
		}
		if n < 5 {
			h = (h ^ uint32(r)) * prime
		}
		n++
	}
	if n >= 4 {
		stems = append(stems, h)
	}
	return stems
}
