package name

import (
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
	if r.Len() > 1 && n.class[r.End-1]&anyPronoun != 0 && n.at[r.End-2] >= 0 {
		r.End-- // "Ruiz herself"
	}
	if r.Len() > 1 && (n.genitive(r.End - 1)) {
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
