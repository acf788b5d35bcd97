package brief

import (
	_ "embed"
	"strings"
	"sync"
)

// class is what a word may be: one or more of the kinds below.
type class uint32

const (
	determiner class = 1 << iota
	preposition
	pronoun
	auxiliary
	conjunction
	adverb
	verb
	adjective
	noun
	name
	participle // ends as one: "rescored"
	gerund     // ends in -ing
	barred     // never in a label: when, how much
	weak       // a poor heading: who speaks, or where
	heading    // heads a matter
	relational // a noun that needs what follows it: "lack of"
	bare       // a poor heading alone: "system", though not "warning system"
	vague      // an adjective that judges: "good", "huge"
	deed       // ends as those who do something: "order"
)

// closed are the words that phrases end at.
const closed = determiner | preposition | pronoun | auxiliary | conjunction | adverb

//go:embed label_english.txt
var englishClasses string

//go:embed label_spanish.txt
var spanishClasses string

var lexicons = sync.OnceValue(func() map[string]map[string]class {
	return map[string]map[string]class{"en": readClasses(englishClasses), "es": readClasses(spanishClasses)}
})

// readClasses reads lines of a class, a colon, and words.
func readClasses(lines string) map[string]class {
	named := map[string]class{
		"determiner": determiner, "preposition": preposition, "pronoun": pronoun, "auxiliary": auxiliary,
		"conjunction": conjunction, "adverb": adverb, "verb": verb, "adjective": adjective, "noun": noun,
		"either": noun | verb, "barred": barred, "weak": noun | weak, "heading": noun | heading, "relational": noun | relational, "bare": noun | bare, "vague": adjective | vague, "participle": participle, "deed": noun | deed,
	}
	classes := map[string]class{}
	for line := range strings.Lines(lines) {
		kind, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(words) {
			classes[word] |= named[kind]
		}
	}
	return classes
}

// classOf is what a word of a language may be by itself: by its list, else by a
// plainer form in a list, else by its ending; 0 where nothing tells.
func classOf(word, language string) class {
	c := classAlone(word, language)
	if language == "en" && c&noun != 0 && c&(heading|deed) == 0 && doer(word) {
		c |= weak
	}
	return c
}

// doer reports a word that ends as those who do something: "adviser", "screeners",
// "activist".
func doer(word string) bool {
	word = strings.TrimSuffix(word, "s")
	for _, end := range []string{"er", "or", "ist", "eer", "man", "men", "ant", "ee"} {
		if len(word) > len(end)+2 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

func classAlone(word, language string) class {
	lexicon := lexicons()[language]
	if c := lexicon[word]; c != 0 {
		if language == "en" && c&(noun|verb) == noun && mayBeVerb(word, lexicon) {
			c |= verb
		}
		return c
	}
	if language == "es" {
		return spanishClass(word, lexicon)
	}
	return englishClass(word, lexicon)
}

// mayBeVerb reports a noun that is a form of a verb as well: "talks", "killing".
func mayBeVerb(word string, lexicon map[string]class) bool {
	if stem, ok := strings.CutSuffix(word, "ing"); ok && len(stem) > 2 {
		return word != "morning" && word != "evening" && word != "string" && word != "ceiling"
	}
	stem, ok := strings.CutSuffix(word, "s")
	return ok && lexicon[stem]&verb != 0
}

func englishClass(word string, lexicon map[string]class) class {
	const plain = noun | verb | adjective | weak | heading | relational
	switch {
	case strings.HasSuffix(word, "n't"), strings.HasSuffix(word, "'ll"), strings.HasSuffix(word, "'ve"), strings.HasSuffix(word, "'re"), strings.HasSuffix(word, "'d"):
		return auxiliary
	case strings.HasSuffix(word, "ly") && len(word) > 4:
		return adverb
	case strings.HasSuffix(word, "ed") && len(word) > 4:
		return participle
	case strings.HasSuffix(word, "ing") && len(word) > 4:
		return gerund
	case strings.HasSuffix(word, "ings") && len(word) > 6:
		return noun
	case compares(word, lexicon):
		return adjective | vague
	}
	if strings.HasSuffix(word, "s") && len(word) > 3 {
		for _, end := range []struct{ cut, put string }{{"ies", "y"}, {"es", ""}, {"s", ""}} {
			if stem, ok := strings.CutSuffix(word, end.cut); ok {
				if c := lexicon[stem+end.put] & plain; c&(noun|verb) != 0 {
					return c &^ adjective
				}
			}
		}
		if c := byEnding(word[:len(word)-1], englishEndings); c == noun {
			return noun
		}
	}
	if stem, ok := strings.CutPrefix(word, "re"); ok && lexicon[stem]&verb != 0 {
		return lexicon[stem] & plain // "recapture"
	}
	return byEnding(word, englishEndings)
}

// compares reports whether a word is "shorter" or "shortest" of an adjective.
func compares(word string, lexicon map[string]class) bool {
	for _, end := range []string{"est", "er"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 2 {
			if lexicon[stem]&adjective != 0 || lexicon[stem+"e"]&adjective != 0 || lexicon[strings.TrimSuffix(stem, "i")+"y"]&adjective != 0 && strings.HasSuffix(stem, "i") {
				return true
			}
		}
	}
	return false
}

func spanishClass(word string, lexicon map[string]class) class {
	if strings.HasSuffix(word, "mente") && len(word) > 7 {
		return adverb
	}
	for _, end := range []string{"es", "s"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 2 {
			if c := lexicon[stem] & (noun | adjective | weak | heading); c != 0 {
				return c
			}
		}
	}
	return byEnding(word, spanishEndings)
}

// ending is what words that end so are, most often.
type ending struct {
	end string
	is  class
}

// The endings stand in the order they are asked in.
var (
	englishEndings = endings(noun, "tion sion ment ness ity ance ence ency ancy ship hood ism ist cracy logy graphy ture dom ery phobia itis eer ette cide",
		adjective, "ous ful less able ible ical ial ive ary ish ic al ian ean ese like wide proof some ant ent",
		noun, "er or age ty cy ry sis acy")
	spanishEndings = endings(noun, "ciones ción siones sión xión mientos miento dades dad tades tad ismo ismos ncia ncias aje ajes eza ezas tura turas dor dores dora doras ista istas itis cidio",
		verb, "aron ieron aban ía ían aba ando iendo yendo ó é ará erá irá arán erán irán aría ería iría arse erse irse ar er ir",
		adjective, "oso osa osos osas ivo iva ivos ivas ico ica icos icas ario aria arios arias ense enses able ables ible ibles al ales ante antes ente entes ado ada ados adas ido ida idos idas ero era eros eras és esa")
)

// endings makes a list of pairs of a class and the endings of its words.
func endings(pairs ...any) (list []ending) {
	for i := 0; i+1 < len(pairs); i += 2 {
		for end := range strings.FieldsSeq(pairs[i+1].(string)) {
			list = append(list, ending{end, pairs[i].(class)})
		}
	}
	return list
}

func byEnding(word string, endings []ending) class {
	for _, e := range endings {
		if len(word) > len(e.end)+2 && strings.HasSuffix(word, e.end) {
			return e.is
		}
	}
	return 0
}

// eventful reports whether a token is a noun that by its ending names something that
// happens or is at issue rather than a person or an object.
func eventful(of token) bool {
	if of.class&noun == 0 || of.class&(weak|bare|relational|name) != 0 {
		return false
	}
	word := strings.TrimSuffix(of.text, "s")
	for _, end := range []string{"tion", "sion", "ment", "ence", "ance", "ency", "sal", "val", "ing", "ship", "ism", "ción", "sión", "cione", "sione", "miento", "ncia", "aje"} {
		if len(word) > len(end)+2 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
