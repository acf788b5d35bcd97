package name

import (
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// gatherRoles notes what the text says people are: before the name ("Governor
// Ruiz"), behind it ("Ruiz, the governor of Velmora"), or in an apposition before
// it ("The governor, Elena Ruiz").
func (n *Names) gatherRoles() {
	for i, m := range n.Mentions {
		if n.Entities[m.Entity].Kind != news.MentionPerson {
			continue
		}
		n.say(m.Entity, m.Title)
		n.behind(m)
		if i == 0 || n.Mentions[i-1].End <= m.Title.Begin {
			n.ahead(m)
		}
	}
	slices.SortStableFunc(n.roles, func(a, b part) int { return int(a.head - b.head) })
}

// say notes the role words of r as the entity's.
func (n *Names) say(entity int, r text.Range) {
	for i := r.Begin; i < r.End; i++ {
		if n.class[i]&(anyRole|title|honorific) != 0 {
			n.roles = append(n.roles, part{entity, i, r})
			switch c := n.class[i]; {
			case c&roleHe != 0 && n.Entities[entity].Gender == Unknown:
				n.Entities[entity].Gender = He
			case c&roleShe != 0 && n.Entities[entity].Gender == Unknown:
				n.Entities[entity].Gender = She
			}
		}
	}
}

// phraseLimit is how many tokens a phrase that says what somebody is may have.
const phraseLimit = 16

// behind notes an apposition behind a name.
func (n *Names) behind(m Mention) {
	i := m.End
	if n.print(i) == "(" {
		for k := i; k < i+8; k++ {
			if n.print(k) == ")" {
				i = k + 1
				break
			}
		}
	}
	switch {
	case n.print(i) == ",":
		i++
	case n.is(i, copula) && n.is(i+1, article|anyOne|possessive|anyRole) && !n.is(i+1, speech):
		i++
	default:
		return
	}
	if int(i) < len(n.class) && n.text.Tokens[i].Is(text.Digit) && n.print(i+1) == "," {
		i += 2
	}
	if n.print(i) == "who" && n.is(i+1, copula) {
		i += 2
	}
	head := int32(-1)
	end := i
	for ; end < i+phraseLimit && int(end) < len(n.class); end++ {
		c := n.class[end]
		if n.text.Tokens[end].Is(text.Final|text.Mark) || n.print(end) == "," || n.print(end) == "(" || c&speech != 0 {
			break
		}
		if head < 0 && end > i && (c&boundary != 0 || n.at[end] >= 0 && n.Entities[n.Mentions[n.at[end]].Entity].Kind == news.MentionPerson && n.Mentions[n.at[end]].End < end+3 && n.print(n.Mentions[n.at[end]].End) != "'s" && n.print(n.Mentions[n.at[end]].End) != "’s") {
			break
		}
		if head < 0 && c&(anyRole|title) != 0 && !n.is(end+1, anyRole|title) && n.print(end+1) != "'s" && n.print(end+1) != "’s" {
			head = end
		}
	}
	if head >= 0 && !n.is(head+1, copula) && n.class[i]&possessive == 0 {
		n.roles = append(n.roles, part{m.Entity, head, text.Range{Begin: i, End: end}})
		switch c := n.class[head]; {
		case n.Entities[m.Entity].Gender != Unknown:
		case c&roleHe != 0:
			n.Entities[m.Entity].Gender = He
		case c&roleShe != 0:
			n.Entities[m.Entity].Gender = She
		}
	}
}

// ahead notes a phrase before a name that a comma parts from it.
func (n *Names) ahead(m Mention) {
	begin := m.Begin
	if !m.Title.Empty() {
		begin = m.Title.Begin
	}
	if n.print(begin-1) != "," {
		return
	}
	after := n.print(m.End)
	i := begin - 2
	for ; i >= 0 && i > begin-phraseLimit; i-- {
		if n.text.Tokens[i].Is(text.Final|text.Mark) || n.print(i) == "," {
			return
		}
		if n.is(i, article|anyOne|possessive) || n.print(i) == "'s" || n.print(i) == "’s" {
			break
		}
	}
	if !n.is(i, article|anyOne|possessive) && n.print(i) != "'s" && n.print(i) != "’s" || after == "" {
		return
	}
	if head := n.head(text.Range{Begin: i, End: begin - 1}); head >= 0 && n.class[head]&anyRole != 0 {
		n.roles = append(n.roles, part{m.Entity, head, text.Range{Begin: i, End: begin - 1}})
	}
}
