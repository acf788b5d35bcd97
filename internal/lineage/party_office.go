package lineage

import (
	"regexp"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

var pronouns = listed("his her their its my our su sus sein seine ihr ihre")

// personSpokenFor is the person that "her lawyer" speaks for: the one named last
// before, where nobody is named more often in the account.
func (t *tracing) personSpokenFor(account, at int, r role) string {
	if r.kind != counsel && !spokesWords[r.noun] {
		return ""
	}
	times := map[int]int{}
	last, most := -1, -1
	for _, m := range t.s.accounts[account].Marks.Mentions {
		p := t.people.of(m.Name)
		if m.Kind != news.MentionPerson || p < 0 {
			continue
		}
		if m.Span.Begin < at {
			last = p
		}
		times[p]++
		if most < 0 || times[p] > times[most] {
			most = p
		}
	}
	if last < 0 || last != most {
		return ""
	}
	return t.people.names[last].printed
}

// bodyAfter is the body that begins the words behind "chairman of": a name, or a
// plain word for a body. A department ("head of music") is none; it is of a
// minister.
func bodyAfter(fields []string, minister bool) string {
	for i, field := range fields { // "director of conservation at the society"
		if !minister && (field == "at" || field == "for" || field == "with") {
			return bodyAfter(fields[i+1:], minister)
		}
	}
	for len(fields) > 0 && articleWords[strings.ToLower(fields[0])] && !capital(fields[0]) {
		fields = fields[1:]
	}
	if len(fields) == 1 && honorifics[strings.Join(nameWords(fields[0]), "")] {
		return ""
	}
	if len(fields) == 0 || minister {
		return strings.Join(fields, " ")
	}
	plain := func(i int) bool {
		if i >= len(fields) {
			return false
		}
		word := strings.Join(nameWords(fields[i]), "")
		return plainBodies[word] || generalBodies[word] || bodyClasses[word] != "" || suspectWords[word]
	}
	if !capital(fields[0]) {
		switch {
		case plain(0) && len(fields) > 1 && capital(fields[1]): // "at security company Trusteer"
			return bodyAfter(fields[1:], minister)
		case plain(0):
			return fields[0]
		case plain(1) && len(fields) > 2 && capital(fields[2]):
			return bodyAfter(fields[2:], minister)
		case plain(1):
			return strings.Join(fields[:2], " ")
		}
		return ""
	}
	end := 1
	for end < len(fields) {
		word := strings.Join(nameWords(fields[end]), "")
		small := smallWords[word] || articleWords[word]
		if !capital(fields[end]) && !plain(end) && !(small && end+1 < len(fields) && (capital(fields[end+1]) || articleWords[strings.ToLower(fields[end+1])])) && !plain(end+1) {
			break
		}
		end++
	}
	return strings.Join(fields[:end], " ")
}

// bodyBefore is the body named before a role: "Harbour City Rovers" of "Harbour
// City Rovers chairman", "the authority" of "the authority's chief executive".
func bodyBefore(fields, words []string) string {
	end := len(words)
	for end > 0 && (roleParts[words[end-1]] || formerWords[words[end-1]]) {
		end--
	}
	begin := end
	for begin > 0 && end-begin < 5 && partOfBody(fields, words, begin-1, end) {
		begin--
	}
	for begin < end && (roleParts[words[begin]] || words[begin] == "and") { // "Assistant Oakland County prosecutor"
		begin++
	}
	return strings.Join(fields[begin:end], " ")
}

// partOfBody reports whether a word before a role belongs to the name of the
// body: it is written with a capital, or it is the last one, or the first of
// "ports and waterways".
func partOfBody(fields, words []string, i, end int) bool {
	switch word := words[i]; {
	case word == "and" || word == "y" || word == "und":
		return i == end-2
	case articleWords[word] && (!capital(fields[i]) || word == "the" || word == "a"), numerals[word], roleEnds[word], formerWords[word], roleOf[word]:
		return false
	case capital(fields[i]):
		return i == end-1 || i == end-3 && words[end-2] == "and" || capital(fields[i+1]) || plainBodies[words[i+1]] || generalBodies[words[i+1]] || bodyClasses[words[i+1]] != ""
	}
	return i == end-1 || i == end-3 && words[end-2] == "and" || i == end-2 && generalBodies[words[end-1]] && !capital(fields[end-1])
}

// officeBody is what an office stands for: a minister the ministry, a mayor the
// town hall, a prosecutor the prosecution, an auditor general the office itself.
func (t *tracing) officeBody(r role, office string, before []string) string {
	switch r.noun {
	case "minister", "ministra", "ministro", "ministerin":
		if len(before) > 0 && (before[len(before)-1] == "prime" || before[len(before)-1] == "primera" || before[len(before)-1] == "primer") {
			return "Prime Minister"
		}
		if r.body == "" {
			return ""
		}
		return "ministry of " + r.body
	case "mayor", "alcalde", "alcaldesa", "burgermeister", "burgermeisterin":
		if r.body == "" {
			return ""
		}
		return "mayor of " + r.body
	case "prosecutor", "fiscal", "staatsanwalt", "staatsanwaltin":
		return strings.TrimSpace(r.body + " prosecutors")
	case "auditor", "ombudsman", "coroner", "sheriff":
		return strings.TrimSpace(r.body + " " + office)
	case "secretary":
		if body := bodyOf(r.body); len(body.words) == 1 && body.class == "" && capital(r.body) && len(nameWords(r.body)) == 1 { // "Secretary of State"
			return "Department of " + r.body
		}
		return r.body
	case "executive", "president", "presidente", "presidenta", "governor", "leader":
		return r.body
	}
	if r.kind == ranks && r.body == "" {
		return "police"
	}
	return r.body
}

// officePossessive is of names that have it in them: "Norfolk District Attorney's Office".
var officePossessive = regexp.MustCompile(`(?i)(?:attorney|sheriff|coroner|examiner|prosecutor|governor)['’]s `)

// properBody reports whether the body of a role is one that somebody can speak for.
// A plain word that no name was found for, or an adjective of a people, is none;
// and for a person speak spokespeople and lawyers only.
func (t *tracing) properBody(r role) bool {
	words := nameWords(r.body)
	if len(words) == 0 || strings.ContainsAny(r.body, "\"“”«»") {
		return false
	}
	if len(words) == 1 && plainBodies[words[0]] && r.kind != counsel && firms[words[0]] && !capital(r.body) {
		return false
	}
	if r.kind == heads && (r.noun == "president" || r.noun == "leader" || r.noun == "executive") && len(words) < 3 && demonym.MatchString(words[len(words)-1]) && t.bodies.of(r.body) < 0 {
		return false
	}
	person := t.people.of(r.body) >= 0
	if r.noun == "agent" { // an agent of anybody else is an officer
		return person
	}
	return r.kind == counsel || spokesWords[r.noun] || len(words) < 2 || !person
}

// demonym is how adjectives of peoples end.
var demonym = regexp.MustCompile(`(?:ean|ian|ican|ish|ese|ench|erman|aqi|aeli|anese)$`)

// bodyIn is a body's name with a plain word for it replaced by the name that the
// account has for it: "company" by the firm named last before.
func (t *tracing) bodyIn(account int, name string, at int) string {
	name = trimArticle(strings.TrimSpace(strings.Trim(name, ",.’' ")))
	words := nameWords(name)
	if len(words) == 2 && (words[0] == "its" || words[0] == "their" || words[0] == "our") {
		words, name = words[1:], strings.Fields(name)[1]
	}
	name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
	if bodyOf(name).class != "" && !officePossessive.MatchString(name) { // "Eastmere's police"
		name = strings.NewReplacer("'s ", " ", "’s ", " ").Replace(name)
	}
	if len(words) != 1 || !plainBodies[words[0]] {
		return name
	}
	nearest := ""
	for _, m := range t.s.accounts[account].Marks.Mentions {
		if m.Span.Begin >= at {
			break
		}
		if m.Kind != news.MentionOrganization {
			continue
		}
		of := bodyOf(m.Name)
		if len(of.words) == 0 || len(of.words) > 5 {
			continue
		}
		last := of.words[len(of.words)-1]
		switch {
		case len(of.words) > 1 && (last == words[0] || of.words[0] == words[0]): // "the authority": the Sell Basin Authority
			nearest = m.Name
		case firms[words[0]] && of.class == "" && !plainBodies[last] && !generalBodies[last]:
			nearest = m.Name
		case t.isCalled(account, m.Span.End, words[0]): // "Harbour City Rovers football club"
			nearest = m.Name
		}
	}
	for _, o := range t.s.accounts[account].Marks.Origins { // "the ferry's owner, Sunna Line"
		if owner := ownerIn(o.Descriptor); nearest == "" && owner != "" && firms[words[0]] && len(o.Spans) > 0 && o.Spans[0].Begin < at {
			nearest = owner
		}
	}
	if nearest != "" {
		return nearest
	}
	return name
}

// isCalled reports whether one of the two words behind a name is a plain word for
// what it is.
func (t *tracing) isCalled(account, end int, word string) bool {
	body := t.s.accounts[account].Article.Body
	if end < 0 || end >= len(body) || body[end] != ' ' {
		return false
	}
	for i, field := range strings.Fields(body[end:min(len(body), end+40)]) {
		if i > 1 || capital(field) {
			return false
		}
		if w := nameWords(field); len(w) == 1 && w[0] == word {
			return true
		}
	}
	return false
}

// ownerIn is the firm that a description ends with: "the ferry's owner, Sunna
// Line".
func ownerIn(descriptor string) string {
	what, name, ok := strings.Cut(descriptor, ", ")
	if !ok || !capital(name) || strings.ContainsAny(name, ",") {
		return ""
	}
	words := nameWords(what)
	if len(words) == 0 || !firms[words[len(words)-1]] {
		return ""
	}
	return name
}
