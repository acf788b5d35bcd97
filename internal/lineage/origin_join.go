package lineage

import (
	"cmp"
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
			key = cmp.Or(t.namedHere(v), t.force(v), t.partyKey(v.words()))
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
