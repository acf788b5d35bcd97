package annotate_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// checkMarks holds the marks of an article against what every reader of them
// relies on: spans inside the text, on rune boundaries, in order; confidences
// that are shares; kinds that exist; JSON that can be written.
func checkMarks(t *testing.T, a news.Article, m news.Marks) {
	t.Helper()
	c := checker{t: t, body: a.Body, boundary: make([]bool, len(a.Body)+1)}
	for i := range a.Body {
		c.boundary[i] = true
	}
	c.boundary[len(a.Body)] = true

	c.ordered("sentences", m.Sentences)
	var mentions []news.Span
	for _, n := range m.Mentions {
		mentions = append(mentions, n.Span)
		c.oneOf("mention", string(n.Kind), "person", "organization", "place", "outlet")
		c.holds(n.Name != "", "a mention without a name at %v", n.Span)
	}
	c.ordered("mentions", mentions)
	for _, q := range m.Quotations {
		c.ordered("content", q.Content)
		c.ordered("cue", q.Cue)
		c.holds(len(q.Content) > 0, "a quotation without content")
		if q.Speaker.Span != nil {
			c.span("speaker", *q.Speaker.Span)
		}
		c.oneOf("quotation", string(q.Kind), "direct", "indirect", "mixed")
		c.oneOf("speaker", string(q.Speaker.Kind), "", "person", "organization", "unnamed", "document", "post")
		c.share("quotation", q.Confidence)
	}
	for _, r := range m.Reports {
		c.spans("report", r.Spans)
		c.holds(r.Outlet != "" && len(r.Spans) > 0, "a report without outlet or span: %+v", r)
		c.share("report", r.Confidence)
	}
	for _, o := range m.Origins {
		c.spans("origin", o.Spans)
		c.holds(len(o.Spans) > 0, "an origin without span: %+v", o)
		c.holds(o.CountMin >= 0 && (o.CountMax == nil || *o.CountMax >= o.CountMin), "an origin of %d to %v", o.CountMin, o.CountMax)
		c.oneOf("origin", string(o.Kind), "person", "organization", "unnamed", "document", "post")
		c.share("origin", o.Confidence)
	}
	for _, q := range m.Quantities {
		c.span("quantity", q.Span)
		c.holds(q.ValueMax == nil || *q.ValueMax >= q.Value, "a quantity of %v to %v", q.Value, q.ValueMax)
		c.oneOf("quantity", string(q.Change), "=", "~", ">", "<", "up", "down")
		c.share("quantity", q.Confidence)
	}
	for _, d := range m.Dates {
		c.span("date", d.Span)
		c.holds(d.Begin.IsZero() == d.End.IsZero() && !d.End.Before(d.Begin), "a date of %v to %v", d.Begin, d.End)
		c.share("date", d.Confidence)
	}
	if _, err := json.Marshal(m); err != nil {
		t.Error(err)
	}
}

type checker struct {
	t        *testing.T
	body     string
	boundary []bool // whether a rune begins, or the body ends, at each byte
}

func (c checker) holds(ok bool, format string, args ...any) {
	c.t.Helper()
	if !ok {
		c.t.Errorf(format, args...)
	}
}

func (c checker) span(what string, s news.Span) {
	c.t.Helper()
	if !s.Within(c.body) {
		c.t.Errorf("%s: span %v lies outside the text of %d bytes", what, s, len(c.body))
		return
	}
	c.holds(s.Len() > 0, "%s: span %v is empty", what, s)
	c.holds(c.boundary[s.Begin] && c.boundary[s.End], "%s: span %v cuts a character", what, s)
}

func (c checker) spans(what string, spans []news.Span) {
	c.t.Helper()
	for _, s := range spans {
		c.span(what, s)
	}
}

// ordered holds spans to stand one behind the other.
func (c checker) ordered(what string, spans []news.Span) {
	c.t.Helper()
	c.spans(what, spans)
	for i := 1; i < len(spans); i++ {
		c.holds(spans[i-1].End <= spans[i].Begin, "%s: %v stands before %v", what, spans[i-1], spans[i])
	}
}

func (c checker) oneOf(what, kind string, kinds ...string) {
	c.t.Helper()
	c.holds(slices.Contains(kinds, kind), "%s of kind %q", what, kind)
}

func (c checker) share(what string, v float64) {
	c.t.Helper()
	c.holds(v >= 0 && v <= 1, "%s: confidence %v", what, v)
}

// annotator is made once: it loads the models.
var annotator = annotate.New()
