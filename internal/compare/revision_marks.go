package compare

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// figures are the figures that became others in sentences that were changed: of
// the same unit, the first that went with the first that came.
func (v *revision) figures() []news.RevisedFigure {
	var found []news.RevisedFigure
	for _, p := range v.found {
		if p.Kind != news.SentenceChanged {
			continue
		}
		went := touched(v.before.Marks.Quantities, p.Before, p.Cut)
		came := touched(v.after.Marks.Quantities, p.After, p.Put)
		for _, q := range went {
			i := slices.IndexFunc(came, func(c news.Quantity) bool { return c.Unit == q.Unit })
			if i < 0 {
				continue
			}
			c := came[i]
			came = slices.Delete(came, i, i+1)
			if c.Value == q.Value {
				continue
			}
			f := news.RevisedFigure{Unit: c.Unit, Was: q.Value, Is: c.Value, Before: q.Span, After: c.Span}
			if len(c.Counted) > 0 {
				f.About = c.Counted[0]
			}
			found = append(found, f)
		}
	}
	return found
}

// touched are the figures of a sentence that share words with a change of it.
func touched(quantities []news.Quantity, sentence news.Span, changes []news.Span) []news.Quantity {
	var found []news.Quantity
	for _, q := range quantities {
		if q.Span.Overlaps(sentence) && slices.ContainsFunc(changes, q.Span.Overlaps) {
			found = append(found, q)
		}
	}
	return found
}

// quotations are those that changed, came or went. A quotation is followed from
// one state to the other by the sentences it stands in.
func (v *revision) quotations() []news.RevisedQuotation {
	var found []news.RevisedQuotation
	used := make([]bool, len(v.after.Marks.Quotations))
	for i := range v.before.Marks.Quotations {
		was := &v.before.Marks.Quotations[i]
		span, ok := quoted(was, v.before.Article.Body)
		if !ok {
			continue
		}
		at := -1
		for k := range v.after.Marks.Quotations {
			if is, ok := quoted(&v.after.Marks.Quotations[k], v.after.Article.Body); ok && !used[k] && v.follows(span, is) {
				at = k
				break
			}
		}
		if at < 0 {
			found = append(found, news.RevisedQuotation{Speaker: was.Speaker.Name, Before: &span})
			continue
		}
		used[at] = true
		is := &v.after.Marks.Quotations[at]
		if r, changed := v.requoted(was, is, span); changed {
			found = append(found, r)
		}
	}
	for k := range v.after.Marks.Quotations {
		if span, ok := quoted(&v.after.Marks.Quotations[k], v.after.Article.Body); ok && !used[k] {
			found = append(found, news.RevisedQuotation{Speaker: v.after.Marks.Quotations[k].Speaker.Name, After: &span})
		}
	}
	return found
}

// requoted tells what changed of a quotation.
func (v *revision) requoted(was, is *news.Quotation, before news.Span) (news.RevisedQuotation, bool) {
	after, _ := quoted(is, v.after.Article.Body)
	r := news.RevisedQuotation{Speaker: is.Speaker.Name, Before: &before, After: &after}
	if was.Speaker.Name != is.Speaker.Name {
		r.Was = was.Speaker.Name
	}
	return r, r.Was != "" || before.Of(v.before.Article.Body) != after.Of(v.after.Article.Body)
}

// follows reports whether a quotation of the later state stands where one of the
// earlier state stood, at the same place among the words of its sentence or with
// the same words.
func (v *revision) follows(before, after news.Span) bool {
	for _, p := range v.found {
		if p.Kind != news.SentenceKept && p.Kind != news.SentenceChanged || !p.Before.Overlaps(before) || !p.After.Overlaps(after) {
			continue
		}
		was, is := wordsOf(v.before.Article.Body, before), wordsOf(v.after.Article.Body, after)
		if v.alike(was, is) >= alikeShare {
			return true
		}
	}
	return false
}

// quoted is from the first of a quotation's words to the last; false for words
// that are not given as spoken: sentences tell of those.
func quoted(q *news.Quotation, body string) (news.Span, bool) {
	if len(q.Content) == 0 || q.Kind == news.Indirect {
		return news.Span{}, false
	}
	span := news.Span{Begin: q.Content[0].Begin, End: q.Content[len(q.Content)-1].End}
	return span, span.Within(body)
}
