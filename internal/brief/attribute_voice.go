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
	direct bool            // the sentence is its own words, in quotation marks
}

// prefix is what is put in front of a sentence to say whom it rests on; "" where
// the voice has neither an outlet nor anybody it cites.
func (v voice) prefix(language string) string {
	switch {
	case v.outlet == "" && v.name == "":
		return ""
	case v.name == "":
		return v.outlet + ": "
	case v.outlet == "" || v.direct:
		return sentenceCase(v.name) + ": "
	}
	switch language {
	case "en":
		return v.outlet + ", citing " + v.name + ": "
	case "es":
		return v.outlet + ", que cita " + v.personal() + ": "
	}
	return v.outlet + " (" + v.name + "): "
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
	v := voice{outlet: cmp.Or(o.Via, nameOf(a)), kind: news.OriginUnnamed}
	for _, span := range o.Spans {
		if span.Within(a.Body) && v.name == "" && !t.namesPerson(i, span) {
			v.span = span
			v.name = plainly(span.Of(a.Body), o, languageOf(a))
		}
	}
	return v
}

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
	v := voice{outlet: cmp.Or(o.Via, nameOf(a)), kind: o.Kind, name: o.Name}
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
