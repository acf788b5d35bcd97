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
var denyingCues = []string{"den", "reject", "refut", "disput", "false", "untrue", "rebut", "neg", "desmint", "desmient", "rechaz", "bestr", "dementier", "zurückgewiesen", "wies"}

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
