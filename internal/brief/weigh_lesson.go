package brief

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// pupil is a lesson while it is learned from.
type pupil struct {
	*weighing
	has     []bool // of each concept, whether the account has it
	account keyTally
}

// keyTally counts the words and the pairs of neighbouring words of a text, by key.
type keyTally struct {
	count  map[string]int
	length int
}

// add adds the words of a sentence.
func (t *keyTally) add(words []wording.Word) {
	for _, key := range keysAndPairs(words) {
		t.count[key]++
	}
	t.length += len(words)
}

// keysAndPairs are the keys of words, and those of neighbours with a blank between.
func keysAndPairs(words []wording.Word) []string {
	keys := make([]string, 0, 2*len(words))
	for i := range words {
		keys = append(keys, words[i].Key)
		if i > 0 {
			keys = append(keys, words[i-1].Key+" "+words[i].Key)
		}
	}
	return keys
}

func isPair(key string) bool { return strings.Contains(key, " ") }

func newPupil(l Lesson) *pupil {
	t := Writer{}.read(l.Accounts, l.Lineage)
	p := &pupil{weighing: t.survey(), account: keyTally{count: map[string]int{}}}
	summary := t.words.Words(l.Summary, news.Span{End: len(l.Summary)}, t.language)
	p.account.add(summary)
	p.has = make([]bool, len(p.concepts))
	for _, k := range p.reader.read(summary) {
		if int(k) < len(p.has) {
			p.has[k] = true
		}
	}
	return p
}

// use weighs the story of the pupil by weights.
func (p *pupil) use(w *Weights) {
	p.model = w
	p.weighConcepts()
}

// conceptExamples adds the concepts of sentences that may be told.
func (p *pupil) conceptExamples(words, pairs *[]example) {
	originals, retellings := p.size()
	done := make([]bool, len(p.concepts))
	for i := range p.sentences {
		if !p.tellable(i) {
			continue
		}
		for _, k := range p.of[i] {
			if done[k] {
				continue
			}
			done[k] = true
			c := &p.concepts[k]
			look := c.look(originals, retellings)
			to := words
			if c.pair {
				to = pairs
			}
			*to = append(*to, example{look[:], oneIf(p.has[k])})
		}
	}
}

// walk chooses sentences as choose does, but for how they are told. At every step
// it shows a third of those that could be next, with what they would add.
func (p *pupil) walk(show func(look sentenceLook, length int, worth float64)) keyTally {
	told := make([]bool, len(p.concepts))
	brief := keyTally{count: map[string]int{}}
	taken, c := map[int]bool{}, &choosing{}
	for step := 0; ; step++ {
		best, most := -1, 0.
		for i := range p.sentences {
			words := p.sentences[i].words
			if taken[i] || !p.tellable(i) || brief.length+len(words) > lessonWords {
				continue
			}
			look := p.look(i, told)
			if show != nil && (i+step)%3 == 0 {
				show(look, len(words), p.worth(&brief, words))
			}
			if gain := dot(p.model.sentence[:], look[:]); best < 0 || gain > most {
				best, most = i, gain
			}
		}
		if best < 0 {
			return brief
		}
		taken[best] = true
		if c.saysAgain(p.text(best)) {
			continue
		}
		brief.add(p.sentences[best].words)
		for _, k := range p.of[best] {
			told[k] = true
		}
	}
}

// worthOfPair is how many words a pair of words is worth.
const worthOfPair = 2

// worth is what a sentence adds to a brief of what the account has, by word.
func (p *pupil) worth(brief *keyTally, words []wording.Word) float64 {
	sum, more := 0., map[string]int{}
	for _, key := range keysAndPairs(words) {
		more[key]++
		if brief.count[key]+more[key] > p.account.count[key] {
			continue
		}
		if isPair(key) {
			sum += worthOfPair
		} else {
			sum++
		}
	}
	return sum / float64(max(1, len(words)))
}
