package origin

import (
	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// addEvidence adds who and what a newsroom says that it relies on without giving
// words of theirs: people it has spoken to ("the paper spoke to four officials"),
// whose claims it reports ("claims by four officials"), who gave it an account.
func (f *finder) addEvidence(s text.Range) {
	for i := s.Begin; i+1 < s.End; i++ {
		if f.cue[i] >= 0 && !f.is(i, saysTo) && !f.hint(i, givenWords) || f.source[i] >= 0 || f.quoted[i] || f.inMention(i) {
			continue
		}
		switch {
		case f.is(i, saysTo) && f.is(i+1, to|with) && f.newsroomIn(text.Range{Begin: s.Begin, End: i}):
			f.addPeople(text.Range{Begin: i, End: i + 2}, s)
		case f.hint(i, givenWords) && f.is(i+1, by|in):
			f.addPeople(text.Range{Begin: i, End: i + 2}, s)
		case f.hint(i, gives) && f.accountGiven(i+1, s):
			if source, ok := f.subjectOf(i, s); ok && !f.attributed(source) && f.unnamedOrPerson(source) {
				f.add(attribution.Attribution{Source: source, Cue: text.Range{Begin: i, End: i + 1}, Kind: news.Indirect})
			}
		}
	}
}

// addTold adds what "he" or "she" told police: what follows says who passed it on.
func (f *finder) addTold(s text.Range) {
	for i := s.Begin; i+3 < s.End; i++ {
		if f.is(i, pronoun) && !f.is(i, manyPeople|thing|relative) && f.is(i+1, tells) && f.hint(i+2, authorities) && f.source[i] < 0 && f.cue[i+1] < 0 && !f.quoted[i] {
			f.add(attribution.Attribution{Source: text.Range{Begin: i, End: i + 1}, Cue: text.Range{Begin: i + 1, End: i + 2}, Kind: news.Indirect,
				Content: []text.Range{{Begin: i + 3, End: min(s.End, i+3+longestSubject)}}})
		}
	}
}

// addPeople adds the people that a phrase behind a cue counts.
func (f *finder) addPeople(cue, s text.Range) {
	r := f.phraseFrom(cue.End, s)
	if r.Empty() || !f.quantity(r.Begin, r.End) || f.attributed(r) {
		return
	}
	if p, ok := f.phraseOf(r); ok && p.kind == news.OriginUnnamed {
		f.add(attribution.Attribution{Source: r, Cue: cue, Kind: news.Indirect})
	}
}

// phraseFrom is the noun phrase that begins at i, as far as no clause begins.
func (f *finder) phraseFrom(i int32, s text.Range) text.Range {
	r := text.Range{Begin: i, End: i}
	for r.End < min(s.End, i+longestSubject) && !f.clauseEnds(r.End) && !(r.End > i && f.is(r.End, pronoun) && !f.is(r.End, possessive)) {
		r.End++
	}
	if r.Len() > 3 && f.startsNumber(r.End-1, r.End) && f.is(r.End, relative) { // and two who have left
		for r.End < min(s.End, i+2*longestSubject) && f.t.Tokens[r.End].Word() {
			r.End++
		}
	}
	return f.trim(r)
}

// newsroomIn reports whether a newsroom is named in r: an outlet, a word for one,
// or the article's own voice.
func (f *finder) newsroomIn(r text.Range) bool {
	for i := max(r.Begin, r.End-2*longestSubject); i < r.End; i++ {
		if f.kindAt(i) == news.MentionOutlet || f.is(i, author) || f.is(i, relay) && f.is(i-1, definite) {
			return true
		}
	}
	return false
}

// accountGiven reports whether a newsroom and then a word for an account stand at
// i: "(gave) the Star the same account".
func (f *finder) accountGiven(i int32, s text.Range) bool {
	for f.is(i, determiner) {
		i++
	}
	switch {
	case f.kindAt(i) == news.MentionOutlet:
		i = f.names.Mentions[f.mention[i]].End
	case f.is(i, relay|reporters):
		i++
	default:
		return false
	}
	for k := i; k < min(s.End, i+5); k++ {
		if f.is(k, story|interview) {
			return true
		}
	}
	return false
}
