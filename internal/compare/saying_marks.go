package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// closers are the marks that end what a mark begins.
var closers = map[rune]string{
	'“': "”", '”': "”", '„': "“”", '«': "»", '»': "«", '"': "\"", '‘': "’", '‚': "‘’", '\'': "'", '「': "」", '『': "』",
}

// inMarks finds the stretches in quotation marks inside a span of a body,
// without the marks: the outermost, as marks inside others belong to the words.
// A stretch that is not closed runs to the end of the span. Where the span begins
// just behind a mark, the mark counts.
func inMarks(body string, span news.Span) []news.Span {
	var found []news.Span
	at := span.Begin
	if mark, n := utf8.DecodeLastRuneInString(body[:at]); n > 0 && closers[mark] != "" && opens(body, at-n, mark) {
		at -= n
	}
	for at < span.End {
		mark, n := utf8.DecodeRuneInString(body[at:span.End])
		if closers[mark] == "" || !opens(body, at, mark) {
			at += n
			continue
		}
		part := news.Span{Begin: at + n, End: closing(body[:span.End], at+n, mark)}
		if part.Len() > 0 {
			found = append(found, part)
		}
		at = part.End
		if at < span.End {
			_, n := utf8.DecodeRuneInString(body[at:span.End])
			at += n
		}
	}
	return found
}

// opens reports whether a mark at a place begins something: white space or an
// opening bracket stands before it, and none behind.
func opens(body string, at int, mark rune) bool {
	before, b := utf8.DecodeLastRuneInString(body[:at])
	behind, n := utf8.DecodeRuneInString(body[at+utf8.RuneLen(mark):])
	if n == 0 || unicode.IsSpace(behind) && mark != '«' { // French puts a space inside its marks
		return false
	}
	return b == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) && !strings.ContainsRune(".,!?", before)
}

// closing is where the mark that closes stands, or the end of the text.
func closing(text string, at int, mark rune) int {
	depth, possessive := 0, -1
	for i := at; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case strings.ContainsRune(closers[mark], r) && !repeated(text, i) && !isApostrophe(text, i, r):
			if isPossessive(text, i, r) {
				possessive = i
			} else if depth == 0 {
				return i
			} else {
				depth--
			}
		case r == mark && r == '“' && !repeated(text, i):
			depth++
		}
		i += n
	}
	if possessive >= 0 {
		return possessive
	}
	return len(text)
}

// repeated reports whether a mark begins a line: there the quotation goes on.
func repeated(text string, at int) bool {
	line := strings.TrimRight(text[:at], " \t")
	return strings.HasSuffix(line, "\n")
}

// isApostrophe reports whether a single mark stands inside a word or before it.
func isApostrophe(text string, at int, mark rune) bool {
	if mark != '’' && mark != '\'' {
		return false
	}
	behind, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(mark):])
	return unicode.IsLetter(behind) || unicode.IsDigit(behind)
}

// isPossessive reports whether a single mark may be that of "the pilots’".
func isPossessive(text string, at int, mark rune) bool {
	return (mark == '’' || mark == '\'') && at > 0 && text[at-1] == 's' && at+utf8.RuneLen(mark) < len(text)
}
