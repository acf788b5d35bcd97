package brief

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// nearBy is how far apart sentences of one article are read on as one passage.
const nearBy = 1

// passage is chosen sentences of one article that stand close together.
type passage struct {
	lines   []line
	account int
	rank    int  // of its first sentence
	opens   bool // has the sentence that was chosen first, and what follows it
	day     int  // of its article, counted among those of the story; 0 where unknown
}

// ordered puts the chosen sentences in the order in which they are read. Sentences
// that follow each other in an article stay together. First comes the one chosen
// first, a lede where there is one; then goes day by day, and of a day from what articles begin with to what
// they end with.
func (c *choosing) ordered() []line {
	passages := c.passages()
	slices.SortStableFunc(passages, func(a, b passage) int {
		return cmp.Or(
			cmp.Compare(oneIf(b.opens), oneIf(a.opens)),
			cmp.Compare(a.day, b.day), cmp.Compare(a.rank, b.rank), cmp.Compare(a.account, b.account))
	})
	var lines []line
	for _, p := range passages {
		lines = append(lines, p.lines...)
	}
	return lines
}

// passages parts the chosen sentences.
func (c *choosing) passages() []passage {
	chosen := slices.SortedFunc(slices.Values(c.chosen), func(a, b line) int { return cmp.Compare(a.sentence, b.sentence) })
	days := c.days()
	var passages []passage
	for n, l := range chosen {
		account, rank := c.sentences[l.sentence].account, c.rank[l.sentence]
		opens := l.sentence == c.chosen[0].sentence
		if n > 0 && !opens {
			last := &passages[len(passages)-1]
			if before := chosen[n-1].sentence; last.account == account && rank-c.rank[before] <= nearBy {
				last.lines = append(last.lines, l)
				continue
			}
		}
		passages = append(passages, passage{lines: []line{l}, opens: opens, account: account, rank: rank, day: days[account]})
	}
	return passages
}

// days counts the days on which the articles were published, from 1.
func (c *choosing) days() []int {
	days := make([]int, len(c.accounts))
	var last news.When
	n := 0
	for a := range c.accounts {
		at := c.accounts[a].Article.Time()
		if at.IsZero() {
			continue
		}
		if day := news.DayOf(at.Time()); day != last {
			last = day
			n++
		}
		days[a] = n
	}
	return days
}
