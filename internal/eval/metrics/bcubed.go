package metrics

// BCubed is the B³ score (Bagga and Baldwin 1998; Amigó et al. 2009): for each
// item, the share of its found cluster that truly belongs with it (precision)
// and the share of its gold cluster that was found with it (recall), averaged
// over items. It rewards singletons: quote it beside [Contingency.Pairs].
func (t Contingency) BCubed() PRF {
	if t.n == 0 {
		return PRF{}
	}
	var p, r float64
	for _, c := range t.cells {
		n := float64(c.n)
		p += n * n / float64(t.found[c.found])
		r += n * n / float64(t.gold[c.gold])
	}
	return prf(p/float64(t.n), r/float64(t.n))
}
