package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// given says whether the words that an article has in front of a surname are first
// names: not a title, a rank or a place that was taken for one, no other person's
// name, and no word that the article writes small elsewhere.
func (n *naming) given(rest, surname string) bool {
	words := strings.Fields(rest)
	if !properName(rest) || slices.ContainsFunc(words, noGiven) || n.place(surname) {
		return false
	}
	if letters := strings.Trim(surname, "'’.-"); strings.ToUpper(letters) == letters || strings.Contains(letters, " ") && !particled(letters) && languageOf(n.account(n.i).Article) == "en" {
		return false // "BOLI"; "Jim Henry" has his first name
	}
	if slices.ContainsFunc(n.account(n.i).Marks.Mentions, func(m news.Mention) bool { return m.Kind == news.MentionPerson && m.Name == rest && len(words) > 1 }) {
		return false
	}
	account, first := n.sentences[n.i].account, strings.ToLower(words[0])
	for k := n.first[account]; k < n.first[account+1]; k++ {
		if slices.ContainsFunc(n.sentences[k].words, func(w wording.Word) bool {
			return w.Text == first && w.Text == w.Span.Of(n.body())
		}) {
			return false
		}
	}
	return true
}

// noGiven says whether a word is no first name: a title, a rank, a word that
// joins names, or one of a thing's name.
func noGiven(word string) bool {
	if utf8.RuneCountInString(word) == 1 {
		return true // "O Canada", but "J. Ruiz"
	}
	plain := strings.ToLower(strings.TrimRight(word, ".,"))
	head, tail, joined := strings.Cut(plain, "-")
	_, title := titles[word]
	return title || ranks[plain] || persons[plain] || ofThings[plain] || joined && ofThings[head] && strings.HasSuffix(word, tail) // "North-east"
}

// ofThings are words that stand in front of names as parts of titles, of places,
// or of what is named after somebody.
var ofThings = wordsIn(`and und supervisor monsignor cardinal bishop archbishop reverend pastor imam rabbi constable marquis duke duchess baron
	emeritus emerita commander marshal treasurer trustee councilman councilwoman councilor councillor mvp vp ceo cfo
	president-elect vice deputy acting interim former ex saint san santa santo st lake mount mt fort port new north south east west northern southern eastern
	western central upper lower great united news edition finals pacific atlantic arctic baltic indian royal imperial national federal international state
	university college school church street avenue hurricane tropical storm operation team group los las le les de del`)

// particled says whether a surname of several words is one: "Di Rita", "van Dyk".
func particled(surname string) bool {
	first, _, _ := strings.Cut(surname, " ")
	return particles[strings.ToLower(first)]
}

var particles = wordsIn("de del della di da du dos des von van der den ten ter la le el al bin ibn ben abu st mac san santa")

// ofName is a name of something that goes on with "of" up to a surname:
// "the Community of Christ", "University of Ruiz".
var ofName = pattern(`\p{Lu}[\p{L}’'-]+ (?:of|de) (?:the |la )?$`)

// properName says whether a text is first names as they are printed: "Ana", "J. R.".
func properName(text string) bool {
	words := strings.Fields(text)
	for _, word := range words {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) || len(word) > 3 && strings.ToUpper(word) == word {
			return false
		}
	}
	return len(words) > 0 && len(words) <= 3
}

// properFull says whether a text is printed as one person's name: not "Ana Ruiz
// and Tom Okafor".
func properFull(text string) bool {
	words := strings.Fields(text)
	joins := func(word string) bool { return joining[word] }
	return len(words) > 0 && properName(words[0]) && properName(words[len(words)-1]) && !slices.ContainsFunc(words, joins)
}

// joining are words that put two names together.
var joining = wordsIn("and or y e und & with con mit")
