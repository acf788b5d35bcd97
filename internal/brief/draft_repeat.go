package brief

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// mostRepeated is how much of two sentences may be the same, as the F measure of
// their longest common subsequence of words (ROUGE-L: Lin, 2004).
const mostRepeated = 0.5

// saidAlready tells whether a sentence says again what others have said.
func saidAlready(text string, others []news.CitedSentence) bool {
	words := strings.Fields(strings.ToLower(text))
	for _, other := range others {
		theirs := strings.Fields(strings.ToLower(other.Text))
		if float64(2*commonLength(words, theirs)) > mostRepeated*float64(len(words)+len(theirs)) {
			return true
		}
	}
	return false
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
