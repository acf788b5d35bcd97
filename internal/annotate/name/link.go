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
	people map[uint32][]int // by each word of their names
	pool   []int            // room for the first entity of each word
	things map[string]int   // organisations, places and outlets by their names in lower case
}

// namesakes is how many people of one name are told apart.
const namesakes = 8

// link makes entities of pieces: full names first, then what shortens them.
func (f *finder) link(self news.Outlet) {
	f.own(self)
	f.settle()
	l := linker{finder: f, people: map[uint32][]int{}, things: map[string]int{}}
	entity := make([]int, len(f.pieces), len(f.pieces)+16)
	for i, p := range f.pieces {
		entity[i] = -1
		if p.kind == news.MentionPerson && f.long(p.Range) {
			entity[i] = l.person(p)
		}
	}
	for i, p := range f.pieces {
		if p.kind != "" && p.kind != news.MentionPerson && !l.personPlace(p) {
			entity[i] = l.thing(p)
		}
	}
	for i, p := range f.pieces { // those with a title first: a headline's bare name is explained below it
		if entity[i] < 0 && (p.kind == news.MentionPerson || !p.title.Empty()) {
			entity[i], f.pieces[i].sure = l.short(p)
		}
	}
	for i, p := range f.pieces {
		if entity[i] < 0 {
			entity[i], f.pieces[i].sure = l.short(p)
		}
	}
	for _, s := range f.shouts {
		entity = l.headline(s, entity)
	}
	if l.words.nouns {
		entity = l.bare(entity)
	}
	l.mentions(entity)
	f.self(self)
	l.gatherRoles()
}

// mentions makes mentions of the pieces that have an entity, in order.
func (l *linker) mentions(entity []int) {
	l.Mentions = make([]Mention, 0, len(l.pieces)+16)
	for i, p := range l.pieces {
		if entity[i] >= 0 {
			l.Mentions = append(l.Mentions, Mention{Range: p.Range, Title: p.title, Entity: entity[i], Confidence: p.sure})
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
			n.at[k], n.whole[k] = int32(i), int32(i)
		}
		for k := m.Title.Begin; k < m.Title.End; k++ {
			if n.at[k] < 0 {
				n.whole[k] = int32(i)
			}
		}
	}
}

func (l *linker) entity(r text.Range, kind news.MentionKind) int {
	l.Entities = append(l.Entities, Entity{Name: printed(l.text.Of(r)), Kind: kind, fullest: r, mentions: 1})
	return len(l.Entities) - 1
}

// printed is a name in one line.
func printed(s string) string {
	if strings.ContainsAny(s, "\n\r\t\u00a0") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// longer keeps the fullest form of a name.
func (l *linker) longer(e int, r text.Range) {
	l.Entities[e].mentions++
	had := l.Entities[e].fullest
	if r.Len() > had.Len() || r.Len() == had.Len() && l.loud(had) && !l.loud(r) {
		l.Entities[e].fullest = r
		l.Entities[e].Name = printed(l.text.Of(r))
	}
}

// loud reports whether a name stands in capitals, as in a dateline: "PORT ALDEN".
func (l *linker) loud(r text.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if t := l.text.Tokens[i]; !t.Is(text.AllCapital) || t.End-t.Begin < 4 && r.Len() == 1 {
			return false
		}
	}
	return true
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
		} else if l.pair(i, s.End) {
			p.End, p.kind = i+2, news.MentionPerson
			e = l.person(p)
		} else if l.class[i]&(common|function) == 0 {
			e, p.sure = l.namesake(p, l.hash(i))
		}
		if e >= 0 {
			l.add(p)
			entity = append(entity, e)
		}
		i = p.End
	}
	return entity
}

// bare takes, in a language whose nouns have capitals, the family names of people
// who are named in full elsewhere.
func (l *linker) bare(entity []int) []int {
	taken := make([]bool, len(l.class))
	for _, p := range l.pieces {
		for i := p.Begin; i < p.End; i++ {
			taken[i] = true
		}
	}
	for k := range l.class {
		i := int32(k)
		if taken[i] || !l.text.Tokens[i].Is(text.Capital) || l.is(i-1, article|anyOne|possessive) {
			continue
		}
		if e := l.family(i); e >= 0 {
			l.add(piece{Range: text.Range{Begin: i, End: i + 1}, outlet: -1, sure: .85})
			entity = append(entity, e)
			l.Entities[e].mentions++
		}
	}
	return entity
}

// family is the person whose family name token i is, with or without the s of a
// genitive; -1 for none.
func (l *linker) family(i int32) int {
	w := l.word(i)
	for _, h := range [2]uint32{l.hash(i), text.Hash(strings.TrimSuffix(w, "s"))} {
		p := piece{Range: text.Range{Begin: i, End: i + 1}}
		if e, _ := l.namesake(p, h); e >= 0 && l.Entities[e].last == h {
			return e
		}
	}
	return -1
}

// pair reports whether tokens i and i+1 are a given and a family name.
func (l *linker) pair(i, end int32) bool {
	if i+1 >= end || l.class[i]&anyGiven == 0 {
		return false
	}
	next := l.text.Tokens[i+1]
	return next.Is(text.Capital) && next.Is(text.Space) && (l.class[i+1]&surname != 0 || l.class[i+1]&(common|function|speech|work|orgHead) == 0)
}
