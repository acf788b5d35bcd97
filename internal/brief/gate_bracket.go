package brief

import "slices"

// bracketed refuses words put in between brackets that do not name whom the word
// beside them means: "[Ana] Ruiz", "she [Ana Ruiz]".
func (v *gateVerdict) bracketed() *Refusal {
	for i := 0; i < len(v.written); {
		j := i
		for j < len(v.written) && v.written[j].bracket {
			j++
		}
		if j == i {
			i++
			continue
		}
		if !v.stands(i, j) {
			return v.refuse(UnknownName, i, j-1)
		}
		i = j
	}
	return nil
}

// stands reports whether the bracketed words i to j belong to a word beside them.
func (v *gateVerdict) stands(i, j int) bool {
	for _, beside := range []int{j, i - 1} {
		if beside < 0 || beside >= len(v.written) || v.at[beside] < 0 {
			continue
		}
		c := &v.cited.words[v.at[beside]]
		if c.who == "" || c.class != gateName && c.class != gatePronoun {
			continue
		}
		called := nameWords(c.who)
		if all := v.allIn(i, j, called); all || c.class == gatePronoun {
			return all
		}
	}
	return v.inARow(i, j) || j < len(v.written) && v.inARow(i, j+1)
}

// allIn reports whether the strong words i to j are all among words.
func (v *gateVerdict) allIn(i, j int, words []string) bool {
	for n := i; n < j; n++ {
		if w := &v.written[n]; w.strong() && !slices.Contains(words, w.Text) {
			return false
		}
	}
	return true
}

// inARow reports whether written words stand in what is cited as they are.
func (v *gateVerdict) inARow(i, j int) bool {
	words := v.cited.words
	for k := range words {
		n := 0
		for n < j-i && k+n < len(words) && words[k+n].Text == v.written[i+n].Text {
			n++
		}
		if n == j-i {
			return true
		}
	}
	return false
}
