package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// A sentence is made fit to be shown in these steps:
//
//	trim_clean.go       what a page put around it is taken off; what is no sentence is refused
//	trim_quotes.go      a quotation mark without its other half is taken off, or it is refused
//	trim_verb.go        without a finite verb it is none
//	trim_connective.go  "But", "However," joined it to a sentence that is not shown
//	trim_alone.go       it must be understood without the sentence before, going by its opening
//	trim_lean.go        and by what comes then
//	trim_weekday.go     "on Thursday" tells nothing to who reads it later
//	trim_aside.go       ", however," and "(pictured)" inside of it
//
// What stays are words of the article in their order. Nothing between quotation
// marks is touched, and nothing is taken out that says who, how sure, how many,
// under what condition, or not.

// longest is how many words a sentence may have that is shown.
const longest = 60

// fewest is how many words it must have left.
const fewest = 4

// trimming is a sentence while it is made fit to be shown.
type trimming struct {
	body     string
	language string
	span     news.Span      // what is left of the sentence
	words    []wording.Word // those of span
	quoted   []news.Span    // what stands between quotation marks, marks and all
	added    bool           // "Also," was taken off
	cuts     []news.Span    // taken out of span, in order
}

// trim gives the pieces of a sentence that are worth showing; not ok where it
// cannot stand on its own.
func (t *telling) trim(i int) (pieces []piece, ok bool) {
	s, account := &t.sentences[i], t.account(i)
	tr := &trimming{body: account.Article.Body, language: languageOf(account.Article), span: s.span, words: s.words}
	if t.splitWrongly(i) || !tr.clean() || !tr.quote(t.quotationMarks(i), account.Marks.Quotations) || !tr.isSentence() || tr.addresses() || t.credited(i) && !slices.ContainsFunc(tr.words, tr.past) {
		return nil, false
	}
	tr.dropAsides()
	for words := 0; words != len(tr.words); { // what one step leaves another may go on with
		words = len(tr.words)
		tr.dropConnectives()
		tr.dropInner()
		tr.dropWeekday()
	}
	if len(tr.words) < fewest || len(tr.words) > longest || !tr.standsAlone() {
		return nil, false
	}
	return tr.pieces(), true
}

// pieces is what is left, with a capital at its start.
func (tr *trimming) pieces() []piece {
	var out []piece
	add := func(span news.Span) {
		if span.Len() > 0 {
			out = append(out, piece{text: span.Of(tr.body), span: span})
		}
	}
	at := tr.span.Begin
	if first, size := utf8.DecodeRuneInString(tr.body[at:tr.span.End]); unicode.IsLower(first) {
		out = append(out, piece{text: string(unicode.ToTitle(first)), span: news.Span{Begin: at, End: at + size}, put: true})
		at += size
	}
	for _, cut := range tr.cuts {
		if cut.Begin < at {
			continue // in front of what is left
		}
		add(news.Span{Begin: at, End: cut.Begin})
		at = cut.End
	}
	add(news.Span{Begin: at, End: tr.span.End})
	return out
}

// narrow makes span what is left of the sentence, without blanks at its ends.
func (tr *trimming) narrow(span news.Span) {
	text := span.Of(tr.body)
	span.End -= len(text) - len(strings.TrimRightFunc(text, isBlank))
	span.Begin += len(text) - len(strings.TrimLeftFunc(text, isBlank))
	tr.span = news.Span{Begin: min(span.Begin, span.End), End: span.End}
	from := 0
	for from < len(tr.words) && tr.words[from].Span.Begin < tr.span.Begin {
		from++
	}
	to := len(tr.words)
	for to > from && tr.words[to-1].Span.End > tr.span.End {
		to--
	}
	tr.words = tr.words[from:to]
}

// isBlank says whether a letter prints nothing.
func isBlank(letter rune) bool { return unicode.IsSpace(letter) || unicode.Is(unicode.Cf, letter) }

// text is what is left of the sentence.
func (tr *trimming) text() string { return tr.kept(tr.span) }

// word is word k in lower case and without 's; "" where there is none.
func (tr *trimming) word(k int) string {
	if k < 0 || k >= len(tr.words) {
		return ""
	}
	return tr.words[k].Text
}

// printed is word k as the article has it.
func (tr *trimming) printed(k int) string {
	if k < 0 || k >= len(tr.words) {
		return ""
	}
	return tr.words[k].Span.Of(tr.body)
}

// gap is what stands between the words k-1 and k, without what was taken out.
func (tr *trimming) gap(k int) string {
	begin, end := tr.span.Begin, tr.span.End
	if k > 0 {
		begin = tr.words[k-1].Span.End
	}
	if k < len(tr.words) {
		end = tr.words[k].Span.Begin
	}
	return tr.kept(news.Span{Begin: begin, End: max(begin, end)})
}

// kept is what is left of a span without what was taken out.
func (tr *trimming) kept(span news.Span) string {
	text := ""
	for _, cut := range tr.cuts {
		if cut.Begin >= span.Begin && cut.End <= span.End {
			text += tr.body[span.Begin:cut.Begin]
			span.Begin = cut.End
		}
	}
	return text + span.Of(tr.body)
}

// isQuoted says whether word k stands between quotation marks.
func (tr *trimming) isQuoted(k int) bool {
	return k >= 0 && k < len(tr.words) && slices.ContainsFunc(tr.quoted, tr.words[k].Span.Overlaps)
}

// starts says how many words the sentence has in common with a phrase that it
// must have whole from word k on, parted by blanks only; 0 where it has not.
func (tr *trimming) starts(k int, phrase []string) int {
	if k+len(phrase) > len(tr.words) {
		return 0
	}
	for n, word := range phrase {
		if tr.word(k+n) != word || n > 0 && strings.TrimSpace(tr.gap(k+n)) != "" {
			return 0
		}
	}
	return len(phrase)
}

// capital says whether word k is printed with a capital.
func (tr *trimming) capital(k int) bool {
	first, _ := utf8.DecodeRuneInString(tr.printed(k))
	return unicode.IsUpper(first)
}

// cut takes a span out, with its words. Nothing is taken out of a quotation.
func (tr *trimming) cut(span news.Span) {
	if slices.ContainsFunc(tr.quoted, span.Overlaps) {
		return
	}
	tr.cuts = slices.DeleteFunc(tr.cuts, func(c news.Span) bool { return span.Begin <= c.Begin && c.End <= span.End })
	tr.cuts = append(tr.cuts, span)
	slices.SortFunc(tr.cuts, func(a, b news.Span) int { return a.Begin - b.Begin })
	tr.words = slices.DeleteFunc(slices.Clone(tr.words), func(w wording.Word) bool { return w.Span.Overlaps(span) })
}

// phrases reads phrases parted by commas into their words.
func phrases(lines string) [][]string {
	var out [][]string
	for phrase := range strings.SplitSeq(lines, ",") {
		if words := strings.Fields(phrase); len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}
