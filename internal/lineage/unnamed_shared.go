package lineage

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// Unnamed people whom several newsrooms heard: a suspect, those who briefed
// reporters, a spokeswoman.

// joinSuspects joins the suspect of a story, whoever passes his words on: the
// one person who is said to be arrested, accused or suspected.
func (t *tracing) joinSuspects() {
	first := -1
	for i := range t.voices {
		if v := &t.voices[i]; v.mark.Kind == news.OriginUnnamed && v.single() && t.suspected(i) {
			if first >= 0 {
				t.joined.join(first, i)
			} else {
				first = i
			}
		}
	}
}

// suspected reports whether somebody without a name is a suspect: by the words
// for him, or, for "the man", by those before.
func (t *tracing) suspected(i int) bool {
	v := &t.voices[i]
	if holdsAny(v.said.words, suspectWords) {
		return true
	}
	if !v.said.definite || v.said.head != "man" && v.said.head != "woman" && v.said.head != "hombre" && v.said.head != "mann" {
		return false
	}
	return len(v.mark.Gateways) > 0 || holdsAny(nameWords(t.textOf(v.account, v.sentences[0])+" "+t.textOf(v.account, v.sentences[0]-1)), suspectWords)
}

var suspectWords = listed(`suspect suspects arrested accused defendant detained charged detenido detenida acusado acusada sospechoso sospechosa
	verdachtige verdachtiger festgenommene festgenommener beschuldigte angeklagte`)

func holdsAny(words []string, set map[string]bool) bool {
	for _, word := range words {
		if set[word] {
			return true
		}
	}
	return false
}

// joinBriefings joins the people who briefed reporters together: as many, called
// alike, in front of all newsrooms that were there.
func (t *tracing) joinBriefings() {
	var briefed []int
	for i := range t.voices {
		if t.briefed(i) {
			briefed = append(briefed, i)
		}
	}
	for n, i := range briefed {
		for _, k := range briefed[:n] {
			v, w := &t.voices[i], &t.voices[k]
			if v.mark.CountMin == w.mark.CountMin && sameNoun(v.said.head, w.said.head) && sameAbout(v.said.about, w.said.about) {
				t.joined.join(i, k)
				break
			}
		}
	}
}

func (t *tracing) briefed(i int) bool {
	v := &t.voices[i]
	if v.mark.Kind != news.OriginUnnamed || t.spokesFor(v) != "" {
		return false
	}
	if v.mark.Medium == "press conference" {
		return true
	}
	text := strings.ToLower(t.textOf(v.account, v.sentences[0]))
	for _, cue := range []string{"told reporters", "told journalists", "briefed reporters", "briefed journalists", "with reporters", "to reporters", "background briefing", "a los periodistas", "vor journalisten"} {
		if strings.Contains(text, cue) {
			return true
		}
	}
	return false
}

// spokesFor is the party a voice without a name speaks for, "" for none: that of
// "a spokeswoman for Ms Oake", "a company spokesman", and, of a bare "a
// spokesman", the body named last before.
func (t *tracing) spokesFor(v *voice) string {
	if v.mark.Kind != news.OriginUnnamed {
		return ""
	}
	if key := t.force(v); key != "" {
		return key
	}
	if !v.single() || !spokesWords[v.said.head] {
		return ""
	}
	r, ok := t.readRole(v.account, v.mark.Descriptor, v.mark.Spans[0].Begin)
	if !ok {
		return ""
	}
	if r.body == "" {
		if len(v.said.words) < 3 && !pronouns[v.said.words[0]] { // "a spokesman"
			return t.bodyBeforeWords(v)
		}
		return ""
	}
	if key := t.partyKey(r.body); key != "" {
		return key
	}
	return "body " + strings.Join(nameWords(r.body), " ")
}

var spokesWords = listed("spokesman spokeswoman spokesperson representative rep publicist manager agent portavoz sprecher sprecherin")

// bodyBeforeWords is the body named last before a voice, in its sentence or the
// one before.
func (t *tracing) bodyBeforeWords(v *voice) string {
	from := t.s.sentences[v.account][max(0, v.sentences[0]-1)].span.Begin
	key := ""
	for _, m := range t.s.accounts[v.account].Marks.Mentions {
		if m.Span.Begin >= from && m.Span.Begin < v.mark.Spans[0].Begin && m.Kind == news.MentionOrganization {
			if k := t.partyKey(m.Name); k != "" {
				key = k
			}
		}
	}
	return key
}

// joinSpokespeople joins the unnamed spokespeople of one body.
func (t *tracing) joinSpokespeople() {
	first := map[string]int{}
	for i := range t.voices {
		key := t.spokesFor(&t.voices[i])
		if key == "" {
			continue
		}
		if k, ok := first[key]; ok {
			t.joined.join(i, k)
		} else {
			first[key] = i
		}
	}
}
