package lineage

// leastDenied is the share of a denial that the claim it speaks against must
// hold: what is denied is often told in more and in other words than the denial.
const leastDenied = 0.55

// linkDenials tells which claim each denial speaks against.
func linkDenials(chosen []*rankedGroup, claims []claim) {
	for i, d := range chosen {
		if !d.core.negative() {
			continue
		}
		best := 0.0
		for k, c := range chosen {
			if i == k || c.core.negative() {
				continue
			}
			share := opposed(d, c)
			if share > best || share == best && share > 0 && byPlace(c.core.at, chosen[claims[i].denies].core.at) < 0 {
				best, claims[i].denies = share, k
			}
		}
	}
}

// plainDenial is how many keys a statement must have for a "not" in it to make it
// the denial of another one.
const plainDenial = 4

// opposed is how surely one claim is the denial of another; 0 where it is not.
func opposed(denial, c *rankedGroup) float64 {
	best := 0.0
	least := leastShared
	switch {
	case denial.core.sense.denied:
		least = leastDenied
	case denial.core.counted < plainDenial || c.core.counted < plainDenial || denial.core.mood() == possible:
		return 0
	}
	for _, m := range c.members {
		if h, ok := m.holds(denial.core, least); ok && h.opposite {
			best = max(best, h.share)
		}
	}
	for _, m := range denial.members {
		if h, ok := m.holds(c.core, leastShared); ok && h.opposite {
			best = max(best, h.share)
		}
	}
	return best
}

// negative tells whether a statement says that something is not so: its speaker
// denies it, or a "not" or a "nobody" stands before what would have happened, and
// before any "but".
func (st *statement) negative() bool {
	if st.sense.denied {
		return len(st.sense.negative) == 0
	}
	for _, n := range st.sense.negative {
		if (st.sense.turn == 0 || n < st.sense.turn) && st.turnsRound(n) {
			return true
		}
	}
	return false
}

// turnsRound tells whether a negation stands shortly before a verb; where no verb
// is known, it is taken to.
func (st *statement) turnsRound(negation int) bool {
	known := false
	for _, t := range st.terms {
		known = known || t.verb
		if t.verb && negation < t.number && t.number <= negation+4 {
			return true
		}
	}
	return !known
}
