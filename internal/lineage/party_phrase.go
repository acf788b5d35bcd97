package lineage

import "strings"

// phraseBefore is the words before a name that may say what somebody is: all up
// to a comma or a full stop, and what stands between commas where one stands
// right before the name.
func phraseBefore(text string) string {
	text = strings.TrimRight(text, " \n")
	text, apposition := strings.CutSuffix(text, ",")
	if at := strings.LastIndexAny(text, ",;:.()—–\"“”‘«»"); at >= 0 && !initialDot(text, at) {
		_, size := firstRune(text[at:])
		text = text[at+size:]
	}
	fields := strings.Fields(text)
	if !apposition {
		for i := len(fields) - 1; i >= 0; i-- {
			if w := nameWords(fields[i]); len(w) > 0 && roleEnds[w[0]] || len(fields)-i > 7 {
				return strings.Join(fields[i+1:], " ")
			}
		}
	}
	return strings.Join(fields, " ")
}

// initialDot reports whether the mark at a place is the dot of "Sgt." or "St.".
func initialDot(text string, at int) bool {
	return text[at] == '.' && at >= 2 && len(text[strings.LastIndexAny(text[:at], " ")+1:at]) < 5 && at+1 >= len(strings.TrimRight(text, " "))
}

func firstRune(text string) (r rune, size int) {
	for i, c := range text {
		if i > 0 {
			return r, i
		}
		r = c
	}
	return r, len(text)
}

// phraseBehind is the words behind a name that may say what somebody is.
func phraseBehind(text string) string {
	switch {
	case strings.HasPrefix(text, " of "), strings.HasPrefix(text, " de "):
		return strings.TrimSpace(upTo(text, ",;:.()"))
	case strings.HasPrefix(text, " is "), strings.HasPrefix(text, " was "):
		text = text[strings.Index(text[1:], " ")+2:]
	case strings.HasPrefix(text, ", "):
		text = text[2:]
		if age, rest, ok := strings.Cut(text, ", "); ok && strings.Trim(age, "0123456789") == "" {
			text = rest
		}
	case strings.HasPrefix(text, " ("):
		text = upTo(text[2:], ")")
	default:
		return ""
	}
	text = upTo(text, ",;:()—–\"“”«»")
	for _, verb := range []string{"who chairs ", "who heads ", "who leads ", "who runs ", "who owns "} {
		if of, ok := strings.CutPrefix(text, verb); ok {
			return "head of " + of
		}
	}
	for _, lead := range []string{"who is ", "who was ", "who has been ", "who speaks for "} {
		if rest, ok := strings.CutPrefix(text, lead); ok {
			if lead == "who speaks for " {
				return "spokesman for " + rest
			}
			return rest
		}
	}
	return text
}

func upTo(text, marks string) string {
	if at := strings.IndexAny(text, marks); at >= 0 {
		return text[:at]
	}
	return text
}

func lastNameWord(name string) string {
	words := nameWords(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// fieldsBefore are words up to where something else is told.
func fieldsBefore(fields []string) []string {
	for i, field := range fields {
		if w := nameWords(field); len(w) == 0 || roleEnds[w[0]] && i > 0 {
			return fields[:i]
		}
	}
	return fields
}

func untilRoleEnds(fields []string) string { return strings.Join(fieldsBefore(fields), " ") }

func capital(name string) bool {
	r, _ := firstRune(strings.TrimLeft(name, "‘“\"'"))
	return strings.ToLower(string(r)) != string(r)
}
