package origin

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// apposedBody is the organisation that a comma adds at the end of a phrase and that
// says which the phrase means ("the ferry's owner, Sunna Line"), and its entity: -1
// for one that is not known. Empty where there is none.
func (f *finder) apposedBody(r text.Range, noun, stop int32) (text.Range, int) {
	body := text.Range{Begin: stop + 1, End: r.End}
	if stop >= r.End-1 || f.wordAt(stop) != "," || !f.is(r.Begin, definite) {
		return text.Range{}, -1
	}
	if f.kindAt(body.Begin) == news.MentionOrganization {
		if m := f.names.Mentions[f.mention[body.Begin]]; m.End == r.End {
			return body, m.Entity
		}
		return text.Range{}, -1
	}
	if !f.hint(noun, owner) {
		return text.Range{}, -1
	}
	if !f.capitals(body.Begin, body.End) {
		return text.Range{}, -1
	}
	return body, -1
}

// apposedName is the name that a comma adds behind the noun of a phrase, where no
// name is known of: "another searcher, Denise Hoverman". Empty where there is none.
func (f *finder) apposedName(r text.Range, stop int32) text.Range {
	name := text.Range{Begin: stop + 1, End: stop + 1}
	if stop >= r.End || f.wordAt(stop) != "," {
		return name
	}
	for name.End < r.End && name.Len() < 3 && f.t.Tokens[name.End].Is(text.Capital) && (f.isPerson(name.End) || !f.is(name.End, ^class(0)) && !f.inMention(name.End)) {
		name.End++
	}
	if name.Len() < 2 || name.End < r.End && f.wordAt(name.End) != "," {
		return text.Range{}
	}
	return name
}
