package brief

import (
	"cmp"
	"slices"
	"strings"
)

// choose takes the sentences of the account, at most so many words of them, in
// the order in which they are to be read.
func (t *telling) choose(words int) []line {
	if words <= 0 {
		words = DefaultWords
	}
	order := make([]int, len(t.sentences))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(t.sentences[b].weight, t.sentences[a].weight) })
	var chosen []line
	for _, i := range order {
		if t.sentences[i].weight == 0 {
			break
		}
		l := t.tell(i)
		if l == nil || len(strings.Fields(l.text)) > words {
			continue
		}
		words -= len(strings.Fields(l.text))
		chosen = append(chosen, *l)
	}
	return chosen
}
