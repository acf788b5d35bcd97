package brief

import "strings"

// tense is when something happens, as its form and its auxiliary tell.
type gateTense uint8

const (
	timeless gateTense = iota // no sign of it
	happened
	happens
	coming
	supposed // "would"
)

// tenses refuses a verb in another tense.
func (v *gateVerdict) tenses() *Refusal {
	for i := range v.written {
		if v.at[i] < 0 || i < v.headed || !v.written[i].tensed() {
			continue
		}
		k := v.at[i]
		a, b := v.written.tense(i), v.cited.words.tense(k)
		if a == b || a == timeless && b != coming || b == timeless && a != coming {
			if a == happened && v.cited.words.present(k) || b == happened && v.written.present(i) && !v.cited.words.hasSaid(k) {
				return v.refuse(WrongTense, i)
			}
			continue
		}
		if a == supposed && b == coming && v.reports() {
			continue
		}
		return v.refuse(WrongTense, i)
	}
	return v.auxiliary()
}

// hasSaid reports whether a word is what somebody has said and still says: "has denied".
func (words gateWords) hasSaid(k int) bool {
	if words[k].class != gateCue || k == 0 {
		return false
	}
	has := words[k-1].Text
	return has == "has" || has == "have" || has == "ha" || has == "han"
}

// auxiliary refuses an auxiliary where what is cited has one of another tense.
func (v *gateVerdict) auxiliary() *Refusal {
	for i := range v.written {
		want := auxiliaries[v.written[i].Text]
		if want == timeless || v.at[i] >= 0 || i < v.headed {
			continue
		}
		for k := v.aligned(i, -1) + 1; k > 0 && k < len(v.cited.words) && !v.cited.words[k].strong() && v.cited.words[k].break_ < paused; k++ {
			if has := auxiliaries[v.cited.words[k].Text]; has != timeless && has != want && !v.used[k] {
				return v.refuse(WrongTense, i)
			}
		}
		for k := v.aligned(i, 1) - 1; k >= 0 && !v.cited.words[k].strong(); k-- {
			if has := auxiliaries[v.cited.words[k].Text]; has != timeless && has != want && !v.used[k] {
				return v.refuse(WrongTense, i)
			}
		}
	}
	return nil
}

// aligned is the cited word of the next written word that has one, in a direction; -1 for none.
func (v *gateVerdict) aligned(i, step int) int {
	for n := i + step; n >= 0 && n < len(v.written) && n-i <= 3 && i-n <= 3; n += step {
		if v.at[n] >= 0 {
			return v.at[n]
		}
	}
	return -1
}

// tensed reports whether a word's tense is asked for: not that of "said", which a
// teller may give as "says".
func (w *gateWord) tensed() bool {
	return w.class == gatePlain || w.class == gateName || w.class == gateCue && w.group != "said" || w.class == gateHedge && !modals[w.group]
}

// present reports whether a word stands where a verb does, right behind whom it
// belongs to, and has no form of the past: "all three deny".
func (words gateWords) present(k int) bool {
	w := &words[k]
	if k == 0 || w.break_ > joined || w.class == gateName || w.past() || either[w.Text] || strings.HasSuffix(w.Text, "ing") {
		return false
	}
	switch before := &words[k-1]; before.class {
	case gatePronoun:
		return before.Text == "he" || before.Text == "she" || before.Text == "it" || before.Text == "they"
	case gateName, gateNumber:
		return true
	case gatePlain:
		return w.class != gatePlain || strings.HasSuffix(w.Text, "s") && !strings.HasSuffix(before.Text, "s")
	}
	return false
}

// either are verbs whose present and past are written alike.
var either = map[string]bool{
	"put": true, "cut": true, "hit": true, "set": true, "let": true, "shut": true, "quit": true, "read": true, "spread": true, "split": true, "cost": true,
	"hurt": true, "beat": true, "forecast": true, "broadcast": true, "cast": true, "burst": true, "shed": true, "bid": true, "found": true, "felt": true,
}

// reports reports whether the written sentence says that somebody said it.
func (v *gateVerdict) reports() bool {
	for i := range v.written {
		if v.written[i].class == gateCue {
			return true
		}
	}
	return false
}

var auxiliaries = func() map[string]gateTense {
	in := map[string]gateTense{}
	for of, words := range map[gateTense]string{
		happened: "was were had did wasn't weren't hadn't didn't fue fueron era eran había habían estaba estaban estuvo hubo",
		coming:   "será serán",
		supposed: "sería serían",
		happens:  "is are am has have do does isn't aren't hasn't haven't don't doesn't es son está están ha han hay",
	} {
		for word := range strings.FieldsSeq(words) {
			in[word] = of
		}
	}
	return in
}()

// tenseOf is the tense of a word: of the auxiliary before it, else of its form.
func (words gateWords) tense(k int) gateTense {
	perfect := false
	if k > 0 && words[k].break_ == joined && (strings.HasSuffix(words[k].Text, "ando") || strings.HasSuffix(words[k].Text, "iendo")) {
		if t := words[k-1].formOf(); t != timeless {
			return t // "seguirá bajando"
		}
	}
	if words[k].Text == "been" {
		return timeless
	}
	for n := k - 1; n >= 0 && n >= k-5; n-- {
		if words[n+1].break_ >= paused {
			break
		}
		w := &words[n]
		switch {
		case w.bracket: // "[Will] Smith"
			continue
		case w.class == gateHedge && w.group == "will":
			return coming
		case w.class == gateHedge && w.group == "would":
			return supposed
		case w.class == gateHedge:
			return timeless
		case w.Text == "has" || w.Text == "have" || w.Text == "ha" || w.Text == "han":
			if perfect || words[k].past() {
				return happened
			}
			return happens
		case w.Text == "been" || w.Text == "sido":
			perfect = true
			continue
		case w.Text == "be" || w.Text == "being" || w.Text == "ser" || w.Text == "to" || w.Text == "have":
			if w.Text == "to" {
				return timeless
			}
			continue
		}
		if t := auxiliaries[w.Text]; t != timeless {
			return t
		}
		if w.strong() && w.class != gateNegation && !w.adverb() && w.class != gateDegree {
			break
		}
		if w.class == gatePrep || w.class == gateBoundary {
			break
		}
	}
	return words[k].formOf()
}

// formOf is the tense that the form of a word alone shows.
func (w *gateWord) formOf() gateTense {
	if w.class != gatePlain && w.class != gateCue && w.class != gateHedge || either[w.Text] {
		return timeless
	}
	for _, end := range []string{"ará", "arán", "erá", "erán", "irá", "irán", "drá", "drán"} {
		if strings.HasSuffix(w.Text, end) && len(w.Text) > len(end)+1 {
			return coming
		}
	}
	for _, end := range []string{"aría", "arían", "ería", "erían", "iría", "irían"} {
		if strings.HasSuffix(w.Text, end) && len(w.Text) > len(end)+1 {
			return supposed
		}
	}
	if w.past() {
		return happened
	}
	return timeless
}
