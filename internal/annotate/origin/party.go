package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// A party is who or what words come from: one for all the phrases of an article
// that stand for it.
type party struct {
	kind   news.OriginKind
	entity int    // of names; -1 for none
	name   string // of a named party the fullest name, of others the words of the text
	noun   string // of a party without a name: its head, in lower case
	key    string // and what stands before it, without articles and quantities
	count  count  // of unnamed people
	exact  bool   // the count is a number of the text
}

// A phrase is a party as one source phrase gives it.
type phrase struct {
	party
	definite bool // "the officials": some that the text has told of
	other    bool // "another official": none that it has told of
}

// phraseOf reads a source phrase; ok is false for one that stands for nobody:
// the article's own "I", "no one", a thing.
func (f *finder) phraseOf(r text.Range) (p phrase, ok bool) {
	if r = f.trim(r); r.Empty() || r.Len() == 1 && f.is(r.Begin, author) {
		return phrase{}, false
	}
	noun, stop := f.head(r)
	speaker := f.names.Resolve(r)
	if e := speaker.Entity; e >= 0 {
		if f.names.Entities[e].Self {
			return phrase{}, false
		}
		p.party = party{kind: speaker.Kind, entity: e, name: f.names.Entities[e].Name}
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
	if f.is(noun, pronoun|relative) || f.is(noun, determiner) && !f.is(noun, manyPeople) {
		return phrase{}, false
	}
	if f.headline(r, noun) {
		return phrase{}, false
	}
	w := f.t.Word(noun)
	p.party = party{entity: -1, name: words(f.t.Of(r)), noun: w, key: f.keyOf(r.Begin, noun)}
	p.definite = f.is(r.Begin, definite)
	p.other = f.is(r.Begin, different) || f.is(r.Begin+1, different)
	switch {
	case f.t.Tokens[noun].Is(text.Handle):
		p.kind = news.OriginPost
	case f.lex.pluralByTable && f.quantity(r.Begin, stop) && !f.is(noun, body|paper|figures), f.is(noun, people|manyPeople) && !(f.is(noun, body) && !f.quantity(r.Begin, stop)), speaker.Kind == news.OriginUnnamed && (speaker.Confidence >= .6 || personal(w)):
		p.kind, p.count = news.OriginUnnamed, f.count(r)
		_, _, p.exact = f.number(r.Begin, stop)
	case f.hint(noun, spokenWords): // somebody's statements: who, is told elsewhere
		return phrase{}, false
	case f.is(noun, paper|figures), speaker.Kind == news.OriginDocument:
		p.kind, p.noun = news.OriginDocument, f.lex.genre(w)
	case f.is(noun, body), speaker.Kind == news.OriginOrganization && speaker.Name != "":
		p.kind = news.OriginOrganization
	case speaker.Kind == news.OriginPost:
		p.kind = news.OriginPost
	default:
		return phrase{}, false
	}
	return p, true
}

// signed reports whether a phrase is a signature that no name is known of.
func (f *finder) signed(r text.Range) bool {
	return r.Begin > 0 && f.dash(r.Begin-1) && f.signature(r.Begin) == r || int(r.End) < len(f.t.Tokens) && f.t.Print(r.End) == ":" && f.t.Tokens[r.Begin].Is(text.AllCapital)
}

// titledName is the mention of a person that ends a phrase of titles alone:
// "former secretary of state and candidate Ann Lee". -1 where there is none.
func (f *finder) titledName(r text.Range) int {
	for i := r.Begin; i < r.End; i++ {
		if f.t.Print(i) == "," {
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

// trim takes what is no part of a source phrase off its ends: a dateline, marks,
// endings, the time of speaking.
func (f *finder) trim(r text.Range) text.Range {
	for i := r.Begin + 1; i < min(r.End-1, r.Begin+8) && f.t.Tokens[r.Begin].Is(text.AllCapital); i++ {
		if f.dash(i) {
			r.Begin = i + 1 // "MILWAUKEE (AP) — Police"
		}
	}
	for !r.Empty() && !f.t.Tokens[r.Begin].Is(text.Letter|text.Digit) {
		r.Begin++
	}
	if r.Len() > 1 && f.is(r.Begin, relative) && !f.is(r.Begin, determiner|possessive) {
		r.Begin++ // "which advocates" say
	}
	for !r.Empty() && (!f.t.Tokens[r.End-1].Is(text.Letter|text.Digit) || f.genitive(r.End-1) || r.Len() > 1 && f.is(r.End-1, auxiliary) && f.lowerCase(r.End-1)) {
		r.End--
	}
	for r.Len() > 2 && f.timeAt(r.End-1) && f.is(r.End-2, whenBefore) {
		r.End -= 2 // "a spokeswoman on Sunday"
	}
	return r
}

// head is the noun of a phrase (the last word before what follows a noun) and
// where that begins.
func (f *finder) head(r text.Range) (noun, stop int32) {
	noun, stop = r.Begin, r.End
	for i := r.Begin; i < min(r.End, r.Begin+longestPhrase); i++ {
		if i > r.Begin {
			if p := f.t.Print(i); p == "," && !f.listed(i, noun, r.End) || p == "(" || f.dash(i) {
				return noun, i
			}
			if f.is(i, preposition|relative) && !(f.is(i, partOf) && (f.is(i-1, group|single) || f.quantity(i-1, i))) && !f.within(i) {
				return noun, i
			}
		}
		if f.t.Tokens[i].Is(text.Letter) && !f.genitive(i) {
			noun = i
			if f.lex.nounFirst && f.is(i, people|manyPeople|paper|body) && !f.is(i, determiner) {
				return noun, i + 1
			}
		}
	}
	return noun, stop
}

// listed reports whether the comma at i parts words that all stand before the noun
// of a phrase ("military, law enforcement and intelligence officials").
func (f *finder) listed(i, noun, end int32) bool {
	if f.is(noun, people) || f.inMention(noun) && f.isPerson(noun) {
		return false
	}
	for j := i + 1; j < min(end, i+8); j++ {
		switch {
		case f.is(j, people):
			return true
		case f.t.Print(j) != "," && (!f.t.Tokens[j].Word() || f.is(j, determiner|preposition|relative|clause|speech)):
			return false
		}
	}
	return false
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

// mostParties is how many parties back a phrase without a name is looked for.
const mostParties = 100

// partyOf is the party of a phrase by its index: one that the text has told of,
// or a new one.
func (f *finder) partyOf(p phrase) (party int) {
	if p.entity >= 0 {
		if i, ok := f.partyOfEntity[p.entity]; ok {
			return i
		}
		f.partyOfEntity[p.entity] = len(f.parties)
		f.parties = append(f.parties, p.party)
		return len(f.parties) - 1
	}
	if p.kind == news.OriginUnnamed && p.definite && p.key == "" && p.count == (count{1, 1}) && f.lex.hints[p.noun]&anybody != 0 {
		if i := f.lastAlone; i >= 0 { // "the source" is the one told of last
			return i
		}
	}
	defer func() {
		if p.kind == news.OriginUnnamed && p.count == (count{1, 1}) {
			f.lastAlone = party
		}
	}()
	for i := len(f.parties) - 1; i >= max(0, len(f.parties)-mostParties); i-- {
		if f.parties[i].is(p) {
			f.parties[i].learn(p)
			return i
		}
	}
	f.parties = append(f.parties, p.party)
	return len(f.parties) - 1
}

// is reports whether a later phrase stands for the party. Names decide where
// there are any. Other phrases do when they have the same noun, unless a number
// or a "different" tells them apart, or what stands before the noun does.
func (a *party) is(p phrase) bool {
	if a.entity >= 0 || p.entity >= 0 {
		return a.entity == p.entity
	}
	if a.kind != p.kind || a.noun != p.noun || p.other {
		return false
	}
	if strings.EqualFold(a.name, p.name) {
		return true
	}
	switch a.kind {
	case news.OriginUnnamed:
		if (a.count == count{1, 1}) != (p.count == count{1, 1}) || a.exact && p.exact && a.count != p.count {
			return false
		}
		return a.key == p.key || p.definite && among(p.key, a.key) || p.key == "" && a.count.max == 0 || a.key == "" && p.count.max == 0 && !p.exact
	case news.OriginDocument:
		return a.key == "" && p.key == "" || p.definite && (among(p.key, a.key) || !strings.ContainsFunc(a.key, isUpper))
	}
	return p.definite && p.key == ""
}

// learn takes in what a later phrase tells of the party.
func (a *party) learn(p phrase) {
	if a.entity >= 0 {
		return
	}
	if p.count.min > a.count.min {
		a.count, a.exact = p.count, p.exact
	}
	if len(p.key) > len(a.key) || len(p.key) == len(a.key) && len(p.name) > len(a.name) {
		a.key, a.name = p.key, p.name
	}
}

// among reports whether the words of a are all words of b.
func among(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		if at := strings.Index(b, w); at < 0 || at > 0 && b[at-1] != ' ' || at+len(w) < len(b) && b[at+len(w)] != ' ' {
			return false
		}
	}
	return true
}

func isUpper(r rune) bool { return 'A' <= r && r <= 'Z' }
