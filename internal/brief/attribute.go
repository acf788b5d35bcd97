package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// What a sentence rests on has to be told where a reader would else take for a
// fact what one unnamed origin says, or for the newsroom's words what somebody
// said. Whether it is told is asked of the sentence as it is shown, after it was
// cut; asked are, in this order,
//
//	attribute_first.go   the newsroom's "we": words that are nobody's once they are moved
//	attribute_echo.go    "it is understood": who understands?
//	attribute_quoted.go  quotations: is the speaker in the sentence?
//	attribute_post.go    words without marks: is it a post, or quoted elsewhere?
//	attribute_claim.go   claims: does it rest on unnamed people only, and say so?
//	attribute_follow.go  what goes on with a report: "The operation would …"
//	attribute_echo.go    what says no more than a report of the story, and not whose it is
//
// and the words put in front are those of attribute_voice.go and attribute_plain.go.

// attribute puts whom a sentence rests on in front of it, where it does not say;
// not ok where it needs to be said and is not known.
func (t *telling) attribute(i int, pieces []piece) ([]piece, bool) {
	if len(pieces) == 0 || t.saysWe(i, pieces) || captioned().MatchString(shown(pieces)) {
		return nil, false
	}
	found := t.impersonal(i, pieces)
	if found.state == untouched {
		found = t.quoted(i, pieces)
	}
	if found.state == untouched {
		found = t.posted(i, pieces)
	}
	if found.state == untouched {
		found = t.claimed(i, pieces)
	}
	if found.state == untouched {
		found = t.followed(i, pieces)
	}
	if found.state == untouched {
		found = t.besides(i, pieces)
	}
	if found.state == untouched {
		found = t.echoes(i, pieces)
	}
	pieces = t.closeQuotes(i, pieces)
	switch found.state {
	case unknown:
		return nil, false
	case untold:
		if !found.voice.canSpeak() || !t.callInFull(i, &found.voice) {
			return nil, false
		}
		prefix := found.voice.prefix(languageOf(t.account(i).Article))
		if len(prefix) == 0 {
			return nil, false
		}
		if found.voice.direct {
			pieces = t.inMarks(i, pieces)
		}
		return append(prefix, pieces...), true
	}
	return pieces, true
}

// attribution is what one question found out about a sentence.
type attribution struct {
	state attributionState
	voice voice // of what is untold
}

type attributionState uint8

const (
	untouched attributionState = iota // the question is none of this sentence
	told                              // the sentence says itself whom it rests on
	untold                            // it has to be said: voice
	unknown                           // it has to be said, and nobody knows
)

// shows reports whether words of an article are among the pieces of a sentence.
func shows(pieces []piece, span news.Span) bool {
	return slices.ContainsFunc(pieces, func(p piece) bool { return !p.put && p.span.Overlaps(span) })
}

// shown is the text that the pieces make up.
func shown(pieces []piece) string {
	var text strings.Builder
	for _, p := range pieces {
		text.WriteString(p.text)
	}
	return text.String()
}

// share is the part of a sentence's words, as far as pieces show them, that
// stand inside spans, and their number.
func (t *telling) share(i int, pieces []piece, spans []news.Span) (part float64, words int) {
	all := 0
	for _, w := range t.sentences[i].words {
		if !shows(pieces, w.Span) {
			continue
		}
		all++
		if slices.ContainsFunc(spans, w.Span.Overlaps) {
			words++
		}
	}
	return float64(words) / float64(max(1, all)), words
}
