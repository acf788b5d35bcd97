package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// kindByMarks is the kind of a quotation as its marks tell it: direct where it
// holds a mark and every letter and digit stands between marks, indirect where
// none does, else mixed.
func kindByMarks(text string, content []news.Span, quoted []place) news.QuotationKind {
	inside, outside, marks := 0, 0, 0
	for _, s := range content {
		for i, r := range s.Of(text) {
			switch {
			case quoted[s.Begin+i] == onMark:
				marks++
			case !unicode.IsLetter(r) && !unicode.IsNumber(r):
			case quoted[s.Begin+i] == insideMarks:
				inside++
			default:
				outside++
			}
		}
	}
	switch {
	case inside == 0:
		return news.Indirect
	case outside == 0 && marks > 0:
		return news.Direct
	}
	return news.Mixed
}

// place says where a byte stands towards quotation marks.
type place uint8

const (
	outsideMarks place = iota
	insideMarks
	onMark
)

// markSet is which quotation marks are looked at.
type markSet bool

const (
	doubleMarks markSet = false // “ ” „ "
	allMarks    markSet = true  // also `` '' and ‘ ’
)

// quotedBytes says for the first byte of each code point whether it stands
// between quotation marks. It is simpler than what annotate does, and on purpose
// no part of it: curly marks open and close, " and ” toggle, ’ closes where it is
// no apostrophe, and every line begins outside.
func quotedBytes(text string, marks markSet) []place {
	quoted := make([]place, len(text))
	now, single := outsideMarks, false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		rest := text[i+size:]
		quoted[i] = onMark
		switch {
		case r == '\n':
			now, single, quoted[i] = outsideMarks, false, outsideMarks
		case r == '“' || r == '„':
			now = insideMarks
		case r == '”':
			now = outsideMarks
		case r == '"':
			now = insideMarks - now
		case marks == allMarks && (strings.HasPrefix(text[i:], "''") || strings.HasPrefix(text[i:], "``")):
			now = insideMarks - now
			quoted[i+1] = onMark
			size++
		case marks == allMarks && r == '‘' && now == outsideMarks:
			now, single = insideMarks, true
		case marks == allMarks && r == '’' && single && !beginsWithLetter(rest):
			now, single = outsideMarks, false
		default:
			quoted[i] = now
		}
		i += size
	}
	return quoted
}

func beginsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
