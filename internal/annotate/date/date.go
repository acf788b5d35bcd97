// Package date finds the dates of an article and resolves them to days.
//
// A date in full ("April 8, 2025") needs nothing else. One that leaves the year
// out, a weekday, and words like "last week" count from the article's own day.
// Whether "Thursday" is the one before or the one ahead is told by the closest
// verb; where none tells, it is the nearest in the past, as in most news.
package date

import (
	"time"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Find is the dates of a text, in order, not overlapping. published is when the
// article was published, known to the day at least; where it is unknown, dates
// that count from it are found and left unresolved.
func Find(t *text.Text, published news.When) []news.DateMention {
	f := finder{t: t, lang: languageOf(t.Language)}
	if !published.IsZero() {
		y, m, d := published.Time().Date()
		f.today, f.dated = day{y, m, d}.time(), true
	}
	for _, s := range t.Sentences {
		f.begin, f.end = s.Begin, s.End
		for i := s.Begin; i < s.End; {
			m, ok := f.at(i)
			if !ok {
				i++
				continue
			}
			f.add(m)
			i = max(m.end, i+1)
		}
	}
	return f.found
}

// finder walks through one text. begin and end bound the sentence it is in.
type finder struct {
	t          *text.Text
	lang       *language
	today      time.Time // the article's day
	dated      bool
	begin, end int32
	found      []news.DateMention
}

// mention is a date that was read, with the days it means.
type mention struct {
	begin, end  int32 // tokens
	first, last time.Time
	resolved    bool
	confidence  float64
}

func (f *finder) add(m mention) {
	d := news.DateMention{Span: f.t.Span(text.Range{Begin: m.begin, End: m.end})}
	if m.resolved {
		d.Begin, d.End = news.DayOf(m.first), news.DayOf(m.last)
	}
	if d.Begin.IsZero() || d.End.IsZero() {
		d.Begin, d.End = news.When{}, news.When{}
	} else {
		d.Confidence = m.confidence
	}
	f.found = append(f.found, d)
}

// at reads the date that begins at token i.
func (f *finder) at(i int32) (mention, bool) {
	tok := f.t.Tokens[i]
	switch {
	case tok.Is(text.Handle):
		return mention{}, false
	case tok.Is(text.Digit):
		return f.digits(i)
	case !tok.Is(text.Letter), !f.lang.starts[tok.Hash]:
		return mention{}, false
	}
	if m, ok := f.phrase(i); ok {
		return m, true
	}
	w := f.t.Word(i)
	if day, ok := f.lang.weekdays[w]; ok && f.named(i) {
		return f.weekday(i, day)
	}
	if month, ok := f.lang.months[w]; ok && f.named(i) {
		return f.month(i, month)
	}
	return f.ago(i)
}

// named reports whether a word can be the name of a month or a weekday: those
// that are words besides ("may", "march", "sun") need a capital.
func (f *finder) named(i int32) bool {
	return !f.lang.also[f.t.Word(i)] || f.t.Tokens[i].Is(text.Capital) && (i > f.begin || f.is(i+1, text.Digit))
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

// joined is the lower-cased words from token i to token n as they stand in the body.
func (f *finder) joined(i, n int32) string {
	return f.t.Lower[f.t.Tokens[i].Begin:f.t.Tokens[n-1].End]
}
