package attribution

import (
	"embed"
	"strings"
	"sync"
)

// A language's table is a text file: lines of "KIND: words". A verb stands with
// every form it takes in the news: "=gesagt" is a participle, which needs an
// auxiliary; "teilte+mit" needs its particle later in the clause. So that regular
// verbs need one word each, "endings NAME: ~t ~te =ge~t" names a pattern, and
// "speak NAME: sag meld" puts each stem in the place of "~". A pattern's "@" is
// the particle named after it: "speak apart mit: teil". Alternatives of several
// words are parted by "|".

//go:embed tables/*.txt
var tableFiles embed.FS

// class is what kinds of words a token can be.
type class uint32

const (
	speak  class = 1 << iota // verbs of saying
	think                    // verbs of opinion, which give no direct words
	call                     // verbs that give a word for something: "nannte"
	finite                   // a form that is a verb by itself
	participle
	apart // a form that may need its particle
	auxiliary
	passive
	that // begins a clause of content
	like // "wie", "como", "as": before the source of a content
	so
	and
	pronoun
	possessive
	determiner
	genitive
	link // joins the parts of a noun phrase
	preposition
	adverb
	clitic
	subordinate
	according
	afterNoun // "zufolge"
	by        // "nach", with a view
	view      // "Angaben"
	claim     // a noun whose clause is a content: "Behauptung"
	reported  // Konjunktiv I
	unreal    // Konjunktiv II
	demnach
	weekday
)

const verbal = speak | think | call

var classNames = map[string]class{
	"speak": speak, "think": think, "call": call, "auxiliary": auxiliary, "passive": passive, "that": that, "as": like, "so": so, "and": and,
	"pronoun": pronoun, "possessive": possessive, "determiner": determiner, "genitive": genitive, "link": link, "preposition": preposition,
	"adverb": adverb, "clitic": clitic, "subordinate": subordinate, "relative": subordinate, "after-noun": afterNoun, "by": by, "view": view,
	"claim": claim, "reported": reported, "unreal": unreal, "demnach": demnach, "weekday": weekday, "inner": and,
}

// table is what a language's file says.
type table struct {
	words      map[string]class
	particles  map[string][]string   // of a verb's form
	phrases    map[string][][]string // words after the first of what means "according to"
	verbSecond bool                  // the finite verb is the second part of its clause
	nouns      bool                  // nouns have a capital
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
	t := &table{words: map[string]class{}, particles: map[string][]string{}, phrases: map[string][][]string{}}
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
		case "according":
			t.addPhrases(rest, according)
		case "by":
			t.addPhrases(rest, by)
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
		if c&verbal != 0 {
			form |= finite
		}
		if rest, ok := strings.CutPrefix(w, "="); ok {
			w, form = rest, c|participle
		}
		if verb, particle, ok := strings.Cut(w, "+"); ok {
			w, form = verb, apart|c
			t.particles[w] = append(t.particles[w], particle)
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
