package lineage

import (
	"strings"

	"github.com/headwater-news/headwater/internal/wording"
)

// sense is how something is stated.
type sense struct {
	mood     mood
	negative []int // the words that negate, by their number in the statement
	moods    []moodAt
	denied   bool // what it says is denied by its speaker
	question bool
	turn     int // the first "but"; 0 for none
}

// mood parts what has happened from what may and what is to.
type mood uint8

const (
	done mood = iota
	planned
	possible
)

type moodAt struct {
	word int
	mood mood
}

// moodWords set the mood of what follows them.
var moodWords = func() map[string]mood {
	of := map[string]mood{}
	for w := range wordSet(`will would shall plan plans planned planning intend intends intended expect expects expected scheduled
		set hope hopes hoped proposed proposes proposal due ahead future upcoming wants want wanted aims seeks seek seeking
		he'll she'll they'll it'll we'll i'll urged urges asked asks ask calls called demands demanded should must
		planea prevé previsto prevista quiere pretende deberá pidió pide wollen will soll sollen plant geplant fordert`) {
		of[w] = planned
	}
	for w := range wordSet(`may might could possibly perhaps possible probably likely suspected suspect feared whether if unless appears
		apparently seems believed can unclear would-be risk risks potential potentially puede podría podrían quizá quizás tal posible
		könnte könnten vielleicht möglicherweise wohl`) {
		of[w] = possible
	}
	return of
}()

// denyingCues attribute words to somebody who says that they are not so.
var denyingCues = []string{"den", "reject", "refut", "disput", "false", "untrue", "rebut", "neg", "desmint", "desmient", "rechaz", "bestr", "dementier", "zurückgewiesen", "wies"}

// senseOf reads the sense of words that a cue attributes.
func senseOf(words []wording.Word, cue, text string) sense {
	var s sense
	s.question = strings.HasSuffix(text, "?")
	s.denied = denies(cue)
	if len(words) > 0 && words[0].Text == "to" {
		s.moods = append(s.moods, moodAt{0, planned}) // "asked to", "agreed to", "ordered to"
	}
	for i, w := range words {
		if s.turn == 0 && turns[w.Text] {
			s.turn = i
		}
		switch {
		case w.Kind == wording.Negation, negating(words, i):
			s.negative = append(s.negative, i)
		default:
			if m, ok := moodWords[w.Text]; ok {
				s.moods = append(s.moods, moodAt{i, m})
			}
		}
	}
	return s
}

// negating is a verb that says that what follows it did not happen.
func negating(words []wording.Word, i int) bool {
	switch words[i].Text {
	case "failed", "refused", "declined", "unable", "fails", "refuses", "declines", "denied", "denies", "denying":
		return true
	case "no-one", "none", "hardly":
		return true
	}
	return false
}

// declines tells whether a cue says that nothing was said.
func declines(cue string) bool {
	cue = strings.ToLower(cue)
	for _, d := range []string{"declin", "refus", "no comment", "not comment", "not respond", "not reply", "not immediately", "would not say", "did not say", "not return"} {
		if strings.Contains(cue, d) {
			return true
		}
	}
	return false
}

// denies tells whether a cue is one of denial.
func denies(cue string) bool {
	negated := false
	for word := range strings.FieldsSeq(strings.ToLower(cue)) {
		if word == "not" || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t") {
			negated = true
		}
		for _, d := range denyingCues {
			if strings.HasPrefix(word, d) && word != "need" {
				return !negated
			}
		}
	}
	return false
}

// turns are words behind which something else is said.
var turns = wordSet("but although though while whereas pero aunque mientras aber obwohl während")

// in is the sense of the words from one to another: negated or not, and in what
// mood. What stands shortly before them counts with them.
func (s *sense) in(from, to int) (negative bool, m mood) {
	for _, n := range s.negative {
		negative = negative || from-3 <= n && n <= to
	}
	for _, at := range s.moods {
		if from-3 <= at.word && at.word <= to {
			m = max(m, at.mood)
		}
	}
	return negative != s.denied, m
}
