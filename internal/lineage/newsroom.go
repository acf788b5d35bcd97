package lineage

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// press is the outlets of a story under every name they go by. An outlet that
// published an article here is known by its domain and its printed name; one
// that is only named, by the fullest name given. A short name ("the Lantern",
// "CPB") stands for the one outlet it can stand for, and for itself where there
// are two ("the Times").
type press struct {
	outlets []outlet
	exact   map[string]int         // of a whole name without blanks
	known   map[string]int         // of every name looked up
	others  map[string]bool        // names that are no outlets', whatever a mark says
	selves  map[news.ArticleID]int // the outlets that articles without one say they are of
}

type outlet struct {
	printed   string
	words     []string // of the fullest name; of a domain where nobody prints a name
	publishes bool
}

// newPress reads who publishes and who is named as reporting in the accounts.
func newPress(accounts []news.Account, agencies []string) *press {
	p := &press{exact: map[string]int{}, known: map[string]int{}, others: notOutlets(accounts)}
	for _, a := range accounts {
		p.publisher(a.Article)
	}
	p.print(accounts)
	names := slices.Clone(agencies)
	for _, a := range accounts {
		for _, r := range a.Marks.Reports {
			names = append(names, r.Outlet)
		}
		for _, o := range a.Marks.Origins {
			names = append(names, o.Via)
		}
	}
	for _, name := range longestFirst(names, outletWords) {
		if words := outletWords(name); len(words) > 0 && !p.others[name] && p.of(name) < 0 {
			p.add(outlet{printed: name, words: words}, strings.Join(words, ""))
		}
	}
	p.readSelves(accounts, agencies)
	return p
}

// publisher makes an outlet of the one that an article is published by.
func (p *press) publisher(a news.Article) {
	var keys []string
	words := outletWords(a.Site)
	if len(words) > 0 {
		keys = append(keys, strings.Join(words, ""))
	}
	if a.Outlet != "" {
		keys = append(keys, domainNames(a.Outlet)...)
	}
	if len(keys) == 0 {
		return
	}
	for _, key := range keys {
		if i, ok := p.exact[key]; ok {
			if o := &p.outlets[i]; o.printed == "" && len(words) > 0 {
				o.printed, o.words = a.Site, words
			}
			p.alsoBy(i, keys)
			return
		}
	}
	if len(words) == 0 {
		words = keys[len(keys)-1:]
	}
	p.alsoBy(p.add(outlet{printed: a.Site, words: words, publishes: true}, keys[0]), keys)
}

func (p *press) add(o outlet, key string) int {
	p.outlets = append(p.outlets, o)
	p.exact[key] = len(p.outlets) - 1
	clear(p.known)
	return len(p.outlets) - 1
}

func (p *press) alsoBy(i int, keys []string) {
	for _, key := range keys {
		if _, taken := p.exact[key]; !taken {
			p.exact[key] = i
		}
	}
}

// print gives the publishers without a printed name the fullest one that any
// account calls them by, and their domain where none does.
func (p *press) print(accounts []news.Account) {
	nameless := false
	for _, o := range p.outlets {
		nameless = nameless || o.printed == ""
	}
	if !nameless {
		return
	}
	names := map[string]bool{}
	for _, a := range accounts {
		for _, m := range a.Marks.Mentions {
			if m.Kind == news.MentionOutlet || m.Kind == news.MentionOrganization {
				names[m.Name] = true
			}
		}
		for _, r := range a.Marks.Reports {
			names[r.Outlet] = true
		}
	}
	best := map[int]string{}
	for name := range names {
		for _, i := range p.unprinted(name) {
			if old := best[i]; len(name) > len(old) || len(name) == len(old) && name > old { // not in capitals
				best[i] = name
			}
		}
	}
	for i, name := range best {
		p.outlets[i].printed, p.outlets[i].words = name, outletWords(name)
	}
	known := wordsOfNames(accounts)
	for _, a := range accounts {
		for _, key := range domainNames(a.Article.Outlet) {
			if i, ok := p.exact[key]; ok && p.outlets[i].printed == "" {
				p.outlets[i].printed = a.Article.Outlet
				if words := cutWords(key, known); len(words) > 1 {
					p.outlets[i].printed, p.outlets[i].words = titled(words), words
				}
			}
		}
	}
}

// unprinted are the publishers without a printed name that a name is the name of,
// or that have a domain cut from it.
func (p *press) unprinted(name string) (list []int) {
	words := nameWords(name)
	for _, key := range []string{strings.Join(words, ""), strings.Join(outletWords(name), "")} {
		if i, ok := p.exact[key]; ok && p.outlets[i].printed == "" && !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	for i := range p.outlets {
		if o := &p.outlets[i]; o.printed == "" && len(o.words) == 1 && cutFrom(o.words[0], words) && !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
}

// of is the outlet a name stands for; -1 where there is none, or more than one.
func (p *press) of(name string) int {
	if p.others[name] {
		return -1
	}
	if i, ok := p.known[name]; ok {
		return i
	}
	i := p.find(name)
	p.known[name] = i
	return i
}

func (p *press) find(name string) int {
	words := outletWords(name)
	if len(words) == 0 {
		return -1
	}
	for _, key := range []string{strings.Join(words, ""), strings.Join(nameWords(name), "")} {
		if i, ok := p.exact[key]; ok {
			return i
		}
	}
	found := -1
	for i := range p.outlets {
		if p.outlets[i].goesBy(words) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// goesBy reports whether words can be short for an outlet's name.
func (o *outlet) goesBy(words []string) bool {
	telling := slices.ContainsFunc(words, func(word string) bool { return !outletParts[word] && !smallWords[word] })
	if !telling {
		return false
	}
	if wordsWithin(words, o.words) {
		return true
	}
	if len(words) == 1 && len(words[0]) > 1 && len(o.words) > 1 {
		all, large := initials(o.words)
		return words[0] == all || words[0] == large
	}
	if len(o.words) == 1 && len(words) > 1 && len(o.words[0]) > 1 && len(o.words[0]) < 6 {
		all, large := initials(words)
		return o.words[0] == all || o.words[0] == large
	}
	if key := strings.Join(words, ""); o.publishes && len(o.words) == 1 && len(key) > 4 {
		return strings.HasSuffix(o.words[0], key) // "the Record" of a domain that runs its words together
	}
	return false
}

// name is what an outlet is called in the lineage; "" for none.
func (p *press) name(i int) string {
	if i < 0 {
		return ""
	}
	return p.outlets[i].printed
}

// publisherOf is the name of the outlet an article was published by: its id
// where nothing tells, so that two such articles are not taken for one outlet's.
func (p *press) publisherOf(a news.Article) string {
	keys := domainNames(a.Outlet)
	if words := outletWords(a.Site); len(words) > 0 {
		keys = append([]string{strings.Join(words, "")}, keys...)
	}
	for _, key := range keys {
		if i, ok := p.exact[key]; ok {
			return p.outlets[i].printed
		}
	}
	if i, ok := p.selves[a.ID]; ok {
		return p.outlets[i].printed
	}
	return string(a.ID)
}
