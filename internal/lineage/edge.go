package lineage

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// edges says how words went from party to party, step by step, with the words
// that say so: from the origin through gateways to the newsroom, from a report
// to the outlet that relies on it, from the text retold to who retells it.
func (t *tracing) edges(found provenance) []news.Edge {
	var list []news.Edge
	had := map[news.Edge]bool{}
	add := func(from, to string, account int, span news.Span) {
		if from == to || from == "" || to == "" {
			return
		}
		e := news.Edge{From: from, To: to, Article: t.s.accounts[account].Article.ID}
		if !had[e] {
			had[e] = true
			e.Span = span
			list = append(list, e)
		}
	}
	for _, w := range found.ways {
		if !w.counts {
			continue
		}
		from := w.party
		for _, gateway := range slices.Backward(w.gateways) {
			add(from, gateway, w.account, w.span)
			from = gateway
		}
		add(from, w.newsroom, w.account, w.span)
		if w.newsroom != t.newsrooms[w.account] || t.retold[w.account].from < 0 {
			add(w.newsroom, t.own[w.account], w.account, w.span)
		}
	}
	for i, r := range t.retold {
		if r.from < 0 || len(r.passages) == 0 {
			continue
		}
		if t.own[r.from] == t.newsrooms[i] {
			add(t.newsrooms[i], t.own[i], i, r.passages[0].From)
		} else {
			add(t.own[r.from], t.own[i], i, r.passages[0].From)
		}
	}
	return list
}
