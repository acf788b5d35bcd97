package extract

import (
	"regexp"
	"strings"
	"unicode"
)

// An embedded social post comes into plain text as the post's own lines and a
// line of attribution, "— Ana Ruiz (@anaruiz) April 8, 2025". Posts are often
// in another language than the article around them.

// attributed matches a post's line of attribution, also where the post stands
// before it on the same line.
var attributed = regexp.MustCompile(`(?:^|[\s\p{P}])(?:[—–-]\s*)?\S.{0,80}\(@\w{1,30}\)[\s,·|]*(?:\pL|\d).{0,24}\d`)

func isAttribution(line string) bool {
	return len(line) < 600 && strings.Contains(line, "(@") && attributed.MatchString(line)
}

// hasPostMarks reports whether a line has what running text has not: the
// address of a post's picture, a hashtag, a sign of a post sent on.
func hasPostMarks(line string) bool {
	for _, mark := range []string{"pic.twitter.com/", "pic.x.com/", "https://t.co/", "RT @"} {
		if strings.Contains(line, mark) {
			return true
		}
	}
	for rest := line; ; {
		at := strings.IndexAny(rest, "#@")
		if at < 0 || at+1 >= len(rest) {
			return false
		}
		before := at == 0 || !isWordRune(rune(rest[at-1]))
		rest = rest[at+1:]
		if c := rune(rest[0]); before && (unicode.IsLetter(c) || c >= 0x80) {
			return true
		}
	}
}

// span is a run of lines, [from, to).
type lineRun struct{ from, to int }

// posts finds the embedded posts among lines. A post is its attribution, the
// line before it and the marked lines next to these.
func posts(lines []textLine) []lineRun {
	var found []lineRun
	for i := range lines {
		if !isAttribution(lines[i].text) {
			continue
		}
		run := lineRun{i, i + 1}
		alone := lines[i].shape.words <= strongWords
		if floor := lastEnd(found); alone && i > floor && !lines[i-1].found.furniture() {
			run.from--
			for run.from > floor && i-run.from < 6 && hasPostMarks(lines[run.from-1].text) {
				run.from--
			}
		}
		for run.to < len(lines) && run.to-i < 4 && !isAttribution(lines[run.to].text) && hasPicture(lines[run.to].text) {
			run.to++
		}
		found = append(found, run)
	}
	return found
}

func hasPicture(line string) bool {
	return strings.Contains(line, "pic.twitter.com/") || strings.Contains(line, "pic.x.com/") || strings.Contains(line, "https://t.co/")
}

func lastEnd(runs []lineRun) int {
	if len(runs) == 0 {
		return 0
	}
	return runs[len(runs)-1].to
}

// foreignPosts gives the posts that are written in another language than the
// article. They are taken out of the body: the marks made on an article are
// made by models of its language, readers of the article were not meant to
// need them, and the same article captured with and without them is one text.
// The capture keeps them as evidence. Posts in the article's language stay, as
// what the article quotes.
func foreignPosts(lines []textLine, language string) []lineRun {
	var foreign []lineRun
	for _, run := range posts(lines) {
		var b strings.Builder
		for i := run.from; i < run.to; i++ {
			text := lines[i].text
			if isAttribution(text) {
				if at := strings.LastIndexAny(text[:strings.Index(text, "(@")], "—–"); at >= 0 {
					text = text[:at]
				} else {
					text = ""
				}
			}
			b.WriteString(text)
			b.WriteByte('\n')
		}
		if other := detect(withoutPostMarks(b.String()), shortestPost); other != "" && language != "" && other != language {
			foreign = append(foreign, run)
		}
	}
	return foreign
}

// withoutPostMarks takes the words out of text that are of no language:
// hashtags, handles, links.
func withoutPostMarks(text string) string {
	if !strings.ContainsAny(text, "#@/") {
		return text
	}
	var b strings.Builder
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsAny(word, "#@") || strings.Contains(word, "/") && hasLinkOrPicture(word) {
			continue
		}
		b.WriteString(word)
		b.WriteByte(' ')
	}
	return b.String()
}

func hasLinkOrPicture(word string) bool { return hasLink(word) || hasPicture(word) }
