package lineage

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// The people of a public body are called by their trade: "officers", "detectives
// said", "prosecutors". What they say in office is their body's word. So is what
// "authorities" and "investigators" say of a crime: the police's, where nothing
// tells otherwise.

// forces are the words for the people of a public body, each with its class.
var forces = grouped(
	`police officers officer policemen policeman policewoman detectives detective cops cop troopers trooper constables investigators authorities
	agentes policias investigadores autoridades polizisten beamten ermittler behorden`,
	`sheriff deputies deputy`,
	`prosecutors prosecutor fiscales staatsanwalte`,
	`firefighters firefighter firemen bomberos feuerwehrleute`,
	`coroner`,
)

// generalForces are told of in the place of more than one class: of whichever the
// story names.
var generalForces = listed("authorities investigators officers officer detectives detective autoridades investigadores ermittler behorden")

// localWords stand before such a word and tell no body.
var localWords = listed("local city town police municipal homicide arson fire sheriff's sheriffs law enforcement the a an one some two three several")

// force is the public body whose people a voice is; "" for none. Somebody told of
// as one who must not speak speaks for nobody.
func (t *tracing) force(v *voice) string {
	word := forceWord(v.words())
	if word == "" || t.speaksInSecret(v) {
		return ""
	}
	return t.forceKey(forces[word], generalForces[word])
}

// forceWord is the word for the people of a public body that a description is
// nothing but; "" for none.
func forceWord(description string) string {
	words := nameWords(description)
	if len(words) == 0 || len(words) > 4 || forces[words[len(words)-1]] == "" {
		return ""
	}
	last := len(words) - 1
	if slices.ContainsFunc(words[:last], func(word string) bool { return !localWords[word] }) {
		return ""
	}
	if words[last] == "sheriff" || words[last] == "coroner" { // an office, not its people
		return ""
	}
	return words[last]
}

// forceKey is the body of a class that a story tells of, or, for a general word,
// the sheriff's office where no police are told of.
func (t *tracing) forceKey(class string, general bool) string {
	if general && !t.bodies.hasClass("police") && t.bodies.hasClass("sheriff") {
		class = "sheriff"
	}
	if key := t.partyKey(class); key != "" {
		return key
	}
	return "body " + class
}

// hasClass reports whether the story tells of a body of a class.
func (b *bodies) hasClass(class string) bool {
	return slices.ContainsFunc(b.list, func(one body) bool { return one.class == class })
}

// speaksInSecret reports whether a sentence of a voice says why it is not named.
func (t *tracing) speaksInSecret(v *voice) bool {
	return v.mark.Kind == news.OriginUnnamed && slices.ContainsFunc(v.sentences, func(k int) bool { return reasonAt(t.textOf(v.account, k)) != nil })
}

// lawful are the classes of bodies that work on one case together.
var lawful = listed("police sheriff prosecutors coroner")

// lawfulMinistries are those that speak of police work.
var lawfulMinistries = listed("interior home justice inneren innern justiz")

// ofOneCase adds the parties that may be one for working on one case: police and
// prosecutors; the police, and a force named among others.
func ofOneCase(origins []joinedOrigin, add func(a, b string)) {
	var parties []string
	classes := map[string]body{}
	for i := range origins {
		party := origins[i].Party
		one := bodyOf(party)
		one.class = cmp.Or(one.class, forces[forceWord(party)]) // "authorities"
		if (lawful[one.class] || one.class == "ministry" && holdsAny(one.words, lawfulMinistries)) && !slices.Contains(parties, party) {
			parties = append(parties, party)
			classes[party] = one
		}
	}
	for n, a := range parties {
		for _, b := range parties[:n] {
			x, y := classes[a], classes[b]
			if x.class != y.class || len(x.words) == 0 || len(y.words) == 0 {
				add(a, b)
			}
		}
	}
}
