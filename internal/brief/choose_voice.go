package brief

import "strings"

// outOfTheBlue is how much of what it brings a sentence counts that is told as
// "Name: “…”", of somebody whom the account has not named yet. A sentence that
// says itself who speaks, or stands behind one that says who they are, reads better.
const outOfTheBlue = .8

// introduced reports whether whom a line rests on is put in front of it.
func (l *line) introduced() bool { return strings.HasSuffix(l.before, ": ") }

// isAbrupt reports whether a line has somebody put in front of it of whom nothing
// chosen speaks.
func (c *choosing) isAbrupt(l *line) bool {
	names := strings.Fields(strings.TrimSuffix(l.before, ": "))
	if !l.introduced() || len(names) == 0 {
		return false
	}
	surname := names[len(names)-1]
	for i := range c.chosen {
		if strings.Contains(c.chosen[i].text, surname) {
			return false
		}
	}
	return true
}

// fewestTelling is how many words a sentence needs that the story has more to do
// with than with most of its words; a name or a number of them counts twice.
const fewestTelling = 2

// saysLittle reports whether a sentence only fills a line: "There is much to
// discover." It may be new word for word and yet tell nothing of the story.
func (c *choosing) saysLittle(i int) bool {
	telling := 0
	for _, k := range c.of[i] {
		k := &c.concepts[k]
		if k.pair || k.weight <= c.common {
			continue
		}
		telling++
		if k.name || k.number {
			telling++
		}
	}
	return telling < fewestTelling
}

// meanOfWords is the mean weight of the concepts that are one word.
func (w *weighing) meanOfWords() float64 {
	sum, n := 0., 0.
	for k := range w.concepts {
		if c := &w.concepts[k]; !c.pair {
			sum, n = sum+c.weight, n+1
		}
	}
	return sum / max(1, n)
}

// noCommentWords is how many words a sentence has at most that says nothing but
// that somebody would not comment; longer ones tell more.
const noCommentWords = 16

// onlyNoComment reports whether a sentence says that somebody would not comment
// and little else: that stands among what is not known.
func (c *choosing) onlyNoComment(i int) bool {
	words := c.sentences[i].words
	if len(words) > noCommentWords {
		return false
	}
	gap, ok := gapIn(words, c.language)
	return ok && gap.about == aboutComment && c.inPlace(i, gap)
}
