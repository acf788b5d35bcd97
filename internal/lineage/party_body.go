package lineage

import (
	"maps"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// bodies is the organisations and offices of a story under every name they go
// by: "Northgate" and "Northgate Marine", "Policía Nacional" and "police", "the
// ministry" and "the Ministry of Ports". A general name stands for the one body
// of its kind that the story names in full, and for itself where there are two.
type bodies struct {
	list  []body
	same  forest // of those that go by two places, one in the other
	known map[string]int
}

type body struct {
	printed string
	class   string   // what kind of body it is, where its name says so in general words: "police"
	words   []string // what tells it from others of its class, or its name
}

// newBodies reads which organisations are named in the accounts.
func newBodies(accounts []news.Account) *bodies {
	var names []string
	for _, a := range accounts {
		for _, m := range a.Marks.Mentions {
			if m.Kind == news.MentionOrganization {
				names = append(names, m.Name)
			}
		}
		for _, o := range a.Marks.Origins {
			if o.Kind == news.OriginOrganization {
				names = append(names, o.Name)
			}
		}
	}
	b := &bodies{known: map[string]int{}}
	b.add(names)
	return b
}

// add makes the names known, the fullest first, so that the general ones find
// them.
func (b *bodies) add(names []string) {
	for _, name := range longestFirst(names, nameWords) {
		one := bodyOf(name)
		if one.class == "" && len(one.words) == 0 {
			continue
		}
		if b.find(one) < 0 {
			b.list = append(b.list, one)
			clear(b.known)
		}
	}
}

// of is the body a name stands for; -1 where there is none, or more than one.
func (b *bodies) of(name string) int {
	i, ok := b.known[name]
	if !ok {
		i = b.find(bodyOf(name))
		b.known[name] = i
	}
	return i
}

// joinPlaces joins bodies of one class that are named by two places of which an
// account says that one is in the other: "PUERTO ALBA, Costa Serena".
func (b *bodies) joinPlaces(accounts []news.Account) {
	b.same = newForest(len(b.list))
	clear(b.known)
	placed := map[string][]int{} // of each class
	for i, one := range b.list {
		if one.class != "" && len(one.words) > 0 {
			placed[one.class] = append(placed[one.class], i)
		}
	}
	var texts []string
	for _, class := range slices.Sorted(maps.Keys(placed)) {
		of := placed[class]
		if len(of) < 2 || len(of) > mostPlaced {
			continue
		}
		for _, a := range accounts[min(len(texts), len(accounts)):] {
			texts = append(texts, unaccented(a.Article.Dateline+" "+a.Article.Body))
		}
		for n, i := range of {
			for _, k := range of[:n] {
				if placedIn(texts, strings.Join(b.list[i].words, " "), strings.Join(b.list[k].words, " ")) {
					b.same.join(i, k)
				}
			}
		}
	}
}

// mostPlaced is how many bodies of a class are compared by place. A story with
// more of them is not about one place.
const mostPlaced = 6

func placedIn(texts []string, a, b string) bool {
	for _, text := range texts {
		if !strings.Contains(text, a) || !strings.Contains(text, b) {
			continue
		}
		for _, within := range []string{", ", " in ", " en ", " de "} {
			if strings.Contains(text, a+within+b) || strings.Contains(text, b+within+a) {
				return true
			}
		}
	}
	return false
}

func (b *bodies) find(one body) int {
	found, ways := -1, 0
	root := func(i int) int {
		if i < len(b.same) {
			return b.same.root(i)
		}
		return i
	}
	for i := range b.list {
		switch {
		case b.list[i].class == one.class && slices.Equal(b.list[i].words, one.words):
			if one.class == "" || len(one.words) > 0 {
				return root(i)
			}
			one := root(i) // "police" has been named as such; the one force named in full is meant, if it is one
			if full := b.onlyOf(one); full >= 0 {
				return full
			}
			return one
		case b.list[i].goesBy(one):
			if found < 0 || root(i) != root(found) {
				found, ways = i, ways+1
			}
		}
	}
	if found >= 0 {
		found = root(found)
	}
	if ways == 1 {
		return found
	}
	return -1
}

// onlyOf is the one body of a class that is named in full; -1 for none or more.
func (b *bodies) onlyOf(general int) int {
	found := -1
	for i := range b.list {
		if b.list[i].class != b.list[general].class || len(b.list[i].words) == 0 || i >= len(b.same) {
			continue
		}
		if root := b.same.root(i); found >= 0 && root != found {
			return -1
		} else {
			found = root
		}
	}
	return found
}

// goesBy reports whether a shorter name can stand for a body.
func (o *body) goesBy(short body) bool {
	switch {
	case short.class != "" && o.class == short.class:
		if all, large := initials(o.words); len(short.words) == 1 && len(o.words) > 1 && (short.words[0] == all || short.words[0] == large) { // "NYPD"
			return true
		}
		return wordsWithin(short.words, o.words)
	case short.class != "":
		return len(short.words) == 0 && len(o.words) > 1 && o.words[len(o.words)-1] == short.class
	case o.class != "" || len(short.words) == 0:
		return false
	case len(short.words) == 1 && generalBodies[short.words[0]]:
		return len(o.words) > 1 && (o.words[len(o.words)-1] == short.words[0] || o.words[0] == short.words[0])
	case len(short.words) == 1 && len(o.words) > 2:
		if all, large := initials(o.words); short.words[0] == all || short.words[0] == large {
			return true
		}
	}
	return len(short.words) < len(o.words) && (wordsWithin(short.words, o.words) && (short.words[0] == o.words[0] || short.words[len(short.words)-1] == o.words[len(o.words)-1]))
}

// bodyOf reads a body's name.
func bodyOf(name string) body {
	printed := strings.TrimSpace(name)
	b := body{printed: trimArticle(printed)}
	words := nameWords(name)
	b.class, words = officeClass(printed, words)
	for _, word := range words {
		general, ok := bodyClasses[word]
		switch {
		case ok && (b.class == "" || b.class == general || b.class == "force"):
			b.class = general
		case articleWords[word] || smallWords[word] || bodyFillers[word]:
		default:
			b.words = append(b.words, word)
		}
	}
	n := len(b.words)
	switch {
	case n > 1 && b.words[n-2] == "coast" && b.words[n-1] == "guard":
		b.class, b.words = "coastguard", b.words[:n-2]
	case b.class == "" && n > 0 && b.words[n-1] == "fire" && len(nameWords(name)) > n: // "fire department", "fire brigade"
		b.class, b.words = "firefighters", b.words[:n-1]
	case b.class == "" && n > 1 && b.words[n-2] == "fire" && b.words[n-1] == "rescue": // "fire and rescue service"
		b.class, b.words = "firefighters", b.words[:n-2]
	case b.class == "prosecutors": // "U.S. Attorney's Office for the Southern District"
		b.words = slices.DeleteFunc(b.words, func(word string) bool { return districtWords[word] })
	}
	return b
}

// officeClass reads the offices that go by two words or by initials, and returns
// the words without them: "Norfolk District Attorney's Office", "the D.A.",
// "medical examiner", "NYPD".
func officeClass(name string, words []string) (class string, rest []string) {
	for i, word := range words {
		switch {
		case i > 0 && (word == "attorney" || word == "attorneys") && prosecuting[words[i-1]] && (i+1 == len(words) || words[i+1] != "general"):
			return "prosecutors", slices.Concat(words[:i-1], words[i+1:])
		case word == "examiner" && i > 0 && words[i-1] == "medical":
			return "coroner", slices.Concat(words[:i-1], words[i+1:])
		case word == "da" && (strings.Contains(name, "D.A") || strings.HasPrefix(name, "DA") || strings.HasSuffix(name, " DA")):
			return "prosecutors", slices.Concat(words[:i], words[i+1:])
		}
	}
	if n := len(name); n > 2 && n < 6 && strings.HasSuffix(name, "PD") && len(words) == 1 && initialsOnly(name) {
		return "police", []string{words[0][:n-2]}
	}
	return "", words
}

// trimArticle is a name without the article before it.
func trimArticle(name string) string {
	first, rest, ok := strings.Cut(name, " ")
	if lower := strings.ToLower(first); ok && articleWords[lower] && (lower == first || lower == "the" || lower == "a" || lower == "an") { // not of "Los Angeles"
		return strings.TrimSpace(rest)
	}
	return name
}

var (
	// bodyClasses are the general words for public bodies, in three languages.
	bodyClasses = grouped(`police policia polizei guardia officers policemen`, `coastguard guardacostas kustenwache`,
		`ministry ministerio ministerium ministers`, `prosecutors prosecution prosecutor fiscalia staatsanwaltschaft fiscal staatsanwalt staatsanwaltin`,
		`firefighters bomberos feuerwehr`, `government gobierno regierung`, `court tribunal gericht juzgado`,
		`military army ejercito armee bundeswehr militar`, `hospital krankenhaus klinikum`, `sheriff sheriffs deputies`, `coroner coroners`)

	// bodyFillers tell no body of a class from another.
	bodyFillers = listed(`national nacional local department dept service services force office brigade headquarters spokesman
		spokeswoman spokesperson`)

	// districtWords are of the names of prosecutors' offices and tell none apart.
	districtWords = listed("county district us")

	// generalBodies are words that alone name no body.
	generalBodies = listed(`academy authority agency company club council committee commission board union association ministry department
		government party firm group museum university school inquiry bank fund trust institute foundation court airline operator
		autoridad agencia empresa compania ayuntamiento comision sindicato asociacion partido grupo museo universidad banco
		behorde unternehmen firma verein rat kommission gewerkschaft verband partei gruppe universitat bank stiftung office bureau`)
)

// grouped gives each word of each list the first of its list.
func grouped(lists ...string) map[string]string {
	in := map[string]string{}
	for _, list := range lists {
		words := strings.Fields(list)
		for _, word := range words {
			in[word] = words[0]
		}
	}
	return in
}
