package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Readers' comments look like running text, line by line. What gives them away
// is the block: a header ("12 Comments", "Leave a reply"), then names that
// stand alone, each with a paragraph or more below it, or the buttons that go
// with every comment ("Reply", "3 hours ago"). A header counts only once a good
// share of the article has passed, since pages print "Comments" as a link
// above the article too.

// commentBlock finds the block of readers' comments: lines [from, to). It
// returns 0, 0 where there is none. drop are lines already known not to be the
// article's.
func commentBlock(s *surroundings, drop []bool) (from, to int) {
	const enough = 150 // words of running text that may stand for the share passed, under many comments
	all := s.words[len(s.lines)]
	passed := func(i int, share float64) bool { return all > 0 && float64(s.words[i]) >= share*float64(all) }
	for i := range s.lines {
		l := &s.lines[i]
		if drop[i] || l.found.certain != classComments || !passed(i, .35) && s.words[i] < enough {
			continue
		}
		end, units, buttons := commentUnits(s.lines, i+1)
		if units >= 2 || units+buttons >= 2 || units == 1 && passed(i, .35) {
			return leadIn(s.lines, i), end
		}
	}
	for i := range s.lines {
		if s.lines[i].found.certain != classCommenting || !passed(i, .35) {
			continue
		}
		start := i
		for start > 0 && i-start < 6 && !isName(&s.lines[start]) {
			start--
		}
		if !isName(&s.lines[start]) || !passed(start, .35) {
			continue
		}
		if end, units, buttons := commentUnits(s.lines, start); units >= 2 && buttons >= 2 {
			return start, end
		}
	}
	return 0, 0
}

// leadIn moves the beginning of a block up over the lines that go with its header.
func leadIn(lines []textLine, i int) int {
	for i > 0 && (lines[i-1].found.certain == classComments || lines[i-1].found.certain == classAccount) {
		i--
	}
	return i
}

// commentUnits reads comments from line i on: it counts the names with text
// below them and the buttons, and returns where the last comment ends.
func commentUnits(lines []textLine, i int) (end, units, buttons int) {
	const patience = 8 // lines of furniture between two comments
	end = i
	inside, idle := true, 0 // the first comment may come without a name
	for ; i < len(lines) && idle <= patience; i++ {
		l := &lines[i]
		switch {
		case l.found.certain == classCommenting:
			buttons++
			end, idle = i+1, 0
		case l.found.certain == classComments || l.found.has(classComments) && l.found.certain == classTrust: // "Powered by … Comments"
			end, idle = i+1, 0
		case l.found.furniture():
			inside = inside && l.found.certain == classAccount
			idle++
		case isName(l) && followed(lines, i):
			units++
			inside = true
			end, idle = i+1, 0
		case inside:
			end, idle = i+1, 0
		default:
			idle++
		}
	}
	return end, units, buttons
}

// followed reports whether text stands below the name in line i, with at most
// two short lines (a date, a badge) between.
func followed(lines []textLine, i int) bool {
	for j := i + 1; j < len(lines) && j <= i+3; j++ {
		switch l := &lines[j]; {
		case l.found.furniture() && l.found.certain != classCommenting && l.found.certain != classDate:
			return false
		case l.shape.words >= 5 || l.shape.ending == endSentence && l.shape.words >= 2:
			return true
		}
	}
	return false
}

// isName tells a line that can be the name of a commenter: up to four words,
// each with a capital, or one word of any kind ("river_rat71"), with or without
// a time behind it.
func isName(l *textLine) bool {
	text := l.text
	if l.found.has(classCommenting) { // "Ana R. · 3 hours ago", "Ana says:"
		if at := strings.IndexFunc(text, func(r rune) bool { return unicode.IsDigit(r) || r == '·' || r == '|' || r == '•' || r == ':' }); at > 0 {
			text = strings.TrimSpace(text[:at])
		}
	}
	if l.shape.words > 8 || utf8.RuneCountInString(text) > 40 || l.found.furniture() && l.found.certain != classCommenting {
		return false
	}
	words := strings.Fields(text)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	if strings.ContainsAny(text, "?!:;,\"“”") {
		return false
	}
	last := strings.TrimRight(words[len(words)-1], ".")
	if strings.HasSuffix(text, ".") && utf8.RuneCountInString(last) > 2 { // not an initial
		return false
	}
	if len(words) == 1 {
		return strings.ContainsFunc(text, unicode.IsLetter)
	}
	if l.found.has(classCommenting) && l.shape.ending == endColon { // "Ana says:"
		words = words[:1]
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !(unicode.IsLetter(r) && !unicode.IsLower(r)) && r != '@' {
			return false
		}
	}
	return true
}
