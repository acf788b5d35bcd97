package brief

import "slices"

// known refuses a word that says something and is not in what is cited.
func (v *gateVerdict) known() *Refusal {
	for i := range v.written {
		w := &v.written[i]
		if !w.strong() || i < v.headed || v.at[i] >= 0 {
			continue
		}
		switch w.class {
		case gateCue: // whether anybody is known to have said it, the attribution tells
			if !v.spoken(w) {
				return v.refuse(WrongSpeaker, i)
			}
		case gateName:
			if !v.cited.acronyms[w.Text] && !v.outletSaying(i) {
				return v.refuse(UnknownName, i)
			}
		case gateNumber, gateUnit:
			return v.refuse(UnknownNumber, i)
		case gateNegation:
			return v.refuse(Negated, i)
		case gateHedge:
			return v.refuse(Certain, i)
		default:
			if !slices.Contains(harmless, w.Text) && !v.toReporters(i) && !v.outletSaying(i) {
				return v.refuse(UnknownWord, i)
			}
		}
	}
	return nil
}

// harmless are words that add nothing.
var harmless = []string{"reporters", "statement", "periodistas", "comunicado", "respectively", "respectivamente"}

// toReporters reports whether a word belongs to "told reporters", "in a statement".
func (v *gateVerdict) toReporters(i int) bool { return false }

// spoken reports whether something cited is said, so that "said" may be put in
// for however the article puts it. Only a plain word may: "confirmed" says more.
func (v *gateVerdict) spoken(w *gateWord) bool {
	if w.group != "said" && w.group != "cite" && w.group != "report" {
		return false
	}
	for k := range v.cited.words {
		c := &v.cited.words[k]
		switch saying := c.class == gateCue || c.cueOf > 0; {
		case saying && !v.used[k] && c.group != "deny":
			return true
		case c.voice > 0 && v.cited.voices[c.voice-1].outside:
			return true
		}
	}
	return false
}

// outletSaying reports whether a written word is of the name of an outlet that is
// said to report: "The Lantern reported".
func (v *gateVerdict) outletSaying(i int) bool {
	if !v.cited.outlets[v.written[i].Text] {
		return false
	}
	for k := max(0, i-4); k < min(len(v.written), i+5); k++ {
		if w := &v.written[k]; w.class == gateCue {
			return true
		}
	}
	return false
}
