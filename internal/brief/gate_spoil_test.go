package brief

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
)

// properNames are the names that stand in a sentence, once each.
func properNames(c gateCase, kinds ...news.MentionKind) (here, elsewhere []string) {
	for _, m := range c.account.Marks.Mentions {
		name := m.Span.Of(c.account.Article.Body)
		if !unicode.IsUpper([]rune(name)[0]) || !slices.Contains(kinds, m.Kind) || name != m.Name {
			continue
		}
		if strings.Contains(c.written, name) {
			if !slices.Contains(here, name) {
				here = append(here, name)
			}
		} else if last := strings.Fields(name); !strings.Contains(c.written, last[len(last)-1]) && !slices.Contains(elsewhere, name) {
			elsewhere = append(elsewhere, name)
		}
	}
	return here, elsewhere
}

var kindsOfName = []news.MentionKind{news.MentionPerson, news.MentionOrganization, news.MentionPlace}

func otherName(c gateCase) (bad []gateCase) {
	for _, kind := range kindsOfName {
		here, elsewhere := properNames(c, kind)
		for i, name := range here {
			if len(elsewhere) > 0 {
				bad = append(bad, with(c, strings.ReplaceAll(c.written, name, elsewhere[i%len(elsewhere)])))
			}
		}
	}
	return bad
}

func inventedName(c gateCase) (bad []gateCase) {
	for kind, name := range map[news.MentionKind]string{news.MentionPerson: "Walter Quist", news.MentionOrganization: "Brenner Holdings", news.MentionPlace: "Ostrava"} {
		here, _ := properNames(c, kind)
		for _, of := range here {
			bad = append(bad, with(c, strings.Replace(c.written, of, name, 1)))
		}
	}
	return bad
}

func exchangedNames(c gateCase) (bad []gateCase) {
	for _, kind := range kindsOfName {
		here, _ := properNames(c, kind)
		for i := 0; i+1 < len(here); i++ {
			a, b := here[i], here[i+1]
			first, second := strings.Index(c.written, a), strings.Index(c.written, b)
			if first > second {
				first, second = second, first
			}
			between := strings.TrimPrefix(strings.TrimPrefix(c.written[first:second], a), b)
			if between = strings.TrimSpace(between); between == "" || between == "and" || between == "y" || between == "," || between == "or" || between == ", and" || !strings.ContainsFunc(between, unicode.IsLower) || listed.MatchString(between) || strings.Contains(a, b) || strings.Contains(b, a) {
				continue
			}
			bad = append(bad, with(c, strings.NewReplacer(a, b, b, a).Replace(c.written)))
		}
	}
	return bad
}

// listed matches what stands between two names of one list.
var listed = regexp.MustCompile(`^[,(]? ?(\p{Lu}[\p{L}.']+,? )*(and|or|y|o)?$`)

func doubledName(c gateCase) (bad []gateCase) {
	for _, kind := range kindsOfName {
		here, _ := properNames(c, kind)
		for i := 0; i+1 < len(here); i++ {
			if a, b := here[i], here[i+1]; !strings.Contains(a, b) && !strings.Contains(b, a) {
				bad = append(bad, with(c, strings.Replace(c.written, a, b, 1)))
			}
		}
	}
	return bad
}

var figure = regexp.MustCompile(`\d[\d,.]*\d|\d`)

func changedNumber(c gateCase) (bad []gateCase) {
	for _, at := range figure.FindAllStringIndex(c.written, 3) {
		digits := c.written[at[0]:at[1]]
		first := (digits[0]-'0')%9 + 1
		bad = append(bad, with(c, c.written[:at[0]]+string('0'+rune(first))+digits[1:]+c.written[at[1]:]))
	}
	for _, pair := range [][2]string{{" two ", " three "}, {" three ", " five "}, {" seven ", " nine "}, {" nine ", " six "}, {" dos ", " cinco "}, {" nueve ", " siete "}, {" twelve ", " ten "}, {" four ", " six "}} {
		if strings.Contains(c.written, pair[0]) {
			bad = append(bad, with(c, strings.Replace(c.written, pair[0], pair[1], 1)))
		}
	}
	return bad
}

func exchangedNumbers(c gateCase) (bad []gateCase) {
	at := figure.FindAllStringIndex(c.written, -1)
	for i := 0; i+1 < len(at); i++ {
		a, b := c.written[at[i][0]:at[i][1]], c.written[at[i+1][0]:at[i+1][1]]
		if between := strings.TrimSpace(c.written[at[i][1]:at[i+1][0]]); a != b && between != "" && between != "and" && between != "-" && between != "," && between != "/" && between != ":" {
			bad = append(bad, with(c, c.written[:at[i][0]]+b+c.written[at[i][1]:at[i+1][0]]+a+c.written[at[i+1][1]:]))
		}
	}
	return bad
}

func addedQualifier(c gateCase) (bad []gateCase) {
	qualifier := "more than "
	if c.language() == "es" {
		qualifier = "más de "
	}
	for _, at := range figure.FindAllStringIndex(c.written, 2) {
		if before := strings.TrimRight(c.written[:at[0]], "$£€"); !strings.HasSuffix(before, "than ") && !strings.HasSuffix(before, "más de ") && strings.HasSuffix(before, " ") {
			bad = append(bad, with(c, before+qualifier+c.written[len(before):]))
		}
	}
	return bad
}

// exchangedSpeaker gives what was said to another person or body of the article.
func exchangedSpeaker(c gateCase) (bad []gateCase) {
	for _, q := range c.account.Marks.Quotations {
		if q.Speaker.Span == nil || q.Speaker.Kind != news.OriginPerson && q.Speaker.Kind != news.OriginOrganization {
			continue
		}
		name := q.Speaker.Span.Of(c.account.Article.Body)
		if !strings.Contains(q.Speaker.Name, strings.Fields(name)[0]) || !strings.Contains(c.written, name) || !touches(q.Cue, c.support()[0].Span) {
			continue
		}
		here, elsewhere := properNames(c, news.MentionPerson, news.MentionOrganization)
		for _, other := range append(elsewhere, here...) {
			if !strings.Contains(name, other) && !strings.Contains(q.Speaker.Name, other) {
				bad = append(bad, with(c, strings.Replace(c.written, name, other, 1)))
			}
		}
		bad = append(bad, with(c, strings.Replace(c.written, name, "Walter Quist", 1)))
	}
	return bad[:min(len(bad), 4)]
}

func alteredQuotation(c gateCase) (bad []gateCase) {
	begin := strings.Index(c.written, `"`)
	if begin < 0 {
		return nil
	}
	end := strings.Index(c.written[begin+1:], `"`)
	if end < 0 {
		return nil
	}
	rest := c.written[begin+1+end:]
	words := strings.Fields(c.written[begin+1 : begin+1+end])
	if len(words) < 3 {
		return nil
	}
	words[len(words)-1] += rest
	return []gateCase{
		with(c, c.written[:begin+1]+words[0]+" "+strings.Join(words[2:], " ")),
		with(c, c.written[:begin+1]+strings.Join(append([]string{words[1], words[0]}, words[2:]...), " ")),
		with(c, c.written[:begin+1]+words[0]+" really "+strings.Join(words[1:], " ")),
	}
}

// droppedAttribution tells as fact what somebody said.
func droppedAttribution(c gateCase) (bad []gateCase) {
	for _, q := range c.account.Marks.Quotations {
		if len(q.Content) == 0 || q.Kind == news.Direct || len(q.Cue) == 0 || !touches(q.Cue, c.support()[0].Span) {
			continue
		}
		cue := q.Cue[0].Of(c.account.Article.Body)
		switch cue {
		case "said", "says", "according", "dijo", "dijeron", "según", "according to", "reported", "warned", "allege", "told", "say", "believe", "announced", "claimed", "informó", "advirtió", "sostiene", "explicó":
		default:
			continue
		}
		content := q.Content[0].Of(c.account.Article.Body)
		content = strings.TrimRight(strings.TrimPrefix(strings.TrimPrefix(content, "that "), "que "), ",. ")
		if len(strings.Fields(content)) < 4 {
			continue
		}
		bad = append(bad, with(c, strings.ToUpper(content[:1])+content[1:]+"."))
	}
	return bad
}

// addedAttribution has somebody say what the article tells.
func addedAttribution(c gateCase) (bad []gateCase) {
	people, elsewhere := properNames(c, news.MentionPerson)
	if strings.Contains(c.written, "said") || strings.Contains(c.written, "dijo") || len(elsewhere) == 0 && len(people) == 0 {
		return nil
	}
	said := ", said "
	if c.language() == "es" {
		said = ", dijo "
	}
	for _, name := range elsewhere[:min(1, len(elsewhere))] {
		if pronounBegins(c.written) {
			break // who it is may be the very one
		}
		bad = append(bad, with(c, strings.TrimSuffix(c.written, ".")+said+name+"."))
	}
	return bad
}

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
