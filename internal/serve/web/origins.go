package web

import (
	"cmp"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How much of a story's origins stands open.
const (
	placesShown  = 3 // articles quoted for one thing
	countedShown = 6 // chains that make up the number, with their evidence
	sameShown    = 4 // pairs that may be one
)

// originsView is where a story came from.
type originsView struct {
	Number    string // "At least 1, perhaps 2 independent origins"
	Behind    string // "3 named people and 1 document, through one newsroom"
	Found     bool   // there is an origin at all
	Since     string // "2 articles came in since this was traced."; "" where none did
	Wide      *river
	Narrow    *river
	Newsrooms []newsroomLine
	How       string      // what makes the number
	Counted   []chainLine // the chains that make up the number
	More      []chainLine
	MoreWords string
	Same      []string // "“two people briefed on it” and “four officials” may be the same"
	Claims    *claimsView
	Unnamed   *unnamedView
}

// chainLine is a chain in words, with what it rests on.
type chainLine struct {
	Words    string // "CPB ← police ← the suspect"
	Class    string
	Evidence []evidence
	More     string
}

// describeOrigins puts a lineage into words.
func describeOrigins(l *news.Lineage, entries []store.Entry, w *witness) *originsView {
	f := flowOf(l, entries)
	view := &originsView{
		Number: independence(l.Independent, l.AtLeast),
		Behind: behind(l, l.Chains),
		Found:  l.Independent > 0,
	}
	if since := len(entries) - l.Articles; since > 0 {
		view.Since = count(since, "article") + " came in since this was traced."
	}
	set := originSetter{l, f, w}
	view.Counted = set.counted()
	if len(view.Counted) > countedShown+1 {
		view.Counted, view.More = view.Counted[:countedShown], view.Counted[countedShown:]
		view.MoreWords = number(len(view.More)) + " more"
	}
	for _, pair := range l.MayBeSame[:min(len(l.MayBeSame), sameShown)] {
		view.Same = append(view.Same, "“"+pair[0]+"” and “"+pair[1]+"”")
	}
	view.How = countedWords(l)
	view.Newsrooms = set.newsrooms()
	var wide, narrow int
	view.Wide, wide = set.draw(wideRiver)
	view.Narrow, narrow = set.draw(narrowRiver)
	if view.Wide != nil {
		view.Wide.Caption, view.Narrow.Caption = set.caption(wide), set.caption(narrow)
	}
	view.Claims = describeClaims(l, w)
	view.Unnamed = describeUnnamed(l, w)
	return view
}

// originSetter puts the parts of a lineage into words.
type originSetter struct {
	lineage *news.Lineage
	flow    *flow
	witness *witness
}

// counted lists the chains that make up the number.
func (set originSetter) counted() []chainLine {
	var list []chainLine
	for i := range set.lineage.Chains {
		if c := &set.lineage.Chains[i]; c.Chosen {
			list = append(list, set.chain(c, len(list) < countedShown))
		}
	}
	return list
}

// countedWords says what makes the number.
func countedWords(l *news.Lineage) string {
	switch {
	case l.Independent <= 0:
		return "No article of this story says from whom it has what it tells. That does not make it wrong."
	case len(l.Chains) == 1:
		return "One chain leads to what this story tells."
	case l.Independent == 1:
		return "Any two of its " + count(len(l.Chains), "chain") + " have somebody in common. This one stands for all."
	}
	return "These chains have nobody in common: all of them would have to be wrong for nothing to be left."
}

func (set originSetter) chain(c *news.Chain, open bool) chainLine {
	line := chainLine{Words: chainWords(set.lineage, c), Class: chainClass(set.lineage, c)}
	if open {
		shown, more := set.witness.showAll(c.Support, placesShown)
		line.Evidence, line.More = shown, moreArticles(more)
	}
	return line
}

// chainWords is a chain as a line: who obtained it ← who passed it on ← who said it.
func chainWords(l *news.Lineage, c *news.Chain) string {
	parts := append([]string{cmp.Or(c.Newsroom, unknownOutlet)}, c.Gateways...)
	switch o := originAt(l, c.Origin); {
	case o != nil:
		parts = append(parts, originName(&o.Origin))
	case c.Basis == news.Eyewitness:
		parts[len(parts)-1] += ", which was there itself"
	default:
		parts[len(parts)-1] += ", which does not say from whom"
	}
	return strings.Join(parts, " ← ")
}

func chainClass(l *news.Lineage, c *news.Chain) string {
	o := originAt(l, c.Origin)
	if o == nil {
		return basisClass(c.Basis)
	}
	return originClass(o.Kind)
}

// originClass is the colour of an origin: river on record, amber unnamed.
func originClass(k news.OriginKind) string {
	if k == news.OriginUnnamed {
		return "unnamed"
	}
	return "on-record"
}

func basisClass(b news.ChainBasis) string {
	if b == news.Eyewitness {
		return "on-record"
	}
	return "unnamed"
}

func moreArticles(n int) string {
	if n == 0 {
		return ""
	}
	return count(n, "more article")
}
