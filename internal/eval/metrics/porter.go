package metrics

import "strings"

// stem is the stem of an English word in small letters, by Porter's "An algorithm
// for suffix stripping" (1980) with the departures of NLTK's PorterStemmer in its
// default mode, which the reference implementation of ROUGE stems with:
//
//   - some irregular words have their stem in a table;
//   - words of one or two letters stay as they are;
//   - 1a: "ies" in a word of four letters becomes "ie" (dies, die);
//   - 1b: "ied" becomes "ie" in a word of four letters (died, die), else "i";
//   - 1c: "y" becomes "i" behind any consonant but the only letter (try, tri; but enjoy);
//   - 2: "alli" comes first, and what it leaves goes through the step again; "bli"
//     stands for "abli"; "fulli" becomes "ful" and "logi" "log", whose "l" counts
//     as of the stem (geologi, geolog);
//   - *o holds for a word of a vowel and a consonant, too.
func stem(word string) string {
	if s, ok := irregular[word]; ok {
		return s
	}
	if len(word) <= 2 {
		return word
	}
	word = plural(word)
	word = pastOrProgressive(word)
	if s, ok := strings.CutSuffix(word, "y"); ok && len(s) > 1 && isConsonant(s, len(s)-1) {
		word = s + "i"
	}
	word = doubleSuffix(word)
	word = replaceFirst(word, simpleSuffixes, 0)
	word = lastSuffix(word)
	if s, ok := strings.CutSuffix(word, "e"); ok && (measure(s) > 1 || measure(s) == 1 && !endsShort(s)) {
		word = s
	}
	if strings.HasSuffix(word, "ll") && measure(word[:len(word)-1]) > 1 {
		word = word[:len(word)-1]
	}
	return word
}

var irregular = map[string]string{
	"sky": "sky", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "news": "news",
	"innings": "inning", "inning": "inning", "outings": "outing", "outing": "outing", "cannings": "canning", "canning": "canning",
	"howe": "howe", "proceed": "proceed", "exceed": "exceed", "succeed": "succeed",
}

// plural is step 1a.
func plural(word string) string {
	switch {
	case strings.HasSuffix(word, "ies") && len(word) == 4:
		return word[:len(word)-1]
	case strings.HasSuffix(word, "sses"), strings.HasSuffix(word, "ies"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "ss"):
		return word
	}
	return strings.TrimSuffix(word, "s")
}

// pastOrProgressive is step 1b.
func pastOrProgressive(word string) string {
	if strings.HasSuffix(word, "ied") {
		if len(word) == 4 {
			return word[:len(word)-1]
		}
		return word[:len(word)-2]
	}
	if s, ok := strings.CutSuffix(word, "eed"); ok {
		if measure(s) > 0 {
			return word[:len(word)-1]
		}
		return word
	}
	s, ok := strings.CutSuffix(word, "ed")
	if !ok {
		s, ok = strings.CutSuffix(word, "ing")
	}
	if !ok || !hasVowel(s) {
		return word
	}
	last := s[len(s)-1]
	switch {
	case strings.HasSuffix(s, "at"), strings.HasSuffix(s, "bl"), strings.HasSuffix(s, "iz"):
		return s + "e"
	case len(s) >= 2 && last == s[len(s)-2] && isConsonant(s, len(s)-1):
		if last != 'l' && last != 's' && last != 'z' {
			return s[:len(s)-1]
		}
	case measure(s) == 1 && endsShort(s):
		return s + "e"
	}
	return s
}

// suffix is a rule: from is replaced by to where what stands before it is long enough.
type suffix struct{ from, to string }

var doubleSuffixes = []suffix{
	{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"bli", "ble"}, {"alli", "al"},
	{"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"},
	{"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"}, {"biliti", "ble"}, {"fulli", "ful"},
}

var simpleSuffixes = []suffix{
	{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""},
}

var lastSuffixes = []suffix{
	{"al", ""}, {"ance", ""}, {"ence", ""}, {"er", ""}, {"ic", ""}, {"able", ""}, {"ible", ""}, {"ant", ""}, {"ement", ""}, {"ment", ""},
	{"ent", ""}, {"ou", ""}, {"ism", ""}, {"ate", ""}, {"iti", ""}, {"ous", ""}, {"ive", ""}, {"ize", ""},
}

// doubleSuffix is step 2.
func doubleSuffix(word string) string {
	if s, ok := strings.CutSuffix(word, "alli"); ok && measure(s) > 0 {
		return doubleSuffix(s + "al")
	}
	if strings.HasSuffix(word, "logi") {
		if measure(word[:len(word)-3]) > 0 {
			return word[:len(word)-1]
		}
		return word
	}
	return replaceFirst(word, doubleSuffixes, 0)
}

// lastSuffix is step 4.
func lastSuffix(word string) string {
	if s, ok := strings.CutSuffix(word, "ion"); ok {
		if measure(s) > 1 && (strings.HasSuffix(s, "s") || strings.HasSuffix(s, "t")) {
			return s
		}
		return word
	}
	return replaceFirst(word, lastSuffixes, 1)
}

// replaceFirst applies the first of the rules whose suffix the word has, where
// the measure of what stands before it is above least, and no other.
func replaceFirst(word string, rules []suffix, least int) string {
	for _, r := range rules {
		if s, ok := strings.CutSuffix(word, r.from); ok {
			if measure(s) > least {
				return s + r.to
			}
			return word
		}
	}
	return word
}

// measure is Porter's m: how often a vowel is followed by a consonant.
func measure(word string) int {
	m, consonant := 0, true
	for i := range len(word) {
		was := consonant
		consonant = isConsonantBehind(word[i], i > 0 && was)
		if consonant && !was {
			m++
		}
	}
	return m
}

func hasVowel(word string) bool {
	consonant := false
	for i := range len(word) {
		if consonant = isConsonantBehind(word[i], i > 0 && consonant); !consonant {
			return true
		}
	}
	return false
}

// isConsonant reports whether the letter at i is a consonant.
func isConsonant(word string, i int) bool {
	first := i
	for first > 0 && word[first] == 'y' {
		first--
	}
	consonant := false
	for k := first; k <= i; k++ {
		consonant = isConsonantBehind(word[k], k > first && consonant)
	}
	return consonant
}

// isConsonantBehind reports whether a letter is a consonant behind a letter that
// is one or (also at the start of a word) is not. Only y depends on that.
func isConsonantBehind(letter byte, consonant bool) bool {
	switch letter {
	case 'a', 'e', 'i', 'o', 'u':
		return false
	case 'y':
		return !consonant
	}
	return true
}

// endsShort is Porter's *o: consonant, vowel, consonant other than w, x, y at the end.
func endsShort(word string) bool {
	n := len(word)
	if n == 2 {
		return !isConsonant(word, 0) && isConsonant(word, 1)
	}
	return n > 2 && isConsonant(word, n-3) && !isConsonant(word, n-2) && isConsonant(word, n-1) && !strings.Contains("wxy", word[n-1:])
}
