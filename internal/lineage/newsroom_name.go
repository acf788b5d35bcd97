package lineage

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// nameWords are the words of a name made comparable: lower case, without
// accents, dots, apostrophes and the possessive 's.
func nameWords(name string) []string {
	var words []string
	for _, word := range strings.FieldsFunc(unaccented(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '.'
	}) {
		word = strings.TrimSuffix(strings.ReplaceAll(word, "’", "'"), "'s")
		word = strings.Map(func(r rune) rune {
			if r == '\'' || r == '.' {
				return -1
			}
			return r
		}, word)
		if word != "" {
			words = append(words, word)
		}
	}
	return words
}

// unaccented is a text in lower case without accents.
func unaccented(text string) string {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return strings.ToLower(strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(text)))
		}
	}
	return strings.ToLower(text)
}

// listed makes a set.
func listed(words string) map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		in[word] = true
	}
	return in
}

var (
	articleWords = listed("the a an el la los las un una le les l der die das den dem ein eine il lo")

	// outletNouns say of a name that it is an outlet's and are no part of it.
	outletNouns = listed(`newspaper newspapers paper tabloid broadsheet agency broadcaster station network magazine website diario periodico
		cadena emisora revista agencia zeitung tageszeitung sender magazin nachrichtenagentur`)

	// outletParts are words of many outlets' names: none of them is a name alone.
	outletParts = listed(`news press radio television daily weekly sunday morning evening national online media network today agency
		diario radio noticias prensa zeitung nachrichten`)

	// outletDesks may follow an outlet's initials: "CPB Sport" is CPB.
	outletDesks = listed("news sport sports television radio online business politics world")
)

// outletWords are the words an outlet's name is compared by.
func outletWords(name string) []string {
	words := nameWords(name)
	for i, word := range words {
		if word == "tv" {
			words[i] = "television"
		}
	}
	for len(words) > 1 && (articleWords[words[0]] || outletNouns[words[0]]) {
		words = words[1:]
	}
	for len(words) > 1 && outletNouns[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	if first, _, more := strings.Cut(strings.TrimSpace(name), " "); more && len(words) == 2 && initialsOnly(first) && outletDesks[words[1]] {
		return words[:1]
	}
	return words
}

// initialsOnly reports whether a word is written in two capitals or more and
// nothing else.
func initialsOnly(word string) bool {
	n := 0
	for _, r := range word {
		if !unicode.IsUpper(r) && r != '.' {
			return false
		}
		if r != '.' {
			n++
		}
	}
	return n > 1
}

// domainNames are the names a domain can stand for, without blanks: "theherald"
// and "herald" of "the-herald.co.example".
func domainNames(domain string) []string {
	labels := strings.Split(strings.ToLower(domain), ".")
	if len(labels) > 1 {
		labels = labels[:len(labels)-1]
	}
	for len(labels) > 1 && publicLabels[labels[len(labels)-1]] {
		labels = labels[:len(labels)-1]
	}
	name := strings.ReplaceAll(labels[len(labels)-1], "-", "")
	if name == "" {
		return nil
	}
	names := []string{name}
	for _, article := range []string{"the", "los", "las", "der", "die", "das", "el", "la", "le"} {
		if rest, ok := strings.CutPrefix(name, article); ok && len(rest) > 3 {
			return append(names, rest)
		}
	}
	return names
}

// publicLabels stand between an outlet's name and its country in a domain.
var publicLabels = listed("co com org net gov ac edu gob")

// longestFirst is each name once, those of most words first, so that short forms
// find the full ones.
func longestFirst(names []string, words func(string) []string) []string {
	length := map[string]int{}
	for _, name := range names {
		if _, ok := length[name]; !ok {
			length[name] = len(words(name))
		}
	}
	return slices.SortedFunc(maps.Keys(length), func(a, b string) int {
		return cmp.Or(length[b]-length[a], len(b)-len(a), cmp.Compare(a, b))
	})
}

// wordsWithin reports whether all words of part stand in whole, in that order.
func wordsWithin(part, whole []string) bool {
	for _, word := range whole {
		if len(part) > 0 && part[0] == word {
			part = part[1:]
		}
	}
	return len(part) == 0
}

// initials are the first letters of words, and the same without the small ones.
func initials(words []string) (all, large string) {
	var a, l strings.Builder
	for _, word := range words {
		a.WriteByte(word[0])
		if !smallWords[word] && !articleWords[word] {
			l.WriteByte(word[0])
		}
	}
	return a.String(), l.String()
}

var smallWords = listed("of and for in on at to de del y e von und fur des")
