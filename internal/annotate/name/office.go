package name

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// office is the person who was said to have the role that token head names: of
// several, whom the text named last before it, else who is named first after. A
// name beside the role ("the Velmora senator") must be one that was said with it,
// or only one person may have the role at all. -1 for none.
func (n *Names) office(head int32, core text.Range) (int, float64) {
	var can, sure [namesakes]int
	cans, sures, before := 0, 0, 0
	if e := n.calledAt(head); e >= 0 {
		return e, .9
	}
	for _, p := range n.rolesAround(head) {
		if !n.sameRole(p.head, head) || !n.fits(head, n.Entities[p.entity].Gender) {
			continue
		}
		agrees, told := n.agrees(core, head, p)
		if agrees && cans < namesakes && !slices.Contains(can[:cans], p.entity) {
			can[cans] = p.entity
			cans++
			if p.head < head {
				before = cans
			}
		}
		if told && sures < namesakes && !slices.Contains(sure[:sures], p.entity) {
			sure[sures] = p.entity
			sures++
		}
	}
	if before > 0 && before < cans { // whoever is called so only later is not yet known
		cans = before
	}
	from, confidence := can[:cans], .8
	switch {
	case sures > 0:
		from = sure[:sures]
	case cans > 1 && n.qualified(core, head), n.ofPerson(core):
		return -1, 0
	case cans > 1:
		confidence = .6
	}
	if len(from) == 0 {
		return -1, 0
	}
	last := n.before(head)
	for i := last; i >= 0 && i > last-lookBack; i-- {
		if m := n.Mentions[i]; slices.Contains(from, m.Entity) && !n.modifies(m) {
			return n.Mentions[i].Entity, confidence
		}
	}
	return from[0], confidence - .2
}

// lookBack is how many mentions and roles before a phrase are looked at.
const lookBack = 300

// rolesAround are the roles that were told shortly before and behind token head.
func (n *Names) rolesAround(head int32) []part {
	i, _ := slices.BinarySearchFunc(n.roles, head, func(p part, head int32) int { return int(p.head - head) })
	return n.roles[max(0, i-lookBack):min(len(n.roles), i+lookBack)]
}

// calledAt is the person of whom the word at token head was said right there, in
// an apposition to the name. -1 for none.
func (n *Names) calledAt(head int32) int {
	i, ok := slices.BinarySearchFunc(n.roles, head, func(p part, head int32) int { return int(p.head - head) })
	if !ok {
		return -1
	}
	return n.roles[i].entity
}

// sameRole reports whether two tokens name one role.
func (n *Names) sameRole(a, b int32) bool {
	x, y := n.canonical(a), n.canonical(b)
	return x == y || n.words.nouns && strings.HasSuffix(x, y)
}

// ofPerson reports whether a phrase begins with whose the role is: "Ruiz's" spokesman.
func (n *Names) ofPerson(core text.Range) bool {
	for i := core.Begin; i < core.End-1; i++ {
		if at := n.at[i]; at >= 0 && n.Entities[n.Mentions[at].Entity].Kind == news.MentionPerson && (n.genitive(i+1) || n.words.nouns) {
			return true
		}
	}
	return false
}

// qualified reports whether a phrase has a name beside its head.
func (n *Names) qualified(core text.Range, head int32) bool {
	for i := core.Begin; i < core.End; i++ {
		if n.qualifier(i, head) {
			return true
		}
	}
	return false
}

func (n *Names) qualifier(i, head int32) bool {
	return i != head && n.text.Tokens[i].Is(text.Capital) && n.class[i]&(article|possessive|anyOne) == 0 && !(n.words.nouns && n.at[i] < 0)
}

// fits reports whether the word at token head can be said of that gender.
func (n *Names) fits(head int32, g Gender) bool {
	c := n.class[head]
	return g == Unknown || (c&roleHe == 0 || g == He) && (c&roleShe == 0 || g == She)
}

// canonical is the word that stands for all words of a role.
func (n *Names) canonical(i int32) string {
	w := n.word(i)
	if c, ok := n.words.same[w]; ok {
		return c
	}
	return strings.TrimSuffix(w, ".")
}

// agrees reports whether what a phrase says besides its head can be said of a
// person, and whether every name in it was said of that person.
func (n *Names) agrees(core text.Range, head int32, p part) (agrees, told bool) {
	agrees, told = true, false
	for i := core.Begin; i < core.End; i++ {
		if !n.qualifier(i, head) {
			continue
		}
		found, names := false, false
		for k := p.words.Begin; k < p.words.End; k++ {
			found = found || n.text.Tokens[k].Hash == n.text.Tokens[i].Hash
			names = names || n.text.Tokens[k].Is(text.Capital) && k != p.head
		}
		if !found && names {
			return false, false
		}
		told = told || found
	}
	return agrees, told
}
