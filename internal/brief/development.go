package brief

import (
	"cmp"
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// A development is a sentence most of whose words no article before had, and of
// them those count most that articles behind take up: what a story turned to is
// what others then wrote about, too. A detail that one article has and no other
// takes up counts little, what an article has in its own headline more, and that
// somebody independent says a thing for the first time makes it news, even where
// it was told before. This is the novelty of first-story detection (Allan et al.,
// "On-line new event detection and tracking", 1998) asked of sentences, with the
// rest of the story known.

const (
	mostDevelopments = 40
	longArticle      = 25 // sentences: one of so many may bring two developments
	tries            = 6  // how many sentences of an article are asked whether they can be told
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
		if d.repeats(c.sentence) {
			continue
		}
		if l := d.tell(c.sentence); l != nil && !d.brought[l.text] {
			d.brought[l.text] = true
			return brought{account, l, c.worth}, true
		}
	}
	return brought{}, false
}
