package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// textLine is one line of a plain-text capture and what can be said of it
// without looking at its neighbours.
type textLine struct {
	text  string // trimmed, never empty
	gap   bool   // a blank line stands before it
	shape shape
	found phrases // what the table of furniture phrases knows of it
	seen  int     // in how many more earlier captures it was met than the article around it
	twice bool    // an equal line stands elsewhere in the capture
	key   uint64

	before settledBefore // for the model; see unsettled
}

// strong reports whether the line is by its shape a sentence or more of running
// text. What surrounds strong lines is measured against them.
func (l *textLine) strong() bool {
	return l.shape.words >= strongWords && l.shape.ending == endSentence && !l.found.furniture()
}

const strongWords = 12

// splitLines takes text apart into its lines. Hard-wrapped text is joined to
// one line a paragraph first.
func splitLines(text string, seen func(line uint64) int) []textLine {
	var lines []textLine
	gap := false
	for raw := range strings.Lines(lineBreaks(text)) {
		t := strings.TrimFunc(raw, isMargin)
		if t == "" {
			gap = true
			continue
		}
		lines = append(lines, textLine{text: t, gap: gap})
		gap = false
	}
	for i := range lines {
		lines[i].key = lineKey(lines[i].text)
		if seen != nil && worthCounting(lines[i].text) {
			lines[i].seen = seen(lines[i].key)
		}
	}
	if width := wrapWidth(lines); width > 0 {
		lines = unwrap(lines, width)
	}
	count := make(map[uint64]int, len(lines))
	for i := range lines {
		l := &lines[i]
		l.shape = shapeOf(l.text)
		l.found = furniturePhrases().find(l.text, l.shape)
		count[l.key]++
	}
	for i := range lines {
		lines[i].twice = count[lines[i].key] > 1
	}
	discountRecaptures(lines)
	return lines
}

// lineBreaks makes every break of a line, whatever system or word processor
// wrote it, a "\n".
func lineBreaks(text string) string {
	for _, b := range []string{"\r", "\f", "\v", "\u0085", "\u2028", "\u2029"} {
		if strings.Contains(text, b) {
			return otherBreaks.Replace(text)
		}
	}
	return text
}

var otherBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// isMargin tells what is cut off both ends of a line: white space and what
// cannot be seen.
func isMargin(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\ufeff' || r == '\u200e' || r == '\u200f'
}

// wrapWidth is the width at which a capture was wrapped, as mail and old wire
// copy are, or 0. Wrapped text has no line longer than its width, most lines that
// are followed by another of the same block fill it, and many of these go on in
// the middle of a sentence.
func wrapWidth(lines []textLine) int {
	const narrowest, widest = 50, 100
	width := 0
	for i := range lines {
		width = max(width, utf8.RuneCountInString(lines[i].text))
	}
	if width < narrowest || width > widest {
		return 0
	}
	followed, full, goesOn := 0, 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if lines[i+1].gap {
			continue
		}
		followed++
		if utf8.RuneCountInString(lines[i].text) >= width*7/10 {
			full++
			goesOn += bit(openingOf(lines[i+1].text) == openLower)
		}
	}
	if followed < 6 || full*3 < followed*2 || goesOn*3 < full {
		return 0
	}
	return width
}

// unwrap joins the lines of a wrapped paragraph. A line that ends well before
// the margin ends its paragraph.
func unwrap(lines []textLine, width int) []textLine {
	joined := make([]textLine, 0, len(lines)/4)
	open := false
	for _, l := range lines {
		room := utf8.RuneCountInString(l.text) < width*7/10
		if open && !l.gap {
			p := &joined[len(joined)-1]
			p.text += " " + l.text
			p.seen = min(p.seen, l.seen)
		} else {
			joined = append(joined, l)
		}
		open = !room
	}
	for i := range joined {
		joined[i].key = lineKey(joined[i].text)
	}
	return joined
}

// discountRecaptures takes from every line's count what the article's own text
// was seen: when the same article is captured again, all of it recurs, and that
// makes none of it furniture. Outlets repeat paragraphs of background, so running
// text counts only when it recurs about as often as anything else they print.
func discountRecaptures(lines []textLine) {
	const rarest = 3 // captures under which running text does not count
	var ours []int
	for i := range lines {
		if l := &lines[i]; l.strong() && worthCounting(l.text) {
			ours = append(ours, l.seen)
		}
	}
	base, oftenest := median(ours), 0
	for i := range lines {
		l := &lines[i]
		l.seen = max(0, l.seen-base)
		oftenest = max(oftenest, l.seen)
	}
	for i := range lines {
		if l := &lines[i]; l.strong() && (l.seen < rarest || l.seen*2 < oftenest) {
			l.seen = 0
		}
	}
}

// LineKeys gives the keys of the lines of a plain-text capture that are worth
// counting per outlet, each once, in order. Lines that differ only in case,
// digits or white space have the same key. Lines without letters have none, nor
// have long paragraphs, which are hardly ever furniture.
func LineKeys(text string) []uint64 {
	var keys []uint64
	had := map[uint64]bool{}
	for l := range strings.Lines(lineBreaks(text)) {
		l = strings.TrimFunc(l, isMargin)
		if !worthCounting(l) {
			continue
		}
		if k := lineKey(l); !had[k] {
			had[k] = true
			keys = append(keys, k)
		}
	}
	return keys
}

func worthCounting(line string) bool {
	const longest = 600 // bytes
	return len(line) <= longest && strings.ContainsFunc(line, unicode.IsLetter)
}

// lineKey is the FNV-1a hash of a line in lower case, with every run of digits
// as one 0 and every run of white space as one blank.
func lineKey(line string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	last := rune(0)
	for _, r := range line {
		switch {
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r < utf8.RuneSelf && '0' <= r && r <= '9', r >= utf8.RuneSelf && unicode.IsDigit(r):
			r = '0'
		case r == ' ', r == '\t', r == '\u00a0', r >= utf8.RuneSelf && unicode.IsSpace(r):
			r = ' '
		case r >= utf8.RuneSelf:
			r = unicode.ToLower(r)
		}
		if r == last && (r == '0' || r == ' ') {
			continue
		}
		last = r
		for r >= 0x100 {
			h = (h ^ uint64(r&0xff)) * prime
			r >>= 8
		}
		h = (h ^ uint64(r)) * prime
	}
	return h
}
