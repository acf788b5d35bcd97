package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// markNames tells of the words of an account whom they mean.
func markNames(words []gateWord, a *news.Account) {
	k := 0
	for _, m := range a.Marks.Mentions {
		for k > 0 && words[k-1].Span.End > m.Span.Begin {
			k--
		}
		if !m.Span.Within(a.Article.Body) {
			continue
		}
		for k < len(words) && words[k].Span.Begin < m.Span.Begin {
			k++
		}
		here := m.Span.Of(a.Article.Body)
		for ; k < len(words) && words[k].Span.End <= m.Span.End; k++ {
			words[k].who = m.Name
			if named(here, m.Name) {
				words[k].names = elsewhereNamed(m.Name, here)
			}
			if words[k].class == gatePlain && m.Kind != "" {
				if letter, _ := utf8.DecodeRuneInString(words[k].Text); unicode.IsLetter(letter) && isUpperAt(a.Article.Body, words[k].Span.Begin) {
					words[k].class = gateName
				}
			}
		}
	}
}

// named reports whether words may stand for a name: they share a word with it, are
// its first letters, or are no name themselves ("she", "the mayor").
func named(here, name string) bool {
	short, proper := firstLetters(name), false
	words := nameWords(name)
	for _, word := range nameWords(here) {
		if slices.Contains(words, word) || word == short {
			return true
		}
	}
	for _, word := range strings.Fields(here) {
		letter, _ := utf8.DecodeRuneInString(word)
		proper = proper || unicode.IsUpper(letter)
	}
	return !proper || len(strings.Fields(here)) == 1 && utf8.RuneCountInString(here) < 5 // "She" at the start of a sentence
}

// firstLetters are the first letters of the words of a name, in small letters.
func firstLetters(name string) string {
	short := ""
	for _, word := range strings.Fields(name) {
		if letter, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(letter) {
			short += string(unicode.ToLower(letter))
		}
	}
	return short
}

// elsewhereNamed are the words of a name that the words here leave out: "Ana" where
// "Ruiz" stands, both where "she" does.
func elsewhereNamed(name, here string) []string {
	words := nameWords(here)
	return slices.DeleteFunc(nameWords(name), func(word string) bool { return slices.Contains(words, word) })
}

func isUpperAt(body string, at int) bool {
	letter, _ := utf8.DecodeRuneInString(body[at:])
	return unicode.IsUpper(letter)
}

// nameWords are the words of a name, as they are compared.
func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(name, "’", "'")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	for i := range words {
		words[i] = strings.TrimSuffix(words[i], "'s")
	}
	return words
}

// markThey tells whom "they" means that no mark tells of: the subject of the sentence,
// where that is the only noun of several before it: "Investigators believe …, but they".
func markThey(words []gateWord) {
	all := gateWords(words)
	for k := range words {
		if w := &words[k]; w.class != gatePronoun || w.who != "" || w.Text != "they" && w.Text != "their" && w.Text != "them" {
			continue
		}
		first := -1
		for n := k - 1; n >= 0 && words[n].sentence == words[k].sentence; n-- {
			w := &words[n]
			if w.class == gateName || w.class == gateNumber || w.Text == "and" && first >= 0 {
				first = -2
			}
			if first == -2 {
				break
			}
			if w.class == gatePlain && !all.happening(n) && several(w.Text) {
				if first >= 0 {
					first = -2
					break
				}
				first = n
			}
		}
		if first >= 0 && all.leading(first) {
			words[k].who, words[first].who = words[first].Text, words[first].Text
		}
	}
}

func several(text string) bool {
	return text == "police" || text == "people" || text == "children" || len(text) > 3 && strings.HasSuffix(text, "s") && !strings.HasSuffix(text, "ss")
}

// leading reports whether no verb and no comma stands before a word in its sentence.
func (words gateWords) leading(k int) bool {
	for n := k; n >= 0 && words[n].sentence == words[k].sentence; n-- {
		if words.happening(n) && n < k || words[n].class == gateAux || words[n].break_ == paused || words[n].class == gatePrep {
			return false
		}
	}
	return true
}
