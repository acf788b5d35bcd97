package lineage

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// An outlet that nobody calls by its name is named by its domain, cut into words
// where all of them are known: words of outlets' names, and of places and bodies
// that the story names. "radioestuary.example" is Radio Estuary in a story set on
// the Estuary.

var domainWords = listed(`radio news daily times post herald record tribune gazette courier press journal star sun globe chronicle mirror
	telegraph guardian observer examiner register independent standard weekly today online valley coast county city north south east west
	the diario noticias zeitung nachrichten`)

// wordsOfNames are the words of the places and bodies named in the accounts.
func wordsOfNames(accounts []news.Account) map[string]bool {
	known := map[string]bool{}
	for i := range accounts {
		for _, m := range accounts[i].Marks.Mentions {
			if m.Kind != news.MentionPlace && m.Kind != news.MentionOrganization || !capital(m.Name) {
				continue
			}
			for _, word := range nameWords(m.Name) {
				if len(word) > 3 {
					known[word] = true
				}
			}
		}
	}
	return known
}

// longestCut is how long a label may be: no name is longer, and there are many ways
// to cut one.
const longestCut = 30

// cutWords cuts a domain's label into words, the longest first; nil where it
// cannot be cut without a rest.
func cutWords(label string, known map[string]bool) []string {
	if label == "" {
		return []string{}
	}
	if len(label) > longestCut {
		return nil
	}
	for n := len(label); n > 2; n-- {
		if word := label[:n]; domainWords[word] || known[word] {
			if rest := cutWords(label[n:], known); rest != nil {
				return append([]string{word}, rest...)
			}
		}
	}
	return nil
}

// titled is words with capitals.
func titled(words []string) string {
	var b strings.Builder
	for i, word := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		_, size := firstRune(word)
		b.WriteString(strings.ToUpper(word[:size]) + word[size:])
	}
	return b.String()
}
