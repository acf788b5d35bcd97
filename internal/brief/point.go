package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// mostKeyPoints is how many key points a story has at most.
const mostKeyPoints = 6

// wordsOfPoint is how many words of coverage carry one more key point.
const wordsOfPoint = 130

// shortArticle is how many words a single article has that is its own summary.
const shortArticle = 220

// inRunning is how many sentences are looked at for key points: those that say
// most of the story.
const inRunning = 60

// points are the key points of the story, each with a label; chosen is its
// account. They are the matters of the story: each is the sentence that best
// stands for its matter, told apart from the others by what it says and by its
// label. The news comes first, then whatever adds most beside those taken
// (maximal marginal relevance, Carbonell and Goldstein 1998): what independent
// origins share before what one says, facts before quotations, what nobody spoke
// of yet, the other party's side, what comes next, figures, and the denial of what
// has been told.
func (t *telling) points(chosen []line) []news.CitedSentence {
	room := t.roomForPoints()
	if room == 0 {
		return nil
	}
	running := t.running(chosen)
	var taken []point
	for len(taken) < room {
		p, ok := t.nextPoint(running, taken)
		if !ok {
			break
		}
		taken = append(taken, p)
	}
	return t.headed(taken)
}

// headed are points as they go into the brief: with their labels, each person named
// in full once.
func (t *telling) headed(taken []point) []news.CitedSentence {
	var lines []line
	for _, p := range taken {
		lines = append(lines, *p.line)
	}
	var points []news.CitedSentence
	for n, l := range t.namedOnce(lines) {
		points = append(points, t.under(taken[n].label, l))
	}
	return points
}

// under is a line under a label. A label of another sentence's words rests on that, too.
func (t *telling) under(label labelled, l line) news.CitedSentence {
	c := l.cited()
	c.Label = label.text
	if label.from != l.sentence {
		lender := news.Support{Article: t.account(label.from).Article.ID, Span: t.sentences[label.from].span}
		c.Support = append(slices.Clone(c.Support), lender)
	}
	return c
}

// point is a key point while they are chosen.
type point struct {
	sentence int
	group    []int // sentences that tell the same matter, itself first
	line     *line
	label    labelled
	kind     pointKind
	value    float64  // as of its candidate
	said     []string // the words of the line, to be compared
}

// roomForPoints is how many key points the coverage carries.
func (t *telling) roomForPoints() int {
	words, articles := 0, 0
	for i := range t.accounts {
		if languageOf(t.accounts[i].Article) != t.language || t.derived[i] {
			continue
		}
		articles++
		for s := t.first[i]; s < t.first[i+1]; s++ {
			words += len(t.sentences[s].words)
		}
	}
	if articles < 2 && words < shortArticle {
		return 0
	}
	return min(mostKeyPoints, 1+words/wordsOfPoint)
}

// candidate is a sentence that may become a key point.
type candidate struct {
	sentence int
	kind     pointKind
	news     float64 // how much it says what the news is, from 1 up
	value    float64
	adds     float64 // the same beside the points taken
	struck   bool    // it cannot be shown, repeats a point or has no label
}

// running are the sentences that may become key points, those of most value first.
func (t *telling) running(chosen []line) []candidate {
	most := 0.0
	for i := range t.sentences {
		most = max(most, t.sentences[i].weight)
	}
	core := t.core()
	inAccount, newest := map[int]bool{}, []int(nil)
	for n, l := range chosen {
		inAccount[l.sentence] = true
		if n == 0 {
			newest = t.groupOf(l.sentence)
		}
	}
	var running []candidate
	for i := range t.sentences {
		s := &t.sentences[i]
		if s.weight <= 0 || len(s.words) < leastPointWords || saysNothing(t.text(i)) {
			continue
		}
		value := s.weight / most * brevity(len(s.words)) * t.standing(i)
		if inAccount[i] {
			value *= 1.3
		}
		if t.independent(i) > 1 {
			value *= 1.5
		}
		value *= 0.6 + 0.1*float64(min(4, t.ofCore(i, core)))
		running = append(running, candidate{sentence: i, kind: t.pointKind(i), news: t.newsworth(i, newest), value: value})
	}
	slices.SortStableFunc(running, func(a, b candidate) int { return cmp.Compare(b.value, a.value) })
	return running[:min(len(running), inRunning)]
}

// leastPointWords is the fewest words that state a matter.
const leastPointWords = 7

// saysNothing reports a sentence on somebody who would not speak: no matter of the story.
func saysNothing(text string) bool {
	for _, words := range []string{"declined to comment", "declined comment", "did not respond", "not immediately respond", "could not be reached", "hacer comentarios", "no respondió", "hacer declaraciones"} {
		if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// brevity prefers sentences that a reader takes in at a glance, and that say enough.
func brevity(words int) float64 {
	switch {
	case words < 10:
		return 0.7
	case words <= 30:
		return 1
	case words <= 40:
		return 0.75
	}
	return 0.4
}

// independent is how many independent origins the best claim of a sentence has.
func (t *telling) independent(i int) int {
	most := 0
	for _, c := range t.sentences[i].claims {
		most = max(most, t.lineage.Claims[c].Independent)
	}
	return most
}

// compared is how many sentences of most value are compared by their labels, too.
const compared = 6

// newsworth is how much more a sentence counts as the first point for saying what
// the news is: with what the account opens, or what tells the same in a lede.
func (t *telling) newsworth(i int, opening []int) float64 {
	switch {
	case len(opening) > 0 && opening[0] == i:
		return 4
	case slices.Contains(opening, i) && t.weighing.rank[i] < ledeSentences:
		return 3
	}
	return 1
}

// leastAdded is the share of what the first point says that another one must add.
const leastAdded = 0.25

// nextPoint is the point that adds most to those taken: of a few that add most the
// one with the best heading that can be shown. Whatever cannot be headed or shown
// is struck from the running. Telling a sentence is dear, so it comes last.
func (t *telling) nextPoint(running []candidate, taken []point) (point, bool) {
	for n := range running {
		c := &running[n]
		c.adds = c.value * t.adds(c.sentence, taken) * c.kind.beside(taken)
		if len(taken) == 0 {
			c.adds *= c.news
		}
	}
	slices.SortStableFunc(running, func(a, b candidate) int { return cmp.Compare(b.adds, a.adds) })
	least := 0.0
	if len(taken) > 0 {
		least = leastAdded * taken[0].value
	}
	for {
		best, most, seen := -1, 0.0, 0
		var headed labelled
		for n := 0; n < len(running) && seen < compared && running[n].adds > least; n++ {
			c := &running[n]
			if c.struck {
				continue
			}
			label, ok := t.pointLabel(c.sentence, taken)
			if !ok {
				c.struck = true
				continue
			}
			seen++
			if value := c.adds * (1 + min(2, label.score)); value > most {
				best, most, headed = n, value, label
			}
		}
		if best < 0 {
			return point{}, false
		}
		running[best].struck = true
		if p, ok := t.point(running[best].sentence, taken); ok {
			p.label, p.kind, p.value = headed, running[best].kind, running[best].value
			return p, true
		}
	}
}

// pointLabel is the label of a sentence beside those of the points taken.
func (t *telling) pointLabel(i int, taken []point) (labelled, bool) {
	var labels []labelled
	for _, other := range taken {
		labels = append(labels, other.label)
	}
	return t.label(i, t.groupOf(i), labels)
}

// adds says how much a sentence says that the points taken do not, 0..1 and a
// little more where it is the other side.
func (t *telling) adds(i int, taken []point) float64 {
	added := 1.0
	for _, p := range taken {
		if i == p.sentence || slices.Contains(p.group, i) {
			return 0
		}
		added = min(added, 1-t.likeness(i, p.sentence))
		if t.speaksAgainst(i, p.sentence) {
			return 1.5
		}
	}
	return added * added
}

// speaksAgainst reports whether a sentence denies a claim of another.
func (t *telling) speaksAgainst(i, other int) bool {
	for _, c := range t.sentences[i].claims {
		if denied := t.lineage.Claims[c].Denies; denied != nil && slices.Contains(t.sentences[other].claims, *denied) {
			return true
		}
	}
	return false
}

// point makes a point of a sentence, where it can be shown and does not repeat
// what is taken.
func (t *telling) point(i int, taken []point) (point, bool) {
	l := t.tell(i)
	if l == nil || t.overtaken(i) {
		return point{}, false
	}
	p := point{sentence: i, group: t.groupOf(i), line: l, said: saidWords(l.text)}
	for _, other := range taken {
		if saysAgain(p.said, other.said) {
			return point{}, false
		}
	}
	return p, true
}
