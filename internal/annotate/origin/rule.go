package origin

import (
	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// ruleConfidence is the confidence of what a rule found and no attribution holds.
const ruleConfidence = 0.5

// addRules adds the plain attributions that none of those given holds: a subject
// before a verb of saying or, of documents, of showing ("police said", "court
// records show"), a subject after one ("…, said Ann Lee"), and what "according to"
// names.
func (f *finder) addRules() {
	f.addSigned()
	for _, s := range f.t.Sentences {
		f.addEvidence(s)
		f.addPapers(s)
		if source, ok := f.paperBefore(s); ok {
			f.add(attribution.Attribution{Source: source, Kind: news.Indirect, Content: []text.Range{{Begin: source.End, End: s.End}}})
		}
		f.addTold(s)
		for i := s.Begin; i < s.End; i++ {
			if f.cue[i] >= 0 || f.source[i] >= 0 || f.quoted[i] || f.inMention(i) {
				continue
			}
			source, ok := text.Range{}, false
			cue := text.Range{Begin: i, End: i + 1}
			switch {
			case f.is(i, accord|citing):
				if cue, source, ok = f.accordingTo(i, s); !ok {
					continue
				}
			case i > s.Begin && f.hint(i, evidence) && f.is(i+1, that):
				if source, ok = f.subjectOf(i-1, s); ok { // produced evidence that
					ok = f.unnamedOrPerson(source)
				}
				cue.Begin--
			case f.is(i, plainly|shown|tells):
				if source, ok = f.subjectBefore(i, s); !ok {
					source, ok = f.subjectAfter(i, s)
				}
			}
			if !ok || f.attributed(source) {
				continue
			}
			if content := f.rest(s, source, cue); len(content) > 0 {
				f.add(attribution.Attribution{Source: source, Cue: cue, Kind: f.kindOf(content), Content: content})
			}
		}
	}
}

// add adds an attribution found by rule.
func (f *finder) add(a attribution.Attribution) {
	a.Confidence = ruleConfidence
	f.attributions = append(f.attributions, a)
	f.mark(a, len(f.attributions)-1)
}

// paperBefore is the document that a sentence begins with and tells from: "In a
// poll of 800 voters, …", "By one estimate, …".
func (f *finder) paperBefore(s text.Range) (source text.Range, ok bool) {
	if !f.is(s.Begin, in|by) {
		return source, false
	}
	source = text.Range{Begin: s.Begin + 1, End: s.Begin + 1}
	for source.End < min(s.End, s.Begin+longestSubject) && f.wordAt(source.End) != "," {
		if f.clauseEnds(source.End) {
			return source, false
		}
		source.End++
	}
	if source.Len() < 2 || source.End+4 > s.End || f.attributed(source) {
		return source, false
	}
	noun, _ := f.head(source)
	return source, f.hint(noun, survey) && f.sayer(source)
}

// attributed reports whether some attribution has r, or part of it, as its source or cue.
func (f *finder) attributed(r text.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if f.source[i] >= 0 || f.cue[i] >= 0 {
			return true
		}
	}
	return false
}

// kindOf is the kind of content: direct where a quotation begins it.
func (f *finder) kindOf(content []text.Range) news.QuotationKind {
	if f.quoted[content[0].Begin] {
		return news.Direct
	}
	return news.Indirect
}

// rest is what a sentence gives as said by source: what follows the cue (from
// its "that" on, where it has one), or where nothing does, what stands before
// both. A quotation before them belongs to it.
func (f *finder) rest(s, source, cue text.Range) (content []text.Range) {
	begin, end := min(source.Begin, cue.Begin), max(source.End, cue.End)
	after := text.Range{Begin: end, End: min(s.End, end+longestContent)}
	for i := end; i < min(s.End, end+longestSubject); i++ {
		if f.is(i, that) {
			after.Begin = i
		}
		if f.is(i, that|speech|tells) && !f.inMention(i) {
			break
		}
	}
	if (f.is(cue.Begin, tells) || f.is(end, to)) && after.Begin == end { // told the paper it was weak
		for after.Begin < s.End && (f.is(after.Begin, to|determiner|modifier|people|relay|reporters) || f.inMention(after.Begin)) {
			after.Begin++
		}
	}
	before := text.Range{Begin: max(s.Begin, begin-longestContent), End: begin}
	switch {
	case before.Len() < 3:
	case f.quoted[before.End-1] || f.quoted[before.End-2]:
		content = append(content, before)
	case after.Len() < 3 || f.is(cue.Begin, accord):
		return append(content, before)
	}
	if after.Len() >= 3 {
		content = append(content, after)
	}
	return content
}

// accordingTo is the phrase that "according to" at i names.
func (f *finder) accordingTo(i int32, s text.Range) (cue, source text.Range, ok bool) {
	begin := i + 1
	if f.is(begin, to|with) || f.is(i, speech) && f.is(begin, by) {
		begin++
	}
	if f.is(i, accord) && f.is(i, speech) && !(f.is(i+1, by) && f.is(i+2, determiner)) {
		return cue, source, false // going by the accounts
	}
	if f.is(i, accord) && begin-i == 1 && !f.lex.accordAlone {
		return cue, source, false
	}
	source = f.phraseFrom(begin, s)
	for k := begin + 1; k < source.End && f.is(i, citing); k++ {
		if f.hint(k, purpose) {
			source.End = k // cited two officials for this
		}
	}
	source = f.trim(source)
	return text.Range{Begin: i, End: begin}, source, !source.Empty() && f.sayer(source)
}

// unnamedOrPerson reports whether a phrase stands for people.
func (f *finder) unnamedOrPerson(r text.Range) bool {
	p, ok := f.phraseOf(r)
	return ok && (p.kind == news.OriginUnnamed || p.kind == news.OriginPerson)
}

// sayer reports whether a phrase stands for somebody or for a document.
func (f *finder) sayer(r text.Range) bool {
	p, ok := f.phraseOf(r)
	if !ok || p.entity >= 0 {
		return ok
	}
	noun, _ := f.head(r)
	if f.hint(noun, owner) && p.kind == news.OriginOrganization {
		return true
	}
	return (f.is(noun, people|manyPeople|body|paper|figures) || f.accounts(noun)) && !f.is(noun, pronoun) || p.kind == news.OriginUnnamed && f.is(r.Begin, determiner|single) || f.quantity(r.Begin, r.End)
}
