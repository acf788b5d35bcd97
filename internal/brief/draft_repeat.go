package brief

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

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
