package name

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// linker gathers pieces into entities.
type linker struct {
	*finder
	bySurname map[uint32][]int // people by the last word of their name
	byName    map[string]int   // others by their name in lower case
}

// link makes entities of pieces: full names first, then what shortens them.
func (f *finder) link(self news.Outlet) {
	l := linker{f, map[uint32][]int{}, map[string]int{}}
	entity := make([]int, len(f.pieces))
	for i, p := range f.pieces {
		entity[i] = -1
		switch {
		case p.kind == news.MentionPerson && f.long(p.Range):
			entity[i] = l.person(p)
		case p.kind != "" && p.kind != news.MentionPerson:
			entity[i] = l.thing(p)
		}
	}
	for i, p := range f.pieces {
		if entity[i] < 0 {
			entity[i] = l.short(p)
		}
	}
	for _, s := range f.shouts {
		entity = l.headline(s, entity)
	}
	l.mentions(entity)
	f.self(self)
	l.gatherRoles()
}

// long reports whether r is more than a family name.
func (f *finder) long(r text.Range) bool {
	return f.base(r).Len() > 1 && !(f.base(r).Len() == 2 && f.class[r.Begin]&particle != 0 && f.class[r.Begin]&anyGiven == 0)
}

// base is a name without Jr.
func (f *finder) base(r text.Range) text.Range {
	for r.Len() > 1 && (f.class[r.End-1]&suffix != 0 || f.print(r.End-1) == ",") {
		r.End--
	}
	return r
}

func (f *finder) ends(r text.Range) (first, last uint32) {
	r = f.base(r)
	return f.text.Tokens[r.Begin].Hash, f.text.Tokens[r.End-1].Hash
}

// person is the entity of a full name.
func (l *linker) person(p piece) int {
	first, last := l.ends(p.Range)
	for _, e := range l.bySurname[last] {
		if l.Entities[e].first == first || l.initial(p.Range, e) {
			l.longer(e, p.Range)
			l.title(e, p)
			return e
		}
	}
	e := l.entity(p.Range, news.MentionPerson)
	l.Entities[e].first, l.Entities[e].last = first, last
	switch c := l.class[p.Begin]; {
	case c&givenHe != 0:
		l.Entities[e].Gender = He
	case c&givenShe != 0:
		l.Entities[e].Gender = She
	}
	l.bySurname[last] = append(l.bySurname[last], e)
	if len(l.bySurname[first]) < 8 {
		l.bySurname[first] = append(l.bySurname[first], e)
	}
	l.title(e, p)
	return e
}

// initial reports whether one of two names gives only the initial of the other.
func (l *linker) initial(r text.Range, e int) bool {
	a, b := l.word(r.Begin), l.word(l.Entities[e].fullest.Begin)
	return a != "" && b != "" && a[0] == b[0] && (len(a) == 2 && a[1] == '.' || len(b) == 2 && b[1] == '.')
}

// title learns from the title before a name.
func (l *linker) title(e int, p piece) {
	for i := p.title.Begin; i < p.title.End; i++ {
		switch c := l.class[i]; {
		case c&(honorificHe|roleHe) != 0:
			l.Entities[e].Gender = He
		case c&(honorificShe|roleShe) != 0:
			l.Entities[e].Gender = She
		}
	}
}

// longer keeps the fullest form of a name.
func (l *linker) longer(e int, r text.Range) {
	if r.Len() > l.Entities[e].fullest.Len() {
		l.Entities[e].fullest = r
		l.Entities[e].Name = printed(l.text.Of(r))
	}
}

func (l *linker) entity(r text.Range, kind news.MentionKind) int {
	l.Entities = append(l.Entities, Entity{Name: printed(l.text.Of(r)), Kind: kind, fullest: r})
	return len(l.Entities) - 1
}

// printed is a name in one line.
func printed(s string) string {
	if strings.ContainsAny(s, "\n\r\t\u00a0") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// thing is the entity of an organisation, a place or an outlet.
func (l *linker) thing(p piece) int {
	span := l.text.Span(p.Range)
	key := strings.TrimPrefix(span.Of(l.text.Lower), "the ")
	if p.kind == news.MentionOutlet && p.outlet >= 0 {
		key = l.words.phrases.outlets[p.outlet].Name
	}
	if e, ok := l.byName[key]; ok {
		l.longer(e, p.Range)
		return e
	}
	e := l.entity(p.Range, p.kind)
	l.byName[key] = e
	if p.kind == news.MentionOutlet && p.outlet >= 0 {
		l.Entities[e].Outlet = &l.words.phrases.outlets[p.outlet]
	}
	if p.kind == news.MentionOrganization && p.Len() > 1 {
		if i := l.bracketed(p.End); i > 0 {
			l.byName[l.word(i)] = e
		} else if a := l.letters(p.Range); a != "" {
			if _, ok := l.byName[a]; !ok {
				l.byName[a] = e
			}
		}
	}
	return e
}

// bracketed is the token of initials that stand in brackets at i, or 0.
func (l *linker) bracketed(i int32) int32 {
	if l.print(i) == "(" && l.print(i+2) == ")" && l.text.Tokens[i+1].Is(text.AllCapital) {
		return i + 1
	}
	return 0
}

// letters are the initials of a name's words with a capital, in lower case.
func (l *linker) letters(r text.Range) string {
	if r.Len() < 3 || r.Len() > 8 {
		return ""
	}
	var b [8]byte
	n := 0
	for i := r.Begin; i < r.End; i++ {
		if l.text.Tokens[i].Is(text.Capital) {
			b[n] = l.word(i)[0]
			n++
		}
	}
	return string(b[:n])
}

// short is the entity that a single word, or a name after a title, shortens.
func (l *linker) short(p piece) int {
	_, last := l.ends(p.Range)
	if e := l.namesake(p, last); e >= 0 {
		l.title(e, p)
		return e
	}
	key := l.text.Span(p.Range).Of(l.text.Lower)
	if e, ok := l.byName[key]; ok && p.title.Empty() {
		return e
	}
	c := l.class[p.Begin]
	said := l.is(p.End, speech) || l.is(p.Begin-1, speech) && l.print(p.Begin-2) != ""
	switch {
	case p.kind == news.MentionPerson, !p.title.Empty() && c&(orgHead|outletHead) == 0:
	case said && c&(common|orgHead|function|demonym|body|people) == 0:
	case c&(surname) != 0 && c&common == 0 && !l.is(p.Begin-1, locative):
	default:
		return -1
	}
	e := l.entity(p.Range, news.MentionPerson)
	l.Entities[e].first, l.Entities[e].last = 0, last
	l.bySurname[last] = append(l.bySurname[last], e)
	if p.Len() == 1 && c&givenHe != 0 {
		l.Entities[e].Gender = He
	} else if p.Len() == 1 && c&givenShe != 0 {
		l.Entities[e].Gender = She
	}
	l.title(e, p)
	return e
}

// namesake is the person of that family name or given name a short name means:
// of several, one whose gender the title allows, then the one named last
// before, then the first named after. -1 for none.
func (l *linker) namesake(p piece, last uint32) int {
	want := Unknown
	for i := p.title.Begin; i < p.title.End; i++ {
		switch c := l.class[i]; {
		case c&honorificHe != 0:
			want = He
		case c&honorificShe != 0:
			want = She
		}
	}
	best, bestAt := -1, int32(-1)
	for _, e := range l.bySurname[last] {
		x := l.Entities[e]
		if want != Unknown && x.Gender != Unknown && x.Gender != want || x.first == last && x.last != last && (want != Unknown || !p.title.Empty()) {
			continue
		}
		if best < 0 || x.mentions > l.Entities[best].mentions {
			best, bestAt = e, x.fullest.Begin
		}
	}
	_ = bestAt
	return best
}

// headline takes the names of a line whose capitals say nothing: those that the
// tables or the rest of the text know.
func (l *linker) headline(s text.Range, entity []int) []int {
	for i := s.Begin; i < s.End; {
		tok := l.text.Tokens[i]
		if !tok.Is(text.Letter) || !tok.Is(text.Capital) {
			i++
			continue
		}
		p := piece{Range: text.Range{Begin: i, End: i + 1}, outlet: -1, sure: .7}
		e := -1
		if k, end, ok := l.known(i, s.End); ok && (end > i+1 || l.class[i]&(common|function) == 0) {
			p.End, p.kind = end, k.kind
			if k.kind == news.MentionOutlet {
				p.outlet = k.outlet
			}
			e = l.thing(p)
		} else if l.class[i]&anyGiven != 0 && i+1 < s.End && l.text.Tokens[i+1].Is(text.Capital) && l.text.Tokens[i+1].Is(text.Space) && (l.class[i+1]&surname != 0 || l.class[i+1]&(common|function|speech) == 0) {
			p.End, p.kind = i+2, news.MentionPerson
			e = l.person(p)
		} else if l.class[i]&(common|function) == 0 {
			e = l.namesake(p, tok.Hash)
		}
		if e >= 0 {
			l.add(p)
			entity = append(entity, e)
		}
		i = p.End
	}
	return entity
}

// mentions makes mentions of the pieces that have an entity, in order.
func (l *linker) mentions(entity []int) {
	l.Mentions = make([]Mention, 0, len(l.pieces)+16)
	for i, p := range l.pieces {
		if entity[i] >= 0 {
			l.Mentions = append(l.Mentions, Mention{Range: p.Range, Title: p.title, Entity: entity[i], Confidence: p.sure})
			l.Entities[entity[i]].mentions++
		}
	}
	slices.SortFunc(l.Mentions, func(a, b Mention) int { return int(a.Begin - b.Begin) })
	end := int32(0)
	l.Mentions = slices.DeleteFunc(l.Mentions, func(m Mention) bool {
		if m.Begin < end {
			return true
		}
		end = m.End
		return false
	})
	l.mark()
}

// mark notes for each token the mention that holds it.
func (n *Names) mark() {
	for i, m := range n.Mentions {
		for k := m.Begin; k < m.End; k++ {
			n.at[k] = int32(i)
		}
	}
}

// self marks the outlet that published the article.
func (n *Names) self(self news.Outlet) {
	for i := range n.Entities {
		e := &n.Entities[i]
		if e.Kind != news.MentionOutlet && e.Kind != news.MentionOrganization {
			continue
		}
		name := strings.TrimPrefix(e.Name, "The ")
		if self.Domain != "" && e.Outlet != nil && e.Outlet.Domain == self.Domain ||
			self.Name != "" && (strings.EqualFold(name, strings.TrimPrefix(self.Name, "The ")) || e.Outlet != nil && strings.EqualFold(e.Outlet.Name, strings.TrimPrefix(self.Name, "The "))) ||
			self.Domain != "" && squeezed(self.Domain, name) {
			e.Self = true
		}
	}
}

// squeezed reports whether a domain is a name run together:
// "harbourcourier.example" and "Harbour Courier".
func squeezed(domain, name string) bool {
	host, _, _ := strings.Cut(domain, ".")
	if len(host) < 4 {
		return false
	}
	k := 0
	for i := range len(name) {
		c := name[i] | 0x20
		if c < 'a' || c > 'z' {
			continue
		}
		for k < len(host) && host[k] == '-' {
			k++
		}
		if k == len(host) || host[k] != c {
			return false
		}
		k++
	}
	return k == len(host)
}
