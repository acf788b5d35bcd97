package lineage

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// A short account that keeps a part of a longer one covers too little of it to be
// told from one that had the same from the same police. Where all it has stands
// in the longer one, that matters in one case: the longer one has further
// origins. Taken as a report of its own, the short one would then leave the
// longer to stand on those, and one newsroom's work would count twice. It is
// taken as retold if nothing whatever speaks for work of its own.
const (
	// leastPart is how many sentences it must have: one is a coincidence.
	leastPart = 2
	// wholePart is the share of what it says that must stand in the longer one:
	// all of it, but for the rounding of sums.
	wholePart = .999
	// fewPartWords is the share of its words that may be new.
	fewPartWords = .3
)

// keepsAPart says what share of account i stands in j, which is not known to be
// later, and whether i is a part of j that keeps only some of its origins.
func keepsAPart(texts []text, kept []*link, i, j int) (float64, bool) {
	from, to := &texts[i], &texts[j]
	if from.language() != to.language() || len(from.relies) > 0 || !fewerOrigins(from, to) ||
		newFacts(from, to) > 0 || newWords(from, to) > fewPartWords {
		return 0, false
	}
	found := align(from, to, wholePart)
	if len(found.pairs) < leastPart || found.share < wholePart {
		return 0, false
	}
	return found.share, ownReporting(texts, kept, i, j) == 0
}

// fewerOrigins reports whether an account has origins, all of which another has,
// too, and the other has more.
func fewerOrigins(from, to *text) bool {
	origins := from.account.Marks.Origins
	return len(origins) > 0 && !slices.ContainsFunc(origins, func(o news.Origin) bool { return !to.cites(o) }) &&
		slices.ContainsFunc(to.account.Marks.Origins, func(o news.Origin) bool { return o.Confidence >= surelyOrigin && !from.cites(o) })
}

// cites reports whether t has an origin that may be the given one of another
// account: it ends in the same word, as surnames and short names do.
func (t *text) cites(o news.Origin) bool {
	return slices.ContainsFunc(t.account.Marks.Origins, func(p news.Origin) bool {
		return o.Kind == p.Kind && lastWord(strings.ToLower(cmp.Or(o.Name, o.Descriptor))) == lastWord(strings.ToLower(cmp.Or(p.Name, p.Descriptor)))
	})
}
