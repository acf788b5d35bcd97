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
	least             // no fewer than the number: at least
	author            // the article's own voice: I, we
	release           // statement
	mail              // email, letter
	post              // tweet, post
	posts             // tweeted
	network           // Twitter, Facebook
	speechNoun        // speech, rally
	press             // what makes "conference" one of the press: press, news
	conference        // conference, briefing
	group             // group, team: several people
	shown             // what documents do: show, found, suggests
	reporters         // "told reporters"
	media             // state media
	pronoun           // he, they
	sameSpeaker       // what goes on with a speaker: added, continued
	partOf            // joins a number and what is counted: of
	moreThan          // more, over
	than              // than
	half              // half
	on                // on the air of an outlet: on, during
	thing             // it
	dative            // whom words were given to, by the case of the article alone
)

// lexicon is one language's words.
type lexicon struct {
	words   map[string]class
	numbers map[string]int // number words
	fewest  map[string]int // words for a number that is not told, and the fewest it can be

	nounFirst     bool // a noun stands before its adjectives
	accordAlone   bool // what means "according to" is one word
	pluralByTable bool // no ending tells a plural: class manyPeople does
}

var lexicons = map[string]*lexicon{"en": &english, "es": &spanish, "de": &german}

// lexiconOf is the lexicon of a language; English for one that has none.
func lexiconOf(language string) *lexicon {
	if l, ok := lexicons[language]; ok {
		return l
	}
	return &english
}

// list is words of one class, parted by blanks.
type list struct {
	class class
	words string
}

func classed(lists []list) map[string]class {
	words := map[string]class{}
	for _, l := range lists {
		for _, w := range strings.Fields(l.words) {
			words[w] |= l.class
		}
	}
	return words
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
