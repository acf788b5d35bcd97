package lineage

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// People without a name are told apart by who spoke to them. All that one
// newsroom's report says of its people, in its own articles and in those that
// relay it, is read together: "four insiders", "two serving officials and two
// retired ones", "one of the former officials" are its four officials. The
// people of two newsrooms stay two, unless something says that they are one: a
// gateway, an arrest, a briefing that both were at.

// crowd is the unnamed people of a newsroom's report that are one origin.
type crowd struct {
	voices []int
	head   string
	about  []string
	least  int
	most   *int
}

// joinUnnamed joins the voices without a name.
func (t *tracing) joinUnnamed() {
	t.adopt()
	byNewsroom := map[string][]int{}
	var newsrooms []string
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind != news.OriginUnnamed || t.hasCompany(i) || t.spokesFor(v) != "" {
			continue
		}
		if byNewsroom[v.newsroom] == nil {
			newsrooms = append(newsrooms, v.newsroom)
		}
		byNewsroom[v.newsroom] = append(byNewsroom[v.newsroom], i)
	}
	var crowds []crowd
	for _, newsroom := range newsrooms {
		crowds = append(crowds, t.crowdsOf(byNewsroom[newsroom])...)
	}
	for _, c := range crowds {
		for _, i := range c.voices[1:] {
			t.joined.join(c.voices[0], i)
		}
	}
	t.joinSuspects()
	t.joinBriefings()
	t.joinSpokespeople()
}

// hasCompany reports whether a voice has been joined with a named one.
func (t *tracing) hasCompany(i int) bool {
	root := t.joined.root(i)
	return root != i || slices.ContainsFunc(t.joined[i+1:], func(up int) bool { return t.joined.root(up) == i })
}

// crowdsOf sorts the unnamed voices of one newsroom into its origins. Its own
// articles come first, then the relays; both in order.
func (t *tracing) crowdsOf(voices []int) []crowd {
	slices.SortStableFunc(voices, func(a, b int) int {
		return order(t.voices[a].via != "", t.voices[b].via != "")
	})
	var crowds []crowd
	for pass := range 2 { // who is told of as one of others waits until all others are known
		for _, i := range voices {
			if t.voices[i].said.part != (pass == 1) {
				continue
			}
			if k := t.crowdFor(crowds, i); k >= 0 {
				crowds[k].add(i, &t.voices[i])
			} else {
				crowds = append(crowds, newCrowd(i, &t.voices[i]))
			}
		}
	}
	return crowds
}

func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func newCrowd(i int, v *voice) crowd {
	return crowd{[]int{i}, v.said.head, v.said.about, v.mark.CountMin, v.mark.CountMax}
}

func (c *crowd) add(i int, v *voice) {
	c.voices = append(c.voices, i)
	if c.head == "" || anyone[c.head] {
		c.head = v.said.head
	}
	if len(c.about) == 0 {
		c.about = v.said.about
	}
	if v.mark.CountMin > c.least {
		c.least, c.most = v.mark.CountMin, v.mark.CountMax
	}
}

// crowdFor is the crowd that a voice belongs to, -1 for a new one: one told of in
// the same article before one told of elsewhere, the last told of first.
func (t *tracing) crowdFor(crowds []crowd, i int) int {
	v := &t.voices[i]
	for _, here := range []bool{true, false} {
		for k := len(crowds) - 1; k >= 0; k-- {
			c := &crowds[k]
			if in := slices.ContainsFunc(c.voices, func(m int) bool { return t.voices[m].account == v.account }); in == here && c.takes(v, here) {
				return k
			}
		}
		if here && v.said.definite && v.single() {
			if k := t.lastAlone(crowds, v); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// takes reports whether a voice can be of a crowd that is told of in the same
// article, or in others only.
func (c *crowd) takes(v *voice, here bool) bool {
	d := &v.said
	if d.other || !sameNoun(c.head, d.head) {
		return false
	}
	fits := c.most == nil || v.mark.CountMin <= *c.most
	if d.part || d.definite {
		return fits && (d.part || sameAbout(c.about, d.about))
	}
	if !sameAbout(c.about, d.about) {
		return false
	}
	if !here || v.via != "" {
		return true
	}
	equal := c.least == v.mark.CountMin
	return equal || fits && d.numeral && v.single() && len(d.about) == 0
}

func (v *voice) single() bool {
	return v.mark.CountMin == 1 && v.mark.CountMax != nil && *v.mark.CountMax == 1
}

// lastAlone is the crowd of the one person told of last in the article by words
// of which "the former aide" repeats one; -1 for none.
func (t *tracing) lastAlone(crowds []crowd, v *voice) int {
	for k := len(crowds) - 1; k >= 0; k-- {
		w := &t.voices[crowds[k].voices[0]]
		if w.account == v.account && w.single() && w.mark.Spans[0].Begin < v.mark.Spans[0].Begin {
			if slices.ContainsFunc(v.said.before, func(word string) bool { return slices.Contains(w.said.words, word) }) {
				return k
			}
			return -1
		}
	}
	return -1
}

// adopt gives unnamed people to the report they come from where their mark does
// not say so: "the paper's sources", "The Lantern reported, citing four
// officials", and people who are counted and called like those of the report
// that the article relies on.
func (t *tracing) adopt() {
	told := map[string][]int{} // the unnamed voices known to be of each newsroom
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind == news.OriginUnnamed && (v.via != "" || t.retold[v.account].from < 0) {
			told[v.newsroom] = append(told[v.newsroom], i)
		}
	}
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind != news.OriginUnnamed || v.via != "" || t.retold[v.account].from >= 0 {
			continue
		}
		reports := t.reportsOf(v.account)
		outlet := t.toldTo(v)
		switch {
		case outlet != "" || len(reports) == 0 || t.tellsSelf(v.account, v.sentences[0]):
		case t.possessed(v, reports) != "":
			outlet = t.possessed(v, reports)
		case t.citedBy(v, reports) != "":
			outlet = t.citedBy(v, reports)
		default:
			outlet = t.calledLike(v, reports, told)
		}
		if outlet != "" {
			v.via, v.newsroom = outlet, outlet
		}
	}
	t.inheritVia()
}

// toldTo is the other outlet that a voice is said to have told: "told the Quay
// Post", "dijeron al Quay Post".
func (t *tracing) toldTo(v *voice) string {
	text := t.textOf(v.account, v.sentences[0])
	spanish := t.s.accounts[v.account].Article.Language == "es"
	for _, o := range t.press.outlets {
		at := strings.Index(text, strings.TrimPrefix(o.printed, "The "))
		if at < 0 || o.printed == t.own[v.account] || o.printed == t.newsrooms[v.account] {
			continue
		}
		before := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(text[:at]), "the "), "diario ")
		if strings.HasSuffix(before, "told ") || spanish && (strings.HasSuffix(before, " al ") || strings.HasSuffix(before, " a ")) {
			return o.printed
		}
	}
	return ""
}

// inheritVia gives "the officials", "one of them" the way of the people they are
// part of, told of before in the same article.
func (t *tracing) inheritVia() {
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind != news.OriginUnnamed || v.via != "" || !v.said.part && !v.said.definite || v.said.other || t.retold[v.account].from >= 0 {
			continue
		}
		for k := i - 1; k >= 0 && t.voices[k].account == v.account; k-- {
			w := &t.voices[k]
			if w.mark.Kind == news.OriginUnnamed && sameNoun(w.said.head, v.said.head) && (w.mark.CountMax == nil || v.mark.CountMin <= *w.mark.CountMax) {
				v.via, v.newsroom = w.via, w.newsroom
				break
			}
		}
	}
}

// reportsOf are the other outlets whose reporting an account relies on.
func (t *tracing) reportsOf(account int) (outlets []string) {
	for _, r := range t.s.accounts[account].Marks.Reports {
		name := t.press.name(t.press.of(r.Outlet))
		if name != "" && name != t.own[account] && name != t.newsrooms[account] && !slices.Contains(outlets, name) {
			outlets = append(outlets, name)
		}
	}
	return outlets
}

// possessed is the outlet whose people a description says they are: "the
// Lantern's sources".
func (t *tracing) possessed(v *voice, reports []string) string {
	before, _, ok := strings.Cut(strings.ReplaceAll(v.mark.Descriptor, "’", "'"), "'s ")
	if !ok {
		return ""
	}
	if name := t.press.name(t.press.of(before)); name != "" && slices.Contains(reports, name) {
		return name
	}
	if words := nameWords(before); len(reports) == 1 && len(words) > 0 && outletNouns[words[len(words)-1]] {
		return reports[0]
	}
	return ""
}

// citedBy is the outlet that the sentence says cites them, before it names them.
func (t *tracing) citedBy(v *voice, reports []string) string {
	span := t.s.sentences[v.account][v.sentences[0]].span
	begin := v.mark.Spans[0].Begin
	if begin < span.Begin {
		return ""
	}
	before := strings.ToLower(t.s.accounts[v.account].Article.Body[span.Begin:begin]) + strings.ToLower(v.mark.Descriptor)
	cites := slices.ContainsFunc([]string{"citing ", "cited ", "quoting ", "quoted ", "citando ", "citó ", "cita a ", "unter berufung auf "}, func(cue string) bool {
		return strings.Contains(before, cue)
	})
	if !cites {
		return ""
	}
	if len(reports) == 1 {
		return reports[0]
	}
	for _, r := range t.s.accounts[v.account].Marks.Reports {
		for _, at := range r.Spans {
			if name := t.press.name(t.press.of(r.Outlet)); span.Overlaps(at) && slices.Contains(reports, name) {
				return name
			}
		}
	}
	return ""
}

// calledLike is the outlet relied on whose people have the same noun and the same
// number, more than one.
func (t *tracing) calledLike(v *voice, reports []string, told map[string][]int) string {
	for _, outlet := range reports {
		for _, k := range told[outlet] {
			w := &t.voices[k]
			if v.mark.CountMin > 1 && v.mark.CountMax != nil && w.mark.CountMax != nil && *v.mark.CountMax == *w.mark.CountMax &&
				v.mark.CountMin == w.mark.CountMin && sameNoun(v.said.head, w.said.head) && sameAbout(v.said.about, w.said.about) {
				return outlet
			}
		}
	}
	return ""
}
