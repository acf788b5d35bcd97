package cluster

import "bytes"

// Stems are cut lightly: what matters is that the forms of one word meet, not
// that the stem is a word. A full Snowball stemmer was no better on the gold
// stories and four times as slow.

// stemmer returns how words of a language are stemmed; nil leaves them whole.
// What is not known to be another language is treated as English.
func stemmer(language string) func([]byte) []byte {
	switch language {
	case "", "en":
		return stemEnglish
	case "es", "pt", "it", "fr", "ca", "gl":
		return stemRomance
	case "de", "nl", "da", "sv", "no", "nb":
		return stemGermanic
	}
	return nil
}

func stemEnglish(w []byte) []byte {
	n := len(w)
	if n < 4 {
		return w
	}
	switch {
	case bytes.HasSuffix(w, []byte("ies")) && n > 4:
		w = append(w[:n-3], 'y')
	case bytes.HasSuffix(w, []byte("sses")):
		w = w[:n-2]
	case w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i':
		w = w[:n-1]
	}
	switch n = len(w); {
	case bytes.HasSuffix(w, []byte("ing")) && n > 5:
		w = undouble(w[:n-3])
	case bytes.HasSuffix(w, []byte("ied")) && n > 4:
		w = append(w[:n-3], 'y')
	case bytes.HasSuffix(w, []byte("ed")) && n > 4:
		w = undouble(w[:n-2])
	}
	if n = len(w); n > 4 && w[n-1] == 'e' {
		w = w[:n-1]
	}
	return w
}

// undouble takes back the letter doubled before an ending: "stopp" is "stop".
func undouble(w []byte) []byte {
	if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 'l' && w[n-1] != 's' && w[n-1] != 'z' {
		return w[:n-1]
	}
	return w
}

func stemRomance(w []byte) []byte {
	n := len(w)
	if n > 4 && w[n-1] == 's' {
		n--
	}
	if n > 4 && (w[n-1] == 'a' || w[n-1] == 'o' || w[n-1] == 'e') {
		n--
	}
	return w[:n]
}

func stemGermanic(w []byte) []byte {
	for _, end := range []string{"ern", "en", "er", "em", "es", "e", "s", "n"} {
		if len(w) > len(end)+3 && bytes.HasSuffix(w, []byte(end)) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}
