package extract

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/headwater-news/headwater/internal/news"
)

// class is a kind of furniture, a section of furniture.txt; 0 is none.
type class uint8

// The classes, in the order of their names below.
const (
	_ class = iota
	classAdvert
	classSubscribe
	classApp
	classAccount
	classLegal
	classTags
	classShare
	classMore
	classMedia
	classTrust
	classCorrections
	classComments
	classCommenting
	classByline
	classDate
	classOwn // no furniture: the labels of an article's own parts
	classes
)

var classNames = [classes]string{classAdvert: "advert", classSubscribe: "subscribe", classApp: "app", classAccount: "account", classLegal: "legal",
	classTags: "tags", classShare: "share", classMore: "more", classMedia: "media", classTrust: "trust", classCorrections: "corrections",
	classComments: "comments", classCommenting: "commenting", classByline: "byline", classDate: "date", classOwn: "own"}

// removal is the kind under which lines of the class are reported.
func (c class) removal() news.RemovalKind {
	switch c {
	case classAdvert:
		return news.RemovedAdvert
	case classCommenting:
		return news.RemovedComments
	}
	return news.RemovedBoilerplate
}

// phrases is what the table says of a line.
type phrases struct {
	hints   uint32 // a bit for every class that has a phrase in the line
	certain class  // the class whose phrase alone makes the line furniture; 0 if none does
}

func (p phrases) has(c class) bool { return p.hints>>c&1 == 1 }

// furniture reports whether the line is furniture for sure.
func (p phrases) furniture() bool { return p.certain != 0 && p.certain != classOwn }

// tails are the classes that come behind an article rather than before or within it.
const tails = 1<<classTags | 1<<classCorrections | 1<<classComments | 1<<classCommenting | 1<<classLegal

type anchor byte

const (
	anchorWhole    anchor = '='
	anchorBegins   anchor = '^'
	anchorSentence anchor = '!'
	anchorCloses   anchor = '$'
	anchorBracket  anchor = '('
	anchorAnywhere anchor = '~'
)

type phrase struct {
	words  []string
	anchor anchor
	class  class
}

// phraseTable holds the phrases by their first word.
type phraseTable struct {
	first  map[string][]phrase // those that begin a line
	inside map[string][]phrase // those that may stand anywhere in it
}

//go:embed furniture.txt
var furnitureText string

var furniturePhrases = sync.OnceValue(func() phraseTable { return readPhrases(furnitureText) })

func readPhrases(text string) phraseTable {
	table := phraseTable{first: map[string][]phrase{}, inside: map[string][]phrase{}}
	var section class
	for l := range strings.Lines(text) {
		l = strings.TrimSpace(l)
		switch {
		case l == "" || strings.HasPrefix(l, "# ") || l == "#":
		case l[0] == '[':
			section = class(slices.Index(classNames[:], strings.Trim(l, "[]")))
		default:
			p := phrase{anchor: anchor(l[0]), class: section, words: phraseWords(l[1:])}
			switch p.anchor {
			case anchorWhole, anchorBegins, anchorSentence:
				table.first[p.words[0]] = append(table.first[p.words[0]], p)
			default:
				table.inside[p.words[0]] = append(table.inside[p.words[0]], p)
			}
		}
	}
	return table
}

func phraseWords(s string) []string {
	var words []string
	var t tokens
	for w := range strings.FieldsSeq(s) {
		if w == "*" {
			words = append(words, w)
			continue
		}
		t.read(w)
		for i := range t.n {
			words = append(words, string(t.word(i)))
		}
	}
	return words
}

// find looks the line's words up in the table. Only the beginning of a long
// line is looked at: furniture is short, or says early what it is.
func (table phraseTable) find(line string, sh shape) phrases {
	const longest = 80 // words
	var found phrases
	if sh.words > longest {
		return found
	}
	var t tokens
	t.read(line)
	for i := range t.n {
		if i == 0 {
			found.look(table.first[string(t.word(0))], &t, 0, line, &sh)
		}
		found.look(table.inside[string(t.word(i))], &t, i, line, &sh)
	}
	return found
}

// look notes those of the phrases that stand at word i of the line.
func (found *phrases) look(candidates []phrase, t *tokens, i int, line string, sh *shape) {
	for _, p := range candidates {
		last := t.match(i, p.words)
		if last < 0 {
			continue
		}
		end := last == t.n && !t.cut
		sure := false
		switch p.anchor {
		case anchorWhole:
			if !end {
				continue
			}
			sure = true
		case anchorBegins:
			running := sh.ending == endSentence && sh.words >= strongWords
			sure = !running && sh.words <= 25 && (p.class != classDate || sh.digits > 0)
		case anchorSentence:
			sure = true
		case anchorBracket:
			if i == 0 || i != t.bracket || !strings.HasSuffix(line, ")") && !strings.HasSuffix(line, "]") {
				continue
			}
			sure = true
		case anchorCloses:
			if i == 0 || !end || !t.setOff[i] || sh.ending == endSentence && !strings.HasSuffix(line, ")") {
				continue
			}
			sure = sh.words <= 45
		}
		found.hints |= 1 << p.class
		if sure && found.certain == 0 {
			found.certain = p.class
		}
	}
}
