package brief

import (
	"strings"
	"unicode"
)

// unended ends in what no sentence ends in: an abbreviated title, a first name's
// initial. An abbreviation that may end one is told by what follows.
var (
	unended  = pattern(`(?:^|[ (“"])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Lt|Col|Gen|Sgt|Capt|Cmdr|Adm|Maj|Cpl|Pvt|Det|Supt|St|Ft|Mt|Messrs|Sr|Sra|Srta|Dra|Lic|Ing|No|vs|v|\p{Lu})\.["”]?$`)
	initials = pattern(`(?:\p{L}\.){2,}["”]?$|\b(?:Inc|Corp|Co|Ltd|Jr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|EE\. ?UU)\.["”]?$`)
	ticker   = pattern(`^[B-HJ-WYZ] \p{Ll}`) // "COH.N said": the end of a share's name
	anew     = pattern(`^["“«(]?(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|As|This|That|These|Those|His|Her|Their|Its|There|When|While|After|Before|If|For|Since|Although|Under|With|By|From|To|Of|Not|No|Some|Many|Most|All|Both|Each|Another|Other|More|According|Police|Officials|What|Who|How|Why|Where|Now|So|Yet|During|Despite|Through|Over|About|Among|Because|However|Meanwhile|Last|Next|One|Two|Three|My|Our|Your|Several|Authorities|El|La|Los|Las|Un|Una|Pero|En|Según|Además|Sin)\b`)
)

// abbreviatedIn is how many bytes at the end of a sentence tell an abbreviation.
const abbreviatedIn = 16

// splitWrongly says whether a sentence was cut out of a longer one: in front of
// it, or at its end, stands the period of an abbreviation.
func (t *telling) splitWrongly(i int) bool {
	s := &t.sentences[i]
	beside := func(k int) bool {
		return k >= t.first[s.account] && k < t.first[s.account+1] && t.sentences[k].paragraph == s.paragraph
	}
	text := t.text(i)
	end := tailOf(text, abbreviatedIn)
	return endsShort(end) && unended().MatchString(end) ||
		beside(i+1) && broken(text, t.text(i+1)) || beside(i-1) && broken(t.text(i-1), text)
}

// endsShort says whether the last word of a text, before its period, is as short
// as abbreviations are.
func endsShort(text string) bool {
	text, ok := strings.CutSuffix(strings.TrimRight(text, "\"”"), ".")
	return ok && len(text)-len(strings.TrimRightFunc(text, unicode.IsLetter)) <= len("Messrs")
}

// broken says whether two sentences are one.
func broken(text, next string) bool {
	text = tailOf(strings.TrimSpace(text), abbreviatedIn)
	return endsShort(text) && (unended().MatchString(text) || initials().MatchString(text) && !anew().MatchString(next)) || ticker().MatchString(next)
}
