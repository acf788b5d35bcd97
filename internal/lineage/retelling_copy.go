package lineage

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

const (
	// sketchWindow is how many grams in a row give one to the sketch: a run of 11
	// words that two texts share is never missed.
	sketchWindow = 8
	// copiesTried is how many accounts are laid beside one in a round.
	copiesTried = 3
	// leastCopied is how many words must be copied: less is a quotation, or a
	// statement that everybody prints.
	leastCopied = 40
	// leastShare of a text's words must be copied for it to be a copy; of an
	// agency's text, leastSupplied: what is around it is the customer's.
	leastShare    = .5
	leastSupplied = .3
	// leastKnown is the same where the accounts are known to share a text, edited
	// all over: only an earlier or fuller account around a short copy has less.
	leastKnown = .2
	// mostlyCopied is the share that makes a few lines a copy, however few.
	mostlyCopied = .8
	leastLines   = 15
	// partOf is how much longer a text is than one that is an excerpt of it.
	partOf = 1.5
	// stubWords is the most that the lines of an aggregator have.
	stubWords = 80
)

// copies finds who copies whom. In each round every account that is no copy yet
// is laid beside the few that share most of its word runs; it ends when nothing
// new is found.
func (s *story) copies(texts []text) []link {
	links := relationLinks(texts)
	sketches, tried := readSketches(texts), map[[2]int]bool{}
	for {
		kept := settle(len(texts), links)
		found := false
		for _, pair := range sketches.candidates(kept) {
			if tried[pair] {
				continue
			}
			tried[pair] = true
			if l, ok := copyLink(texts, pair[0], pair[1], false); ok {
				links, found = append(links, l), true
			}
		}
		if !found {
			return links
		}
	}
}

// relationLinks are the copies that are known before the story is looked at:
// which of the two copies the other is asked again, since the one that arrived
// first need not have been first.
func relationLinks(texts []text) []link {
	places := map[news.ArticleID]int{}
	for i := range texts {
		places[texts[i].account.Article.ID] = i
	}
	var links []link
	for i := range texts {
		r := texts[i].account.Relation
		if r == nil {
			continue
		}
		switch j, here := places[r.To]; {
		case !here || i == j:
		case r.Kind == news.NearDuplicate, r.Kind == news.WireCopy, r.Kind == news.Excerpt:
			if l, ok := copyLink(texts, i, j, true); ok {
				links = append(links, l)
			}
		}
	}
	return links
}

// sketches are the sketches of all accounts, inverted once.
type sketches struct {
	of   [][]int32 // of each account, its hashes by number
	have [][]int32 // of each hash, the accounts that have it
}

func readSketches(texts []text) sketches {
	type sketched struct {
		hash    uint64
		account int32
	}
	var all []sketched
	for i := range texts {
		for _, h := range sketch(texts[i].grams, sketchWindow) {
			all = append(all, sketched{h, int32(i)})
		}
	}
	slices.SortFunc(all, func(a, b sketched) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.account, b.account))
	})
	accounts := make([]int32, len(all))
	k := sketches{of: make([][]int32, len(texts))}
	for begin, end := 0, 0; begin < len(all); begin = end {
		for end = begin; end < len(all) && all[end].hash == all[begin].hash; end++ {
			accounts[end] = all[end].account
		}
		if end == begin+1 {
			continue // nobody else has it
		}
		for _, i := range accounts[begin:end] {
			k.of[i] = append(k.of[i], int32(len(k.have)))
		}
		k.have = append(k.have, accounts[begin:end])
	}
	return k
}

// candidates is the pairs of accounts, lower number first, that may be copies:
// of those that are none yet, each with the few it shares most with.
func (k *sketches) candidates(kept []*link) [][2]int {
	var pairs [][2]int
	shared := make([]int, len(k.of))
	for i := range k.of {
		if kept[i] != nil {
			continue
		}
		clear(shared)
		for _, h := range k.of[i] {
			for _, j := range k.have[h] {
				shared[j]++
			}
		}
		for j := range shared {
			if j == i || kept[j] != nil {
				shared[j] = 0
			}
		}
		for _, j := range most(shared, copiesTried, 2) {
			pairs = append(pairs, [2]int{min(i, j), max(i, j)})
		}
	}
	return pairs
}

// most is the places of the greatest numbers that are at least least, the
// greatest first; of equal ones the first.
func most(of []int, n, least int) []int {
	var out []int
	for i, v := range of {
		if v < least || len(out) == n && v <= of[out[n-1]] {
			continue
		}
		at := len(out)
		for at > 0 && of[out[at-1]] < v {
			at--
		}
		out = slices.Insert(out, at, i)
		out = out[:min(n, len(out))]
	}
	return out
}

// copyLink says which of two accounts copies the other, if one does. Where that
// they are copies is known, a part of what else would be asked will do.
func copyLink(texts []text, i, j int, known bool) (link, bool) {
	a, b := &texts[i], &texts[j]
	inA, inB := wordsIn(copied(a, b))
	first, direction := earlier(a, b)
	from, to, shared := i, j, inA
	if first < 0 || first == 0 && fuller(a, b) {
		from, to, shared = j, i, inB
	}
	share := float64(shared) / float64(max(1, len(texts[from].words)))
	least := leastShare
	if texts[from].credit != "" || texts[to].credit != "" {
		least = leastSupplied
	}
	switch {
	case known && share >= leastKnown, shared >= leastCopied && share >= least, shared >= leastLines && share >= mostlyCopied:
		return link{from, to, copyKind(&texts[from], &texts[to]), direction, share}, true
	}
	return link{}, false
}

// copyKind tells the copy of a text from the copy of a part of it.
func copyKind(from, to *text) news.DerivedHow {
	switch longer := float64(len(to.words)) / float64(max(1, len(from.words))); {
	case from.credit != "" || to.credit != "":
		return news.DerivedWireCopy
	case len(from.words) <= stubWords && longer >= 2*partOf:
		return news.DerivedStub
	case longer >= partOf:
		return news.DerivedExcerpt
	}
	return news.DerivedNearDuplicate
}

// fuller reports whether a is the one that has more, of equal ones the one whose
// id comes first.
func fuller(a, b *text) bool {
	return cmp.Or(cmp.Compare(len(a.words), len(b.words)), cmp.Compare(b.account.Article.ID, a.account.Article.ID)) > 0
}
