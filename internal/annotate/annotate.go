// Package annotate finds the marks of one article: its sentences, and in them
// who is named, who said what, whose reporting is relied on, and what was
// counted.
//
// Its parts, each a package: text parts the body into tokens; name finds who and
// what is named and what stands for it; english (learned from marked articles)
// and attribution (rules and tables, for other languages) find who said what;
// origin follows each attribution to where it came from; quantity and date read
// figures and days.
package annotate

import (
	"cmp"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/date"
	"github.com/headwater-news/headwater/internal/annotate/english"
	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/origin"
	"github.com/headwater-news/headwater/internal/annotate/quantity"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Annotator finds marks. Any number of goroutines may use one.
type Annotator struct {
	english *english.Model
}

// New makes an annotator with the embedded models.
func New() *Annotator { return &Annotator{english: english.Load()} }

// Annotate finds the marks of an article. Its spans lie inside a.Body, on rune
// boundaries; the same article gives the same marks. An article in a language
// without tables has the marks that need none: quotation marks, figures. Dates
// are counted from when the article was published or updated, never from when it
// was captured.
func (n *Annotator) Annotate(a news.Article) news.Marks {
	t := text.New(a.Body, a.Language)
	names := name.Find(t, news.Outlet{Domain: a.Outlet, Name: a.Site})
	attributions := n.attributions(t)
	from := origin.Find(t, names, attributions)
	marks := news.Marks{
		Sentences:  make([]news.Span, len(t.Sentences)),
		Mentions:   mentions(t, names),
		Quotations: quotations(t, names, attributions, from),
		Reports:    from.Reports,
		Origins:    from.Origins,
		Quantities: quantity.Find(t),
		Dates:      date.Find(t, cmp.Or(a.Published, a.Updated)),
	}
	for i, s := range t.Sentences {
		marks.Sentences[i] = t.Span(s)
	}
	bind(marks.Quantities, t, attributions, from.Of)
	return marks
}

func (n *Annotator) attributions(t *text.Text) []attribution.Attribution {
	if t.Language == "en" {
		return n.english.Find(t)
	}
	return attribution.ByRules(t)
}

func mentions(t *text.Text, names *name.Names) []news.Mention {
	out := make([]news.Mention, len(names.Mentions))
	for i, m := range names.Mentions {
		e := names.Entities[m.Entity]
		out[i] = news.Mention{Span: t.Span(m.Range), Name: e.Name, Kind: e.Kind}
	}
	return out
}

// quotations are the attributions that do not stand in another's content.
func quotations(t *text.Text, names *name.Names, attributions []attribution.Attribution, from origin.Found) []news.Quotation {
	spans := 0
	for i := range attributions {
		spans += len(attributions[i].Content) + 1
	}
	pool := make([]news.Span, 0, spans)
	take := func(ranges ...text.Range) []news.Span {
		begin := len(pool)
		for _, r := range ranges {
			if !r.Empty() {
				pool = append(pool, t.Span(r))
			}
		}
		return pool[begin:len(pool):len(pool)]
	}
	out := make([]news.Quotation, 0, len(attributions))
	speakers := make([]news.Span, len(attributions))
	for i := range attributions {
		a := &attributions[i]
		if a.Nested {
			continue
		}
		q := news.Quotation{Kind: a.Kind, Content: take(a.Content...), Cue: take(a.Cue), Confidence: a.Confidence}
		if !a.Source.Empty() {
			speakers[i] = t.Span(a.Source)
			q.Speaker = speaker(names, a.Source, from, i)
			q.Speaker.Span = &speakers[i]
		}
		out = append(out, q)
	}
	return out
}

// speaker is who the words of a source stand for: the origin that the
// attribution goes back to, where there is one; of words that a document gives, the
// author who is named.
func speaker(names *name.Names, source text.Range, from origin.Found, attribution int) news.Speaker {
	who := names.Resolve(source)
	if o := from.Of[attribution].Origin; o >= 0 && !(who.Kind == news.OriginPerson && who.Name != "" && from.Origins[o].Kind == news.OriginDocument) {
		return news.Speaker{Name: from.Origins[o].Name, Kind: from.Origins[o].Kind}
	}
	return news.Speaker{Name: who.Name, Kind: who.Kind}
}

// bind tells of each figure through which outlet it came: that of the innermost
// content it stands in.
func bind(quantities []news.Quantity, t *text.Text, attributions []attribution.Attribution, of []origin.Link) {
	for i := range attributions {
		if of[i].Via == "" {
			continue
		}
		for _, c := range attributions[i].Content {
			span := t.Span(c)
			for k := range quantities {
				if q := &quantities[k]; span.Begin <= q.Span.Begin && q.Span.End <= span.End {
					q.Via = of[i].Via
				}
			}
		}
	}
}
