package web

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// marksOfQuotations are the marks of each quotation: the whole of it, to be
// found by links; its words; its cue; its speaker.
func marksOfQuotations(body string, quotations []news.Quotation, speakers []speakerLine, of []int) []mark {
	var marks []mark
	wholes := wholeSpans(quotations)
	for i, q := range quotations {
		marks = append(marks, mark{Span: wholes[i], ID: markID("q", i), Class: "saying", Rank: rankSaying})
		class := "said " + kindClass(q.Kind)
		if q.Confidence > 0 && q.Confidence < doubtful {
			class += " doubtful"
		}
		for _, s := range q.Content {
			marks = append(marks, mark{Span: s, Class: class, Rank: rankSaid})
		}
		for _, s := range q.Cue {
			marks = append(marks, mark{Span: s, Class: "cue", Rank: rankCue})
		}
		if s := q.Speaker.Span; s != nil {
			m := mark{Span: *s, Class: "speaker", Link: "#" + markID("speaker", of[i]), Rank: rankSpeaker}
			if name := speakers[of[i]].Name; wholly(*s, body) && !strings.Contains(s.Of(body), name) {
				m.Title = name // "she" is told by name
			}
			marks = append(marks, m)
		}
	}
	return marks
}

// nearby is how far from its words the cue and the speaker of a quotation may
// stand, in bytes, to be shown as one with them.
const nearby = 240

// wholeSpans gives the stretch of text over each quotation's words, cue and
// speaker; over its words alone where that would cross the one before, because
// only what nests is one piece of the page.
func wholeSpans(quotations []news.Quotation) []news.Span {
	wholes := make([]news.Span, len(quotations))
	words := make([]news.Span, len(quotations))
	order := make([]int, len(quotations))
	for i, q := range quotations {
		order[i] = i
		words[i] = hull(news.Span{}, q.Content, len(q.Content) == 0)
		around := slices.Clone(q.Cue)
		if q.Speaker.Span != nil {
			around = append(around, *q.Speaker.Span)
		}
		around = slices.DeleteFunc(around, func(s news.Span) bool {
			return s.End < words[i].Begin-nearby || s.Begin > words[i].End+nearby
		})
		wholes[i] = hull(words[i], around, true)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wholes[a].Begin, wholes[b].Begin) })
	before := news.Span{}
	for _, i := range order {
		if w := wholes[i]; w.Begin < before.End && before.End < w.End {
			wholes[i] = words[i]
		}
		if wholes[i].End > before.End {
			before = wholes[i]
		}
	}
	return wholes
}

// hull is the shortest span over all; over s too where told.
func hull(s news.Span, more []news.Span, with bool) news.Span {
	for _, m := range more {
		if !with {
			s, with = m, true
		}
		s = news.Span{Begin: min(s.Begin, m.Begin), End: max(s.End, m.End)}
	}
	return s
}
