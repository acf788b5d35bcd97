package brief

import "strings"

// weave refuses words put together that do not stand together in what is cited:
// the subject of one sentence with what another did, who did it with whom it was
// done to. It asks of each strong word and the one before it.
func (v *gateVerdict) weave() *Refusal {
	prev := -1
	for i := range v.written {
		w := &v.written[i]
		if !v.direction(i) {
			return v.refuse(Mixed, i)
		}
		if !w.strong() || i < v.headed || v.at[i] < 0 || w.class == gateLink || w.bracket {
			continue
		}
		if v.taken(i, prev) {
			return v.refuse(Mixed, i)
		}
		if w.modifying() || v.elliptic(i) {
			continue // what the figure counts, the figures ask
		}
		if prev >= 0 {
			parted := v.parted(prev, i)
			if parted < paused && !v.hold(prev, i, parted) {
				return v.refuse(Mixed, prev, i)
			}
			if parted >= conjoint && !v.inherits(i) {
				return v.refuse(Mixed, i)
			}
			if parted >= paused && !v.apposed(prev, i) {
				return v.refuse(Mixed, prev, i)
			}
		} else if !v.inherits(i) {
			return v.refuse(Mixed, i)
		}
		if !v.sameRelation(i) {
			return v.refuse(Mixed, i)
		}
		if v.written.happening(i) && !v.sameVoice(i) {
			return v.refuse(Mixed, i)
		}
		prev = i
	}
	return nil
}

// elliptic reports whether a written word is only what a figure counts that stands
// alone in what is cited: "40 people" of "killed nine people and injured forty".
func (v *gateVerdict) elliptic(i int) bool {
	return i > 0 && v.written[i-1].class == gateNumber && (v.written[i].group == "people" && v.at[i] != v.at[i-1]+1 || v.at[i] >= 0 && v.at[i-1] >= 0 && v.written[i].class == gatePlain && !v.cited.words.countsWhom(v.at[i-1]) && v.countedBefore(i, v.at[i-1]))
}

// modifying reports whether a word moves with the verb it stands by: the hedges ask
// whether it is the same.
func (w *gateWord) modifying() bool {
	switch w.class {
	case gateNegation, gateDegree:
		return true
	case gateHedge:
		return modals[w.group]
	}
	return w.adverb()
}

var modals = map[string]bool{"may": true, "should": true, "must": true, "will": true, "would": true, "likely": true, "unlikely": true, "near": true, "reported": true, "appears": true}

// taken reports whether an earlier written word stands for the same cited one,
// which is no pronoun: "Okafor met Okafor" of "Ruiz met Okafor".
func (v *gateVerdict) taken(i, prev int) bool {
	k := v.at[i]
	if c := &v.cited.words[k]; c.class == gatePronoun || len(c.names) > 0 && prev >= 0 && v.at[prev] == k {
		return false
	}
	for n := v.headed; n < i; n++ {
		if v.at[n] == k && !v.written[n].bracket {
			return true
		}
	}
	return false
}

// parted is the strongest break between two written words.
func (v *gateVerdict) parted(i, j int) gateBreak {
	most := joined
	for n := i + 1; n <= j; n++ {
		if b := v.written[n].break_; !v.written[n].bracket {
			most = max(most, b)
		}
	}
	return most
}

// hold reports whether two words that stand together as written may: their cited
// words i, j do.
func (v *gateVerdict) hold(i, j int, parted gateBreak) bool {
	p, q := v.at[i], v.at[j]
	a, b := &v.cited.words[p], &v.cited.words[q]
	if a.cited != b.cited || a.sentence != b.sentence {
		if text := v.written[i+1].Text; text == "that" || text == "que" || parted == conjoint {
			return v.continues(j)
		}
		return v.sameOne(i, j)
	}
	if p == q {
		return true
	}
	if v.toldThat(i, j) {
		return v.opens(q)
	}
	if p < q {
		return v.follows(i, j, parted)
	}
	return v.turned(i, j)
}

// toldThat reports whether what is said begins between two written words: "told
// employees that".
func (v *gateVerdict) toldThat(i, j int) bool {
	that := false
	for n := j; n > i; n-- {
		that = that || v.written[n].Text == "that" || v.written[n].Text == "que"
	}
	for n := i; that && n >= 0 && v.written[n].break_ < paused; n-- {
		if v.written[n].class == gateCue {
			return true
		}
	}
	return false
}

// opens reports whether a cited word is the first of its clause that says something.
func (v *gateVerdict) opens(k int) bool {
	words := v.cited.words
	for n := k; n > 0; n-- {
		if words[n].break_ >= paused || words[n-1].Text == "that" || words[n-1].Text == "que" {
			return true
		}
		if words[n-1].strong() && !words[n-1].modifying() {
			return words[n-1].class == gateCue
		}
	}
	return true
}

// sameOne reports whether one of two written words is a name that is there only
// because somebody is called by it elsewhere: "[Ana Ruiz]" beside its pronoun.
func (v *gateVerdict) sameOne(i, j int) bool {
	p, q := &v.cited.words[v.at[i]], &v.cited.words[v.at[j]]
	return p.who != "" && p.who == q.who
}

// follows reports whether what was left out between two cited words may be: words
// that tell more of either, not whom or what the second belongs to.
func (v *gateVerdict) follows(i, j int, parted gateBreak) bool {
	words, p, q := v.cited.words, v.at[i], v.at[j]
	if words[p].who != "" && words[p].who == words.standsFor(q) {
		return true // "Holub says she took": Holub took
	}
	if words.conjoined(p, q) || words.listed(p, q) {
		return true
	}
	first, last, strongs, cue := -1, -1, 0, false
	for n := p + 1; n < q; n++ {
		w := &words[n]
		if !w.strong() || w.class == gateUnit || w.modifying() || w.dated() || v.toldBefore(n, i) {
			continue
		}
		if first < 0 {
			first = n
		}
		last = n
		strongs++
		cue = cue || w.class == gateCue
	}
	if strongs == 0 { // "thanked Brenn and criticised Stroud": it is not Brenn who did
		return parted > joined || words.breaks(p, q) != conjoint || !words.happening(q) || words.happening(p) || v.written[j].class == gateName || v.relative(i)
	}
	if words[last].who != "" && words[last].who == words[q].who || words[first].who != "" && words[first].who == words[p].who && first == last {
		return true
	}
	if words[q].class == gateName && words[first].class == gateName && !words[first].dated() && words[first].break_ == joined && (first == p+1 || words.relation(first) == words.relation(q)) {
		return false // "Mayor Ruiz … Okafor" is not "Mayor Okafor", nor "in Lund … in Karsk" "in Karsk"
	}
	if words[p].class == gateCue && !words.acts(first, last) && words[last].class != gateName {
		return true // "told the paper he had"
	}
	direct := words.breaks(last, q) // what was left out ends right before the second word
	opens := words.breaks(p, first)
	verb := words.happening(q) && v.written[j].class != gateName
	if strings.HasSuffix(words[q].Text, "ing") && v.written.happening(j) && opens < paused && !words.acts(first, last) {
		return false // "Ruiz beat Okafor, winning": it is not Okafor who won
	}
	switch {
	case opens >= paused && direct >= paused:
		return true // ", which met on Monday,"
	case cue:
		return false
	case verb && direct == conjoint && !words.happening(p) && !words.acts(first, last) && !v.relative(i):
		return false // "Wolff thanked Brenn and criticised": it is not Brenn who did
	case direct >= paused, direct == conjoint && opens == joined:
		return !verb || v.subjectless(p, q)
	case words.breaks(first, last) >= paused && verb:
		return false
	}
	if verb && (words[last].class == gateName || words[last].class == gatePlain && !words[last].adverb() && !words[last].dated()) {
		return v.modifies(first, last) // "the council in Lund approved"
	}
	if words.acts(first, last) && !(words[first].past() && words[first].break_ == joined) {
		return false // another verb stands between
	}
	return strongs <= 8
}

// relative reports whether a written word stands in a clause that "who" opens.
func (v *gateVerdict) relative(i int) bool {
	for n := i; n >= 0; n-- {
		switch w := &v.written[n]; {
		case w.Text == "who", w.Text == "which", w.Text == "that", w.Text == "que", w.Text == "quien":
			return true
		case w.break_ >= paused:
			return false
		}
	}
	return false
}

// toldBefore reports whether a cited word is among the few written before a place.
func (v *gateVerdict) toldBefore(k, i int) bool {
	for n := i; n >= 0 && n > i-8 && v.written[min(n+1, i)].break_ < paused; n-- {
		if v.at[n] == k {
			return true
		}
	}
	return false
}

// subjectless reports whether no name stands between the cited words.
func (v *gateVerdict) subjectless(p, q int) bool {
	for n := p + 1; n < q; n++ {
		if w := &v.cited.words[n]; w.class == gateName && v.cited.words.happening(min(n+1, q)) {
			return false
		}
	}
	return true
}

// modifies reports whether cited words are more about the word before them: they
// begin with a preposition.
func (v *gateVerdict) modifies(first, last int) bool {
	words := v.cited.words
	if r := words.within(last); words[first].class == gatePlain && words[first].past() && words[first].break_ == joined && (r == "by" || r == "por") {
		return true // "talks led by Pell"
	}
	if first == 0 || words[first-1].class != gatePrep && (first < 2 || words[first-2].class != gatePrep) {
		return false
	}
	for n := first; n <= last; n++ {
		if words.happening(n) || words[n].break_ >= conjoint {
			return false
		}
	}
	return true
}

// breaksBetween is the strongest break behind one cited word up to another.
func (words gateWords) breaks(p, q int) gateBreak {
	most := joined
	for n := p + 1; n <= q; n++ {
		most = max(most, words[n].break_)
	}
	return most
}
