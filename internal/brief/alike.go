package brief

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
)

// mostSaidTwice is how much of two points may be the same words in the same order,
// as the F measure of their longest common subsequence (ROUGE-L: Lin, 2004).
const mostSaidTwice = 0.35

// saidWords are the words of a text, lower-cased.
func saidWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// saysAgain reports whether of two texts one says too much of the other again.
func saysAgain(a, b []string) bool {
	return float64(2*commonLength(a, b)) > mostSaidTwice*float64(len(a)+len(b))
}

// saidAlready tells whether a sentence says again what others have said.
func saidAlready(text string, others []news.CitedSentence) bool {
	words := saidWords(text)
	return slices.ContainsFunc(others, func(other news.CitedSentence) bool { return saysAgain(words, saidWords(other.Text)) })
}

// commonLength is the length of the longest common subsequence of two lists of words.
func commonLength(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}
