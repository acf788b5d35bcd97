package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// fewestWords is how many words a saying has at least: one or two in quotation
// marks are a term taken up, not a statement.
const fewestWords = 3

// Sayings takes the quotations of an article out of it: those with words in
// quotation marks, whoever is given as their speaker. Of a direct quotation all
// that stands in marks is taken, of a mixed one the parts of three words and
// more. They are in the order of the text.
func Sayings(a news.Account, story news.StoryID) []news.Saying {
	body := a.Article.Body
	var sayings []news.Saying
	var taken []news.Span // parts that are in a saying already
	for _, q := range directFirst(a.Marks.Quotations) {
		parts := slices.DeleteFunc(partsInMarks(body, q), func(part news.Span) bool {
			return slices.ContainsFunc(taken, part.Overlaps)
		})
		words := make([]string, len(parts))
		for i, part := range parts {
			words[i] = inOneLine(part.Of(body))
		}
		joined := strings.Join(words, " … ")
		if countWords(joined) < fewestWords || isTitle(joined) {
			continue
		}
		taken = append(taken, parts...)
		said := news.Saying{
			Article: a.Article.ID, Story: story, Outlet: a.Article.Outlet, Headline: a.Article.Headline,
			Published: cmp.Or(a.Article.Published, a.Article.Updated), Language: a.Article.Language,
			Copy: a.Relation != nil, Kind: q.Speaker.Kind, Form: q.Kind,
			Span: news.Span{Begin: parts[0].Begin, End: parts[len(parts)-1].End}, Words: joined, Confidence: q.Confidence,
		}
		said.Speaker = speakerOf(q.Speaker, body)
		if !isNamed(said) {
			said.Names = peopleNamed(a.Marks.Mentions)
		}
		sayings = append(sayings, said)
	}
	slices.SortStableFunc(sayings, func(a, b news.Saying) int {
		return cmp.Or(cmp.Compare(a.Span.Begin, b.Span.Begin), cmp.Compare(a.Span.End, b.Span.End))
	})
	return sayings
}

// directFirst puts direct quotations before mixed ones: where two hold the same
// words, the direct one has them.
func directFirst(quotations []news.Quotation) []news.Quotation {
	sorted := slices.Clone(quotations)
	slices.SortStableFunc(sorted, func(a, b news.Quotation) int {
		rank := func(q news.Quotation) int {
			if q.Kind == news.Direct {
				return 0
			}
			return 1
		}
		return cmp.Compare(rank(a), rank(b))
	})
	return sorted
}

// speakerOf is the speaker's name, or the words that describe who is not named:
// "a senior official". A pronoun describes nobody.
func speakerOf(s news.Speaker, body string) string {
	if s.Name != "" {
		return s.Name
	}
	if s.Kind != news.OriginUnnamed || s.Span == nil || !s.Span.Within(body) {
		return ""
	}
	if described := inOneLine(s.Span.Of(body)); strings.Contains(described, " ") {
		return described
	}
	return ""
}

// isNamed reports whether a saying's speaker is known by name.
func isNamed(s news.Saying) bool { return s.Speaker != "" && s.Kind != news.OriginUnnamed }

func peopleNamed(mentions []news.Mention) []string {
	var names []string
	for _, m := range mentions {
		if m.Kind == news.MentionPerson && !slices.Contains(names, m.Name) {
			names = append(names, m.Name)
		}
	}
	slices.Sort(names)
	return names
}

// partsInMarks finds the words in quotation marks of a quotation, without the
// marks and without the comma that belongs to the sentence around them.
func partsInMarks(body string, q news.Quotation) []news.Span {
	var parts []news.Span
	end := 0 // of what has been looked at
	for _, content := range q.Content {
		if !content.Within(body) || content.Begin < end {
			continue
		}
		end = content.End
		for _, part := range inMarks(body, content) {
			part = trimPart(body, part)
			if q.Kind == news.Direct && part.Len() > 0 || countWords(part.Of(body)) >= fewestWords {
				parts = append(parts, part)
			}
		}
	}
	return parts
}

func trimPart(body string, part news.Span) news.Span {
	words := strings.TrimRightFunc(part.Of(body), func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == ';'
	})
	part.End = part.Begin + len(words)
	part.Begin = part.End - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	return part
}

// inOneLine is a text with single spaces, and without the marks that are
// repeated where a quotation goes on in a new paragraph.
func inOneLine(text string) string {
	if !strings.Contains(text, "\n") {
		return strings.Join(strings.Fields(text), " ")
	}
	lines := strings.Split(text, "\n")
	for i := range lines[1:] {
		line := strings.TrimSpace(lines[i+1])
		if mark, n := utf8.DecodeRuneInString(line); strings.ContainsRune("“\"«„‘»", mark) {
			line = line[n:]
		}
		lines[i+1] = line
	}
	return strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
}

// isTitle reports whether words are a name in marks, “Whole Lotta Love”: few, and
// all that matter begin with a capital.
func isTitle(text string) bool {
	const longest, longestJoint = 6, 3 // words; letters of "of", "the"
	words := strings.Fields(text)
	if len(words) > longest || strings.ContainsAny(text, ".!?…") || text == strings.ToUpper(text) {
		return false
	}
	capitals := 0
	for _, w := range words[1:] {
		switch letter, _ := utf8.DecodeRuneInString(w); {
		case unicode.IsUpper(letter):
			capitals++
		case len(w) > longestJoint:
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	return unicode.IsUpper(first) && capitals >= 2
}

// countWords counts the words between white space that have a letter or digit.
func countWords(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
