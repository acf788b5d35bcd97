package lineage

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// assemble puts what the steps found into the form that everybody reads, and
// counts.
func (s *story) assemble(retold []retelling, found provenance, claims []claim) news.Lineage {
	l := news.Lineage{
		Articles:     len(s.accounts),
		Outlets:      s.outlets(),
		Reports:      found.reports,
		Origins:      found.origins,
		MayBeSame:    found.maySame,
		Edges:        found.edges,
		Derived:      s.derivations(retold),
		Unattributed: s.unattributed(retold, found.ways),
	}
	all := chainsOf(s, slices.DeleteFunc(slices.Clone(found.ways), func(w way) bool { return w.elsewhere }))
	l.Independent, l.AtLeast = all.count(found.maySame)
	l.Chains = all.chains
	l.Claims = s.tracedClaims(claims, found)
	l.Unnamed = s.unnamed(found)
	return l.Filled()
}

// outlets counts the outlets of the accounts.
func (s *story) outlets() int {
	outlets := map[string]bool{}
	for _, a := range s.accounts {
		if a.Article.Outlet != "" {
			outlets[a.Article.Outlet] = true
		}
	}
	return len(outlets)
}

// derivations lists the accounts that retell another.
func (s *story) derivations(retold []retelling) []news.Derivation {
	var list []news.Derivation
	for i, r := range retold {
		if r.from < 0 && r.agency == "" {
			continue
		}
		d := news.Derivation{
			Article: s.accounts[i].Article.ID, How: r.how, Direction: r.direction, Agency: r.agency, Overlap: r.overlap, Passages: r.passages,
		}
		if r.from >= 0 {
			d.From = s.accounts[r.from].Article.ID
		}
		for _, k := range r.also {
			d.Also = append(d.Also, s.accounts[k].Article.ID)
		}
		list = append(list, d)
	}
	return list
}

// unattributed lists the accounts that retell no other and tell no origin.
func (s *story) unattributed(retold []retelling, ways []way) []news.ArticleID {
	tells := make([]bool, len(s.accounts))
	for _, w := range ways {
		tells[w.account] = true
	}
	var list []news.ArticleID
	for i, a := range s.accounts {
		if !tells[i] && retold[i].from < 0 {
			list = append(list, a.Article.ID)
		}
	}
	return list
}

// chainList is chains, each once, with the parties of each.
type chainList struct {
	chains  []news.Chain
	parties [][]string
}

// chainsOf joins ways that are one chain, in the order of their first words.
func chainsOf(s *story, ways []way) chainList {
	var list chainList
	at := map[string]int{}
	for _, w := range ways {
		if !w.counts {
			continue
		}
		parties := w.parties()
		key := string(w.basis) + "\x00" + strings.Join(parties, "\x00")
		i, ok := at[key]
		if !ok {
			i = len(list.chains)
			at[key] = i
			c := news.Chain{Newsroom: w.newsroom, Gateways: w.gateways, Basis: w.basis}
			if c.Gateways == nil {
				c.Gateways = []string{}
			}
			if w.origin >= 0 {
				origin := w.origin
				c.Origin = &origin
			}
			list.chains = append(list.chains, c)
			list.parties = append(list.parties, parties)
		}
		c := &list.chains[i]
		support := news.Support{Article: s.accounts[w.account].Article.ID, Span: w.span}
		if !slices.Contains(c.Support, support) {
			c.Support = append(c.Support, support)
		}
	}
	return list
}

// parties are who would have to be right for a way to hold. A newsroom that is
// its own witness stands alone.
func (w *way) parties() []string {
	parties := append([]string{w.newsroom}, w.gateways...)
	if w.party != "" {
		parties = append(parties, w.party)
	}
	return parties
}

// count gives the number of independent chains, marks the ones that make it up,
// and gives the number that is left where parties that may be one are one.
func (l *chainList) count(maySame [][2]string) (independent, atLeast int) {
	order := l.byWeight()
	chains := make([][]string, len(order))
	for k, i := range order {
		chains[k] = l.parties[i]
	}
	chosen := disjoint(chains)
	for _, k := range chosen {
		l.chains[order[k]].Chosen = true
	}
	if len(maySame) == 0 {
		return len(chosen), len(chosen)
	}
	return len(chosen), len(disjoint(merged(l.parties, maySame)))
}

// byWeight orders chains by how often they are given, so that of equally large
// choices the one is shown that most of the story rests on.
func (l *chainList) byWeight() []int {
	order := make([]int, len(l.chains))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(len(l.chains[b].Support)-len(l.chains[a].Support), slices.Compare(l.parties[a], l.parties[b]))
	})
	return order
}

// tracedClaims gives each claim the chains its sentences rest on.
func (s *story) tracedClaims(claims []claim, found provenance) []news.Claim {
	ways := waysBySentence(found.ways)
	list := make([]news.Claim, len(claims))
	for i, c := range claims {
		list[i] = s.tracedClaim(c, found, ways)
	}
	return list
}

func waysBySentence(ways []way) map[at][]int {
	by := map[at][]int{}
	for i, w := range ways {
		for _, k := range w.sentences {
			by[at{w.account, k}] = append(by[at{w.account, k}], i)
		}
	}
	return by
}

func (s *story) tracedClaim(c claim, found provenance, ways map[at][]int) news.Claim {
	traced := news.Claim{Text: s.claimText(c.text)}
	var used []int
	for _, p := range c.support {
		id := s.accounts[p.account].Article.ID
		traced.Support = append(traced.Support, news.Support{Article: id, Span: s.sentences[p.account][p.sentence].span})
		if n := len(traced.Articles); n == 0 || traced.Articles[n-1] != id {
			traced.Articles = append(traced.Articles, id)
		}
		used = append(used, s.waysOf(p, ways[p.at], found)...)
	}
	slices.Sort(used)
	var of []way
	for _, i := range slices.Compact(used) {
		of = append(of, found.ways[i])
	}
	chains := chainsOf(s, of)
	traced.Independent, traced.AtLeast = chains.count(found.maySame)
	traced.Chains = chains.chains
	for _, ch := range chains.chains {
		if ch.Origin != nil && !slices.Contains(traced.Origins, *ch.Origin) {
			traced.Origins = append(traced.Origins, *ch.Origin)
		}
	}
	slices.Sort(traced.Origins)
	if c.denies >= 0 {
		denied := c.denies
		traced.Denies = &denied
	}
	return traced
}
