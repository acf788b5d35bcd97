package lineage

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// A party is who would have to be wrong. What speaks for one body is one party:
// its spokeswoman, its head, whoever holds the office, what it publishes, what
// it posts. What an account says of somebody decides, never a guess: a person of
// whom no account says for whom they speak is a party alone. So is one who has
// left, and one whom the accounts give to two bodies.

// nameParties gives each origin its party. Origins are joined by the parties they
// speak for; each is named by its body, else by its person, else by its words.
func (t *tracing) nameParties(origins []joinedOrigin) {
	sides := newForest(len(origins))
	first := map[string]int{}
	keys := make([][]string, len(origins))
	for i := range origins {
		keys[i] = t.speaksFor(&origins[i])
		for _, key := range keys[i] {
			if k, ok := first[key]; ok {
				sides.join(i, k)
			} else {
				first[key] = i
			}
		}
	}
	t.joinCounsel(origins, sides)
	t.joinSameWords(origins, sides)
	names := map[int]string{} // of each root
	taken := map[string]bool{}
	for i := range origins {
		root := sides.root(i)
		if names[root] == "" {
			names[root] = t.partyName(origins, keys, sides, i, taken)
			taken[names[root]] = true
		}
		origins[i].Party = names[root]
	}
	t.partyOf = map[string]string{}
	for i := range origins {
		for _, key := range keys[i] {
			t.partyOf[key] = origins[i].Party
		}
	}
}

// speaksFor are the persons and bodies that an origin is, or speaks for.
func (t *tracing) speaksFor(o *joinedOrigin) (keys []string) {
	leaked := slices.ContainsFunc(o.voices, func(i int) bool {
		v := &t.voices[i]
		return v.mark.Kind == news.OriginDocument && (v.document.leaked || v.document.genre == "memo")
	})
	for _, i := range o.voices {
		v := &t.voices[i]
		key := ""
		switch v.mark.Kind {
		case news.OriginPerson, news.OriginPost:
			if v.mark.Name != "" {
				key = t.personKey(v.mark.Name)
			}
		case news.OriginOrganization:
			key = t.ownerKey(v)
		case news.OriginUnnamed:
			key = cmp.Or(t.spokesFor(v), t.apposition(v.mark.Descriptor), t.office(v))
			if key == "" && o.Kind == news.OriginPerson { // "the chairman of Northgate", named later
				if r, ok := t.readRole(v.account, v.mark.Descriptor, v.mark.Spans[0].Begin); ok && r.kind == heads && !r.former && !t.anyFormer(o) {
					key = t.partyKey(r.body)
				}
			}
		case news.OriginDocument:
			if !leaked {
				key = t.issuerKey(v.document)
			}
		}
		if key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, key := range slices.Clone(keys) {
		if body := t.bodyOfPerson(key); body != "" && !slices.Contains(keys, body) {
			keys = append(keys, body)
		}
	}
	return keys
}

// ownerKey is the body that an organisation is: of "team-owned radio" its owner,
// of "Quill's office" the person.
func (t *tracing) ownerKey(v *voice) string {
	words := strings.ReplaceAll(v.words(), "’", "'")
	if owner, _, ok := strings.Cut(words, "-owned"); ok {
		if key := t.partyKey(t.bodyIn(v.account, owner, v.mark.Spans[0].Begin)); key != "" {
			return key
		}
	}
	for _, office := range []string{"'s office", "'s campaign", "'s lawyers", "'s team"} {
		if owner, ok := strings.CutSuffix(words, office); ok {
			if key := t.partyKey(trimArticle(owner)); key != "" {
				return key
			}
		}
	}
	if key := cmp.Or(t.namedHere(v), t.force(v), t.partyKey(v.words())); key != "" {
		return key
	}
	return "body " + strings.Join(nameWords(v.words()), " ")
}

// issuerKey is whose word a document is: an affidavit is of the police and an
// indictment of the prosecution where no issuer is told.
func (t *tracing) issuerKey(d document) string {
	if key := t.partyKey(d.issuer); key != "" {
		return key
	}
	switch {
	case d.issuer != "" && d.genre == "poll":
		return "body " + strings.Join(nameWords(d.issuer), " ")
	case d.genre == "affidavit":
		return t.forceKey("police", true)
	case d.genre == "indictment":
		return t.forceKey("prosecutors", false)
	}
	return ""
}

// joinCounsel puts a lawyer on the side of the suspect that he is said to speak
// for.
func (t *tracing) joinCounsel(origins []joinedOrigin, sides forest) {
	suspect := t.suspectOf(origins)
	if suspect < 0 {
		return
	}
	for i := range origins {
		for _, k := range origins[i].voices {
			if t.voices[k].mark.Kind != news.OriginPerson {
				continue
			}
			for _, r := range t.roles[t.people.of(t.voices[k].mark.Name)] {
				if r.kind == counsel && holdsAny(nameWords(r.body), suspectWords) {
					sides.join(i, suspect)
				}
			}
		}
	}
}

// joinSameWords puts a person who holds an office on the side of an organisation
// that other accounts quote with the same words.
func (t *tracing) joinSameWords(origins []joinedOrigin, sides forest) {
	of := map[int]int{}
	for i := range origins {
		for _, k := range origins[i].voices {
			of[k] = i
		}
	}
	for _, pair := range t.twins() {
		a, aok := of[pair.a]
		b, bok := of[pair.b]
		if !aok || !bok || a == b {
			continue
		}
		if origins[a].Kind == news.OriginOrganization {
			a, b = b, a
		}
		if origins[a].Kind == news.OriginPerson && origins[b].Kind == news.OriginOrganization && t.inRole(&origins[a]) {
			sides.join(a, b)
		}
	}
}

// inRole reports whether the accounts say of an origin's person that they hold an
// office, and not for which body.
func (t *tracing) inRole(o *joinedOrigin) bool {
	return slices.ContainsFunc(o.voices, func(i int) bool {
		p := t.people.of(t.voices[i].mark.Name)
		return t.voices[i].mark.Kind == news.OriginPerson && t.bodyOfPerson(t.personKey(t.voices[i].mark.Name)) == "" && slices.ContainsFunc(t.roles[p], func(r role) bool { return r.kind == heads || r.kind == ranks })
	})
}

// partyName names a party: by the body that an organisation of it is, else by
// one that is spoken for, else by the first of it.
func (t *tracing) partyName(origins []joinedOrigin, keys [][]string, sides forest, at int, taken map[string]bool) string {
	root, body, person, client, suspect := sides.root(at), "", "", "", ""
	for i := range origins {
		if sides.root(i) != root {
			continue
		}
		for _, key := range keys[i] {
			name := t.keyName(key)
			switch {
			case name == "":
			case strings.HasPrefix(key, "person "):
				if person == "" || client == "" && key != keys[i][0] {
					person = name
				}
				if key != keys[i][0] {
					client = name // somebody speaks for them
				}
			case body == "":
				body = name
			}
		}
		if origins[i].Kind == news.OriginOrganization && body == "" {
			body = origins[i].Name
		}
		if origins[i].Kind == news.OriginUnnamed && t.suspected(origins[i].voices[0]) {
			suspect = origins[i].Descriptor
		}
	}
	if suspect != "" {
		person = suspect
	}
	switch {
	case body != "":
		if outlet := t.press.of(body); outlet >= 0 && strings.Join(outletWords(body), "") == strings.Join(t.press.outlets[outlet].words, "") {
			return t.press.name(outlet)
		}
		return body
	case person != "":
		return person
	}
	o := &origins[at]
	name := o.Name
	if name == "" {
		name = o.Descriptor
	}
	if taken[name] {
		name = fmt.Sprintf("%s (%s)", name, t.voices[o.voices[0]].newsroom)
	}
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("%s (%s, %d)", o.Descriptor, t.voices[o.voices[0]].newsroom, n)
	}
	return name
}

// keyName is the printed name of a person or a body.
func (t *tracing) keyName(key string) string {
	kind, rest, _ := strings.Cut(key, " ")
	n, err := strconv.Atoi(rest)
	switch {
	case err != nil && kind == "body":
		return ""
	case err != nil:
		return ""
	case kind == "person" && n < len(t.people.names):
		return t.people.names[n].printed
	case kind == "body" && n < len(t.bodies.list):
		return t.bodies.list[n].printed
	}
	return ""
}
