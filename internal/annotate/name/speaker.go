package name

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Speaker is who or what the words of a speaker stand for.
type Speaker struct {
	Kind       news.OriginKind
	Entity     int    // index into Entities; -1 where they stand for none of them
	Name       string // of a person, an organisation or a document; "" for unnamed people and where nobody can tell
	Plural     bool   // several people: "officials", "they"
	Confidence float64
}

// Resolve says who the words of r stand for: a name, a pronoun, or a phrase such
// as "the governor", "two officials", "Trump's campaign manager Kellyanne Conway",
// "the report". Where the text does not say who it is, Entity is -1.
func (n *Names) Resolve(r text.Range) Speaker {
	r = n.strip(r)
	if r.Empty() {
		return Speaker{Kind: news.OriginUnnamed, Entity: -1}
	}
	if r.Len() == 1 && n.class[r.Begin]&(anyPronoun|relative|pronounI) != 0 {
		return n.pronoun(r.Begin)
	}
	core := n.core(r)
	if s, ok := n.named(r, core); ok {
		return s
	}
	return n.nominal(r, core)
}

// strip takes quotation marks, commas and brackets from the ends of a phrase.
func (n *Names) strip(r text.Range) text.Range {
	r.Begin, r.End = max(r.Begin, 0), min(r.End, int32(len(n.class)))
	for !r.Empty() && !n.text.Tokens[r.Begin].Is(text.Letter|text.Digit) {
		r.Begin++
	}
	for !r.Empty() && !n.text.Tokens[r.End-1].Is(text.Letter|text.Digit) {
		r.End--
	}
	for r.Len() > 1 && n.class[r.Begin]&boundary != 0 && n.class[r.Begin]&(article|relative|anyOne|copula) == 0 && n.at[r.Begin] < 0 {
		r.Begin++ // "según una encuesta"
	}
	if r.Len() > 1 && (n.print(r.End-1) == "'s" || n.print(r.End-1) == "’s") {
		r.End--
	}
	return r
}

// core is the phrase without what follows its head: up to the first comma,
// bracket, or word such as "of" and "who".
func (n *Names) core(r text.Range) text.Range {
	for i := r.Begin + 1; i < r.End; i++ {
		if n.whole[i] >= 0 && n.whole[i] == n.whole[i-1] {
			continue
		}
		if n.class[i]&boundary != 0 || n.parts(i) || n.class[i]&and != 0 && n.at[i-1] < 0 && n.class[i-1]&(anyRole|people|body|document) != 0 {
			return text.Range{Begin: r.Begin, End: i}
		}
	}
	return r
}

// parts reports whether token i is a mark that parts a phrase.
func (n *Names) parts(i int32) bool {
	if n.text.Tokens[i].Is(text.Letter | text.Digit | text.Mark) {
		return false
	}
	switch n.text.Print(i) {
	case "&", "%", "/", "$", "-":
		return false
	}
	return true
}

// ending is the mention that ends a phrase's core.
func (n *Names) ending(core text.Range) (Mention, bool) {
	i := core.End - 1
	for i > core.Begin && n.class[i]&suffix != 0 {
		i--
	}
	if at := n.at[i]; at >= 0 && n.Mentions[at].Begin >= core.Begin && !n.Mentions[at].Pronoun {
		return n.Mentions[at], true
	}
	return Mention{}, false
}

// named resolves a phrase whose head is a name, or that has one in apposition.
func (n *Names) named(r, core text.Range) (Speaker, bool) {
	// "Mr. Oduya and Nadia Feld": the first name.
	if at := n.whole[core.Begin]; at >= 0 && n.Mentions[at].End < core.End && n.class[n.Mentions[at].End]&and != 0 && !n.Mentions[at].Pronoun && n.Entities[n.Mentions[at].Entity].Kind == news.MentionPerson {
		s := n.entitySpeaker(n.Mentions[at], r)
		s.Plural, s.Confidence = true, s.Confidence*.7
		return s, true
	}
	if m, ok := n.ending(core); ok {
		return n.entitySpeaker(m, r), true
	}
	// "A lawyer for the outlets, David Schulz": a name that a comma sets off.
	for i := core.End; i+1 < r.End; i++ {
		if n.print(i) != "," {
			continue
		}
		at := n.at[i+1]
		for k := i + 1; at < 0 && k < r.End && k < i+6 && n.print(k) != ","; k++ {
			at = n.at[k]
		}
		if at < 0 || n.Entities[n.Mentions[at].Entity].Kind != news.MentionPerson || n.Mentions[at].Pronoun {
			continue
		}
		m := n.Mentions[at]
		if head := n.head(core); head >= 0 && n.class[head]&anyRole != 0 && (m.End >= r.End || n.print(m.End) == "," || n.print(m.End) == "(") && (m.Begin == i+1 || m.Title.Begin == i+1) {
			return n.entitySpeaker(m, r), true
		}
	}
	return Speaker{}, false
}

// entitySpeaker is the entity of a mention as a speaker.
func (n *Names) entitySpeaker(m Mention, r text.Range) Speaker {
	e := n.Entities[m.Entity]
	s := Speaker{Entity: m.Entity, Name: e.Name, Confidence: m.Confidence}
	switch e.Kind {
	case news.MentionPerson:
		s.Kind = news.OriginPerson
	default:
		s.Kind = news.OriginOrganization
	}
	return s
}

// head is the token that says what a phrase is about, -1 where none does: the
// last word of the core.
func (n *Names) head(r text.Range) int32 {
	core := n.core(r)
	if n.words.front {
		for i := core.Begin; i < core.End; i++ {
			if n.class[i]&(anyRole|people|body|document|collective|post|anyPronoun) != 0 && n.class[i]&(article|anyOne|possessive) == 0 {
				return i
			}
		}
	}
	for i := core.End - 1; i >= core.Begin; i-- {
		if n.text.Tokens[i].Is(text.Letter) {
			return i
		}
	}
	return -1
}

// nominal resolves a phrase whose head is no name.
func (n *Names) nominal(r, core text.Range) Speaker {
	head := n.head(core)
	unknown := Speaker{Kind: news.OriginUnnamed, Entity: -1, Confidence: .3}
	if head < 0 {
		return unknown
	}
	if n.text.Tokens[head].Is(text.Handle) {
		return Speaker{Kind: news.OriginPost, Entity: -1, Name: n.text.Print(head), Confidence: .6}
	}
	c := n.class[head]
	definite := n.definite(core)
	switch {
	case c&collective != 0 && n.of(core, r) >= 0:
		of := n.of(core, r)
		if n.class[of]&(people|anyRole) != 0 || n.class[of]&(body|document) == 0 {
			return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .8}
		}
		c = n.class[of]
	case c&pronounThey != 0:
		return n.pronoun(head)
	}
	switch {
	case c&people != 0 && (c&anyRole == 0 || n.pluralArticle(core.Begin)):
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .85}
	case c&anyRole != 0 && c&document == 0:
		if definite {
			if e, confidence := n.office(head, core); e >= 0 {
				return Speaker{Kind: news.OriginPerson, Entity: e, Name: n.Entities[e].Name, Confidence: confidence}
			}
		}
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Confidence: .75}
	case c&post != 0:
		return Speaker{Kind: news.OriginPost, Entity: -1, Name: printed(n.text.Of(r)), Confidence: .6}
	case c&document != 0:
		return Speaker{Kind: news.OriginDocument, Entity: -1, Name: printed(n.text.Of(r)), Confidence: .8}
	case c&body != 0:
		return n.bodySpeaker(head, core, definite)
	case n.text.Tokens[head].Is(text.Capital) && head > core.Begin && c&common == 0:
		return Speaker{Kind: news.OriginOrganization, Entity: -1, Name: printed(n.text.Of(core)), Confidence: .4}
	case strings.HasSuffix(n.word(head), "s") && !definite:
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .5}
	}
	return unknown
}

// pluralArticle reports whether token i, before a word that is one person's as
// well as several people's, says that it is several.
func (n *Names) pluralArticle(i int32) bool {
	return n.class[i]&article == 0 || n.class[i]&pronounHe != 0 || n.word(i) == "die"
}

// definite reports whether a phrase says that it is known which one it means.
func (n *Names) definite(core text.Range) bool {
	for i := core.Begin; i < core.End; i++ {
		if n.print(i) == "'s" || n.print(i) == "’s" {
			return true
		}
	}
	return n.class[core.Begin]&(article|possessive) != 0 && n.class[core.Begin]&anyOne == 0 || n.text.Tokens[core.Begin].Is(text.Capital) && n.class[core.Begin]&anyOne == 0
}

// of is the head of what a group is of: "a group of doctors". -1 for none.
func (n *Names) of(core, r text.Range) int32 {
	if core.End >= r.End || n.word(core.End) != "of" && n.word(core.End) != "de" && n.word(core.End) != "von" {
		return -1
	}
	return n.head(text.Range{Begin: core.End + 1, End: r.End})
}

// bodySpeaker resolves "police", "the union", "the Trump campaign".
func (n *Names) bodySpeaker(head int32, core text.Range, definite bool) Speaker {
	s := Speaker{Kind: news.OriginOrganization, Entity: -1, Confidence: .8}
	if !definite && n.class[core.Begin]&anyOne != 0 || core.Len() == 1 {
		s.Name = printed(n.text.Of(core))
		return s
	}
	if n.class[core.Begin]&possessive != 0 { // "her campaign" is Ruiz's campaign
		if p := n.pronoun(core.Begin); p.Entity >= 0 {
			s.Name = n.Entities[p.Entity].Name + "’s " + printed(n.text.Of(text.Range{Begin: core.Begin + 1, End: core.End}))
			return s
		}
	}
	s.Name = printed(n.text.Of(core))
	if core.Len() == 2 { // "the union": the last organisation that is one
		if e := n.bodyNamed(head); e >= 0 {
			s.Entity, s.Name, s.Confidence = e, n.Entities[e].Name, .6
		} else if e := n.onlyBody(head); e >= 0 {
			s.Entity, s.Name, s.Confidence = e, n.Entities[e].Name, .5
		}
	}
	return s
}

// onlyBody is the organisation, or after "the newspaper" the outlet, that a word
// for any of them stands for: the only one of its kind in this sentence and the
// two before. -1 for none.
func (n *Names) onlyBody(head int32) int {
	c, kind := n.class[head], news.MentionOrganization
	switch {
	case c&outletNoun != 0:
		kind = news.MentionOutlet
	case c&(anyBody|anyCompany) == 0:
		return -1
	}
	sentence := max(0, text.Find(n.text.Sentences, head)-2)
	from, found := n.text.Sentences[sentence].Begin, -1
	for i := n.before(head); i >= 0 && n.Mentions[i].Begin >= from; i-- {
		m := n.Mentions[i]
		if n.Entities[m.Entity].Kind != kind || m.Pronoun || kind == news.MentionOrganization && n.company(m.Entity) == (c&anyBody != 0) {
			continue
		}
		if found >= 0 && found != m.Entity {
			return -1
		}
		found = m.Entity
	}
	return found
}

// company reports whether an organisation can be a company: no word of its name
// tells another sort, or one tells just that.
func (n *Names) company(e int) bool {
	all := class(0)
	for r, i := n.Entities[e].fullest, n.Entities[e].fullest.Begin; i < r.End; i++ {
		all |= n.class[i]
	}
	return all&corporate != 0 || all&orgHead == 0 && !n.text.Tokens[n.Entities[e].fullest.Begin].Is(text.AllCapital)
}

// before is the last mention that begins before token i; -1 for none.
func (n *Names) before(i int32) int {
	low, high := 0, len(n.Mentions)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if n.Mentions[middle].Begin < i {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low - 1
}

// bodyNamed is the organisation named before token head whose name has that
// word; -1 for none.
func (n *Names) bodyNamed(head int32) int {
	want := n.text.Tokens[head].Hash
	for i := n.before(head); i >= 0; i-- {
		m := n.Mentions[i]
		if m.Pronoun || n.Entities[m.Entity].Kind == news.MentionPerson {
			continue
		}
		full := n.Entities[m.Entity].fullest
		for k := full.Begin; k < full.End; k++ {
			if n.text.Tokens[k].Hash == want {
				return m.Entity
			}
		}
	}
	return -1
}

// office is the person who was said to have the role that token head names: of
// several, whom the text named last before it, else who is named first after. A
// name beside the role ("the Velmora senator") must be one that was said with it,
// or only one person may have the role at all. -1 for none.
func (n *Names) office(head int32, core text.Range) (int, float64) {
	var can, sure [namesakes]int
	cans, sures := 0, 0
	for _, p := range n.roles {
		if p.head == head {
			return p.entity, .9
		}
		if !n.sameRole(p.head, head) || !n.fits(head, n.Entities[p.entity].Gender) {
			continue
		}
		agrees, told := n.agrees(core, head, p)
		if agrees && cans < namesakes && !slices.Contains(can[:cans], p.entity) {
			can[cans] = p.entity
			cans++
		}
		if told && sures < namesakes && !slices.Contains(sure[:sures], p.entity) {
			sure[sures] = p.entity
			sures++
		}
	}
	from, confidence := can[:cans], .8
	switch {
	case sures > 0:
		from = sure[:sures]
	case cans > 1 && n.qualified(core, head):
		return -1, 0
	case cans > 1:
		confidence = .6
	}
	if len(from) == 0 {
		return -1, 0
	}
	for i := n.before(head); i >= 0; i-- {
		if slices.Contains(from, n.Mentions[i].Entity) {
			return n.Mentions[i].Entity, confidence
		}
	}
	return from[0], confidence - .2
}

// sameRole reports whether two tokens name one role.
func (n *Names) sameRole(a, b int32) bool {
	x, y := n.canonical(a), n.canonical(b)
	return x == y || n.words.nouns && strings.HasSuffix(x, y)
}

// qualified reports whether a phrase has a name beside its head.
func (n *Names) qualified(core text.Range, head int32) bool {
	for i := core.Begin; i < core.End; i++ {
		if n.qualifier(i, head) {
			return true
		}
	}
	return false
}

func (n *Names) qualifier(i, head int32) bool {
	return i != head && n.text.Tokens[i].Is(text.Capital) && n.class[i]&(article|possessive|anyOne) == 0 && !(n.words.nouns && n.at[i] < 0)
}

// fits reports whether the word at token head can be said of that gender.
func (n *Names) fits(head int32, g Gender) bool {
	c := n.class[head]
	return g == Unknown || (c&roleHe == 0 || g == He) && (c&roleShe == 0 || g == She)
}

// canonical is the word that stands for all words of a role.
func (n *Names) canonical(i int32) string {
	w := n.word(i)
	if c, ok := n.words.same[w]; ok {
		return c
	}
	return strings.TrimSuffix(w, ".")
}

// agrees reports whether what a phrase says besides its head can be said of a
// person, and whether every name in it was said of that person.
func (n *Names) agrees(core text.Range, head int32, p part) (agrees, told bool) {
	agrees, told = true, false
	for i := core.Begin; i < core.End; i++ {
		if !n.qualifier(i, head) {
			continue
		}
		found, names := false, false
		for k := p.words.Begin; k < p.words.End; k++ {
			found = found || n.text.Tokens[k].Hash == n.text.Tokens[i].Hash
			names = names || n.text.Tokens[k].Is(text.Capital) && k != p.head
		}
		if !found && names {
			return false, false
		}
		told = told || found
	}
	return agrees, told
}
