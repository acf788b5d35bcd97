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
	if r.Len() == 2 && n.is(r.Begin, paperFront) && n.is(r.Begin, outletHead|day) && !n.is(r.End-1, work|thing|anyTitle|function) {
		return true // "the Daily Lantern"
	}
	if r.Len() < 2 || r.Len() > 5 || !n.is(r.End-1, outletHead) && !n.hyphened(r.End-1) {
		return false
	}
	placed := n.is(r.Begin-1, article) && (r.Len() > 2 || n.slot(r))
	for i := r.Begin; i < r.End-1; i++ {
		if n.class[i]&(title|anyHonorific|demonym|anyRole) != 0 && n.class[i]&(common|surname) != common|surname {
			return false
		}
		if n.class[i]&common != 0 && n.class[i]&(outletHead|surname|placeFront|paperFront) == 0 && !placed {
			return false
		}
	}
	return true
}

// channel is where the name of a local station ends that the run r ends in or
// begins with, and where it begins: "News 2", "Eyewitness News 3", "NBC10",
// "NewsChannel". An empty range where there is none.
func (n *Names) channel(r text.Range) text.Range {
	t := n.text
	if last := r.End - 1; n.is(last, station) && n.number(r.End) && t.Tokens[r.End].Is(text.Space) && t.Tokens[r.End].End-t.Tokens[r.End].Begin <= 2 {
		begin := last
		for begin > r.Begin && n.is(begin-1, station) {
			begin--
		}
		return text.Range{Begin: begin, End: r.End + 1}
	}
	w := n.word(r.Begin)
	letters := strings.TrimRight(w, "0123456789")
	if len(letters) < len(w) && len(w)-len(letters) <= 2 && (n.words.words[letters]&station != 0 || len(letters) == 4 && (letters[0] == 'k' || letters[0] == 'w') && t.Tokens[r.Begin].Is(text.AllCapital)) {
		return text.Range{Begin: r.Begin, End: r.Begin + 1}
	}
	if r.Len() == 2 && n.is(r.Begin, station) && n.is(r.Begin+1, station) || r.Len() == 1 && w == "newschannel" {
		return r
	}
	return text.Range{}
}

// hyphened reports whether token i is two words papers take for a name: Times-Union.
func (n *Names) hyphened(i int32) bool {
	w := n.word(i)
	k := strings.LastIndexByte(w, '-')
	if k <= 0 {
		return false
	}
	front, end := n.words.words[w[:k]], n.words.words[w[k+1:]]
	return front&outletHead != 0 && end&(outletHead|orgHead|title) != 0 || front&orgHead != 0 && end&outletHead != 0
}

func (n *Names) number(i int32) bool {
	return int(i) < len(n.class) && n.text.Tokens[i].Is(text.Digit) && !n.text.Tokens[i].Is(text.Letter)
}
