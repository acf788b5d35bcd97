package web

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How much of a story's origins stands open.
const (
	placesShown   = 3  // articles quoted for one thing
	springsListed = 8  // of one newsroom; the rest is folded
	carriedListed = 6  // articles of one newsroom; the rest is folded
	countedShown  = 6  // chains that make up the number, with their evidence
	sameShown     = 4  // pairs that may be one
	carriedMost   = 20 // articles of one newsroom in the list at all; the coverage has every one
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

// newsroomLine is a newsroom in the list: what it had it from, who carried it.
type newsroomLine struct {
	ID      string
	Name    string // "" for articles that name no origin
	Words   string // "31 articles in 12 outlets rest on it"
	Springs []springLine
	Further []springLine
	Fold    string // "9 more"
	Carried []carriedLine
	Others  []carriedLine
	OFold   string
	Beyond  string // "440 more under All coverage"
}

// springLine is an origin in the list.
type springLine struct {
	ID       string // "" where it has one in the list already
	Name     string
	Notes    string
	Class    string
	Words    string // "in 12 articles"
	Evidence []evidence
	More     string
}

// carriedLine is an article that rests on a newsroom.
type carriedLine struct {
	Address string
	Outlet  string
	When    moment
	How     string // "the report itself", "relies on it", "the same in other words"
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

// newsrooms lists who obtained what, from whom, and who carried it.
func (set originSetter) newsrooms() []newsroomLine {
	var lines []newsroomLine
	named := map[int]bool{} // springs that have their id already
	for k, n := range set.flow.newsrooms {
		line := newsroomLine{ID: "newsroom-" + number(k+1), Name: n.name, Words: restWords(n)}
		for i := range set.flow.springs {
			st := set.flow.streams[[2]int{i, k}]
			if st == nil {
				continue
			}
			s := set.spring(i, len(st.articles), len(line.Springs) < springsListed && !named[i])
			if named[i] {
				s.ID = ""
			}
			named[i] = true
			line.Springs = append(line.Springs, s)
		}
		if len(line.Springs) > springsListed+1 {
			line.Springs, line.Further = line.Springs[:springsListed], line.Springs[springsListed:]
			line.Fold = number(len(line.Further)) + " more"
		}
		for _, c := range n.carried[:min(len(n.carried), carriedMost)] {
			line.Carried = append(line.Carried, set.carried(c, n.name != ""))
		}
		if len(line.Carried) > carriedListed+2 {
			line.Carried, line.Others = line.Carried[:carriedListed], line.Carried[carriedListed:]
			line.OFold = count(len(line.Others), "more article")
		}
		if beyond := len(n.carried) - carriedMost; beyond > 0 {
			line.Beyond = count(beyond, "more article")
		}
		lines = append(lines, line)
	}
	return lines
}

// restWords says how much rests on a newsroom.
func restWords(n *newsroom) string {
	words := "No article here rests on it"
	if all := len(n.carried); all > 0 {
		words = count(all, "article")
	}
	if n.copies > 0 {
		words += ", " + countOf(n.copies, "of them a copy", "of them copies")
	}
	return words
}

func springID(i int) string { return "origin-" + number(i+1) }

func (set originSetter) spring(i, articles int, open bool) springLine {
	s := set.flow.springs[i]
	line := springLine{ID: springID(i), Words: "in " + count(articles, "article")}
	line.Name, line.Notes, line.Class = set.springWords(s)
	if open {
		shown, more := set.witness.showAll(s.places, 1)
		line.Evidence, line.More = shown, moreArticles(more)
	}
	return line
}

// springWords names a spring, says of what kind it is, and gives its colour.
func (set originSetter) springWords(s *spring) (name, notes, class string) {
	if s.origin < 0 {
		if s.basis == news.Eyewitness {
			return s.newsroom, "was there itself", basisClass(s.basis)
		}
		return "Not said from whom", s.newsroom + " says that it knows", basisClass(s.basis)
	}
	o := set.lineage.Origins[s.origin].Origin
	o.Via, o.Confidence, o.Gateways = "", 0, s.gateways
	return originName(&o), originNotes(&o), originClass(o.Kind)
}

// carried says how an article came to what a newsroom had.
func (set originSetter) carried(c carried, named bool) carriedLine {
	a := c.entry.Article
	line := carriedLine{Address: articleAddress(a.ID), Outlet: outletOf(a), When: set.witness.calendar.stamp(told(a))}
	switch {
	case c.derived != nil:
		line.How = derivedWords(c.derived)
	case c.own:
		line.How = "the report itself"
	case named:
		line.How = "relies on it"
	}
	return line
}

// caption says how to read a drawing in which a line stands for per articles.
func (set originSetter) caption(per int) string {
	words := "Below a newsroom each line is one article"
	if per > 1 {
		words = "Below a newsroom a line stands for about " + number(per) + " articles"
	}
	for _, n := range set.flow.newsrooms {
		if n.copies > 0 {
			return words + "; copies are braided beside what they copy."
		}
	}
	return words + "."
}

// draw lays the river out in one size; a line of it stands for per articles.
func (set originSetter) draw(size riverSize) (drawn *river, per int) {
	if len(set.flow.newsrooms) == 0 {
		return nil, 0
	}
	c := courseOf(set.flow, size.columns)
	p := newPen(c, size)
	r := &river{ID: size.id, Title: "Where this story came from", Desc: set.summary()}
	for _, group := range c.springs {
		r.Springs = append(r.Springs, set.springCell(group))
	}
	var deltas []delta
	for _, group := range c.newsrooms {
		cell, d := set.newsroomCell(group)
		r.Newsrooms = append(r.Newsrooms, cell)
		deltas = append(deltas, d)
	}
	r.Upper = p.upper(func(i int) string { return r.Springs[i].Class })
	r.Lower, per = p.lower(deltas)
	return r, per
}

// summary tells what the drawing shows.
func (set originSetter) summary() string {
	springs, newsrooms := len(set.flow.springs), 0
	articles := map[news.ArticleID]bool{}
	for _, n := range set.flow.newsrooms {
		if n.name != "" {
			newsrooms++
		}
		for _, c := range n.carried {
			articles[c.entry.Article.ID] = true
		}
	}
	if springs == 0 {
		return count(len(articles), "article") + ", none of which names an origin."
	}
	return count(springs, "spring") + " through " + count(newsrooms, "newsroom") + " into " + count(len(articles), "article") + ". The list below says the same in words."
}

func (set originSetter) springCell(group []int) riverCell {
	if len(group) > 1 {
		return riverCell{Name: "and " + number(len(group)) + " more", Note: "in the list below", Form: "more", Class: set.sameClass(group)}
	}
	s := set.flow.springs[group[0]]
	cell := riverCell{Address: "#" + springID(group[0]), Form: "there"}
	cell.Name, cell.Note, cell.Class = set.springWords(s)
	cell.Name = cutWords(cell.Name, 44)
	if s.origin < 0 {
		if s.basis != news.Eyewitness {
			cell.Form = "unsaid"
		}
		return cell
	}
	o := set.lineage.Origins[s.origin]
	cell.Note = shortNotes(&o.Origin, s.gateways)
	cell.Form = string(o.Kind)
	if o.Kind == news.OriginUnnamed {
		cell.Drops = drops(max(o.CountMin, 1))
	}
	return cell
}

// sameClass is the colour of several springs: their own where they share one.
func (set originSetter) sameClass(group []int) string {
	_, _, class := set.springWords(set.flow.springs[group[0]])
	for _, i := range group[1:] {
		if _, _, other := set.springWords(set.flow.springs[i]); other != class {
			return "of-both"
		}
	}
	return class
}

// shortNotes is the kind of an origin under its name, where there is little room.
func shortNotes(o *news.Origin, gateways []string) string {
	notes := []string{kindWords(o.Kind)}
	if o.Kind == news.OriginUnnamed {
		notes = []string{howMany(o), "unnamed"}
	}
	if len(gateways) > 0 {
		notes = append(notes, "as told by "+list(gateways, 2))
	}
	return cutWords(commas(notes), 60)
}

func (set originSetter) newsroomCell(group []int) (riverCell, delta) {
	var outlets []string
	cell, d := riverCell{}, delta{dry: true}
	own := 0
	for _, i := range group {
		n := set.flow.newsrooms[i]
		d.lines += len(n.carried) - n.copies
		d.copies += n.copies
		d.dry = d.dry && n.name == ""
		if n.own {
			own++
		}
		for _, o := range n.outlets {
			if !slices.Contains(outlets, o) {
				outlets = append(outlets, o)
			}
		}
	}
	n := set.flow.newsrooms[group[0]]
	switch {
	case len(group) > 1:
		cell.Name = number(len(group)) + " more newsrooms"
	case n.name == "":
		cell.Name, cell.Address = "No origin named", "#newsroom-"+number(group[0]+1)
	default:
		cell.Name, cell.Address = cutWords(n.name, 48), "#newsroom-"+number(group[0]+1)
	}
	relays := d.lines - own
	switch {
	case len(group) > 1 || n.name == "":
	case n.own:
		cell.Note = "its own report"
	default:
		cell.Note = "known from others"
	}
	if relays > 0 {
		cell.Relays = carriers(relays, outlets)
		switch {
		case own > 0:
			cell.Relays = "carried by " + cell.Relays
		case !d.dry:
			cell.Relays = "told by " + cell.Relays
		}
	}
	if d.copies > 0 {
		cell.Copies = count(d.copies, "copy")
	}
	return cell, d
}

// carriers counts outlets with their articles: "12 outlets", "14 articles of 12 outlets".
func carriers(articles int, outlets []string) string {
	switch {
	case len(outlets) == 1 && articles == 1:
		return cutWords(outlets[0], 32)
	case len(outlets) == articles:
		return count(articles, "outlet")
	case len(outlets) == 0:
		return count(articles, "article")
	case len(outlets) == 1:
		return count(articles, "article") + " of " + cutWords(outlets[0], 32)
	}
	return count(articles, "article") + " of " + count(len(outlets), "outlet")
}

// drops are the places of so many dots in a row of 48 units, six at the most.
func drops(n int) []int {
	n = min(n, 6)
	places := make([]int, n)
	for i := range places {
		places[i] = 24 - 4*(n-1) + 8*i
	}
	return places
}
