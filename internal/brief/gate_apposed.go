package brief

// apposed reports whether two words with a comma between them, of which the second is
// said of the first, stand so in what is cited: "Ruiz, 54,", "Ruiz, who", "his lawyer, Voss".
func (v *gateVerdict) apposed(i, j int) bool {
	words, p, q := v.cited.words, v.at[i], v.at[j]
	a, b := &v.written[i], &v.written[j]
	says := j == i+1 && (b.class == gateName || b.class == gateNumber && a.class == gateName && v.written.apposition(j)) && !v.written.happening(i)
	if a.class == gateName && j > i+1 {
		switch v.written[i+1].Text {
		case "who", "whose", "a", "an", "the", "quien", "un", "una", "el", "la":
			says = v.written[i+1].break_ >= paused && (v.written[i+1].class == gateBoundary || !v.written.happening(min(j+1, len(v.written)-1)))
		}
	}
	if !says || a.dated() || b.dated() || v.opened(i) {
		return true
	}
	if words[p].sentence != words[q].sentence {
		if b.class == gateNumber { // "Ella Frost, 20," of another sentence's "Frost, 20,"
			return q > 0 && (words[q-1].Text == words[p].Text || words[q-1].who != "" && words[q-1].who == words[p].who)
		}
		return (b.class != gateName || j > i+1 || v.written.clausal(i) || v.first(q))
	}
	if words[q].class == gatePronoun {
		return words[p].who != "" && words[p].who == words[q].who
	}
	if q < p {
		return p-q <= 6 && v.alike(q, p) || v.first(q) || v.written.clausal(i)
	}
	for n := p + 1; n < q; n++ {
		if words[n].class == gateCue {
			return true
		}
		if w := &words[n]; w.class == gateName && w.who != words[p].who && w.who != words[q].who && !w.dated() || b.class == gateNumber && w.strong() && w.class != gateUnit && w.class != gateQualifier {
			return false
		}
	}
	return true
}

// alike reports whether nothing between two cited words tells of anybody but who they name.
func (v *gateVerdict) alike(i, j int) bool {
	words := v.cited.words
	for n := i; n <= j; n++ {
		if w := &words[n]; words.happening(n) || w.class == gateName && w.who != words[i].who && w.who != words[j].who || w.class == gateAux {
			return false
		}
	}
	return true
}

// first reports whether nothing that says something stands before a word in its sentence.
func (v *gateVerdict) first(k int) bool {
	for n := k; n > 0; n-- {
		if v.cited.words[n].fresh {
			return true
		}
		if v.cited.words[n-1].strong() {
			return false
		}
	}
	return true
}

// clausal reports whether a clause with a verb of its own ends with a word.
func (words gateWords) clausal(i int) bool {
	for n := i; n >= 0; n-- {
		if words.happening(n) {
			return true
		}
		if words[n].break_ >= paused {
			return false
		}
	}
	return false
}
