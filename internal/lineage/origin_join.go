package lineage

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// joinVoices joins the voices that are one origin.
func (t *tracing) joinVoices() {
	t.joined = newForest(len(t.voices))
	t.joinNamed()
	t.joinDocuments()
	t.joinRoles()
	t.joinUnnamed()
	t.joinTwins()
}

// joinNamed joins people, organisations and posts by their names.
func (t *tracing) joinNamed() {
	first := map[string]int{}
	for i := range t.voices {
		v := &t.voices[i]
		key := ""
		switch v.mark.Kind {
		case news.OriginPerson:
			key = t.personKey(v.mark.Name)
		case news.OriginPost:
			key = t.personKey(v.mark.Name)
			if key == "" {
				key = "post " + strings.Join(nameWords(v.words()), " ")
			}
		case news.OriginOrganization:
			key = cmp.Or(t.namedHere(v), t.partyKey(v.words()))
			if key == "" {
				key = "body " + strings.Join(nameWords(v.words()), " ")
			}
		case news.OriginUnnamed:
			key = cmp.Or(t.apposition(v.mark.Descriptor), t.office(v))
		}
		if key == "" {
			continue
		}
		if k, ok := first[key]; ok {
			t.joined.join(i, k)
		} else {
			first[key] = i
		}
	}
}

// namedHere is the one body of its class that an account names in full, where a
// voice is only of the class: "police", in an article on the police in Puerto
// Alba. "" where there is none, or more than one.
func (t *tracing) namedHere(v *voice) string {
	short := bodyOf(v.words())
	if short.class == "" || len(short.words) > 0 {
		return ""
	}
	found := -1
	for _, o := range t.s.accounts[v.account].Marks.Origins {
		if o.Kind != news.OriginOrganization {
			continue
		}
		words := cmp.Or(o.Name, o.Descriptor)
		if full := bodyOf(words); full.class == short.class && len(full.words) > 0 {
			b := t.bodies.of(words)
			if found >= 0 && b != found {
				return ""
			}
			found = b
		}
	}
	if found < 0 {
		return ""
	}
	return "body " + strconv.Itoa(found)
}

func (t *tracing) personKey(name string) string {
	if name == "" {
		return ""
	}
	if p := t.people.of(name); p >= 0 {
		return "person " + strconv.Itoa(p)
	}
	return "person " + strings.Join(personWords(name), " ")
}

// partyKey is the person or the body that words name, the same for all names of
// one; "" where the story knows none by them.
func (t *tracing) partyKey(words string) string {
	words = strings.TrimSpace(words)
	if words == "" {
		return ""
	}
	if p := t.people.of(words); p >= 0 && len(personWords(words)) > 1 {
		return "person " + strconv.Itoa(p)
	}
	if b := t.bodies.of(words); b >= 0 && (t.people.of(words) < 0 || t.bodies.list[b].class != "" || len(t.bodies.list[b].words) > 1) {
		return "body " + strconv.Itoa(b)
	}
	return t.personIn(words)
}

// personIn is the person whose name is, or ends, some words: "Auditor General
// Miriam Oake".
func (t *tracing) personIn(words string) string {
	if p := t.people.of(words); p >= 0 {
		return "person " + strconv.Itoa(p)
	}
	fields := strings.Fields(words)
	for n := min(3, len(fields)-1); n >= 1; n-- {
		last := fields[len(fields)-n:]
		if !capital(last[0]) {
			continue
		}
		if p := t.people.of(strings.Join(last, " ")); p >= 0 {
			return "person " + strconv.Itoa(p)
		}
	}
	return ""
}

// apposition is the person or body whose name ends a description: "the ferry's
// owner, Sunna Line".
func (t *tracing) apposition(descriptor string) string {
	at := strings.LastIndex(descriptor, ", ")
	if at < 0 || !capital(descriptor[at+2:]) {
		return ""
	}
	name := descriptor[at+2:]
	if b := t.bodies.of(name); b >= 0 && (len(nameWords(name)) > 1 || ownerIn(descriptor) != "") {
		return "body " + strconv.Itoa(b)
	}
	if p := t.people.of(name); p >= 0 {
		return "person " + strconv.Itoa(p)
	}
	return ""
}

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

// joinTwins joins a voice without a name with the one whose words it is quoted
// with, unless that would make one of two people who are named.
func (t *tracing) joinTwins() {
	named := make([]string, len(t.voices)) // of each group
	for i := range t.voices {
		if v := &t.voices[i]; v.mark.Kind == news.OriginPerson {
			named[t.joined.root(i)] = t.personKey(v.mark.Name)
		}
	}
	for _, pair := range t.twins() {
		a, b := t.joined.root(pair.a), t.joined.root(pair.b)
		if a == b || t.voices[pair.a].mark.Kind != news.OriginUnnamed && t.voices[pair.b].mark.Kind != news.OriginUnnamed {
			continue
		}
		if !t.single(pair.a) || !t.single(pair.b) || named[a] != "" && named[b] != "" && named[a] != named[b] {
			continue
		}
		name := named[a] + named[b]
		t.joined.join(a, b)
		named[t.joined.root(a)] = name
	}
}

// single reports whether a voice is one person, by all that is joined with it.
func (t *tracing) single(i int) bool {
	root := t.joined.root(i)
	for k := range t.voices {
		if t.joined.root(k) != root {
			continue
		}
		switch o := t.voices[k].mark; o.Kind {
		case news.OriginPerson:
		case news.OriginUnnamed:
			if o.CountMax == nil || *o.CountMax != 1 {
				return false
			}
		default:
			return false
		}
	}
	return true
}
