package brief

import (
	"maps"
	"slices"
	"strings"
)

// prefix finds whom a written sentence rests on as a whole: "The Lantern, citing
// two unnamed officials: ", "Ana Ruiz: ".
func (v *gateVerdict) prefix() {
	colon := strings.Index(v.text, ": ")
	if colon < 0 || colon > 200 {
		return
	}
	n := 0
	for n < len(v.written) && v.written[n].Span.End <= colon {
		n++
	}
	if n == 0 || n == len(v.written) || n > 20 || v.inARow(0, n) && v.inARow(0, n+1) {
		return
	}
	v.headed = n
	if v.cited.outlets[v.written[0].Text] || slices.ContainsFunc(v.written[:n], func(w gateWord) bool { return w.group == "cite" }) {
		return
	}
	for i := range n { // a name or words for somebody: no verb
		if w := &v.written[i]; w.class == gateCue || w.class == gateHedge || w.class == gateAux || w.class == gateNegation {
			v.headed = 0
			return
		}
	}
	if v.prefixed() != nil {
		v.headed = 0
	}
}

// attributed refuses a sentence that tells as fact what somebody said, or gives it
// to somebody else.
func (v *gateVerdict) attributed() *Refusal {
	if v.headed > 0 {
		if refusal := v.prefixed(); refusal != nil {
			return refusal
		}
	}
	for i := range v.written {
		if w := &v.written[i]; w.class == gateCue && i >= v.headed && !v.written.passive(i) {
			if refusal := v.speaker(i); refusal != nil {
				return refusal
			}
		}
	}
	told := v.told()
	for n := range told {
		if told[n] < 1 || v.headed > 0 && v.heads(n) {
			continue
		}
		if !v.gives(n) {
			return v.refuse(Unattributed, 0)
		}
	}
	return v.dropped()
}

// orphaned refuses a sentence as it stands that is somebody's words, told by another
// sentence to be theirs.
func (v *gateVerdict) orphaned() *Refusal {
	for n, count := range v.told() {
		if of := &v.cited.voices[n]; count > 0 && of.outside && v.headed == 0 && !v.gives(n) {
			return v.refuse(Unattributed, 0)
		}
	}
	return nil
}

// told counts of each voice the written words that are its.
func (v *gateVerdict) told() []int {
	count := make([]int, len(v.cited.voices))
	for i := range v.written {
		if k := v.at[i]; k >= 0 && i >= v.headed {
			if w := &v.cited.words[k]; w.voice > 0 && (w.class == gatePlain || w.class == gateNumber) && !w.dated() {
				count[w.voice-1]++
			}
		}
	}
	return count
}

// heads reports whether whom the sentence is put under may be whose a voice is: an
// outlet, the speaker, or somebody without a name.
func (v *gateVerdict) heads(n int) bool {
	of := &v.cited.voices[n]
	for i := range v.headed {
		w := &v.written[i]
		if w.strong() && (v.cited.outlets[w.Text] || of.speaker == "" && v.cited.origins[w.Text] || slices.Contains(of.names, w.Text) || slices.Contains(of.through, w.Text) || slices.Contains(nameWords(of.speaker), w.Text)) {
			return true
		}
	}
	return of.anyone || v.gives(n)
}

// gives reports whether the written sentence says whose a voice is.
func (v *gateVerdict) gives(n int) bool {
	of := &v.cited.voices[n]
	cue, named := false, of.anyone
	for i := range v.written {
		w := &v.written[i]
		k := v.at[i]
		if w.class == gateCue || k >= 0 && v.cited.words[k].cueOf == n+1 {
			cue = true
		}
		if k >= 0 && (v.cited.words[k].speaks == n+1 || v.itself(k, n+1) || of.speaker != "" && v.cited.words[k].who == of.speaker) || w.strong() && (slices.Contains(of.names, w.Text) || slices.Contains(of.through, w.Text)) {
			named = true
		}
	}
	return cue && named
}

// dropped refuses what the article's own "said" was left out of, where no mark
// tells whose it is.
func (v *gateVerdict) dropped() *Refusal {
	if v.headed > 0 || v.reports() {
		return nil
	}
	for k := range v.cited.words {
		c := &v.cited.words[k]
		if c.class != gateCue || c.cueOf > 0 || v.used[k] {
			continue
		}
		if c.Text == "according" || c.Text == "según" {
			for g := range v.cited.words {
				if w := &v.cited.words[g]; w.sentence == c.sentence && v.used[g] && w.class == gatePlain {
					return v.refuse(Unattributed, v.writtenAt(g))
				}
			}
		}
		if g := v.cited.words.governed(k); g >= 0 && v.used[g] && v.cited.words[g].class == gatePlain {
			return v.refuse(Unattributed, v.writtenAt(g))
		}
	}
	return nil
}

// speaker refuses a cue whose speaker is not the cited cue's.
func (v *gateVerdict) speaker(i int) *Refusal {
	k := v.at[i]
	s := v.written.before(i)
	if (s < 0 || v.written[s].dated()) && v.written.speaksFirst(i) {
		return nil // "A former employer, Inge Lott, said Sahl had left"
	}
	if s < 0 || v.written[i].Text == "according" || v.written[i].group == "cite" {
		s = -1
		for n := i + 1; n < len(v.written); n++ {
			if w := &v.written[n]; n > i+1 && w.break_ >= paused {
				break
			} else if w.strong() {
				s = n
				break
			}
		}
	}
	if s < 0 || v.at[s] < 0 {
		return nil
	}
	who := &v.cited.words[v.at[s]]
	if who.class != gateName && who.who == "" {
		return nil
	}
	if k >= 0 {
		of, at := v.cited.words[k].cueOf, v.at[s]
		if of > 0 && !v.isSpeaker(at, of) || of == 0 && who.class == gateName && at > k+3 && v.cited.words.breaks(k, at) > joined {
			return v.refuse(WrongSpeaker, s, i)
		}
		return nil
	}
	for n := range v.cited.voices {
		if v.isSpeaker(v.at[s], n+1) {
			return nil
		}
	}
	return v.refuse(WrongSpeaker, s, i)
}

// speaksFirst reports whether what stands behind a cue tells what was said, with a verb
// of its own: it is not the speaker.
func (words gateWords) speaksFirst(i int) bool {
	if i == 0 || words[i].Text == "according" || words[i].Text == "según" || words[i].group == "cite" || i+1 == len(words) {
		return false
	}
	if next := &words[i+1]; words[i].Text == "told" || next.class == gatePrep || next.dated() || next.Text == "that" || next.Text == "que" {
		return true // "wrote on Monday", "told the paper"
	}
	for n := i + 1; n < len(words) && (words[n].break_ < paused || words[n].quoted && !words[i].quoted); n++ {
		if words[n].class == gateAux || words[n].quoted || words[n].class == gateHedge || words.happening(n) {
			return true
		}
	}
	return false
}

// isSpeaker reports whether a cited word names the speaker of a voice.
func (v *gateVerdict) isSpeaker(k, n int) bool {
	w, of := &v.cited.words[k], &v.cited.voices[n-1]
	return w.speaks == n || of.anyone || v.itself(k, n) || of.speaker != "" && w.who == of.speaker || slices.Contains(of.names, w.Text)
}

// itself reports whether a voice is that of "it", which nobody is named for, and a cited
// word is of the subject of the sentence: "The agency has postponed it, it said".
func (v *gateVerdict) itself(k, n int) bool {
	of, words := &v.cited.voices[n-1], v.cited.words
	if of.speaker != "" || len(of.names) != 1 || of.names[0] != "it" && of.names[0] != "they" {
		return false
	}
	for m := k; m >= 0 && words[m].sentence == words[k].sentence; m-- {
		if words.happening(m) || words[m].class == gateAux || words[m].break_ == paused {
			return false
		}
	}
	return slices.ContainsFunc(words, func(w gateWord) bool { return w.speaks == n && w.sentence == words[k].sentence })
}

// prefixed checks the words of whom a sentence rests on: each is of an outlet's
// name, or of those whom a cited account relies on.
func (v *gateVerdict) prefixed() *Refusal {
	known := v.origins()
	for i := range v.headed {
		w := &v.written[i]
		if !w.strong() || w.class == gateCue || v.cited.outlets[w.Text] || nameless[w.Text] || known[w.Text] || known[w.group] {
			continue
		}
		return v.refuse(WrongSpeaker, i)
	}
	for i := range v.headed {
		if w := &v.written[i]; strings.HasPrefix(w.Text, "identificad") && (i == 0 || v.written[i-1].class != gateNegation) {
			return v.refuse(Negated, i) // "dos funcionarios no identificados"
		}
	}
	return nil
}

// origins are the words that those are called by whom the cited words rest on.
func (v *gateVerdict) origins() map[string]bool {
	known := maps.Clone(v.cited.origins)
	for k := range v.cited.words {
		known[v.cited.words[k].Text], known[v.cited.words[k].group] = true, true
		for _, name := range v.cited.words[k].names {
			known[name] = true
		}
	}
	for n := range v.cited.voices {
		for _, name := range slices.Concat(v.cited.voices[n].names, v.cited.voices[n].through) {
			known[name] = true
		}
	}
	return known
}

var nameless = map[string]bool{
	"unnamed": true, "all": true, "unidentified": true, "anonymous": true, "no": true, "identificados": true, "identificadas": true, "identificado": true, "identificada": true,
	"people": true, "person": true, "personas": true, "persona": true, "fuentes": true, "sources": true,
}
