package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// keyOf is what a word is compared by, and what it is to a comparison.
func keyOf(word, language string) key {
	if letter, _ := utf8.DecodeRuneInString(word); unicode.IsDigit(letter) {
		number := numberKey(word, language)
		return key{key: number, name: number, kind: Number}
	}
	if digits, ok := numberWords[language][word]; ok {
		return key{key: digits, name: digits, kind: Number}
	}
	switch {
	case negations[word]:
		return key{key: "not", name: "not", kind: Negation}
	case functionWords[language][word]:
		return key{key: word, name: word, kind: Function}
	case language == "es":
		return spanishKey(word)
	}
	stem := stem(word, language)
	return key{key: stem, name: stem, kind: Plain}
}

// spanishKey is the key of the English word that a Spanish one is glossed with,
// or that it looks like. In names it stays itself, but for words that names
// translate; so does a word that nobody glossed, where a capital says it is one.
func spanishKey(word string) key {
	g := spanish()
	name := stemEnglish(word)
	if english, lemma := g.of(word); english != "" {
		if letter, _ := utf8.DecodeRuneInString(english); unicode.IsDigit(letter) {
			return key{key: english, name: english, kind: Number}
		}
		k := key{key: stemEnglish(strings.ToLower(english)), name: name, kind: Plain}
		if g.names[lemma] {
			k.name = k.key
		}
		return k
	}
	if english := cognate(word); english != "" {
		return key{key: stemEnglish(english), name: name, kind: Plain}
	}
	return key{key: stemRomance(word), name: name, kind: Plain, unknown: true}
}

// numberKey writes a figure alike: without separators of thousands, with a dot
// before decimals.
func numberKey(number, language string) string {
	switch language {
	case "es", "de", "fr", "it", "pt", "nl", "ca", "gl", "da", "sv", "no", "nb":
		if at := strings.LastIndexByte(number, '.'); at >= 0 && len(number)-at != 4 && !strings.Contains(number, ",") {
			break // "8.40": no thousands
		}
		number = strings.ReplaceAll(strings.ReplaceAll(number, ".", ""), ",", ".")
		return strings.TrimRight(number, ".")
	}
	return strings.TrimRight(strings.ReplaceAll(number, ",", ""), ".")
}

// stem cuts a word lightly: what matters is that the forms of one word meet.
func stem(w, language string) string {
	switch language {
	case "es", "pt", "it", "fr", "ca", "gl":
		return stemRomance(w)
	case "de", "nl", "da", "sv", "no", "nb":
		return stemGermanic(w)
	case "en":
		return stemEnglish(w)
	}
	return w
}

func stemEnglish(w string) string {
	if plain, ok := irregular[w]; ok {
		w = plain
	}
	if len(w) < 4 {
		return w
	}
	w = american(w)
	switch n := len(w); {
	case strings.HasSuffix(w, "ies") && n > 4:
		w = w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"):
		w = w[:n-2]
	case w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i':
		w = w[:n-1]
	}
	switch n := len(w); {
	case strings.HasSuffix(w, "ing") && n > 5:
		w = undouble(w[:n-3])
	case strings.HasSuffix(w, "ied") && n > 4:
		w = w[:n-3] + "y"
	case strings.HasSuffix(w, "ed") && n > 4:
		w = undouble(w[:n-2])
	}
	if n := len(w); n > 4 && w[n-1] == 'e' {
		w = w[:n-1]
	}
	if doubled[w] {
		w = w[:len(w)-1]
	}
	if n := len(w); n > 2 && w[n-1] == 'z' && (w[n-2] == 'i' || w[n-2] == 'y') { // "organize" is "organise", "analyze" "analyse"
		w = w[:n-1] + "s"
	} else if rest, ok := strings.CutSuffix(w, "ization"); ok {
		w = rest + "isation"
	}
	return w
}

// undouble takes back the letter doubled before an ending: "stopp" is "stop".
func undouble(w string) string {
	if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 'l' && w[n-1] != 's' && w[n-1] != 'z' {
		return w[:n-1]
	}
	return w
}

func stemRomance(w string) string {
	n := len(w)
	if n > 4 && w[n-1] == 's' {
		n--
	}
	if n > 4 && (w[n-1] == 'a' || w[n-1] == 'o' || w[n-1] == 'e') {
		n--
	}
	return w[:n]
}

func stemGermanic(w string) string {
	for _, end := range []string{"ern", "en", "er", "em", "es", "e", "s", "n"} {
		if len(w) > len(end)+3 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}
