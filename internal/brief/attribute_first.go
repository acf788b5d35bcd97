package brief

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
)

// firstPerson are words by which a text speaks of who writes it. Quotation marks
// say who "I" is; without them, in another text, nobody does.
var firstPerson = map[string]map[string]bool{
	"en": wordsIn("i i'm i've i'd i'll we we're we've we'd we'll our ours ourselves my mine myself me us"),
	"es": wordsIn("yo nosotros nosotras nuestro nuestra nuestros nuestras hemos estamos somos vamos tenemos podemos creemos sabemos mi mis me nos"),
	"de": wordsIn("ich wir unser unsere unserem unseren unserer uns mein meine meinem meinen meiner mich mir"),
}

// numbered is what a capital I after it counts: "World War I", "Elizabeth I".
var numbered = pattern(`\p{Lu}[\p{L}]*\.? $`)

// saysWe reports whether a sentence as shown speaks as its writer outside of
// quotation marks.
func (t *telling) saysWe(i int, pieces []piece) bool {
	body := t.account(i).Article.Body
	own := firstPerson[languageOf(t.account(i).Article)]
	var inside []news.Span
	for n, w := range t.sentences[i].words {
		if !own[w.Text] || !shows(pieces, w.Span) {
			continue
		}
		if inside == nil {
			inside = t.quotationMarks(i)
		}
		if !slices.ContainsFunc(inside, w.Span.Overlaps) && !isNumeral(body, w.Span, n == 0) {
			return true
		}
	}
	return false
}

// isNumeral reports whether a word of the first person is a numeral or a name:
// "World War I", "I-95", "US", "MI".
func isNumeral(body string, span news.Span, first bool) bool {
	word := span.Of(body)
	if strings.ToUpper(word) == word && len(word) > 1 && unicode.IsUpper(rune(word[0])) {
		return !strings.Contains(word, "'") && !strings.Contains(word, "’")
	}
	if word != "I" {
		return false
	}
	return strings.HasPrefix(body[span.End:], "-") || !first && numbered().MatchString(body[max(0, span.Begin-20):span.Begin])
}
