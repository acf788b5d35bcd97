package brief

import (
	"slices"

	"github.com/headwater-news/headwater/internal/wording"
)

// vocabulary numbers the keys of words that say something, from 0 up, so that
// what is known of a key can be kept in a slice. Keys join Spanish and English.
type vocabulary struct {
	byWord  []int32 // of [wording.Word.ID], one more than the number; 0 where not asked yet
	numbers map[string]int32
}

func newVocabulary() *vocabulary { return &vocabulary{numbers: map[string]int32{}} }

// size is how many keys have a number.
func (v *vocabulary) size() int { return len(v.numbers) }

// number is that of a word's key; false for one that says nothing by itself.
func (v *vocabulary) number(w *wording.Word) (int32, bool) {
	if w.Kind == wording.Function || w.Kind == wording.Negation || len(w.Text) < 2 && w.Kind != wording.Number {
		return 0, false
	}
	if int(w.ID) >= len(v.byWord) {
		v.byWord = append(v.byWord, make([]int32, int(w.ID)+1-len(v.byWord))...)
	}
	if v.byWord[w.ID] == 0 {
		n, known := v.numbers[w.Key]
		if !known {
			n = int32(len(v.numbers))
			v.numbers[w.Key] = n
		}
		v.byWord[w.ID] = n + 1
	}
	return v.byWord[w.ID] - 1, true
}

// keys are the numbers of the words of a sentence that say something, sorted,
// none twice.
func (v *vocabulary) keys(words []wording.Word) []int32 {
	keys := make([]int32, 0, len(words))
	for i := range words {
		if n, ok := v.number(&words[i]); ok {
			keys = append(keys, n)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// common is how many of two sorted lists' numbers are in both.
func common(a, b []int32) int {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] < b[k]:
			i++
		case a[i] > b[k]:
			k++
		default:
			n++
			i++
			k++
		}
	}
	return n
}
