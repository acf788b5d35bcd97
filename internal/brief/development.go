package brief

import (
	"cmp"
	"math"
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

// developments is what each article brought that was new, in order of time. Only
// the sentences of the articles that bring most are told.
func (t *telling) developments() []news.Development {
	d := t.develop()
	var offers []offer
	for at, account := range d.order {
		offers = append(offers, d.offer(at, account))
	}
	slices.SortStableFunc(offers, func(a, b offer) int { return cmp.Compare(b.worth, a.worth) })
	var found []brought
	for _, o := range offers {
		found = append(found, d.take(o, min(o.most, mostDevelopments-len(found)))...)
	}
	slices.SortStableFunc(found, func(a, b brought) int { return cmp.Compare(a.at, b.at) })
	var developments []news.Development
	for _, b := range found {
		developments = append(developments, news.Development{At: arrived(&t.account(b.line.sentence).Article), CitedSentence: b.line.cited()})
	}
	return developments
}

// offer is the sentences of an account that bring something, first what brings most.
type offer struct {
	at        int // place of the account in the order of arrival
	sentences []int
	worth     float64 // of the first
	most      int     // of them to be told
}

// brought is a sentence that an account brought.
type brought struct {
	at   int
	line *line
}

// offer reads an account, and notes what it has as seen. The first account offers
// its lede.
func (d *developing) offer(at, account int) offer {
	begin, end := d.first[account], d.first[account+1]
	o := offer{at: at, most: 1}
	if at == 0 {
		o.worth = math.Inf(1)
		for i := begin; i < end; i++ {
			if d.sentences[i].weight > 0 {
				o.sentences = append(o.sentences, i)
			}
		}
	} else {
		o.sentences, o.worth = d.newest(account)
		if end-begin > longArticle {
			o.most = 2
		}
	}
	for i := begin; i < end; i++ {
		d.see(i)
	}
	return o
}

// take tells the first sentences of an offer that can be told and say different things.
func (d *developing) take(o offer, most int) []brought {
	var found []brought
	for _, i := range o.sentences[:min(len(o.sentences), tries)] {
		if len(found) >= most {
			break
		}
		if len(found) > 0 && commonKeys(d.keys[i], d.keys[found[0].line.sentence]) > int(saidBefore*float64(len(d.keys[i]))) {
			continue
		}
		if l := d.tell(i); l != nil && !d.brought[l.text] {
			d.brought[l.text] = true
			found = append(found, brought{o.at, l})
		}
	}
	return found
}

// newest are the sentences of an account that bring something, first what brings most.
func (d *developing) newest(account int) (sentences []int, worth float64) {
	worths := map[int]float64{}
	headline := d.headlineKeys(account)
	for i := d.first[account]; i < d.first[account+1]; i++ {
		if worth := d.news(i, headline); worth > 0 {
			worths[i] = worth
			sentences = append(sentences, i)
		}
	}
	slices.SortStableFunc(sentences, func(a, b int) int { return cmp.Compare(worths[b], worths[a]) })
	kept := sentences[:0]
	for _, i := range sentences {
		if len(kept) < tries && !d.repeats(i) {
			kept = append(kept, i)
		}
	}
	if len(kept) > 0 {
		worth = worths[kept[0]]
	}
	return kept, worth
}

// arrivals are the accounts that may bring something, in the order in which the
// desk had them. Those of one hour stand in the order in which they were
// published: what is taken in at once comes in any order.
func (t *telling) arrivals() []int {
	var order []int
	for i := range t.accounts {
		if languageOf(t.accounts[i].Article) == t.language && !t.retells(i) {
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

// retells reports whether an account retells one in the language told in. What
// retells one in another language is told in its place.
func (t *telling) retells(account int) bool {
	a := &t.accounts[account]
	if a.Relation != nil {
		return true
	}
	if !t.derived[account] {
		return false
	}
	for _, d := range t.lineage.Derived {
		if d.Article != a.Article.ID {
			continue
		}
		from := slices.IndexFunc(t.accounts, func(b news.Account) bool { return b.Article.ID == d.From })
		if from < 0 || languageOf(t.accounts[from].Article) == t.language {
			return true
		}
	}
	return false
}

// arrived is when the desk first had an article: of the capture, else of publication.
func arrived(a *news.Article) news.When {
	if !a.Captured.IsZero() {
		return a.Captured
	}
	return a.Time()
}
