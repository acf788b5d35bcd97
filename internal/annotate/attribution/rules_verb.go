package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// cue is a verb of saying as it stands in its clause.
type cue struct {
	words   text.Range // its words, as one range
	finite  int32      // the verb that stands second, or first
	end     int32      // behind its last word
	class   class
	passive bool
	last    bool // it ends its clause: "wie die Polizei mitteilte"
}

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
	source, before := f.subject(c.finite, s)
	inverted, confidence := false, .8
	if !before {
		inverted = f.inversion(c.finite, begin, s)
		switch {
		case c.finite > s.Begin && f.class[c.finite-1]&wordAnd != 0 || begin > s.Begin && f.class[begin-1]&wordAnd != 0 || begin < c.finite && f.class[begin]&wordAnd != 0 && begin+1 == c.finite:
			source = f.sentenceSubject(s, c.finite)
		case inverted || f.table.verbSecond || begin == c.finite:
			source = f.after(f.behind(c), s)
		}
		if source.Empty() && f.table.dropped && !c.passive {
			source, confidence = f.speakerBefore(c.finite), .6
		}
	}
	if c.passive && c.class&wordCite == 0 {
		source, before = f.agent(c.finite+1, c.words.End, s), false
	}
	if c.class&wordCall != 0 && !c.passive {
		if q, ok := f.called(max(source.End, c.finite+1), s); ok {
			return f.add(Attribution{Source: source, Cue: f.negated(c.words, s), Content: []text.Range{q.Range}, Confidence: .7})
		}
	}
	if source.Len() == 1 && f.class[source.Begin]&wordImpersonal != 0 {
		source = f.document(source, begin, c, s)
	}
	end := max(c.end, c.finite+1)
	if source.Begin >= s.Begin && source.End > end {
		end = source.End
	}
	a := Attribution{Source: source, Cue: f.negated(c.words, s), Confidence: confidence}
	if inverted && (!source.Empty() || c.passive || c.end < s.End && f.class[c.finite+1]&wordImpersonal != 0) {
		content, ok := f.contentBefore(c.finite, s, source)
		if ok && f.before(content, c) {
			if r, ok := f.interrupted(end, s); ok {
				a.Content = append(content, r)
				return f.add(a)
			}
			after, behind := f.contentAfter(end, s, c, before)
			if !behind || f.quotedAt(content[0].End-1) || f.inReported(content[0]) {
				a.Content = append(content, f.contentAcross(end, s, f.quotedAt(content[0].End-1))...)
				return f.add(a)
			}
			content = after
		}
	}
	if before && !f.table.verbSecond && source.Begin > s.Begin && f.speechEnds(source.Begin, end, s) {
		if content, ok := f.contentBefore(source.Begin, s, source); ok && f.before(content, c) {
			a.Content = append(content, f.contentAcross(end, s, f.quotedAt(content[0].End-1))...)
			return f.add(a)
		}
	}
	if content, ok := f.contentAfter(end, s, c, before); ok {
		if source.Empty() && !f.saidSo(content[0]) {
			return false
		}
		a.Content = content
		return f.add(a)
	}
	if before && f.bareClause(end, c, s) {
		if content, ok := f.rest(end, s); ok {
			a.Content = content
			return f.add(a)
		}
	}
	if f.class[s.Begin]&wordAnaphor != 0 && begin == s.Begin && c.finite <= s.Begin+2 {
		return f.sentenceBefore(s, a)
	}
	return false
}

// interrupted is the rest of a sentence whose content a cue interrupts before its
// verb: "Der Mann, sagte Ruiz, sei tot."
func (f *rules) interrupted(i int32, s text.Range) (text.Range, bool) {
	if !f.is(i, ",") || i+1 >= s.End || f.quote[i+1] >= 0 {
		return text.Range{}, false
	}
	c := f.class[i+1]
	if c&(wordAuxiliary|wordReported|wordUnreal|wordVerb) == 0 && (c != 0 || !f.finiteEnding(i+1)) {
		return text.Range{}, false
	}
	rest, ok := f.free([]text.Range{{Begin: i + 1, End: s.End}})
	if !ok {
		return text.Range{}, false
	}
	return rest[0], true
}

// speechEnds reports whether a source at token i with its cue, which ends at token
// end, follows what was said: a quote ends before it, or a comma stands there and
// nothing but a phrase comes behind the cue.
func (f *rules) speechEnds(i, end int32, s text.Range) bool {
	if f.Tokens[i-1].Is(text.Close) {
		return true
	}
	if !f.is(i-1, ",") {
		return false
	}
	for j := end; j < s.End; j++ {
		if f.class[j]&wordThat != 0 {
			return false
		}
	}
	return f.quotedAt(i-2) || end >= s.End || f.boundary(end) || f.class[end]&(wordPreposition|wordWeekday|wordAdverb) != 0 && f.clauseEnd(end, s) >= s.End-1
}

// bareClause reports whether the words at token i can be what was said without a
// "that": "The mayor said the bridge would stay shut."
func (f *rules) bareClause(i int32, c cue, s text.Range) bool {
	return f.table.bare && c.class&wordSpeak != 0 && i+3 < s.End && !f.boundary(i) && f.class[i]&(wordDeterminer|wordPronoun|wordPossessive) != 0
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
	}
	a.Content, a.Confidence = []text.Range{f.Sentences[n]}, .6
	return f.add(a)
}

// called is the quote that a verb like "nannte", before token i, gives as a word
// for something.
func (f *rules) called(i int32, s text.Range) (text.Quote, bool) {
	for ; i < s.End && !f.is(i, ":") && f.class[i]&wordThat == 0; i++ {
		if q, ok := f.quoteAt(i); ok {
			return q, q.End <= s.End && f.free1(q.Range)
		}
	}
	return text.Quote{}, false
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

// free1 reports whether no content has a token of the range.
func (f *rules) free1(r text.Range) bool { return f.taken[r.Begin] < 0 && f.taken[r.End-1] < 0 }

// relativeVerb reports whether a verb only tells who its noun is: "un vecino que
// pidió silencio".
func (f *rules) relativeVerb(c cue, s text.Range) bool {
	i := c.words.Begin
	for i > s.Begin && f.class[i-1]&(wordClitic|wordAdverb|wordNegation) != 0 {
		i--
	}
	if f.table.nouns || i < s.Begin+2 || f.class[i-1]&(wordThat|wordSubordinate) == 0 || f.boundary(i-2) {
		return false
	}
	return c.end >= s.End || f.class[c.end]&wordThat == 0
}

// behind is where a subject behind the verb can begin.
func (f *rules) behind(c cue) int32 {
	if f.table.verbSecond {
		return c.finite + 1
	}
	return c.end
}

// negated takes the "no" in front of a cue into it.
func (f *rules) negated(r text.Range, s text.Range) text.Range {
	b := r.Begin
	for b > s.Begin && f.class[b-1]&wordClitic != 0 {
		b--
	}
	if b > s.Begin && f.class[b-1]&wordNegation != 0 {
		r.Begin = b - 1
	}
	return r
}

// before reports whether words can be the content of a verb behind them. A verb of
// opinion needs the mood of indirect speech.
func (f *rules) before(content []text.Range, c cue) bool {
	if (c.last || c.passive) && !f.quotedAt(content[0].End-1) {
		return f.inReported(content[0])
	}
	return c.class&wordSpeak != 0 && c.class&wordThink == 0 || f.inReported(content[0])
}

func (f *rules) quotedAt(i int32) bool { return f.quote[i] >= 0 }

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

// readCue finds the other words of the verb at token i: its particle, its
// auxiliary.
func (f *rules) readCue(i int32, s text.Range) (cue, bool) {
	cl := f.class[i]
	c := cue{words: text.Range{Begin: i, End: i + 1}, finite: i, end: i + 1, class: cl}
	if i > s.Begin && f.class[i-1]&(wordDeterminer|wordPossessive) != 0 && f.class[i-1]&(wordClitic|wordPronoun) == 0 &&
		(i-1 > s.Begin || f.class[i-1]&wordAnaphor == 0) {
		return c, false // a noun, or an adjective
	}
	if f.table.nouns && f.Tokens[i].Is(text.Capital) && i > s.Begin {
		return c, false
	}
	if cl&wordApart != 0 {
		if p := f.particle(i, s); p > 0 {
			c.end = p + 1
			if p == i+1 {
				c.words.End = p + 1
			}
			return c, true
		}
		if cl&(wordFinite|wordParticiple) == 0 {
			return c, false
		}
	}
	if cl&wordParticiple != 0 {
		if f.table.verbSecond && i+1 < s.End && f.class[i+1]&wordAuxiliary != 0 && (i+2 >= s.End || f.boundary(i+2)) {
			c.words.End, c.end, c.last = i+2, i+2, true
			c.passive = f.class[i+1]&wordPassive != 0
			return c, true
		}
		if aux := f.auxiliary(i, s); aux >= 0 {
			c.finite, c.last = aux, aux+1 != i
			if aux+1 == i || f.table.verbSecond == false {
				c.words.Begin = aux
			}
			c.passive = f.class[aux]&wordPassive != 0 && f.table.verbSecond
			return c, true
		}
		if cl&wordFinite == 0 {
			return c, false
		}
	}
	return c, true
}

// particle is where the particle of the verb at token i stands; 0 for nowhere.
func (f *rules) particle(i int32, s text.Range) int32 {
	particles := f.table.particles[f.Word(i)]
	for j := i + 1; j < s.End && j < i+25; j++ {
		if f.class[j]&wordThat != 0 || f.is(j, ":") || f.is(j, ";") || f.quote[j] >= 0 && f.Quotes[f.quote[j]].Len() > 9 {
			return 0
		}
		for _, p := range particles {
			if f.Word(j) == p && (j+1 == s.End || f.boundary(j+1) || f.class[j+1]&wordThat != 0) {
				return j
			}
		}
	}
	return 0
}

// auxiliary is the auxiliary of the participle at token i, -1 for none.
func (f *rules) auxiliary(i int32, s text.Range) int32 {
	if !f.table.verbSecond {
		for j := i - 1; j >= s.Begin && j >= i-3; j-- {
			if f.class[j]&wordAuxiliary != 0 {
				return j
			}
			if f.class[j]&(wordAdverb|wordClitic) == 0 {
				break
			}
		}
		return -1
	}
	if i+1 < s.End && f.class[i+1]&wordAuxiliary != 0 { // "gesagt hatte", at the end of a clause
		return -1
	}
	if i+1 < s.End && !f.boundary(i+1) {
		return -1
	}
	for j := i - 1; j >= s.Begin && j > i-25; j-- {
		if f.class[j]&wordAuxiliary != 0 {
			return j
		}
		if f.is(j, ":") || f.is(j, ";") || f.class[j]&wordThat != 0 {
			break
		}
	}
	return -1
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

func (f *rules) sameParagraph(i, j int32) bool {
	return text.Find(f.Paragraphs, i) == text.Find(f.Paragraphs, j)
}

// contentBefore is the content that ends before the verb at token i: a quote, or
// the sentence up to here.
func (f *rules) contentBefore(i int32, s text.Range, source text.Range) ([]text.Range, bool) {
	end := i
	for end > s.Begin && f.class[end-1]&(wordClitic|wordAdverb|wordSo|wordLike) != 0 {
		end--
	}
	for end > 0 && !f.Tokens[end-1].Is(text.Letter|text.Digit|text.Close) && f.quote[end-1] < 0 {
		end--
	}
	if end == 0 {
		return nil, false
	}
	if q := f.quote[end-1]; q >= 0 && f.Quotes[q].End == end {
		quote := f.Quotes[q].Range
		begin := quote.Begin
		if quote.Begin > s.Begin && !f.boundary(quote.Begin-1) { // the sentence leads into the quote
			begin = f.unquotedBegin(quote.Begin, s)
		}
		return f.free([]text.Range{{Begin: begin, End: end}})
	}
	if end <= s.Begin {
		return nil, false
	}
	begin := s.Begin
	return f.free([]text.Range{{Begin: begin, End: end}})
}

// unquotedBegin is where the words begin that lead into a quote at token i.
func (f *rules) unquotedBegin(i int32, s text.Range) int32 {
	for i > s.Begin && f.taken[i-1] < 0 {
		i--
	}
	return i
}

// free cuts away what other contents have.
func (f *rules) free(rs []text.Range) ([]text.Range, bool) {
	kept := rs[:0]
	for _, r := range rs {
		for r.Begin < r.End && f.taken[r.Begin] >= 0 {
			r.Begin++
		}
		for i := r.Begin; i < r.End; i++ {
			if f.taken[i] >= 0 {
				r.End = i
			}
		}
		if r = f.trim(r); f.wordCount(r) > 0 {
			kept = append(kept, r)
		}
	}
	return kept, len(kept) > 0
}

// contentAcross is what goes on behind a cue, at token i, that interrupts a quote:
// a quote behind its comma, or one that is the next sentence.
func (f *rules) contentAcross(i int32, s text.Range, quoted bool) []text.Range {
	if !quoted {
		return nil
	}
	end := f.clauseEnd(i, s)
	for end < s.End && !f.Tokens[end].Is(text.Letter|text.Digit|text.Open) && f.quote[end] < 0 {
		end++
	}
	q, ok := f.quoteAt(end)
	if !ok || end == s.End && (!f.sameParagraph(i-1, end) || f.hasCueBehind(q.End) || f.wordCount(q.Range) < 4 && !f.wholeSentence(q)) {
		return nil
	}
	return []text.Range{q.Range}
}

// wholeSentence reports whether a quote that begins a sentence is all of it.
func (f *rules) wholeSentence(q text.Quote) bool {
	n := text.Find(f.Sentences, q.End-1)
	return f.wordCount(text.Range{Begin: q.End, End: f.Sentences[n].End}) == 0
}

// hasCueBehind reports whether a quote that ends at token i has a cue of its own.
func (f *rules) hasCueBehind(i int32) bool {
	for j := i; j < int32(len(f.Tokens)) && j < i+6 && !f.Tokens[j].Is(text.Final); j++ {
		if f.class[j]&wordVerbal != 0 {
			return true
		}
	}
	return false
}

// contentAfter is the content that begins behind the clause of a cue.
func (f *rules) contentAfter(i int32, s text.Range, c cue, subject bool) ([]text.Range, bool) {
	end := i
	for end < s.End && f.class[end]&wordThat == 0 {
		if q, ok := f.quoteAt(end); ok && f.shortQuote(q, end, c) {
			end = min(q.End, s.End)
			continue
		}
		if f.boundary(end) {
			break
		}
		if end > i && f.class[end]&wordVerbal != 0 && f.class[end]&wordFinite != 0 && f.class[end-1]&wordAnd != 0 {
			return nil, false // the next cue's
		}
		end++
	}
	if end >= s.End {
		return nil, false
	}
	if q, ok := f.quoteAt(end); ok {
		return f.quoted(q, s, end, c)
	}
	switch {
	case f.class[end]&wordThat != 0 && !f.table.nouns:
		return f.rest(end, s)
	case f.is(end, ":"):
		if q, ok := f.quoteAt(end + 1); ok {
			return f.free([]text.Range{q.Range})
		}
		return f.rest(end+1, s)
	case f.is(end, ","):
		next := end + 1
		if next >= s.End {
			return nil, false
		}
		if q, ok := f.quoteAt(next); ok {
			return f.quoted(q, s, next, c)
		}
		if f.class[next]&wordThat != 0 && (f.table.nouns || f.wordBefore(next, "que")) {
			return f.rest(next, s)
		}
		if f.table.verbSecond && f.secondClause(next, s, c) {
			return f.rest(next, s)
		}
	}
	return nil, false
}

func (f *rules) wordBefore(i int32, w string) bool { return f.Word(i) == w }

// quoted is the content of a cue that a quote follows: the quote, and the sentence
// around it where it goes on.
func (f *rules) quoted(q text.Quote, s text.Range, begin int32, c cue) ([]text.Range, bool) {
	n := f.wordCount(q.Range)
	if n < 4 && c.class&wordCall == 0 && !f.is(begin-1, ":") {
		return nil, false
	}
	return f.free([]text.Range{q.Range})
}

// shortQuote reports whether a quote behind a cue is a name and no content: "sagte
// der „Hafenzeitung“".
func (f *rules) shortQuote(q text.Quote, begin int32, c cue) bool {
	return f.wordCount(q.Range) < 4 && c.class&wordCall == 0 && !f.is(begin-1, ":")
}

// secondClause reports whether the clause at token i can be what was said:
// "sagte, der Ort sei sicher", "forderte, die Grenze zu öffnen".
func (f *rules) secondClause(i int32, s text.Range, c cue) bool {
	first := f.class[i]
	for j := i; j < s.End; j++ {
		if f.class[j]&(wordReported|wordUnreal) != 0 {
			return true
		}
		if f.is(j, "zu") || f.infinitive(j) {
			return first&wordSubordinate == 0 || first&wordDeterminer != 0
		}
	}
	return first&wordSubordinate == 0 && c.class&wordSpeak != 0 && c.class&wordThink == 0
}

// infinitive reports whether token j is one with its "zu" inside: "einzurichten".
func (f *rules) infinitive(j int32) bool {
	w := f.Word(j)
	at := strings.LastIndex(w, "zu")
	return at > 1 && at < len(w)-4 && strings.HasSuffix(w, "n") && !f.Tokens[j].Is(text.Capital)
}

// rest is the content from token i to the end of the sentence, and to the end of
// a quote that goes on behind it.
func (f *rules) rest(i int32, s text.Range) ([]text.Range, bool) {
	r := text.Range{Begin: i, End: s.End}
	for j := i; j < s.End; j++ {
		if f.quote[j] < 0 && f.is(j, ";") {
			r.End = j
			return f.free([]text.Range{r})
		}
	}
	if q := f.quote[s.End-1]; q >= 0 && f.Quotes[q].End > r.End {
		r.End = f.Quotes[q].End
	}
	return f.free([]text.Range{r})
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

// coordinate takes a second cue that an earlier one's content has swallowed:
// "…, y agregó que", "…, mientras que Ruiz negó que".
func (f *rules) coordinate(i int32, s text.Range) bool {
	c, ok := f.readCue(i, s)
	if !ok {
		return false
	}
	n := f.taken[i]
	source := f.found[n].Source
	cut := c.words.Begin
	for cut > s.Begin && f.class[cut-1]&(wordAdverb|wordClitic) != 0 {
		cut--
	}
	if cut == s.Begin || f.class[cut-1]&wordAnd == 0 {
		subject, found := f.subject(c.finite, s)
		if !found {
			return false
		}
		source, cut = subject, subject.Begin
		if cut > s.Begin && f.class[cut-1]&wordThat != 0 { // "mientras que"
			cut--
		}
		if cut == s.Begin || f.class[cut-1]&(wordAnd|wordContrast) == 0 {
			return false
		}
	}
	cut--
	old := slices.Clone(f.found[n].Content)
	f.cut(n, cut, s.End)
	content, ok := f.contentAfter(max(c.end, source.End), s, c, true)
	if !ok && f.table.verbSecond && len(f.found[n].Content) > 0 && f.class[cut]&wordAnd != 0 {
		return true // the clause is no longer what was said: "…, und lobte die Helfer"
	}
	if !ok || len(f.found[n].Content) == 0 {
		f.found[n].Content = old
		for _, r := range old {
			f.take(r, n)
		}
		return false
	}
	return f.add(Attribution{Source: source, Cue: f.negated(c.words, s), Content: content, Confidence: .75})
}

// cut takes [begin,end) from the content of attribution n.
func (f *rules) cut(n, begin, end int32) {
	var kept []text.Range
	for _, r := range f.found[n].Content {
		for i := max(r.Begin, begin); i < min(r.End, end); i++ {
			f.taken[i] = -1
		}
		if r.Begin < end && r.End > begin {
			r.End = begin
		}
		if r = f.trim(r); !r.Empty() {
			kept = append(kept, r)
		}
	}
	f.found[n].Content = kept
}

// take marks a range as content of attribution n.
func (f *rules) take(r text.Range, n int32) {
	for i := r.Begin; i < r.End; i++ {
		f.taken[i] = n
	}
}
