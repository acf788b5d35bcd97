package brief

import (
	"strings"
)

// Two words may stand in the other order than cited where grammar turns them: active
// and passive, "mayor of Lund" and "Lund's mayor", what is moved to the front.

// turned reports whether two words may stand in the other order than cited.
func (v *gateVerdict) turned(i, j int) bool {
	words, p, q := v.cited.words, v.at[i], v.at[j]
	a, b := &words[p], &words[q]
	if a.dated() || b.dated() || a.class == gateUnit || b.class == gateUnit || a.class == gateCue || b.class == gateCue || a.adverb() || b.adverb() {
		return true
	}
	if a.who != "" && a.who == b.who {
		return true
	}
	if relation := v.written.relation(j); relation != "" && relation == words.relation(q) && relation != "by" && relation != "por" && (words.breaks(q, p) == joined || !words.clausal(q)) {
		return true
	}
	if p-q <= 6 && words.phrase(q, p) && possessed(v.written, i, j) {
		return true // "Dahl of the coast guard" of "coast guard commander Erik Dahl"
	}
	if v.genitive(i) && p-q <= 7 && words.breaks(q, p) == joined && !words.acts(q, p) {
		return true // "Halden's European branch" of "the European branch of Halden"
	}
	if a.class == gateNumber && possessed(words, q, p) && i+1 < len(v.written) && v.written[i+1].Text == "year" {
		return true // "a 23-year-old man" of "a man of 23"
	}
	if b.class == gateNumber && p-q <= 4 && words[q+1].Text == "year" {
		return true // "a boy aged 14" of "a 14-year-old boy"
	}
	if a.class == gateNumber && words.apposition(p) && p-q <= 6 && v.alike(q, p) {
		return true // "47-year-old nurse" of "nurse Helga Brandt, 47,"
	}
	if v.titled(i, j) {
		return true
	}
	if possessed(v.written, i, j) && possessed(words, q, p) && !words.happening(p) && !words.happening(q) {
		return true // "mayor of Lund", "Lund's mayor"
	}
	apart := p-q > 1 && words.acts(q+1, p-1) && words.breaks(q, p) >= conjoint && (!words.passive(p) && !words.passive(q) || words.anew(q+1, p-1)) // another verb, behind "and", stands between
	if !apart && (words.happening(p) || v.written.passive(i)) && v.written.passive(i) != words.passive(p) {
		return true // "sued X" of "X was sued"; "was sued by X" of "X sued"
	}
	if !apart && (words.happening(q) || v.written.passive(j)) && v.written.passive(j) != words.passive(q) {
		return true
	}
	if b.class == gateNumber && p-q <= 2 && words.breaks(q, p) == joined && words.happening(p) {
		return true // "injuring 30" of "30 injured"
	}
	if v.agent(i, j) || v.inverted(i, j) || v.subjectBehind(i, j) {
		return true
	}
	return v.opened(i)
}

// anew reports whether behind an "and" a verb begins anew: "was built and was sold by".
func (words gateWords) anew(i, j int) bool {
	for n := i; n < j; n++ {
		if words[n].break_ == conjoint && words[n+1].class == gateAux && words.acts(n+2, j) {
			return true
		}
	}
	return false
}

// titled reports whether what is told of a name behind a comma is put before it: "lead
// author Amara Oduya" of "Amara Oduya, the lead author".
func (v *gateVerdict) titled(i, j int) bool {
	words, p, q := v.cited.words, v.at[i], v.at[j]
	if words[q].class != gateName || words[p].class != gatePlain && words[p].class != gateName || p-q > 7 || v.written[j].break_ != joined {
		return false
	}
	pauses := 0
	for n := q + 1; n <= p; n++ {
		w := &words[n]
		if w.break_ == paused {
			pauses++
		}
		if w.break_ == conjoint || w.class == gateAux || w.class == gateBoundary || words.happening(n) || pauses == 0 && w.who != words[q].who {
			return false
		}
	}
	return pauses == 1 && (p+1 == len(words) || words[p+1].break_ >= paused || words[p+1].class == gatePrep)
}

// agent reports whether a written word is who did it, put behind a passive verb:
// "the decision was called a betrayal by Renner".
func (v *gateVerdict) agent(i, j int) bool {
	if r := v.written.relation(j); r != "by" && r != "por" {
		return false
	}
	for n := j - 1; n >= 0; n-- {
		if k := v.at[n]; k >= 0 && v.written.passive(n) && !v.cited.words.passive(k) {
			return v.at[j] < k
		}
		if n <= i && v.written[n].break_ >= paused {
			return false
		}
	}
	return false
}

// inverted reports whether a Spanish subject stands behind its verb, and nobody
// before it: "llegaron los bomberos".
func (v *gateVerdict) inverted(i, j int) bool {
	words, p, q := v.cited.words, v.at[i], v.at[j]
	if spanishPast(words[q].Text) && p <= q+3 && words.relation(p) == "" && words.breaks(q, p) == joined && words.before(q) < 0 {
		return true // and the other way round
	}
	if !spanishPast(v.written[i].Text) || j > i+3 || v.written.relation(j) != "" {
		return false
	}
	n := v.written.before(i)
	for n >= 0 && v.written.happening(n) {
		n = v.written.before(n)
	}
	return n < 0 || v.written[n].dated() || v.written.relation(n) != ""
}

// subjectBehind reports the same of a whole clause: "visitará la zona el consejero" of
// "el consejero visitará la zona". What stands before it is of what he does.
func (v *gateVerdict) subjectBehind(i, j int) bool {
	words, p, q := v.cited.words, v.at[i], v.at[j]
	if j != i+2 && j != i+3 || !spanishArticles[v.written[j-1].Text] || v.written.relation(j) != "" || words.breaks(q, p) > joined {
		return false
	}
	for n := q; n > 0 && words[n].break_ < paused && words[n-1].Text != "que" && words[n-1].Text != "si"; n-- {
		if words[n-1].strong() {
			return false
		}
	}
	for n := i; n >= v.headed; n-- {
		if w := &v.written[n]; v.at[n] >= 0 && v.at[n] <= q && w.strong() && !w.dated() {
			return false
		} else if w.break_ >= paused || w.Text == "que" || w.Text == "si" {
			break
		}
	}
	return true
}

var spanishArticles = setOf("el la los las un una unos unas su sus")

// genitive reports whether a written word ends in "'s".
func (v *gateVerdict) genitive(i int) bool {
	word := v.text[v.written[i].Span.Begin:]
	word = word[:min(len(word), v.written[i].Span.Len()+4)]
	cut := min(len(word), v.written[i].Span.Len())
	return strings.HasSuffix(word[:cut], "'s") || strings.HasSuffix(word[:cut], "’s") || strings.HasPrefix(word[cut:], "' ") || strings.HasPrefix(word[cut:], "’ ")
}

// acts reports whether a verb or an auxiliary is among words.
func (words gateWords) acts(i, j int) bool {
	for n := i; n <= j; n++ {
		if words[n].class == gateAux || words.happening(n) {
			return true
		}
	}
	return false
}

// phrase reports whether words are one run of nouns and names, without a preposition or verb.
func (words gateWords) phrase(i, j int) bool {
	for n := i; n <= j; n++ {
		if w := &words[n]; n > i && w.break_ > joined || w.class != gatePlain && w.class != gateName || words.happening(n) {
			return false
		}
	}
	return true
}

// possessed reports whether nothing stands between two words but "of" or an article.
func possessed(words gateWords, i, j int) bool {
	for n := i + 1; n < j; n++ {
		switch w := &words[n]; {
		case w.class == gateSmall, w.class == gatePronoun, w.class == gateUnit, w.class == gateName && w.who != "" && (w.who == words[i].who || w.who == words[j].who), w.Text == "of", w.Text == "in", w.Text == "for", w.Text == "de", w.Text == "del", w.Text == "en", w.Text == "at", w.Text == "from":
		default:
			return false
		}
	}
	return words.breaks(i, j) == joined
}

// opened reports whether a written word ends a phrase moved to the front with its
// preposition: "In Lund the council approved".
func (v *gateVerdict) opened(i int) bool {
	relation, at := "", -1
	for n := i; n >= 0; n-- {
		if v.written[n].class == gatePrep {
			relation, at = v.written[n].Text, n
		}
		if v.written[n].break_ >= paused {
			break
		}
	}
	if at < 0 || v.written[at].break_ < paused && (relation == "of" || relation == "de" || relation == "del") {
		return false
	}
	for n := at; n <= i; n++ {
		if v.written[n].strong() && v.at[n] >= 0 {
			return v.cited.words.relation(v.at[n]) == relation
		}
	}
	return false
}
