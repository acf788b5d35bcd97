package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// Figures, days and names that differ are told in one sentence made of the values
// as they are printed and of who gives each: "Five people injured, according to
// Quay Post; two, according to the harbour police (The Kelland Mail)."

const (
	mostSides    = 3
	longestValue = 6 // words of a value
	longestLabel = 4 // words
)

// disputeTongue is the words of a language that values are told with.
type disputeTongue struct {
	accordingTo, and, others     string
	one, another                 string // accounts of which the outlet is unknown
	age, day, figure, denied, of string // labels, and what joins them
}

var disputeWords = map[string]disputeTongue{
	"en": {"according to ", " and ", "others", "one account", "another account", "Age", "Date", "Figure", "Denied", " of "},
	"es": {"según ", " y ", "otros", "un relato", "otro relato", "Edad", "Fecha", "Cifra", "Desmentido", " de "},
	"de": {"laut ", " und ", "anderen", "einem Bericht", "einem anderen Bericht", "Alter", "Datum", "Zahl", "Dementiert", " von "},
}

// tongue is the language of the words that a brief puts in.
func (t *telling) tongue() string {
	if _, ok := disputeWords[t.language]; ok {
		return t.language
	}
	return "en"
}

// figures tells values that differ.
func (t *telling) figures(about string, sides []side) (dispute, bool) {
	if len(sides) < 2 || len(sides) > mostSides || !slices.ContainsFunc(sides, func(s side) bool { return t.own(s.values[0].sentence) }) {
		return dispute{}, false
	}
	words := disputeWords[t.tongue()]
	var parts []string
	var support []news.Support
	var givers []string
	for i, s := range sides {
		value, ok := t.printed(s.values[0], about, i == 0)
		if !ok {
			return dispute{}, false
		}
		by, rest := t.givers(s, about)
		switch {
		case by == "" && i == 0:
			by = words.one
		case by == "" && i == 1:
			by = words.another
		case by == "" || slices.Contains(givers, by):
			return dispute{}, false
		}
		givers = append(givers, by)
		parts = append(parts, value+", "+words.accordingTo+by)
		for _, r := range rest {
			if !slices.Contains(support, r) {
				support = append(support, r)
			}
		}
	}
	d := dispute{cited: news.CitedSentence{Label: t.about(about), Text: capital(strings.Join(parts, "; ")) + ".", Support: support}}
	d.parties, d.all = t.parties(sides)
	return d, true
}

// ageOf begins what a difference in an age is about.
const ageOf = "age of "

// printed is a value as its article prints it; the first with what it counts.
func (t *telling) printed(g given, about string, first bool) (string, bool) {
	body := t.account(g.sentence).Article.Body
	value := g.Span.Of(body)
	if strings.HasPrefix(about, ageOf) {
		for _, unit := range []string{"-year", " year", " año", "-jähr", "jähr", " Jahr"} {
			value, _, _ = strings.Cut(value, unit)
		}
	}
	if len(strings.Fields(value)) > longestValue || !t.own(g.sentence) && strings.ContainsFunc(value, unicode.IsLetter) {
		return "", false
	}
	value = strings.Join(strings.Fields(value), " ")
	if g.Word == "" && g.Span.Begin == t.sentences[g.sentence].span.Begin {
		value = small(value)
	}
	if g.Word != "" || strings.HasPrefix(about, ageOf) {
		return value, true
	}
	behind := t.behind(g)
	if opening, _, _ := strings.Cut(about, " "); first && len(behind) > 0 && strings.EqualFold(behind[0].Text, opening) && t.has(g.sentence, about) {
		return value + " " + about, true
	}
	return value + t.counted(g, behind), true
}

// behind are the words of a sentence behind a value.
func (t *telling) behind(g given) []wording.Word {
	words := t.sentences[g.sentence].words
	for i := range words {
		if words[i].Span.Begin >= g.Span.End {
			return words[i:]
		}
	}
	return nil
}

// counted is the unit of a value that stands right behind it: " people".
func (t *telling) counted(g given, behind []wording.Word) string {
	unit := strings.Fields(g.Unit)
	if len(unit) == 0 {
		return ""
	}
	last := unit[len(unit)-1]
	key := t.words.Words(last, news.Span{End: len(last)}, "en") // "people" is counted in every language
	for i := range behind[:min(len(behind), len(unit)+1)] {
		if len(key) == 1 && behind[i].Key == key[0].Key || strings.HasPrefix(behind[i].Text, last) {
			return " " + strings.Join(strings.Fields(t.account(g.sentence).Article.Body[behind[0].Span.Begin:behind[i].Span.End]), " ")
		}
	}
	return ""
}

// has reports whether words stand in a sentence.
func (t *telling) has(sentence int, text string) bool {
	for _, w := range t.words.Words(text, news.Span{End: len(text)}, t.language) {
		if !slices.ContainsFunc(t.sentences[sentence].words, func(in wording.Word) bool { return in.Text == w.Text }) {
			return false
		}
	}
	return true
}

// about is a label of what accounts differ in: "People injured".
func (t *telling) about(about string) string {
	words := disputeWords[t.tongue()]
	if person, ok := strings.CutPrefix(about, ageOf); ok {
		name := strings.Fields(person)
		if len(name) > longestLabel-2 {
			name = name[len(name)-1:]
		}
		return words.age + words.of + strings.Join(name, " ")
	}
	var label []string
	for _, w := range t.words.Words(about, news.Span{End: len(about)}, t.language) {
		if w.Kind == wording.Function {
			if len(label) > 0 {
				break
			}
			continue
		}
		if len(label) > 0 && t.language == "es" && toldPast(w.Text) {
			break
		}
		if label = append(label, w.Span.Of(about)); len(label) == longestLabel {
			break
		}
	}
	if t.language == "es" && len(label) == 1 {
		label = []string{sufferersOf(about, label[0])}
	}
	return capital(cmp.Or(strings.Join(label, " "), words.figure))
}

// sufferers are who was counted, by the beginnings of words that say what became of them.
var sufferers = []struct{ begins, who string }{
	{"muri", "muertos"}, {"muert", "muertos"}, {"fallec", "muertos"}, {"herid", "heridos"}, {"lesion", "heridos"}, {"desapare", "desaparecidos"},
	{"evacu", "evacuados"}, {"deten", "detenidos"}, {"arrest", "detenidos"}, {"rescat", "rescatados"},
}

// sufferersOf heads a number of people by what became of them: "personas murieron"
// is "muertos". Else it is the word itself.
func sufferersOf(about, word string) string {
	for w := range strings.FieldsSeq(strings.ToLower(about)) {
		for _, s := range sufferers {
			if strings.HasPrefix(w, s.begins) {
				return s.who
			}
		}
	}
	return word
}

// toldPast reports whether a word ends as verbs do that tell what happened.
func toldPast(word string) bool {
	return strings.HasSuffix(word, "ron") || strings.HasSuffix(word, "ó")
}

// capital begins a text with a capital, small with a small letter.
func capital(text string) string {
	letter, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(letter)) + text[size:]
}

func small(text string) string {
	letter, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(letter)) + text[size:]
}
