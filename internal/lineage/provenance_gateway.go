package lineage

import (
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// gateways are the parties that passed a voice's words on, outermost first.
func (t *tracing) gateways(origins []joinedOrigin, v *voice, w way) (parties []string) {
	names := v.mark.Gateways
	if v.via != "" {
		names = append(t.citedOutlets(v), names...)
	}
	for _, name := range names {
		party := t.gateway(origins, v.account, name)
		if party != "" && party != w.party && party != w.newsroom && party != t.own[v.account] && !slices.Contains(parties, party) {
			parties = append(parties, party)
		}
	}
	return parties
}

// citedOutlets are the outlets that the sentence of a relayed voice says were
// cited by the one relayed: "the agency reported, citing State TV, which quoted a
// general".
func (t *tracing) citedOutlets(v *voice) (names []string) {
	body := t.s.accounts[v.account].Article.Body
	span := t.s.sentences[v.account][v.sentences[0]].span
	for _, m := range t.s.accounts[v.account].Marks.Mentions {
		if m.Kind != news.MentionOutlet || m.Span.Begin < span.Begin || m.Span.End > v.mark.Spans[0].Begin || !m.Span.Within(body) {
			continue
		}
		before := strings.TrimSuffix(strings.TrimRight(body[span.Begin:m.Span.Begin], " "), " the")
		for _, cue := range []string{"citing", "quoting", "cited", "quoted", "citando a", "unter Berufung auf"} {
			if strings.HasSuffix(before, cue) && t.press.of(m.Name) >= 0 && t.press.name(t.press.of(m.Name)) != v.via {
				names = append(names, m.Name)
			}
		}
	}
	return names
}

// gateway is the party that an account's words for a gateway stand for.
func (t *tracing) gateway(origins []joinedOrigin, account int, name string) string {
	if i := t.press.of(name); i >= 0 {
		return t.press.name(i)
	}
	words := nameWords(name)
	if len(words) == 0 || len(words) > mostNameWords || outletNouns[words[len(words)-1]] {
		return ""
	}
	key := t.partyKey(name)
	if party := t.partyOf[key]; key != "" && party != "" {
		return party
	}
	for i := range origins {
		for _, k := range origins[i].voices {
			if v := &t.voices[k]; v.account == account && (v.mark.Name == name || v.mark.Descriptor == name) {
				return origins[i].Party
			}
		}
	}
	if named := t.keyName(key); named != "" {
		return named
	}
	return name
}

// confession is how a body passes on what somebody told it.
var confession = regexp.MustCompile(`\b([^.,;“”"]{3,80}?) (?:told|has told|had told|confessed to) (?:the )?(?:police|officers|detectives|investigators|prosecutors|authorities|deputies)\b`)

// confessed parts a way to a body into what the body says and what it says that
// the suspect of the story, who is the origin given, told it.
func (t *tracing) confessed(origins []joinedOrigin, w way, who int) (body, suspect way) {
	body, suspect = w, way{}
	if origins[w.origin].Kind != news.OriginOrganization || who < 0 {
		return body, suspect
	}
	var told, rest []int
	for _, k := range w.sentences {
		text := t.textOf(w.account, k)
		if !strings.Contains(text, " told ") && !strings.Contains(text, " confessed ") { // the search is dear
			rest = append(rest, k)
		} else if m := confession.FindStringSubmatch(text); m != nil && suspectPhrase(m[1]) {
			told = append(told, k)
		} else {
			rest = append(rest, k)
		}
	}
	if len(told) == 0 {
		return body, suspect
	}
	suspect = w
	suspect.sentences, suspect.origin, suspect.party = told, who, origins[who].Party
	suspect.gateways = append(slices.Clone(w.gateways), w.party)
	body.sentences = rest
	return body, suspect
}

// suspectOf is the suspect of the story; -1 for none.
func (t *tracing) suspectOf(origins []joinedOrigin) int {
	return slices.IndexFunc(origins, func(o joinedOrigin) bool {
		return o.Kind == news.OriginUnnamed && slices.ContainsFunc(o.voices, func(i int) bool { return t.voices[i].single() && t.suspected(i) })
	})
}

// suspectPhrase reports whether the subject of "told police" is a suspect.
func suspectPhrase(subject string) bool {
	words := nameWords(subject)
	if holdsAny(words, suspectWords) {
		return true
	}
	n := len(words)
	return n > 0 && (words[n-1] == "he" || words[n-1] == "she") && n < 3
}
