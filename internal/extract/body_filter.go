package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// filterLines drops the lines that are no article text although both extractors
// may have kept them: the headline again, dates and share buttons around it,
// lists of links to other articles, calls to subscribe, share or read on, and
// at the end notes on the author.
func filterLines(lines []line, titles []string) []line {
	same := map[string]bool{}
	for _, t := range titles {
		if t = foldForMatch(t); t != "" {
			same[t] = true
		}
	}
	total, passed := 0, 0
	for _, l := range lines {
		total += len(l.text)
	}
	linkRun := linkRuns(lines)
	var kept []line
	promoted := false // the line before asks the reader to subscribe or the like
	for i, l := range lines {
		passed += len(l.text)
		atEnd := passed*4 > total*3
		var found phrases
		if len(l.text) <= longestFurniture {
			found = furniturePhrases().find(l.text, shapeOf(l.text))
		}
		wasPromoted := promoted
		promoted = found.certain == classSubscribe || found.certain == classApp
		switch {
		case len(l.text) < 400 && same[foldForMatch(l.text)], linkRun[i], isClutter(l, found):
		case wasPromoted && l.links > 0 && countWords(l.text) <= 15: // "Every weekday at seven. Sign up free"
		case passed*5 < total && isDateLine(l.text):
		case atEnd && (isClosingNote(l) || isAddress(l.text)):
		case atEnd && isAuthorHeading(l.text):
			return kept
		default:
			kept = append(kept, l)
		}
	}
	return kept
}

// linkRuns marks runs of lines that are links as a whole: two or more, or any
// number at the very end, together with a label before them ("More stories").
func linkRuns(lines []line) []bool {
	in := make([]bool, len(lines))
	for i := 0; i < len(lines); {
		k := i
		for k < len(lines) && isAllLink(lines[k]) {
			k++
		}
		if k-i >= 2 || k > i && k == len(lines) {
			for j := i; j < k; j++ {
				in[j] = true
			}
			if i > 0 && k-i >= 2 && isLabel(lines[i-1]) {
				in[i-1] = true
			}
		}
		i = max(k, i+1)
	}
	return in
}

func isAllLink(l line) bool {
	return l.links > 0 && l.links*10 >= utf8.RuneCountInString(strings.ReplaceAll(l.text, " ", ""))*9 && len(l.text) < 300
}

// isLabel reports whether a line is a few words that announce what follows.
func isLabel(l line) bool {
	return countWords(l.text) <= 6 && !strings.HasSuffix(l.text, ".")
}

// isClutter reports whether a line, in which these phrases were found, is clutter
// wherever it stands.
func isClutter(l line, found phrases) bool {
	if utf8.RuneCountInString(l.text) > 300 {
		return false
	}
	n := countWords(l.text)
	if n == 0 || n > 25 {
		return n == 0
	}
	if isAllLink(l) && (l.text == strings.ToUpper(l.text) || found.has(classMore)) {
		return true
	}
	low := strings.ToLower(l.text)
	return isPageFurniture(l.text, found.certain) || n <= 8 && isShareLine(low) || readingTime.MatchString(low)
}

// longestFurniture bounds the lines whose phrases are looked up, in bytes.
const longestFurniture = 400

// isPageFurniture reports whether a line of a page is furniture by its phrases.
// Bylines and agency credits within the text belong to it here; so do numbers,
// which are captions in plain text only, and a line that ends in a bracket.
func isPageFurniture(s string, c class) bool {
	switch c {
	case 0, classByline, classOwn:
		return false
	case classLegal: // the outlet's own rights, with a year, and not those in a picture
		return strings.ContainsAny(s, "0123456789") && countWords(s) <= 12
	case classMedia:
		last := s[len(s)-1]
		return last != ')' && last != ']' && strings.ContainsFunc(s, unicode.IsLetter)
	}
	return true
}

var readingTime = regexp.MustCompile(`^(?:(?:reading time|lesezeit|tempo de leitura|temps de lecture|tiempo de lectura|tempo di lettura|leestijd)\b.{0,20}|\d+\s*(?:min|minutes?|minuten|minutos?|minuti)\.?\s*(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura))$`)

var shareWords = wordSet("facebook", "twitter", "whatsapp", "pinterest", "pint", "linkedin", "telegram", "reddit", "tumblr", "email", "e", "mail", "print", "share",
	"tweet", "copy", "link", "messenger", "flipboard", "pocket", "xing", "viber", "x", "save", "comment", "comments", "on", "via", "this", "download", "baixar", "instagram", "youtube")

// isShareLine reports whether a line in lower case consists of the names of
// buttons.
func isShareLine(low string) bool {
	words := foldedWords(low)
	for _, w := range words {
		if !shareWords[w] {
			return false
		}
	}
	return len(words) >= 2 || len(words) == 1 && len(words[0]) > 5 && shareWords[words[0]]
}

// isAddress reports whether a line is a bare address.
func isAddress(s string) bool {
	return strings.HasPrefix(s, "http") && !strings.Contains(s, " ")
}

// isDateLine reports whether a line is little more than a date.
func isDateLine(s string) bool {
	if utf8.RuneCountInString(s) > 60 || strings.HasSuffix(s, "?") || strings.HasPrefix(s, "—") { // a quoted post's signature
		return false
	}
	if _, ok := parseMoment(s, true); !ok {
		return false
	}
	words := 0
	for _, t := range scanTime(s) {
		if t.kind == 'w' && monthOf(t.text) == 0 && utf8.RuneCountInString(t.text) > 2 {
			words++
		}
	}
	return words <= 3
}

var closingNote = regexp.MustCompile(`(?i)\bfollow (?:him|her|them|us|me|@\w+|\w+ \w+) (?:on|at) (?:twitter|facebook|instagram|@)|\bfollow @\w+|\bon twitter at\b|\b(?:email|e-mail|contact|reach|reached|write to)\b.{0,60}@\w+[.\w]*|(?:free|daily|weekly|our|e-mail|email) newsletter|^(?:sign up|subscribe|if you (?:enjoyed|like) |have a (?:tip|story)|want more|become a member|join us)|\bclick here for more\b|^this (?:article|story) (?:was )?(?:originally )?(?:appeared|published|first)|^citation:`)

// isClosingNote reports whether a line near the end speaks to the reader about
// the outlet or the author, and not of the matter.
func isClosingNote(l line) bool {
	return len(l.text) < 500 && countWords(l.text) <= 60 && closingNote.MatchString(l.text)
}

var authorHeading = regexp.MustCompile(`(?i)^(?:about|sobre|über|à propos|a proposito|acerca de|over|om) (?:the |o |a |el |la |den |die |de l['’])?(?:authors?|autor(?:in|a)?|auteur|autrice|writer|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)$`)

// isAuthorHeading reports whether a line heads a note on the author: all that
// follows is not the article.
func isAuthorHeading(s string) bool {
	return utf8.RuneCountInString(s) < 60 && authorHeading.MatchString(s)
}
