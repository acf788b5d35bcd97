package brief

import (
	"slices"
	"strings"
)

// known refuses a word that says something and is not in what is cited.
func (v *gateVerdict) known() *Refusal {
	for i := range v.written {
		w := &v.written[i]
		if v.otherPronoun(i) {
			return v.refuse(UnknownName, i)
		}
		if !w.strong() || w.bracket || i < v.headed || v.at[i] >= 0 {
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
		case gateLink:
			if w.group != "when" || !v.meanwhile() {
				return v.refuse(UnknownWord, i)
			}
		default:
			if v.age(i) {
				continue
			}
			if !slices.Contains(harmless, w.Text) && !v.outletSaying(i) {
				return v.refuse(UnknownWord, i)
			}
		}
	}
	return nil
}

// genders are pronouns of which one cannot stand for another.
var genders = map[string]int{"he": 1, "him": 1, "his": 1, "himself": 1, "she": 2, "her": 2, "hers": 2, "herself": 2, "they": 3, "them": 3, "their": 3, "él": 1, "ella": 2, "ellos": 3, "ellas": 3, "we": 4, "i": 5, "our": 4, "my": 5}

// otherPronoun reports whether a written pronoun stands where what is cited has
// another.
func (v *gateVerdict) otherPronoun(i int) bool {
	want := genders[v.written[i].Text]
	if want == 0 || v.at[i] >= 0 || i < v.headed {
		return false
	}
	for _, step := range []int{-1, 1} {
		p := v.aligned(i, step)
		for k := p - step; p >= 0 && k >= 0 && k < len(v.cited.words) && k-p <= 3 && p-k <= 3 && !v.cited.words[k].strong(); k -= step {
			if has := genders[v.cited.words[k].Text]; has != 0 && has != want && !v.used[k] {
				return true
			}
		}
	}
	return false
}

// harmless are words that add nothing.
var harmless = []string{"reporters", "statement", "periodistas", "comunicado", "respectively", "respectivamente"}

// meanwhile reports whether what is cited puts two things at one time: ", killing 12".
func (v *gateVerdict) meanwhile() bool {
	for k := range v.cited.words {
		if w := &v.cited.words[k]; v.used[k] && w.break_ >= paused && strings.HasSuffix(w.Text, "ing") {
			return true
		}
	}
	return false
}

// age reports whether a written word is of an age: "aged 14" of "a 14-year-old boy",
// "47-year-old" of "Brandt, 47,".
func (v *gateVerdict) age(i int) bool {
	switch v.written[i].Text {
	case "year", "old", "aged", "age":
	default:
		return false
	}
	words := v.cited.words
	for n := max(0, i-2); n <= min(i+1, len(v.written)-1); n++ {
		if k := v.at[n]; k >= 0 && v.written[n].class == gateNumber {
			return k+1 < len(words) && (words[k+1].Text == "year" || words.apposition(k)) || k > 0 && words[k-1].Text == "of" && !words.countsWhom(k)
		}
	}
	return false
}

// apposition reports whether a word stands alone between commas: ", 47,".
func (words gateWords) apposition(k int) bool {
	return words[k].break_ == paused && (k+1 == len(words) || words[k+1].break_ >= paused)
}

// spoken reports whether something cited is said, so that "said" may be put in
// for however the article puts it. Only a plain word may: "confirmed" says more.
func (v *gateVerdict) spoken(w *gateWord) bool {
	if w.group != "said" && w.group != "cite" && w.group != "report" {
		return false
	}
	for k := range v.cited.words {
		c := &v.cited.words[k]
		switch saying := c.class == gateCue || c.cueOf > 0; {
		case saying && !v.used[k] && c.group != "deny" && (c.group != "believe" || w.group == "cite"):
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
