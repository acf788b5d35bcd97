package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// quote finds what of the sentence is quoted, of the quotations of its paragraph.
// A mark that lost its other half to the sentence beside it is taken off. Not ok
// where the marks do not pair, or where they say something else than the article's
// quotations do: then nobody knows which words are whose.
func (tr *trimming) quote(between []news.Span, quotations []news.Quotation) bool {
	tr.loose(between)
	for _, q := range between {
		if !q.Overlaps(tr.span) || q.Len() < 2 {
			continue
		}
		if !tr.paired(q) || (q.Begin < tr.span.Begin || tr.span.End < q.End) && !tr.closed(q) {
			return false
		}
		tr.quoted = append(tr.quoted, q)
	}
	if !tr.stray() {
		return false
	}
	for _, at := range []int{tr.span.Begin, tr.span.End} {
		around := func(q news.Span) bool { return q.Begin < at && at < q.End }
		begun := func(q news.Span) bool { return around(q) && q.Begin > tr.span.Begin } // in this sentence: it is sure to be one
		if spoken(quotations, at) != slices.ContainsFunc(tr.quoted, around) && !slices.ContainsFunc(tr.quoted, begun) {
			return false
		}
	}
	return true
}

// loose takes off the mark that ends the quotation of the sentence before, and
// the one that begins that of the sentence behind.
func (tr *trimming) loose(between []news.Span) {
	for _, q := range between {
		span := tr.span
		if q.Begin < span.Begin && span.Begin < q.End && strings.TrimSpace(tr.body[span.Begin:q.End-1]) == "" {
			span.Begin = min(q.End, span.End)
		}
		if mark, size := utf8.DecodeRuneInString(tr.body[q.Begin:]); span.Begin < q.Begin && strings.ContainsRune("“\"«„‘", mark) && q.Begin+size == span.End {
			span.End = q.Begin
		}
		if span != tr.span {
			tr.narrow(span)
		}
	}
}

// paired says whether the marks around a quotation stand as such do: no blank
// inside of them. Of two that stand wrongly one belongs elsewhere.
func (tr *trimming) paired(q news.Span) bool {
	_, size := utf8.DecodeRuneInString(tr.body[q.Begin:])
	first, _ := utf8.DecodeRuneInString(tr.body[q.Begin+size:])
	if tr.span.Begin <= q.Begin && unicode.IsSpace(first) {
		return false
	}
	_, size = utf8.DecodeLastRuneInString(tr.body[:q.End])
	last, _ := utf8.DecodeLastRuneInString(tr.body[:max(q.Begin, q.End-size)])
	return tr.span.End < q.End || !unicode.IsSpace(last)
}

// speech is how many bytes a speech may have in one paragraph. A longer one has
// most likely lost its end.
const speech = 1500

// closed says whether a quotation ends: with a mark, or with a paragraph that
// another one goes on from with a mark of its own.
func (tr *trimming) closed(q news.Span) bool {
	last, _ := utf8.DecodeLastRuneInString(q.Of(tr.body))
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(tr.body[q.End:], unicode.IsSpace))
	return q.Len() <= speech && (strings.ContainsRune("\"”»“’'«", last) || strings.ContainsRune("“\"«»„‘", next))
}

// stray says whether no mark is left outside of quotations.
func (tr *trimming) stray() bool {
	if strings.Contains(tr.text(), "''") || strings.Contains(tr.text(), "``") {
		return false // of which nobody counts which is whose
	}
	if opening, ending := single(tr.text()); opening != ending {
		return false
	}
	for at, letter := range tr.text() {
		at += tr.span.Begin
		if !strings.ContainsRune("\"“”«»„", letter) || slices.ContainsFunc(tr.quoted, func(q news.Span) bool { return q.Begin <= at && at < q.End }) {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(tr.body[:at]); letter == '"' && unicode.IsDigit(before) {
			continue // inches
		}
		return false
	}
	return true
}

// single counts the single marks that begin and end a quotation. What stands
// between letters, behind an s, or before a year is an apostrophe.
func single(text string) (opening, ending int) {
	for at := 0; at < len(text); {
		letter, size := utf8.DecodeRuneInString(text[at:])
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		switch {
		case letter == '‘' && unicode.IsLetter(next):
			opening++
		case letter == '’' && !unicode.IsLetter(next) && opening > ending, letter == '’' && strings.ContainsRune(".,!?", before):
			ending++
		}
		at += size
	}
	return opening, ending
}

// spoken says whether the words on both sides of a place are one direct
// quotation, as the article is marked.
func spoken(quotations []news.Quotation, at int) bool {
	return slices.ContainsFunc(quotations, func(q news.Quotation) bool {
		return q.Kind == news.Direct && slices.ContainsFunc(q.Content, func(c news.Span) bool { return c.Begin < at && at < c.End })
	})
}
