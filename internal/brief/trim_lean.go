package brief

import (
	"strings"

	"github.com/headwater-news/headwater/internal/wording"
)

// A sentence may lean on the one before further in than its opening:
//
//	The Courier did not, but the supporters may.   its verb is left out
//	What it does not say.                          a clause that is part of none
//	The third sentence thanked the people.         counted, of things named before
//	On its rim is engraved a line of verse.        whose, is not said
//	He will be asked about it.                     nothing before it that it may be
//	There was no sound for some time after that.   after what
//
// The forms are of English.

var (
	// counted are openings that count on among things named before.
	counted = pattern(`^(?:The (?:youngest|oldest|eldest|largest|biggest|smallest|latest|worst|best) (?:is|was|were|are|of)\b` +
		`|The (?:two|three|four|five|six) (?:youngest|oldest|eldest|others|(?:found|killed|arrested|injured|dead|missing|wounded|rescued|charged|detained) (?:is|was|were|are|had|have))\b` +
		`|(?:One|Two|Three|Four|Five|Six|Several|Many) more (?:is|was|were|are|had|have)\b` +
		`|Not (?:many|all|much|one|everyone|everybody|any|every) (?:of them )?(?:is|was|were|are|had|have|has|did|do|does|will|would|could|can|\p{Ll}+ed)\b` +
		`|\p{Lu}\p{Ll}+ly, (?:they|it (?:says|said|has|had|will|would|can|could|does|did|\p{Ll}+ed))\b|\p{Lu}\p{Ll}+ly,? (?:that|this)(?:['’]s| is| was| has)\b` +
		`|(?:Who|What|Where|When|Why|How) \p{Ll}+ (?:it|that|this|them)\b` +
		`|(?:\d[\d,.]*|\p{Lu}\p{Ll}+-\p{Ll}+) of (?:these|those|them|which|whom)\b` +
		`|(?:\p{L}+ ){1,3}(?:did|does|do) (?:this|that) ` +
		`|There (?:is|was) no \p{Ll}+\.|There (?:is|are|was|were) [^,]{1,60} (?:too|as well)\.|(?:[^ ,]+ ){2,8}(?:too|here|there)\.$|The \p{L}+ of them\b)`)
	some    = wordsIn("neither both each either none some many most several few")
	ordinal = wordsIn("third fourth fifth sixth seventh eighth ninth tenth")
	// pointsBack are endings that point at what was said before.
	pointsBack = pattern(`\b(?:that|this)\.["”’]*$|\b(?:(?:after|before|since|about|of|to|with|for|at|by|from|like|than|said|say|says|do|did|does|know|knew|mean|means|all) (?:that|this)(?: (?:a lot|at all|too|again|now|yet|anymore))?|(?:that|this|same) one|(?:since|by|until) then|(?:do|did|does|done|doing) so)[.,]?["”’]*(?:$|[.,] ?["”’]? (?:he|she|they|\p{Lu}\p{L}+) )`)
	// unsaid is what a pronoun stands for that comes before its noun, or never.
	unsaid = pattern(`\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) (?:think|thought|guess|hope|believe|say|said|know|knew) (?:that|this) (?:will|would|is|was|has|had|could|can|should|may|might)\b` +
		`|\b(?:have|has|had|want|wants|wanted|needs?|needed|going|able|refused) to[,.]` +
		`|\b(?:put|do|did|done|take) (?:that|this) (?:in|on|to|for|at|with|again)\b`)
	// dummyless is an "it" that would stand for what comes later, if that came.
	dummyless = pattern(`^It(?:['’]s| is| was) (?:\p{Ll}+ ){0,2}(?:(?:possible|impossible|likely|unlikely|plausible)[,.]|(?:hard|difficult|easy|important|essential|necessary|vital|true|obvious|common|rare|unusual|illegal|legal|worth|fair|safe)\b)`)
	laterSaid = pattern(`\b(?:to|that|whether|if|when|how|why|what)\b`)
	// helping stand before another verb, which may be left out.
	helping = wordsIn(`is are was were has have had do does did will would can could may might must shall should
		isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't shouldn't`)
	// parts begin clauses that are part of a sentence; with a comma behind them, or
	// as its subject.
	parts        = wordsIn("because although though")
	partSubjects = wordsIn("what who whoever whatever where why how whether")
	// relations stand before a pronoun that is neither subject nor object.
	relations = wordsIn("about of for with at to in on by from into over against without after before")
	// goesOn are words that go on behind a verb that is left out.
	goesOn = wordsIn("but and though although or nor while so because when if did")
)

// short is how many words a sentence has at most that "after that" at its end points
// out of: a longer one may say itself what is meant.
const short = 16

// leans says whether the sentence leans on the one before.
func (tr *trimming) leans() bool {
	text := strings.TrimLeft(tr.text(), "\"“«„‘'")
	switch {
	case counted().MatchString(text), dummyless().MatchString(text) && !laterSaid().MatchString(text):
		return true
	case len(tr.words) <= short && (unsaid().MatchString(text) || pointsBack().MatchString(text)):
		return true
	case some[tr.word(0)] && tr.joined(0) && (englishFinite[tr.word(1)] || pastForms[tr.word(1)]):
		return true // "Neither knew of it."
	case tr.word(0) == "the" && ordinal[tr.word(1)] && tr.gap(2) == " " && tr.englishVerb(3):
		return true
	}
	return tr.elliptic() || tr.subjectless() || tr.partOf() || tr.whose() || tr.inverted() || tr.ofNothing()
}

// partOf says whether the sentence is a clause that is part of none.
func (tr *trimming) partOf() bool {
	first := tr.word(0)
	if first == "not" {
		return partOfNot[tr.word(1)] && tr.clauses() < 2
	}
	return partSubjects[first] && tr.clauses() < 2 || parts[first] && !strings.Contains(tr.text(), ",")
}

// partOfNot begin such a clause behind "not".
var partOfNot = wordsIn("while until if because when unless before after as")

// subjectless says whether the sentence begins with a verb whose subject was said
// before: "Took the shirt and left.", "Charged with eight counts of theft."
func (tr *trimming) subjectless() bool {
	first := tr.word(0)
	if !tr.joined(0) {
		return false
	}
	if strings.HasSuffix(first, "ed") && len(first) > 4 && !englishNouns[first] {
		return relations[tr.word(1)] && !strings.Contains(tr.text(), ",")
	}
	return pastForms[first] && !be[first] && first != "had" && !participles[first]
}

// participles are past forms that may begin a sentence as such: "Found in May, it …".
// Some are names, too.
var participles = wordsIn(`rose saw fell felt spoke drew grew hung led made found won kept held left lost met paid sent struck hit cut put set shut sold bought brought
	caught taught built lent hid based told said`)

// elliptic says whether the first verb of the sentence, or of a relative clause, is
// an auxiliary whose verb is left out: "The ministry, which is, did not reply."
func (tr *trimming) elliptic() bool {
	for k := range tr.words {
		if !helping[tr.word(k)] || tr.isQuoted(k) {
			if tr.englishVerb(k) {
				return false
			}
			continue
		}
		end := k + 1
		if tr.word(end) == "not" {
			end++
		}
		behind := tr.gap(end)
		if relatives[tr.word(k-1)] {
			if strings.HasPrefix(behind, ",") {
				return true
			}
			continue
		}
		return end == len(tr.words) || strings.HasPrefix(behind, ",") && goesOn[tr.word(end)]
	}
	return false
}

// clauses is how many finite verbs the sentence has, of verbs that belong together
// the first.
func (tr *trimming) clauses() int {
	n := 0
	for k := range tr.words {
		before := k - 1
		for before > 0 && (tr.word(before) == "not" || strings.HasSuffix(tr.word(before), "ly")) {
			before--
		}
		if be[tr.word(k)] || tr.englishVerb(k) && !helping[tr.word(before)] && tr.word(before) != "to" {
			n++
		}
	}
	return n
}

// whose says whether the sentence begins with a thing of somebody that it has not
// named yet, nor names behind a comma: "On its rim is engraved …".
func (tr *trimming) whose() bool {
	if !relations[tr.word(0)] || tr.word(1) != "its" && tr.word(1) != "their" {
		return false
	}
	for k := 2; k < len(tr.words); k++ {
		switch {
		case strings.HasPrefix(tr.gap(k), ", "):
			return pronouns["en"][tr.word(k)] != (personal{}) || tr.word(k) == "it"
		case determiners[tr.word(k)] || tr.capital(k):
			return false // "On its last page the memo notes"
		case tr.englishVerb(k):
			return true
		}
	}
	return true
}

// inverted says whether the sentence begins with a place that what comes new is
// said to be at: "In the car were two children." Which car was said before.
func (tr *trimming) inverted() bool {
	if !relations[tr.word(0)] || tr.word(1) != "the" {
		return false
	}
	for k := 2; k < min(7, len(tr.words)); k++ {
		switch word := tr.word(k); {
		case be[word]:
			return determiners[tr.word(k+1)]
		case determiners[word] || tr.capital(k):
			return false
		}
	}
	return false
}

var be = wordsIn("is are was were")

// determiners begin what is named.
var determiners = wordsIn("the a an two three four five six several dozens hundreds some")

// ofNothing says whether "it" stands behind "about" or the like with no noun before
// that it may be.
func (tr *trimming) ofNothing() bool {
	for k := range tr.words {
		switch {
		case tr.isQuoted(k):
			return false
		case k > 0 && tr.word(k) == "it" && relations[tr.word(k-1)]:
			return true
		case tr.words[k].Kind != wording.Function && !tr.englishVerb(k) && !pronounsAndMore[tr.word(k)] && !helping[tr.word(k-1)]:
			return false
		}
	}
	return false
}

var pronounsAndMore = wordsIn("he she they it we i you who not never also asked been be")
