package brief

import (
	"maps"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// voice is a quotation of a cited account: words that are somebody's, not the outlet's.
type gateVoice struct {
	speaker string   // the name, as far as known
	names   []string // words the speaker is called by: of the name, of the words that name them here
	through []string // words of the outlets and of those who passed it on
	outside bool     // its cue does not stand in what is cited
	anyone  bool     // nobody is named
}

// hear finds the voices in a span of an account, and tells of its words in which
// they stand.
func (s *gateSupport) hear(words []gateWord, a *news.Account, span news.Span) {
	for q := range a.Marks.Quotations {
		of := &a.Marks.Quotations[q]
		if !touches(of.Content, span) && !touches(of.Cue, span) {
			continue
		}
		if sp := of.Speaker.Span; sp != nil && of.Speaker.Name == "" && sp.Within(a.Article.Body) && thingsWhich[strings.ToLower(sp.Of(a.Article.Body))] {
			continue // "The deal, which has not been announced,"
		}
		if of.Kind == news.Indirect && !touches(of.Cue, span) {
			continue // reported speech that runs on over sentences is a guess
		}
		v := gateVoice{speaker: of.Speaker.Name, outside: !touches(of.Cue, span)}
		v.names = nameWords(of.Speaker.Name)
		if sp := of.Speaker.Span; sp != nil && sp.Within(a.Article.Body) {
			v.names = append(v.names, nameWords(sp.Of(a.Article.Body))...)
		}
		v.anyone = of.Speaker.Span == nil && of.Speaker.Name == ""
		for o := range a.Marks.Origins {
			if from := &a.Marks.Origins[o]; of.Speaker.Span != nil && touches(from.Spans, *of.Speaker.Span) {
				v.through = append(v.through, nameWords(from.Via)...)
				for _, gateway := range from.Gateways {
					v.through = append(v.through, nameWords(gateway)...)
				}
			}
		}
		if !v.outside && of.Kind == news.Indirect && (!cued(words, of.Cue) || turnedDown(words, of)) {
			continue // "approved a plan": an act, not words
		}
		s.voices = append(s.voices, v)
		for k := range words {
			w := &words[k]
			switch {
			case touches(of.Cue, w.Span):
				w.cueOf = len(s.voices)
			case of.Speaker.Span != nil && of.Speaker.Span.Overlaps(w.Span):
				w.speaks = len(s.voices)
			case touches(of.Content, w.Span):
				w.voice = len(s.voices)
			}
		}
		if of.Kind == news.Indirect {
			cutVoice(words, len(s.voices))
		}
		if of.Kind != news.Direct {
			cutBefore(words, len(s.voices))
		}
	}
}

// turnedDown reports whether a cue tells what became of something, not what was said
// of it: "rejected an appeal".
func turnedDown(words []gateWord, of *news.Quotation) bool {
	turned := false
	for k := range words {
		switch w := &words[k]; {
		case touches(of.Cue, w.Span):
			if w.strong() && !turnsDown[w.Text] {
				return false
			}
			turned = turned || turnsDown[w.Text]
		case turned && touches(of.Content, w.Span) && (w.Text == "that" || w.Text == "que"):
			return false
		}
	}
	return turned
}

// cutBefore ends reported speech where a "but" begins what somebody else is quoted with.
func cutBefore(words []gateWord, voice int) {
	for n := range words {
		if words[n].voice != voice || words[n].break_ != paused || words[n].Text != "but" && words[n].Text != "pero" || words[n].quoted {
			continue
		}
		named, quotes := false, false
		for m := n + 1; m < len(words) && words[m].sentence == words[n].sentence; m++ {
			named = named || words[m].class == gateName && !words[m].quoted
			quotes = quotes || named && words[m].quoted
		}
		for m := n; quotes && m < len(words); m++ {
			if words[m].voice == voice {
				words[m].voice = 0
			}
		}
	}
}

var thingsWhich = setOf("which que")

var turnsDown = setOf("rejected rejects rejecting dismissed dismisses dismissing rechazó rechaza desestimó")

// cutVoice ends what somebody wants or declines "to" do where a clause with a subject
// of its own begins: "declined to comment and Nattr did not respond".
func cutVoice(words []gateWord, voice int) {
	begin := slices.IndexFunc(words, func(w gateWord) bool { return w.voice == voice })
	if begin < 1 || words[begin].Text != "to" {
		begin = 1
		for k := range words {
			if words[k].cueOf == voice {
				begin = k + 1
			}
		}
		if begin < 1 || begin >= len(words) || words[begin].Text != "to" {
			return
		}
	}
	all := gateWords(words)
	for n := begin + 1; n < len(words); n++ {
		if words[n].class != gateBoundary || words[n].Text != "and" && words[n].Text != "but" && words[n].Text != "y" && words[n].Text != "pero" {
			continue
		}
		subject := false
		for m := n + 1; m < len(words) && (m == n+1 || words[m].break_ == joined); m++ {
			if w := &words[m]; w.class == gateAux || w.class == gateHedge || all.happening(m) {
				if subject {
					for ; n < len(words); n++ {
						if words[n].voice == voice {
							words[n].voice = 0
						}
					}
				}
				break
			} else if w.strong() {
				subject = true
			}
		}
	}
}

// rests notes by what words those are called whom a span comes from.
func (s *gateSupport) rests(a *news.Account, span news.Span) {
	for i := range a.Marks.Origins {
		from := &a.Marks.Origins[i]
		if !touches(from.Spans, span) {
			continue
		}
		for _, name := range append([]string{from.Name, from.Descriptor, from.Via}, from.Gateways...) {
			for _, word := range nameWords(name) {
				s.origins[word] = true
			}
		}
	}
}

// cued reports whether the cue has a word that tells of saying.
func cued(words []gateWord, cue []news.Span) bool {
	for k := range words {
		if c := words[k].class; (c == gateCue || c == gateHedge) && touches(cue, words[k].Span) {
			return true
		}
	}
	return len(cue) == 0
}

func touches(spans []news.Span, span news.Span) bool {
	return slices.ContainsFunc(spans, func(s news.Span) bool { return s.Overlaps(span) })
}

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
		if w.strong() && (v.cited.outlets[w.Text] || slices.Contains(of.names, w.Text) || slices.Contains(of.through, w.Text) || slices.Contains(nameWords(of.speaker), w.Text)) {
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
	if s < 0 && v.written.speaksFirst(i) {
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
	if words[i].break_ < paused || i == 0 || words[i].Text == "according" || words[i].Text == "según" || words[i].group == "cite" {
		return false
	}
	for n := i + 1; n < len(words) && words[n].break_ == joined; n++ {
		if words[n].class == gateAux || words[n].class == gateHedge || words.happening(n) {
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
