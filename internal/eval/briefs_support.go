package eval

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
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
// have been left out. Words may have been put in where the line shows it: in
// [brackets]; as whom the rest is from, before the first ": "; as whom a value is
// from, where sides are set against each other. Names and figures put in stand in
// the words pointed at, too, or are the outlet of one of the articles.
func (l toldLine) unresolved(articles map[string]news.Article) string {
	if len(l.Support) == 0 {
		return "no support"
	}
	var cited, outlets []string
	for _, s := range l.Support {
		a, ok := articles[s.Article]
		begin, end := s.Span[0], s.Span[1]
		switch {
		case !ok:
			return fmt.Sprintf("no article %q", s.Article)
		case begin < 0 || end > len(a.Body) || begin >= end:
			return fmt.Sprintf("span %d–%d of %q, which has %d bytes", begin, end, s.Article, len(a.Body))
		case !utf8.RuneStart(a.Body[begin]) || end < len(a.Body) && !utf8.RuneStart(a.Body[end]):
			return fmt.Sprintf("span %d–%d of %q cuts a character", begin, end, s.Article)
		}
		cited = append(cited, plainWords(a.Body[begin:end])...)
		outlets = append(outlets, plainWords(a.Outlet+" "+a.Site)...)
	}
	wrong := ""
	for _, r := range l.readings() {
		missing := r.missing(cited, append(outlets, cited...))
		if missing == "" {
			return ""
		}
		wrong = fmt.Sprintf("%q does not stand there", missing)
	}
	return wrong
}

// reading is a line taken apart: parts that are word for word from an article,
// each in the order in which it stands there, and words put in.
type reading struct{ parts, put []string }

// readings are the ways to read a line, from that with the least put in.
func (l toldLine) readings() []reading {
	plain, brackets := withoutBrackets(l.Text)
	rs := []reading{{parts: []string{l.Text}}, {[]string{plain}, brackets}}
	if whom, rest, ok := strings.Cut(plain, ": "); ok {
		rs = append(rs, reading{[]string{rest}, append([]string{whom}, brackets...)})
	}
	var sides reading
	for side := range strings.SplitSeq(l.Text, "; ") {
		value, whom, ok := cutAny(side, ", according to ", ", según ", ", laut ")
		if !ok {
			return rs
		}
		sides.parts, sides.put = append(sides.parts, value), append(sides.put, whom)
	}
	return append(rs, sides)
}

// missing is the first word of a reading that does not stand where it should.
func (r reading) missing(cited, known []string) string {
	for _, part := range r.parts {
		if word := firstMissing(plainWords(part), cited); word != "" {
			return word
		}
	}
	for _, put := range r.put {
		for i, word := range strings.FieldsFunc(put, notOfWord) {
			first, _ := utf8.DecodeRuneInString(word)
			small := strings.ToLower(word)
			if i == 0 && determiners[small] || !unicode.IsUpper(first) && !unicode.IsDigit(first) {
				continue
			}
			if !slices.Contains(known, small) {
				return word
			}
		}
	}
	return ""
}

// determiners may begin words put in, and are then written with a capital.
var determiners = map[string]bool{
	"the": true, "a": true, "an": true, "one": true, "two": true, "several": true, "unnamed": true,
	"el": true, "la": true, "los": true, "las": true, "un": true, "una": true, "der": true, "die": true, "das": true, "ein": true, "eine": true,
}

func cutAny(text string, marks ...string) (before, after string, ok bool) {
	for _, mark := range marks {
		if before, after, ok = strings.Cut(text, mark); ok {
			return before, after, true
		}
	}
	return text, "", false
}

// withoutBrackets is a text without what stands in square brackets, and that.
func withoutBrackets(text string) (plain string, inside []string) {
	var b strings.Builder
	for {
		before, after, opened := strings.Cut(text, "[")
		within, rest, closed := strings.Cut(after, "]")
		b.WriteString(before)
		if !opened || !closed {
			b.WriteString(after)
			return b.String(), inside
		}
		b.WriteByte(' ')
		inside = append(inside, within)
		text = rest
	}
}

// plainWords are the runs of letters and digits of a text, in small letters.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), notOfWord)
}

func notOfWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }

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
