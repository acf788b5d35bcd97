package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// A slot is a place in a sentence where the name of an outlet means that the
// article relies on its reporting. Slots are told by the words next to the name:
// what leads up to it ("told", "according to", "in an interview with", "published
// by") and what follows it ("reported", "host Ann Lee", "story"). An outlet named
// anywhere else is only spoken of.
type slot struct {
	kind       slotKind
	outlet     int        // index into finder.outlets
	mention    text.Range // the outlet's name, or the words that stand for it
	cue        text.Range
	sentence   int
	report     int // index into the reports
	confidence float64
}

type slotKind int8

const (
	noSlot     slotKind = iota
	toldSlot            // somebody's words were given to it: told X, an interview with X, appeared on X
	reportSlot          // it reported: X wrote, according to X, a report by X
	staffSlot           // its staff speak: X host Ann Lee
	eventSlot           // it held what they spoke at: an X forum
)

// reach is how many words may stand between an outlet's name and what makes it a slot.
const reach = 8

// slotOf tells the slot of an outlet named at m in the sentence s. strong tells
// that no name of anything but an outlet stands in such a place.
func (f *finder) slotOf(m, s text.Range) (kind slotKind, cue text.Range, strong bool) {
	if f.spokenOf(m, s) {
		return noSlot, text.Range{}, false
	}
	behind, behindCue, behindStrong := f.after(m, s)
	if kind, cue, strong = f.before(m, s); kind != noSlot && behind != staffSlot {
		return kind, cue, strong && f.phraseEnds(m.End)
	}
	return behind, behindCue, behindStrong
}

// phraseEnds reports whether the name before token i is not what only describes
// the word at i: "told an American story".
func (f *finder) phraseEnds(i int32) bool {
	return int(i) >= len(f.class) || !f.lowerCase(i) || f.genitive(i) || f.is(i, preposition|in|on|that|relative|clause|and|when|whenBefore|determiner|pronoun|auxiliary|reporting|speech)
}

// spokenOf reports whether the name is part of something that is no reliance:
// the brand of a poll, a former employer, a self-standing list of litigants.
func (f *finder) spokenOf(m, s text.Range) bool {
	if f.is(m.End, partOf) && f.is(m.End-1, relay) || f.hint(m.Begin, science) || f.hint(m.End, science) || f.hint(m.End-2, science) {
		return true // the Journal of Medicine
	}
	i := m.End
	for range 4 { // NBC News/Wall Street Journal poll
		if i < s.End && !f.is(i, poll) && (f.lowerCase(i) && !f.is(i, preposition|speech) || f.t.Print(i) == "/" || f.inMention(i) || f.t.Tokens[i].Is(text.Hyphen)) {
			i++
		}
	}
	if i < s.End && f.is(i, poll) {
		return true
	}
	for j := m.Begin - 1; j >= max(s.Begin, m.Begin-4); j-- {
		if f.is(j, past) {
			return f.staffAfter(m, s) >= 0 || f.is(j+1, staff)
		}
		if !f.is(j, determiner|staff|modifier|in) {
			break
		}
	}
	return false
}

// headsSource reports whether the word for staff at j is the head of a source
// that names the outlet m too ("a reporter for X"), and not only said of somebody
// ("Ann Lee, a reporter for X").
func (f *finder) headsSource(j int32, m text.Range) bool {
	a := f.source[m.Begin]
	if a < 0 {
		a = f.source[j]
	}
	return a >= 0 && f.attributions[a].Source.Begin >= min(j, m.Begin)-3 && !f.inMention(f.attributions[a].Source.Begin) || a >= 0 && f.attributions[a].Source.Begin == m.Begin
}

// staffAfter is where a word for an outlet's staff stands behind its name; -1 for nowhere.
func (f *finder) staffAfter(m, s text.Range) int32 {
	for i := m.End; i < min(s.End, m.End+4); i++ {
		if f.is(i, staff) {
			return i
		}
		if !f.genitive(i) && !f.is(i, modifier) && !f.t.Tokens[i].Word() {
			return -1
		}
	}
	return -1
}

// after tells the slot by what follows the name: its staff, its story, or what it said.
func (f *finder) after(m, s text.Range) (slotKind, text.Range, bool) {
	i := m.End
	for i < s.End && (f.t.Tokens[i].Is(text.Close) || f.genitive(i) || f.t.Print(i) == "/" || f.t.Print(i-1) == "/") {
		i++ // X/Y forum
	}
	for i < s.End && i == m.End && f.is(i, relay) && f.lowerCase(i) && !f.is(i, body|story) {
		i++ // the Star newspaper
	}
	i = f.pastInsertion(i, s)
	j := i
	for ; j < min(s.End, i+5); j++ {
		switch c := f.class[j]; {
		case c&staff != 0 && c&story == 0:
			if f.isPerson(j+1) && f.speaks(text.Range{Begin: m.Begin, End: j + 2}) || f.headsSource(j, m) {
				return staffSlot, text.Range{Begin: j, End: j + 1}, true
			}
			return noSlot, text.Range{}, false
		case c&story != 0 && (c&reporting == 0 || !f.verbAt(j, m)):
			return reportSlot, text.Range{Begin: j, End: j + 1}, false
		case c&interview != 0 && !f.is(j, appears):
			return toldSlot, text.Range{Begin: j, End: j + 1}, false
		case c&(speech|reporting) != 0 && c&(tells|bare) == 0 && !strings.HasSuffix(f.wordAt(j+1), "self") && (c&citing != 0 || !strings.HasSuffix(f.t.Word(j), "ing")):
			return reportSlot, text.Range{Begin: j, End: j + 1}, f.hint(j, reports) && f.is(j+1, that)
		case c&citing != 0, c&accord != 0 && f.lex.accordAlone && j == i:
			return reportSlot, text.Range{Begin: j, End: j + 1}, false
		case c&saysTo != 0 && f.is(j+1, to|with):
			return reportSlot, text.Range{Begin: j, End: j + 1}, false
		case c&show != 0 && f.speechNear(j, s) && !f.is(j+1, determiner):
			return eventSlot, text.Range{Begin: j, End: j + 1}, false
		}
		if !f.is(j, auxiliary|modifier|pronoun) && f.wordAt(j) != "," && !(f.lowerCase(j) && f.is(j+1, staff)) {
			break
		}
	}
	if f.inMention(i) && f.isPerson(i) && f.speaks(text.Range{Begin: m.Begin, End: i + 1}) {
		return staffSlot, text.Range{Begin: m.Begin, End: m.End}, false // X's Ann Lee
	}
	return noSlot, text.Range{}, false
}

// verbAt reports whether the word at j, which is a noun or a verb ("reports"), is
// the verb of the outlet m: it follows its bare name.
func (f *finder) verbAt(j int32, m text.Range) bool {
	if f.t.Print(j) == f.t.Word(j) && j == m.End {
		w := f.t.Word(j)
		return w[len(w)-1] == 's' || w[len(w)-1] == 'd'
	}
	return j > m.End && f.is(j-1, auxiliary) && !f.is(j-1, modifier)
}

// pastInsertion goes past what may stand between a subject and its verb: a
// bracket, or an apposition between commas.
func (f *finder) pastInsertion(i int32, s text.Range) int32 {
	if i >= s.End {
		return i
	}
	closing := ""
	switch f.t.Print(i) {
	case "(":
		closing = ")"
	case ",":
		closing = ","
	default:
		return i
	}
	if closing == "," && i+1 < s.End && f.is(i+1, citing) {
		return i + 1
	}
	for j := i + 1; j < min(s.End, i+14); j++ {
		if f.t.Print(j) == closing {
			return j + 1
		}
	}
	return i
}
