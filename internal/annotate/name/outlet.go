package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// slot reports whether the words around r say that it is an outlet: "told X",
// "X reported", "interview with X", "X's editor", "X magazine".
func (n *Names) slot(r text.Range) bool {
	before := r.Begin - 1
	if n.is(before, article) && !n.is(before, outletBefore) {
		before--
	}
	if n.is(before, outletBefore) || n.is(before, outletLink) && n.is(before-1, outletWork) {
		return true
	}
	after := r.End
	if n.genitive(after) {
		after++
	}
	return n.is(after, outletAfter|outletNoun)
}

// genitive reports whether token i is the s behind an apostrophe.
func (n *Names) genitive(i int32) bool {
	w := n.print(i)
	return w == "'s" || w == "’s"
}

// callLetters reports whether token i is the name of an American station:
// KTLA, WKRG-TV.
func (n *Names) callLetters(i int32) bool {
	p := n.print(i)
	if len(p) < 4 || p[0] != 'K' && p[0] != 'W' {
		return false
	}
	name, kind, dash := strings.Cut(p, "-")
	for k := range len(name) {
		if name[k] < 'A' || name[k] > 'Z' {
			return false
		}
	}
	if dash {
		return (len(name) == 3 || len(name) == 4) && (kind == "TV" || kind == "FM" || kind == "AM" || kind == "DT" || kind == "LP")
	}
	return len(name) == 4 && name != "WWII" && name != "WHOA"
}

// paper reports whether the words of r are shaped like an outlet's name: what
// it ends with is a word outlets take for a name, and the rest is a name.
func (n *Names) paper(r text.Range) bool {
	if r.Len() < 2 || r.Len() > 5 || !n.is(r.End-1, outletHead) {
		return false
	}
	for i := r.Begin; i < r.End-1; i++ {
		if n.class[i]&(title|anyHonorific|demonym|anyRole) != 0 && n.class[i]&(common|surname) != common|surname {
			return false
		}
		if n.class[i]&common != 0 && n.class[i]&(outletHead|surname|placeFront|paperFront) == 0 {
			return false
		}
	}
	return true
}
