package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// A phrase is a party as one source phrase gives it.
type phrase struct {
	party
	at       int32 // where it begins
	bare     bool  // it is the noun alone: "police"
	definite bool  // "the officials": some that the text has told of
	other    bool  // "another official": none that it has told of
}

// phraseOf reads a source phrase; ok is false for one that stands for nobody:
// the article's own "I", "no one", a thing.
func (f *finder) phraseOf(r text.Range) (p phrase, ok bool) {
	if r = f.trim(r); r.Empty() || r.Len() == 1 && f.is(r.Begin, author) {
		return phrase{}, false
	}
	noun, stop := f.head(r)
	if f.is(noun, relay) && !f.is(noun, body|paper|people) {
		e := f.outletBeside(noun, r)
		if e < 0 || f.names.Entities[e].Self {
			return phrase{}, false // the newspaper
		}
		p.party = party{kind: news.OriginOrganization, entity: e, name: f.names.Entities[e].Name}
		return p, true
	}
	speaker := f.names.Resolve(r)
	if e := speaker.Entity; e >= 0 {
		if f.names.Entities[e].Self {
			return phrase{}, false
		}
		p.party = party{kind: speaker.Kind, entity: e, name: f.names.Entities[e].Name}
		return p, true
	}
	if body, e := f.apposedBody(r, noun, stop); !body.Empty() {
		p.party = party{kind: news.OriginOrganization, entity: e, name: words(f.t.Of(body)), noun: f.t.Word(body.End - 1), key: f.t.Of(body)}
		if e >= 0 {
			p.name = f.names.Entities[e].Name
		}
		return p, true
	}
	if m := f.titledName(r); m >= 0 {
		e := f.names.Mentions[m].Entity
		p.party = party{kind: news.OriginPerson, entity: e, name: f.names.Entities[e].Name}
		return p, true
	}
	if f.is(noun, staff) && r.Len() == 2 && f.is(r.Begin, definite) {
		return phrase{}, false // "this reporter"
	}
	if f.signed(r) {
		p.party = party{kind: news.OriginPerson, entity: -1, name: words(f.t.Of(r)), noun: f.t.Word(noun), key: words(f.t.Of(r))}
		return p, true
	}
	if f.is(noun, pronoun|relative) || r.Len() == 1 && f.is(noun, auxiliary) || f.is(noun, determiner) && !f.is(noun, manyPeople) {
		return phrase{}, false
	}
	if f.is(noun, determiner) && f.is(noun+1, relative) && f.hint(noun+2, beForm) {
		return phrase{}, false // those who were there
	}
	if f.headline(r, noun) {
		return phrase{}, false
	}
	if f.hint(noun, proform) { // two serving officials and two retired ones
		for i := r.Begin; i < noun; i++ {
			if f.is(i, people) {
				noun = i
				break
			}
		}
	}
	w := f.t.Word(noun)
	p.at, p.bare = r.Begin, r.Len() == 1
	p.party = party{entity: -1, name: words(f.t.Of(f.plain(r, noun))), noun: w, key: f.keyOf(r.Begin, noun)}
	p.definite = f.is(r.Begin, definite)
	p.other = f.is(r.Begin, different) || f.is(r.Begin+1, different)
	switch {
	case f.t.Tokens[noun].Is(text.Handle):
		p.kind = news.OriginPost
	case f.lex.pluralByTable && f.quantity(r.Begin, stop) && !f.is(noun, body|paper|figures), f.is(noun, people|manyPeople) && !(f.is(noun, body) && !f.quantity(r.Begin, stop)), speaker.Kind == news.OriginUnnamed && (speaker.Confidence >= .6 || personal(w)):
		p.kind, p.count = news.OriginUnnamed, f.count(f.plain(r, noun))
		if name := f.apposedName(r, stop); !name.Empty() && p.count == (count{1, 1}) {
			if m := f.personBefore(name.End); m >= 0 {
				e := f.names.Mentions[m].Entity
				p.party = party{kind: news.OriginPerson, entity: e, name: f.names.Entities[e].Name}
				return p, true
			}
			full := words(f.t.Of(name))
			p.party = party{kind: news.OriginPerson, entity: -1, name: full, noun: f.t.Word(name.End - 1), key: full}
			return p, true
		}
		if r.Len() == 1 && p.count == (count{1, 1}) {
			return phrase{}, false // an adjective: Republican (criticism)
		}
		_, _, p.exact = f.number(r.Begin, stop)
	case f.hint(noun, spokenWords): // somebody's statements: who, is told elsewhere
		return phrase{}, false
	case f.is(noun, paper|figures), f.accounts(noun), speaker.Kind == news.OriginDocument:
		p.kind, p.noun = news.OriginDocument, f.lex.genre(w)
	case f.is(noun, body), speaker.Kind == news.OriginOrganization && speaker.Name != "" && speaker.Confidence >= .6:
		p.kind = news.OriginOrganization
	case f.lex.pluralByTable && f.twoNames(r.Begin, stop):
		p.kind, p.name = news.OriginPerson, words(f.t.Of(text.Range{Begin: stop - 2, End: stop}))
	case speaker.Kind == news.OriginOrganization && speaker.Name != "" && !f.lex.pluralByTable:
		p.kind = news.OriginOrganization
	case speaker.Kind == news.OriginPost:
		p.kind = news.OriginPost
	default:
		return phrase{}, false
	}
	return p, true
}

// plain is a phrase without what a comma adds behind its noun: "the engineers, one
// of whom was there".
func (f *finder) plain(r text.Range, noun int32) text.Range {
	for i := noun + 1; i < r.End; i++ {
		if f.wordAt(i) == "," && (!f.listed(i, noun, r.End) || f.is(i+1, relative)) {
			return text.Range{Begin: r.Begin, End: i}
		}
	}
	return r
}

// outletBeside is the outlet that a word for outlets stands beside: "the Daily
// Lantern newspaper", "el diario The Daily Lantern"; -1 for none.
func (f *finder) outletBeside(noun int32, r text.Range) int {
	for _, i := range [...]int32{noun - 1, noun + 1} {
		if r.Has(i) && f.kindAt(i) == news.MentionOutlet {
			return f.names.Mentions[f.mention[i]].Entity
		}
	}
	return -1
}

// signed reports whether a phrase is a signature that no name is known of.
func (f *finder) signed(r text.Range) bool {
	return r.Begin > 0 && f.dash(r.Begin-1) && (f.signature(r.Begin) == r || f.posted(r.Begin) == r) || int(r.End) < len(f.t.Tokens) && f.t.Print(r.End) == ":" && f.t.Tokens[r.Begin].Is(text.AllCapital)
}

// twoNames reports whether a phrase whose every noun has a capital ends in two
// words that look like a person's names.
func (f *finder) twoNames(begin, stop int32) bool {
	for i := stop - 2; i < stop; i++ {
		if i < begin || !f.t.Tokens[i].Is(text.Capital) || f.t.Tokens[i].Is(text.AllCapital|text.Digit) || f.is(i, ^class(0)) {
			return false
		}
	}
	return true
}

// titledName is the mention of a person that ends a phrase of titles alone:
// "former secretary of state and candidate Ann Lee". -1 where there is none.
func (f *finder) titledName(r text.Range) int {
	for i := r.Begin; i < r.End; i++ {
		if f.wordAt(i) == "," {
			r.End = i
		}
	}
	if r.Empty() || !f.isPerson(r.End-1) || f.is(r.Begin, determiner|single) || f.quantity(r.Begin, r.End) {
		return -1
	}
	m := f.mention[r.End-1]
	if mention := f.names.Mentions[m]; mention.Pronoun || mention.Title.Empty() || mention.Title.Begin < r.Begin {
		return -1
	}
	return int(m)
}

// headline reports whether a phrase is the bare singular noun of a headline
// ("Lawmaker urges …"): the text below says who that is.
func (f *finder) headline(r text.Range, noun int32) bool {
	return !f.lex.nounFirst && !f.lex.pluralByTable && len(f.t.Paragraphs) > 2 && f.t.Paragraphs[0].Has(r.Begin) &&
		!f.is(r.Begin, determiner|single) && !f.many(noun) && !f.is(noun, body|poll)
}

// within reports whether token i stands inside a name: the "of" of the Bank of England.
func (f *finder) within(i int32) bool {
	return f.inMention(i) && f.inMention(i-1) && f.mention[i] == f.mention[i-1]
}

// words is a phrase with its white space put in order.
func words(s string) string {
	if strings.ContainsAny(s, "\n\r\t\u00a0") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// keyOf is what stands before the noun of a phrase and tells it from others: its
// words from the first that is no article, quantity or the like.
func (f *finder) keyOf(begin, noun int32) string {
	for i := begin; i < noun; i++ {
		if f.is(i, determiner|single|modifier|preposition|group|different|and) || !f.t.Tokens[i].Is(text.Letter) || f.quantity(i, noun) {
			continue
		}
		return f.t.Of(text.Range{Begin: i, End: noun})
	}
	return ""
}

// personal reports whether an English noun looks like one for people by its ending.
func personal(noun string) bool {
	noun = strings.TrimSuffix(noun, "s")
	for _, ending := range [...]string{"er", "or", "ist", "ian", "ee", "man", "men", "people", "crat"} {
		if len(noun) > len(ending)+2 && strings.HasSuffix(noun, ending) {
			return true
		}
	}
	return false
}
