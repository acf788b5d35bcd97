package metrics

import "math"

// V is the V-measure (Rosenberg and Hirschberg 2007): P is homogeneity, R
// completeness, F their harmonic mean.
func (t Contingency) V() PRF {
	mi, hg, hf := t.mutual(), t.entropy(t.gold), t.entropy(t.found)
	ratio := func(a, b float64) float64 {
		if b == 0 {
			return 1
		}
		return a / b
	}
	return prf(ratio(mi, hg), ratio(mi, hf))
}

// AMI is the adjusted mutual information (Vinh, Epps and Bailey 2010), exact,
// normalised by the arithmetic mean of the two entropies: 0 where the agreement
// is what chance gives for clusters of these sizes, 1 where the clusterings are
// the same.
func (t Contingency) AMI() float64 {
	if len(t.gold) == len(t.found) && (len(t.gold) == 1 || len(t.gold) == t.n) {
		return 1 // both all together or all apart: the same clustering, and nothing to adjust
	}
	expected := t.expectedMutual()
	mean := (t.entropy(t.gold) + t.entropy(t.found)) / 2
	rest := mean - expected
	if math.Abs(rest) < 1e-12 { // keeps the sign, as the quotient must
		rest = math.Copysign(1e-12, rest)
	}
	return (t.mutual() - expected) / rest
}

// entropy of cluster sizes, in nats.
func (t Contingency) entropy(sizes []int) float64 {
	n, h := float64(t.n), 0.0
	for _, sc := range countSizes(sizes) {
		p := float64(sc.size) / n
		h -= float64(sc.count) * p * math.Log(p)
	}
	return h
}

// mutual information of the two clusterings, in nats.
func (t Contingency) mutual() float64 {
	n, mi := float64(t.n), 0.0
	for _, c := range t.cells {
		p := float64(c.n) / n
		mi += p * math.Log(n*float64(c.n)/(float64(t.gold[c.gold])*float64(t.found[c.found])))
	}
	return max(mi, 0)
}

// expectedMutual is the mean mutual information over all pairs of clusterings
// with these sizes: cell counts are hypergeometric. Clusters of one size are
// alike, so the sum runs over sizes and not over clusters.
func (t Contingency) expectedMutual() float64 {
	lf := make([]float64, t.n+1) // log factorials
	for i := 2; i <= t.n; i++ {
		lf[i] = lf[i-1] + math.Log(float64(i))
	}
	n, sum := t.n, 0.0
	found := countSizes(t.found)
	for _, g := range countSizes(t.gold) {
		for _, f := range found {
			a, b := g.size, f.size
			one := 0.0
			for k := max(1, a+b-n); k <= min(a, b); k++ {
				logP := lf[a] + lf[b] + lf[n-a] + lf[n-b] - lf[n] - lf[k] - lf[a-k] - lf[b-k] - lf[n-a-b+k]
				gain := float64(k) / float64(n) * math.Log(float64(n)*float64(k)/(float64(a)*float64(b)))
				one += gain * math.Exp(logP)
			}
			sum += float64(g.count) * float64(f.count) * one
		}
	}
	return sum
}
