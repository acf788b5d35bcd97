package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// slot reports whether the words around r say that it is an outlet: "told X",
// "X reported", "interview with X", "X's editor", "X magazine".
func (n *Names) slot(r text.Range) bool {
	before := r.Begin - 1
	if n.is(before, function) && strings.EqualFold(n.print(before), "the") {
		before--
	}
	if n.is(before, speech) && outletBefore[n.word(before)] || outletBefore[n.word(before)] {
		return true
	}
	if outletBefore2[n.word(before)] && outletNouns[n.word(before-1)] {
		return true
	}
	after := r.End
	if w := n.print(after); w == "'s" || w == "’s" {
		after++
	}
	return outletAfter[n.word(after)] || n.is(after, outletNoun)
}

// word is token i in lower case, "" outside the text.
func (n *Names) word(i int32) string {
	if i < 0 || int(i) >= len(n.class) {
		return ""
	}
	return n.text.Word(i)
}

func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// The words that stand right beside an outlet's name, in every language.
var (
	outletBefore = words(`told tells telling newspaper magazine broadcaster network station channel website tabloid daily weekly paper diario periódico
		revista cadena emisora zeitung magazin sender tageszeitung zeitschrift nachrichtenmagazin boulevardzeitung portal dem agencia agentur nachrichtenagentur semanario`)
	outletBefore2 = words(`with to by in on for from of con a por en de mit im in von für dem der`)
	outletNouns   = words(`interview interviews report reports editor reporter correspondent column op-ed article story host published obtained reported reporting
		appearance broadcast spoke speaking according told entrevista reportaje artículo editor reportero publicado periodista interview bericht gespräch artikel`)
	outletAfter = words(`reported reports reporter reporters journalist correspondent editor columnist host hosts anchor magazine newspaper article
		poll's interview reportó informó publicó reveló reportero periodista berichtete berichtet meldete meldet schreibt schrieb zitiert zufolge reporter`)
)

// paperFront are ordinary words that stand before a paper's usual name.
var paperFront = words(`daily evening morning sunday weekly free local community national`)

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
		if n.class[i]&common != 0 && n.class[i]&(outletHead|surname|placeFront) == 0 && !paperFront[n.word(i)] {
			return false
		}
	}
	return true
}
