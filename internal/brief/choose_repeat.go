package brief

import "strings"

// mostAlike is how much two sentences of an account may have in common: the
// longest common subsequence of their words, as F (ROUGE-L).
const mostAlike = .30

// saysAgain reports whether a text has too much in common with a chosen sentence.
// What is taken is noted as chosen.
func (c *choosing) saysAgain(text string) bool {
	words := comparedWords(text)
	for _, other := range c.texts {
		if inCommon(words, other) > mostAlike {
			return true
		}
	}
	c.texts = append(c.texts, words)
	return false
}

// comparedWords are the words of a text as they are compared: in lower case, and
// cut short, so that no two forms of a word are told apart.
func comparedWords(text string) []string {
	words := saidWords(text)
	const most = 5 // letters
	for i, w := range words {
		letters := 0
		for at := range w {
			if letters == most {
				words[i] = w[:at]
				break
			}
			letters++
		}
		for _, ending := range []string{"e", "in", "ed", "es"} { // have, having
			if stem, ok := strings.CutSuffix(words[i], ending); ok && len(stem) > 2 {
				words[i] = stem
				break
			}
		}
	}
	return words
}

// inCommon is the longest common subsequence of words as a share of both.
func inCommon(a, b []string) float64 {
	return 2 * float64(commonLength(a, b)) / float64(max(1, len(a)+len(b)))
}
