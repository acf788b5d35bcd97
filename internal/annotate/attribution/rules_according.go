package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// according takes "según X", "laut X", "nach Angaben von X": the content is the
// rest of the sentence.
func (f *rules) according(i int32, s text.Range) bool {
	head := i + 1
	if f.class[i]&(wordAccording|wordBy) == wordAccording {
		n, ok := f.phrase(i, s)
		if !ok {
			return false
		}
		head = i + 1 + n
	}
	if head >= s.End {
		return false
	}
	if f.class[i]&wordBy != 0 && f.class[i]&wordAccording == 0 {
		if i > s.Begin && f.class[i-1]&wordView != 0 {
			return f.afterNoun(i, s)
		}
		source, cue, end, ok := f.viewSource(head, s)
		return ok && f.around(i, end, s, Attribution{Source: source, Cue: text.Range{Begin: i, End: cue}, Confidence: .8})
	}
	if !f.table.verbSecond && head < s.End && f.class[head]&(wordVerbal|wordCite|wordAuxiliary) != 0 {
		return f.accordingVerb(i, head, s)
	}
	source := text.Range{Begin: head, End: f.nounPhrase(head, s)}
	if i == s.Begin && f.wordCount(text.Range{Begin: source.End, End: s.End}) == 0 { // an apposition has taken the content
		source.End = f.plainPhrase(head, s)
	}
	if source.Empty() || source.Len() == 1 && f.class[head]&wordDeterminer != 0 {
		return false
	}
	return f.around(i, source.End, s, Attribution{Source: source, Cue: text.Range{Begin: i, End: head}, Confidence: .8})
}

// ownView takes "a su juicio": what follows is the last speaker's.
func (f *rules) ownView(i int32, s text.Range) bool {
	n, ok := f.phrase(i, s)
	source := f.speakerBefore(i)
	if !ok || source.Empty() {
		return false
	}
	return f.around(i, i+1+n, s, Attribution{Source: source, Cue: text.Range{Begin: i, End: i + 1 + n}, Confidence: .6})
}

// phrase is how many words behind token i complete what means "according to".
func (f *rules) phrase(i int32, s text.Range) (int32, bool) {
	best, ok := int32(0), false
	for _, words := range f.table.phrases[f.Word(i)] {
		n := int32(len(words))
		if i+n >= s.End || ok && n < best {
			continue
		}
		match := true
		for k, w := range words {
			match = match && f.Word(i+1+int32(k)) == w
		}
		if match {
			best, ok = n, true
		}
	}
	return best, ok
}

// viewSource is the source of a phrase like "nach Angaben von X", whose words
// behind "nach" begin at token i, and where the phrase and its cue end. "nach dessen
// Angaben" gives "dessen", "nach ersten Erkenntnissen" gives the words themselves.
func (f *rules) viewSource(i int32, s text.Range) (source text.Range, cue, end int32, ok bool) {
	for j := i; j < s.End && j < i+5; j++ {
		if f.boundary(j) {
			break
		}
		if !f.view(j) {
			if f.table.nouns && f.noun(j) {
				break // "nach Abschluss der Ermittlungen"
			}
			continue
		}
		next := j + 1
		if f.class[i]&wordPossessive != 0 {
			return text.Range{Begin: i, End: i + 1}, next, next, true
		}
		if next < s.End && f.class[next]&wordAgent != 0 {
			source = text.Range{Begin: next + 1, End: f.nounPhrase(next+1, s)}
			if !source.Empty() {
				return source, next + 1, source.End, true
			}
		}
		if next < s.End && (f.class[next]&wordGenitive != 0 || f.noun(next) || f.Tokens[next].Is(text.Open)) {
			source = text.Range{Begin: next, End: f.nounPhrase(next, s)}
			if !source.Empty() {
				return source, next, source.End, true
			}
		}
		return text.Range{Begin: i, End: next}, i, next, true
	}
	return source, 0, 0, false
}

func (f *rules) view(i int32) bool {
	if f.table.nouns && !f.Tokens[i].Is(text.Capital) {
		return false
	}
	w := f.Word(i)
	return f.class[i]&wordView != 0 || slices.ContainsFunc(f.table.views, func(e string) bool { return strings.HasSuffix(w, e) })
}

// accordingVerb takes "según dijo X", "según ha explicado", "según consta en X".
func (f *rules) accordingVerb(i, verb int32, s text.Range) bool {
	end := verb + 1
	if f.class[verb]&wordAuxiliary != 0 {
		for end < s.End && f.class[end]&(wordParticiple|wordCite) != 0 { // "ha podido saber"
			end++
		}
		if end == verb+1 {
			return false
		}
	}
	cue := text.Range{Begin: i, End: end}
	if f.class[verb]&wordCite != 0 && end < s.End && f.class[end]&wordPreposition != 0 {
		end++
	}
	source := f.after(end, s)
	confidence := .8
	if source.Empty() {
		source, confidence = f.speakerBefore(i), .6
	} else {
		end = source.End
	}
	return f.around(i, end, s, Attribution{Source: source, Cue: cue, Confidence: confidence})
}

// around gives an attribution whose cue and source are [begin,end) the rest of
// its sentence as content.
func (f *rules) around(begin, end int32, s text.Range, a Attribution) bool {
	if end < s.End && f.is(end, ",") {
		end++
	}
	whole := s
	if b := f.clauseBegin(begin, s); b > s.Begin && b < begin && f.is(b-1, ",") && f.class[b]&wordSubordinate != 0 { // in a relative clause
		whole.Begin = b
		whole.End = f.clauseEnd(end, s)
	}
	if !f.table.verbSecond && begin > s.Begin && f.is(begin-1, ",") && !f.is(end-1, ",") { // at the end, with where or when it was said
		whole.End = end
	}
	content, ok := f.free([]text.Range{{Begin: whole.Begin, End: begin}, {Begin: end, End: whole.End}})
	if !ok {
		return false
	}
	a.Content = content
	return f.add(a)
}

// afterNoun takes "einem Bericht zufolge".
func (f *rules) afterNoun(i int32, s text.Range) bool {
	for b := max(s.Begin, i-15); b < i; b++ {
		if b > s.Begin && f.class[b]&(wordDeterminer|wordView|wordAdverb) == 0 && !f.Tokens[b].Is(text.Capital) && f.class[b] != 0 {
			continue
		}
		if f.plainPhrase(b, text.Range{Begin: s.Begin, End: i}) == i {
			source := text.Range{Begin: b, End: i}
			return f.around(b, i+1, s, Attribution{Source: source, Cue: text.Range{Begin: i, End: i + 1}, Confidence: .8})
		}
	}
	return false
}

// demnach takes a content that only "demnach" marks.
func (f *rules) demnach(i int32, s text.Range) bool {
	if (i == s.Begin || f.is(i-1, ",")) && (f.class[i]&wordAdverb == 0 || f.inMood(text.Range{Begin: i + 1, End: s.End})) {
		content, ok := f.free([]text.Range{{Begin: i + 1, End: s.End}})
		if !ok {
			return false
		}
		return f.add(Attribution{Cue: text.Range{Begin: i, End: i + 1}, Content: content, Source: f.lastSource(i), Confidence: .5})
	}
	return false
}

func (f *rules) lastSource(i int32) text.Range {
	if n := len(f.found); n > 0 {
		return f.found[n-1].Source
	}
	return text.Range{}
}

// so takes "…, so die Ministerin".
func (f *rules) so(i int32, s text.Range) bool {
	if i == 0 || !f.is(i-1, ",") && !f.Tokens[i-1].Is(text.Close) {
		return false
	}
	source := f.after(i+1, s)
	if source.Empty() || f.quotedAt(source.Begin) || source.End < s.End && !f.boundary(source.End) && f.class[source.End]&(wordPreposition|wordAdverb) == 0 {
		return false
	}
	content, ok := f.contentBefore(i, s)
	if !ok {
		return false
	}
	content = append(content, f.contentAcross(source.End, s, f.quotedAt(content[0].End-1))...)
	if len(content) == 1 && f.is(source.End, ",") && source.End+1 < s.End {
		more, _ := f.free([]text.Range{{Begin: source.End + 1, End: s.End}})
		content = append(content, more...)
	}
	return f.add(Attribution{Source: source, Cue: text.Range{Begin: i, End: i + 1}, Content: content, Confidence: .8})
}

// claim takes a noun whose clause is a content: "die Behauptung, dass".
func (f *rules) claim(i int32, s text.Range) bool {
	end := i + 1
	if end+1 >= s.End || !f.is(end, ",") || f.class[end+1]&wordThat == 0 {
		return false
	}
	content, ok := f.rest(end+1, s)
	if !ok {
		return false
	}
	source := text.Range{}
	for j := f.clauseBegin(i, s); j < i; j++ {
		if f.class[j]&(wordAuxiliary|wordVerbal) != 0 {
			source, _ = f.subject(j, s)
			break
		}
	}
	return f.add(Attribution{Source: source, Cue: text.Range{Begin: i, End: i + 1}, Content: content, Confidence: .6})
}
