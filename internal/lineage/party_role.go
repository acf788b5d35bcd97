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
		coroner prosecutor sheriff auditor general superintendent rep representative publicist agent portavoz presidente presidenta directora jefe jefa alcalde alcaldesa
		ministro ministra secretario secretaria fiscal comandante rectora sprecher sprecherin vorsitzende vorsitzender chefin prasident
		prasidentin direktor direktorin burgermeister burgermeisterin ministerin leiter leiterin geschaftsfuhrer geschaftsfuhrerin
		staatsanwalt staatsanwaltin`,
	ranks:      "sergeant sgt inspector detective constable superintendente inspectora sargento kommissar kommissarin",
	counsel:    "lawyer attorney solicitor barrister counsel abogado abogada letrado anwalt anwaltin rechtsanwalt rechtsanwaltin",
	politician: "mp sen lawmaker legislator senator congressman congresswoman councilman councilwoman councilmember assemblyman assemblywoman deputy diputado diputada senador senadora abgeordnete abgeordneter",
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
				if class := forces[forceWord(o.Descriptor)]; class != "" && !generalForces[forceWord(o.Descriptor)] {
					named = append(named, class)
				}
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
	if n > 0 && (words[n] == "attorney" || words[n] == "attorneys") && prosecuting[words[n-1]] && (n+1 == len(words) || words[n+1] != "general") { // "Fulton County District Attorney"
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
	for end < len(words) && officeParts[words[end]] {
		end++
	}
	office := strings.Join(fields[n:end], " ")
	minister := strings.HasPrefix(r.noun, "minist")
	if fields[n] == "Rep." || fields[n] == "Sen." || n > 0 && ofChamber[words[n-1]] && (r.noun == "representative" || r.noun == "rep" || r.noun == "leader") {
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
	if !t.properBody(r) {
		r.body = ""
	}
	return r, true
}

// officeParts follow the noun of an office and belong to it: "chief fire officer".
var officeParts = listed("general executive officer constable fire operating financial medical")

// ofChamber stands before the noun for somebody who sits in one and speaks for
// nobody else: "state representative", "Senate majority leader".
var ofChamber = listed("state democratic republican majority minority parliamentary opposition")

// prosecuting stands before "attorney" where that is a prosecutor.
var prosecuting = listed("district states state prosecuting county commonwealth commonwealths us city")

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
