package lineage

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// joinedOrigin is an origin of the story with the voices that are one in it.
type joinedOrigin struct {
	news.TracedOrigin
	voices []int
}

// origins are the groups of joined voices in order of their first words. A group
// of voices of which none is sure is left out.
func (t *tracing) origins() []joinedOrigin {
	at := map[int]int{}
	var groups [][]int
	for i := range t.voices {
		root := t.joined.root(i)
		k, ok := at[root]
		if !ok {
			k = len(groups)
			at[root] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], i)
	}
	groups = slices.DeleteFunc(groups, func(voices []int) bool {
		return !slices.ContainsFunc(voices, func(i int) bool { return t.voices[i].sure })
	})
	origins := make([]joinedOrigin, len(groups))
	for i, voices := range groups {
		origins[i] = joinedOrigin{t.origin(voices), voices}
	}
	t.nameParties(origins)
	return origins
}

// origin is the origin that voices are, as they give it together.
func (t *tracing) origin(voices []int) news.TracedOrigin {
	best := slices.MinFunc(voices, func(a, b int) int {
		return cmp.Or(rank(t.voices[a].mark.Kind)-rank(t.voices[b].mark.Kind), t.byFullness(a, b), a-b)
	})
	chosen := &t.voices[best]
	o := news.TracedOrigin{Origin: news.Origin{
		Kind: chosen.mark.Kind, Name: t.fullName(chosen), Descriptor: chosen.mark.Descriptor,
		CountMin: chosen.mark.CountMin, CountMax: chosen.mark.CountMax, Via: t.voices[voices[0]].via,
	}}
	if o.Name != "" && o.Kind == news.OriginPerson {
		o.Descriptor, o.CountMin, o.CountMax = "", 0, nil
	}
	first := t.voices[voices[0]].account
	for _, i := range voices {
		v := &t.voices[i]
		o.Medium = cmp.Or(o.Medium, v.mark.Medium)
		o.DirectQuote = o.DirectQuote || v.mark.DirectQuote
		o.Confidence = max(o.Confidence, v.mark.Confidence)
		if v.account == first {
			o.Spans = append(o.Spans, v.mark.Spans...)
		}
		if v.via == "" {
			o.Via = ""
		}
		id := t.s.accounts[v.account].Article.ID
		if !slices.Contains(o.Articles, id) {
			o.Articles = append(o.Articles, id)
		}
		if !slices.ContainsFunc(o.Seen, func(s news.Sighting) bool { return s.Article == id && s.Via == v.via }) {
			o.Seen = append(o.Seen, news.Sighting{Article: id, Span: v.mark.Spans[0], Via: v.via, Gateways: v.mark.Gateways})
		}
	}
	slices.SortFunc(o.Spans, func(a, b news.Span) int { return cmp.Or(a.Begin-b.Begin, a.End-b.End) })
	return o
}

// rank orders kinds: what is named tells more than what is not.
func rank(kind news.OriginKind) int {
	switch kind {
	case news.OriginPerson:
		return 0
	case news.OriginOrganization:
		return 1
	case news.OriginPost:
		return 2
	case news.OriginDocument:
		return 3
	}
	return 4
}

// mostWords is how long a description may be that stands for an origin.
const mostWords = 14

// byFullness puts the voice first whose words tell most: of unnamed people those
// that count them and are not told of as part of others, in the own report
// before a relay, in the story's language before another; of others the longest
// of a sane length.
func (t *tracing) byFullness(a, b int) int {
	v, w := &t.voices[a], &t.voices[b]
	if v.mark.Kind == news.OriginUnnamed {
		return cmp.Or(
			order(v.said.part, w.said.part), order(v.mark.CountMax == nil, w.mark.CountMax == nil),
			order(!v.said.plain(), !w.said.plain()), w.mark.CountMin-v.mark.CountMin,
			order(v.said.definite, w.said.definite), order(v.via != "", w.via != ""), order(t.foreign(v), t.foreign(w)), len(w.said.words)-len(v.said.words))
	}
	long := func(v *voice) bool { return len(nameWords(v.words())) > mostWords }
	return cmp.Or(order(long(v), long(w)), len(w.words())-len(v.words()))
}

// foreign reports whether a voice speaks another language than most accounts.
func (t *tracing) foreign(v *voice) bool {
	return t.s.accounts[v.account].Article.Language != t.language
}

// plain reports whether a description is nothing but one, of a sane length.
func (d *description) plain() bool {
	if len(d.words) == 0 || len(d.words) > mostWords || holdsAny(d.words, sayingWords) {
		return false
	}
	first := d.words[0]
	return determiners[first] || numerals[first] || singular(first) == d.head
}

var sayingWords = listed("said says told quoted quotes cited dijo dijeron sagte")

// fullName is the fullest form of a named voice.
func (t *tracing) fullName(v *voice) string {
	switch v.mark.Kind {
	case news.OriginPerson:
		if p := t.people.of(v.mark.Name); p >= 0 {
			return t.people.names[p].printed
		}
	case news.OriginOrganization:
		if b := t.bodies.of(v.words()); b >= 0 {
			return t.bodies.list[b].printed
		}
		return trimArticle(v.words())
	}
	return v.mark.Name
}

// traced are the origins as the lineage has them.
func traced(origins []joinedOrigin) []news.TracedOrigin {
	list := make([]news.TracedOrigin, len(origins))
	for i := range origins {
		list[i] = origins[i].TracedOrigin
	}
	return list
}
