package lineage

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
)

// saneWords reports whether the words for an origin can name somebody or
// something. A piece of a sentence that reaches over a mark, begins with a verb or
// is all pronoun tells no origin; nor does a heading in capitals.
func (t *tracing) saneWords(v *voice) bool {
	words := v.words()
	if v.mark.Kind == news.OriginPerson {
		return !t.isHeading(v.mark.Name)
	}
	if v.mark.Kind == news.OriginPost {
		return true
	}
	first, _ := firstRune(words)
	lower := nameWords(words)
	switch {
	case len(lower) == 0, !unicode.IsLetter(first) && !unicode.IsDigit(first) && !strings.ContainsRune("$€£“\"‘'@#", first):
		return false
	case strings.ContainsAny(words, "\n;?!") || strings.Contains(words, "... ") || v.mark.Kind != news.OriginUnnamed && halfQuoted(words):
		return false
	case noLead[lower[0]] && !(len(lower) > 1 && v.mark.Kind == news.OriginDocument && prepositions[lower[0]]):
		return false
	case len(lower) == 1 && (pronouns[lower[0]] || alonePronouns[lower[0]]):
		return false
	}
	return true
}

// noLead are words that no description of anybody begins with.
var noLead = listed(`he she they them him it we i you who which than then at in on by to from with as if but because while how when where
	is are was were be has have had says said states claimed argues reported given better least forward also not only more why whether
	said dijo sagte que wo wie wenn`)

// prepositions may begin the words for a document: "in his lawsuit".
var prepositions = listed("in on by from at with")

var alonePronouns = listed("this these those one ones both neither none all others such here there")

// halfQuoted reports whether words hold one side of a quotation only. Unnamed
// people may be told of so: six “current and former officials” are described
// partly in the words of the report relied on.
func halfQuoted(words string) bool {
	return strings.Count(words, "\"")%2 == 1 || strings.Count(words, "“") != strings.Count(words, "”")
}

// isHeading reports whether a name is written in capitals wherever it stands, and
// of words that are no name's: "TOP TALKER: …".
func (t *tracing) isHeading(name string) bool {
	if strings.ToUpper(name) != name || strings.ToLower(name) == name || len(name) < 5 {
		return false
	}
	fields := strings.Fields(name)
	for i, field := range fields {
		r := []rune(strings.ToLower(field))
		r[0] = unicode.ToUpper(r[0])
		fields[i] = string(r)
	}
	mixed := strings.Join(fields, " ")
	return !slices.ContainsFunc(t.s.accounts, func(a news.Account) bool { return strings.Contains(a.Article.Body, mixed) })
}
