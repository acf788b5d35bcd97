package brief

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

func addedCause(c gateCase) (bad []gateCase) {
	pairs := [][2]string{{" and ", " because "}, {" and ", " after "}, {", but ", " because "}, {" while ", " because "}}
	tail := []string{" because of the delay"}
	if c.language() == "es" {
		pairs, tail = [][2]string{{" y ", " porque "}, {" y ", " tras "}}, []string{" debido al retraso"}
	}
	for _, pair := range pairs {
		if strings.Contains(c.written, pair[0]) {
			bad = append(bad, with(c, strings.Replace(c.written, pair[0], pair[1], 1)))
		}
	}
	for _, words := range tail {
		bad = append(bad, with(c, strings.TrimSuffix(c.written, ".")+words+"."))
	}
	return bad
}

var verbAfterName = regexp.MustCompile(`^((?:The |A |An |El |La |Los )?(?:[\p{Lu}][\p{L}'-]+ ?(?:of |de |del )?){1,5})((?:was|were|has|had|will|is|are|said|voted|fell|rose|won|denied|sued|refused|blamed|offered|fue|dijo|no|podría|votó|abrió|\p{L}+ed|\p{L}+ó) .+)$`)

// mixedFacts gives what one did in one sentence to another one of another sentence.
func mixedFacts(c gateCase) (bad []gateCase) {
	body := c.account.Article.Body
	if len(c.cited) != 1 {
		return nil
	}
	one := verbAfterName.FindStringSubmatch(c.account.Marks.Sentences[c.cited[0]].Of(body))
	if one == nil {
		return nil
	}
	for n, span := range c.account.Marks.Sentences {
		other := verbAfterName.FindStringSubmatch(span.Of(body))
		if n == c.cited[0] || other == nil || n > c.cited[0]+6 || pronounBegins(other[1]) || pronounBegins(one[1]) || strings.Contains(other[1], strings.Fields(one[1])[len(strings.Fields(one[1]))-1]) ||
			strings.Contains(one[1], strings.Fields(other[1])[len(strings.Fields(other[1]))-1]) {
			continue
		}
		spoilt := c
		spoilt.cited = []int{c.cited[0], n}
		bad = append(bad, with(spoilt, one[1]+other[2]), with(spoilt, other[1]+one[2]))
	}
	return bad[:min(len(bad), 2)]
}

func pronounBegins(subject string) bool {
	switch strings.Fields(subject)[0] {
	case "He", "She", "It", "They", "We", "I", "This", "That", "There", "You", "But", "And", "In", "On", "At", "What", "Those", "These", "His", "Her", "Their", "Its", "Another", "Both", "Some":
		return true
	}
	return false
}

// inventedWord puts in a word that the article does not have there.
func inventedWord(c gateCase) (bad []gateCase) {
	invented := []string{"secretly", "controversial"}
	if c.language() == "es" {
		invented = []string{"secretamente", "corrupto"}
	}
	words := strings.Fields(c.written)
	for n, word := range invented {
		if at := 2 + n*3; at < len(words) && strings.Count(strings.Join(words[:at], " "), `"`)%2 == 0 {
			bad = append(bad, with(c, strings.Join(slices.Insert(slices.Clone(words), at, word), " ")))
		}
	}
	return bad
}

var longWord = regexp.MustCompile(`\b\p{Ll}{6,}\b`)

// replacedWord puts another noun or verb in the place of one.
func replacedWord(c gateCase) (bad []gateCase) {
	others := []string{"weapons", "collapsed", "marriage", "tunnels"}
	if c.language() == "es" {
		others = []string{"armas", "bodas", "túneles"}
	}
	for n, at := range longWord.FindAllStringIndex(c.written, 2) {
		switch c.written[at[0]:at[1]] {
		case "himself", "herself", "themselves", "before", "through", "former", "itself", "another", "between", "against", "across", "toward", "towards", "nosotros", "también", "within", "around", "during", "because":
			continue
		}
		bad = append(bad, with(c, c.written[:at[0]]+others[n%len(others)]+c.written[at[1]:]))
	}
	return bad
}

var yearFigure = regexp.MustCompile(`\b(19|20)\d\d\b`)

func changedYear(c gateCase) (bad []gateCase) {
	for _, at := range yearFigure.FindAllStringIndex(c.written, 1) {
		year, _ := strconv.Atoi(c.written[at[0]:at[1]])
		bad = append(bad, with(c, c.written[:at[0]]+fmt.Sprint(year+1)+c.written[at[1]:]))
	}
	return bad
}

func addedSuperlative(c gateCase) (bad []gateCase) {
	for _, pair := range [][2]string{{" the ", " the largest "}, {" a ", " the first "}, {" a ", " the worst "}, {" the ", " the only "}, {" la ", " la mayor "}, {" un ", " el primer "}, {" el ", " el único "}} {
		if (c.language() == "es") != (pair[0] == " la " || pair[0] == " un " || pair[0] == " el ") {
			continue
		}
		if strings.Contains(c.written, pair[0]) && !strings.Contains(c.written, pair[1]) {
			bad = append(bad, with(c, strings.Replace(c.written, pair[0], pair[1], 1)))
		}
	}
	return bad[:min(2, len(bad))]
}

var activeVerb = regexp.MustCompile(`^(.{3,60}?) (sued|accused|arrested|attacked|sentenced|approved|raised|rejected|donated|destroyed|bought|beat|killed|visited|hired|defeated|praised|criticized|fired|named) ((?:the |a |an |its |his |her )?\p{L}+)`)

// turnedVoice has it done to whoever did it.
func turnedVoice(c gateCase) (bad []gateCase) {
	if m := activeVerb.FindStringSubmatchIndex(c.written); m != nil && !strings.Contains(c.written[:m[3]], ",") && !strings.Contains(c.written[:m[3]], " was ") && !strings.Contains(c.written[:m[3]], " were ") {
		verb := c.written[m[4]:m[5]]
		if verb == "beat" {
			verb = "beaten"
		}
		before := c.written[:m[3]]
		if last := strings.Fields(before); slices.Contains([]string{"had", "has", "have", "who", "was", "were", "been", "be", "and", "that", "being", "are", "is", "to", "not"}, last[len(last)-1]) {
			return nil
		}
		bad = append(bad, with(c, before+" was "+verb+" by "+c.written[m[6]:]))
	}
	return bad
}

// othersSupport leaves the sentence and cites another one.
func othersSupport(c gateCase) []gateCase {
	n := (c.cited[0] + 1) % len(c.account.Marks.Sentences)
	if slices.Contains(c.cited, n) || strings.Contains(c.account.Marks.Sentences[n].Of(c.account.Article.Body), strings.TrimSuffix(c.written, ".")) {
		return nil
	}
	c.cited = []int{n}
	return []gateCase{c}
}

// bracketedName puts another name behind a name or pronoun.
func bracketedName(c gateCase) (bad []gateCase) {
	for _, pronoun := range []string{" he ", " she ", "He ", "She ", " ella "} {
		if at := strings.Index(c.written, pronoun); at >= 0 {
			bad = append(bad, with(c, c.written[:at+len(pronoun)-1]+" [Walter Quist]"+c.written[at+len(pronoun)-1:]))
		}
	}
	return bad
}

// markedWords puts quotation marks round words that have none.
func markedWords(c gateCase) []gateCase {
	words := strings.Fields(c.written)
	if len(words) < 9 || strings.ContainsAny(c.written, "\"“‘'’") {
		return nil
	}
	words[3], words[6] = `"`+words[3], words[6]+`"`
	return []gateCase{with(c, strings.Join(words, " "))}
}

// changedPrefix puts a sentence under another outlet, or a count that nobody gave.
func changedPrefix(c gateCase) (bad []gateCase) {
	prefix, rest, found := strings.Cut(c.written, ": ")
	if !found || !strings.Contains(prefix, c.account.Article.Site) || c.account.Article.Site == "" {
		return nil
	}
	return []gateCase{
		with(c, strings.Replace(prefix, c.account.Article.Site, "Brenner Times", 1)+": "+rest),
		with(c, strings.NewReplacer("two", "three", "four", "nine", "dos", "cinco", "an unnamed", "six unnamed").Replace(prefix)+": "+rest),
	}
}
