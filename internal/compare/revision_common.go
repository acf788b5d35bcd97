package compare

import (
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// widest is how many cells the table of a comparison may have. What is beyond it
// is compared in order only: it is no article that anybody edits.
const widest = 4 << 20

// common is a longest common subsequence of two sequences of n and m parts, as
// pairs of indexes in order. Where several are as long, the one that keeps the
// earliest parts is taken. What both begin and end with is set apart first, so
// that a small change in a long text costs little.
func common(n, m int, same func(i, k int) bool) [][2]int {
	begin := 0
	var pairs [][2]int
	for begin < n && begin < m && same(begin, begin) {
		pairs = append(pairs, [2]int{begin, begin})
		begin++
	}
	end := 0
	for end < n-begin && end < m-begin && same(n-1-end, m-1-end) {
		end++
	}
	pairs = append(pairs, inner(begin, n-end, begin, m-end, same)...)
	for ; end > 0; end-- {
		pairs = append(pairs, [2]int{n - end, m - end})
	}
	return pairs
}

// inner is common for what lies between i and iEnd, k and kEnd.
func inner(i, iEnd, k, kEnd int, same func(i, k int) bool) [][2]int {
	rows, columns := iEnd-i, kEnd-k
	if rows == 0 || columns == 0 || rows*columns > widest {
		return nil
	}
	longest := make([]int32, (rows+1)*(columns+1)) // from each cell to the end
	equal := make([]bool, rows*columns)
	for a := rows - 1; a >= 0; a-- {
		for b := columns - 1; b >= 0; b-- {
			at := a*(columns+1) + b
			if equal[a*columns+b] = same(i+a, k+b); equal[a*columns+b] {
				longest[at] = longest[at+columns+2] + 1
			} else {
				longest[at] = max(longest[at+1], longest[at+columns+1])
			}
		}
	}
	var pairs [][2]int
	for a, b := 0, 0; a < rows && b < columns; {
		at := a*(columns+1) + b
		switch {
		case equal[a*columns+b]:
			pairs = append(pairs, [2]int{i + a, k + b})
			a, b = a+1, b+1
		case longest[at+columns+1] >= longest[at+1]:
			a++
		default:
			b++
		}
	}
	return pairs
}

// wordsOf parts a sentence into words and marks.
func wordsOf(body string, span news.Span) []news.Span {
	var words []news.Span
	for at := span.Begin; at < span.End; {
		letter, size := utf8.DecodeRuneInString(body[at:span.End])
		if unicode.IsSpace(letter) {
			at += size
			continue
		}
		end := at + size
		for inWord(letter) && end < span.End {
			next, size := utf8.DecodeRuneInString(body[end:span.End])
			if !inWord(next) && !joinsDigits(body[at:span.End], end-at) {
				break
			}
			end += size
		}
		words = append(words, news.Span{Begin: at, End: end})
		at = end
	}
	return words
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}

// joinsDigits reports whether the mark at an offset stands inside a number: "1,200".
func joinsDigits(text string, at int) bool {
	return at > 0 && at+1 < len(text) && (text[at] == ',' || text[at] == '.') && '0' <= text[at-1] && text[at-1] <= '9' && '0' <= text[at+1] && text[at+1] <= '9'
}
