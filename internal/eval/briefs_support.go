package eval

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// toldBrief is a brief as a reader of its JSON sees it. It is declared here anew
// and not taken from the code that writes briefs: the check of the support is to
// rest on what is given out, and on nothing that the writer believes of it.
type toldBrief struct {
	Headline        string
	HeadlineSupport []toldSupport `json:"headline_support"`
	KeyPoints       []toldLine    `json:"key_points"`
	WhyItMatters    []toldLine    `json:"why_it_matters"`
	Sentences       []toldLine
	Disputed        []toldLine
	NotKnown        []toldLine `json:"not_known"`
	Elsewhere       []toldLine
	Developments    []toldLine
	Withheld        int
}

type toldLine struct {
	Text    string
	Support []toldSupport
}

type toldSupport struct {
	Article string
	Span    [2]int
}

// readTold reads the JSON of a brief.
func readTold(data []byte) (toldBrief, error) {
	var b toldBrief
	err := json.Unmarshal(data, &b)
	return b, err
}

// headline is the headline as a line; none where there is no headline.
func (b toldBrief) headline() []toldLine {
	if b.Headline == "" {
		return nil
	}
	return []toldLine{{b.Headline, b.HeadlineSupport}}
}

// unresolved says what is wrong with the support of a line, "" where nothing is:
// there is some, each points at whole characters inside an article there is, and
// the words of the line stand in the words pointed at, in their order. Words may
// have been left out. Words may have been put in where the line marks it: in
// [brackets], or before the first ": " as whom the rest is from. texts are the
// articles by id.
func (l toldLine) unresolved(texts map[string]string) string {
	if len(l.Support) == 0 {
		return "no support"
	}
	var cited []string
	for _, s := range l.Support {
		text, ok := texts[s.Article]
		begin, end := s.Span[0], s.Span[1]
		switch {
		case !ok:
			return fmt.Sprintf("no article %q", s.Article)
		case begin < 0 || end > len(text) || begin >= end:
			return fmt.Sprintf("span %d–%d of %q, which has %d bytes", begin, end, s.Article, len(text))
		case !utf8.RuneStart(text[begin]) || end < len(text) && !utf8.RuneStart(text[end]):
			return fmt.Sprintf("span %d–%d of %q cuts a character", begin, end, s.Article)
		}
		cited = append(cited, plainWords(text[begin:end])...)
	}
	plain := withoutBrackets(l.Text)
	missing := firstMissing(plainWords(plain), cited)
	if _, rest, ok := strings.Cut(plain, ": "); ok && missing != "" {
		missing = firstMissing(plainWords(rest), cited)
	}
	if missing != "" {
		return fmt.Sprintf("%q does not stand there", missing)
	}
	return ""
}

// withoutBrackets is a text without what stands in square brackets.
func withoutBrackets(text string) string {
	var plain strings.Builder
	for {
		before, after, ok := strings.Cut(text, "[")
		_, rest, closed := strings.Cut(after, "]")
		plain.WriteString(before)
		if !ok {
			return plain.String()
		}
		if !closed {
			plain.WriteString(after)
			return plain.String()
		}
		plain.WriteByte(' ')
		text = rest
	}
}

// plainWords are the runs of letters and digits of a text, in small letters.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// firstMissing is the first of words that cited does not have behind where it has
// the ones before it.
func firstMissing(words, cited []string) string {
	for _, word := range words {
		for {
			if len(cited) == 0 {
				return word
			}
			next := cited[0]
			cited = cited[1:]
			if next == word {
				break
			}
		}
	}
	return ""
}
