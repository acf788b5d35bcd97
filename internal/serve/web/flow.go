package web

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// flow is a lineage as water: springs feed newsrooms, and through them reach the
// articles that rest on what the newsrooms obtained. An article that retells
// another rests on all that the other rests on.
type flow struct {
	springs   []*spring   // by articles; among equals those that make up the number first
	newsrooms []*newsroom // by articles; what names no origin comes last
	streams   map[[2]int]*stream
}

// spring is where something comes from: an origin, or a newsroom that does not
// say from whom it knows, or was there itself.
type spring struct {
	origin   int // index into the lineage; -1 for none
	basis    news.ChainBasis
	newsroom string // of a spring without origin
	chosen   bool   // one of its chains is counted
	gateways []string
	places   []news.Support
	articles map[news.ArticleID]bool
}

// newsroom is who obtained something, with the articles that rest on it.
type newsroom struct {
	name    string // "" for articles that name no origin
	rests   map[news.ArticleID]bool
	carried []carried // the same in the order of the story
	copies  int       // of them
	outlets []string  // of the articles that are no copies
	own     bool      // one of the articles is the newsroom's
}

// carried is an article that rests on a newsroom.
type carried struct {
	entry   *store.Entry
	derived *news.Derivation // how it retells another; nil where it speaks for itself
	own     bool             // it is the newsroom's own
}

// copied reports whether the article has the words of another, and not only its news.
func (c carried) copied() bool {
	return c.derived != nil && slices.Contains([]news.DerivedHow{news.DerivedNearDuplicate, news.DerivedWireCopy, news.DerivedExcerpt}, c.derived.How)
}

// stream is what flows from a spring through a newsroom.
type stream struct{ articles map[news.ArticleID]bool }

// flowOf reads a lineage as water over the articles of its story.
func flowOf(l *news.Lineage, entries []store.Entry) *flow {
	b := flowBuilder{flow: &flow{streams: map[[2]int]*stream{}}, lineage: l, at: map[string]int{}, sprung: map[string]int{}, retells: map[news.ArticleID][]news.ArticleID{}}
	for _, d := range l.Derived {
		if d.From != "" {
			b.retells[d.From] = append(b.retells[d.From], d.Article)
		}
	}
	for i := range l.Chains {
		b.chain(&l.Chains[i])
	}
	for _, r := range l.Reports {
		b.rest(b.newsroom(r.Outlet), r.Articles)
	}
	for _, d := range l.Derived {
		if d.Agency != "" && d.From == "" {
			b.rest(b.newsroom(d.Agency), []news.ArticleID{d.Article})
		}
	}
	b.place(entries)
	b.order()
	return b.flow
}

// flowBuilder puts a flow together.
type flowBuilder struct {
	*flow
	lineage *news.Lineage
	at      map[string]int // newsrooms by name
	sprung  map[string]int // springs
	retells map[news.ArticleID][]news.ArticleID
}

func (b *flowBuilder) newsroom(name string) int {
	i, known := b.at[name]
	if !known {
		i = len(b.newsrooms)
		b.at[name] = i
		b.newsrooms = append(b.newsrooms, &newsroom{name: name, rests: map[news.ArticleID]bool{}})
	}
	return i
}

// spring finds the spring of a chain.
func (b *flowBuilder) spring(c *news.Chain) int {
	s, key := &spring{origin: -1, basis: c.Basis, newsroom: c.Newsroom, articles: map[news.ArticleID]bool{}}, string(c.Basis)+"\x00"+c.Newsroom
	if originAt(b.lineage, c.Origin) != nil {
		s.origin, s.newsroom, key = *c.Origin, "", "\x00"+number(*c.Origin)
	}
	i, known := b.sprung[key]
	if !known {
		i = len(b.springs)
		b.sprung[key] = i
		b.springs = append(b.springs, s)
	}
	return i
}

func (b *flowBuilder) chain(c *news.Chain) {
	from, to := b.spring(c), b.newsroom(c.Newsroom)
	s := b.springs[from]
	s.chosen = s.chosen || c.Chosen
	s.places = append(s.places, c.Support...)
	for _, g := range c.Gateways {
		if !slices.Contains(s.gateways, g) {
			s.gateways = append(s.gateways, g)
		}
	}
	st := b.streams[[2]int{from, to}]
	if st == nil {
		st = &stream{articles: map[news.ArticleID]bool{}}
		b.streams[[2]int{from, to}] = st
	}
	var ids []news.ArticleID
	for _, p := range c.Support {
		ids = append(ids, p.Article)
	}
	b.rest(to, ids)
	b.carry(st.articles, ids)
	b.carry(s.articles, ids)
}

// rest notes that articles, and those that retell them, rest on a newsroom.
func (b *flowBuilder) rest(newsroom int, ids []news.ArticleID) {
	b.carry(b.newsrooms[newsroom].rests, ids)
}

func (b *flowBuilder) carry(into map[news.ArticleID]bool, ids []news.ArticleID) {
	for _, id := range ids {
		if into[id] {
			continue
		}
		into[id] = true
		b.carry(into, b.retells[id])
	}
}

// place puts the articles of the story, in their order, under what they rest on;
// those that rest on nothing come under a newsroom without a name.
func (b *flowBuilder) place(entries []store.Entry) {
	own := map[[2]string]bool{} // a newsroom with its own report
	for _, r := range b.lineage.Reports {
		own[[2]string{r.Outlet, string(r.Own)}] = true
	}
	derived := map[news.ArticleID]*news.Derivation{}
	for i := range b.lineage.Derived {
		derived[b.lineage.Derived[i].Article] = &b.lineage.Derived[i]
	}
	dry := &newsroom{rests: map[news.ArticleID]bool{}}
	for i := range entries {
		e := &entries[i]
		found := false
		for _, n := range b.newsrooms {
			if n.rests[e.Article.ID] {
				n.put(carried{entry: e, derived: derived[e.Article.ID], own: own[[2]string{n.name, string(e.Article.ID)}] || isOf(&e.Article, n.name)})
				found = true
			}
		}
		if !found {
			dry.put(carried{entry: e, derived: derived[e.Article.ID]})
		}
	}
	b.newsrooms = append(b.newsrooms, dry)
}

func (n *newsroom) put(c carried) {
	n.carried = append(n.carried, c)
	if c.copied() {
		n.copies++
		return
	}
	n.own = n.own || c.own
	if name := outletOf(c.entry.Article); !c.own && !slices.Contains(n.outlets, name) {
		n.outlets = append(n.outlets, name)
	}
}

// isOf reports whether an article is of the outlet of that name, which may be
// written as in its address: "Harbour Courier", harbour-courier.example.
func isOf(a *news.Article, name string) bool {
	key := outletLetters(name)
	if key == "" {
		return false
	}
	host, _, _ := strings.Cut(a.Outlet, ".")
	return key == outletLetters(a.Site) || key == outletLetters(a.Outlet) || key == outletLetters(host)
}

// outletLetters is the letters and digits of an outlet's name, without its article.
func outletLetters(name string) string {
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}

// order sorts springs and newsrooms, and takes out newsrooms without articles
// here and without a spring.
func (b *flowBuilder) order() {
	fed := map[int]bool{}
	for at := range b.streams {
		fed[at[1]] = true
	}
	springs, newsrooms := indexes(len(b.springs)), indexes(len(b.newsrooms))
	slices.SortStableFunc(springs, func(i, k int) int {
		s, t := b.springs[i], b.springs[k]
		return cmp.Or(cmp.Compare(len(t.articles), len(s.articles)), compareBools(!s.chosen, !t.chosen))
	})
	newsrooms = slices.DeleteFunc(newsrooms, func(i int) bool { return !fed[i] && len(b.newsrooms[i].carried) == 0 })
	slices.SortStableFunc(newsrooms, func(i, k int) int {
		n, m := b.newsrooms[i], b.newsrooms[k]
		return cmp.Or(compareBools(n.name == "", m.name == ""), cmp.Compare(len(m.carried), len(n.carried)))
	})
	var sorted flow
	sorted.streams = map[[2]int]*stream{}
	for at, st := range b.streams {
		sorted.streams[[2]int{slices.Index(springs, at[0]), slices.Index(newsrooms, at[1])}] = st
	}
	for _, i := range springs {
		sorted.springs = append(sorted.springs, b.springs[i])
	}
	for _, i := range newsrooms {
		sorted.newsrooms = append(sorted.newsrooms, b.newsrooms[i])
	}
	*b.flow = sorted
}

func indexes(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}
