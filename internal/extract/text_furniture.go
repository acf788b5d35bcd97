package extract

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

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
type phraseTable map[string][]phrase

//go:embed furniture.txt
var furnitureText string

var furniturePhrases = readPhrases(furnitureText)

func readPhrases(text string) phraseTable {
	table := phraseTable{}
	var section class
	for l := range strings.Lines(text) {
		l = strings.TrimSpace(l)
		switch {
		case l == "" || strings.HasPrefix(l, "# ") || l == "#":
		case l[0] == '[':
			for c, name := range classNames {
				if l == "["+name+"]" {
					section = class(c)
				}
			}
		default:
			var t tokens
			p := phrase{anchor: anchor(l[0]), class: section}
			for w := range strings.FieldsSeq(l[1:]) {
				if w == "*" {
					p.words = append(p.words, w)
					continue
				}
				t.read(w)
				for i := range t.n {
					p.words = append(p.words, string(t.word(i)))
				}
			}
			table[p.words[0]] = append(table[p.words[0]], p)
		}
	}
	return table
}

// find looks the line's words up in the table. Only the beginning of a long
// line is looked at: furniture is short, or says early what it is.
func (table phraseTable) find(line string, sh shape) phrases {
	var found phrases
	if sh.words > 80 {
		return found
	}
	var t tokens
	t.read(line)
	bracketed := strings.HasSuffix(line, ")") || strings.HasSuffix(line, "]")
	running := sh.ending == endSentence && sh.words >= strongWords
	for i := range t.n {
		for _, p := range table[string(t.word(i))] {
			last := t.match(i, p.words)
			if last < 0 {
				continue
			}
			end := last == t.n && !t.cut
			sure := false
			switch p.anchor {
			case anchorWhole:
				if i > 0 || !end {
					continue
				}
				sure = true
			case anchorBegins:
				if i > 0 {
					continue
				}
				sure = !running && sh.words <= 25 && (p.class != classDate || sh.digits > 0)
			case anchorSentence:
				if i > 0 {
					continue
				}
				sure = true
			case anchorBracket:
				if i == 0 || i != t.bracket || !bracketed {
					continue
				}
				sure = true
			case anchorCloses:
				if i == 0 || !end || sh.ending == endSentence && !strings.HasSuffix(line, ")") || !t.setOff[i] {
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
	return found
}

// tokens are the words of a line in lower case, without apostrophes, every
// number as #, and colons as words of their own.
type tokens struct {
	n       int
	cut     bool // there was more
	bracket int  // the word behind the last opening bracket; 0 if there is none
	end     [maxTokens]uint16
	setOff  [maxTokens]bool // a bracket, slash, bar, colon or dash stands before the word
	buf     [maxTokens * 12]byte
}

const maxTokens = 60

func (t *tokens) word(i int) []byte {
	begin := uint16(0)
	if i > 0 {
		begin = t.end[i-1]
	}
	return t.buf[begin:t.end[i]]
}

// match gives where the phrase ends that begins at word i, or -1.
func (t *tokens) match(i int, words []string) int {
	for j, w := range words {
		if w == "*" {
			for skip := 1; skip <= 3; skip++ {
				if end := t.match(i+skip, words[j+1:]); end >= 0 {
					return end
				}
			}
			return -1
		}
		if i >= t.n || string(t.word(i)) != w {
			return -1
		}
		i++
	}
	if i > t.n {
		return -1
	}
	return i
}

func (t *tokens) read(line string) {
	t.n, t.cut, t.bracket = 0, false, 0
	at, open, setOff := 0, false, false
	flush := func() bool {
		if !open {
			return true
		}
		open = false
		t.end[t.n] = uint16(at)
		t.setOff[t.n] = setOff
		setOff = false
		t.n++
		if t.n == maxTokens || at+2*utf8.UTFMax > len(t.buf) {
			t.cut = true
			return false
		}
		return true
	}
	put := func(r rune) {
		if at+utf8.UTFMax <= len(t.buf) {
			at += utf8.EncodeRune(t.buf[at:], r)
		}
		open = true
	}
	number := false
	for _, r := range line {
		switch {
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case '0' <= r && r <= '9', r == '#':
			if !number || !open {
				put('#')
			}
			number = true
			continue
		case r == '\'' || r == '’' || r == '\u00ad', number && (r == ',' || r == '.'):
			continue
		case r == ':', r == '：':
			if !flush() {
				return
			}
			put(':')
			if !flush() {
				return
			}
			setOff = true
			continue
		case r == '©':
			if !flush() {
				return
			}
			put('©')
			if !flush() {
				return
			}
			setOff = true
			continue
		case r == '(' || r == '[' || r == '/' || r == '|' || r == '–' || r == '—' || r == '-' || r == '.':
			if !flush() {
				return
			}
			setOff = true
			number = false
			if r == '(' || r == '[' {
				t.bracket = t.n
			}
			continue
		case r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsMark(r):
			if !flush() {
				return
			}
			number = false
			continue
		default:
			r = unicode.ToLower(r)
		}
		number = false
		put(r)
	}
	flush()
}
