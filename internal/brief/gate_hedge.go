package brief

// hedges refuses what is left of a statement without its "not" or "may", and what
// has one that stands over other words.
func (v *gateVerdict) hedges() *Refusal {
	for k := range v.cited.words {
		h := &v.cited.words[k]
		if v.used[k] || !h.binding() {
			continue
		}
		if g := v.cited.words.leads(k); g >= 0 && v.used[g] && (h.group == "if" && h.Text != "whether" || h.group == "unless") {
			return v.refuse(Certain, v.writtenAt(g))
		}
		if g := v.cited.words.governed(k); g >= 0 && v.used[g] {
			return v.refuse(faultOf(h), v.writtenAt(g))
		}
		if g := v.cited.words.governed(k); g < 0 && (h.class == gateNegation || h.group == "likely" || h.group == "unlikely" || h.group == "may") {
			if g := v.cited.words.before(k); g >= 0 && v.used[g] && v.cited.words[g].class != gateName {
				return v.refuse(faultOf(h), v.writtenAt(g))
			}
		}
		if h.group == "alleged" || h.group == "reported" || h.group == "appears" {
			if g := v.cited.words.before(k); g >= 0 && v.used[g] && v.cited.words[g].class == gatePlain {
				return v.refuse(faultOf(h), v.writtenAt(g))
			}
		}
	}
	for i := range v.written {
		w := &v.written[i]
		if v.at[i] < 0 || i < v.headed || !w.binding() && w.class != gateLink || w.class == gateHedge && !modals[w.group] || w.class == gateDegree && w.group != "more" && w.group != "less" {
			continue
		}
		g, k := v.written.governed(i), v.at[i]
		if g < 0 || v.at[g] < 0 {
			continue
		}
		if want := v.cited.words.governed(k); want != v.at[g] && (v.cited.words.before(k) != v.at[g] || w.class == gateLink) && !(w.class == gateHedge && v.close(k, v.at[g])) {
			if w.class == gateNegation && v.deniesAll(g, k) || w.class == gateLink && k < v.at[g] && v.cited.words.breaks(k, v.at[g]) == joined {
				continue
			}
			return v.refuse(faultOf(w), i, g)
		}
	}
	return v.linked()
}

// linked refuses "because" and the like behind another verb than in what is cited:
// "turned back because of the weather and raised the alarm".
func (v *gateVerdict) linked() *Refusal {
	for i := v.headed; i < len(v.written); i++ {
		k := v.at[i]
		if k < 0 || v.written[i].class != gateLink || v.written[i].fresh {
			continue
		}
		a, b := v.written.verbBefore(i), v.cited.words.verbBefore(k)
		if a >= 0 && b >= 0 && v.at[a] >= 0 && v.at[a] != b && !v.used[b] && v.cited.words[b].class != gateCue && !(v.at[a] < b && v.cited.words.breaks(v.at[a], b) <= conjoint) && !v.used[max(0, v.cited.words.leads(k))] {
			return v.refuse(Mixed, a, i)
		}
	}
	return nil
}

// verbBefore is the nearest verb before a word in its sentence; -1 for none.
func (words gateWords) verbBefore(k int) int {
	for n := k - 1; n >= 0 && words[n].sentence == words[k].sentence; n-- {
		if words.happening(n) {
			return n
		}
	}
	return -1
}

// leads is the last word that says something before the clause that a word opens, in
// the sentence; -1 where a comma parts them.
func (words gateWords) leads(k int) int {
	for n := k - 1; n >= 0 && words[n].sentence == words[k].sentence; n-- {
		if words[n].strong() {
			return n
		}
	}
	return -1
}

// deniesAll reports whether the written "no date was set" is the cited "a date was not
// set": what "no" stands before is in the clause before the "not".
func (v *gateVerdict) deniesAll(g, k int) bool {
	words := v.cited.words
	at, want := v.at[g], words.governed(k)
	return at < k && want >= 0 && v.used[want] && words.breaks(at, k) == joined
}

// binding reports whether a word must not be left out from before what it governs.
func (w *gateWord) binding() bool {
	return w.class == gateNegation || w.class == gateHedge || w.class == gateLink && (w.group == "if" || w.group == "unless") ||
		w.class == gateDegree && (w.group == "most" || w.group == "few" || w.group == "some" || w.group == "less" || w.group == "more" || w.group == "only" || w.group == "allbut")
}

func faultOf(w *gateWord) Fault {
	switch {
	case w.class == gateNegation:
		return Negated
	case w.class == gateLink && w.group != "if" && w.group != "unless":
		return Mixed
	case w.group == "will" || w.group == "would":
		return WrongTense
	}
	return Certain
}

// governed is the word that a negation or hedge stands over: the next that says
// something, past adverbs and further hedges; -1 for none.
func (words gateWords) governed(k int) int {
	for n := k + 1; n < len(words) && words[n].sentence == words[k].sentence; n++ {
		w := &words[n]
		if w.break_ == paused && w.class != gateLink && !w.bracket && (!w.quoted || words[n-1].quoted) {
			return -1
		}
		if !w.strong() || w.class == gateHedge && modals[w.group] || w.class == gateNegation || w.class == gateDegree || w.dated() && words[k].class != gateLink || w.adverb() {
			continue
		}
		return n
	}
	return -1
}

// before is the last word before a place that says something, in its clause.
func (words gateWords) before(k int) int {
	for n := k - 1; n >= 0 && words[n+1].break_ < paused; n-- {
		if w := &words[n]; w.strong() && !w.modifying() {
			return n
		}
	}
	return -1
}

func (w *gateWord) adverb() bool {
	n := len(w.Text)
	return w.class == gatePlain && (w.Text == "first" || n > 4 && w.Text[n-2:] == "ly" && w.Text != "family" && w.Text != "supply" && w.Text != "reply" && w.Text != "italy" || n > 6 && w.Text[n-5:] == "mente")
}

// close reports whether two cited words stand within a few words of each other in
// one clause.
func (v *gateVerdict) close(a, b int) bool {
	words := v.cited.words
	low, high := min(a, b), max(a, b)
	if high-low > 3 {
		return false
	}
	for n := low + 1; n <= high; n++ {
		if words[n].break_ != joined {
			return false
		}
	}
	return true
}

// writtenAt is the written word that stands for a cited one; -1 for none.
func (v *gateVerdict) writtenAt(k int) int {
	for i, at := range v.at {
		if at == k {
			return i
		}
	}
	return -1
}
