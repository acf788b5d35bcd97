package brief

import (
	"strings"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// gateWord is a word as the gate reads it.
type gateWord struct {
	wording.Word
	class    gateClass
	group    string // by which words of a class stand for one another; "" for their key
	break_   gateBreak
	sentence int
	cited    int    // index into support.cited
	quoted   bool   // between quotation marks
	sign     bool   // of a currency, before a figure
	bracket  bool   // between square brackets: put in
	fresh    bool   // a sentence begins with it
	root     string // of a Spanish verb form: what all its forms begin with
	glued    bool   // no blank parts it from the word before it: "3-1", "50th"
	who      string
	names    []string // words that the one meant is called by
	suffers  bool     // written "died" for the cited "killed"
	voice    int      // 1 + index into support.voices whose content it stands in; 0 for none
	cueOf    int      // 1 + index of the voice that it is the cue of
	speaks   int      // 1 + index of the voice whose speaker it names
}

// gateBreak is what parts a word from the one before it.
type gateBreak uint8

// gateWords are the words of a text, with what is asked of their places.
type gateWords []gateWord

const (
	joined   gateBreak = iota
	conjoint           // "and"
	paused             // a comma, a dash, a bracket, a quotation mark, "who"
	ended              // the sentence
)

// strong reports whether a word must be borne by what is cited.
func (w *gateWord) strong() bool { return w.class >= gatePlain }

// read reads the words of a span. In what is cited, a span may begin inside a quotation.
func (g *Gate) read(body string, span news.Span, language string, cited bool) []gateWord {
	plain := g.words.Words(body, span, language)
	words := make([]gateWord, 0, len(plain)+4)
	quoted, bracket, sentence, at := false, false, 0, span.Begin
	if cited {
		quoted = insideQuotation(body, span.Begin)
	} else {
		quoted = endsQuotation(body)
	}
	pending, opened := ended, false // a mark behind which a capital says nothing
	for k := 0; k <= len(plain); k++ {
		end := span.End
		if k < len(plain) {
			end = plain[k].Span.Begin
		}
		for at < end {
			r, size := utf8.DecodeRuneInString(body[at:])
			here := news.Span{Begin: at, End: at + size}
			at += size
			switch r {
			case '.', '!', '?', '…':
				if ends(words, r) {
					pending = ended
				}
			case '\n':
				pending = max(pending, paused)
			case ',', ';', ':', '—', '–', '(', ')':
				opened = opened || r == ':'
				pending = max(pending, paused)
			case '-':
				if at < end && body[at] == ' ' {
					pending = max(pending, paused)
				}
			case '“', '«', '„':
				opened = true
				quoted, pending = true, max(pending, paused)
			case '”', '»':
				quoted, pending = false, max(pending, paused)
			case '"':
				opened = true
				quoted, pending = !quoted, max(pending, paused)
			case '[':
				bracket = true
			case ']':
				bracket = false
			case '$', '€', '£', '%', '¥':
				w := gateWord{class: gateUnit, group: symbols[r], sign: r != '%', break_: pending, sentence: sentence, quoted: quoted, bracket: bracket}
				w.Span, w.Text, w.Key = here, string(r), symbols[r]
				words, pending = append(words, w), joined
			}
		}
		if k == len(plain) {
			break
		}
		w := gateWord{Word: plain[k], break_: pending, quoted: quoted, bracket: bracket}
		w.fresh = pending == ended
		if w.fresh && len(words) > 0 {
			sentence++
		}
		w.sentence = sentence
		classify(&w, language, !w.fresh && !opened && isUpperAt(body, w.Span.Begin))
		if w.quoted && w.class == gateCue {
			w.class = gatePlain // it is not the article that says who said it
		}
		w.glued = w.Span.Begin > span.Begin && len(words) > 0 && (w.Span.Begin == words[len(words)-1].Span.End || body[w.Span.Begin-1] == '-')
		words, pending, opened = append(words, w), joined, false
		at = plain[k].Span.End
	}
	return joinPhrases(words, body, language)
}

// ends reports whether a mark behind words ends a sentence: a dot behind one
// letter, or behind a title, does not.
func ends(words []gateWord, mark rune) bool {
	if mark != '.' || len(words) == 0 {
		return mark != '.'
	}
	last := words[len(words)-1].Text
	return utf8.RuneCountInString(last) > 1 && !abbreviated[last]
}

// insideQuotation reports whether a place stands between quotation marks of its paragraph.
func insideQuotation(body string, at int) bool {
	quoted := false
	for _, r := range body[paragraphBegin(body, at):at] {
		switch r {
		case '“', '«', '„':
			quoted = true
		case '”', '»':
			quoted = false
		case '"':
			quoted = !quoted
		}
	}
	return quoted
}

// paragraphBegin is where the paragraph of a place begins: behind the last line
// that has nothing but blanks.
func paragraphBegin(body string, at int) int {
	end := at
	for {
		line := strings.LastIndexByte(body[:end], '\n')
		if line < 0 {
			return 0
		}
		if end < at && strings.TrimSpace(body[line:end]) == "" {
			return end
		}
		end = line
	}
}

// endsQuotation reports whether the first quotation mark of a text is one that closes.
func endsQuotation(text string) bool {
	at := strings.IndexAny(text, "\"“«”»")
	if at < 0 {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(text[at:]); r {
	case '”', '»':
		return true
	case '"':
		return at > 0 && text[at-1] != ' ' && text[at-1] != '(' && strings.Count(text, "\"")%2 == 1
	}
	return false
}
