package brief

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// choose takes the sentences of the account, at most so many words of them, in
// the order in which they are to be read. It takes again and again the sentence
// that brings most, by word, of what those taken do not say yet (Lin and Bilmes,
// "A class of submodular functions for document summarization", 2011), passing
// over what cannot be told, what is too long for the room that is left, and what
// says again much of one that is taken.
func (t *telling) choose(words int) []line {
	if words <= 0 {
		words = DefaultWords
	}
	c := &choosing{weighing: t.weighing, left: words, told: make([]bool, len(t.weighing.concepts)), claimed: map[int]bool{}, abrupt: map[int]bool{}}
	c.common = c.meanOfWords()
	for i := range t.sentences {
		if t.sentences[i].weight > 0 {
			c.running = append(c.running, i)
		}
	}
	slices.SortStableFunc(c.running, func(a, b int) int { return cmp.Compare(t.sentences[b].weight, t.sentences[a].weight) })
	c.open()
	for misses := 0; c.left >= fewestOfNews && misses < patience; misses++ {
		next := c.next()
		if next < 0 {
			break
		}
		if c.take(next) {
			misses = 0
		}
	}
	if len(c.chosen) == 0 {
		c.anything()
	}
	return c.ordered()
}

// anything takes what can be shown of the article that says most, where nothing
// else could be chosen: a story is not left empty.
func (c *choosing) anything() {
	size := func(i int) int { a := c.sentences[i].account; return c.first[a+1] - c.first[a] }
	var left []int
	for i := range c.sentences {
		if c.rank[i] >= 0 && c.own(i) && !c.copied[c.sentences[i].account] {
			left = append(left, i)
		}
	}
	slices.SortStableFunc(left, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	for _, i := range left {
		l := c.tell(i)
		if l == nil || c.sentences[i].account != c.sentences[left[0]].account && len(c.chosen) > 0 {
			continue
		}
		if words := len(strings.Fields(l.text)); words <= c.left && !c.saysAgain(l.text) {
			c.left -= words
			c.chosen = append(c.chosen, *l)
		}
	}
}

// patience is how many sentences in a row may turn out not to be fit, before the
// account is taken to be as full as it gets.
const patience = 150

// choosing is the account while its sentences are chosen.
type choosing struct {
	*weighing
	running []int        // sentences that may still be taken, by weight
	left    int          // words
	told    []bool       // of each concept
	claimed map[int]bool // claims told
	abrupt  map[int]bool // sentences in the running that let somebody speak of whom nothing is told
	common  float64      // the mean weight of the words of the story
	chosen  []line
	texts   [][]string // of the chosen, the words that are compared
}

// onlyQuotes is the share of a sentence, quoted word for word, from which on it
// only lets somebody speak.
const onlyQuotes = .6

// open takes the sentence that the account begins with: of those with which
// articles begin, the one that says most of the story by itself.
func (c *choosing) open() {
	ledes := slices.DeleteFunc(slices.Clone(c.running), func(i int) bool { return c.rank[i] >= ledeSentences })
	slices.SortStableFunc(ledes, func(a, b int) int { return cmp.Compare(c.opening(b), c.opening(a)) })
	for _, i := range ledes[:min(len(ledes), ledesTried)] {
		if c.opens(i) && c.take(slices.Index(c.running, i)) {
			return
		}
	}
}

// opens reports whether an account may begin with a sentence: not with a question,
// nor with what somebody says who has to be put in front of it.
func (c *choosing) opens(i int) bool {
	l := c.tell(i)
	return l != nil && !l.introduced() && !strings.HasSuffix(l.text, "?")
}

// ledesTried is how many sentences are tried to begin with.
const ledesTried = 20

// opening is how good a sentence is to begin with: what it says in all, less the
// further it stands from the beginning, and little where it leans on another one
// or lets somebody speak.
func (w *weighing) opening(i int) float64 {
	words := float64(len(w.sentences[i].words))
	worth := w.sentences[i].weight * math.Sqrt(min(words, fullLede)) / float64(2+w.rank[i])
	if w.goesOn(i) || w.quotedShare(i) > onlyQuotes || words < shortLede {
		worth /= 4
	}
	return worth
}

// Words of a lede that says enough, and of one that does not.
const (
	fullLede  = 35
	shortLede = 10
)

// otherSide is how much more a sentence counts that speaks against what is told,
// or for what is told to be denied.
const otherSide = 1.5

// next is the place among those running of the sentence that brings most; -1 for
// none. Nothing brings more than it weighs, but for the other side of a matter.
func (c *choosing) next() int {
	best, most := -1, 0.
	for at, i := range c.running {
		weight := c.sentences[i].weight
		if weight*otherSide <= most {
			break
		}
		gain := weight - c.lost(i)
		if c.abrupt[i] {
			gain *= outOfTheBlue
		}
		if c.answers(i) {
			gain *= otherSide
		}
		if best < 0 || gain > most {
			best, most = at, gain
		}
	}
	return best
}

// lost is what of the weight of a sentence is told already.
func (c *choosing) lost(i int) float64 {
	var lost [2]float64
	for _, k := range c.of[i] {
		if c.told[k] {
			lost[kindOfConcept(&c.concepts[k])] += c.concepts[k].weight
		}
	}
	return dot(c.model.sentence[:2], lost[:]) / float64(max(1, len(c.sentences[i].words)))
}

// answers reports whether a sentence speaks against a claim that is told, or for
// one of which only the denial is.
func (c *choosing) answers(i int) bool {
	for _, k := range c.sentences[i].claims {
		if c.claimed[k] {
			continue
		}
		if denied := c.lineage.Claims[k].Denies; denied != nil && c.claimed[*denied] {
			return true
		}
		for other := range c.claimed {
			if denied := c.lineage.Claims[other].Denies; denied != nil && *denied == k {
				return true
			}
		}
	}
	return false
}

// take takes a sentence out of the running and, where it can be told, into the
// account. It reports whether it is in.
func (c *choosing) take(at int) bool {
	i := c.running[at]
	c.running = slices.Delete(c.running, at, at+1)
	const mostTrimmed = 2 // trim rarely leaves less than the half
	if len(c.sentences[i].words) > mostTrimmed*c.left {
		return false
	}
	l := c.tell(i)
	if l == nil || c.saysLittle(i) || c.overtaken(i) || c.onlyNoComment(i) {
		return false
	}
	if !c.abrupt[i] && c.isAbrupt(l) {
		c.abrupt[i] = true
		c.running = slices.Insert(c.running, at, i) // another may bring more
		return false
	}
	words := len(strings.Fields(l.text))
	if words > c.left || c.saysAgain(l.text) {
		return false
	}
	c.left -= words
	c.chosen = append(c.chosen, *l)
	for _, k := range c.of[i] {
		c.told[k] = true
	}
	for _, k := range c.sentences[i].claims {
		c.claimed[k] = true
	}
	return true
}
