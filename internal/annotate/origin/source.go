package origin

import (
	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// findSources gives attributions that have a cue alone, or a source in another
// sentence, the subject of the cue where that is plain; and it corrects sources that
// cannot be the subject of their cue.
func (f *finder) findSources() {
	for i := range f.attributions {
		a := &f.attributions[i]
		if a.Cue.Empty() {
			continue
		}
		s := f.t.Sentences[text.Find(f.t.Sentences, a.Cue.Begin)]
		if f.is(a.Cue.End-1, citing) && f.is(a.Cue.Begin, citing|auxiliary) { // the outlet cited two officials: the words are theirs
			if _, source, ok := f.accordingTo(a.Cue.End-1, s); ok && f.unnamedOrPerson(source) {
				a.Confidence = max(a.Confidence, ruleConfidence)
				f.correct(i, source)
				continue
			}
		}
		switch here := !a.Source.Empty() && a.Source.End > s.Begin; {
		case here:
			if source, ok := f.trueSource(a, s); ok {
				f.correct(i, source)
			}
		default:
			source, ok := f.subjectBefore(a.Cue.Begin, s)
			if !ok {
				source, ok = f.subjectAfter(a.Cue.Begin, s)
			}
			if ok && !f.attributed(source) && !f.inContent(source.Begin, a.Content) {
				a.Source, a.Confidence = source, max(a.Confidence, ruleConfidence)
				f.mark(*a, i)
			}
		}
	}
}

// correct gives attribution i another source.
func (f *finder) correct(i int, source text.Range) {
	a := &f.attributions[i]
	fill(f.source, a.Source, -1)
	a.Source = source
	f.mark(*a, i)
}

// trueSource is the subject of an attribution's cue where its source cannot be that.
func (f *finder) trueSource(a *attribution.Attribution, s text.Range) (text.Range, bool) {
	if source := f.madeBy(a, s); !source.Empty() {
		return source, true
	}
	if a.Source.Len() == 1 && f.is(a.Source.Begin, relative) && a.Source.Begin > s.Begin { // officials who told
		source, ok := f.subjectOf(a.Source.End, s)
		return source, ok && !f.attributed(source) && f.unnamedOrPerson(source)
	}
	if source := f.named(a.Source); !source.Empty() {
		return source, true
	}
	if source, ok := f.besides(a, s); ok {
		return source, true
	}
	return f.widened(a, s)
}

// named is the person that ends a source which holds more than its speaker: what
// stands before a comma and a name is no part of it when it is long or only the end
// of a clause ("…, seen by [the Star, Ann Lee] writes"). Empty where there is none.
func (f *finder) named(source text.Range) text.Range {
	source = f.trim(source)
	m := f.personBefore(source.End)
	if m < 0 || f.isPerson(source.Begin) {
		return text.Range{}
	}
	r := f.names.Mentions[m].Range
	if t := f.names.Mentions[m].Title; !t.Empty() {
		r.Begin = t.Begin
	}
	if r.Begin-1 <= source.Begin || f.wordAt(r.Begin-1) != "," || source.Len() < longestSubject && !f.is(source.Begin-1, by) {
		return text.Range{}
	}
	return r
}

// besides reports whether a source stands in a relative clause of the true subject,
// and gives that: "none of the officials who spoke to [the Star] claimed", "Lee, who
// was known as [the author], said".
func (f *finder) besides(a *attribution.Attribution, s text.Range) (text.Range, bool) {
	if a.Cue.Begin < a.Source.End || a.Source.Begin <= s.Begin+2 || !f.is(a.Source.Begin-1, to|with|tells|by|preposition) && !f.is(a.Source.Begin-2, tells) && !f.hint(a.Source.Begin-1, purpose) {
		return text.Range{}, false
	}
	for i := a.Source.Begin - 1; i > max(s.Begin+1, a.Source.Begin-longestSubject); i-- {
		if t := f.t.Tokens[i]; !t.Is(text.Letter|text.Digit) && !f.genitive(i) {
			break
		}
		if !f.is(i, relative) || !f.is(i, pronoun) {
			continue
		}
		comma := f.wordAt(i-1) == ","
		if comma != (f.wordAt(f.trim(a.Source).End) == ",") {
			break
		}
		end := i
		if comma {
			end--
		}
		r := text.Range{Begin: end, End: end}
		for r.Begin > max(s.Begin, end-longestSubject) && !f.clauseEnds(r.Begin-1) {
			r.Begin--
		}
		return r, !r.Empty()
	}
	return text.Range{}, false
}

// widened is the whole subject of an attribution's cue, where its source is only what
// a preposition adds to that: "the mayor of a town below [one of the dams] says".
func (f *finder) widened(a *attribution.Attribution, s text.Range) (r text.Range, ok bool) {
	before := a.Source.Begin - 1
	if before <= s.Begin || a.Cue.Begin < a.Source.End || f.is(a.Source.Begin, possessive) || !f.is(before, preposition) || f.is(before-1, accord) ||
		f.is(before, by|with|relative|accord|citing|to) || f.is(before, in) && !f.is(before, partOf) && f.wordAt(before-1) == "," {
		return r, false
	}
	r, ok = f.subjectOf(a.Cue.Begin, s)
	for k := r.Begin + 1; k < before; k++ {
		if f.lowerCase(k) && f.is(k, reporting|speech) && f.is(k+1, determiner|single) {
			return r, false // police released a video of [a man]
		}
	}
	return r, ok && r.Begin < a.Source.Begin && r.End >= a.Source.End && f.startsPhrase(r.Begin) && !f.is(r.Begin, preposition)
}
