package cluster

import "strings"

// textLimit is how many words of a body are read: more made the stories no better.
const textLimit = 320

// newsLines yields the lines of a body that look like news, in order. Bodies
// come with the furniture of their pages (share lines, captions, copyright
// notices), and furniture in front of the text makes articles of one outlet
// look alike and articles on one event look different. If hardly anything would
// be left, everything is news.
func newsLines(body string) []string {
	var lines []string
	kept, all := 0, 0
	for line := range strings.Lines(body) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		all += len(line)
		if kept > 8000 {
			break
		}
		if !furniture(line) {
			kept += len(line)
			lines = append(lines, line)
		}
	}
	if kept*4 < min(all, 8000) || kept < 200 && all > kept {
		return strings.Split(body, "\n")
	}
	return lines
}

// furniture reports lines that belong to the page: no sentence ends in them and
// they are short, or they hold a word that news seldom and pages often use.
func furniture(line string) bool {
	words := strings.Count(line, " ") + 1
	if words <= 14 && !strings.ContainsAny(line, ".!?") {
		return true
	}
	if words > 40 {
		return false
	}
	for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return !isWordRune(r) }) {
		if len(w) > 2 && len(w) < 16 && wordClass(hashString(strings.ToLower(w)))&classFurniture != 0 {
			return true
		}
	}
	return strings.Contains(line, "ights reserved") || strings.HasPrefix(line, "©") || strings.Contains(line, "lick here")
}

// bareHeadline takes the outlet's name off the end of a headline: the part
// behind the last " | ", " - " and the like, where it is short and enough is
// left in front of it.
func bareHeadline(h string) string {
	for _, mark := range []string{" | ", " :: ", " » ", " – ", " — ", " - "} {
		i := strings.LastIndex(h, mark)
		if i < 0 {
			continue
		}
		front, back := h[:i], h[i+len(mark):]
		if n := len(strings.Fields(back)); n <= 6 && len(strings.Fields(front)) >= max(3, n) {
			h = bareHeadline(front)
			break
		}
	}
	return h
}
