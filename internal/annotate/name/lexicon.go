package name

import (
	"embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

//go:embed data/*.txt
var data embed.FS

// lexicon is the words of one language, with the names of the world.
type lexicon struct {
	words map[string]class
	same  map[string]string // a word for a role, and the one that stands for all words of that role
	grammar
	phrases *phrases
}

// grammar is what sets a language apart besides its words.
type grammar struct {
	nouns  bool   // every noun has a capital, and nouns are put together, as in German
	front  bool   // the head of a phrase comes first, as in Spanish
	plural string // what verbs end in, of which several people are the subject
	whose  string // the form of "A's B"
}

var grammars = map[string]grammar{
	"en": {whose: "%[1]s’s %[2]s"},
	"es": {front: true, whose: "%[2]s de %[1]s"},
	"de": {nouns: true, plural: "en", whose: "%[2]s von %[1]s"},
}

// phrases are names known beforehand, in lower case.
type phrases struct {
	known   map[string]phrase
	longest map[string]int // by first word: the most tokens a name that begins so can have
	outlets []Outlet
	small   []string // first words of names written small: dpa
}

// phrase is a name known beforehand.
type phrase struct {
	kind   news.MentionKind
	outlet int32 // index into outlets, for outlets
	upper  bool  // only in capitals: AP
	large  bool  // a country or a state
	proper bool  // its last word has a capital
	unsure bool  // also something else: only where the words around say so
}

// Outlet is a news outlet or agency of the table.
type Outlet struct {
	Name   string // without "The"
	Domain string
}

var lexicons = map[string]func() *lexicon{
	"en": sync.OnceValue(func() *lexicon { return load("en") }),
	"es": sync.OnceValue(func() *lexicon { return load("es") }),
	"de": sync.OnceValue(func() *lexicon { return load("de") }),
}

// lexiconOf is the lexicon of a language; English for one that has none.
func lexiconOf(language string) *lexicon {
	if l, ok := lexicons[language]; ok {
		return l()
	}
	return lexicons["en"]()
}

// tables are the files of a language. German has family names of its own only:
// too many of the others are its nouns.
var tables = map[string][]string{"en": {"given", "surname", "common", "company", "en"}, "es": {"given", "surname", "company", "es"}, "de": {"given", "de"}}

func load(language string) *lexicon {
	l := &lexicon{words: make(map[string]class, 40000), same: map[string]string{}, grammar: grammars[language], phrases: knownNames()}
	for _, w := range l.phrases.small {
		l.words[w] |= small
	}
	for _, file := range tables[language] {
		section := ""
		for line := range lines(file) {
			if strings.HasPrefix(line, "[") {
				section = strings.Trim(line, "[]")
				continue
			}
			first := ""
			for w := range strings.FieldsSeq(line) {
				switch section {
				case "same":
					if first == "" {
						first = w
					}
					l.same[w] = first
				case "plain": // ordinary words that are names elsewhere
					l.words[w] = l.words[w]&^(anyGiven|surname) | common
				case "demonym":
					l.words[w+"s"] |= people
					fallthrough
				default:
					l.words[w] |= sections[section]
				}
			}
		}
	}
	return l
}

// compound is what a word is by the longest word it ends with: Polizeichefin is
// a Chefin.
func (l *lexicon) compound(w string) class {
	for k := 2; k < len(w)-2; k++ {
		if !utf8.RuneStart(w[k]) {
			continue
		}
		if c := l.words[w[k:]] & (anyTitle | anyRole | people | body | document | orgHead | outletNoun | outletHead); c != 0 && len(w)-k > 3 {
			return c | common
		}
	}
	return 0
}

// lines are the lines of a table, without comments.
func lines(file string) func(func(string) bool) {
	return func(yield func(string) bool) {
		all, _ := data.ReadFile("data/" + file + ".txt")
		for line := range strings.Lines(string(all)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// knownNames are the names in the tables of places, organisations and outlets.
// Where two tables have a name, the later one holds.
var knownNames = sync.OnceValue(func() *phrases {
	p := &phrases{known: make(map[string]phrase, 8000), longest: make(map[string]int, 6000)}
	large := true
	for line := range lines("place") {
		if line[0] == '[' {
			large = line != "[city]"
			continue
		}
		p.add(line, phrase{kind: news.MentionPlace, large: large})
	}
	for line := range lines("org") {
		if line[0] != '[' {
			p.add(line, phrase{kind: news.MentionOrganization})
		}
	}
	for line := range lines("outlet") {
		names := strings.Split(line, "|")
		if len(names) < 2 {
			continue
		}
		outlet := int32(len(p.outlets))
		p.outlets = append(p.outlets, Outlet{names[0], names[1]})
		for i, name := range names {
			if i == 1 {
				continue
			}
			bare := strings.TrimPrefix(name, "?")
			p.add(bare, phrase{kind: news.MentionOutlet, outlet: outlet, unsure: bare != name})
		}
	}
	return p
})

func (p *phrases) add(name string, f phrase) {
	low := strings.ToLower(name)
	f.upper = low != name && strings.ToUpper(name) == name && len(name) <= 6
	last := name[strings.LastIndexByte(name, ' ')+1:]
	f.proper = last != strings.ToLower(last)
	if had, ok := p.known[low]; ok && f.unsure && !had.unsure {
		return
	}
	p.known[low] = f
	first, _, _ := strings.Cut(low, " ")
	for _, mark := range []string{"'s", "’s", "!", "/"} {
		first, _, _ = strings.Cut(first, mark)
	}
	tokens := 1
	for _, mark := range []string{" ", "'s", "’s", "!", "/", "&"} {
		tokens += strings.Count(low, mark)
	}
	if name[0] == low[0] && 'a' <= low[0] && low[0] <= 'z' {
		p.small = append(p.small, first)
	}
	p.longest[first] = max(p.longest[first], tokens)
}
