package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The headline of a plain-text capture is a short line without a full stop in
// front of the running text. Where the capture begins with the page's menus,
// several lines could be it: the one that shares its words with the text wins.

const (
	firstLine       = 1.5 // what a line gains by being the first of the capture
	longestHeadline = 30  // words
	headlineReach   = 40  // lines before the running text that are looked at
)

// headline gives the line of the headline, or -1. hint, where it is not empty,
// is the headline that somebody else gave.
func headline(s *surroundings, hint string) int {
	start := textStart(s)
	if hint != "" {
		if i := lineOf(s.lines, hint, start+3); i >= 0 {
			return i
		}
	}
	vocabulary := stemsOf(s.lines[start:], 250)
	best, bestScore, bestPlace := -1, 0., 0
	for i := max(0, start-headlineReach); i <= start && i < len(s.lines); i++ {
		l := &s.lines[i]
		if i == start && !couldAsk(s, i) || !couldBeHeadline(l) {
			continue
		}
		score := headlineScore(l, start-i, vocabulary)
		if i == 0 {
			score += firstLine
		}
		// A standfirst below the headline says more of the text than it does.
		if best >= 0 && i-bestPlace <= 2 && l.shape.words > s.lines[best].shape.words && score < bestScore+standfirstLead {
			bestPlace = i
			continue
		}
		if score > bestScore {
			best, bestScore, bestPlace = i, score, i
		}
	}
	return best
}

// standfirstLead is by how much a line just below a possible headline must be
// the better one to be it.
const standfirstLead = .5

// textStart is the first line of running text: the first strong line with
// another near it, else the first at all,
// else the second line.
func textStart(s *surroundings) int {
	for _, share := range []int{1, 0} {
		for i := range s.lines {
			if s.lines[i].strong() && s.share(i, 4) >= share {
				return i
			}
		}
	}
	return min(1, len(s.lines)-1)
}

// couldAsk reports whether line i, the first that reads as running text, may
// still be a headline because it ends in a question or a cry.
func couldAsk(s *surroundings, i int) bool {
	l := &s.lines[i]
	text := strings.TrimRight(l.text, "\"'”’»")
	last, _ := utf8.DecodeLastRuneInString(text)
	return l.strong() && (last == '?' || last == '!') && l.shape.words <= 20 && i+1 < len(s.lines) && s.lines[i+1].shape.words >= strongWords
}

func couldBeHeadline(l *textLine) bool {
	sh := &l.shape
	switch {
	case sh.words < 2 || sh.words > longestHeadline || sh.runes > 220:
		return false
	case strings.HasSuffix(l.text, ".") && !strings.HasSuffix(l.text, "...") && sh.upper*10 < sh.words*7, sh.ending == endColon, sh.ending == endOther:
		return false
	case l.found.has(classMedia) && strings.HasSuffix(l.text, ")"): // a caption and its credit
		return false
	case l.found.furniture() && (sh.words < 6 || l.found.certain == classMedia || l.found.certain == classByline || l.found.certain == classDate || l.found.certain == classAdvert):
		return false
	}
	return !isBylineLine(l) && !isDateStub(l) && !isAttribution(l.text)
}

func headlineScore(l *textLine, distance int, vocabulary map[uint32]bool) float64 {
	score := -.06 * float64(distance)
	switch w := l.shape.words; {
	case w >= 5 && w <= 18:
		score += 1
	case w >= 4 && w < 24:
		score += .5
	case w <= 2:
		score -= 1.2
	default:
		score -= .5
	}
	stems, shared := 0, 0
	for stem := range stemsOf([]textLine{*l}, longestHeadline) {
		stems++
		shared += bit(vocabulary[stem])
	}
	if stems > 0 {
		score += 2.5*min(.6, float64(shared)/float64(stems)) + .3*float64(min(shared, 3)) - .5
	}
	if l.found.hints != 0 {
		score -= .5
	}
	if l.found.furniture() {
		score -= 1
	}
	if l.shape.bars > 0 || l.shape.first == openBullet {
		score -= .5
	}
	if l.shape.words > 3 && l.shape.upper == l.shape.words { // a row of links
		score -= .3
	}
	return score
}

// stemsOf is the set of the stems of lines, up to about limit of them.
func stemsOf(lines []textLine, limit int) map[uint32]bool {
	var stems []uint32
	for i := 0; i < len(lines) && len(stems) < limit; i++ {
		stems = appendStems(stems, lines[i].text)
	}
	set := make(map[uint32]bool, len(stems))
	for _, stem := range stems {
		set[stem] = true
	}
	return set
}

// lineOf finds the line that says what hint says, among the first n lines.
func lineOf(lines []textLine, hint string, n int) int {
	key := lineKey(strings.TrimSpace(hint))
	for i := range min(n, len(lines)) {
		if lines[i].key == key {
			return i
		}
	}
	return -1
}

// bylineStarts are the words a byline begins with.
var bylineStarts = wordSet("by", "von", "por", "par", "written", "text", "texto", "texte", "escrito", "publicado", "door", "av", "di")

// isBylineLine tells a line such as "By Ana Ruiz and Tom Okafor, staff writers".
func isBylineLine(l *textLine) bool {
	words := strings.Fields(l.text)
	if len(words) < 2 || len(words) > 16 || l.shape.ending == endSentence && len(words) > 8 {
		return false
	}
	first := strings.ToLower(strings.TrimRight(words[0], ":"))
	if !bylineStarts[first] {
		return false
	}
	next := words[1]
	if first == "written" || first == "escrito" || first == "publicado" {
		if len(words) < 3 || !bylineStarts[strings.ToLower(words[1])] {
			return false
		}
		next = words[2]
	}
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsUpper(r) && l.shape.upper*2 > l.shape.words
}

// isDateStub tells a line that is a time and little more: "Nov. 3, 2025, 7:18 p.m.".
func isDateStub(l *textLine) bool {
	sh := &l.shape
	return sh.words <= 12 && sh.digits >= 3 && sh.runes <= 80 && (l.found.has(classDate) || sh.digits*4 >= sh.runes-sh.words || sh.words <= 5 && sh.digits >= 4)
}
