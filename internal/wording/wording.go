// Package wording makes words comparable: across inflection, case and spelling,
// and across languages as far as its glosses reach. Lineage and compare ask of
// sentences and quotations whether they say the same; both ask it here.
package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// Kind is what a word is to a comparison.
type Kind uint8

// The kinds of word.
const (
	Plain    Kind = iota
	Function      // "the", "of", "has": says little by itself
	Name          // written with a capital inside a sentence, or known as a name by its neighbours
	Number        // begins with a digit, or a number word
	Negation      // "not", "never", "nobody", "ningún"
)

// Word is one word of a text.
type Word struct {
	Span news.Span
	Text string // lower-cased, with straight apostrophes and without the 's
	Key  string // what it is compared by: two words with one key say the same
	Kind Kind
	// ID numbers words with the same Text, Key and language alike, from 0 up, so
	// that what is known of a word can be kept in a slice. It holds for one Reader.
	ID int32
}

// Reader reads words. It remembers the keys of words it has met, so one reader
// is best used for all texts of a story; it is for one goroutine.
type Reader struct {
	keys map[string]map[string]key // language, word
	met  int32                     // words in all languages
}

// key is what a word is compared by.
type key struct {
	key     string
	name    string // the same where it is written as a name
	kind    Kind
	unknown bool // not found among glosses: at the start of a sentence a capital says that it is a name
	id      int32
}

// NewReader makes a reader that has met no word.
func NewReader() *Reader { return &Reader{keys: map[string]map[string]key{}} }

// Words returns the words of a span of a text in a language (ISO 639-1; "" is
// taken as English). Spans are those of body.
func (r *Reader) Words(body string, span news.Span, language string) []Word {
	if language == "" {
		language = "en"
	}
	known := r.keys[language]
	if known == nil {
		known = map[string]key{}
		r.keys[language] = known
	}
	words := make([]Word, 0, max(0, span.Len())/bytesOfWord+1)
	first := true
	for at := span.Begin; at < span.End; {
		n := wordLength(body[at:span.End])
		if n == 0 {
			letter, size := utf8.DecodeRuneInString(body[at:])
			first = first || strings.ContainsRune(".!?:“\"«", letter)
			at += size
			continue
		}
		text := plain(body[at : at+n])
		k, ok := known[text]
		if !ok {
			k = keyOf(text, language)
			k.id = r.met
			r.met += 2 // one more for its key as a name
			known[text] = k
		}
		w := Word{Span: news.Span{Begin: at, End: at + n}, Text: text, Key: k.key, Kind: k.kind, ID: k.id}
		if letter, _ := utf8.DecodeRuneInString(body[at:]); w.Kind == Plain && unicode.IsUpper(letter) {
			if !first || k.unknown {
				w.Key, w.ID = k.name, k.id+1
			}
			if !first {
				w.Kind = Name
			}
		}
		words = append(words, w)
		first = false
		at += n
	}
	return words
}

// bytesOfWord is how many bytes most words take with the blank behind them.
const bytesOfWord = 5

// wordLength is the length of the word that text begins with, 0 where it begins
// with none. Apostrophes stay inside words, commas and dots inside numbers.
func wordLength(text string) int {
	n, digits := 0, false
	for n < len(text) {
		letter, size := utf8.DecodeRuneInString(text[n:])
		switch {
		case unicode.IsLetter(letter), unicode.IsMark(letter):
			if digits && n > 0 && unicode.IsLetter(letter) {
				return n // "214m" is a number and its scale
			}
		case unicode.IsDigit(letter):
			digits = true
		case n > 0 && (letter == '\'' || letter == '’') && follows(text[n+size:], unicode.IsLetter) && !digits:
		case n > 0 && digits && (letter == ',' || letter == '.') && follows(text[n+size:], unicode.IsDigit):
		default:
			return n
		}
		n += size
	}
	return n
}

func follows(text string, is func(rune) bool) bool {
	letter, _ := utf8.DecodeRuneInString(text)
	return text != "" && is(letter)
}

// plain is a word as it is remembered.
func plain(word string) string {
	word = strings.ReplaceAll(strings.ToLower(word), "’", "'")
	return strings.TrimSuffix(word, "'s")
}
