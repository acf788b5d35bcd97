package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// most is how many figures of one key are compared with one another; beyond it
// only values not met before join.
const most = 60

// edge is two figures of the same thing.
type edge struct {
	a, b int
	kind news.DifferenceKind
}

// differ compares all figures that share a key.
func (r *amounts) differ() []news.Difference {
	keys := map[string][]*amount{}
	for _, of := range r.of {
		for i := range of {
			keys[of[i].key] = append(keys[of[i].key], &of[i])
		}
	}
	var names []string
	for key, list := range keys {
		if len(list) > 1 {
			names = append(names, key)
		}
	}
	slices.Sort(names)
	var found []news.Difference
	for _, name := range names {
		found = append(found, r.differences(fewer(keys[name]))...)
	}
	return append(found, r.roundings()...)
}

// roundings are figures that say roughly what another one says exactly, of
// something that is told in other words: "212 people on board", "more than 200
// rescued".
func (r *amounts) roundings() []news.Difference {
	bases := map[string][]*amount{}
	var names []string
	for _, of := range r.of {
		for i := range of {
			f := &of[i]
			if bases[f.base] == nil {
				names = append(names, f.base)
			}
			bases[f.base] = append(bases[f.base], f)
		}
	}
	slices.Sort(names)
	var found []news.Difference
	for _, name := range names {
		list := fewer(bases[name])
		var edges []edge
		for i := range list {
			if c := list[i].change; c != news.About && c != news.MoreThan {
				continue
			}
			for k := range list {
				if list[i].account != list[k].account && r.roundly(list[i], list[k]) && !r.has(list[i].account, list[k]) && !r.has(list[k].account, list[i]) {
					edges = append(edges, edge{i, k, news.Rounding})
				}
			}
		}
		for _, group := range joined(len(list), edges, news.Rounding) {
			found = append(found, r.difference(list, group, news.Rounding))
		}
	}
	return found
}

// fewer keeps the first figures of a key, and further ones with values of their own.
func fewer(list []*amount) []*amount {
	if len(list) <= most {
		return list
	}
	kept := slices.Clone(list[:most])
	seen := map[float64]bool{}
	for i := range kept {
		seen[kept[i].low] = true
	}
	for i := most; i < len(list) && len(kept) < 2*most; i++ {
		if !seen[list[i].low] {
			seen[list[i].low] = true
			kept = append(kept, list[i])
		}
	}
	return kept
}

// differences are those between figures of one key: for each kind, the figures
// that it joins, with those that give one of their values for the same thing.
// Values that are in conflict are not told of again as updated or rounded.
func (r *amounts) differences(list []*amount) []news.Difference {
	var edges []edge
	for i := range list {
		for k := i + 1; k < len(list); k++ {
			if list[i].account == list[k].account {
				continue
			}
			if how := r.bond(list[i], list[k]); how != otherThing {
				if kind := r.kindOf(list[i], list[k], how); kind != "" {
					edges = append(edges, edge{i, k, kind})
				} else if how == sameThing && agrees(list[i], list[k]) {
					edges = append(edges, edge{i, k, ""})
				}
			}
		}
	}
	var found []news.Difference
	told := map[float64]bool{} // values that are in conflict
	for _, kind := range []news.DifferenceKind{news.Conflict, news.UpdatedFigure, news.Rounding} {
		for _, group := range joined(len(list), edges, kind) {
			if !slices.ContainsFunc(group, func(i int) bool { return !told[list[i].low] }) || r.grew(list, group) {
				continue
			}
			for _, i := range group {
				told[list[i].low] = told[list[i].low] || kind == news.Conflict
			}
			found = append(found, r.difference(list, group, kind))
		}
	}
	return found
}

// joined are the groups of figures that edges of a kind join; figures that agree
// with one of them belong to it.
func joined(n int, edges []edge, kind news.DifferenceKind) [][]int {
	parent := make([]int, n)
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	in := make([]bool, n)
	for _, e := range edges {
		if e.kind == kind {
			in[e.a], in[e.b] = true, true
			parent[root(e.a)] = root(e.b)
		}
	}
	touched := slices.Clone(in)
	for _, e := range edges {
		if e.kind == "" && touched[e.a] != touched[e.b] {
			in[e.a], in[e.b] = true, true
			parent[root(e.a)] = root(e.b)
		}
	}
	at := map[int]int{}
	var groups [][]int
	for i := range n {
		if !in[i] {
			continue
		}
		g, ok := at[root(i)]
		if !ok {
			g = len(groups)
			at[root(i)] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}

// difference puts a group of figures into the form that everybody reads: one
// value of each account, in order of time.
func (r *amounts) difference(list []*amount, group []int, kind news.DifferenceKind) news.Difference {
	d := news.Difference{Kind: kind}
	type given struct {
		account int
		value   float64
	}
	seen := map[given]bool{}
	for _, i := range group {
		f := r.spoken(list[i])
		if seen[given{f.account, f.low}] {
			continue
		}
		seen[given{f.account, f.low}] = true
		asOf := f.asOf
		if updated := r.accounts[f.account].Article.Updated; kind == news.UpdatedFigure && r.corrected[f.account] && !updated.IsZero() {
			asOf = updated
		}
		d.Values = append(d.Values, news.GivenValue{
			Value: f.printed, Unit: f.unit, Article: r.accounts[f.account].Article.ID, Span: f.span, Sentence: f.sentence,
			Report: f.report, Speaker: f.speaker, AsOf: asOf,
		})
		if about := list[i].about; d.About == "" || !strings.Contains(d.About, " ") && strings.Contains(about, " ") {
			d.About = about
		}
	}
	inTime(d.Values)
	return d
}

// spoken is the place where the account of a figure gives it as somebody's, if it
// gives the same figure there, too.
func (r *amounts) spoken(f *amount) *amount {
	if f.speaker != "" {
		return f
	}
	for i := range r.of[f.account] {
		if g := &r.of[f.account][i]; g.speaker != "" && g.base == f.base && g.low == f.low && g.change == f.change && g.printed >= 20 {
			return g
		}
	}
	return f
}

// inTime puts values in order of time, then of article and place.
func inTime(values []news.GivenValue) {
	slices.SortStableFunc(values, func(a, b news.GivenValue) int {
		switch {
		case a.AsOf.Before(b.AsOf):
			return -1
		case b.AsOf.Before(a.AsOf):
			return 1
		}
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Span.Begin, b.Span.Begin))
	})
}
