package lineage

import (
	"slices"

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
	equal := c.least == v.mark.CountMin
	if !here && v.via != "" && equal && c.least > 1 { // however a relay describes them, in whatever language
		return true
	}
	if !sameAbout(c.about, d.about) {
		return false
	}
	if !here || v.via != "" {
		return true
	}
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
