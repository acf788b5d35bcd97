package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// claimed asks of the claims that a sentence states whether one of them rests on
// nothing but one unnamed origin, or on a newsroom that does not say how it
// knows, and whether the sentence says so.
func (t *telling) claimed(i int, pieces []piece) attribution {
	weak := slices.IndexFunc(t.sentences[i].claims, func(c int) bool { return t.isWeak(c) })
	switch {
	case weak < 0:
		return attribution{}
	case t.carries(i, pieces):
		return attribution{state: told}
	}
	for _, chain := range t.lineage.Claims[t.sentences[i].claims[weak]].Chains {
		if v, ok := t.chainVoice(i, chain); ok {
			return attribution{untold, v}
		}
	}
	return t.ownVoice(i) // others rest it on somebody; this outlet says so itself
}

// isWeak reports whether a claim rests on no more than one origin for certain,
// and that unnamed or not stated.
func (t *telling) isWeak(claim int) bool {
	c := &t.lineage.Claims[claim]
	if len(c.Chains) == 0 || c.AtLeast > 1 {
		return false
	}
	return !slices.ContainsFunc(c.Chains, func(chain news.Chain) bool { return !t.isUnnamed(chain) })
}

// isUnnamed reports whether a chain ends in unnamed people or is not followed to
// its end by the newsroom.
func (t *telling) isUnnamed(chain news.Chain) bool {
	if chain.Origin == nil {
		return chain.Basis == news.NotStated
	}
	return *chain.Origin < len(t.lineage.Origins) && t.lineage.Origins[*chain.Origin].Kind == news.OriginUnnamed
}

// carries reports whether a sentence as shown names an origin, a report or its
// own outlet, or says in some other way that somebody says so.
func (t *telling) carries(i int, pieces []piece) bool {
	if t.names(i, pieces) {
		return true
	}
	text := shown(pieces)
	name := withoutThe(nameOf(t.account(i).Article))
	return name != "" && strings.Contains(text, name) || attributes().MatchString(text) && !nobody().MatchString(text)
}

// nobody are subjects that say who somebody is only behind an earlier sentence.
var nobody = pattern(`^(?:The|That|Those|These|This) (?:people|persons?|sources?|officials?)\b|^(?:Los|Las|La|El|Esas?|Esos?) (?:fuentes?|funcionari[oa]s?|personas?)\b`)

// chainVoice is whom a chain rests on as a voice in the article of a sentence;
// not ok where that article does not tell this chain.
func (t *telling) chainVoice(i int, chain news.Chain) (voice, bool) {
	article := t.account(i).Article
	if chain.Origin != nil && *chain.Origin < len(t.lineage.Origins) {
		for _, seen := range t.lineage.Origins[*chain.Origin].Seen {
			if seen.Article != article.ID {
				continue
			}
			if origin := t.originAt(i, seen.Span); origin != nil {
				if v := t.cited(i, origin); v.name != "" {
					return v, true
				}
			}
		}
		return voice{}, false
	}
	for _, support := range chain.Support {
		if support.Article != article.ID {
			continue
		}
		v := voice{outlet: chain.Newsroom, span: support.Span}
		if k := slices.IndexFunc(t.account(i).Marks.Reports, func(r news.Report) bool { return sameOutlet(r.Outlet, chain.Newsroom) }); k < 0 {
			v.outlet = nameOf(article)
		}
		return v, v.outlet != ""
	}
	return voice{}, false
}

// sameOutlet reports whether two names are one outlet's.
func sameOutlet(a, b string) bool { return strings.EqualFold(withoutThe(a), withoutThe(b)) }

// withoutThe is a name without its English article.
func withoutThe(name string) string {
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return name[4:]
	}
	return name
}
