package eval

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
)

// ScoreOrigins pairs found reports with gold ones, and found origins with gold
// ones, article by article, each with one at most, as many pairs as can be.
//
//   - A report fits a gold one of the same outlet: their names, without "The",
//     are the same words, or the words of one are among those of the other
//     ("NBC", "NBC News").
//   - An origin fits a gold one when a span of one overlaps a span of the other, or
//     when both are of one kind and the words of one name (of unnamed people: of
//     one descriptor) are all among those of the other. Kind and via need not agree
//     for spans that overlap: they are scored on the pairs.
//
// Where several pairings are possible, pairs of the same via and the same name
// are made first. "kind", "via", "medium" and "quoted" are the shares of pairs
// that agree in them; "counts" is the share of pairs with gold unnamed people
// whose count_min and count_max both agree.
func ScoreOrigins(texts []OriginText) Metrics {
	var s originScore
	for _, t := range texts {
		s.reports(t)
		s.origins(t)
	}
	return s.metrics()
}

type originScore struct {
	goldReports, foundReports, pairedReports int
	goldOrigins, foundOrigins, pairedOrigins int
	kind, via, medium, quoted                int
	counted, counts                          int
	byKind                                   [5]struct{ gold, paired int }
}

// originKinds is the order of byKind.
var originKinds = [...]news.OriginKind{news.OriginPerson, news.OriginUnnamed, news.OriginOrganization, news.OriginDocument, news.OriginPost}

func (s *originScore) reports(t OriginText) {
	s.goldReports += len(t.Gold.Reports)
	s.foundReports += len(t.Found.Reports)
	s.pairedReports += len(PairReports(t))
}

// PairReports gives for each paired found report of an article the gold one, by
// their indexes.
func PairReports(t OriginText) map[int]int {
	return pair(len(t.Found.Reports), len(t.Gold.Reports), func(f, g int) int {
		if sameOutlet(t.Found.Reports[f].Outlet, t.Gold.Reports[g].Outlet) {
			return 1
		}
		return 0
	})
}

// PairOrigins gives for each paired found origin of an article the gold one, by
// their indexes.
func PairOrigins(t OriginText) map[int]int {
	return pair(len(t.Found.Origins), len(t.Gold.Origins), func(f, g int) int {
		return originFit(t.Found.Origins[f], t.Gold.Origins[g])
	})
}

// originFit is 0 where found cannot be gold, and else grows with how well they fit.
func originFit(found, gold news.Origin) int {
	overlap := false
	for _, a := range found.Spans {
		for _, b := range gold.Spans {
			overlap = overlap || a.Overlaps(b)
		}
	}
	name := found.Kind == gold.Kind && eitherHolds(wordsOf(cmp.Or(found.Name, found.Descriptor)), wordsOf(cmp.Or(gold.Name, gold.Descriptor)))
	if !overlap && !name {
		return 0
	}
	fit := 1
	if sameOutlet(found.Via, gold.Via) {
		fit += 4
	}
	if name {
		fit += 2
	}
	if overlap {
		fit++
	}
	return fit
}

// pair makes as many pairs as can be, those of the best fit first.
func pair(found, gold int, fit func(f, g int) int) map[int]int {
	fits, best := make([][]int, found), make([]int, found)
	order := make([]int, found)
	for f := range found {
		order[f] = f
		score := make([]int, gold)
		for g := range gold {
			if score[g] = fit(f, g); score[g] > 0 {
				fits[f] = append(fits[f], g)
				best[f] = max(best[f], score[g])
			}
		}
		slices.SortStableFunc(fits[f], func(a, b int) int { return score[b] - score[a] })
	}
	slices.SortStableFunc(order, func(a, b int) int { return best[b] - best[a] })
	m := newMatching(fits, gold)
	for _, f := range order {
		m.add(f)
	}
	pairs := map[int]int{}
	for g, f := range m.found {
		if f >= 0 {
			pairs[f] = g
		}
	}
	return pairs
}

func (s *originScore) origins(t OriginText) {
	s.goldOrigins += len(t.Gold.Origins)
	s.foundOrigins += len(t.Found.Origins)
	for _, g := range t.Gold.Origins {
		if k := slices.Index(originKinds[:], g.Kind); k >= 0 {
			s.byKind[k].gold++
		}
	}
	for f, g := range PairOrigins(t) {
		found, gold := t.Found.Origins[f], t.Gold.Origins[g]
		s.pairedOrigins++
		if k := slices.Index(originKinds[:], gold.Kind); k >= 0 {
			s.byKind[k].paired++
		}
		s.kind += one(found.Kind == gold.Kind)
		s.via += one(sameOutlet(found.Via, gold.Via))
		s.medium += one(found.Medium == gold.Medium)
		s.quoted += one(found.DirectQuote == gold.DirectQuote)
		if gold.Kind == news.OriginUnnamed {
			s.counted++
			s.counts += one(SameCount(found, gold))
		}
	}
}

// SameCount reports whether two origins are of as many unnamed people.
func SameCount(a, b news.Origin) bool {
	if a.CountMin != b.CountMin || (a.CountMax == nil) != (b.CountMax == nil) {
		return false
	}
	return a.CountMax == nil || *a.CountMax == *b.CountMax
}

func (s *originScore) metrics() Metrics {
	p, r, f := shares(s.pairedReports, s.foundReports, s.goldReports)
	m := Metrics{{"gold reports", float64(s.goldReports)}, {"found reports", float64(s.foundReports)},
		{"report P", p}, {"report R", r}, {"report F1", f}}
	p, r, f = shares(s.pairedOrigins, s.foundOrigins, s.goldOrigins)
	m = append(m, Metrics{{"gold origins", float64(s.goldOrigins)}, {"found origins", float64(s.foundOrigins)},
		{"origin P", p}, {"origin R", r}, {"origin F1", f}}...)
	m = append(m, Metrics{{"kind", ratio(s.kind, s.pairedOrigins)}, {"via", ratio(s.via, s.pairedOrigins)},
		{"counts", ratio(s.counts, s.counted)}, {"medium", ratio(s.medium, s.pairedOrigins)}, {"quoted", ratio(s.quoted, s.pairedOrigins)}}...)
	for i, k := range originKinds {
		m = append(m, Metric{string(k) + " R", ratio(s.byKind[i].paired, s.byKind[i].gold)})
	}
	return m
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// shares are precision, recall and their harmonic mean.
func shares(paired, found, gold int) (p, r, f float64) {
	return ratio(paired, found), ratio(paired, gold), ratio(2*paired, found+gold)
}

// sameOutlet reports whether two names are of one outlet; "" is none.
func sameOutlet(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	x, y := wordsOf(a), wordsOf(b)
	return eitherHolds(x, y) || strings.Join(x, "") == strings.Join(y, "")
}

// eitherHolds reports whether the words of either are all among those of the other.
func eitherHolds(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// wordsOf are the words of a name in lower case, without articles, prepositions
// and one-letter initials.
func wordsOf(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	return slices.DeleteFunc(words, func(w string) bool {
		switch w {
		case "the", "a", "an", "of", "for", "in", "and", "s", "el", "la", "de", "der", "die", "das":
			return true
		}
		return len(w) == 1
	})
}
