package brief

// A sentence of two verbs may be told of one: "Two men were questioned and released"
// bears "Two men were released".

// conjoined reports whether two cited words are the subject of a sentence and a verb
// behind an "and" that has no subject of its own.
func (words gateWords) conjoined(p, q int) bool {
	if words[p].sentence != words[q].sentence || words[p].class == gateNumber {
		return false
	}
	and := q
	for ; and > p && words[and].break_ == joined; and-- {
		if w := &words[and-1]; w.strong() && !w.modifying() && w.class != gateNegation || w.class == gatePronoun || w.class == gatePrep {
			return false
		}
	}
	if and <= p || words[and].break_ != conjoint {
		return false
	}
	first := -1 // the verb of the subject: the first behind it and past what is told of it aside
	for n := p + 1; n < and; n++ {
		if words[n].break_ == paused && first < 0 && n == words.behindName(p) {
			end := n + 1
			for end < and && words[end].break_ != paused || end < and && !words.acts(end, min(end+2, and-1)) {
				end++
			}
			n = end
		}
		if n >= and {
			return false
		}
		if first < 0 && (words.happening(n) || words[n].class == gateAux) {
			first = n
		} else if words[n].break_ >= paused && n > first+1 {
			return false // another clause, with a subject of its own
		}
	}
	if first < 0 {
		return false
	}
	for n := first - 1; n > p; n-- { // nobody else between the subject and its verb
		if w := &words[n]; w.class == gateBoundary && w.break_ == conjoint {
			return false
		}
	}
	return words.relation(p) == ""
}

// behindName is the first word behind a name or noun and what belongs to it.
func (words gateWords) behindName(p int) int {
	n := p + 1
	for n < len(words) && words[n].break_ == joined && words[n].who != "" && words[n].who == words[p].who {
		n++
	}
	return n
}

// listed reports whether two cited words are the first of a list and the verb of all of
// it: "17 soldiers and 23 rebels were killed".
func (words gateWords) listed(p, q int) bool {
	if words.relation(p) != "" || words[p].class == gateNumber {
		return false
	}
	lists := false
	for n := p + 1; n < q; n++ {
		w := &words[n]
		lists = lists || w.break_ == conjoint
		if w.break_ >= paused || words.happening(n) || w.class == gateCue || w.class == gatePrep || w.class == gateHedge || w.class == gateNegation {
			return false
		}
	}
	return lists && words[q].break_ == joined && words.happening(q) && words[p+1].break_ == conjoint
}
