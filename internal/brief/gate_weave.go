package brief

import (
	"slices"
	"strings"
)

// weave refuses words put together that do not stand together in what is cited:
// the subject of one sentence with what another did, who did it with whom it was
// done to. It asks of each strong word and the one before it.
func (v *gateVerdict) weave() *Refusal {
	prev := -1
	for i := range v.written {
		w := &v.written[i]
		if !v.direction(i) {
			return v.refuse(Mixed, i)
		}
		if !w.strong() || i < v.headed || v.at[i] < 0 || w.class == gateLink || w.bracket {
			continue
		}
		if v.taken(i, prev) {
			return v.refuse(Mixed, i)
		}
		if w.modifying() || v.elliptic(i) {
			continue // what the figure counts, the figures ask
		}
		if prev >= 0 {
			parted := v.parted(prev, i)
			if parted < paused && !v.hold(prev, i, parted) {
				return v.refuse(Mixed, prev, i)
			}
			if parted >= conjoint && !v.inherits(i) {
				return v.refuse(Mixed, i)
			}
			if parted >= paused && !v.apposed(prev, i) {
				return v.refuse(Mixed, prev, i)
			}
		} else if !v.inherits(i) {
			return v.refuse(Mixed, i)
		}
		if !v.sameRelation(i) {
			return v.refuse(Mixed, i)
		}
		if v.written.happening(i) && !v.sameVoice(i) {
			return v.refuse(Mixed, i)
		}
		prev = i
	}
	return nil
}

// elliptic reports whether a written word is only what a figure counts that stands
// alone in what is cited: "40 people" of "killed nine people and injured forty".
func (v *gateVerdict) elliptic(i int) bool {
	return i > 0 && v.written[i].group == "people" && v.written[i-1].class == gateNumber && v.at[i] != v.at[i-1]+1
}

// modifying reports whether a word moves with the verb it stands by: the hedges ask
// whether it is the same.
func (w *gateWord) modifying() bool {
	switch w.class {
	case gateNegation, gateDegree:
		return true
	case gateHedge:
		return modals[w.group]
	}
	return w.adverb()
}

var modals = map[string]bool{"may": true, "should": true, "must": true, "will": true, "would": true, "likely": true, "unlikely": true, "near": true, "reported": true, "appears": true}

// taken reports whether an earlier written word stands for the same cited one,
// which is no pronoun: "Okafor met Okafor" of "Ruiz met Okafor".
func (v *gateVerdict) taken(i, prev int) bool {
	k := v.at[i]
	if c := &v.cited.words[k]; c.class == gatePronoun || len(c.names) > 0 && prev >= 0 && v.at[prev] == k {
		return false
	}
	for n := v.headed; n < i; n++ {
		if v.at[n] == k && !v.written[n].bracket {
			return true
		}
	}
	return false
}

// parted is the strongest break between two written words.
func (v *gateVerdict) parted(i, j int) gateBreak {
	most := joined
	for n := i + 1; n <= j; n++ {
		if b := v.written[n].break_; !v.written[n].bracket {
			most = max(most, b)
		}
	}
	return most
}

// hold reports whether two words that stand together as written may: their cited
// words i, j do.
func (v *gateVerdict) hold(i, j int, parted gateBreak) bool {
	p, q := v.at[i], v.at[j]
	a, b := &v.cited.words[p], &v.cited.words[q]
	if a.cited != b.cited || a.sentence != b.sentence {
		if text := v.written[i+1].Text; text == "that" || text == "que" || parted == conjoint {
			return v.continues(j)
		}
		return v.sameOne(i, j)
	}
	if p == q {
		return true
	}
	if v.toldThat(i, j) {
		return v.opens(q)
	}
	if p < q {
		return v.follows(i, j, parted)
	}
	return v.turned(i, j)
}

// toldThat reports whether what is said begins between two written words: "told
// employees that".
func (v *gateVerdict) toldThat(i, j int) bool {
	that := false
	for n := j; n > i; n-- {
		that = that || v.written[n].Text == "that" || v.written[n].Text == "que"
	}
	for n := i; that && n >= 0 && v.written[n].break_ < paused; n-- {
		if v.written[n].class == gateCue {
			return true
		}
	}
	return false
}

// opens reports whether a cited word is the first of its clause that says something.
func (v *gateVerdict) opens(k int) bool {
	words := v.cited.words
	for n := k; n > 0; n-- {
		if words[n].break_ >= paused || words[n-1].Text == "that" || words[n-1].Text == "que" {
			return true
		}
		if words[n-1].strong() && !words[n-1].modifying() {
			return words[n-1].class == gateCue
		}
	}
	return true
}

// sameOne reports whether one of two written words is a name that is there only
// because somebody is called by it elsewhere: "[Ana Ruiz]" beside its pronoun.
func (v *gateVerdict) sameOne(i, j int) bool {
	p, q := &v.cited.words[v.at[i]], &v.cited.words[v.at[j]]
	return p.who != "" && p.who == q.who
}

// follows reports whether what was left out between two cited words may be: words
// that tell more of either, not whom or what the second belongs to.
func (v *gateVerdict) follows(i, j int, parted gateBreak) bool {
	words, p, q := v.cited.words, v.at[i], v.at[j]
	if words[p].who != "" && words[p].who == words.standsFor(q) {
		return true // "Holub says she took": Holub took
	}
	first, last, strongs, cue := -1, -1, 0, false
	for n := p + 1; n < q; n++ {
		w := &words[n]
		if !w.strong() || w.class == gateUnit || w.modifying() || w.dated() || v.toldBefore(n, i) {
			continue
		}
		if first < 0 {
			first = n
		}
		last = n
		strongs++
		cue = cue || w.class == gateCue
	}
	if strongs == 0 {
		return true
	}
	if words[last].who != "" && words[last].who == words[q].who || words[first].who != "" && words[first].who == words[p].who && first == last {
		return true
	}
	if words[q].class == gateName && words[first].class == gateName && !words[first].dated() && words[first].break_ == joined && (first == p+1 || words.relation(first) == words.relation(q)) {
		return false // "Mayor Ruiz … Okafor" is not "Mayor Okafor", nor "in Lund … in Karsk" "in Karsk"
	}
	if words[p].class == gateCue && !words.acts(first, last) && words[last].class != gateName {
		return true // "told the paper he had"
	}
	direct := words.breaks(last, q) // what was left out ends right before the second word
	opens := words.breaks(p, first)
	verb := words.happening(q) && v.written[j].class != gateName
	switch {
	case opens >= paused && direct >= paused:
		return true // ", which met on Monday,"
	case cue:
		return false
	case direct >= paused, direct == conjoint && opens == joined:
		return !verb || v.subjectless(p, q)
	case words.breaks(first, last) >= paused && verb:
		return false
	}
	if verb && (words[last].class == gateName || words[last].class == gatePlain && !words[last].adverb() && !words[last].dated()) {
		return v.modifies(first, last) // "the council in Lund approved"
	}
	return strongs <= 8
}

// toldBefore reports whether a cited word is among the few written before a place.
func (v *gateVerdict) toldBefore(k, i int) bool {
	for n := i; n >= 0 && n > i-8 && v.written[min(n+1, i)].break_ < paused; n-- {
		if v.at[n] == k {
			return true
		}
	}
	return false
}

// standsFor is who the pronoun means that stands before a verb; "" for none.
func (words gateWords) standsFor(k int) string {
	for n := k - 1; n >= 0 && words[n+1].break_ == joined && !words[n].strong(); n-- {
		if words[n].class == gatePronoun {
			return words[n].who
		}
	}
	return ""
}

// within is the preposition that the phrase begins with which a word ends; "" for none.
func (words gateWords) within(k int) string {
	for n := k; n > 0 && words[n].break_ == joined; n-- {
		if words[n-1].class == gatePrep {
			return words[n-1].Text
		}
		if words.happening(n-1) || words[n-1].class == gateAux {
			return ""
		}
	}
	return ""
}

// subjectless reports whether no name stands between the cited words.
func (v *gateVerdict) subjectless(p, q int) bool {
	for n := p + 1; n < q; n++ {
		if w := &v.cited.words[n]; w.class == gateName && v.cited.words.happening(min(n+1, q)) {
			return false
		}
	}
	return true
}

// modifies reports whether cited words are more about the word before them: they
// begin with a preposition.
func (v *gateVerdict) modifies(first, last int) bool {
	words := v.cited.words
	if r := words.within(last); words[first].class == gatePlain && words[first].past() && words[first].break_ == joined && (r == "by" || r == "por") {
		return true // "talks led by Pell"
	}
	if first == 0 || words[first-1].class != gatePrep && (first < 2 || words[first-2].class != gatePrep) {
		return false
	}
	for n := first; n <= last; n++ {
		if words.happening(n) || words[n].break_ >= conjoint {
			return false
		}
	}
	return true
}

// breaksBetween is the strongest break behind one cited word up to another.
func (words gateWords) breaks(p, q int) gateBreak {
	most := joined
	for n := p + 1; n <= q; n++ {
		most = max(most, words[n].break_)
	}
	return most
}

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
	if relation := v.written.relation(j); relation != "" && relation == words.relation(q) && relation != "by" && relation != "por" && (words.breaks(q, p) < paused || !words.clausal(q)) {
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
	if possessed(v.written, i, j) && possessed(words, q, p) && !words.happening(p) && !words.happening(q) {
		return true // "mayor of Lund", "Lund's mayor"
	}
	if (words.happening(p) || v.written.passive(i)) && v.written.passive(i) != words.passive(p) {
		return true // "sued X" of "X was sued"; "was sued by X" of "X sued"
	}
	if (words.happening(q) || v.written.passive(j)) && v.written.passive(j) != words.passive(q) {
		return true
	}
	if b.class == gateNumber && p-q <= 2 && words.breaks(q, p) == joined && words.happening(p) {
		return true // "injuring 30" of "30 injured"
	}
	if v.agent(i, j) || v.inverted(i, j) {
		return true
	}
	return v.opened(i)
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
		case w.class == gateSmall, w.class == gatePronoun, w.class == gateUnit, w.class == gateName && w.who != "" && (w.who == words[i].who || w.who == words[j].who), w.Text == "of", w.Text == "in", w.Text == "de", w.Text == "del", w.Text == "en", w.Text == "at", w.Text == "from":
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
	if at < 0 {
		return false
	}
	for n := at; n <= i; n++ {
		if v.written[n].strong() && v.at[n] >= 0 {
			return v.cited.words.relation(v.at[n]) == relation
		}
	}
	return false
}

// before_ is the preposition before a word, past what does not say much; "" for none.
func (words gateWords) relation(k int) string {
	for n := k - 1; n >= 0; n-- {
		if words[n+1].break_ > joined {
			return ""
		}
		switch w := &words[n]; {
		case w.class == gatePrep:
			return w.Text
		case w.strong() || w.class == gateAux:
			return ""
		}
	}
	return ""
}

// passive reports whether a verb has "was" before it.
func (words gateWords) passive(k int) bool {
	if !words[k].past() {
		return false
	}
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		if words[n+1].break_ >= paused {
			return false
		}
		w := &words[n]
		switch w.Text {
		case "was", "were", "been", "be", "is", "are", "being", "fue", "fueron", "ser", "sido", "es", "son", "siendo":
			return true
		}
		if w.strong() && !w.adverb() && w.class != gateNegation {
			return false
		}
	}
	return false
}

// sameVoice refuses "A was sued by B" of "A sued B": the voice turned and the
// words around it not.
func (v *gateVerdict) sameVoice(i int) bool {
	k := v.at[i]
	words := v.cited.words
	if !words.happening(k) || v.written.passive(i) == words.passive(k) {
		return true
	}
	p := v.written.before(i)
	if p > 0 && v.elliptic(p) {
		p--
	}
	if p < 0 || v.at[p] < 0 || v.at[p] >= k {
		return true
	}
	if v.written.passive(i) { // the cited verb has what it was done to behind it
		return k+1 >= len(words) || words[k+1].break_ != joined || words[k+1].class == gatePrep || words[k+1].dated()
	}
	n := i + 1
	return n >= len(v.written) || v.written[n].break_ != joined || v.written[n].class == gatePrep || v.written[n].dated()
}

// contrary are prepositions that say something of their own: another in their place
// says another thing.
var contrary = map[string]bool{
	"from": true, "to": true, "for": true, "against": true, "above": true, "below": true, "over": true, "under": true, "into": true, "out": true, "off": true,
	"by": true, "until": true, "near": true, "inside": true, "outside": true, "behind": true, "beyond": true,
	"contra": true, "desde": true, "hasta": true, "por": true, "para": true, "bajo": true,
}

// direction refuses such a preposition where between the same words what is cited
// has another: "waited for it", "against it".
func (v *gateVerdict) direction(i int) bool {
	w := &v.written[i]
	if w.class != gatePrep || !contrary[w.Text] || v.at[i] >= 0 || i < v.headed || w.Text == "by" || w.Text == "por" {
		return true
	}
	p := v.aligned(i, -1)
	for k := p + 1; p >= 0 && k < len(v.cited.words) && k <= p+3 && !v.cited.words[k].strong(); k++ {
		if c := &v.cited.words[k]; c.class == gatePrep && !v.used[k] {
			return exchangeable[[2]string{w.Text, c.Text}] || exchangeable[[2]string{c.Text, w.Text}]
		}
	}
	return true
}

var exchangeable = map[[2]string]bool{
	{"to", "for"}: true, {"for", "of"}: true, {"from", "of"}: true, {"in", "into"}: true, {"in", "inside"}: true, {"over", "about"}: true, {"over", "on"}: true,
	{"to", "into"}: true, {"by", "of"}: true, {"in", "for"}: true, {"at", "outside"}: false, {"por", "de"}: true, {"para", "de"}: true, {"por", "en"}: true, {"over", "in"}: true, {"to", "of"}: true,
	{"from", "at"}: true, {"for", "at"}: true, {"for", "on"}: true, {"by", "on"}: false, {"from", "in"}: true,
}

// sameRelation refuses another preposition before a word where that tells another
// thing: "voted for" of "voted against".
func (v *gateVerdict) sameRelation(i int) bool {
	k := v.at[i]
	a, b := v.written.relation(i), v.cited.words.relation(k)
	if a == b || v.written[i].class == gateCue || v.cited.words[k].names != nil && v.cited.words[k].class == gatePronoun {
		return true
	}
	if a == "by" || a == "por" {
		return b == "" || exchangeable[[2]string{a, b}] || v.cited.words[k].class == gateCue
	}
	if a == "" || b == "" {
		return true
	}
	if !contrary[a] && !contrary[b] {
		return true
	}
	return exchangeable[[2]string{a, b}] || exchangeable[[2]string{b, a}]
}

// inherits reports whether a verb at the start of a written clause is left to the
// one it belongs to: who stands before it in what is cited is in the sentence.
func (v *gateVerdict) inherits(i int) bool {
	subject := v.subject(i)
	return subject < 0 || v.present(subject)
}

// continues reports the same of a verb from another sentence: there must be one
// whom it belongs to.
func (v *gateVerdict) continues(i int) bool {
	subject := v.cited.words.whose(v.at[i])
	return subject >= 0 && v.present(subject)
}

// subject is the cited word before the verb that a written verb stands for; -1 for
// none, and where it is no verb.
func (v *gateVerdict) subject(i int) int {
	if k := v.at[i]; v.cited.words.happening(k) && v.written.happening(i) && v.cited.words[k].class != gateCue {
		return v.cited.words.whose(k)
	}
	return -1
}

// whose is the word before a verb that it belongs to, in its clause; -1 for none.
func (words gateWords) whose(k int) int {
	if words[k].break_ > joined {
		return -1
	}
	for n := k - 1; n >= 0 && words[n+1].break_ == joined; n-- {
		w := &words[n]
		if w.who != "" || w.strong() && !w.adverb() && !w.dated() && !w.modifying() {
			return n
		}
	}
	return -1
}

// present reports whether the written sentence has a cited word, or names whom it means.
func (v *gateVerdict) present(k int) bool {
	w := &v.cited.words[k]
	if w.who != "" {
		return v.names(w.who)
	}
	return v.used[k] || v.cited.words.happening(k) || v.says(w.group)
}

// says reports whether the written sentence has a word of a group.
func (v *gateVerdict) says(group string) bool {
	return slices.ContainsFunc(v.written, func(w gateWord) bool { return w.group == group })
}

// names reports whether the written sentence names one of the cited.
func (v *gateVerdict) names(who string) bool {
	for i := range v.written {
		if k := v.at[i]; k >= 0 && v.cited.words[k].who == who {
			return true
		}
	}
	return false
}

// apposed reports whether two words with a comma between them, of which the second is
// said of the first, stand so in what is cited: "Ruiz, 54,", "Ruiz, who", "his lawyer, Voss".
func (v *gateVerdict) apposed(i, j int) bool {
	words, p, q := v.cited.words, v.at[i], v.at[j]
	a, b := &v.written[i], &v.written[j]
	says := j == i+1 && (b.class == gateName || b.class == gateNumber && a.class == gateName) && !v.written.happening(i)
	if a.class == gateName && j > i+1 {
		switch v.written[i+1].Text {
		case "who", "whose", "a", "an", "the", "quien", "un", "una", "el", "la":
			says = v.written[i+1].break_ >= paused && (v.written[i+1].class == gateBoundary || !v.written.happening(min(j+1, len(v.written)-1)))
		}
	}
	if !says || a.dated() || b.dated() || words[p].sentence != words[q].sentence || v.opened(i) {
		return true
	}
	if words[q].class == gatePronoun {
		return words[p].who != "" && words[p].who == words[q].who
	}
	if q < p {
		return p-q <= 6 && v.alike(q, p) || v.first(q) || v.written.clausal(i)
	}
	for n := p + 1; n < q; n++ {
		if words[n].class == gateCue {
			return true
		}
		if w := &words[n]; w.class == gateName && w.who != words[p].who && w.who != words[q].who && !w.dated() || b.class == gateNumber && w.strong() && w.class != gateUnit && w.class != gateQualifier {
			return false
		}
	}
	return true
}

// alike reports whether nothing between two cited words tells of anybody but who they name.
func (v *gateVerdict) alike(i, j int) bool {
	words := v.cited.words
	for n := i; n <= j; n++ {
		if w := &words[n]; words.happening(n) || w.class == gateName && w.who != words[i].who && w.who != words[j].who || w.class == gateAux {
			return false
		}
	}
	return true
}

// first reports whether nothing that says something stands before a word in its sentence.
func (v *gateVerdict) first(k int) bool {
	for n := k; n > 0; n-- {
		if v.cited.words[n].fresh {
			return true
		}
		if v.cited.words[n-1].strong() {
			return false
		}
	}
	return true
}

// clausal reports whether a clause with a verb of its own ends with a word.
func (words gateWords) clausal(i int) bool {
	for n := i; n >= 0; n-- {
		if words.happening(n) {
			return true
		}
		if words[n].break_ >= paused {
			return false
		}
	}
	return false
}
