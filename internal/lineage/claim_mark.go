package lineage

import (
	"math"
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// mark is what the annotation says words are: a name, a figure, a day.
type mark struct {
	key   string // "" for words that are left out
	kind  termKind
	large bool
}

// marked tells for each word of each sentence of an account the mark that covers
// it; nil for none.
func (s *story) marked(account int) [][]*mark {
	sentences := s.sentences[account]
	marks := make([][]*mark, len(sentences))
	for k := range sentences {
		marks[k] = make([]*mark, len(sentences[k].words))
	}
	cover := func(k int, span news.Span, is mark) {
		for i, w := range sentences[k].words {
			if marks[k][i] == nil && w.Span.Overlaps(span) {
				marks[k][i] = &is
			}
		}
	}
	m := &s.accounts[account].Marks
	for i := range m.Dates {
		for k := range s.within(account, m.Dates[i].Span) {
			cover(k, m.Dates[i].Span, mark{key: s.dayKey(account, i), kind: dayTerm})
		}
	}
	for i := range m.Mentions {
		for k := range s.within(account, m.Mentions[i].Span) {
			cover(k, m.Mentions[i].Span, mark{key: mentionKey(&m.Mentions[i]), kind: nameTerm})
		}
	}
	for i := range m.Quantities {
		q := &m.Quantities[i]
		for k := range s.within(account, q.Span) {
			cover(k, figure(q.Span, sentences[k].words), mark{quantityKey(q), numberTerm, q.Value >= 100 || q.Value != math.Trunc(q.Value)})
		}
	}
	return marks
}

// dayKey is what a date is compared by: its days, or its words where they are
// counted from a day that is not known.
func (s *story) dayKey(account, date int) string {
	d := &s.accounts[account].Marks.Dates[date]
	if d.Begin.IsZero() {
		return "@" + strings.ToLower(d.Span.Of(s.accounts[account].Article.Body))
	}
	return "@" + d.Begin.String() + "/" + d.End.String()
}

// quantityKey is what a figure is compared by: its value. What it counts or
// measures stands beside it as words. One of something is no figure.
func quantityKey(q *news.Quantity) string {
	if q.Value == 1 && q.ValueMax == nil {
		return ""
	}
	key := "#" + strconv.FormatFloat(q.Value, 'g', -1, 64)
	if q.ValueMax != nil {
		key += "-" + strconv.FormatFloat(*q.ValueMax, 'g', -1, 64)
	}
	return key
}

// figure is the part of a quantity that is no words: "seven" of "seven weeks".
func figure(span news.Span, words []wording.Word) news.Span {
	for i := len(words) - 1; i >= 0; i-- {
		w := words[i]
		if w.Span.Overlaps(span) && w.Kind != wording.Plain {
			return news.Span{Begin: span.Begin, End: w.Span.End}
		}
	}
	return span
}
