package lineage

import "strings"

// wordClass is what a word does in a statement beside carrying content.
type wordClass uint32

const (
	emptyWord      wordClass = 1 << iota // says nothing that could be compared
	ownWord                              // points at the speaker
	byWord                               // stands before who did it
	pointingWord                         // at the beginning: about something said before
	subjectPronoun                       // somebody or something said before
	auxiliary                            // a verb follows
	lightVerb                            // can be exchanged or left out without a change of what is said
	pastForm                             // of a verb, told by no ending
	beforeNoun                           // what follows is no verb
	clauseWord                           // begins another clause
	turningWord                          // something else is said behind it
	denyingWord                          // somebody says that what follows is not so
	negatingWord                         // what follows did not happen
	plannedWord                          // what follows is to happen
	wishedWord                           // somebody wants what follows to happen
	possibleWord                         // what follows may or may not be so
)

// wordClasses are the classes of the words that have one.
var wordClasses = classify(map[wordClass]string{
	emptyWord: `million millions billion billions thousand thousands hundred trillion mn bn millón millones mil millionen milliarden
		a.m p.m am pm least most nearly about around approximately almost roughly total people persons person gente personas menschen leute anybody anyone anything everybody everyone everything somebody someone something one ones mr mrs ms
		miss sir dr lot lots really quite rather well now today then yesterday tonight later earlier ago already yet again
		once alguien algo todos señor señora hoy ayer ahora jemand etwas herr frau heute gestern`,
	ownWord: `i we me us my our ours myself ourselves yo nosotros mi mis nuestro nuestra nuestros nuestras nos me ich wir
		mich uns mein unser meine unsere`,
	byWord: `by por von durch`,
	pointingWord: `it they this these those which who such so he she them his her their its here there esto eso ello ellos ellas él
		ella es sie dies diese das`,
	subjectPronoun: `it they he she él ella ellos ellas er sie`,
	auxiliary: `is are was were be been being am has have had will would may might could can should must shall did does do isn't
		aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't can't couldn't wouldn't`,
	lightVerb: `made make making took taken take taking gave given give got get went gone came come put kept held had used
		instructed ordered told asked called named known seen saw described given according based related involved including
		described talking speaking adding saying telling insisted insists warned wrote writing tweeted posted responded
		asking referring believed thought felt estimated reported alleged claimed stated added noted announced confirmed
		revealed cited`,
	pastForm: `became knew brought met ran stood understood wrote spoke broke chose drew drove ate flew forgot forgave got hid hit
		hung laid lent let lay meant put read rode rang sang sat shook showed shown slept slid spent spread sprang stuck
		struck swore swept swam swung taught tore threw woke wore wept withdrew stood written spoken broken chosen drawn
		driven fought fed felt hidden held overturned caught dealt dug bent bit bred built burst cast clung crept forbade
		froze heard knelt led sought`,
	turningWord:  `but although though while whereas pero aunque mientras aber obwohl während`,
	denyingWord:  `denied denies denying deny rejected rejects refuted refutes disputed disputes negó niega negaron desmintió desmiente bestritt bestreitet`,
	negatingWord: `failed fails refused refuses declined declines denied denies denying unable none hardly no-one`,
	plannedWord: `will would shall plan plans planned planning intend intends intended expect expects expected scheduled
		set due ahead future upcoming he'll she'll they'll it'll we'll i'll planea prevé previsto
		prevista pretende deberá wollen will soll sollen plant geplant`,
	wishedWord: `hope hopes hoped wants want wanted aims seeks seek seeking urged urges urge urging
		asked asks ask calls called demands demanded should must proposed proposes proposal quiere quieren
		pide pidió exige exigió fordert forderte`,
	possibleWord: `may might could possibly perhaps possible probably likely suspected suspect feared whether if unless appears
		apparently seems believed can unclear would-be risk risks potential potentially puede podría podrían quizá quizás
		tal posible könnte könnten vielleicht möglicherweise wohl`,
})

func classify(lists map[wordClass]string) map[string]wordClass {
	of := map[string]wordClass{}
	for class, words := range lists {
		for word := range strings.FieldsSeq(words) {
			of[word] |= class
		}
	}
	return of
}

func (c wordClass) is(class wordClass) bool { return c&class != 0 }
