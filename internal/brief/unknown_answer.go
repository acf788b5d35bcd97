package brief

import (
	"slices"

	"github.com/headwater-news/headwater/internal/wording"
)

// answeredShare is how much of an open question's keys a sentence has that
// answers it, where no words tell that it does.
const answeredShare = .6

// fewestAnswering is how many words of the question an answer has at least.
const fewestAnswering = 2

// answers are words that give what was open: of one kind of question, in any order
// of articles of one time.
var answers = map[about]map[string][]cue{
	aboutCause: {
		"en": cues(`caused|sparked|ignited|triggered by; blamed on|for; traced to; cause was|is|of a|an|the`),
		"es": cues(`causado|causada|provocado|provocada|originado|originada por; se debió a; causa fue`),
	},
	aboutIdentity: {
		"en": cues(`identified|named _? _? _? as; identified|named the? victim|victims|suspect|man|woman|gunman|dead; identified him|her|them`),
		"es": cues(`identificado|identificada|identificados|identificadas como; identificó al|a`),
	},
	aboutMotive: {
		"en": cues(`motive was|is; motivated by`),
		"es": cues(`móvil fue|es; motivado|motivada por`),
	},
}

// answered reports whether another article of the same time or later answers a question.
func (t *telling) answered(numbers *keyNumbers, q *question) bool {
	asked := t.account(q.sentence).Article.Time()
	for account := range t.accounts {
		a := &t.accounts[account].Article
		if account == t.sentences[q.sentence].account || languageOf(*a) != t.language || a.Time().Before(asked) {
			continue
		}
		for i := t.first[account]; i < t.first[account+1]; i++ {
			if t.answers(numbers, i, q) {
				return true
			}
		}
	}
	return false
}

// answers reports whether a sentence gives what a question leaves open: it says
// so in words that do, or it says most of the question without leaving it open.
func (t *telling) answers(numbers *keyNumbers, i int, q *question) bool {
	words := t.sentences[i].words
	n := 0
	for k := range words {
		if key, ok := numbers.number(&words[k]); ok {
			if _, asked := slices.BinarySearch(q.keys, key); asked {
				n++
			}
		}
	}
	if n < fewestAnswering {
		return false
	}
	for _, cue := range answers[q.gap.about][t.language] {
		for at := range words {
			if cue.at(words, at) > 0 {
				return true
			}
		}
	}
	enough := n >= fewestInCommon && float64(n) >= answeredShare*float64(len(q.keys))
	if q.gap.about == aboutNumber {
		enough = 2*n >= len(q.keys) && hasNumber(words)
	}
	if !enough {
		return false
	}
	_, open := gapIn(words, t.language)
	return !open
}

func hasNumber(words []wording.Word) bool {
	for i := range words {
		if words[i].Kind == wording.Number {
			return true
		}
	}
	return false
}
