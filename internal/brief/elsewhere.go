package brief

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// What only articles in other languages report is told in their own words. Names
// of people and figures are the same in every language: a sentence is new that has
// one which no article in the language told in has. Its other words say of a
// Spanish or an English sentence whether it is told already in those of the other
// language, as far as the glosses reach; of other languages names and figures are
// all there is to go by.

const (
	mostElsewhere     = 4
	toldAlready       = .75 // of a sentence's keys in one that is told: it says the same
	shortestElsewhere = 8   // words
	longestElsewhere  = 45
	opening           = 4  // sentences of an article until what it says counts half
	smallFigure       = 12 // the largest count that may well be told otherwise: "both", "half a dozen"
)

// elsewhere is what only articles in other languages report, first what says most.
func (t *telling) elsewhere() []news.CitedSentence {
	foreign := t.foreign()
	if len(foreign) == 0 {
		return nil
	}
	known := t.known()
	type candidate struct {
		sentence int
		worth    float64
	}
	var running []candidate
	for _, account := range foreign {
		for i := t.first[account]; i < t.first[account+1]; i++ {
			if worth := known.unreported(i); worth > 0 {
				running = append(running, candidate{i, worth})
			}
		}
	}
	slices.SortStableFunc(running, func(a, b candidate) int { return cmp.Compare(b.worth, a.worth) })
	var found []news.CitedSentence
	for _, c := range running {
		if len(found) == mostElsewhere {
			break
		}
		if known.unreported(c.sentence) == 0 || known.told(c.sentence) {
			continue
		}
		if l := t.tell(c.sentence); l != nil {
			sentence := l.cited()
			sentence.Language = languageOf(t.account(c.sentence).Article)
			sentence.Label = onlyIn(sentence.Language, t.language)
			found = append(found, sentence)
			known.add(c.sentence)
		}
	}
	return found
}

// foreign are the accounts in other languages that retell none.
func (t *telling) foreign() []int {
	var found []int
	for i := range t.accounts {
		if a := &t.accounts[i]; languageOf(a.Article) != t.language && !t.derived[i] && a.Relation == nil {
			found = append(found, i)
		}
	}
	return found
}
