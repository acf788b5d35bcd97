// Package text is how annotate sees the body of an article: tokens in sentences
// in paragraphs, with the quotation marks paired. Every finder of marks works on
// one Text, so that the body is scanned once.
//
// Positions inside a Text are token indexes, gathered in a [Range]; [Text.Span]
// turns them into the byte offsets the outside speaks in.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// Text is a body as tokens. It is made by [New] and read-only from then on, so
// any number of goroutines may read it.
type Text struct {
	Body       string
	Lower      string // Body in lower case, offset for offset: Lower[t.Begin:t.End] is the token in lower case
	Language   string // ISO 639-1; "" where unknown
	Tokens     []Token
	Sentences  []Range // they tile the tokens, in order, and never cross a paragraph
	Paragraphs []Range // they tile the tokens, in order
	Quotes     []Quote // by where they begin; nested ones follow the one around them
}

// Token is a word, a number, or a mark of punctuation.
type Token struct {
	Begin, End int32  // bytes
	Hash       uint32 // of the token in lower case; equal words have equal hashes
	Flags      Flags
}

// Flags say what a token looks like.
type Flags uint16

// What a token looks like. Letter and Digit say that it holds at least one.
const (
	Letter Flags = 1 << iota
	Digit
	Capital    // begins with an upper-case letter
	AllCapital // two letters or more, all upper case
	Hyphen     // holds an inner hyphen: "20-year-old"
	Period     // ends in a period of its own: "Mr.", "U.S."
	Mark       // a quotation mark, paired or not
	Open       // an opening quotation mark that is paired
	Close      // a closing quotation mark that is paired
	Space      // white space stands before it
	Final      // ends sentences: . ! ? …
	Handle     // @name, #tag, address
)

// Is reports whether any of the flags is set.
func (t Token) Is(f Flags) bool { return t.Flags&f != 0 }

// Word reports whether the token is a word, not a number and not punctuation.
func (t Token) Word() bool { return t.Flags&(Letter|Digit) == Letter }

// Range is a half-open range of token indexes. The zero Range is empty.
type Range struct{ Begin, End int32 }

// Len is the number of tokens.
func (r Range) Len() int { return int(r.End - r.Begin) }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.End <= r.Begin }

// Has reports whether token i lies in the range.
func (r Range) Has(i int32) bool { return r.Begin <= i && i < r.End }

// Overlaps reports whether the ranges share a token.
func (r Range) Overlaps(o Range) bool { return r.Begin < o.End && o.Begin < r.End }

// Covers reports whether o lies within r.
func (r Range) Covers(o Range) bool { return r.Begin <= o.Begin && o.End <= r.End }

// Quote is what stands between paired quotation marks, marks included.
type Quote struct {
	Range
	Depth     int8 // 0 for the outermost
	Closed    bool // it has its closing mark
	Continued bool // its first mark repeats that of a quote left open in the paragraph before
}

// New reads a body. Any string will do; time and memory are linear in its length.
func New(body, language string) *Text {
	t := &Text{Body: body, Lower: lower(body), Language: language}
	t.tokenize()
	t.paragraphs()
	t.pairQuotes()
	t.sentences()
	return t
}

// Span is where a range stands in the body. An empty range gives an empty span.
func (t *Text) Span(r Range) news.Span {
	if r.Empty() {
		return news.Span{}
	}
	return news.Span{Begin: int(t.Tokens[r.Begin].Begin), End: int(t.Tokens[r.End-1].End)}
}

// Of is the body's text of a range, as printed.
func (t *Text) Of(r Range) string { return t.Span(r).Of(t.Body) }

// Word is token i in lower case.
func (t *Text) Word(i int32) string { return t.Lower[t.Tokens[i].Begin:t.Tokens[i].End] }

// Print is token i as printed.
func (t *Text) Print(i int32) string { return t.Body[t.Tokens[i].Begin:t.Tokens[i].End] }

// Find is the range of a list of ranges in order that holds token i, by its index; -1 where none does.
func Find(ranges []Range, i int32) int {
	low, high := 0, len(ranges)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if ranges[middle].End <= i {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(ranges) && ranges[low].Has(i) {
		return low
	}
	return -1
}

// Hash is the hash a token of this lower-case word has.
func Hash(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// lower is strings.ToLower, except that a letter whose lower case has another
// length in bytes stays as it is.
func lower(s string) string {
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf && (s[i] < 'A' || s[i] > 'Z') {
		i++
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b.WriteByte(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == size {
			b.WriteRune(l)
		} else {
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}
