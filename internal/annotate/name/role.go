package name

import (
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// phraseLimit is how many tokens a phrase that says what somebody is may have.
const phraseLimit = 16

// gatherRoles notes what the text says people are: before the name ("Governor
// Ruiz"), behind it ("Ruiz, the governor of Velmora"), or in an apposition before
// it ("The governor, Elena Ruiz").
func (n *Names) gatherRoles() {
	for _, m := range n.Mentions {
		if n.Entities[m.Entity].Kind == news.MentionPerson {
			n.within(m)
			n.behind(m)
			n.ahead(m)
		}
	}
	slices.SortStableFunc(n.roles, func(a, b part) int { return int(a.head - b.head) })
}

// say notes that token head names what an entity is, in the phrase r.
func (n *Names) say(entity int, head int32, r text.Range) {
	n.roles = append(n.roles, part{entity, head, r})
	switch c := n.class[head]; {
	case n.Entities[entity].Gender != Unknown:
	case c&roleHe != 0:
		n.Entities[entity].Gender = He
	case c&roleShe != 0:
		n.Entities[entity].Gender = She
	}
}

// within notes the roles in a title.
func (n *Names) within(m Mention) {
	for i := m.Title.Begin; i < m.Title.End; i++ {
		if n.class[i]&(anyRole|title|honorific) != 0 {
			n.say(m.Entity, i, m.Title)
		}
	}
}

// behind notes an apposition behind a name, or what the name "is".
func (n *Names) behind(m Mention) {
	i := n.afterBrackets(m.End)
	switch {
	case n.print(i) == ",":
		i++
	case n.is(i, copula) && n.is(i+1, article|anyOne|possessive|anyRole) && !n.is(i+1, speech):
		i++
	default:
		return
	}
	if int(i) < len(n.class) && n.text.Tokens[i].Is(text.Digit) && n.print(i+1) == "," { // "Ruiz, 43, a lawyer"
		i += 2
	}
	if n.is(i, relative) && n.is(i+1, copula) { // "Ruiz, who was governor"
		i += 2
	}
	if n.is(i, possessive) { // "Ruiz, her husband": somebody else
		return
	}
	if head, end := n.apposition(i); head >= 0 && !n.is(head+1, copula) {
		n.say(m.Entity, head, text.Range{Begin: i, End: end})
	}
}

// afterBrackets is the token behind the brackets that open at i, or i.
func (n *Names) afterBrackets(i int32) int32 {
	if n.print(i) != "(" {
		return i
	}
	for k := i; k < i+8; k++ {
		if n.print(k) == ")" {
			return k + 1
		}
	}
	return i
}

// apposition reads a phrase at i that says what somebody is: the token that names
// the role, -1 for none, and where the phrase ends.
func (n *Names) apposition(i int32) (head, end int32) {
	head = -1
	for end = i; end < i+phraseLimit && int(end) < len(n.class); end++ {
		c := n.class[end]
		if n.text.Tokens[end].Is(text.Final|text.Mark) || n.print(end) == "," || n.print(end) == "(" || c&speech != 0 {
			break
		}
		if head >= 0 {
			continue
		}
		if end > i && (c&boundary != 0 || n.otherPerson(end)) {
			break
		}
		if c&(anyRole|title) != 0 && !n.is(end+1, anyRole|title) && !n.genitive(end+1) {
			head = end
		}
	}
	return head, end
}

// otherPerson reports whether token i names a person, and not only whose: "Ruiz's".
func (n *Names) otherPerson(i int32) bool {
	if n.at[i] < 0 {
		return false
	}
	m := n.Mentions[n.at[i]]
	return n.Entities[m.Entity].Kind == news.MentionPerson && !n.genitive(m.End)
}

// ahead notes a phrase before a name that a comma parts from it.
func (n *Names) ahead(m Mention) {
	end := m.begin() - 1
	if n.print(end) != "," {
		return
	}
	for i := end - 1; i >= 0 && i > end-phraseLimit; i-- {
		if n.text.Tokens[i].Is(text.Final|text.Mark) || n.print(i) == "," {
			return
		}
		if n.is(i, article|anyOne|possessive) || n.genitive(i) {
			r := text.Range{Begin: i, End: end}
			if head := n.head(r); head >= 0 && n.class[head]&anyRole != 0 {
				n.say(m.Entity, head, r)
				return
			}
		}
	}
}
