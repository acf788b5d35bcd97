package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// Unnamed people are told of in the article's words, in their plain form: “six
// ‘current and former officials’ with knowledge of the matter” are "six unnamed
// current and former officials".

// plainWords is how many words the plain form may have.
const plainWords = 9

var (
	// leadWords stand before a description and say nothing of who it is.
	leadWords = map[string]map[string]bool{
		"en": wordsIn("a an the some his her its their our my those these that this another other more certain"),
		"es": wordsIn("un una unos unas el la los las algunos algunas su sus esos esas estos estas ese esa este esta otro otra otros otras"),
	}
	// countWords stand before it and say how many they are.
	countWords = map[string]map[string]bool{
		"en": wordsIn("one two three four five six seven eight nine ten eleven twelve dozens several multiple numerous few various"),
		"es": wordsIn("uno dos tres cuatro cinco seis siete ocho nueve diez once doce varios varias numerosos numerosas decenas"),
	}
	// descriptionAsides begin what tells more of people than is needed.
	descriptionAsides = map[string]map[string]bool{
		"en": wordsIn("familiar with who whose whom briefed speaking close involved said that which on aware inside knowledgeable"),
		"es": wordsIn("familiarizados familiarizadas con que quien quienes cuyo cuya conocedoras conocedores cercanos cercanas cercana cercano bajo"),
	}
	// anybody are words for people that say nothing without what follows.
	anybody = map[string]map[string]bool{
		"en": wordsIn("people person persons source sources individual individuals one those insiders someone somebody"),
		"es": wordsIn("personas persona fuente fuentes alguien quienes aquellos"),
	}
	// smallRoles are written small though they may begin a sentence.
	smallRoles = wordsIn(`officials official sources source people supporters critics witnesses residents experts analysts authorities senior current former
		local government opposition investigators prosecutors police aides advisers lawyers doctors scientists researchers activists neighbors neighbours
		relatives friends survivors observers economists traders diplomats lawmakers opponents insiders military intelligence security law anonymous
		unnamed unidentified top high-ranking fuentes funcionarios vecinos testigos expertos analistas críticos autoridades investigadores personas
		familiares varios altos`)
	// saysUnnamed are words that say that somebody is not named.
	saysUnnamed = []string{"unnamed", "anonymous", "unidentified", "no identificad", "anónim", "anonim"}
)

// plainly describes an origin without a name in words of its article, shortly;
// "" where those words do not describe anybody.
func plainly(words string, o *news.Origin, language string) string {
	if language != "en" && language != "es" {
		return strings.Trim(words, "“”\"«»„‘’., ")
	}
	fields := strings.Fields(strings.NewReplacer("“", "", "”", "", "\"", "", "«", "", "»", "", "‘", "", "„", "").Replace(words))
	if len(fields) == 0 {
		return ""
	}
	fields[0] = withoutCapital(fields[0])
	said := slices.ContainsFunc(saysUnnamed, func(word string) bool { return strings.Contains(strings.ToLower(words), word) })
	article := fields[0]
	for len(fields) > 0 && leadWords[language][fields[0]] {
		fields = fields[1:]
	}
	count := ""
	if len(fields) > 0 && (countWords[language][fields[0]] || unicode.IsDigit(rune(fields[0][0]))) {
		count, fields = fields[0]+" ", fields[1:]
	}
	fields = withoutAside(fields, language)
	one := o.CountMin == 1 && o.CountMax != nil && *o.CountMax == 1
	if one && (article == "the" || article == "el" || article == "la") || len(fields) > 0 && (fields[0] == "of" || fields[0] == "de") {
		return "" // "the minister" has a name elsewhere; "one of the founders" is no description
	}
	if len(fields) == 0 || everybody[fields[0]] || language == "en" && len(fields) == 1 && describesNobody[strings.ToLower(fields[0])] {
		return ""
	}
	who := strings.Join(fields, " ")
	switch {
	case said && count == "" && one && language == "en" && leadWords["en"][article]:
		return indefinite(who) + " " + who
	case said:
		return count + who
	case language == "es":
		return spanishUnnamed(count, article, fields, one)
	case strings.ContainsAny(who, "0123456789") || slices.ContainsFunc(fields, func(f string) bool { return countWords["en"][f] }):
		return count + who + ", all unnamed" // "two current and two former officials"
	case count == "" && one:
		return "an unnamed " + who
	}
	return count + "unnamed " + who
}

// everybody are words that begin no description of people who told something.
var everybody = wordsIn("most many all everyone everybody nobody no anyone la mayoría muchos todos nadie")

// describesNobody stand for people and describe nobody.
var describesNobody = wordsIn("he she they it we i you who him her them those these this that one others both none some other all")

// withoutAside cuts a description where it begins to tell how people know, but
// for people who are described by that only.
func withoutAside(fields []string, language string) []string {
	cut := len(fields)
	for k, field := range fields {
		if k > 0 && (descriptionAsides[language][field] || strings.HasSuffix(fields[k-1], ",") && leadWords[language][field]) {
			cut = k
			break
		}
	}
	if cut == 1 && anybody[language][fields[0]] {
		cut = len(fields)
	}
	kept := slices.Clone(fields[:cut])
	if cut > plainWords {
		head := slices.IndexFunc(kept, func(f string) bool { return descriptionLinks[f] })
		switch {
		case head > plainWords || head < 0 && language == "en":
			return []string{strings.TrimRight(kept[cmp.Or(max(head, 0), cut)-1], ",;:.")} // the head alone
		case head > 0:
			cut = head
		default:
			cut = plainWords
		}
		kept = kept[:cut]
	}
	if cut > 0 {
		kept[cut-1] = strings.TrimRight(kept[cut-1], ",;:.—-")
	}
	return kept
}

// descriptionLinks are words before which a description may be cut.
var descriptionLinks = wordsIn("of in at from for on with within inside to de del en con para por")

// spanishUnnamed says in Spanish that people are not named, in their gender.
func spanishUnnamed(count, article string, fields []string, one bool) string {
	head := strings.ToLower(fields[0])
	ending := "os"
	switch feminine := strings.HasSuffix(head, "a") || strings.HasSuffix(head, "as") || strings.HasPrefix(head, "fuente") || strings.HasPrefix(head, "autoridad"); {
	case one && (feminine || article == "una" || article == "la"):
		ending = "a"
	case one:
		ending = "o"
	case feminine:
		ending = "as"
	}
	who := count + strings.Join(fields, " ") + " no identificad" + ending
	if one && count == "" {
		return map[string]string{"a": "una ", "o": "un "}[ending] + who
	}
	return who
}

// indefinite is the English article before words.
func indefinite(words string) string {
	if strings.ContainsRune("aeiouAEIOU", rune(words[0])) {
		return "an"
	}
	return "a"
}

// withoutCapital is a word that begins a sentence as it is written inside of one.
func withoutCapital(word string) string {
	lower := strings.ToLower(word)
	if smallRoles[lower] || leadWords["en"][lower] || leadWords["es"][lower] || countWords["en"][lower] || countWords["es"][lower] {
		return lower
	}
	return word
}

// sentenceCase is words as they begin a sentence.
func sentenceCase(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:]
}
