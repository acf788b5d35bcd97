package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// class is what a word can do in a phrase that says where words come from. The
// tables of the three languages fill the same classes and the rules read classes
// only, so no rule knows a language.
type class uint64

const (
	determiner  class = 1 << iota
	single            // says that it is one: a, one, another
	tells             // told
	speech            // said, wrote, noted
	reporting         // what newsrooms do: reported, revealed
	printed           // stands before "by" or "in" and an outlet: published, obtained
	hosted            // the same of events: sponsored, moderated
	story             // what newsrooms make: report, article, profile
	show              // where an outlet lets others speak: broadcast, forum, debate
	interview         // interview, sit-down
	appears           // appeared, went, speaking
	staff             // reporter, host, editor
	past              // former, ex-
	relay             // stands for an outlet: newspaper, network
	poll              // what an outlet only ordered: poll
	paper             // documents: filing, memo, records, study
	figures           // documents that never stand in quotation marks: data, figures
	body              // stands for a body: police, ministry, company
	people            // stands for people without a name: officials, aide
	manyPeople        // the same, plural without its ending: people, police
	auxiliary         // stands between a subject and its verb: has, also, first
	modifier          // stands before a noun: recent, new
	preposition       // may begin what follows a noun
	with              // an interview with
	by                // published by
	to                // according to, spoke to
	in                // in, on, from, for, at, of and an outlet
	accord            // according
	citing            // citing, quoting
	passes            // cited, quoted: "cited by"
	negation          // not, never
	when              // Monday, yesterday, January, week
	whenBefore        // on, in, last, this: begins a time
	relative          // who, which
	and               // joins two: and
	about             // no exact number follows: about, nearly
	author            // the article's own voice: I, we
	group             // group, team: several people
	shown             // what documents do: show, found, suggests
	reporters         // "told reporters"
	media             // state media
	pronoun           // he, they
	partOf            // joins a number and what is counted: of
	on                // on the air of an outlet: on, during
	thing             // it
	thinks            // stands for words, a view or a feeling that is stated: believes, fear, criticism
	modal             // could, would: nothing is stated yet
	share             // percent
	definite          // the, this, its: tells of something known
	different         // other, another: none that is known
	clause            // begins a clause: that, but, when
	that              // begins what was said: that
	pressWord         // the press as a whole: media, television
	stateRun          // of the press of a state or a place: state, local
	bare              // a verb's form that no single subject has: report
	possessive        // its, their
	plainly           // verbs that only say, in forms that are nothing else: said, wrote
	letter            // in which words may be given: statement, email
	writes            // wrote, writing: for an outlet or in it
	saysTo            // said to, speaking to: the outlet was the listener
	dative            // whom words were given to, by the case of the article alone
)

// hint is what a word can do too; it is asked of few words only.
type hint uint64

const (
	printedMatter hint = 1 << iota // an outlet on paper: newspaper, magazine
	science                        // no word for news: medical, scientific
	survey                         // a document of figures: poll, study, estimate
	reports                        // reported, reports: what outlets do and few others
	anybody                        // words for an unnamed person that tell nothing: source, official
	purpose                        // for: what somebody was cited for
	responds                       // comment, respond: what somebody did not do who gave no words
	informants                     // words for several unnamed people that tell nothing: sources, officials
	givenWords                     // claims, allegations: what somebody said
	gives                          // gave: an account to a newsroom
	commands                       // told, ordered: somebody to do something
	beForm                         // was, been: makes a passive
	future                         // will
	pages                          // page: what a document is counted by
	reads                          // read, seen: what a newsroom does with a document
	ledger                         // documents of figures that nobody says anything in: accounts, filings
	strength                       // strength, basis: on what a report stands
	handed                         // leaked: to an outlet
	speaksFor                      // lawyer, agent: who gives others' words
	anyone                         // man, leader: may be any person
	proform                        // ones: stands for the noun before it
	conditional                    // if, whether
	wishes                         // wants, hopes: to do something
	writer                         // author: of a document
	officers                       // officers, detectives: of the police
	requests                       // asked, requested
	evidence                       // evidence, proof
	owner                          // owner, maker: of a thing, and mostly a company
	authorities                    // police, officers: who is told things and passes them on
	callings                       // businessman, lawmaker: said of people who have a name in the text
	inside                         // in: a document
	he                             // man, boy: whom only "he" stands for
	she                            // woman, girl
	spokenWords                    // words that are no document though they look like one: statements, remarks
)

// lexicon is one language's words.
type lexicon struct {
	words   map[string]class
	hints   map[string]hint
	media   map[string]medium
	sums    map[string]sum
	numbers map[string]int // number words
	fewest  map[string]int // words for a number that is not told, and the fewest it can be

	nounFirst bool              // a noun stands before its adjectives
	genres    map[string]string // words for documents, each with the one that stands for its kind

	outletEndings []string // what the names of outlets end with
	accordAlone   bool     // what means "according to" is one word
	pluralByTable bool     // no ending tells a plural: class manyPeople does
}

var lexicons = map[string]*lexicon{"en": &english, "es": &spanish, "de": &german}

// lexiconOf is the lexicon of a language; English for one that has none.
func lexiconOf(language string) *lexicon {
	if l, ok := lexicons[language]; ok {
		return l
	}
	return &english
}

// genre is the word for a kind of document that a noun is one of the words for.
func (l *lexicon) genre(noun string) string {
	if g, ok := l.genres[noun]; ok {
		return g
	}
	return noun
}

// grouped gives each word of each list the first of its list.
func grouped(lists ...string) map[string]string {
	genres := map[string]string{}
	for _, l := range lists {
		words := strings.Fields(l)
		for _, w := range words {
			genres[w] = words[0]
		}
	}
	return genres
}

// list is words of one class, parted by blanks.
type list struct {
	class class
	words string
}

func classed(lists []list) map[string]class {
	words := make(map[string]class, 2000)
	for _, l := range lists {
		for _, w := range strings.Fields(l.words) {
			words[w] |= l.class
		}
	}
	return words
}

func hinted(lists map[hint]string) map[string]hint {
	hints := map[string]hint{}
	for h, words := range lists {
		for _, w := range strings.Fields(words) {
			hints[w] |= h
		}
	}
	return hints
}

// inflected are the regular forms of English verbs.
func inflected(verbs string) string {
	var b strings.Builder
	for _, v := range strings.Fields(verbs) {
		stem := strings.TrimSuffix(v, "e")
		s, ed, ing := v+"s", stem+"ed", stem+"ing"
		last := v[len(v)-1]
		switch {
		case last == 'y' && !strings.ContainsRune("aeou", rune(v[len(v)-2])):
			s, ed = v[:len(v)-1]+"ies", v[:len(v)-1]+"ied"
		case last == 's' || strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ch"):
			s = v + "es"
		case strings.HasSuffix(v, "ee"):
			ed, ing = v+"d", v+"ing"
		}
		b.WriteString(v + " " + s + " " + ed + " " + ing + " ")
	}
	return b.String()
}

// classesOf are the classes of every token of a text.
func (l *lexicon) classesOf(t *text.Text) []class {
	all := make([]class, len(t.Tokens))
	for i, tok := range t.Tokens {
		if tok.Is(text.Letter) && tok.End-tok.Begin < 24 {
			all[i] = l.words[t.Lower[tok.Begin:tok.End]]
		}
	}
	return all
}
