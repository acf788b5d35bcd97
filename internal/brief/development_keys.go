package brief

import (
	"slices"

	"github.com/headwater-news/headwater/internal/wording"
)

// keyNumbers numbers the keys of words that say something, from 0 up, so that
// what is known of a key can be kept in a slice. Keys join Spanish and English.
type keyNumbers struct {
	byWord  []int32 // of [wording.Word.ID], one more than the number; 0 where not asked yet
	numbers map[string]int32
}

func newKeyNumbers() *keyNumbers { return &keyNumbers{numbers: map[string]int32{}} }

// size is how many keys have a number.
func (k *keyNumbers) size() int { return len(k.numbers) }

// number is that of a word's key; false for one that says nothing by itself.
func (k *keyNumbers) number(w *wording.Word) (int32, bool) {
	if w.Kind == wording.Function || w.Kind == wording.Negation || len(w.Text) < 2 && w.Kind != wording.Number {
		return 0, false
	}
	if int(w.ID) >= len(k.byWord) {
		k.byWord = append(k.byWord, make([]int32, int(w.ID)+1-len(k.byWord))...)
	}
	if k.byWord[w.ID] == 0 {
		n, known := k.numbers[w.Key]
		if !known {
			n = int32(len(k.numbers))
			k.numbers[w.Key] = n
		}
		k.byWord[w.ID] = n + 1
	}
	return k.byWord[w.ID] - 1, true
}

// keys are the numbers of the words of a sentence that say something, sorted,
// none twice.
func (k *keyNumbers) keys(words []wording.Word) []int32 {
	keys := make([]int32, 0, len(words))
	for i := range words {
		if n, ok := k.number(&words[i]); ok {
			keys = append(keys, n)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// commonKeys is how many of two sorted lists' numbers are in both.
func commonKeys(a, b []int32) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}
