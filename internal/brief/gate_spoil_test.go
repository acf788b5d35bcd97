package brief

import (
	"regexp"
	"slices"
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
