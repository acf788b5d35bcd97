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

// marked tells for each word the mark that covers it; nil for none.
func (s *story) marked(where at, words []wording.Word) []*mark {
	marks := make([]*mark, len(words))
	if len(words) == 0 {
		return marks
	}
	m := &s.accounts[where.account].Marks
	body := s.accounts[where.account].Article.Body
	reach := news.Span{Begin: words[0].Span.Begin, End: words[len(words)-1].Span.End}
	cover := func(span news.Span, is mark) {
		for i := range words {
			if marks[i] == nil && words[i].Span.Overlaps(span) {
				marks[i] = &is
			}
		}
	}
	for i := range m.Dates {
		if d := &m.Dates[i]; d.Span.Overlaps(reach) {
			key := "@" + d.Begin.String() + "/" + d.End.String()
			if d.Begin.IsZero() && d.Span.Within(body) { // counted from a day that is not known
				key = "@" + strings.ToLower(d.Span.Of(body))
			}
			cover(d.Span, mark{key: key, kind: dayTerm})
		}
	}
	for i := range m.Mentions {
		if n := &m.Mentions[i]; n.Span.Overlaps(reach) && n.Span.Within(body) {
			cover(n.Span, mark{key: mentionKey(n), kind: nameTerm})
		}
	}
	for i := range m.Quantities {
		if q := &m.Quantities[i]; q.Span.Overlaps(reach) && q.Span.Within(body) {
			cover(figure(q.Span, words), mark{quantityKey(q), numberTerm, q.Value >= 100 || q.Value != math.Trunc(q.Value)})
		}
	}
	return marks
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
