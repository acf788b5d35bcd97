package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// pointKind is what a sentence is to a reader of key points; it may be several things.
type pointKind uint8

const (
	quotation pointKind = 1 << iota // mostly somebody's very words
	past                            // what was long before the story
	answering                       // what the other side says
	following                       // what comes of it, or next
	figures                         // how much, how many
)

// answers are the words of whoever denies, and of what comes next.
var (
	answerWords = wordsIn("denied denies deny denying rejected rejects dismissed dismisses disputed disputes insisted insists defended defends apologized apologised niega negó niegan negaron rechaza rechazó desmintió desmiente defendió defiende")
	nextWords   = wordsIn("will would could plans expected scheduled next tomorrow faces begins resume podría prevé prevén próxima próximo comenzará podrán")
)

// pointKind says what a sentence is.
func (t *telling) pointKind(i int) pointKind {
	kind := pointKind(0)
	if t.mostlyQuoted(i) {
		kind |= quotation
	}
	if t.background(i) {
		kind |= past
	}
	for _, c := range t.sentences[i].claims {
		if t.lineage.Claims[c].Denies != nil {
			kind |= answering
		}
	}
	for _, w := range t.sentences[i].words {
		switch {
		case answerWords[w.Text]:
			kind |= answering
		case nextWords[w.Text]:
			kind |= following
		case w.Kind == wording.Number && year(w) == 0:
			kind |= figures
		}
	}
	return kind
}

// beside says how much a sentence of a kind counts beside the points taken: one
// that says what none has more, a second quotation or a second look back less.
func (k pointKind) beside(taken []point) float64 {
	all := pointKind(0)
	for _, p := range taken {
		all |= p.kind
	}
	worth := 1.0
	if k&quotation != 0 {
		worth = 0.5 // what somebody's words are about is the matter
	}
	if k&past != 0 {
		worth *= 0.7
	}
	if k&all&(quotation|past) != 0 {
		worth *= 0.4
	}
	if len(taken) > 0 && k&(answering|following|figures)&^all != 0 {
		worth *= 1.2
	}
	return worth
}

// standing says how good the place and the words of a sentence are: facts stand in
// front, with names or figures; colour has neither.
func (t *telling) standing(i int) float64 {
	s, worth := &t.sentences[i], 1.0
	all := t.first[s.account+1] - t.first[s.account]
	switch rank := t.weighing.rank[i]; {
	case rank < ledeSentences:
		worth = 1.3
	case 3*rank > all:
		worth = 0.8
	}
	exact := func(w wording.Word) bool { return w.Kind == wording.Name || w.Kind == wording.Number }
	if !slices.ContainsFunc(s.words, exact) {
		worth *= 0.8
	}
	if first := strings.ToLower(s.words[0].Text); first == "there" || first == "it" || t.weighing.firstPersons(i) > 0 {
		worth *= 0.7
	}
	return worth
}

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
