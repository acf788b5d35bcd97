package lineage

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// people is the persons of a story under every name they go by. Two names are
// one person where given name and surname are the same, or where one is a
// surname that only one person of the story has, or one far more often than all
// others of that surname: beside fifty mentions of Ilse Varden two of "Glamorous
// Varden" are no second Varden. Where one only of that surname speaks, more often
// is enough.
type people struct {
	names  []personName
	known  map[string]int
	byWord map[string][]int // those whose names begin or end with a word
}

type personName struct {
	printed string // the fullest form
	words   []string
	said    int  // how often it is named
	speaks  bool // is an origin under a full name
}

// farMore is how many times as often as all others of a surname somebody is named
// whom the surname alone then means.
const farMore = 5

// newPeople reads who is named in the accounts.
func newPeople(accounts []news.Account) *people {
	p := &people{known: map[string]int{}, byWord: map[string][]int{}}
	var names []string
	said := map[string]int{}
	speaks := map[string]bool{}
	for _, a := range accounts {
		for _, m := range a.Marks.Mentions {
			if m.Kind == news.MentionPerson {
				names = append(names, m.Name)
				said[m.Name]++
			}
		}
		for _, o := range a.Marks.Origins {
			if o.Kind == news.OriginPerson {
				names = append(names, o.Name)
				speaks[o.Name] = true
			}
		}
	}
	for _, name := range longestFirst(names, personWords) {
		words := personWords(name)
		if len(words) == 0 {
			continue
		}
		i := p.find(words)
		if i < 0 {
			i = len(p.names)
			p.names = append(p.names, personName{printed: strings.Join(personPrinted(name), " "), words: words})
			for _, k := range []int{0, len(words) - 2, len(words) - 1} {
				if k >= 0 {
					p.byWord[words[k]] = append(p.byWord[words[k]], i)
				}
			}
		}
		p.names[i].said += said[name]
		p.names[i].speaks = p.names[i].speaks || speaks[name] && len(words) > 1
		said[name] = 0
		p.known[name] = i
	}
	return p
}

// of is the person a name stands for; -1 where the story has none, or several.
func (p *people) of(name string) int {
	if i, ok := p.known[name]; ok {
		return i
	}
	i := -1
	if words := personWords(name); len(words) > 0 {
		i = p.find(words)
	}
	p.known[name] = i
	return i
}

func (p *people) find(words []string) int {
	found, most, all := -1, 0, 0
	speaker, speakers := -1, 0
	candidates := slices.Concat(p.byWord[words[0]], p.byWord[words[len(words)-1]])
	slices.Sort(candidates)
	for _, i := range slices.Compact(candidates) {
		switch full := &p.names[i]; {
		case slices.Equal(full.words, words):
			return i
		case sameName(words, full.words):
			weight := max(full.said, 1)
			if all += weight; weight > most {
				found, most = i, weight
			}
			if full.speaks {
				speaker, speakers = i, speakers+1
			}
		}
	}
	if most >= farMore*(all-most) || speakers == 1 && speaker == found && most > all-most {
		return found
	}
	return -1
}

// sameName reports whether the words of a name can be short for a full one.
func sameName(short, full []string) bool {
	if len(full) < 2 {
		return false
	}
	last := full[len(full)-1]
	if len(short) == 1 {
		return short[0] == last || short[0] == full[0] || len(full) > 2 && short[0] == full[len(full)-2]
	}
	if len(short) < len(full) && slices.Equal(short, full[len(full)-len(short):]) {
		return true // a surname of two words
	}
	given, surname := short[0], short[len(short)-1]
	if wordsWithin(short, full) && given == full[0] {
		return true // second given names, second surnames
	}
	return surname == last && sameGiven(given, full[0])
}

// sameGiven reports whether two given names can be one person's: "R." and
// "Reinhard", "Ben" and "Benjamin".
func sameGiven(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) != 2 && strings.HasPrefix(b, a)
}

// personWords are the words a person's name is compared by, without titles.
func personWords(name string) []string {
	words := nameWords(name)
	for len(words) > 1 && honorifics[words[0]] {
		words = words[1:]
	}
	for len(words) > 1 && (words[len(words)-1] == "jr" || words[len(words)-1] == "sr" || words[len(words)-1] == "ii" || words[len(words)-1] == "iii") {
		words = words[:len(words)-1]
	}
	return words
}

// personPrinted is a name as printed, without titles.
func personPrinted(name string) []string {
	words := strings.Fields(name)
	for len(words) > 1 {
		if w := nameWords(words[0]); len(w) != 1 || !honorifics[w[0]] {
			break
		}
		words = words[1:]
	}
	return words
}

// honorifics stand before names and are no part of them.
var honorifics = listed(`mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister judge justice sen senator
	rep representative gov governor president minister premier chancellor mayor king queen prince princess capt captain col colonel
	gen general maj major lt lieutenant sgt sergeant cpl corporal adm admiral commander inspector detective constable officer deputy
	sheriff chief superintendent senor senora senorita don dona sr sra srta herr frau monsieur madame m mme`)
