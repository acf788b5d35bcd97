package lineage

import (
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// bodyOfPerson is the body that a person speaks for by what the accounts say of
// them; "" where they speak for themselves.
func (t *tracing) bodyOfPerson(key string) string {
	p, err := strconv.Atoi(strings.TrimPrefix(key, "person "))
	if err != nil || !strings.HasPrefix(key, "person ") || t.hasLeft(p) {
		return ""
	}
	votes := map[string]int{}
	var order []string
	for _, r := range t.roles[p] {
		if r.kind == politician || r.former {
			return ""
		}
		if r.body == "" || r.kind == counsel && holdsAny(nameWords(r.body), suspectWords) {
			continue
		}
		if last := nameWords(r.body); len(last) > 0 && delegates[last[len(last)-1]] && r.kind == heads {
			continue
		}
		body := t.partyKey(r.body)
		if body == "" || body == key || t.personIn(r.body) == key || strings.HasPrefix(body, "person ") && r.kind != counsel && !spokesWords[r.noun] {
			continue
		}
		if votes[body] == 0 {
			order = append(order, body)
		}
		votes[body]++
	}
	best := ""
	for _, body := range order {
		switch {
		case best == "" || votes[body] > votes[best]:
			best = body
		case votes[body] == votes[best] && body < best:
			best = body
		}
	}
	return best
}

// delegates are bodies whose members speak for themselves.
var delegates = listed("committee parliament senate congress comite comision parlamento ausschuss parlament")

// anyFormer reports whether the accounts say of an origin's person that they held
// an office, or hold one that speaks for nobody else.
func (t *tracing) anyFormer(o *joinedOrigin) bool {
	for _, i := range o.voices {
		v := &t.voices[i]
		if v.mark.Kind == news.OriginUnnamed && holdsAny(v.said.words, formerWords) {
			return true
		}
		if v.mark.Kind != news.OriginPerson {
			continue
		}
		p := t.people.of(v.mark.Name)
		if p >= 0 && t.hasLeft(p) || slices.ContainsFunc(t.roles[p], func(r role) bool { return r.former || r.kind == politician }) {
			return true
		}
	}
	return false
}

// hasLeft reports whether an account tells that a person has left office.
func (t *tracing) hasLeft(p int) bool {
	surname := t.people.names[p].words[len(t.people.names[p].words)-1]
	for i := range t.s.accounts {
		if t.left[i] == nil {
			continue
		}
		if t.left[i][surname] {
			return true
		}
	}
	return false
}

// readLeavers notes who is said to have resigned: the word before the verb, in
// headlines and sentences outside quotation marks.
func (t *tracing) readLeavers() {
	t.left = make([]map[string]bool, len(t.s.accounts))
	for i := range t.s.accounts {
		a := &t.s.accounts[i]
		for _, text := range append([]string{a.Article.Headline}, t.textOf(i, 0), t.textOf(i, 1), t.textOf(i, 2)) {
			words := nameWords(text)
			for k := 1; k < len(words); k++ {
				if leaves[words[k]] || words[k] == "stepped" && k+1 < len(words) && words[k+1] == "down" {
					who := words[k-1]
					if k > 1 && (who == "has" || who == "had" || who == "ha") {
						who = words[k-2]
					}
					if t.left[i] == nil {
						t.left[i] = map[string]bool{}
					}
					t.left[i][who] = true
				}
			}
		}
	}
}

var leaves = listed("resigned resigns quit quits dimitio dimite")
