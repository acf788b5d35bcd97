package brief

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// nobodySays are words by which a newsroom tells something and not from whom.
var nobodySays = pattern(`(?i)\bit (?:is|was|has been|had been) (?:understood|believed|thought|claimed|alleged|rumou?red)(?: that\b|,|\.?$)|` +
	`(?:^|\s)se (?:cree|entiende|rumorea|dice) que\b|(?:^|\s)según se (?:dice|supo)(?:[\s,.]|$)`)

// impersonal asks whether a sentence says that somebody says so, and not who: then
// it is the outlet that says so.
func (t *telling) impersonal(i int, pieces []piece) attribution {
	if !nobodySays().MatchString(shown(pieces)) || t.names(i, pieces) || nameOf(t.account(i).Article) == "" {
		return attribution{}
	}
	return t.ownVoice(i)
}

// ownVoice is a sentence's outlet as whom it rests on.
func (t *telling) ownVoice(i int) attribution {
	if name := nameOf(t.account(i).Article); name != "" {
		return attribution{untold, voice{outlet: name, span: t.sentences[i].span}}
	}
	return attribution{state: unknown}
}

const (
	echoWords = 5   // telling words from which on a sentence can be held against a report
	echoShare = 0.6 // the share of them that it has from the report
)

// echoes asks whether a sentence that names nobody says what in this story another
// outlet's report is said to say: it rests on that for all anybody knows, and is told as its outlet's. Words that go through the whole story, such
// as its names, tell nothing of that.
func (t *telling) echoes(i int, pieces []piece) attribution {
	if t.carries(i, pieces) || len(t.sentences[i].claims) > 0 {
		return attribution{}
	}
	if t.reported == nil {
		t.readReported()
	}
	keys := distinctKeys(t.sentences[i].words)
	if len(keys) < echoWords {
		return attribution{}
	}
	for _, report := range t.reported {
		n, plain := 0, 0
		for _, w := range t.sentences[i].words {
			if kind, ok := report[w.Key]; ok && w.Kind != wording.Function {
				n++
				if kind == wording.Plain || kind == wording.Number {
					plain++
				}
			}
		}
		if plain >= 3 && float64(n) >= echoShare*float64(len(keys)) {
			return t.ownVoice(i)
		}
	}
	return attribution{}
}

// isRelayed reports whether a quotation of a sentence's article reached it through
// another outlet.
func (t *telling) isRelayed(i int, q *news.Quotation) bool {
	if t.outletCalled(i, q.Speaker.Name) != "" {
		return true
	}
	origin := t.originAt(i, *q.Speaker.Span)
	return origin != nil && origin.Via != ""
}

// readReported reads what reports of other outlets are said to say in the story.
func (t *telling) readReported() {
	t.reported = []map[string]wording.Kind{}
	for i := range t.sentences {
		q := t.reportIn(i)
		if q == nil || !t.isRelayed(i, q) {
			continue
		}
		report := map[string]wording.Kind{}
		for _, w := range t.sentences[i].words {
			if w.Kind != wording.Function && slices.ContainsFunc(q.Content, w.Span.Overlaps) {
				report[w.Key] = w.Kind
			}
		}
		t.reported = append(t.reported, report)
	}
}

// names reports whether a sentence as shown has an origin or a report among its words.
func (t *telling) names(i int, pieces []piece) bool {
	marks := &t.account(i).Marks
	here := func(span news.Span) bool { return t.sentences[i].span.Overlaps(span) && shows(pieces, span) }
	return slices.ContainsFunc(marks.Reports, func(r news.Report) bool { return slices.ContainsFunc(r.Spans, here) }) ||
		slices.ContainsFunc(marks.Origins, func(o news.Origin) bool { return slices.ContainsFunc(o.Spans, here) })
}
