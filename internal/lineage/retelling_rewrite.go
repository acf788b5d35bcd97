package lineage

import "github.com/headwater-news/headwater/internal/news"

const (
	// rewritesTried is how many accounts are laid beside one, sentence by sentence.
	rewritesTried = 8
	// leastKeys is the share of what an account says that must stand somewhere in
	// another for its sentences to be compared.
	leastKeys = .35
	// rewritten is the share of an account that must stand in sentences of another.
	rewritten = .62
	// leastRetold is how many sentences must be aligned: two are a coincidence.
	leastRetold = 3
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
			containment[j] = 1000 * texts[i].keys.shared(texts[j].keys) / max(1, texts[i].size)
		}
		for _, j := range most(containment, rewritesTried, int(1000*leastKeys)) {
			if l, ok := rewriteLink(texts, kept, i, j); ok {
				links = append(links, l)
			}
		}
	}
	return links
}

// rewriteLink says whether one account only retells another that is not known to
// be later. Two accounts of one press conference share much, too; but each has
// words of its own.
func rewriteLink(texts []text, kept []*link, i, j int) (link, bool) {
	from, to := &texts[i], &texts[j]
	first, direction := earlier(from, to)
	if first < 0 || first == 0 && fuller(from, to) {
		return link{}, false
	}
	found := align(from, to)
	if found.share < rewritten || len(found.pairs) < leastRetold || ownReporting(texts, kept, i, j) > 0 {
		return link{}, false
	}
	how := news.DerivedRewrite
	if from.language() != to.language() {
		how = news.DerivedTranslation
	}
	return link{i, j, how, direction, found.share}, true
}
