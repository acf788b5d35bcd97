package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// before tells the slot by what leads up to the name: it goes back over articles,
// adjectives and words like "newspaper" to the word that decides.
func (f *finder) before(m, s text.Range) (slotKind, text.Range, bool) {
	for i := m.Begin - 1; i >= max(s.Begin, m.Begin-reach); i-- {
		c := f.class[i]
		near := m.Begin-i <= 3
		switch {
		case f.t.Tokens[i].Is(text.Mark):
			continue // told “The Daily Show”
		case c&tells != 0:
			if f.is(i+1, reporters) {
				return noSlot, text.Range{}, false
			}
			return toldSlot, text.Range{Begin: i, End: i + 1}, m.Begin-i <= 3
		case f.hint(i, gives) && near && f.accountGiven(i+1, s):
			return toldSlot, text.Range{Begin: i, End: i + 1}, false
		case c&accord != 0 && c&to == 0 && f.lex.accordAlone:
			return reportSlot, text.Range{Begin: i, End: i + 1}, false
		case c&citing != 0 && near && !f.is(i-1, by):
			return reportSlot, text.Range{Begin: i, End: i + 1}, false
		case c&dative != 0 && f.back(i, s, speech) >= 0:
			j := f.back(i, s, speech)
			return toldSlot, text.Range{Begin: j, End: j + 1}, f.is(i+1, relay)
		case c&(to|with|by|in) != 0:
			return f.preposition(i, m, s)
		case c&(speech|reporting) != 0 && (m.Begin-i <= 2 || f.timesOnly(i+1, m.Begin)) && !f.is(i, staff|story): // “…,” reported X
			if i > s.Begin && (f.wordAt(i-1) == "," || f.t.Tokens[i-1].Is(text.Close)) && f.phraseEnds(m.End) && c&(bare|citing) == 0 && !strings.HasSuffix(f.t.Word(i), "ing") {
				return reportSlot, text.Range{Begin: i, End: i + 1}, false
			}
			return noSlot, text.Range{}, false
		case c&that != 0 && !(i == m.Begin-1 && f.is(m.Begin, relay) && f.lowerCase(m.Begin)):
			return noSlot, text.Range{}, false
		case c&(determiner|modifier|relay|staff|show) != 0:
			continue
		case c&(speech|tells|and|clause|relative) != 0:
			return noSlot, text.Range{}, false
		case f.genitive(i):
			i-- // Russia's network RT
			continue
		case f.lowerCase(i):
			continue
		default:
			return noSlot, text.Range{}, false
		}
	}
	return noSlot, text.Range{}, false
}

// timesOnly reports whether nothing but a time stands between a verb and the
// outlet behind it: "reported on Monday the Daily Star".
func (f *finder) timesOnly(i, end int32) bool {
	for ; i < end; i++ {
		if !f.is(i, when|whenBefore|determiner|relay) {
			return false
		}
	}
	return true
}

// preposition tells the slot of a name that the preposition at i leads up to.
func (f *finder) preposition(i int32, m, s text.Range) (slotKind, text.Range, bool) {
	end := i + 1
	switch {
	case i > s.Begin && f.is(i, to|with) && f.is(i-1, accord):
		return reportSlot, text.Range{Begin: i - 1, End: end}, false
	case f.is(i, to):
		if j := f.back(i, s, saysTo|letter|interview); j >= 0 && i-j <= 4 && !(f.is(j, letter) && f.genitive(m.End)) {
			return toldSlot, text.Range{Begin: j, End: end}, false
		}
		if f.hint(i-1, handed) { // leaked to X
			return reportSlot, text.Range{Begin: i - 1, End: end}, false
		}
		if f.is(i-1, plainly) { // acknowledged to X
			return toldSlot, text.Range{Begin: i - 1, End: end}, false
		}
	case f.is(i, with):
		if j := f.back(i, s, interview|appears); j >= 0 {
			return toldSlot, text.Range{Begin: j, End: end}, true
		}
	}
	if f.is(i, by) {
		if j := f.back(i, s, printed|passes|story|interview|hosted); j >= 0 && (i-j <= 2 || f.is(j, story|interview)) {
			kind := reportSlot
			switch {
			case f.is(j, interview):
				kind = toldSlot
			case f.is(j, hosted) && !f.is(j, printed):
				kind = eventSlot
			}
			return kind, text.Range{Begin: j, End: end}, i-j <= 2 && f.is(j, reporting) && f.is(j, speech|story)
		}
	}
	if !f.is(i, in) {
		return noSlot, text.Range{}, false
	}
	if mention := f.personBefore(i); mention >= 0 && f.is(f.names.Mentions[mention].Begin-1, tells) {
		j := f.names.Mentions[mention].Begin - 1
		return toldSlot, text.Range{Begin: j, End: j + 1}, false // told Ann Lee of X
	} else if mention >= 0 && f.speaks(f.names.Mentions[mention].Range) {
		return staffSlot, text.Range{Begin: i, End: end}, f.back(i, s, writes) >= 0 // Ann Lee of X wrote
	}
	if f.is(i, on) && i-s.Begin <= 3 && f.is(s.Begin, on|when) && f.speechNear(m.End, s) { // "Friday on X's “Morning Hour,” …"
		return toldSlot, text.Range{Begin: i, End: end}, false
	}
	switch j := f.back(i, s, story|interview|printed|appears|show|speech|staff|writes); {
	case j < 0:
	case f.is(j, writes) && i-j <= 2:
		return reportSlot, text.Range{Begin: j, End: end}, true
	case f.is(j, interview):
		return toldSlot, text.Range{Begin: j, End: end}, f.is(i, on)
	case f.is(j, staff):
		if f.is(j-1, past) || f.is(j-2, past) {
			break
		}
		if f.headsSource(j, m) {
			return staffSlot, text.Range{Begin: j, End: end}, true
		}
	case f.is(j, story):
		if i-j <= 3 && f.lowerCase(j) {
			return reportSlot, text.Range{Begin: j, End: end}, false
		}
	case f.is(j, appears|show) && f.is(i, on), f.is(j, speech) && f.is(i, on) && f.spoken(j):
		return toldSlot, text.Range{Begin: j, End: end}, f.is(j, appears) && !f.is(j, saysTo)
	case f.is(j, printed) && i-j <= 2 && !f.is(i, on):
		return reportSlot, text.Range{Begin: j, End: end}, false
	case f.is(j, show):
		return eventSlot, text.Range{Begin: j, End: end}, false
	}
	return noSlot, text.Range{}, false
}

// back is the nearest word of a class before i in its clause; -1 where none is.
func (f *finder) back(i int32, s text.Range, c class) int32 {
	for j := i - 1; j >= max(s.Begin, i-reach); j-- {
		if f.is(j, c) {
			return j
		}
		if f.t.Tokens[j].Is(text.Mark) && i-j > 4 || f.t.Print(j) == ";" || f.t.Print(j) == ":" {
			break
		}
	}
	return -1
}
