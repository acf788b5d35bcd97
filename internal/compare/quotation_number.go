package compare

import (
	"strconv"
	"strings"
)

// A number is compared by its value: "2,300", "2300" and "two thousand three
// hundred" are one. Number words are read the way they are built: what is below a
// hundred is added, "hundred" multiplies, a scale ("thousand", "million") closes a
// group.

// numeral is what a number word stands for.
type numeral struct {
	value float64
	times bool // it multiplies what stands before: "hundred", "million"
}

var numerals = map[string]map[string]numeral{
	"en": numeralsOf(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
		eighteen nineteen`, `twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90`,
		`hundred=100 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 bn=1e9`),
	"es": numeralsOf(`cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
		dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve`,
		`treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200
		trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600
		setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900 veintiun=21`,
		`mil=1e3 millon=1e6 millones=1e6`),
	"de": numeralsOf(`null - zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn
		neunzehn`, `zwanzig=20 dreisig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90`,
		`hundert=100 tausend=1e3 million=1e6 millionen=1e6 milliarde=1e9 milliarden=1e9`),
}

// numeralsOf reads the words that count from zero, those that are added, and
// those that multiply.
func numeralsOf(counted, added, multiply string) map[string]numeral {
	all := map[string]numeral{}
	for value, word := range strings.Fields(counted) {
		all[word] = numeral{value: float64(value)}
	}
	delete(all, "-")
	for word, value := range pairsOf(added) {
		v, _ := strconv.ParseFloat(value, 64)
		all[word] = numeral{value: v}
	}
	for word, value := range pairsOf(multiply) {
		v, _ := strconv.ParseFloat(value, 64)
		all[word] = numeral{value: v, times: true}
	}
	return all
}

// between are the words that join the parts of a number.
var between = map[string]string{"en": "and", "es": "y", "de": "und"}

// number reads a number at the beginning of words: its form, and how many words
// it is; 0 where there is none. Nothing stands between its words but white space
// and hyphens.
func number(words []rawWord, marks []mark, language string) (form string, n int) {
	table := numerals[language]
	g := group{below: -1}
	if value, suffix, ok := inDigits(words[0].text, language); ok {
		switch scale := table[suffix]; {
		case suffix == "m" && words[0].currency != "":
			return inFigures(value * 1e6), 1
		case suffix == "k":
			return inFigures(value * 1e3), 1
		case scale.times:
			return inFigures(value * scale.value), 1
		case suffix != "":
			return inFigures(value) + suffix, 1
		}
		g.below, g.figure, n = value, true, 1
	} else if words[0].text == "a" && len(words) > 1 && table[words[1].text].times && language != "es" {
		g.below, n = 1, 1
	}
	for n < len(words) && (n == 0 || marks[n] == 0) {
		word := words[n].text
		if v, known := table[word]; known && g.take(v) {
			n++
		} else if n > 0 && word == between[language] && n+1 < len(words) && marks[n+1] == 0 && g.takesAfterAnd(table, words[n+1].text) {
			n += 2
		} else {
			break
		}
	}
	if n == 0 {
		return "", 0
	}
	return inFigures(g.total + max(g.below, 0)), n
}

// group is a number being read: what its scales have closed, and the part below.
type group struct {
	total  float64
	below  float64 // -1 before anything was read
	figure bool    // the part below is in figures: only a scale may follow
}

// take adds a number word, if it can stand here.
func (g *group) take(v numeral) bool {
	switch {
	case v.times && g.below < 0 && v.value != 1e3: // "hundreds" and "millions" are no number; Spanish has "mil"
		return false
	case v.times && v.value == 100 && !g.figure:
		if g.below >= 100 || g.below < 1 {
			return false
		}
		g.below *= 100
	case v.times:
		if g.below == 0 {
			return false
		}
		g.total, g.below, g.figure = g.total+max(g.below, 1)*v.value, 0, false
	case g.figure:
		return false
	case g.below < 0, g.below == 0 && g.total > 0,
		g.below >= 100 && int(g.below)%100 == 0 && v.value < 100,
		int(g.below)%100 >= 20 && int(g.below)%10 == 0 && 0 < v.value && v.value < 10:
		g.below = max(g.below, 0) + v.value
	default:
		return false
	}
	return true
}

// takesAfterAnd takes the word behind "and": "two hundred and five", "treinta y cinco".
func (g *group) takesAfterAnd(table map[string]numeral, word string) bool {
	v, known := table[word]
	if !known || v.times || g.figure || g.below == 0 && g.total == 0 {
		return false
	}
	if g.below < 100 && g.total == 0 && (g.below < 30 || v.value >= 10 || table["treinta"].value == 0) {
		return false // "five and six" are two numbers
	}
	return g.take(v)
}

// inDigits reads a number in figures and the letters that follow it: "2.5bn".
func inDigits(word, language string) (value float64, suffix string, ok bool) {
	if word == "" || word[0] < '0' || word[0] > '9' {
		return 0, "", false
	}
	end := strings.IndexFunc(word, func(r rune) bool { return (r < '0' || r > '9') && !strings.ContainsRune(".,\u00a0\u202f\u2009 ", r) })
	if end < 0 {
		end = len(word)
	}
	value, err := strconv.ParseFloat(ungrouped(word[:end], language), 64)
	return value, word[end:], err == nil
}

// ungrouped writes a number with a point and without what groups its digits.
func ungrouped(digits, language string) string {
	point := "."
	if language == "es" || language == "de" || language == "fr" || language == "it" || language == "pt" {
		point = ","
	}
	whole, part, _ := strings.Cut(digits, point)
	whole = strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, whole)
	if part == "" {
		return whole
	}
	return whole + "." + part
}

func inFigures(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }
