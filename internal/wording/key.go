package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// keyOf is what a word is compared by, and what it is to a comparison.
func keyOf(word, language string) key {
	if letter, _ := utf8.DecodeRuneInString(word); unicode.IsDigit(letter) {
		return key{strings.TrimRight(strings.ReplaceAll(word, ",", ""), "."), Number}
	}
	switch {
	case negations[word]:
		return key{"not", Negation}
	case functionWords[language][word]:
		return key{word, Function}
	}
	return key{stem(word, language), Plain}
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
	if len(w) < 4 {
		return w
	}
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
