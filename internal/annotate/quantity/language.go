package quantity

import (
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// language is what the grammar knows of one language: words, no code but how
// nouns are told and put in the singular.
type language struct {
	units map[string]unit // by their forms
	codes set             // forms of currencies that may stand before a number in lower case
	point bool            // a period in a number is always decimal

	words    map[string]float64 // zero … ninety-nine
	scales   map[string]float64 // hundred, thousand …
	glued    map[string]float64 // scales right behind digits: "bn"
	vague    map[string]float64 // dozens, hundreds of thousands
	parts    map[string]float64 // third, quarters
	andPart  map[string]float64 // "and a half"
	compound bool               // numbers are written in one word: "fünfundzwanzig"
	andTens  bool               // "treinta y cinco"

	article, half, pluralPart, ofPart, ofHalf, notHalf, beforePart set
	and, or, to, between, from, of, per, surelyPer, rated, minus   set
	outOf                                                          map[string]bool // "in", "out of"; true where nothing else can be meant
	every                                                          set

	before map[string]news.Change // phrases right before a number
	after  map[string]news.Change // phrases right behind it
	trends map[string]news.Change // verbs and nouns of rising and falling
	mild   set                    // trends only with a percentage, points, "by" or "to"
	by     set                    // what stands between a trend and its number

	behind             map[string]news.Change // trends that follow their number: "4 percent higher"
	initials           set                    // words of stop that are none in capitals: "US"
	inLy               set                    // nouns in -ly: "family"
	particles, phrasal set                    // "up", "over", and the verbs they are a part of
	over               set                    // what means "more than", but not before a span of time
	often              set                    // "twice": what follows is no rate
	ago                set                    // "ago", "earlier": behind a span of time, it is no rate
	crowd              set                    // nouns that a bare number between 1900 and 2100 counts
	timed              set                    // words after which "over" means "more than" even so

	months                         map[string]int
	eras                           set // what follows a year: "B.C."
	years                          set // words a year follows
	notYears                       set // words that tell a number of four digits from a year
	clock                          set // what makes a number beside it a time of day; "at #" before it
	dayParts, past, hours          set // "in the morning"; "past", "to"; "half", "quarter", "minutes" before them
	clockPoint                     set // words before a time of day with a point
	clockBefore                    set // phrases before a time of day: "a las"
	labels                         set // words whose number is a name: "flight 93"
	blocks                         set // "the 1100 block of Linden Drive"
	emergency                      set // telephone numbers of emergency services
	calls                          set // words beside them
	streets                        set // "123 Linden Street"
	aged                           set // words an age follows
	ageAfter                       set // words an age stands behind: "who is"
	ageNext                        set // words that follow an age after a name
	old                            map[string]unit
	year                           string          // the word for a year
	lasting                        []string        // ends of nouns of what lasts: "strafe"
	selfOld                        map[string]unit // an age in one word behind a hyphen: "43-jährige"
	persons                        set             // nouns whose "of NUMBER years" is an age
	ageOf, ageBrackets, oneArticle bool            // "Ruiz, de 43 años"; "Ruiz (43)"; "one" is the article
	oldWords                       set             // "old", "of age"
	tails                          set             // what a hyphen joins to a number that is no figure: "fold"
	sizes                          set             // what a hyphen joins to a figure that is no unit: "strong"
	colon                          bool            // scores are written "3:1"
	scoring                        set             // words of sport and voting
	one                            set
	notOne                         set // words beside "one" that make it a pronoun; those behind it with " >"
	days                           set // weekdays and other words with a capital that are no name before a number

	moneyWords   set               // words by which "pounds" are money
	statuses     set               // "killed", "others": counted without a noun
	stop         set               // words that end a noun phrase
	drop         set               // modifiers left out of a unit
	sporty       set               // modifiers in the plural: "sports teams"
	people       set               // plurals that may follow another: "sales people"
	base         map[string]string // comparatives: "larger", "large"
	clause       set               // words a clause begins behind
	pronouns     set               // subjects of one word
	that         string            // the word that is both "which" and "that"
	relative     set               // which, who, that
	opens        set               // prepositions that begin a sentence: "In the quarter, …"
	level        set               // what stands before the figure that a change arrives at
	belowZero    set               // phrases behind a temperature
	forSum       set               // "for", before a sum
	worth        set               // "worth", behind what a sum is for
	toward       set               // "by", "to", "at" before a figure
	conjunctions set               // left out at the beginning of a subject
	adverbs      set               // left out at the end of a subject
	into         set               // prepositions besides "of" that join a figure to what it is of
	copula       set               // verbs a subject ends before
	pastEnding   string
	determine    set
	less         set // comparatives and adjectives behind a figure
	groups       set // numbers that "of" joins to what they count: "a pair of"
	needsOf      set // numbers only between an article and "of": "a pair of"
	nth          set // "last", "first": between a determiner and a number
	ofThem       set // determiners after "of": "five of the"

	starts   map[uint32]bool // hashes of words a figure can begin with
	openings set             // first two bytes of number words

	plural   func(w string) bool
	singular func(w string) string
	nounCase bool // nouns have a capital: German
	headLeft bool // the noun comes first, adjectives behind: Spanish
}

// indexed fills starts and openings.
func indexed(l *language) *language {
	l.starts, l.openings = make(map[uint32]bool), make(map[string]bool)
	for _, m := range []map[string]float64{l.words, l.scales, l.vague, l.parts} {
		for w := range m {
			first, _, _ := strings.Cut(w, " ")
			l.starts[text.Hash(first)] = true
			l.openings[first[:2]] = true
		}
	}
	for _, s := range []set{l.article, l.half} {
		for w := range s {
			l.starts[text.Hash(w)] = true
		}
	}
	return l
}

// mayBegin reports whether a figure can begin with token i. It is quick, and
// right for most tokens.
func (l *language) mayBegin(t *text.Text, i int32) bool {
	tok := t.Tokens[i]
	switch {
	case tok.Is(text.Digit):
		return true
	case !tok.Is(text.Letter):
		return tok.End-tok.Begin > 1 && !tok.Is(text.Mark)
	case l.starts[tok.Hash]:
		return true
	case tok.Is(text.Hyphen) || l.compound && tok.End-tok.Begin >= 6:
		return l.openings[t.Lower[tok.Begin:tok.Begin+2]]
	}
	return false
}

// set is a set of words.
type set map[string]bool

func words(lists ...string) set {
	s := set{}
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			s[w] = true
		}
	}
	return s
}

// phrases reads "change: phrase, phrase" lines.
func phrases(table string) map[string]news.Change {
	m := make(map[string]news.Change)
	for line := range strings.Lines(table) {
		change, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			continue
		}
		for p := range strings.SplitSeq(list, ",") {
			m[strings.TrimSpace(p)] = news.Change(change)
		}
	}
	return m
}

// values reads "word value word value …".
func values(table string) map[string]float64 {
	m := make(map[string]float64)
	for line := range strings.Lines(table) {
		for pair := range strings.SplitSeq(line, ",") {
			word, value, ok := strings.Cut(strings.TrimSpace(pair), " = ")
			if ok {
				v, err := strconv.ParseFloat(value, 64)
				if err != nil {
					panic("quantity: " + pair) // a slip in a table of this package
				}
				m[word] = v
			}
		}
	}
	return m
}

// languageOf is the tables of a language: English where there are none.
func languageOf(code string) *language {
	switch code {
	case "es":
		return spanish
	case "de":
		return german
	}
	return english
}
