package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// A party is who or what words come from.
type party struct {
	kind       news.OriginKind
	entity     int    // of names; -1 for none
	name       string // "" of unnamed people
	descriptor string // of unnamed people
	key        string // of unnamed people: what tells them from others
	count      count
}

// partyOf is the party a source phrase stands for; ok is false for phrases that
// stand for nobody: "it", "you", the article's own "I".
func (f *finder) partyOf(r text.Range) (p party, ok bool) {
	r = f.trim(r)
	if r.Empty() {
		return party{}, false
	}
	if r.Len() == 1 && f.is(r.Begin, author) {
		return party{}, false
	}
	noun, stop := f.head(r)
	if m := f.named(r, noun, stop); m >= 0 {
		e := f.names.Mentions[m].Entity
		entity := f.names.Entities[e]
		p = party{entity: e, name: entity.Name, kind: news.OriginOrganization}
		if entity.Kind == news.MentionPerson {
			p.kind = news.OriginPerson
		}
		return p, true
	}
	if f.is(noun, pronoun) || f.is(noun, determiner) {
		return party{}, false
	}
	p = party{entity: -1}
	switch {
	case strings.HasPrefix(f.t.Print(noun), "@"):
		p.kind, p.name = news.OriginPost, f.t.Print(noun)
	case f.is(noun, people|manyPeople) && !(f.is(noun, body) && !f.quantity(r.Begin, stop)):
		p.kind, p.descriptor, p.count = news.OriginUnnamed, words(f.t.Of(r)), f.count(r)
		p.key = f.keyOf(r, stop)
	case f.is(noun, paper|figures):
		p.kind, p.name = news.OriginDocument, words(f.t.Of(r))
	case f.is(noun, body):
		p.kind, p.name = news.OriginOrganization, words(f.t.Of(r))
	default:
		p.kind, p.descriptor, p.count = news.OriginUnnamed, words(f.t.Of(r)), f.count(r)
		p.key = f.keyOf(r, stop)
	}
	return p, true
}

// trim takes what is no part of a source phrase off its ends: marks, and the
// "that" or "by" that leads up to it.
func (f *finder) trim(r text.Range) text.Range {
	for !r.Empty() && !f.t.Tokens[r.Begin].Is(text.Letter|text.Digit) {
		r.Begin++
	}
	for !r.Empty() && (!f.t.Tokens[r.End-1].Is(text.Letter|text.Digit) || f.genitive(r.End-1)) {
		r.End--
	}
	return r
}

// head is the noun of a phrase (the last word before what follows a noun) and
// where that begins.
func (f *finder) head(r text.Range) (noun, stop int32) {
	noun, stop = r.Begin, r.End
	for i := r.Begin; i < min(r.End, r.Begin+longestPhrase); i++ {
		if i > r.Begin && f.is(i, preposition|relative) && !(f.is(i, partOf) && f.is(i-1, group|single) || f.quantity(i-1, i)) {
			return noun, i
		}
		if f.t.Print(i) == "," && i > r.Begin {
			return noun, i
		}
		if f.t.Tokens[i].Is(text.Letter) && !f.genitive(i) {
			noun = i
		}
	}
	return noun, stop
}

// named is the mention that a phrase with this head is the name of; -1 where it
// only holds a name: "a spokesman for Ann Lee", "Lee's lawyer".
func (f *finder) named(r text.Range, noun, stop int32) int {
	if f.inMention(noun) {
		return int(f.mention[noun])
	}
	return -1
}

// words is a phrase with its white space put in order.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }
