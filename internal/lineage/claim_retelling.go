package lineage

import "github.com/headwater-news/headwater/internal/news"

// leastEchoed is the share of a claim that the sentence of a retelling must hold
// in the same language, where another one of the same text is known to state it.
const leastEchoed = 0.5

// alongRetellings puts the sentences of retellings with the sentences they
// retell. Copies need no such help: their statements are the same.
func (s *story) alongRetellings(groups []claimGroup, all []statement, retold []retelling) {
	echoes := s.echoes(retold)
	if len(echoes) == 0 {
		return
	}
	of := map[at][]*statement{}
	for i := range all {
		for _, p := range all[i].where {
			of[p.at] = append(of[p.at], &all[i])
		}
	}
	for i := range groups {
		g := &groups[i]
		n := len(g.support)
		for _, told := range g.support[:n] {
			for _, p := range echoes[told] {
				if s.retells(g.core, of[p], told, p) {
					g.support = append(g.support, p)
				}
			}
		}
		g.support = inOrder(g.support)
	}
}

// retells tells whether one of the statements of a retelling's sentence says what
// a claim says. Of a translation only the figures can be compared.
func (s *story) retells(core *statement, of []*statement, told, p at) bool {
	translated := s.accounts[told.account].Article.Language != s.accounts[p.account].Article.Language
	for _, st := range of {
		if translated && st.sameFigures(core) {
			return true
		}
		if h, ok := st.holds(core, leastEchoed); ok && !h.opposite {
			return true
		}
	}
	return false
}

// sameFigures tells whether a statement has every figure of another.
func (st *statement) sameFigures(core *statement) bool {
	for _, t := range core.terms {
		if t.kind == numberTerm && !st.has(t.key) {
			return false
		}
	}
	return true
}

// echoes gives each sentence the sentences of retellings that stand beside it.
func (s *story) echoes(retold []retelling) map[at][]at {
	of := map[at][]at{}
	for i, r := range retold {
		if r.from < 0 {
			continue
		}
		for _, p := range r.passages {
			from, to := sentenceOf(s.sentences[i], p.From), sentenceOf(s.sentences[r.from], p.To)
			if from >= 0 && to >= 0 {
				key := at{r.from, to}
				of[key] = append(of[key], at{i, from})
			}
		}
	}
	return of
}

// sentenceOf is the sentence that a span is most of, and that is most of the
// span; -1 for none.
func sentenceOf(sentences []sentence, span news.Span) int {
	for k, x := range sentences {
		shared := min(span.End, x.span.End) - max(span.Begin, x.span.Begin)
		if 2*shared > x.span.Len() && 2*shared > span.Len() {
			return k
		}
	}
	return -1
}
