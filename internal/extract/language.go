package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

const (
	languageSample = 500 // characters that are looked at, at each of two places
	shortestText   = 80  // letters under which a text's language is not guessed
	shortestPost   = 40  // the same, for a post within a text
)

// Language is the ISO 639-1 code of the language that text is written in, or ""
// where the text is too short or too mixed to tell. Embedded posts do not
// count. It looks at the beginning of the text and at its middle: where they
// disagree, at more of it.
func Language(text string) string {
	sample := articleSample(text, 6*languageSample)
	first, rest := cutRunes(sample, languageSample)
	language := detect(first, shortestText)
	if rest == "" {
		return language
	}
	_, behind := cutRunes(rest, (utf8.RuneCountInString(rest)-languageSample)/2)
	second, _ := cutRunes(behind, languageSample)
	if again := detect(second, shortestText); again == language && language != "" || again == "" && language != "" && len(rest) < shortestText {
		return language
	}
	return detect(sample, shortestText)
}

// articleSample is up to limit characters of the text without its posts.
func articleSample(text string, limit int) string {
	head, _ := cutRunes(text, 2*limit)
	if !strings.Contains(head, "(@") && !strings.ContainsAny(head, "#@") {
		head, _ = cutRunes(head, limit)
		return head
	}
	lines := splitLines(head, nil)
	skip := make([]bool, len(lines))
	for _, run := range posts(lines) {
		for i := run.from; i < run.to; i++ {
			skip[i] = true
		}
	}
	var b strings.Builder
	for i := range lines {
		if !skip[i] && !hasPicture(lines[i].text) {
			b.WriteString(lines[i].text)
			b.WriteByte('\n')
		}
	}
	sample, _ := cutRunes(withoutPostMarks(b.String()), limit)
	return sample
}

// detect is the language of a sample, or "" where it has less than the least
// number of letters or the detector is not sure. The detector goes through a
// map of languages; only of two that fit equally well it could name either, and
// then it is not sure.
func detect(sample string, least int) string {
	letters := 0
	for _, r := range sample {
		if unicode.IsLetter(r) {
			letters += 1 + 2*bit(isIdeograph(r))
		}
	}
	if letters < least {
		return ""
	}
	info := whatlanggo.Detect(sample)
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}

// cutRunes parts text behind n characters.
func cutRunes(text string, n int) (head, rest string) {
	if n <= 0 {
		return "", text
	}
	for i := range text {
		if n == 0 {
			return text[:i], text[i:]
		}
		n--
	}
	return text, ""
}
