package metrics

import (
	"strings"
	"unicode"
)

// Rouge is how much of the words of a reference a text has in common with it:
// ROUGE (Lin 2004) as the package rouge_score 0.1.2 computes it with its stemmer
// on. R is of the words of the reference, P of those of the text.
type Rouge struct {
	One, Two PRF // words, and pairs of words that follow each other
	L        PRF // the longest common subsequence of the whole texts
	LSum     PRF // the same, line by line of the reference: sentences are lines
}

// ScoreRouge scores a text against a reference.
func ScoreRouge(reference, text string) Rouge {
	want, got := RougeWords(reference), RougeWords(text)
	return Rouge{
		One: sharedRuns(want, got, 1), Two: sharedRuns(want, got, 2), L: RougeL(want, got),
		LSum: summaryRougeL(rougeLines(reference), rougeLines(text)),
	}
}

// RougeWords are the words of a text as ROUGE compares them: runs of a–z and 0–9
// in small letters, stemmed where they are longer than three.
func RougeWords(text string) []string {
	var words []string
	for _, word := range strings.FieldsFunc(lower(text), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
		if len(word) > 3 {
			word = stem(word)
		}
		words = append(words, word)
	}
	return words
}

// lower makes small letters as Unicode's full mapping does, in the one place
// where it makes a difference to ROUGE: the Turkish İ becomes an i and a dot.
func lower(text string) string {
	if strings.Contains(text, "İ") {
		text = strings.ReplaceAll(text, "İ", "i\u0307")
	}
	return strings.Map(unicode.ToLower, text)
}

// RougeL is ROUGE-L of two texts that are given as their [RougeWords].
func RougeL(reference, text []string) PRF {
	if len(reference) == 0 || len(text) == 0 {
		return PRF{}
	}
	above, row := make([]int, len(text)+1), make([]int, len(text)+1)
	for _, word := range reference {
		for j, other := range text {
			if word == other {
				row[j+1] = above[j] + 1
			} else {
				row[j+1] = max(above[j+1], row[j])
			}
		}
		above, row = row, above
	}
	return shares(above[len(text)], len(reference), len(text))
}

// shares is precision and recall of hits among the words of both sides.
func shares(hits, reference, text int) PRF {
	return prf(float64(hits)/float64(max(text, 1)), float64(hits)/float64(max(reference, 1)))
}

// sharedRuns is ROUGE-N: the runs of n words of both, each counted as often as
// the side has it that has it less.
func sharedRuns(reference, text []string, n int) PRF {
	want, wanted := countRuns(reference, n)
	got, gotten := countRuns(text, n)
	hits := 0
	for run, count := range want {
		hits += min(count, got[run])
	}
	return shares(hits, wanted, gotten)
}

func countRuns(words []string, n int) (counts map[string]int, all int) {
	counts = map[string]int{}
	for i := 0; i+n <= len(words); i++ {
		counts[strings.Join(words[i:i+n], " ")]++
		all++
	}
	return counts, all
}

func rougeLines(text string) [][]string {
	var lines [][]string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, RougeWords(line))
	}
	return lines
}

// summaryRougeL is ROUGE-L of summaries: for each line of the reference the union
// of what it shares in order with each line of the text, no word counted more
// often than both sides have it.
func summaryRougeL(reference, text [][]string) PRF {
	want, wanted := countWords(reference)
	got, gotten := countWords(text)
	hits := 0
	for _, line := range reference {
		shared := make([]bool, len(line))
		for _, other := range text {
			markCommon(line, other, shared)
		}
		for i, word := range line {
			if shared[i] && want[word] > 0 && got[word] > 0 {
				want[word]--
				got[word]--
				hits++
			}
		}
	}
	return shares(hits, wanted, gotten)
}

func countWords(lines [][]string) (counts map[string]int, all int) {
	counts = map[string]int{}
	for _, line := range lines {
		for _, word := range line {
			counts[word]++
		}
		all += len(line)
	}
	return counts, all
}

// markCommon marks the words of line that are of its longest common subsequence
// with other. Of several, it is that whose words come last in line.
func markCommon(line, other []string, shared []bool) {
	width := len(other) + 1
	table := make([]int, (len(line)+1)*width)
	for i := range line {
		for j := range other {
			at := (i+1)*width + j + 1
			if line[i] == other[j] {
				table[at] = table[at-width-1] + 1
			} else {
				table[at] = max(table[at-width], table[at-1])
			}
		}
	}
	for i, j := len(line), len(other); i > 0 && j > 0; {
		at := i*width + j
		switch {
		case line[i-1] == other[j-1]:
			shared[i-1] = true
			i, j = i-1, j-1
		case table[at-1] > table[at-width]:
			j--
		default:
			i--
		}
	}
}
