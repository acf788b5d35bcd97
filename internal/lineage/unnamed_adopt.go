package lineage

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// adopt gives unnamed people to the report they come from where their mark does
// not say so: "the paper's sources", "The Lantern reported, citing four
// officials", and people who are counted and called like those of the report
// that the article relies on.
func (t *tracing) adopt() {
	told := map[string][]int{} // the unnamed voices known to be of each newsroom
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind == news.OriginUnnamed && (v.via != "" || t.retold[v.account].from < 0) {
			told[v.newsroom] = append(told[v.newsroom], i)
		}
	}
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind != news.OriginUnnamed || v.via != "" || t.retold[v.account].from >= 0 {
			continue
		}
		reports := t.reportsOf(v.account)
		outlet := t.toldTo(v)
		switch {
		case outlet != "" || len(reports) == 0 || t.tellsSelf(v.account, v.sentences[0]):
		case t.possessed(v, reports) != "":
			outlet = t.possessed(v, reports)
		case t.citedBy(v, reports) != "":
			outlet = t.citedBy(v, reports)
		default:
			outlet = t.calledLike(v, reports, told)
		}
		if outlet != "" {
			v.via, v.newsroom = outlet, outlet
		}
	}
	t.inheritVia()
}

// toldTo is the other outlet that a voice is said to have told: "told the Quay
// Post", "dijeron al Quay Post".
func (t *tracing) toldTo(v *voice) string {
	text := t.textOf(v.account, v.sentences[0])
	spanish := t.s.accounts[v.account].Article.Language == "es"
	for _, o := range t.press.outlets {
		at := strings.Index(text, strings.TrimPrefix(o.printed, "The "))
		if at < 0 || o.printed == t.own[v.account] || o.printed == t.newsrooms[v.account] {
			continue
		}
		before := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(text[:at]), "the "), "diario ")
		if strings.HasSuffix(before, "told ") || spanish && (strings.HasSuffix(before, " al ") || strings.HasSuffix(before, " a ")) {
			return o.printed
		}
	}
	return ""
}

// inheritVia gives "the officials", "one of them" the way of the people they are
// part of, told of before in the same article.
func (t *tracing) inheritVia() {
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind != news.OriginUnnamed || v.via != "" || !v.said.part && !v.said.definite || v.said.other || t.retold[v.account].from >= 0 {
			continue
		}
		for k := i - 1; k >= 0 && t.voices[k].account == v.account; k-- {
			w := &t.voices[k]
			if w.mark.Kind == news.OriginUnnamed && sameNoun(w.said.head, v.said.head) && (w.mark.CountMax == nil || v.mark.CountMin <= *w.mark.CountMax) {
				v.via, v.newsroom = w.via, w.newsroom
				break
			}
		}
	}
}

// reportsOf are the other outlets whose reporting an account relies on.
func (t *tracing) reportsOf(account int) (outlets []string) {
	for _, r := range t.s.accounts[account].Marks.Reports {
		name := t.press.name(t.press.of(r.Outlet))
		if name != "" && name != t.own[account] && name != t.newsrooms[account] && !slices.Contains(outlets, name) {
			outlets = append(outlets, name)
		}
	}
	return outlets
}

// possessed is the outlet whose people a description says they are: "the
// Lantern's sources".
func (t *tracing) possessed(v *voice, reports []string) string {
	before, _, ok := strings.Cut(strings.ReplaceAll(v.mark.Descriptor, "’", "'"), "'s ")
	if !ok {
		return ""
	}
	if name := t.press.name(t.press.of(before)); name != "" && slices.Contains(reports, name) {
		return name
	}
	if words := nameWords(before); len(reports) == 1 && len(words) > 0 && outletNouns[words[len(words)-1]] {
		return reports[0]
	}
	return ""
}

// citedBy is the outlet that the sentence says cites them, before it names them.
func (t *tracing) citedBy(v *voice, reports []string) string {
	span := t.s.sentences[v.account][v.sentences[0]].span
	begin := v.mark.Spans[0].Begin
	if begin < span.Begin {
		return ""
	}
	before := strings.ToLower(t.s.accounts[v.account].Article.Body[span.Begin:begin]) + strings.ToLower(v.mark.Descriptor)
	cites := slices.ContainsFunc([]string{"citing ", "cited ", "quoting ", "quoted ", "citando ", "citó ", "cita a ", "unter berufung auf "}, func(cue string) bool {
		return strings.Contains(before, cue)
	})
	if !cites {
		return ""
	}
	if len(reports) == 1 {
		return reports[0]
	}
	for _, r := range t.s.accounts[v.account].Marks.Reports {
		for _, at := range r.Spans {
			if name := t.press.name(t.press.of(r.Outlet)); span.Overlaps(at) && slices.Contains(reports, name) {
				return name
			}
		}
	}
	return ""
}

// calledLike is the outlet relied on whose people have the same noun and the same
// number, more than one.
func (t *tracing) calledLike(v *voice, reports []string, told map[string][]int) string {
	for _, outlet := range reports {
		for _, k := range told[outlet] {
			w := &t.voices[k]
			if v.mark.CountMin > 1 && v.mark.CountMax != nil && w.mark.CountMax != nil && *v.mark.CountMax == *w.mark.CountMax &&
				v.mark.CountMin == w.mark.CountMin && sameNoun(v.said.head, w.said.head) && sameAbout(v.said.about, w.said.about) {
				return outlet
			}
		}
	}
	return ""
}
