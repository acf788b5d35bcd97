package metrics

// Pairs scores the pairs of items put together: precision is the share of them
// that belong together, recall the share of those that belong together that
// were. With no pair to find or none found, that side is 1.
func (t Contingency) Pairs() PRF {
	both, gold, found := t.pairCounts()
	ratio := func(a, b float64) float64 {
		if b == 0 {
			return 1
		}
		return a / b
	}
	return prf(ratio(both, found), ratio(both, gold))
}

// ARI is the adjusted Rand index (Hubert and Arabie 1985): agreement on pairs,
// 0 where it is what chance gives and 1 where the clusterings are the same.
func (t Contingency) ARI() float64 {
	both, gold, found := t.pairCounts()
	all := choose2(t.n)
	if all == 0 {
		return 1
	}
	expected := gold * found / all
	most := (gold + found) / 2
	if most == expected {
		return 1
	}
	return (both - expected) / (most - expected)
}

func (t Contingency) pairCounts() (both, gold, found float64) {
	for _, c := range t.cells {
		both += choose2(c.n)
	}
	for _, s := range t.gold {
		gold += choose2(s)
	}
	for _, s := range t.found {
		found += choose2(s)
	}
	return both, gold, found
}

func choose2(n int) float64 { return float64(n) * float64(n-1) / 2 }
