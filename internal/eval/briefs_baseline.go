package eval

import (
	"cmp"
	"slices"
	"strings"
)

// baseline is a way of summing up that briefs are compared with: it weighs the
// sentences of a group, and the heaviest are taken.
type baseline struct {
	name  string
	weigh func(all []candidate) []float64
	// ceiling is the cosine above which a sentence says again what one taken says;
	// 0: nothing is held against another.
	ceiling float64
}

// sayAgain is the ceiling of the baselines that have one. It was the best for each
// of them among .5, .7, .95 and none.
const sayAgain = .5

// baselines are as good as their authors made them, or better: what is open in
// the papers is set as scored best for them on the validation part of Multi-News.
func baselines() []baseline {
	return []baseline{
		{"lead", lead, 0},
		{"lead of the first", leadOfFirst, 0},
		{"TextRank", textRank, sayAgain},
		{"LexRank", lexRank, sayAgain},
		{"centroid", centroid, sayAgain},
	}
}

// lead prefers the first sentence of each article, then the second of each, and so on.
func lead(all []candidate) []float64 {
	weights := make([]float64, len(all))
	for i, c := range all {
		weights[i] = -float64(c.place)
	}
	return weights
}

// leadOfFirst prefers the first article from its beginning, then the next.
func leadOfFirst(all []candidate) []float64 {
	weights := make([]float64, len(all))
	for i := range all {
		weights[i] = -float64(i)
	}
	return weights
}

// order is the candidates from the heaviest, of equals the first.
func (b baseline) order(all []candidate) []int {
	weights := b.weigh(all)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(weights[j], weights[i]) })
	return order
}

// take sums up in so many words: the sentences in the order given, the last one
// cut to fill them up; those that say again what was said only where nothing else
// is left. The text has them as they stand in the articles.
func (b baseline) take(all []candidate, order []int, words int) string {
	var taken []candidate
	add := func(c candidate) {
		c.fields = c.fields[:min(words, len(c.fields))]
		words -= len(c.fields)
		taken = append(taken, c)
	}
	var again []candidate
	for _, i := range order {
		if words == 0 {
			break
		}
		if b.ceiling > 0 && slices.ContainsFunc(taken, func(t candidate) bool { return cosine(t, all[i]) > b.ceiling }) {
			again = append(again, all[i])
		} else {
			add(all[i])
		}
	}
	for _, c := range again {
		add(c)
	}
	slices.SortFunc(taken, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.place, b.place))
	})
	var text []string
	for _, c := range taken {
		text = append(text, c.fields...)
	}
	return strings.Join(text, " ")
}
