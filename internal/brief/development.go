package brief

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// A development is a sentence most of whose words no article before had, and of
// them those count most that articles behind take up: what a story turned to is
// what others then wrote about, too. A detail that one article has and no other
// takes up counts little, and what an article has in its own headline counts most.
// This is the novelty of first-story detection (Allan et
// al., "On-line new event detection and tracking", 1998) asked of sentences, with
// the rest of the story known.

const (
	mostDevelopments = 40
	longArticle      = 25  // sentences: one of so many may bring two developments
	leastNew         = 5   // what is new in a sentence, in keys that one article has
	leastNewShare    = .4  // of the keys of a sentence
	nameCounts       = 1.5 // a name or a figure, as so many plain words
	headlineCounts   = 2   // a word of the article's own headline
	opensFor         = 5   // sentences of an article until what it says counts half
	leastTies        = 2   // words that half of the accounts have, or the headline: a sentence without them is of something else
	tied             = 4   // so many of them, and it is surely of the story
	tries            = 4   // how many sentences of an article are asked whether they can be told
)

// developments is what each article brought that was new, in order of time.
func (t *telling) developments() []news.Development {
	d := t.develop()
	var found []brought
	for _, account := range d.order {
		found = append(found, d.brings(account, len(found) == 0)...)
	}
	if len(found) > mostDevelopments {
		found = weightiest(found)
	}
	var developments []news.Development
	for _, b := range found {
		developments = append(developments, news.Development{At: arrived(&t.accounts[b.account].Article), CitedSentence: b.line.cited()})
	}
	return developments
}

// brought is a sentence with what it brought.
type brought struct {
	account int
	line    *line
	worth   float64
}

// weightiest keeps the first and those that brought most, in their order.
func weightiest(found []brought) []brought {
	worths := make([]float64, 0, len(found)-1)
	for _, b := range found[1:] {
		worths = append(worths, b.worth)
	}
	slices.Sort(worths)
	least := worths[len(worths)-(mostDevelopments-1)]
	kept := found[:1:1]
	for _, b := range found[1:] {
		if b.worth >= least && len(kept) < mostDevelopments {
			kept = append(kept, b)
		}
	}
	return kept
}

// developing is a story read in the order in which it arrived.
type developing struct {
	*telling
	order   []int // accounts in the language told in that retell none
	words   *keyNumbers
	keys    [][]int32       // of each sentence
	named   []bool          // of each key: a name or a figure
	spread  []int           // of each key: how many accounts have it
	seen    []bool          // of each key: an account before has it
	claimed []bool          // of each claim: an account before states it
	brought map[string]bool // texts
}

// develop reads the keys of the accounts that may bring something.
func (t *telling) develop() *developing {
	d := &developing{
		telling: t, order: t.arrivals(), words: newKeyNumbers(), brought: map[string]bool{},
		keys: make([][]int32, len(t.sentences)), claimed: make([]bool, len(t.lineage.Claims)),
	}
	for _, account := range d.order {
		for i := t.first[account]; i < t.first[account+1]; i++ {
			d.keys[i] = d.words.keys(t.sentences[i].words)
		}
	}
	d.named, d.spread = make([]bool, d.words.size()), make([]int, d.words.size())
	d.seen = make([]bool, d.words.size())
	last := make([]int, d.words.size()) // account that had it last, and one more
	for _, account := range d.order {
		for i := t.first[account]; i < t.first[account+1]; i++ {
			for w := range t.sentences[i].words {
				if word := &t.sentences[i].words[w]; word.Kind == wording.Name || word.Kind == wording.Number {
					if n, ok := d.words.number(word); ok {
						d.named[n] = true
					}
				}
			}
			for _, key := range d.keys[i] {
				if last[key] != account+1 {
					last[key] = account + 1
					d.spread[key]++
				}
			}
		}
	}
	return d
}

// arrivals are the accounts that may bring something, in the order in which the
// desk had them. Those of one hour stand in the order in which they were
// published: what is taken in at once comes in any order.
func (t *telling) arrivals() []int {
	var order []int
	for i := range t.accounts {
		if a := &t.accounts[i]; !t.derived[i] && a.Relation == nil && languageOf(a.Article) == t.language {
			order = append(order, i)
		}
	}
	hour := make([]news.When, len(t.accounts))
	for _, i := range order {
		hour[i] = news.At(arrived(&t.accounts[i].Article).Time().Truncate(time.Hour))
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case hour[a].Before(hour[b]):
			return -1
		case hour[b].Before(hour[a]):
			return 1
		}
		return 0
	})
	return order
}

// arrived is when the desk first had an article: of the capture, else of publication.
func arrived(a *news.Article) news.When {
	if !a.Captured.IsZero() {
		return a.Captured
	}
	return a.Time()
}

// brings is what an account has that none before it had, and notes that it has
// been seen. The first account brings its lede.
func (d *developing) brings(account int, first bool) []brought {
	begin, end := d.first[account], d.first[account+1]
	var found []brought
	if first {
		found = d.lede(account)
	} else {
		most := 1
		if end-begin > longArticle {
			most = 2
		}
		for len(found) < most {
			b, ok := d.newest(account)
			if !ok {
				break
			}
			found = append(found, b)
			d.see(b.line.sentence)
		}
	}
	for i := begin; i < end; i++ {
		d.see(i)
	}
	return found
}

func (d *developing) see(i int) {
	for _, key := range d.keys[i] {
		d.seen[key] = true
	}
	for _, c := range d.sentences[i].claims {
		d.claimed[c] = true
	}
}

// lede is the first sentence of an account that can be told.
func (d *developing) lede(account int) []brought {
	for i := d.first[account]; i < min(d.first[account+1], d.first[account]+tries); i++ {
		if d.sentences[i].weight == 0 {
			continue
		}
		if l := d.tell(i); l != nil {
			d.brought[l.text] = true
			return []brought{{account: account, line: l}}
		}
	}
	return nil
}

// newest is the sentence of an account that brings most.
func (d *developing) newest(account int) (brought, bool) {
	type candidate struct {
		sentence int
		worth    float64
	}
	var running []candidate
	headline := d.headlineKeys(account)
	for i := d.first[account]; i < d.first[account+1]; i++ {
		if worth := d.news(i, headline); worth > 0 {
			running = append(running, candidate{i, worth})
		}
	}
	slices.SortStableFunc(running, func(a, b candidate) int { return cmp.Compare(b.worth, a.worth) })
	for _, c := range running[:min(len(running), tries)] {
		if l := d.tell(c.sentence); l != nil && !d.brought[l.text] {
			d.brought[l.text] = true
			return brought{account, l, c.worth}, true
		}
	}
	return brought{}, false
}

// headlineKeys are those of an account's own headline, sorted.
func (d *developing) headlineKeys(account int) []int32 {
	a := &d.accounts[account].Article
	return slices.DeleteFunc(d.words.keys(d.telling.words.Words(a.Headline, news.Span{End: len(a.Headline)}, a.Language)), func(key int32) bool {
		return int(key) >= len(d.seen) // in no sentence
	})
}

// news is how much a sentence says that no account before said; 0 for too little,
// and where all that is new is plain words that nobody takes up: those are colour.
func (d *developing) news(i int, headline []int32) float64 {
	s := &d.sentences[i]
	if s.weight == 0 || slices.ContainsFunc(s.claims, func(c int) bool { return d.claimed[c] }) {
		return 0
	}
	if _, open := gapIn(s.words, d.language); open {
		return 0 // that nobody would say is no news
	}
	var worth, ties float64
	fresh, matters := 0, false
	for _, key := range d.keys[i] {
		_, inHeadline := slices.BinarySearch(headline, key)
		if inHeadline || 2*d.spread[key] >= len(d.order) {
			ties++
		}
		if d.seen[key] {
			continue
		}
		counts := math.Log2(1 + float64(d.spread[key]))
		if d.named[key] {
			counts *= nameCounts
		}
		if inHeadline {
			counts *= headlineCounts
		}
		fresh++
		worth += counts
		matters = matters || inHeadline || d.named[key] || d.spread[key] > 1
	}
	share := float64(fresh) / float64(len(d.keys[i]))
	if !matters || ties < leastTies || worth < leastNew || share < leastNewShare {
		return 0
	}
	place := float64(i - d.first[s.account])
	return s.weight * worth * share * min(1, ties/tied) / (1 + place/opensFor)
}
