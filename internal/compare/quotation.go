package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// quotation is the words of a saying made comparable. What printers and editors
// add is no word of the speaker's: quotation marks, dashes, case, "[the minister]"
// and "…" leave no word here, only a mark of where they stood.
type quotation struct {
	text  string
	words []spoken
	marks []mark // before each word, and behind the last
}

// spoken is one word of a quotation.
type spoken struct {
	form string    // as it is compared: "8" for "eight", "color" for "colour"
	at   news.Span // in the text
	id   int32     // of the form, where many quotations are compared
}

// mark is what stands between two words besides white space.
type mark uint8

const (
	stop     mark = 1 << iota // the end of a sentence
	ellipsis                  // words were left out
	bracket                   // an editor's words stand here, or a word was masked
)

// read makes the words of a quotation comparable.
func read(text, language string) quotation {
	if language == "" {
		language = "en"
	}
	s := scanner{text: text, language: language, words: make([]rawWord, 0, len(text)/5+1), marks: make([]mark, 1, len(text)/5+2)}
	for s.at < len(text) {
		s.next()
	}
	return spellOut(&s)
}

// scanner cuts a text into words as they are printed.
type scanner struct {
	text     string
	language string
	at       int
	currency string // that waits for its number
	words    []rawWord
	marks    []mark
}

// rawWord is a printed word, lower-cased and without diacritics.
type rawWord struct {
	text     string
	at       news.Span
	currency string // printed before a number
}

func (s *scanner) mark(m mark) { s.marks[len(s.marks)-1] |= m }

func (s *scanner) add(text string, at news.Span) {
	if text == "" {
		return
	}
	s.words = append(s.words, rawWord{text, at, s.currency})
	s.marks = append(s.marks, 0)
	s.currency = ""
}

// drop takes the last word back: it was an editor's.
func (s *scanner) drop() {
	if n := len(s.words); n > 0 {
		s.words, s.marks = s.words[:n-1], s.marks[:n]
	}
}

func (s *scanner) next() {
	letter, size := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case unicode.IsLetter(letter), unicode.IsDigit(letter):
		s.word(s.at)
		return
	case letter == '[':
		s.brackets()
		return
	case letter == '(' && s.onlyDots(')'):
		s.mark(ellipsis)
		s.at += strings.IndexByte(s.text[s.at:], ')') + 1
		return
	case letter == '(' && s.aside() > 0:
		s.mark(bracket)
		s.at += s.aside()
		return
	case letter == '*' && strings.HasPrefix(s.text[s.at:], "**"):
		s.mark(bracket)
		s.at += len(s.text[s.at:]) - len(strings.TrimLeftFunc(s.text[s.at:], inMasked))
		return
	case letter == '…':
		s.mark(ellipsis)
	case letter == '.':
		s.dots()
		return
	case letter == '!', letter == '?':
		s.mark(stop)
	case letter == '%':
		s.add("percent", news.Span{Begin: s.at, End: s.at + size})
	case letter == '&' && s.language != "es":
		s.add("and", news.Span{Begin: s.at, End: s.at + size})
	default:
		if c := currencies[letter]; c != "" {
			s.currency = c
		}
	}
	s.at += size
}

var currencies = map[rune]string{'$': "dollars", '€': "euros", '£': "pounds", '¥': "yen"}

// dots reads full stops: two and more, also with spaces between, are an
// ellipsis, and one ends a sentence if something else than a letter follows.
func (s *scanner) dots() {
	n, end := 0, s.at
	for i := s.at; i < len(s.text) && (s.text[i] == '.' || s.text[i] == ' '); i++ {
		if s.text[i] == '.' {
			n, end = n+1, i+1
		}
	}
	switch behind, _ := utf8.DecodeRuneInString(s.text[end:]); {
	case n > 1:
		s.mark(ellipsis)
	case !unicode.IsLetter(behind) && !unicode.IsDigit(behind) && !s.behindInitials():
		s.mark(stop)
	}
	s.at = end
}

// behindInitials reports whether a full stop is one of "U.S."
func (s *scanner) behindInitials() bool {
	if len(s.words) == 0 {
		return false
	}
	last := s.words[len(s.words)-1]
	return last.at.End == s.at && len(last.text) > 1 && isInitials(last.text)
}

// aside is the length of a few words in round brackets, 0 where there are none:
// some newsrooms put an editor's words so, "(the mayor)", "(expletive)".
func (s *scanner) aside() int {
	const longest = 40
	end := strings.IndexByte(s.text[s.at:min(len(s.text), s.at+longest)], ')')
	if end < 0 || strings.Count(s.text[s.at:s.at+end], " ") > 3 {
		return 0
	}
	return end + 1
}

func (s *scanner) onlyDots(closer byte) bool {
	end := strings.IndexByte(s.text[s.at:], closer)
	return end > 1 && strings.Trim(s.text[s.at+1:s.at+end], ".… ") == ""
}

// brackets reads an editor's brackets. "[…]" is an ellipsis; of "[w]e" only the
// case was changed; all else stands in the place of words that were said.
func (s *scanner) brackets() {
	end := strings.IndexByte(s.text[s.at:], ']')
	if end < 0 {
		s.at++
		return
	}
	inner := news.Span{Begin: s.at + 1, End: s.at + end}
	behind := inner.End + 1
	follows, _ := utf8.DecodeRuneInString(s.text[behind:])
	before, _ := utf8.DecodeLastRuneInString(s.text[:s.at])
	switch {
	case s.onlyDots(']'):
		s.mark(ellipsis)
		s.at = behind
		return
	case unicode.IsLetter(before): // "reject[ed]"
		s.drop()
		s.mark(bracket)
	case utf8.RuneCountInString(inner.Of(s.text)) == 1 && unicode.IsLetter(follows): // "[w]e"
		s.at = behind
		s.word(inner.Begin)
		return
	default:
		s.mark(bracket)
	}
	s.at = behind
	if unicode.IsLetter(follows) { // the rest of a word whose beginning is the editor's
		s.at += len(letters(s.text[behind:]))
	}
}

// letters are those a text begins with.
func letters(text string) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		return text[:end]
	}
	return text
}

// word reads the word at s.at, which began at begin, before it, if its first
// letter stood in brackets.
func (s *scanner) word(begin int) {
	end := s.at + wordLength(s.text[s.at:])
	if begin == s.at && masked(s.text[s.at:end], s.text[end:]) {
		s.mark(bracket)
		s.at = len(s.text) - len(strings.TrimLeftFunc(s.text[end:], inMasked))
		return
	}
	text := s.text[begin:end]
	if begin < s.at {
		text = strings.ReplaceAll(text, "]", "")
	}
	s.add(fold(text), news.Span{Begin: begin, End: end})
	s.at = end
}

// masked reports whether a word is one that is not printed: "f------", "s***",
// "f—ing".
func masked(word, rest string) bool {
	if len(word) == 1 && !strings.Contains("aeiouyAEIOUY", word) && (strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–")) {
		return true
	}
	return len(word) <= 2 && (strings.HasPrefix(rest, "---") || strings.HasPrefix(rest, "**"))
}

// inMasked reports whether a character may stand in a masked word.
func inMasked(r rune) bool {
	return r == '-' || r == '*' || r == '—' || r == '–' || unicode.IsLetter(r)
}

// prefixes are beginnings of words that a hyphen may part from the rest.
var prefixes = map[string]bool{"co": true, "re": true, "pre": true, "e": true, "non": true}

// wordLength is the length of the word that a text begins with. Apostrophes stand
// inside words, commas and dots inside numbers and between the letters of "U.S.".
func wordLength(text string) int {
	n, digits := 0, false
	for n < len(text) {
		letter, size := utf8.DecodeRuneInString(text[n:])
		rest := text[n+size:]
		behind, _ := utf8.DecodeRuneInString(rest)
		switch {
		case unicode.IsLetter(letter), unicode.IsMark(letter), isInvisible(letter):
		case unicode.IsDigit(letter):
			digits = true
		case n == 0:
			return 0
		case (letter == '\'' || letter == '’' || letter == 'ʼ') && unicode.IsLetter(behind):
		case (letter == ',' || letter == '.') && digits && unicode.IsDigit(behind):
		case (letter == '\u00a0' || letter == '\u202f' || letter == '\u2009') && digits && threeDigits(rest):
		case letter == '.' && isInitials(text[:n]) && unicode.IsLetter(behind) && !unicode.IsLetter(second(rest)):
		case (letter == '-' || letter == '‐' || letter == '‑') && prefixes[strings.ToLower(text[:n])] && unicode.IsLetter(behind):
		default:
			return n
		}
		n += size
	}
	return n
}

// isInvisible reports whether a character is there for the printer only.
func isInvisible(r rune) bool {
	return r == '\u00ad' || '\u200b' <= r && r <= '\u200d' || r == '\u2060' || r == '\ufeff'
}

// isInitials reports whether a text is single letters with dots between: "u.s".
func isInitials(text string) bool {
	for i := 0; i < len(text); i++ {
		if (text[i] == '.') != (i%2 == 1) {
			return false
		}
	}
	return len(text)%2 == 1
}

func threeDigits(text string) bool {
	return len(text) >= 3 && strings.Trim(text[:3], "0123456789") == "" && (len(text) == 3 || text[3] < '0' || text[3] > '9')
}

func second(text string) rune {
	_, size := utf8.DecodeRuneInString(text)
	r, _ := utf8.DecodeRuneInString(text[size:])
	return r
}
