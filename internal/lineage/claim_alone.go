package lineage

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/wording"
)

// isSure tells whether a statement has a name, a figure and a verb.
func (st *statement) isSure() bool {
	name, figure, verb := false, false, false
	for _, t := range st.terms {
		name = name || t.kind == nameTerm && !t.aside
		figure = figure || t.large
		verb = verb || t.verb
	}
	return name && figure && verb
}

// What a statement must have to make a claim by itself.
const (
	fewestTerms = 3
	mostTerms   = 30
)

// standsAlone tells whether a reader who sees only these words knows what is
// claimed: what happened is said, and not of an "it" or a "they". What is left
// of a sentence around a quotation must say more than that it was said.
func (st *statement) standsAlone(words []wording.Word, classes []wordClass, language string, rest bool) bool {
	if len(st.terms) > mostTerms || st.sense.question {
		return false
	}
	said, plain := language != "en" && !rest, 0 // elsewhere only acts are known as verbs
	for _, c := range classes {
		said = said || c.is(auxiliary) && !rest
	}
	for _, t := range st.terms {
		said = said || t.verb || t.kind == actTerm
		if t.kind == plainTerm || t.kind == actTerm {
			plain++
		}
	}
	fewest := fewestTerms
	if rest {
		fewest++
	}
	enough := plain > 1 && st.different() >= fewest || st.isToll()
	return said && enough && !st.points(classes) && !st.headless(words) && !saysNothing(words)
}

// saysNothing tells whether somebody only did not comment.
func saysNothing(words []wording.Word) bool {
	silent := false
	for i := range words {
		switch words[i].Text {
		case "declined", "refused", "not", "didn't", "unavailable", "unreachable", "respond":
			silent = true
		case "comment", "comments":
			if silent {
				return true
			}
		case "stellungnahme":
			return true
		}
	}
	return false
}

// different counts the keys of the terms, each once.
func (st *statement) different() (n int) {
	for i := range st.terms {
		if !slices.ContainsFunc(st.terms[:i], func(t term) bool { return t.key == st.terms[i].key }) {
			n++
		}
	}
	return n
}

// isToll tells whether a statement says no more than how many it happened to:
// "three people died".
func (st *statement) isToll() bool {
	n := len(st.terms)
	if n > 0 && st.terms[n-1].aside {
		n--
	}
	return 1 < n && n <= fewestTerms && st.terms[n-2].kind == numberTerm && st.terms[n-1].kind == actTerm
}

// headless tells whether a statement begins with what happened, and not with
// whom or what it happened to.
func (st *statement) headless(words []wording.Word) bool {
	t := st.terms[0]
	text := words[t.number].Text
	return t.verb && (strings.HasSuffix(text, "ed") || strings.HasSuffix(text, "ing") || t.number > 0 && words[t.number-1].Text == "to")
}

// points tells whether the first words point at something said before.
func (st *statement) points(classes []wordClass) bool {
	for _, c := range classes[:min(st.terms[0].number, 4)] {
		if c.is(pointingWord) {
			return true
		}
	}
	return false
}

// subject is the number of a pronoun before the first verb of which no
// annotation tells whom it means; -1 for none.
func (st *statement) subject(classes []wordClass, marked []*mark) int {
	until := len(classes)
	for _, t := range st.terms {
		if t.verb {
			until = t.number
			break
		}
	}
	for i, c := range classes[:until] {
		switch {
		case c.is(auxiliary):
			return -1
		case marked[i] == nil && c.is(subjectPronoun):
			return i
		}
	}
	return -1
}
