package brief

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// answerPart is the part of a brief that a written sentence is meant for.
type answerPart uint8

const (
	headlinePart answerPart = iota
	pointPart
	matterPart
	accountPart
)

// answerParts are the words a line may begin with; a model that writes in Spanish may turn
// them into its language.
var answerParts = map[string]answerPart{
	"headline": headlinePart, "titular": headlinePart, "titel": headlinePart,
	"point": pointPart, "key point": pointPart, "punto": pointPart, "punkt": pointPart,
	"why": matterPart, "why it matters": matterPart, "por qué": matterPart, "warum": matterPart,
	"text": accountPart, "texto": accountPart,
}

var partLine = pattern(`(?i)^[^\pL\pN\[]*(headline|titular|titel|key point|point|punto|punkt|why it matters|why|por qué|warum|texto|text)[^\pL\pN\[:]*\d*[^\pL\pN\[:]*:(.*)$`)

// listNumber is what numbers the lines of a list.
var listNumber = pattern(`^\d{1,2}[.)]\s+`)

// drafted is a sentence that a model has written, with the numbers it cites.
type drafted struct {
	part  answerPart
	label string // what stands before a colon in a point; part of text, if it is no label
	text  string
	cites []int
}

// What a brief can hold, and more, is read of an answer; the rest is left.
const (
	mostStatements     = 60
	mostStatementWords = 80
	mostCited          = 6
	longestLine        = 4000 // bytes
)

// thoughts are what some models think aloud before they answer.
var thoughts = pattern(`(?s)<think(ing)?>.*?(</think(ing)?>|$)`)

// readAnswer gives the sentences of an answer. A line that says no part and cites is of
// the account: small models forget what to begin lines with. Other lines, such as fences
// and polite words, are passed over.
func readAnswer(answer string) []drafted {
	var list []drafted
	for line := range strings.Lines(thoughts().ReplaceAllString(answer, "\n")) {
		line = strings.TrimSpace(line[:min(len(line), longestLine)])
		in, label, rest := accountPart, "", line
		switch match := partLine().FindStringSubmatch(line); {
		case match != nil:
			in, rest = answerParts[strings.ToLower(match[1])], strings.TrimLeft(match[2], " *_")
		case citation().MatchString(line):
			rest = listNumber().ReplaceAllString(line, "")
		default:
			continue
		}
		if in == pointPart || in == matterPart {
			label, rest = cutLabel(rest)
		}
		for _, s := range cutCited(rest) {
			s.part, s.label = in, label
			if list = append(list, s); len(list) == mostStatements {
				return list
			}
		}
	}
	return list
}

// cutLabel parts the label of a point from its sentence: what stands before the first
// colon, where that is short.
func cutLabel(text string) (label, rest string) {
	before, after, ok := strings.Cut(text, ":")
	if n := len(strings.Fields(before)); !ok || n == 0 || n > 6 || strings.ContainsAny(before, "[]“”\".!?") {
		return "", text
	}
	return strings.Trim(onOneLine(before), " *_-"), strings.TrimLeft(after, " *_")
}

// citation is a number in brackets, or several: [3], [3, 7], [3-5].
var citation = pattern(`\[\s*\^?\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*\]`)

// cutCited parts a text into its sentences: one ends where numbers are cited and the
// sentence has ended before them or ends behind them.
func cutCited(text string) []drafted {
	var list []drafted
	var s drafted
	add := func() {
		s.text = asWritten(s.text)
		if s.text != "" {
			list = append(list, s)
		}
		s = drafted{}
	}
	for {
		at := citation().FindStringIndex(text)
		if at == nil {
			break
		}
		s.text += text[:at[0]]
		s.cites = append(s.cites, citedNumbers(text[at[0]+1:at[1]-1])...)
		text = text[at[1]:]
		rest := strings.TrimLeft(text, " \t,;")
		if citation().FindStringIndex(rest) != nil && citation().FindStringIndex(rest)[0] == 0 {
			text = rest
			continue
		}
		ended := endsSentence(s.text)
		if after := strings.TrimLeft(text, " "); !ended && strings.IndexAny(after, ".!?") == 0 {
			s.text, text, ended = strings.TrimRight(s.text, " ")+after[:1], after[1:], true
		}
		if ended {
			add()
		}
	}
	s.text += text
	add()
	return list
}

// endsSentence tells whether a sentence has ended, perhaps within quotation marks.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \t\"”’'»)*_")
	r, _ := utf8.DecodeLastRuneInString(text)
	return r == '.' || r == '!' || r == '?' || r == '…'
}

// asWritten is what a model wrote without the marks of lists and of emphasis.
func asWritten(text string) string {
	text = strings.NewReplacer("**", "", "__", "", "`", "").Replace(onOneLine(text))
	text = strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("*_•-–—,;", r) })
	return strings.NewReplacer(" .", ".", " ,", ",").Replace(text)
}

// citedNumbers reads what stands in the brackets of a citation.
func citedNumbers(text string) []int {
	var list []int
	from, to := 0, 0
	for field := range strings.FieldsFuncSeq(strings.ReplaceAll(text, "–", "-"), func(r rune) bool { return r == ',' || r == ';' }) {
		first, last, isRange := strings.Cut(strings.Trim(field, " ^"), "-")
		from, _ = strconv.Atoi(strings.TrimSpace(first))
		if to = from; isRange {
			to, _ = strconv.Atoi(strings.TrimSpace(last))
		}
		for n := from; n <= to && len(list) <= mostCited; n++ {
			list = append(list, n)
		}
	}
	return list
}
