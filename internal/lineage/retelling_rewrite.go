package lineage

import (
	"github.com/headwater-news/headwater/internal/news"
)

const (
	// rewritesTried is how many accounts are laid beside one, sentence by sentence.
	rewritesTried = 8
	// leastKeys is the share of what an account says that must stand somewhere in
	// another for its sentences to be compared.
	leastKeys = .35
	// rewritten is the share of an account that must stand in sentences of another.
	rewritten = .62
	// surelyRewritten is the same where nothing tells which account was first.
	surelyRewritten = .75
	// fewNewWords is the share of words that may be new in such an account: who
	// retells in one language keeps more of them than who was told the same.
	fewNewWords = .4
	// coversMuch is the share of the account retold that must be retold, where no
	// credit says that it is: that a small account is contained in a large one
	// tells nothing, since both may have it from the police.
	coversMuch = .4
	// leastRetold is how many sentences must be aligned: few are a coincidence.
	leastRetold = 4
	// leastAroundQuotation is the same where a quotation is shared word for word.
	leastAroundQuotation = 3
	// mostlyOld is the share of names and figures that may be new: background, a
	// name for what the other calls otherwise. Two accounts of one release of the
	// police have more, each.
	mostlyOld = .2
	// nearlyWhole is when a text is already taken as another's copy: what retells
	// it retells that.
	nearlyWhole = .8
)

// rewrites finds who tells another's account in other words. Copies are left
// out on both sides.
func (s *story) rewrites(texts []text, kept []*link) []link {
	var links []link
	for i := range texts {
		if kept[i] != nil {
			continue
		}
		containment := make([]int, len(texts)) // in thousandths
		for j := range texts {
			if i == j || kept[j] != nil && kept[j].share >= nearlyWhole || oneOutlet(&texts[i], &texts[j]) {
				continue
			}
			containment[j] = 1000 * texts[i].in.keys.shared(texts[j].in.keys) / max(1, texts[i].in.size())
		}
		for _, j := range most(containment, rewritesTried, int(1000*leastKeys)) {
			if l, ok := rewriteLink(texts, kept, i, j); ok {
				links = append(links, l)
			}
		}
	}
	return links
}

// sharesQuotation reports whether an account quotes words that stand in another.
func sharesQuotation(from, to *text) bool {
	runs := copied(from, to)
	for _, q := range from.account.Marks.Quotations {
		for _, span := range q.Content {
			begin, end := from.wordsIn(span)
			if q.Kind != news.Indirect && end-begin >= leastRun && inRuns(runs, begin, end) == end-begin {
				return true
			}
		}
	}
	return false
}

// rewriteLink says whether one account only retells another that is not known to
// be later. Where nothing tells which was first, the fuller one is taken as
// retold, if the other only retells it.
func rewriteLink(texts []text, kept []*link, i, j int) (link, bool) {
	from, to := &texts[i], &texts[j]
	first, direction := earlier(from, to)
	if first < 0 {
		return link{}, false
	}
	share, ok := onlyRetells(texts, kept, i, j, direction)
	if !ok && (direction == news.ByTime || sameDay(from, to)) {
		share, ok = keepsAPart(texts, kept, i, j)
	}
	if !ok {
		return link{}, false
	}
	if first == 0 && fuller(from, to) {
		if _, back := onlyRetells(texts, kept, j, i, direction); back {
			return link{}, false
		}
	}
	how := news.DerivedRewrite
	if from.language() != to.language() {
		how = news.DerivedTranslation
	}
	return link{i, j, how, direction, share}, true
}

// sameDay reports whether two accounts are of one day of which nothing tells which
// came first. A part kept by one of them is folded all the same: taken for a
// report it would make one origin two.
func sameDay(a, b *text) bool {
	s, t := a.account.Article.Published, b.account.Article.Published
	return !s.IsZero() && !t.IsZero() && (s.DayOnly() || t.DayOnly()) && news.DayOf(s.Time()) == news.DayOf(t.Time())
}

// onlyRetells says what share of account i stands in j in whatever words, and
// whether i has nothing else. Two accounts of one press conference share much,
// too; but each has words of its own.
func onlyRetells(texts []text, kept []*link, i, j int, direction news.Direction) (float64, bool) {
	from, to := &texts[i], &texts[j]
	if newFacts(from, to) > mostlyOld {
		return 0, false
	}
	least := rewritten
	if direction == news.DirectionUnknown {
		if from.language() == to.language() && newWords(from, to) > fewNewWords {
			return 0, false
		}
		least = surelyRewritten
	}
	found := align(from, to, least)
	switch {
	case found.share < least, len(found.pairs) < leastAroundQuotation:
		return 0, false
	case len(found.pairs) < leastRetold && !sharesQuotation(from, to):
		return 0, false
	case direction != news.ByCredit && direction != news.ByAttribution && align(to, from, coversMuch).share < coversMuch:
		return 0, false
	}
	return found.share, ownReporting(texts, kept, i, j) == 0
}
