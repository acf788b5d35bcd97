package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// voice is whom words rest on: an outlet, somebody it cites, or both.
type voice struct {
	outlet string          // who reports it; "" where nobody knows
	kind   news.OriginKind // of whom it cites; "" for nobody
	name   string          // whom it cites: a name, or plain words for unnamed people
	span   news.Span       // the words of the article that give it
	named  news.Span       // those that name the outlet; none for the article's own
	called news.Span       // those that call whom it cites by the whole name, where span does not
	direct bool            // the sentence is its own words, in quotation marks
}

// prefix is what is put in front of a sentence to say whom it rests on; nothing
// where the voice has neither an outlet nor anybody it cites.
func (v voice) prefix(language string) []piece {
	prefix := v.front(language)
	if len(prefix) > 0 && v.called.Len() > 0 {
		prefix = append(prefix, piece{span: v.called, put: true}) // says nothing, but is rested on
	}
	return prefix
}

func (v voice) front(language string) []piece {
	switch {
	case v.outlet == "" && v.name == "":
		return nil
	case v.name == "":
		return []piece{{text: v.outlet + ": ", span: v.span, put: true}}
	case v.outlet == "" || v.direct:
		return []piece{{text: sentenceCase(v.name) + ": ", span: v.span, put: true}}
	}
	citing := " (" + v.name + "): "
	switch language {
	case "en":
		citing = ", citing " + v.name + ": "
	case "es":
		citing = ", que cita " + v.personal() + ": "
	}
	return []piece{{text: v.outlet, span: v.named, put: true}, {text: citing, span: v.span, put: true}}
}

// personal is whom a voice cites as the object of a Spanish verb, which takes "a"
// before people and institutions.
func (v voice) personal() string {
	if v.kind == news.OriginDocument || v.kind == news.OriginPost {
		return v.name
	}
	if rest, ok := strings.CutPrefix(v.name, "el "); ok {
		return "al " + rest
	}
	return "a " + v.name
}

// unnamed is an origin without a name, of the article of a sentence, as a voice.
func (t *telling) unnamed(i int, o *news.Origin) voice {
	a := t.account(i).Article
	v := voice{outlet: cmp.Or(o.Via, nameOf(a)), named: t.outletAt(i, o), kind: news.OriginUnnamed}
	for _, span := range o.Spans {
		if span.Within(a.Body) && v.name == "" && !t.namesPerson(i, span) {
			v.span = span
			v.name = plainly(span.Of(a.Body), o, languageOf(a))
		}
	}
	return v
}

// callInFull finds where the article calls whom a voice cites by the name that it
// is to be told by: "he said" does not. Not ok where it nowhere does.
func (t *telling) callInFull(i int, v *voice) bool {
	a := t.account(i)
	calls := func(span news.Span) bool {
		return span.Within(a.Article.Body) && strings.Contains(strings.Join(strings.Fields(span.Of(a.Article.Body)), " "), v.name)
	}
	if v.name == "" || v.kind == news.OriginUnnamed || calls(v.span) {
		return true
	}
	for _, m := range a.Marks.Mentions {
		if calls(m.Span) && (v.called.Len() == 0 || apart(m.Span, v.span) < apart(v.called, v.span)) {
			v.called = m.Span
		}
	}
	return v.called.Len() > 0
}

// outletAt is the words that name the outlet an origin came through: those that
// stand nearest to it, rather in full than "the paper".
func (t *telling) outletAt(i int, o *news.Origin) news.Span {
	var nearest news.Span
	if o.Via == "" || len(o.Spans) == 0 {
		return nearest
	}
	a := t.account(i)
	inFull := false
	name := func(span news.Span) {
		if !span.Within(a.Article.Body) {
			return
		}
		full := strings.Contains(span.Of(a.Article.Body), o.Via)
		if nearest.Len() == 0 || full && !inFull || full == inFull && apart(span, o.Spans[0]) < apart(nearest, o.Spans[0]) {
			nearest, inFull = span, full
		}
	}
	for _, r := range a.Marks.Reports {
		if sameOutlet(r.Outlet, o.Via) {
			for _, span := range r.Spans {
				name(span)
			}
		}
	}
	for _, m := range a.Marks.Mentions {
		if !inFull && m.Name == o.Via {
			name(m.Span)
		}
	}
	return nearest
}

// apart is how many bytes lie between the beginnings of two spans.
func apart(a, b news.Span) int { return max(a.Begin-b.Begin, b.Begin-a.Begin) }

// namesPerson reports whether words for somebody without a name have one in them:
// "the singer's daughter" is not unnamed where the singer is named.
func (t *telling) namesPerson(i int, span news.Span) bool {
	return slices.ContainsFunc(t.account(i).Marks.Mentions, func(m news.Mention) bool {
		return m.Kind == news.MentionPerson && m.Span.Overlaps(span)
	})
}

// cited is an origin of the article of a sentence as a voice.
func (t *telling) cited(i int, o *news.Origin) voice {
	a := t.account(i).Article
	if o.Kind == news.OriginUnnamed {
		return t.unnamed(i, o)
	}
	v := voice{outlet: cmp.Or(o.Via, nameOf(a)), named: t.outletAt(i, o), kind: o.Kind, name: o.Name}
	for _, span := range o.Spans {
		if span.Within(a.Body) {
			v.span = span
			break
		}
	}
	return v
}

// nameOf is the outlet of an article as readers know it.
func nameOf(a news.Article) string {
	site, _, _ := strings.Cut(a.Site, " | ")
	return cmp.Or(strings.TrimSpace(site), a.Outlet)
}
