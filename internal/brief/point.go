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
// label. The best is taken first, then whatever adds most beside those taken
// (maximal marginal relevance, Carbonell and Goldstein 1998): what independent
// origins share before what one says, what nobody spoke of yet, the other party's
// side, and the denial of what has been told.
func (t *telling) points(chosen []line) []news.CitedSentence {
	room := t.roomForPoints()
	if room == 0 {
		return nil
	}
	running := t.running(chosen)
	var points []news.CitedSentence
	var taken []point
	for len(points) < room {
		p, ok := t.nextPoint(running, taken)
		if !ok {
			break
		}
		taken = append(taken, p)
		c := p.line.cited()
		c.Label = p.label.text
		points = append(points, c)
	}
	return points
}

// point is a key point while they are chosen.
type point struct {
	sentence int
	group    []int // sentences that tell the same matter, itself first
	line     *line
	label    labelled
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
	inAccount := map[int]bool{}
	for _, l := range chosen {
		inAccount[l.sentence] = true
	}
	var running []candidate
	for i := range t.sentences {
		s := &t.sentences[i]
		if s.weight <= 0 || len(s.words) < leastPointWords || saysNothing(t.text(i)) {
			continue
		}
		value := s.weight / most * brevity(len(s.words))
		if inAccount[i] {
			value *= 1.3
		}
		if t.mostlyQuoted(i) {
			value *= 0.7 // what somebody's words are about is the matter
		}
		if t.independent(i) > 1 {
			value *= 1.5
		}
		running = append(running, candidate{sentence: i, value: value})
	}
	slices.SortStableFunc(running, func(a, b candidate) int { return cmp.Compare(b.value, a.value) })
	return running[:min(len(running), inRunning)]
}

// leastPointWords is the fewest words that state a matter.
const leastPointWords = 7

// mostlyQuoted reports whether more than half of a sentence is somebody's very words.
func (t *telling) mostlyQuoted(i int) bool {
	span, quoted := t.sentences[i].span, 0
	for _, q := range t.account(i).Marks.Quotations {
		if q.Kind == news.Indirect {
			continue
		}
		for _, content := range q.Content {
			quoted += max(0, min(content.End, span.End)-max(content.Begin, span.Begin))
		}
	}
	return 2*quoted > span.Len()
}

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
const compared = 4

// leastAdded is the share of what the first point says that another one must add.
const leastAdded = 0.2

// nextPoint is the point that adds most to those taken: of a few that add most the
// one with the best heading that can be shown. Whatever cannot be headed or shown
// is struck from the running. Telling a sentence is dear, so it comes last.
func (t *telling) nextPoint(running []candidate, taken []point) (point, bool) {
	for n := range running {
		running[n].adds = running[n].value * t.adds(running[n].sentence, taken)
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
			if value := c.adds * (2 + min(2, label.score)); value > most {
				best, most, headed = n, value, label
			}
		}
		if best < 0 {
			return point{}, false
		}
		running[best].struck = true
		if p, ok := t.point(running[best].sentence, taken); ok {
			p.label, p.value = headed, running[best].adds
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
	if l == nil {
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
