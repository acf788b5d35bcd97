package lineage

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
)

// role is what an account says somebody is, where that may make them speak for
// more than themselves.
type role struct {
	account int
	noun    string // "mayor", "chairman"
	kind    roleKind
	body    string // for whom, in the account's words or as another account names it; "" where it does not say
	former  bool
}

type roleKind uint8

const (
	heads      roleKind = iota + 1 // speaks for the body: its head, its spokeswoman, an office holder
	ranks                          // of the police, unless the account says of what
	counsel                        // speaks for a client
	politician                     // speaks for nobody else, whatever else they are
)

// roleNouns are the nouns that tell a role.
var roleNouns = nounsOf(map[roleKind]string{
	heads: `spokesman spokeswoman spokesperson chairman chairwoman chairperson chair president director head boss chief ceo executive
		commissioner governor mayor minister secretary commander leader manager treasurer rector dean principal headteacher ombudsman
		coroner prosecutor sheriff auditor general superintendent rep representative publicist portavoz presidente presidenta directora jefe jefa alcalde alcaldesa
		ministro ministra secretario secretaria fiscal comandante rectora sprecher sprecherin vorsitzende vorsitzender chefin prasident
		prasidentin direktor direktorin burgermeister burgermeisterin ministerin leiter leiterin geschaftsfuhrer geschaftsfuhrerin
		staatsanwalt staatsanwaltin`,
	ranks:      "sergeant sgt inspector detective constable superintendente inspectora sargento kommissar kommissarin",
	counsel:    "lawyer attorney solicitor barrister counsel abogado abogada letrado anwalt anwaltin rechtsanwalt rechtsanwaltin",
	politician: "mp sen lawmaker senator congressman congresswoman deputy diputado diputada senador senadora abgeordnete abgeordneter",
})

func nounsOf(lists map[roleKind]string) map[string]roleKind {
	kinds := map[string]roleKind{}
	for kind, words := range lists {
		for word := range strings.FieldsSeq(words) {
			kinds[word] = kind
		}
	}
	return kinds
}

var (
	// roleParts belong to a role and not to a body: "chief executive", "press secretary".
	roleParts = listed(`chief vice deputy managing executive general acting interim press senior duty assistant lead top co longtime new
		communications media official opposition prime first primera primer vicepresidente`)
	formerWords = listed("former ex then late outgoing retired antiguo antigua exdirector ehemalige ehemaliger ehemaligen")
	roleOf      = listed("of for at with to in from de del para von vom fur des der bei beim")
	roleEnds    = listed(`who which that since said says told but when until was is has had by asked since quien que die der desde dijo sagte
		as on after before during it he she they could would will can may should must`)

	// plainBodies are words an account calls a body by that it has named before.
	plainBodies = listed(`company firm club team airline operator carrier bank hospital university museum school authority agency union force
		association group ministry party charity inquiry council institute foundation line empresa compania museo hospital ayuntamiento
		autoridad agencia sindicato ministerio unternehmen firma museum verein behorde ministerium`)
	// firms are those of them that a firm of any name is called by.
	firms = listed("company firm operator carrier group owner empresa compania unternehmen firma")
)

// readRoles reads what the accounts say people are, and makes the bodies known
// that they are said to speak for.
func (t *tracing) readRoles() {
	t.roles = map[int][]role{}
	var named []string
	for i := range t.s.accounts {
		a := &t.s.accounts[i]
		for _, m := range a.Marks.Mentions {
			if m.Kind != news.MentionPerson || !m.Span.Within(a.Article.Body) {
				continue
			}
			p := t.people.of(m.Name)
			k := t.sentenceAt(i, m.Span.Begin)
			if p < 0 || k >= len(t.s.sentences[i]) {
				continue
			}
			for _, r := range t.rolesAt(i, t.s.sentences[i][k].span, m.Span) {
				t.roles[p] = append(t.roles[p], r)
				named = append(named, r.body)
			}
		}
		for _, o := range a.Marks.Origins {
			switch o.Kind {
			case news.OriginDocument:
				if issuer := documentOf(o.Name + " " + o.Descriptor).issuer; capital(issuer) && t.press.of(issuer) < 0 && t.personIn(issuer) == "" {
					named = append(named, issuer)
				}
			case news.OriginUnnamed:
				if r, ok := t.readRole(i, o.Descriptor, 0); ok && r.kind == heads {
					named = append(named, r.body)
				}
				named = append(named, ownerIn(o.Descriptor))
			case news.OriginPerson:
				t.readSurname(i, o.Name)
			}
		}
	}
	defer t.bodies.joinPlaces(t.s.accounts)
	t.bodies.add(slices.DeleteFunc(named, func(name string) bool {
		words := nameWords(name)
		return len(words) == 0 || len(words) > 6 || strings.ContainsAny(strings.TrimRight(name, "’'"), "\"“”‘«»") || len(words) == 1 && (plainBodies[words[0]] || generalBodies[words[0]]) || t.people.of(name) >= 0
	}))
}

// readSurname reads what stands behind the surname of somebody who speaks, where
// the marks have no mention of the name there.
func (t *tracing) readSurname(account int, name string) {
	words := strings.Fields(name)
	body := t.s.accounts[account].Article.Body
	p := t.people.of(name)
	if len(words) == 0 || p < 0 || slices.ContainsFunc(t.roles[p], func(r role) bool { return r.account == account }) {
		return
	}
	surname := words[len(words)-1]
	at := strings.Index(body, surname+", ")
	k := t.sentenceAt(account, max(at, 0))
	if at < 0 || k >= len(t.s.sentences[account]) {
		return
	}
	span := news.Span{Begin: at, End: at + len(surname)}
	if sentence := t.s.sentences[account][k].span; sentence.Within(body) && span.End <= sentence.End {
		if r, ok := t.readRole(account, phraseBehind(body[span.End:sentence.End]), at); ok {
			t.roles[p] = append(t.roles[p], r)
		}
	}
}

// rolesAt are the roles told right before and right behind a name.
func (t *tracing) rolesAt(account int, sentence, name news.Span) (found []role) {
	body := t.s.accounts[account].Article.Body
	if sentence.Begin > name.Begin || !sentence.Within(body) || name.End > sentence.End {
		return nil
	}
	before, after := phraseBefore(body[sentence.Begin:name.Begin]), phraseBehind(body[name.End:sentence.End])
	if r, ok := t.readRole(account, before, name.Begin); ok {
		if of, ok := strings.CutPrefix(after, "of "); ok && r.kind == ranks { // "Sergeant Paul Cole of Eastmere police"
			r.body = t.bodyIn(account, untilRoleEnds(strings.Fields(of)), name.Begin)
		}
		found = append(found, r)
	}
	if r, ok := t.readRole(account, after, name.Begin); ok {
		found = append(found, r)
	}
	return found
}

// phraseBefore is the words before a name that may say what somebody is: all up
// to a comma or a full stop, and what stands between commas where one stands
// right before the name.
func phraseBefore(text string) string {
	text = strings.TrimRight(text, " \n")
	text, apposition := strings.CutSuffix(text, ",")
	if at := strings.LastIndexAny(text, ",;:.()—–\"“”‘«»"); at >= 0 && !initialDot(text, at) {
		_, size := firstRune(text[at:])
		text = text[at+size:]
	}
	fields := strings.Fields(text)
	if !apposition {
		for i := len(fields) - 1; i >= 0; i-- {
			if w := nameWords(fields[i]); len(w) > 0 && roleEnds[w[0]] || len(fields)-i > 7 {
				return strings.Join(fields[i+1:], " ")
			}
		}
	}
	return strings.Join(fields, " ")
}

// initialDot reports whether the mark at a place is the dot of "Sgt." or "St.".
func initialDot(text string, at int) bool {
	return text[at] == '.' && at >= 2 && len(text[strings.LastIndexAny(text[:at], " ")+1:at]) < 5 && at+1 >= len(strings.TrimRight(text, " "))
}

func firstRune(text string) (r rune, size int) {
	for i, c := range text {
		if i > 0 {
			return r, i
		}
		r = c
	}
	return r, len(text)
}

// phraseBehind is the words behind a name that may say what somebody is.
func phraseBehind(text string) string {
	switch {
	case strings.HasPrefix(text, " of "), strings.HasPrefix(text, " de "):
		return strings.TrimSpace(upTo(text, ",;:.()"))
	case strings.HasPrefix(text, " is "), strings.HasPrefix(text, " was "):
		text = text[strings.Index(text[1:], " ")+2:]
	case strings.HasPrefix(text, ", "):
		text = text[2:]
		if age, rest, ok := strings.Cut(text, ", "); ok && strings.Trim(age, "0123456789") == "" {
			text = rest
		}
	case strings.HasPrefix(text, " ("):
		text = upTo(text[2:], ")")
	default:
		return ""
	}
	text = upTo(text, ",;:()—–\"“”«»")
	for _, verb := range []string{"who chairs ", "who heads ", "who leads ", "who runs ", "who owns "} {
		if of, ok := strings.CutPrefix(text, verb); ok {
			return "head of " + of
		}
	}
	for _, lead := range []string{"who is ", "who was ", "who has been ", "who speaks for "} {
		if rest, ok := strings.CutPrefix(text, lead); ok {
			if lead == "who speaks for " {
				return "spokesman for " + rest
			}
			return rest
		}
	}
	return text
}

func upTo(text, marks string) string {
	if at := strings.IndexAny(text, marks); at >= 0 {
		return text[:at]
	}
	return text
}

// readRole reads a phrase such as "the authority's chief executive", "mayor of
// Millbeck", "company spokeswoman", "interior minister".
func (t *tracing) readRole(account int, phrase string, at int) (role, bool) {
	fields := strings.Fields(phrase)
	words := make([]string, len(fields))
	for i, field := range fields {
		words[i] = strings.Join(nameWords(field), "")
	}
	n := roleNoun(words)
	if n < 0 {
		return role{}, false
	}
	r := role{account: account, noun: words[n], kind: roleNouns[words[n]]}
	if n > 0 && (words[n] == "attorney" || words[n] == "attorneys") && prosecuting[words[n-1]] { // "Fulton County District Attorney"
		r.noun, r.kind = "prosecutor", heads
		fields, words = slices.Delete(fields, n-1, n), slices.Delete(words, n-1, n)
		n--
	}
	for _, word := range words[:n] {
		r.former = r.former || formerWords[word] || strings.HasPrefix(word, "ex") && roleNouns[word[2:]] != 0
		if roleNouns[word] == politician {
			r.kind = politician
		}
	}
	end := n + 1
	for end < len(words) && (words[end] == "general" || words[end] == "executive") {
		end++
	}
	office := strings.Join(fields[n:end], " ")
	minister := strings.HasPrefix(r.noun, "minist")
	if n+1 <= len(fields) && (fields[n] == "Rep." || fields[n] == "Sen.") {
		r.kind = politician
	}
	if end < len(words) && roleOf[words[end]] {
		r.body = bodyAfter(fieldsBefore(fields[end+1:]), minister)
	} else {
		r.body = bodyBefore(fields[:n], words[:n])
		possessive := strings.HasSuffix(r.body, "'s") || strings.HasSuffix(r.body, "’s") || strings.HasSuffix(r.body, "s’") || strings.HasSuffix(r.body, "s'") || pronouns[strings.ToLower(r.body)]
		known := bodyOf(r.body).class != "" || plainBodies[strings.ToLower(r.body)] || len(nameWords(r.body)) > 1 || t.bodies.of(r.body) >= 0
		if !possessive && (r.kind == counsel || !known && !minister) { // "Anchorage attorney", "athletic director"
			r.body = ""
		}
	}
	switch last := lastNameWord(r.body); {
	case pronouns[strings.ToLower(r.body)]:
		r.body = t.personSpokenFor(account, at, r)
	case !strings.ContainsFunc(r.body, unicode.IsUpper) && !plainBodies[last] && !generalBodies[last] && bodyClasses[last] == "" && !suspectWords[last] && !minister:
		r.body = ""
	}
	r.body = t.officeBody(r, office, words[:n])
	if r.noun == "prosecutor" && r.body == "" {
		r.body = "prosecutors"
	}
	if r.body != "" {
		r.body = t.bodyIn(account, r.body, at)
	}
	return r, true
}

// prosecuting stands before "attorney" where that is a prosecutor.
var prosecuting = listed("district states state prosecuting county commonwealth commonwealths us city")

func lastNameWord(name string) string {
	words := nameWords(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

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

// roleNoun is the place of the noun that tells the role; -1 for none. What
// follows "of" is the body's.
func roleNoun(words []string) int {
	found := -1
	for i, word := range words {
		if found >= 0 && roleOf[word] || roleEnds[word] && i > 0 {
			break
		}
		if kind := roleNouns[word]; kind != 0 && !(kind == politician && found >= 0) {
			if word == "general" && (i == 0 || words[i-1] != "auditor" && words[i-1] != "attorney") {
				continue
			}
			if found >= 0 && (word == "general" || word == "executive") {
				continue
			}
			if kind == ranks && i+1 < len(words) && words[i+1] == "general" { // "inspector general"
				continue
			}
			found = i
		}
	}
	return found
}

// fieldsBefore are words up to where something else is told.
func fieldsBefore(fields []string) []string {
	for i, field := range fields {
		if w := nameWords(field); len(w) == 0 || roleEnds[w[0]] && i > 0 {
			return fields[:i]
		}
	}
	return fields
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
		case plain(0):
			return fields[0]
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

func untilRoleEnds(fields []string) string { return strings.Join(fieldsBefore(fields), " ") }

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
	for begin < end && roleParts[words[begin]] { // "Assistant Oakland County prosecutor"
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
		return i == end-1 || capital(fields[i+1]) || plainBodies[words[i+1]] || generalBodies[words[i+1]] || bodyClasses[words[i+1]] != ""
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

// bodyIn is a body's name with a plain word for it replaced by the name that the
// account has for it: "company" by the firm named last before.
func (t *tracing) bodyIn(account int, name string, at int) string {
	name = trimArticle(strings.TrimSpace(strings.Trim(name, ",.’' ")))
	words := nameWords(name)
	if len(words) == 2 && (words[0] == "its" || words[0] == "their" || words[0] == "our") {
		words, name = words[1:], strings.Fields(name)[1]
	}
	name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
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

func capital(name string) bool {
	r, _ := firstRune(strings.TrimLeft(name, "‘“\"'"))
	return strings.ToLower(string(r)) != string(r)
}
