package lineage

import (
	"strings"

	"github.com/headwater-news/headwater/internal/wording"
)

// sense is how something is stated.
type sense struct {
	mood     mood  // of all of it, from the words that attribute it
	negative []int // the words that negate, by their number in the statement
	moods    []moodAt
	denied   bool // what it says is denied by its speaker
	question bool
	turn     int // the first "but"; 0 for none
}

// mood parts what has happened from what is to, what somebody wants, and what may.
type mood uint8

const (
	done mood = iota
	planned
	wished
	possible
)

type moodAt struct {
	word int
	mood mood
}

// denyingCues attribute words to somebody who says that they are not so.
var denyingCues = []string{"denie", "deny", "denial", "reject", "refut", "disput", "false", "untrue", "rebut", "negó", "negar", "niega", "desmint", "desmient", "rechaz", "bestreit", "bestritt", "dementier", "zurückgewiesen"}

// senseOf reads the sense of words that a cue attributes.
func senseOf(words []wording.Word, classes []wordClass, cue, text string) sense {
	var s sense
	s.question = strings.HasSuffix(text, "?")
	s.denied = denies(cue)
	s.mood = moodOf(cue)
	if len(words) > 0 && words[0].Text == "to" {
		s.moods = append(s.moods, moodAt{0, planned}) // "asked to", "agreed to", "ordered to"
	}
	for i, w := range words {
		if s.turn == 0 && classes[i].is(turningWord) {
			s.turn = i
		}
		switch {
		case w.Kind == wording.Negation, classes[i].is(negatingWord):
			s.negative = append(s.negative, i)
		case classes[i].is(possibleWord):
			s.moods = append(s.moods, moodAt{i, possible})
		case classes[i].is(wishedWord):
			s.moods = append(s.moods, moodAt{i, wished})
		case classes[i].is(plannedWord):
			s.moods = append(s.moods, moodAt{i, planned})
		}
	}
	return s
}

// moodOf is the mood that a cue gives to what it attributes: who urges, expects
// or suspects something does not say that it happened.
func moodOf(cue string) (m mood) {
	for word := range strings.FieldsSeq(strings.ToLower(cue)) {
		switch class := wordClasses[word]; {
		case class.is(possibleWord):
			return possible
		case class.is(wishedWord):
			m = wished
		case class.is(plannedWord):
			m = max(m, planned)
		}
	}
	return m
}

// declines tells whether a cue says that nothing was said.
func declines(cue string) bool {
	cue = strings.ToLower(cue)
	if negatedCue(cue) && !believing(cue) {
		return true // "did not say whether", "would not rule out"
	}
	for _, d := range []string{"declin", "refus", "no comment"} {
		if strings.Contains(cue, d) {
			return true
		}
	}
	return false
}

// denies tells whether a cue says that what it attributes is not so.
func denies(cue string) bool {
	cue = strings.ToLower(cue)
	negated := negatedCue(cue)
	if negated && believing(cue) {
		return true
	}
	for word := range strings.FieldsSeq(cue) {
		for _, d := range denyingCues {
			if strings.HasPrefix(word, d) {
				return !negated
			}
		}
	}
	return false
}

func negatedCue(cue string) bool {
	for word := range strings.FieldsSeq(cue) {
		if word == "not" || word == "never" || word == "no" || word == "nicht" || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t") {
			return true
		}
	}
	return false
}

// believing tells whether a cue is one of belief: who does not believe something
// says that it is not so.
func believing(cue string) bool {
	for _, b := range []string{"believ", "think", "suspect", "expect", "cree", "glaub"} {
		if strings.Contains(cue, b) {
			return true
		}
	}
	return false
}

// in is the sense of the words from one to another: negated or not, and in what
// mood. What stands shortly before them counts with them.
func (s *sense) in(from, to int) (negative bool, m mood) {
	m = s.mood
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

// mood is that of a whole statement.
func (st *statement) mood() mood {
	_, m := st.sense.in(st.terms[0].number, st.terms[len(st.terms)-1].number)
	return m
}
