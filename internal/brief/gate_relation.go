package brief

// The small words round a verb say who did it to whom: its auxiliary, and the
// prepositions.

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
	if words[k].suffers {
		return true
	}
	if !words[k].past() {
		return false
	}
	if words.reduced(k) {
		return true
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
		if w.strong() && !w.adverb() && w.class != gateNegation && !(w.past() && words[n+1].break_ == conjoint) {
			return false // "was questioned and released"
		}
	}
	return false
}

// reduced reports whether a verb stands without its "which was": ", built by Arden Systems".
func (words gateWords) reduced(k int) bool {
	return k+2 < len(words) && words[k].break_ == paused && words[k].class == gatePlain && (words[k+1].Text == "by" || words[k+1].Text == "por") && words[k+1].break_ == joined && words[k+2].class != gateNumber
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
	"from": true, "to": true, "for": true, "against": true, "above": true, "below": true, "over": true, "under": true, "up": true, "down": true, "into": true, "out": true, "off": true,
	"by": true, "until": true, "near": true, "inside": true, "outside": true, "behind": true, "beyond": true,
	"contra": true, "desde": true, "hasta": true, "por": true, "para": true, "bajo": true,
}

// direction refuses such a preposition where between the same words what is cited
// has another: "waited for it", "against it".
func (v *gateVerdict) direction(i int) bool {
	w := &v.written[i]
	if (w.Text == "against" || w.Text == "contra") && v.at[i] < 0 && i > 0 && v.at[i-1] >= 0 && i >= v.headed && v.cited.words[v.at[i-1]].Span.Len() > len(v.cited.words[v.at[i-1]].Text) {
		return false // "called against" of the one word "called for"
	}
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
