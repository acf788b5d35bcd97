package web

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// How many claims of a story its page shows.
const (
	claimsOpen   = 8
	claimsFolded = 16
	waysShown    = 4 // chains of one claim
)

// claimsView is what a story states, claim by claim.
type claimsView struct {
	Open   []claimLine
	Folded []claimLine
	Fold   string // "16 more claims"
	Beyond string // "31 more are stated in single articles."
}

// claimLine is a claim with its chains and what it rests on.
type claimLine struct {
	ID       string
	Text     string
	Language tongue
	Articles string // "in 12 articles"
	Number   string
	Behind   string
	Ways     []chainLine
	MoreWays string
	Evidence []evidence
	More     string
	Fold     string      // "In its sentence", "In 3 articles"
	Denials  []claimLine // that speak against it
	DeniedBy string      // of a denial: "Denied by the port authority"
}

// describeClaims puts the claims of a story into words, those that most stands
// behind first. What nobody is said to have told is folded. A denial stands under
// what it denies.
func describeClaims(l *news.Lineage, w *witness) *claimsView {
	denials := map[int][]int{}
	var order []int
	for i, c := range l.Claims {
		if c.Denies != nil && 0 <= *c.Denies && *c.Denies < len(l.Claims) && *c.Denies != i && l.Claims[*c.Denies].Denies == nil {
			denials[*c.Denies] = append(denials[*c.Denies], i)
		} else {
			order = append(order, i)
		}
	}
	if len(order) == 0 {
		return nil
	}
	slices.SortStableFunc(order, func(i, k int) int {
		a, b := &l.Claims[i], &l.Claims[k]
		return cmp.Or(
			compareBools(len(a.Chains)+len(denials[i]) == 0, len(b.Chains)+len(denials[k]) == 0),
			cmp.Compare(len(b.Articles), len(a.Articles)),
			cmp.Compare(b.Independent, a.Independent),
			cmp.Compare(len(denials[k]), len(denials[i])))
	})
	view := &claimsView{}
	for at, i := range order {
		if at >= claimsOpen+claimsFolded {
			break
		}
		open := at < claimsOpen && (len(l.Claims[i].Chains) > 0 || len(denials[i]) > 0)
		line := describeClaim(l, i, w, open)
		for _, k := range denials[i] {
			denial := describeClaim(l, k, w, open)
			denial.DeniedBy = deniedBy(l, &l.Claims[k])
			line.Denials = append(line.Denials, denial)
		}
		if open {
			view.Open = append(view.Open, line)
		} else {
			view.Folded = append(view.Folded, line)
		}
	}
	if len(view.Folded) > 0 {
		view.Fold = count(len(view.Folded), "more claim")
		if len(view.Open) == 0 {
			view.Fold = count(len(view.Folded), "claim") + " without an origin"
		}
	}
	if beyond := len(order) - claimsOpen - claimsFolded; beyond > 0 {
		view.Beyond = number(beyond) + " more stand in the articles themselves."
	}
	return view
}

// deniedBy says who denies, as far as the denial's chains tell.
func deniedBy(l *news.Lineage, c *news.Claim) string {
	var who []string
	for _, i := range c.Origins {
		if o := originAt(l, &i); o != nil {
			who = append(who, cutWords(originName(&o.Origin), 60))
		}
	}
	if len(who) == 0 {
		return "Denied"
	}
	return "Denied by " + list(who, 3)
}

func describeClaim(l *news.Lineage, i int, w *witness, open bool) claimLine {
	c := &l.Claims[i]
	line := claimLine{
		ID:       "claim-" + number(i+1),
		Text:     c.Text,
		Articles: "In " + count(len(c.Articles), "article"),
		Number:   independence(c.Independent, c.AtLeast),
		Behind:   behind(l, c.Chains),
		Fold:     "In its sentence",
	}
	if len(c.Articles) > 1 {
		line.Fold = "In " + count(len(c.Articles), "article")
	}
	if len(c.Support) > 0 {
		if a := w.articles[c.Support[0].Article]; a != nil {
			line.Language = tongueOf(a.Language)
		}
	}
	for k := range c.Chains {
		if k == waysShown && len(c.Chains) > waysShown+1 {
			line.MoreWays = countOf(len(c.Chains)-waysShown, "more way", "more ways")
			break
		}
		line.Ways = append(line.Ways, chainLine{Words: chainWords(l, &c.Chains[k]), Class: chainClass(l, &c.Chains[k])})
	}
	most := placesShown
	if !open {
		most = 1
	}
	shown, more := w.showAll(c.Support, most)
	line.Evidence, line.More = shown, moreArticles(more)
	return line
}
