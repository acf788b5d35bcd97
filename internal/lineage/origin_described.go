package lineage

import (
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// office is the body that a description without a name is the name of: "the
// Auditor General".
func (t *tracing) office(v *voice) string {
	if !v.said.definite || !v.single() || len(v.said.before) == 0 {
		return ""
	}
	b := t.bodies.of(v.mark.Descriptor)
	if b < 0 || t.bodies.list[b].class != "" || len(t.bodies.list[b].words) != len(bodyOf(v.mark.Descriptor).words) {
		return ""
	}
	return "body " + strconv.Itoa(b)
}

// joinRoles joins "the minister" with the one person that the account calls a
// minister, and the person that an account opens with ("The chairman of …") with
// the one it then names.
func (t *tracing) joinRoles() {
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind != news.OriginUnnamed || v.mark.CountMin != 1 || v.mark.CountMax == nil || *v.mark.CountMax != 1 || v.said.part || v.said.other ||
			t.joined.root(i) != i || t.apposition(v.mark.Descriptor) != "" {
			continue
		}
		if k := t.besideName(i); k >= 0 {
			t.joined.join(i, k)
			continue
		}
		for _, find := range []func(int) int{t.namedWithRole, t.authorOf, t.namedNext, t.namedBefore} {
			if k := find(i); k >= 0 {
				t.joined.join(i, k)
				break
			}
		}
	}
}

// namedWithRole is the voice of the one person of the account who has the role
// that a definite description tells; -1 for none or several.
func (t *tracing) namedWithRole(i int) int {
	v := &t.voices[i]
	if !v.said.definite || roleNouns[v.said.head] == 0 {
		return -1
	}
	found, person := -1, -1
	for k := range t.voices {
		w := &t.voices[k]
		if w.account != v.account || w.mark.Kind != news.OriginPerson {
			continue
		}
		p := t.people.of(w.mark.Name)
		for _, r := range t.roles[p] {
			if r.account == v.account && r.noun == v.said.head && p != person {
				if found >= 0 {
					return -1
				}
				found, person = k, p
			}
		}
	}
	return found
}

// namedNext is the person whom an account names within nextNamed sentences of
// describing somebody in its first two; -1 for none.
func (t *tracing) namedNext(i int) int {
	const nextNamed = 4
	v := &t.voices[i]
	if v.sentences[0] > 1 || inOffice[v.said.head] || anyone[v.said.head] || spokesWords[v.said.head] {
		return -1
	}
	for k := i + 1; k < len(t.voices) && t.voices[k].account == v.account; k++ {
		w := &t.voices[k]
		if w.sentences[0] > v.sentences[0]+nextNamed || w.via != v.via && w.via != "" && v.via != "" {
			break
		}
		if w.mark.Kind == news.OriginPerson && w.sentences[0] > v.sentences[0] {
			if v.said.definite || t.bare(w) {
				return k
			}
			return -1
		}
		if w.mark.Kind == news.OriginUnnamed {
			break
		}
	}
	return -1
}

// authorOf is the document that a description names the author of; -1 for none.
// What its author says in it, the document says: so does an engineer who "warned in
// a memo".
func (t *tracing) authorOf(i int) int {
	v := &t.voices[i]
	for k := i + 1; k < len(t.voices) && t.voices[k].account == v.account; k++ {
		w := &t.voices[k]
		if w.mark.Kind != news.OriginDocument || !slices.Contains(v.sentences, w.sentences[0]) || w.mark.Spans[0].Begin < v.mark.Spans[0].End {
			continue
		}
		words := nameWords(t.s.accounts[v.account].Article.Body[v.mark.Spans[0].End:w.mark.Spans[0].Begin])
		if n := len(words); n > 0 && (words[n-1] == "in" || words[n-1] == "en" || n > 1 && words[n-2] == "in" && articleWords[words[n-1]]) {
			return k
		}
	}
	if v.said.head != "author" && v.said.head != "autor" && v.said.head != "autora" {
		return -1
	}
	for k := i - 1; k >= 0 && t.voices[k].account == v.account; k-- {
		if t.voices[k].mark.Kind == news.OriginDocument {
			return k
		}
	}
	return -1
}

// namedBefore is the person quoted right before a description that can only stand
// for somebody told of: "the farmer", "el empresario"; -1 for none.
func (t *tracing) namedBefore(i int) int {
	const near = 6
	v := &t.voices[i]
	if !v.said.definite || len(v.said.about) > 0 || inOffice[v.said.head] || anyone[v.said.head] || spokesWords[v.said.head] || suspectWords[v.said.head] || roleNouns[v.said.head] != 0 {
		return -1
	}
	for k := i - 1; k >= 0 && t.voices[k].account == v.account; k-- {
		w := &t.voices[k]
		switch {
		case w.mark.Kind == news.OriginUnnamed && t.joined.root(k) == k:
			return -1
		case w.mark.Kind == news.OriginPerson:
			if w.sentences[len(w.sentences)-1]+near < v.sentences[0] {
				return -1
			}
			return k
		}
	}
	return -1
}

// bare reports whether a person is named in an account without a word on who they
// are, as somebody is who has been described before.
func (t *tracing) bare(v *voice) bool {
	p := t.people.of(v.mark.Name)
	body := t.s.accounts[v.account].Article.Body
	for _, m := range t.s.accounts[v.account].Marks.Mentions {
		if m.Kind == news.MentionPerson && t.people.of(m.Name) == p && p >= 0 && m.Span.Within(body) {
			return !strings.HasPrefix(body[m.Span.End:], ",") && !strings.HasSuffix(strings.TrimRight(body[:m.Span.Begin], " "), ",")
		}
	}
	return false
}

// besideName is the voice of the person whose name stands beside a description:
// "Wanda Iversen, the author of the memo"; -1 for none.
func (t *tracing) besideName(i int) int {
	v := &t.voices[i]
	body := t.s.accounts[v.account].Article.Body
	span := v.mark.Spans[0]
	for _, m := range t.s.accounts[v.account].Marks.Mentions {
		if m.Kind != news.MentionPerson || !m.Span.Within(body) {
			continue
		}
		behind := m.Span.End <= span.Begin && strings.TrimSpace(body[m.Span.End:span.Begin]) == "," // "Iversen, the author"
		ahead := span.End <= m.Span.Begin && strings.TrimSpace(body[span.End:m.Span.Begin]) == ","
		if !behind && !ahead {
			continue
		}
		p := t.people.of(m.Name)
		for k := range t.voices {
			if w := &t.voices[k]; w.account == v.account && w.mark.Kind == news.OriginPerson && p >= 0 && t.people.of(w.mark.Name) == p {
				return k
			}
		}
	}
	return -1
}
