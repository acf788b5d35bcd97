package attribution

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// verb takes the verb at token i as a cue.
func (f *rules) verb(i int32, s text.Range) bool {
	c, ok := f.readCue(i, s)
	if !ok {
		return false
	}
	begin := f.clauseBegin(c.finite, s)
	if f.likeClause(c, begin, s) {
		return true
	}
	if f.relativeVerb(c, s) {
		return false
	}
	source, place, confidence := f.speaker(c, begin, s)
	a := Attribution{Source: source, Cue: f.negated(c.words, s), Confidence: confidence}
	if c.class&wordCall != 0 && !c.passive {
		if q, ok := f.called(max(source.End, c.finite+1), s); ok {
			a.Content, a.Confidence = []text.Range{q.Range}, .7
			return f.add(a)
		}
	}
	end := max(c.end, c.finite+1)
	if source.Begin >= s.Begin && source.End > end {
		end = source.End
	}
	if content, ok := f.said(c, source, place, end, s); ok {
		a.Content = content
		return f.add(a)
	}
	if f.class[s.Begin]&wordAnaphor != 0 && begin == s.Begin && c.finite <= s.Begin+2 {
		return f.sentenceBefore(s, a)
	}
	return false
}

// place is where a source stands: before its verb, behind it, or behind a verb that
// follows what was said.
type place int8

const (
	behindVerb place = iota
	beforeVerb
	inverted
	nobody // as inverted, but the subject is an "es" that stands for nobody
)

// speaker is the source of a cue whose clause begins at token begin, and how sure
// a content of it is.
func (f *rules) speaker(c cue, begin int32, s text.Range) (source text.Range, at place, confidence float64) {
	confidence = .8
	source, before := f.subject(c.finite, s)
	switch {
	case before:
		at = beforeVerb
	case f.inversion(c.finite, begin, s):
		at = inverted
	}
	if !before {
		switch {
		case f.joined(c.finite, begin, s):
			source = f.sentenceSubject(s, c.finite)
		case at == inverted || f.table.verbSecond || f.leading(c.finite, s) == begin:
			source = f.after(f.behind(c), s)
		}
		if source.Empty() && f.table.dropped && !c.passive {
			source, confidence = f.understood(c.finite, s), .6
		}
	}
	if c.passive && c.class&wordCite == 0 {
		source = f.agent(c.finite+1, c.words.End, s)
		if before {
			at = behindVerb
		}
	}
	if source.Len() == 1 && f.class[source.Begin]&wordImpersonal != 0 {
		source = f.document(source, begin, c, s)
		if source.Empty() && at == inverted {
			at = nobody
		}
	}
	return source, at, confidence
}

// understood is the subject of a verb that has none of its own: the party behind
// "desde" at the beginning of the sentence, or who spoke before.
func (f *rules) understood(i int32, s text.Range) text.Range {
	if f.class[s.Begin]&wordFrom != 0 {
		if end := f.nounPhrase(s.Begin+1, text.Range{Begin: s.Begin, End: i}); end > s.Begin+1 {
			return text.Range{Begin: s.Begin + 1, End: end}
		}
	}
	if source := f.speakerBefore(i); !source.Empty() {
		return source
	}
	if n := text.Find(f.Sentences, s.Begin); n > 0 && f.sameParagraph(f.Sentences[n-1].Begin, s.Begin) {
		return f.talker(f.Sentences[n-1])
	}
	return text.Range{}
}

// leading is the first of the adverbs and little pronouns in front of token i.
func (f *rules) leading(i int32, s text.Range) int32 {
	for i > s.Begin && f.class[i-1]&(wordClitic|wordAdverb) != 0 {
		i--
	}
	return i
}

// joined reports whether the verb at token i shares the subject of an earlier one:
// "kam und sagte".
func (f *rules) joined(i, begin int32, s text.Range) bool {
	return i > s.Begin && f.class[i-1]&wordAnd != 0 || begin > s.Begin && f.class[begin-1]&wordAnd != 0
}

// inversion reports whether the verb at token i follows its content: it stands
// first behind a comma, a dash or a closing mark.
func (f *rules) inversion(i, begin int32, s text.Range) bool {
	for i > begin && f.class[i-1]&(wordClitic|wordAdverb|wordSo|wordLike) != 0 {
		i--
	}
	if i > begin || i == s.Begin {
		return i == s.Begin && i > 0 && f.Tokens[i-1].Is(text.Close) && f.sameParagraph(i-1, i)
	}
	return f.is(i-1, ",") || f.Tokens[i-1].Is(text.Close) || f.is(i-1, "–") || f.is(i-1, "—")
}

// sentenceSubject is the noun phrase that begins a sentence, for a verb joined to
// an earlier one: "Er kam und sagte".
func (f *rules) sentenceSubject(s text.Range, verb int32) text.Range {
	b := s.Begin
	for b < verb && f.class[b]&(wordAdverb|wordAnd) != 0 && f.class[b]&wordDeterminer == 0 {
		b++
	}
	if b >= verb || f.class[b]&wordPreposition != 0 {
		return text.Range{}
	}
	return text.Range{Begin: b, End: f.nounPhrase(b, text.Range{Begin: s.Begin, End: verb})}
}

// agent is who did what a passive verb says: "wurde von der Polizei bestätigt".
func (f *rules) agent(begin, end int32, s text.Range) text.Range {
	for i := begin; i < end; i++ {
		if f.class[i]&wordAgent != 0 {
			return text.Range{Begin: i + 1, End: f.nounPhrase(i+1, text.Range{Begin: s.Begin, End: end})}
		}
	}
	return text.Range{}
}

// document is what speaks where the subject is no one: "In dem Bericht heißt es",
// "heißt es in dem Bericht".
func (f *rules) document(nobody text.Range, begin int32, c cue, s text.Range) text.Range {
	at := nobody.End
	if at <= c.finite || at >= s.End || f.class[at]&wordPreposition == 0 {
		at = begin
	}
	if f.class[at]&wordPreposition == 0 || at+1 >= s.End {
		return text.Range{}
	}
	return text.Range{Begin: at + 1, End: f.nounPhrase(at+1, s)}
}

// said is the content of a cue: what stands before it, where the cue follows or
// interrupts it, or else behind it. The cue and its source end at token end.
func (f *rules) said(c cue, source text.Range, at place, end int32, s text.Range) ([]text.Range, bool) {
	if at == inverted || at == nobody {
		content, ok := f.contentBefore(c.finite, s)
		if ok && f.before(content, c) && (!source.Empty() || c.passive || at == nobody || f.quotedAt(content[0].End-1) || f.table.dropped && f.boundary(end)) {
			if r, ok := f.interrupted(end, s); ok {
				return append(content, r), true
			}
			quoted := f.quotedAt(content[0].End - 1)
			if after, ok := f.contentAfter(end, s, c); ok && !quoted && !f.inReported(content[0]) {
				return after, true
			}
			return append(content, f.contentAcross(end, s, quoted)...), true
		}
	}
	if at == beforeVerb && !f.table.verbSecond && source.Begin > s.Begin && f.speechEnds(source.Begin, end, s) {
		if content, ok := f.contentBefore(source.Begin, s); ok && f.before(content, c) {
			return append(content, f.contentAcross(end, s, f.quotedAt(content[0].End-1))...), true
		}
	}
	if content, ok := f.contentAfter(end, s, c); ok {
		return content, !source.Empty() || f.saidSo(content[0])
	}
	if at == beforeVerb && f.bareClause(end, c, s) {
		return f.rest(end, s)
	}
	return nil, false
}

// likeClause takes "wie die Polizei mitteilte" and "como dijo Ruiz": the content
// is the rest of the sentence.
func (f *rules) likeClause(c cue, begin int32, s text.Range) bool {
	a := Attribution{Cue: c.words, Confidence: .85}
	b, end := begin, max(c.end, c.finite+1)
	if f.table.verbSecond {
		for k := 0; k < 3 && b > s.Begin && f.class[b]&wordLike == 0; k++ { // over appositions
			b = f.clauseBegin(b-1, s)
		}
		if f.class[b]&wordLike == 0 {
			return false
		}
		a.Source = f.after(b+1, text.Range{Begin: s.Begin, End: c.finite})
		for end < s.End && f.class[end]&wordAuxiliary != 0 {
			end++
		}
	} else {
		if f.class[b]&wordLike == 0 || c.words.Begin != b+1 {
			return false
		}
		a.Cue.Begin = b
		if a.Source = f.after(c.end, s); !a.Source.Empty() {
			end = a.Source.End
		}
	}
	if end < s.End && !f.boundary(end) {
		return false
	}
	content, ok := f.free([]text.Range{{Begin: s.Begin, End: b}, {Begin: end, End: s.End}})
	if !ok {
		return false
	}
	a.Content = content
	return f.add(a)
}

// sentenceBefore takes "Dies teilte die Polizei mit", "Así lo informó la policía":
// the content is the sentence before.
func (f *rules) sentenceBefore(s text.Range, a Attribution) bool {
	n := text.Find(f.Sentences, s.Begin) - 1
	if n < 0 || !f.sameParagraph(f.Sentences[n].Begin, s.Begin) || !f.untouched(f.Sentences[n]) {
		return false
	}
	if a.Source.Begin == s.Begin { // "dies" itself
		a.Source = f.after(s.Begin+2, s)
		if at := s.Begin + 2; a.Source.Empty() && at < s.End && f.class[at]&wordPreposition != 0 { // "Dies geht aus dem Bericht hervor"
			a.Source = text.Range{Begin: at + 1, End: f.nounPhrase(at+1, s)}
		}
	}
	a.Content, a.Confidence = []text.Range{f.Sentences[n]}, .6
	return f.add(a)
}
