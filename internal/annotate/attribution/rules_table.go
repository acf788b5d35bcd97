package attribution

import (
	"embed"
	"strings"
	"sync"
)

// A language's table is a text file: lines of "KIND: words". A verb stands with
// every form it takes in the news: "=gesagt" is a participle, which needs an
// auxiliary; "teilte+mit" needs its particle later in the clause,
// "=bekannt_gegeben" the word in front. So that regular
// verbs need one word each, "endings NAME: ~t ~te =ge~t" names a pattern, and
// "speak NAME: sag meld" puts each stem in the place of "~". A pattern's "@" is
// the particle named after it: "speak apart mit: teil". Alternatives of several
// words are parted by "|".

//go:embed tables/*.txt
var tableFiles embed.FS

// class is what kinds of words a token can be.
type class uint64

const (
	wordSpeak       class = 1 << iota // verbs of saying
	wordThink                         // verbs of opinion: what is held, never words
	wordCall                          // verbs that give a word for something: "nannte"
	wordFinite                        // a form that is a verb by itself
	wordParticiple                    // a form that needs an auxiliary
	wordApart                         // a form that needs its particle: "teilte … mit"
	wordPaired                        // a form that needs the word before it: "bekannt gegeben"
	wordAuxiliary                     // "hat", "ha"
	wordPassive                       // the auxiliary of the passive: "wurde"
	wordAgent                         // before who did what a passive verb says: "von", "por"
	wordCite                          // a verb of what was printed: "según consta en el acta", "wird zitiert"
	wordVerb                          // a common verb that is no cue; it ends a noun phrase
	wordThat                          // begins a clause of content
	wordLike                          // "wie", "como", before a source
	wordSo                            // "…, so die Ministerin"
	wordAnd                           // joins clauses and phrases
	wordContrast                      // "mientras", before another speaker
	wordPronoun                       // a noun phrase by itself
	wordImpersonal                    // "es", "man": a subject that is nobody
	wordAnaphor                       // stands for the sentence before: "Dies teilte die Polizei mit."
	wordPossessive                    // "ihre", "su"
	wordDeterminer                    // begins a noun phrase
	wordGenitive                      // a determiner that joins a noun phrase to another
	wordLink                          // a preposition that does: "von", "de"
	wordPreposition                   // any preposition
	wordAdverb                        // may stand between a subject and its verb
	wordClitic                        // so may these: "se", "lo"
	wordNegation                      // "no", in front of a cue
	wordSubordinate                   // begins a clause that is no content
	wordAccording                     // begins what means "according to"
	wordOwnView                       // begins "a su juicio"
	wordFrom                          // "desde", before a party that speaks
	wordBy                            // "nach", before a word like "Angaben"
	wordView                          // "Angaben"
	wordAfterNoun                     // "zufolge", behind a source
	wordDemnach                       // what follows was said, by somebody named before
	wordClaim                         // a noun whose clause is a content: "Behauptung"
	wordReported                      // Konjunktiv I
	wordUnreal                        // Konjunktiv II
	wordWeekday                       // days and months: no part of a source
)

// wordVerbal are the verbs that can be cues.
const wordVerbal = wordSpeak | wordThink | wordCall

// wordsInLower never have a capital within a sentence.
const wordsInLower = wordVerbal | wordFinite | wordParticiple | wordApart | wordAuxiliary | wordPassive | wordReported | wordUnreal | wordAdverb | wordThat | wordAnd | wordPreposition | wordLink

var classNames = map[string]class{
	"speak": wordSpeak, "think": wordThink, "call": wordCall, "auxiliary": wordAuxiliary, "passive": wordPassive, "that": wordThat, "as": wordLike, "so": wordSo, "and": wordAnd,
	"pronoun": wordPronoun, "possessive": wordPossessive, "determiner": wordDeterminer, "genitive": wordGenitive, "link": wordLink, "preposition": wordPreposition,
	"adverb": wordAdverb, "clitic": wordClitic, "subordinate": wordSubordinate, "relative": wordSubordinate, "after-noun": wordAfterNoun, "by": wordBy, "view": wordView,
	"claim": wordClaim, "reported": wordReported, "unreal": wordUnreal, "demnach": wordDemnach, "weekday": wordWeekday, "negation": wordNegation, "from": wordFrom, "anaphor": wordAnaphor, "impersonal": wordImpersonal, "agent": wordAgent, "contrast": wordContrast, "verb": wordVerb, "cite": wordCite, "inner": wordAnd,
}

// table is what a language's file says.
type table struct {
	words       map[string]class
	fronts      map[string]string     // of a form, the word that must stand before it
	particles   map[string][]string   // of a verb's form
	endings     []string              // of finite verbs, which end a noun phrase
	participles []string              // endings of participles
	views       []string              // endings of nouns like "Polizeiangaben"
	phrases     map[string][][]string // words after the first of what means "according to"
	verbSecond  bool                  // the finite verb is the second part of its clause
	nouns       bool                  // nouns have a capital
	dropped     bool                  // a verb needs no subject
	bare        bool                  // what was said needs no "that"
}

// tables are the languages that have one.
var tables = sync.OnceValue(func() map[string]*table {
	all := map[string]*table{}
	entries, err := tableFiles.ReadDir("tables")
	if err != nil {
		panic(err) // embedded: cannot fail in a build that passed its tests
	}
	for _, e := range entries {
		raw, err := tableFiles.ReadFile("tables/" + e.Name())
		if err != nil {
			panic(err)
		}
		all[strings.TrimSuffix(e.Name(), ".txt")] = newTable(string(raw))
	}
	return all
})

func newTable(file string) *table {
	t := &table{words: map[string]class{}, particles: map[string][]string{}, fronts: map[string]string{}, phrases: map[string][][]string{}}
	endings := map[string][]string{}
	for line := range strings.Lines(file) {
		head, rest, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(head, "#") {
			continue
		}
		kind := strings.Fields(head)
		words := strings.Fields(rest)
		switch kind[0] {
		case "endings":
			endings[kind[1]] = words
		case "order":
			t.verbSecond = true
		case "nouns":
			t.nouns = true
		case "bare":
			t.bare = true
		case "participle-endings":
			t.participles = words
		case "own-view":
			t.addPhrases(rest, wordOwnView)
		case "verb-endings":
			t.endings = words
		case "view-endings":
			t.views = words
		case "subject":
			t.dropped = true
		case "according":
			t.addPhrases(rest, wordAccording)
		case "by":
			t.addPhrases(rest, wordBy)
		default:
			t.addWords(classNames[kind[0]], expand(kind, words, endings))
		}
	}
	return t
}

// expand puts stems into their pattern.
func expand(kind, words []string, endings map[string][]string) []string {
	if len(kind) == 1 {
		return words
	}
	particle := ""
	if len(kind) > 2 {
		particle = kind[2]
	}
	var all []string
	for _, stem := range words {
		for _, pattern := range endings[kind[1]] {
			all = append(all, strings.ReplaceAll(strings.ReplaceAll(pattern, "~", stem), "@", particle))
		}
	}
	return all
}

func (t *table) addWords(c class, words []string) {
	for _, w := range words {
		form := c
		if c&wordVerbal != 0 {
			form |= wordFinite
		}
		if rest, ok := strings.CutPrefix(w, "="); ok {
			w, form = rest, c|wordParticiple
		}
		if verb, particle, ok := strings.Cut(w, "+"); ok {
			w, form = verb, wordApart|c
			t.particles[w] = append(t.particles[w], particle)
		}
		if front, verb, ok := strings.Cut(w, "_"); ok {
			w, form = verb, form|wordPaired
			t.fronts[w] = front
		}
		t.words[w] |= form
	}
}

func (t *table) addPhrases(rest string, c class) {
	for phrase := range strings.SplitSeq(rest, "|") {
		words := strings.Fields(strings.ToLower(phrase))
		t.words[words[0]] |= c
		t.phrases[words[0]] = append(t.phrases[words[0]], words[1:])
	}
}
