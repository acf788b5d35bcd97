package lineage

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/agency"
	"github.com/headwater-news/headwater/internal/news"
)

// retelling says what an account owes to another one of the story.
type retelling struct {
	from      int // the account retold, itself no retelling; -1 for none
	how       news.DerivedHow
	direction news.Direction
	agency    string // whose text it is; may be set where from is -1: the agency's own article is not here
	overlap   float64
	passages  []news.Passage // From are spans of the retelling, To of the account retold
	also      []int
}

// link says that one account retells another, before it is known which of all
// accounts stands at the end of such links.
type link struct {
	from, to  int // from retells to
	how       news.DerivedHow
	direction news.Direction
	share     float64 // of what from says
}

// retellings finds, for each account, the one it retells: first what is copied,
// in rounds, since the first of many copies must still find what it copies; then
// what is told in other words. Of the links of an account the surest that closes
// no circle is kept, and followed to the account that retells nothing.
func (s *story) retellings() []retelling {
	texts := s.readTexts()
	links := s.copies(texts)
	kept := settle(len(texts), links)
	links = append(links, s.rewrites(texts, kept)...)
	kept = settle(len(texts), links)

	found := make([]retelling, len(texts))
	for i := range found {
		found[i] = s.retelling(texts, kept, i)
		found[i].also = alsoFrom(links, kept, i)
	}
	s.supply(texts, kept, found)
	return found
}

// settle keeps at most one link of each account, the surest first; none that
// would close a circle.
func settle(accounts int, links []link) []*link {
	slices.SortStableFunc(links, func(a, b link) int {
		return cmp.Or(
			cmp.Compare(sureness(b), sureness(a)),
			cmp.Compare(b.share, a.share),
			cmp.Compare(a.to, b.to),
			cmp.Compare(a.from, b.from),
		)
	})
	kept := make([]*link, accounts)
	for n := range links {
		l := &links[n]
		if kept[l.from] == nil && rootOf(kept, l.to) != l.from {
			kept[l.from] = l
		}
	}
	return kept
}

// sureness ranks a link: what is copied before what is retold, what is told by
// credit before what only time tells.
func sureness(l link) int {
	n := 0
	switch l.direction {
	case news.ByCredit:
		n = 3
	case news.ByAttribution:
		n = 2
	case news.ByTime:
		n = 1
	}
	if !inOtherWords(l.how) {
		n += 4
	}
	return n
}

// inOtherWords reports whether the words of a retelling are its own.
func inOtherWords(how news.DerivedHow) bool {
	switch how {
	case news.DerivedRewrite, news.DerivedTranslation:
		return true
	}
	return false
}

// rootOf follows an account to the one that retells nothing.
func rootOf(kept []*link, i int) int {
	for kept[i] != nil {
		i = kept[i].to
	}
	return i
}

// retelling is what an account owes to the one at the end of its links.
func (s *story) retelling(texts []text, kept []*link, i int) retelling {
	l := kept[i]
	if l == nil {
		return retelling{from: -1}
	}
	r := retelling{from: rootOf(kept, i), how: l.how, direction: l.direction, overlap: l.share}
	from, to := &texts[i], &texts[r.from]
	if r.from != l.to {
		r.direction = directionBetween(from, to)
		switch {
		case from.language() != to.language():
			r.how = news.DerivedTranslation
		case !inOtherWords(l.how) && copiedShare(from, to) < leastSupplied:
			r.how = news.DerivedRewrite // a copy of a rewrite
		}
	}
	r.passages = sharedPassages(from, to)
	if r.from != l.to {
		r.overlap = sharedWords(from, r.passages)
	}
	return r
}

// sharedPassages is what two accounts share: words in a row where they are
// copied, and whole sentences where they say the same in other words.
func sharedPassages(from, to *text) []news.Passage {
	runs := copied(from, to)
	shared := passages(from, to, runs)
	held := make([]float64, len(to.sentences))
	for n := range from.sentences {
		s := &from.sentences[n]
		if begin, end := from.wordsIn(s.span); inRuns(runs, begin, end) >= (end-begin)*4/5 {
			continue
		}
		if _, best, share := to.hold(s, held); share >= leastAligned {
			shared = append(shared, news.Passage{From: s.span, To: to.sentences[best].span})
		}
	}
	slices.SortStableFunc(shared, func(a, b news.Passage) int {
		return cmp.Or(cmp.Compare(a.From.Begin, b.From.Begin), cmp.Compare(a.From.End, b.From.End))
	})
	return shared
}

// sharedWords is the share of a text's words that stand in passages.
func sharedWords(t *text, shared []news.Passage) float64 {
	if len(t.words) == 0 {
		return 0
	}
	n, last := 0, 0
	for _, p := range shared {
		begin, end := t.wordsIn(p.From)
		n += max(0, end-max(begin, last))
		last = max(last, end)
	}
	return float64(n) / float64(len(t.words))
}

// alsoFrom is the further accounts that one draws on: those it has links to that
// do not end where its own does.
func alsoFrom(links []link, kept []*link, i int) []int {
	if kept[i] == nil {
		return nil
	}
	var also []int
	own := rootOf(kept, i)
	for _, l := range links {
		if root := rootOf(kept, l.to); l.from == i && root != own && root != i && !slices.Contains(also, root) {
			also = append(also, root)
		}
	}
	slices.Sort(also)
	return also
}

// supply names the agency whose text each account is. Where one of several
// accounts of one text is credited to an agency, all are its copies, credited or
// not; but the agency's own article is no copy.
func (s *story) supply(texts []text, kept []*link, found []retelling) {
	ofRoot := map[int]string{}
	for i := range texts {
		credit := texts[i].credit
		if r := texts[i].account.Relation; credit == "" && r != nil {
			credit = r.Agency
		}
		if credit != "" && (kept[i] == nil || !inOtherWords(found[i].how)) {
			if root := rootOf(kept, i); ofRoot[root] == "" || i == root {
				ofRoot[root] = credit
			}
		}
	}
	for i := range found {
		r := &found[i]
		own := texts[i].credit
		switch {
		case r.from >= 0 && inOtherWords(r.how):
			r.agency = own
			if own != "" && r.how == news.DerivedRewrite {
				r.how, r.direction = news.DerivedWireCopy, news.ByCredit
			}
		case r.from >= 0:
			if r.agency = cmp.Or(own, ofRoot[r.from]); r.agency != "" {
				r.how = news.DerivedWireCopy
			}
		default:
			supplier := cmp.Or(own, ofRoot[i])
			if supplier != "" && agency.Supplied(texts[i].account.Article, supplier) {
				r.agency, r.how, r.direction = supplier, news.DerivedWireCopy, news.DirectionUnknown
				if own != "" {
					r.direction = news.ByCredit
				}
			}
		}
	}
}
