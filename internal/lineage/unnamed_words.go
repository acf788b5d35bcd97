package lineage

import "strings"

// description is the words for people without a name, taken apart.
type description struct {
	words    []string
	head     string   // the noun, singular: "official"
	about    []string // what follows the noun and tells these people from others: "tender"
	before   []string // what stands before it
	part     bool     // of people told of before: "one of the officials", "both", "the paper's sources"
	definite bool     // "the official"
	other    bool     // "another official"
	numeral  bool     // begins with a number: "one former official"
}

// describe takes a descriptor apart.
func describe(descriptor string) description {
	words := nameWords(strings.ReplaceAll(descriptor, ",", " , "))
	d := description{words: words}
	rest := words
	for len(rest) > 0 && phraseLeads[rest[0]] { // "In January a former official"
		for rest = rest[1:]; len(rest) > 0 && !determiners[rest[0]] && !numerals[rest[0]]; {
			rest = rest[1:]
		}
	}
	rest = d.readLead(rest)
	end := 0
	for end < len(rest) && !afterNoun[rest[end]] {
		end++
	}
	d.head, d.before = nounOf(rest[:end])
	for _, word := range rest[end:] {
		if !afterNoun[word] && !vagueWords[word] && !articleWords[word] && !numerals[word] {
			d.about = append(d.about, singular(word))
		}
	}
	if d.head == "" {
		d.part = true
	}
	return d
}

// readLead reads what comes before the noun and returns the rest.
func (d *description) readLead(words []string) []string {
	if len(words) > 0 {
		d.definite = words[0] == "the" || words[0] == "el" || words[0] == "la" || words[0] == "los" || words[0] == "las" || words[0] == "der" || words[0] == "die" || words[0] == "his" || words[0] == "her" || words[0] == "their" || words[0] == "its"
		d.numeral = numerals[words[0]]
	}
	for i, word := range words {
		if i > 4 || !(determiners[word] || numerals[word] || partWords[word] || articleWords[word]) {
			return words[i:]
		}
		d.other = d.other || word == "another" || word == "other" || word == "otro" || word == "otra" || word == "anderer"
		if (word == "of" || word == "de") && i > 0 || word == "both" || word == "neither" || word == "none" || word == "ambos" || word == "beide" {
			d.part, d.other = true, false
			if i+1 < len(words) {
				continue
			}
		}
	}
	return nil
}

// nounOf is the noun that words end with, singular, and what stands before it.
func nounOf(words []string) (head string, before []string) {
	if n := len(words); n > 1 && (words[n-1] == "ones" || words[n-1] == "one") { // "two serving officials and two retired ones"
		for i := n - 2; i >= 0; i-- {
			if strings.HasSuffix(words[i], "s") {
				return singular(words[i]), words[:i]
			}
		}
	}
	if len(words) == 0 {
		return "", nil
	}
	n := len(words) - 1
	return singular(words[n]), words[:n]
}

// singular cuts the plural off a noun.
func singular(word string) string {
	switch {
	case word == "people" || word == "personas":
		return "person"
	case word == "men" || word == "women":
		return word[:len(word)-2] + "an"
	case strings.HasSuffix(word, "ies") && len(word) > 4:
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(word, "ses") && len(word) > 4, strings.HasSuffix(word, "res") && len(word) > 5 && !strings.HasSuffix(word, "ures"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && len(word) > 3:
		return word[:len(word)-1]
	}
	return word
}

var (
	determiners = listed(`a an the this that these those another other some several many few any each every no none both neither all his her
		their its un una unos unas otro otra otros algunos varios ein eine einer mehrere einige dos`)
	numerals = listed(`one two three four five six seven eight nine ten eleven twelve dozen dozens uno dos tres cuatro cinco seis siete ocho nueve diez
		zwei drei vier funf sechs sieben acht neun zehn 2 3 4 5 6 7 8 9 10 11 12`)
	partWords   = listed("of de them ellos ihnen one")
	phraseLeads = listed("in on at after before during last en am im")

	// afterNoun may follow the noun that says who people are.
	afterNoun = listed(`of with who whom whose that which in at from for by on to near close familiar briefed involved employed speaking working
		inside outside aware named identified describing , de del con que en al para por quien quienes cercano cercanos cercana mit aus von vom bei der
		die das im`)

	// vagueWords follow the noun and tell nobody from others.
	vagueWords = listed(`matter situation case issue issues talks discussions thinking plans plan decision deliberations knowledge direct
		close familiar briefed involved condition anonymity name named current former worked work told spoke spoken have has had been was were is are not
		they it and or he she asked said both still there y e ya activo cargo dejo dejaron dejado asunto caso tema materia conocimiento condicion anonimato sache thema`)

	// anyone is nouns that say nothing of the people they stand for.
	anyone = listed("person source insider individual people one fuente persona quelle informant")

	// inOffice is nouns for those who serve a state, a body or a firm.
	inOffice = listed("official functionary funcionario beamter beamte bureaucrat insider source fuente")
)

// sameNoun reports whether two nouns can stand for the same people.
func sameNoun(a, b string) bool {
	return a == b || a == "" || b == "" || anyone[a] || anyone[b] || inOffice[a] && inOffice[b]
}

// sameAbout reports whether what is told of two people does not speak against
// their being the same.
func sameAbout(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, word := range a {
		for _, other := range b {
			if word == other {
				return true
			}
		}
	}
	return false
}
