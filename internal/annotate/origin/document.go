package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// A document speaks in the words of its author. What "the letter" says and what
// its author "writes in the letter" is one origin, the document, wherever the
// article relies on the document itself: it gives its words elsewhere, was shown
// it, or counts its pages.

// paperAt is the phrase whose noun is the word for a document at i: from its
// article, or from the name whose document it is ("the Auditor General's report").
func (f *finder) paperAt(i int32, s text.Range) text.Range {
	r := text.Range{Begin: i, End: i + 1}
	for k := i - 1; k >= max(s.Begin, i-reach); k-- {
		switch {
		case f.is(k, determiner|single):
			if r.Begin = k; k == s.Begin || !f.genitive(k) {
				return r
			}
		case f.inMention(k), f.genitive(k), f.t.Tokens[k].Is(text.Digit), f.lowerCase(k) && !f.is(k, preposition|in|clause|relative|and|pronoun) && !f.is(k, speech|reporting) || f.is(k, modifier), f.quantity(k, k+1), f.t.Tokens[k].Is(text.Capital) && k > s.Begin:
			r.Begin = k
		default:
			return r
		}
	}
	return r
}

// paper reports whether the word at i is one for a document that is written and
// has an author: no poll, no statement.
func (f *finder) written(i int32) bool {
	return (f.is(i, paper) || f.accounts(i)) && !f.is(i, poll|figures) && !f.hint(i, spokenWords) && f.lowerCase(i)
}

// accounts reports whether the word at i is for documents of figures: "the club's
// last accounts", and not "accounts by witnesses".
func (f *finder) accounts(i int32) bool {
	return f.hint(i, ledger) && (f.is(i-1, modifier|whenBefore) || f.genitive(i-1))
}

// writtenIn is the document in which source says what it says: "In a letter to the
// council, Brandt says", "Brandt wrote in the report", "a memo in which an engineer
// asked". Empty where there is none.
func (f *finder) writtenIn(a *attribution.Attribution, s text.Range) (r text.Range, sure bool) {
	if a.Source.Empty() || a.Cue.Empty() || a.Source.Begin < s.Begin || a.Source.Begin >= s.End {
		return r, false
	}
	if i := a.Source.Begin; i-3 > s.Begin && f.is(i-1, relative) && f.hint(i-2, inside) && f.written(i-3) { // a memo in which
		return f.paperAt(i-3, s), true
	}
	if f.hint(s.Begin, inside) && a.Source.Begin > s.Begin+2 {
		for i := s.Begin + 1; i < min(a.Source.Begin, s.Begin+reach); i++ {
			if f.written(i) && !f.written(i+1) && f.is(s.Begin+1, determiner|single) {
				return text.Range{Begin: s.Begin + 1, End: i + 1}, f.paged(s.Begin+1, i)
			}
			if !f.t.Tokens[i].Is(text.Letter|text.Digit) && !f.genitive(i) || f.is(i, preposition|relative) {
				break
			}
		}
	}
	for i := a.Cue.End; i < min(s.End, a.Cue.End+reach); i++ {
		if !f.t.Tokens[i].Word() || f.is(i, that) {
			break
		}
		if f.hint(i, inside) && f.is(i+1, determiner|single) {
			for k := i + 2; k < min(s.End, i+6); k++ {
				if f.written(k) && !f.written(k+1) {
					return text.Range{Begin: i + 1, End: k + 1}, f.paged(i+1, k)
				}
				if !f.lowerCase(k) || f.is(k, preposition|relative|clause) {
					break
				}
			}
		}
	}
	return r, false
}

// madeBy is the document whose maker was taken for who speaks: "The memo, written by
// an engineer and obtained by the Star, says". Empty where there is none.
func (f *finder) madeBy(a *attribution.Attribution, s text.Range) text.Range {
	agent := a.Source.Begin - 1
	if a.Source.Empty() || agent <= s.Begin || !f.is(agent, by) || a.Cue.Begin < a.Source.End {
		return text.Range{}
	}
	for i := agent - 1; i > max(s.Begin, agent-2*reach); i-- {
		if f.wordAt(i) == "," {
			if f.written(i-1) && f.lowerCase(i+1) && f.is(i+1, printed|preposition) {
				return f.paperAt(i-1, s)
			}
			break
		}
	}
	return text.Range{}
}

// paged reports whether a phrase counts the pages of a document: "a 12-page letter".
func (f *finder) paged(begin, noun int32) bool {
	for i := begin; i < noun; i++ {
		if t := f.t.Tokens[i]; t.Is(text.Digit) && t.Is(text.Hyphen) && f.hintEnd(f.t.Word(i)) {
			return true
		}
	}
	return false
}

func (f *finder) hintEnd(w string) bool {
	_, last, ok := strings.Cut(w, "-")
	return ok && f.lex.hints[last]&pages != 0
}

// author is the document that a phrase means the author of: "its author", "the
// author of the memo"; -1 for none.
func (f *finder) author(claims []claim, r text.Range) int {
	r = f.trim(r)
	noun, stop := f.head(r)
	if !f.hint(noun, writer) || !f.is(r.Begin, definite) {
		return -1
	}
	if stop < r.End && f.is(stop, partOf) {
		for k := stop + 1; k < r.End; k++ {
			if f.written(k) {
				if p, ok := f.phraseOf(f.paperAt(k, text.Range{Begin: stop + 1, End: r.End})); ok {
					return f.documentOf(p)
				}
			}
		}
		return -1
	}
	for i := len(claims) - 1; i >= max(0, len(claims)-3); i-- {
		if p := claims[i].party; p >= 0 && f.parties[p].kind == news.OriginDocument {
			return p
		}
	}
	return -1
}

// fold gives what authors say in documents to the documents.
func (f *finder) fold(claims []claim) {
	authors := map[int]int{} // parties, and the documents they speak in
	for i := range claims {
		c := &claims[i]
		if c.party < 0 || f.parties[c.party].kind != news.OriginPerson && f.parties[c.party].kind != news.OriginUnnamed {
			continue
		}
		r, sure := f.writtenIn(&c.Attribution, f.t.Sentences[c.sentence])
		if r.Empty() {
			continue
		}
		p, ok := f.phraseOf(r)
		if !ok || p.kind != news.OriginDocument {
			continue
		}
		known := f.documentOf(p)
		if known < 0 && !sure && !f.held(r, f.t.Sentences[c.sentence]) {
			continue
		}
		if known < 0 {
			known = f.partyOf(p)
		}
		authors[c.party] = known
		c.party, c.Source = known, r
		c.said = true
	}
	if len(authors) == 0 {
		return
	}
	for i := range claims {
		if c := &claims[i]; c.party >= 0 && f.speaksElsewhere(c) {
			delete(authors, c.party)
		}
	}
	for i := range claims {
		c := &claims[i]
		if d, ok := authors[c.party]; ok && c.party >= 0 {
			c.party, c.said = d, true
		}
	}
}

// documentOf is the document told of that a phrase stands for; -1 for none.
func (f *finder) documentOf(p phrase) int {
	p.definite = true
	for i := len(f.parties) - 1; i >= max(0, len(f.parties)-mostParties); i-- {
		if f.parties[i].is(p) {
			return i
		}
	}
	return -1
}

// speaksElsewhere reports whether a claim's speaker gave words to somebody: to an
// outlet, at a conference, in an interview.
func (f *finder) speaksElsewhere(c *claim) bool {
	return !c.said && (c.Kind != news.Indirect || f.mediumOf(c) != "" ||
		f.is(c.Cue.End-1, tells) && f.newsroomIn(text.Range{Begin: c.Cue.End, End: min(c.Cue.End+3, int32(len(f.class)))}))
}

// held reports whether the sentence says that a newsroom has the document r: it was
// seen by one, revealed by one, sent to one.
func (f *finder) held(r, s text.Range) bool {
	for i := r.End; i < min(s.End, r.End+2*reach); i++ {
		if f.is(i, printed) && f.is(i+1, by) && f.newsroomIn(text.Range{Begin: i + 2, End: min(s.End, i+5)}) {
			return true
		}
	}
	return false
}

// addPapers adds the documents that a newsroom says it relies on without giving
// their words: "a memo, which the Star has read", "the Star reported on a memo",
// "valued at $40 million in the club's accounts".
func (f *finder) addPapers(s text.Range) {
	for i := s.Begin + 1; i < s.End; i++ {
		if !f.written(i) || f.quoted[i] {
			continue
		}
		r := f.paperAt(i, s)
		if f.speaks(r) || !f.is(r.Begin, determiner|single) && !f.genitive(i-1) && !f.inMention(r.Begin) {
			continue
		}
		cue := text.Range{Begin: r.Begin - 1, End: r.Begin}
		switch {
		case f.attributed(r) && f.cue[r.Begin] < 0:
			continue
		case f.held(r, s), f.readAfter(r, s):
		case r.Begin > s.Begin && f.hint(i, ledger) && f.is(r.Begin-1, in) && f.valued(s, r.Begin-1):
		case r.Begin > s.Begin+1 && f.is(r.Begin-1, in|on) && f.reportsOn(r.Begin-1, s):
		default:
			continue
		}
		if cue.Begin < s.Begin {
			cue = r
		}
		f.add(attribution.Attribution{Source: r, Kind: news.Indirect, Content: []text.Range{cue}})
	}
}

// readAfter reports whether a newsroom says behind a document r that it has it:
// ", which the Star has read".
func (f *finder) readAfter(r, s text.Range) bool {
	for i := r.End; i < min(s.End, r.End+reach); i++ {
		if f.is(i, relative) && !f.is(i, pronoun) {
			for k := i + 1; k < min(s.End, i+reach); k++ {
				if f.hint(k, reads) {
					return f.newsroomIn(text.Range{Begin: i, End: k})
				}
			}
			return false
		}
	}
	return false
}

// valued reports whether a figure stands in the clause before i: what accounts are
// cited for.
func (f *finder) valued(s text.Range, i int32) bool {
	for k := max(s.Begin, i-reach); k < i; k++ {
		if f.t.Tokens[k].Is(text.Digit) {
			return true
		}
	}
	return false
}

// reportsOn reports whether a newsroom's verb of reporting leads up to the
// preposition at i: "CPB has reported from", "on the strength of".
func (f *finder) reportsOn(i int32, s text.Range) bool {
	for k := i - 1; k >= max(s.Begin, i-5); k-- {
		if f.hint(k, strength) {
			return f.newsroomIn(text.Range{Begin: s.Begin, End: k})
		}
		if f.hint(k, reports) && !f.is(k, paper) {
			return f.newsroomIn(text.Range{Begin: max(s.Begin, k-4), End: k})
		}
		if !f.is(k, when|in|on) && !f.lowerCase(k) {
			return false
		}
	}
	return false
}
