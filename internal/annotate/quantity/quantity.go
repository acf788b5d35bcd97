// Package quantity finds the figures of an article: a value or a range, its
// unit, how it is qualified, and what it is about.
//
// There is nothing learned in it. A figure is read where one stands, by a
// grammar of numbers; what can look like a figure and is none (years, dates,
// times of day, names with a number, ordinals, "one of them") is told apart
// first; then the words right and left of it give the unit, the change and the
// noun phrases. The words are tables, one set a language.
package quantity

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Find is the figures of a text, in order, not overlapping. The span of one
// covers the figure as printed with its currency or unit of measure, and not the
// noun it counts. Via is left empty.
func Find(t *text.Text) []news.Quantity {
	f := finder{t: t, lang: languageOf(t.Language)}
	for _, s := range t.Sentences {
		f.begin, f.end = s.Begin, s.End
		f.sentence()
	}
	return f.found
}

// finder walks through one text. begin and end bound the sentence it is in:
// nothing outside of it is looked at.
type finder struct {
	t          *text.Text
	lang       *language
	begin, end int32
	found      []news.Quantity
	taken      int32 // tokens before it belong to the figures found
}

const (
	spaceBefore = text.Space
	letters     = text.Letter
)

// joined is the lower-cased words from token i to token n, as they stand in the
// body: a phrase of a table is found where its words are one space apart.
func (f *finder) joined(i, n int32) string {
	return f.t.Lower[f.t.Tokens[i].Begin:f.t.Tokens[n-1].End]
}

// word is token i in lower case, and "" outside of the sentence.
func (f *finder) word(i int32) string {
	if i < f.begin || i >= f.end {
		return ""
	}
	return f.t.Word(i)
}

func (f *finder) is(i int32, flags text.Flags) bool {
	return f.begin <= i && i < f.end && f.t.Tokens[i].Is(flags)
}

func (f *finder) sentence() {
	for i := f.begin; i < f.end; {
		if !f.lang.mayBegin(f.t, i) {
			i++
			continue
		}
		n, ok := f.figure(i)
		if !ok || n.end <= i {
			i++
			continue
		}
		if f.skip(&n) {
			i = n.end
			continue
		}
		i = max(f.take(n), i+1)
		f.taken = i
	}
}
