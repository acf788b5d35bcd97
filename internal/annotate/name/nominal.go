package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

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
	case c&collective != 0 && n.members(core, r) >= 0:
		members := n.members(core, r)
		if n.class[members]&(people|anyRole) != 0 || n.class[members]&(body|document) == 0 {
			return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .8}
		}
		c = n.class[members]
	case c&pronounThey != 0:
		return n.pronoun(head)
	}
	switch {
	case c&collective != 0 && c&body == 0: // "the couple"
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .7}
	case c&people != 0 && (c&anyRole == 0 || n.pluralArticle(core.Begin)):
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .85}
	case c&anyRole != 0 && c&document == 0:
		if definite || n.calledAt(head) >= 0 {
			if e, confidence := n.office(head, core); e >= 0 {
				return Speaker{Kind: news.OriginPerson, Entity: e, Name: n.Entities[e].Name, Confidence: confidence}
			}
		}
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Confidence: .75}
	case c&post != 0:
		return Speaker{Kind: news.OriginPost, Entity: -1, Name: printed(n.text.Of(r)), Confidence: .6}
	case c&document != 0:
		return Speaker{Kind: news.OriginDocument, Entity: -1, Name: printed(n.text.Of(r)), Confidence: .8}
	case c&body != 0 && n.is(core.End, and) && n.is(r.End-1, people) && core.End < r.End: // "companies and residents"
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .7}
	case c&body != 0:
		return n.bodySpeaker(head, core, definite)
	case c&anyOne != 0: // "another", "the two"
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: c&several != 0, Confidence: .6}
	case n.text.Tokens[head].Is(text.Capital):
		return n.unknownName(core, head)
	case strings.HasSuffix(n.word(head), "s") && !definite:
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .5}
	}
	return unknown
}

// unknownName is a speaker whose name nothing else in the text explains: that it
// speaks tells a person where one word could be a family name, else something
// that has a name.
func (n *Names) unknownName(core text.Range, head int32) Speaker {
	c, name := n.class[head], printed(n.text.Of(core))
	switch {
	case core.Len() == 1 && c&(surname|anyGiven) != 0 && c&(common|function) == 0:
		return Speaker{Kind: news.OriginPerson, Entity: -1, Name: name, Confidence: .5}
	case core.Len() == 1 && strings.HasSuffix(n.word(head), "s") && !n.text.Tokens[head].Is(text.AllCapital): // "Birchers"
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .4}
	case head > core.Begin && n.text.Tokens[head-1].Is(text.Capital) || c&(common|function|demonym) == 0:
		return Speaker{Kind: news.OriginOrganization, Entity: -1, Name: name, Confidence: .4}
	}
	return Speaker{Kind: news.OriginUnnamed, Entity: -1, Confidence: .3}
}

// definite reports whether a phrase says that it is known which one it means.
func (n *Names) definite(core text.Range) bool {
	for i := core.Begin; i < core.End; i++ {
		if n.genitive(i) {
			return true
		}
	}
	return n.class[core.Begin]&(article|possessive) != 0 && n.class[core.Begin]&anyOne == 0 || n.text.Tokens[core.Begin].Is(text.Capital) && n.class[core.Begin]&anyOne == 0
}

// pluralArticle reports whether token i, before a word that is one person's as
// well as several people's, says that it is several.
func (n *Names) pluralArticle(i int32) bool {
	return n.class[i]&article == 0 && n.at[i] < 0 || n.class[i]&several != 0
}

// members is the head of what a group is of: "a group of doctors". -1 for none.
func (n *Names) members(core, r text.Range) int32 {
	if core.End >= r.End || !n.is(core.End, of) {
		return -1
	}
	return n.head(text.Range{Begin: core.End + 1, End: r.End})
}
