package brief

// numbers refuses a figure that has lost its unit or its "at least", or that
// counts something else.
func (v *gateVerdict) numbers() *Refusal {
	for i := range v.written {
		k := v.at[i]
		if k < 0 || i < v.headed {
			continue
		}
		switch w := &v.written[i]; {
		case w.class == gateNumber:
			if !v.sameFigure(i) || !v.glued(i) || !v.datesWith(i) || !v.inMonth(i) || !v.counts(i, k) || !v.sameStep(i) {
				return v.refuse(UnknownNumber, i, i+1)
			}
		case countless[w.Text], scales[w.Text] != "" && (i == 0 || v.written[i-1].class != gateNumber): // "one", "dozens"
			if !qualified(v.written.qualifier(i), v.cited.words.qualifier(k)) {
				return v.refuse(UnknownNumber, i)
			}
		case w.class == gateUnit && w.group != v.cited.words[k].group:
			return v.refuse(UnknownNumber, i)
		}
	}
	return nil
}

// sameFigure reports whether a figure has the unit and the "at least" it has in
// what is cited.
func (v *gateVerdict) sameFigure(i int) bool {
	k := v.at[i]
	if v.cited.words.ratio(k) && !v.written.ratio(i) {
		return false
	}
	return v.written.measure(i) == v.cited.words.measure(k) && qualified(v.written.qualifier(i), v.cited.words.qualifier(k))
}

// ratio reports whether a figure is of "one in five".
func (words gateWords) ratio(k int) bool {
	if k < 2 || words[k].break_ != joined || words[k-1].Text != "in" && words[k-1].Text != "cada" {
		return false
	}
	before := &words[k-2]
	return words[k-1].Text == "cada" && before.Text == "de" || before.class == gateNumber && !before.year() || before.Text == "one"
}

// sameStep reports whether a figure stands behind the preposition it is cited with,
// or one that says the same: "rose to 4" is not "rose by 4".
func (v *gateVerdict) sameStep(i int) bool {
	a, b := v.written.toward(i), v.cited.words.toward(v.at[i])
	switch {
	case a == b, a == "at" && b == "of" && v.at[i] > 1 && v.cited.words[v.at[i]-2].Text == "age":
		return true
	case directions[a] || directions[b]:
		return false
	}
	return a == "" || b == "" || exchangeable[[2]string{a, b}] || exchangeable[[2]string{b, a}] || exchangeableFigure[a] && exchangeableFigure[b]
}

// measure is the unit of a figure: "million dollar", "percent". A sign before it
// is read as behind it.
func (words gateWords) measure(i int) string {
	of, sign := "", ""
	for n := i + 1; n < len(words) && n < i+4 && words[n].break_ < paused; n++ {
		w := &words[n]
		switch {
		case w.class == gateUnit:
			of += " " + w.group
		case w.Text == "de":
		default:
			n = len(words)
		}
	}
	if i > 0 && words[i-1].sign {
		sign = " " + words[i-1].group
	}
	return of + sign
}

// qualifier is what is said of a figure before it: "at least".
func (words gateWords) qualifier(i int) string {
	for n := i - 1; n >= 0 && n >= i-3; n-- {
		switch w := &words[n]; {
		case w.class == gateQualifier:
			return w.group
		case w.class != gateUnit && w.Text != "a" && w.Text != "the" && w.Text != "los" && w.Text != "las":
			return ""
		}
	}
	return ""
}

// qualified reports whether what is said of a figure may stand for what is cited.
// "Only" may be left out, and not put in.
func qualified(written, cited string) bool {
	return written == cited || written == "" && cited == "just"
}

// glued reports whether a figure that is one word with a neighbour is so in what is
// cited: "3-1", "50th".
func (v *gateVerdict) glued(i int) bool {
	k := v.at[i]
	if i > 0 && v.written[i].glued && v.written[i-1].class != gateUnit && (k == 0 || v.at[i-1] != k-1) {
		return false
	}
	return i+1 >= len(v.written) || !v.written[i+1].glued || v.written[i+1].class == gateUnit || v.at[i+1] == k+1 || v.age(i+1)
}

// datesWith reports whether a figure beside a month stands beside it in what is cited.
func (v *gateVerdict) datesWith(i int) bool {
	for _, n := range []int{i - 1, i + 1} {
		if n >= 0 && n < len(v.written) && months[v.written[n].Text] && v.written[max(i, n)].break_ == joined {
			return v.at[n] >= 0 && max(v.at[n], v.at[i])-min(v.at[n], v.at[i]) <= 2
		}
	}
	return true
}

// toward is the preposition right before a figure.
func (words gateWords) toward(i int) string {
	for n := i - 1; n >= 0 && n >= i-3; n-- {
		switch w := &words[n]; {
		case w.class == gatePrep:
			return w.Text
		case w.class != gateUnit && w.class != gateQualifier && w.class != gateSmall:
			return ""
		}
	}
	return ""
}

// exchangeableFigure are prepositions of which one may stand for another before a figure.
var exchangeableFigure = map[string]bool{"by": true, "of": true, "with": true}

var directions = map[string]bool{"from": true, "to": true, "desde": true, "al": true, "hasta": true}

// counts reports whether the word a written figure counts is one that the cited
// figure is the nearest to.
func (v *gateVerdict) counts(i, k int) bool {
	if to := v.written.toward(i); directions[to] && to == v.cited.words.toward(k) {
		return true // "from 62 to 64"
	}
	if v.written[i].glued || i+1 < len(v.written) && v.written[i+1].glued {
		return true // it was held to its neighbour
	}
	if v.written[i].year() {
		return v.datesWhat(i, k)
	}
	n := i + 1
	if n < len(v.written) && v.written[n].class == gatePlain && !v.cited.words.countsWhom(k) && (v.written[n].group == "people" || v.countedBefore(n, k)) {
		n++ // "40 people" of "killed nine people and injured forty"
	}
	for n < len(v.written) && v.written[n].class == gateUnit {
		n++
	}
	for ; n < len(v.written); n++ {
		w := &v.written[n]
		if w.break_ > joined || w.class == gateNumber || w.dated() || w.class == gateAux && v.written.toward(i) != "" {
			break
		}
		if !w.strong() || v.at[n] < 0 {
			continue
		}
		return v.nearest(k, v.at[n])
	}
	for n = i - 1; n >= 0 && v.written[n+1].break_ == joined; n-- {
		w := &v.written[n]
		if w.class == gateNumber || w.dated() {
			break
		}
		if !w.strong() || w.class == gateUnit || v.at[n] < 0 {
			continue
		}
		return v.nearest(k, v.at[n])
	}
	return true
}

// countedBefore reports whether a written noun is what the figure before counts that
// stands alone in what is cited: "six soldiers" of "three soldiers were killed and six wounded".
func (v *gateVerdict) countedBefore(n, k int) bool {
	words, at := v.cited.words, v.at[n]
	return at > 0 && at < k && k-at < 8 && words[at-1].class == gateNumber && !words[at-1].year() && words[at].break_ == joined && words.breaks(at, k) == conjoint
}

// countsWhom reports whether a noun stands behind a figure.
func (words gateWords) countsWhom(k int) bool {
	return k+1 < len(words) && words[k+1].break_ == joined && words[k+1].class == gatePlain && !words.happening(k+1)
}

// datesWhat reports whether a year is the nearest to one of the words it stands behind.
func (v *gateVerdict) datesWhat(i, k int) bool {
	if v.ownYear(i, k) {
		return false
	}
	asked := 0
	for n := i - 1; n >= 0 && asked < 3 && v.written[n+1].break_ == joined; n-- {
		if w := &v.written[n]; w.strong() && v.at[n] >= 0 && !w.dated() {
			if v.nearest(k, v.at[n]) {
				return true
			}
			asked++
		}
	}
	return asked == 0
}

// ownYear reports whether the verb before a written year has another one in what is
// cited: "built in 1974 and renovated in 2016".
func (v *gateVerdict) ownYear(i, k int) bool {
	words := v.cited.words
	for n := i - 1; n >= 0; n-- {
		if !v.written.happening(n) || v.at[n] < 0 {
			if v.written[n+1].break_ >= paused {
				return false
			}
			continue
		}
		other := false
		for m := v.at[n] + 1; m < len(words) && words[m].sentence == words[v.at[n]].sentence && !words.happening(m); m++ {
			if m == k {
				return false
			}
			other = other || words[m].class == gateNumber && words[m].year()
		}
		return other
	}
	return false
}

// inMonth reports whether the month that a figure is told for is not another than in
// what is cited: "4.1 percent in March from 4.6 percent in February".
func (v *gateVerdict) inMonth(i int) bool {
	a, b := v.written.month(i), v.cited.words.month(v.at[i])
	return a == "" || b == "" || a == b
}

func (words gateWords) month(i int) string {
	for n := i + 1; n < len(words) && n < i+5 && words[n].break_ == joined; n++ {
		if w := &words[n]; months[w.Text] {
			return w.Text
		} else if w.strong() && w.class != gateUnit {
			return ""
		}
	}
	return ""
}

// nearest reports whether no other figure stands between a cited figure and a
// word, or nearer to that word.
func (v *gateVerdict) nearest(figure, word int) bool {
	words := v.cited.words
	if words[figure].sentence != words[word].sentence {
		return false
	}
	for n := min(figure, word) + 1; n < max(figure, word); n++ {
		if words[n].class == gateNumber && !words[n].year() && !(figure < word && (words[figure+1].Text == "of" || words[figure+1].Text == "de")) {
			return false // but "2,100 of its 9,400 jobs"
		}
	}
	if words[figure].year() || near(words, figure, (*gateWord).dated) {
		return true
	}
	distance := max(figure, word) - min(figure, word)
	for n := word - 1; n >= 0 && word-n < distance && words[n+1].break_ == joined; n-- {
		if words[n].class == gateNumber && !words[n].year() && n != figure {
			return false
		}
	}
	for n := word + 1; n < len(words) && n-word < distance && words[n].break_ == joined; n++ {
		if words[n].class == gateNumber && !words[n].year() && n != figure && figure > word {
			return false
		}
	}
	return true
}

func near(words []gateWord, k int, is func(*gateWord) bool) bool {
	return k > 0 && is(&words[k-1]) || k+1 < len(words) && is(&words[k+1])
}

func (w *gateWord) year() bool { return len(w.Text) == 4 && (w.Text[:2] == "19" || w.Text[:2] == "20") }
