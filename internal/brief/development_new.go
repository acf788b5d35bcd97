package brief

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

const (
	leastNew       = 5   // what is new in a sentence, in keys that one article has
	leastNewShare  = .35 // of the keys of a sentence
	nameCounts     = 1.5 // a name or a figure, as so many plain words
	headlineCounts = 2   // a word of the article's own headline
	originCounts   = 5   // words of somebody independent whom no article before had
	leastTies      = 2   // keys that half of the accounts have, or the headline: a sentence without them is of something else
	tied           = 4   // so many of them, and it is surely of the story
	opensFor       = 5   // sentences of an article until what it says counts half
	deep           = 8   // sentences of an article behind which a name nobody takes up is detail
	longAgo        = 60  // days before an article: what happened then is background
	saidBefore     = .4  // of a sentence's keys in one before it: it says that again,
	namedBefore    = .5  // or, where it has a new name or figure, so many
)

// developing is a story read in the order in which it arrived.
type developing struct {
	*telling
	order   []int // accounts in the language told in that retell none
	numbers *keyNumbers
	keys    [][]int32 // of each sentence, without those of days
	named   []bool    // of each key: a name or a figure
	spread  []int     // of each key: how many accounts have it
	opens   []bool    // of each sentence: it has what it says from somebody independent
	have    [][]int32 // of each key: the sentences seen that have it
	shared  []int16   // of each sentence: keys in common with the one asked about; 0 between questions
	claimed []bool    // of each claim: a sentence seen states it
	brought map[string]bool
}

// develop reads the accounts that may bring something.
func (t *telling) develop() *developing {
	d := &developing{
		telling: t, order: t.arrivals(), numbers: newKeyNumbers(), keys: make([][]int32, len(t.sentences)), opens: make([]bool, len(t.sentences)),
		shared: make([]int16, len(t.sentences)), claimed: make([]bool, len(t.lineage.Claims)), brought: map[string]bool{},
	}
	var last []int // of each key, one more than the account that had it last
	for _, account := range d.order {
		for i := t.first[account]; i < t.first[account+1]; i++ {
			d.keys[i] = d.numbers.keys(t.undated(i))
			for n := d.numbers.size() - len(last); n > 0; n-- {
				last, d.named, d.spread = append(last, 0), append(d.named, false), append(d.spread, 0)
			}
			for _, key := range d.keys[i] {
				if last[key] != account+1 {
					last[key] = account + 1
					d.spread[key]++
				}
			}
			d.name(i)
		}
	}
	d.have = make([][]int32, d.numbers.size())
	for _, chain := range t.lineage.Chains {
		if chain.Chosen {
			d.open(chain)
		}
	}
	return d
}

// undated are the words of a sentence that name no day and no place line: the
// names in "PORT KELL, Corrava (Meridian Press) —" are not news.
func (t *telling) undated(i int) []wording.Word {
	s := &t.sentences[i]
	var days []news.Span
	for _, d := range t.account(i).Marks.Dates {
		if d.Span.Overlaps(s.span) {
			days = append(days, d.Span)
		}
	}
	begin := s.span.Begin
	if i == t.first[s.account] {
		begin += placeLine(t.text(i))
	}
	if days == nil && begin == s.span.Begin {
		return s.words
	}
	return slices.DeleteFunc(slices.Clone(s.words), func(w wording.Word) bool {
		return w.Span.Begin < begin || slices.ContainsFunc(days, w.Span.Overlaps)
	})
}

// longestPlaceLine is in bytes.
const longestPlaceLine = 80

// placeLine is the length of the place line that a text begins with.
func placeLine(text string) int {
	for _, dash := range []string{" — ", " – ", " -- ", " - ", ".- "} {
		if at := strings.Index(text, dash); 0 <= at && at < longestPlaceLine {
			return at + len(dash)
		}
	}
	return 0
}

// name notes which keys of a sentence are names and figures.
func (d *developing) name(i int) {
	words := d.sentences[i].words
	for w := range words {
		if kind := words[w].Kind; kind == wording.Name || kind == wording.Number {
			if n, ok := d.numbers.number(&words[w]); ok && int(n) < len(d.named) {
				d.named[n] = true
			}
		}
	}
}

// open notes the first sentence that gives a chain.
func (d *developing) open(chain news.Chain) {
	for _, account := range d.order {
		for _, s := range chain.Support {
			if s.Article != d.accounts[account].Article.ID {
				continue
			}
			if i, ok := d.sentenceWith(s.Article, s.Span); ok {
				d.opens[i] = true
				return
			}
		}
	}
}

// see notes that a sentence has been read.
func (d *developing) see(i int) {
	for _, key := range d.keys[i] {
		if known := d.have[key]; len(known) == 0 || known[len(known)-1] != int32(i) {
			d.have[key] = append(known, int32(i))
		}
	}
	for _, c := range d.sentences[i].claims {
		d.claimed[c] = true
	}
}

// headlineKeys are those of an account's own headline that its story has, sorted.
func (d *developing) headlineKeys(account int) []int32 {
	a := &d.accounts[account].Article
	keys := d.numbers.keys(d.words.Words(a.Headline, news.Span{End: len(a.Headline)}, a.Language))
	return slices.DeleteFunc(keys, func(key int32) bool { return int(key) >= len(d.have) })
}

// news is how much a sentence says that no account before said; 0 for too little,
// and where all that is new is plain words that nobody takes up: those are colour.
func (d *developing) news(i int, headline []int32) float64 {
	s := &d.sentences[i]
	if s.weight == 0 || !d.opens[i] && slices.ContainsFunc(s.claims, func(c int) bool { return d.claimed[c] }) {
		return 0
	}
	if _, open := gapIn(s.words, d.language); open || d.background(i) {
		return 0 // that nobody would say is no news
	}
	place := i - d.first[s.account]
	var worth, ties float64
	fresh, matters := 0, d.opens[i]
	for _, key := range d.keys[i] {
		_, inHeadline := slices.BinarySearch(headline, key)
		if inHeadline || 2*d.spread[key] >= len(d.order) {
			ties++
		}
		if len(d.have[key]) > 0 {
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
		matters = matters || inHeadline || d.named[key] && place < deep || d.spread[key] > 1
	}
	if d.opens[i] {
		worth += originCounts
	}
	share := float64(fresh) / float64(len(d.keys[i]))
	if !matters || ties < leastTies || worth < leastNew || share < leastNewShare && !d.opens[i] {
		return 0
	}
	return s.weight * worth * max(share, leastNewShare) * min(1, ties/tied) / (1 + float64(place)/opensFor)
}

// background reports whether a sentence tells what was long before its article.
func (d *developing) background(i int) bool {
	s, a := &d.sentences[i], d.account(i)
	told := a.Article.Time()
	if told.IsZero() {
		return false
	}
	for _, day := range a.Marks.Dates {
		if day.Span.Overlaps(s.span) && !day.End.IsZero() && told.Time().Sub(day.End.Time()) > longAgo*24*time.Hour {
			return true
		}
	}
	return slices.ContainsFunc(s.words, func(w wording.Word) bool {
		year, err := strconv.Atoi(w.Text)
		return err == nil && len(w.Text) == 4 && 1800 < year && year < told.Time().Year()-1
	})
}

// repeats reports whether a sentence says again what one before it said.
func (d *developing) repeats(i int) bool {
	most := int16(0)
	for _, key := range d.keys[i] {
		for _, before := range d.have[key] {
			d.shared[before]++
			most = max(most, d.shared[before])
		}
	}
	for _, key := range d.keys[i] {
		for _, before := range d.have[key] {
			d.shared[before] = 0
		}
	}
	limit := saidBefore
	if d.namesNew(i) {
		limit = namedBefore
	}
	return float64(most) > limit*float64(len(d.keys[i]))
}

// namesNew reports whether a sentence has a name or a figure that none before had.
func (d *developing) namesNew(i int) bool {
	return slices.ContainsFunc(d.sentences[i].words, func(w wording.Word) bool {
		if w.Kind != wording.Name && w.Kind != wording.Number {
			return false
		}
		n, ok := d.numbers.number(&w)
		_, undated := slices.BinarySearch(d.keys[i], n)
		return ok && undated && len(d.have[n]) == 0
	})
}
