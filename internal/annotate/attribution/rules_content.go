package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// before reports whether words can be the content of a verb behind them. A verb of
// opinion needs the mood of indirect speech.
func (f *rules) before(content []text.Range, c cue) bool {
	if (c.last || c.passive) && !f.quotedAt(content[0].End-1) {
		return f.inReported(content[0])
	}
	return c.class&wordSpeak != 0 && c.class&wordThink == 0 || f.inReported(content[0])
}

// contentBefore is the content that ends before the verb at token i: a quote, or
// the sentence up to here.
func (f *rules) contentBefore(i int32, s text.Range) ([]text.Range, bool) {
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
		return f.free(append(f.paragraphsBefore(q), text.Range{Begin: begin, End: end}))
	}
	if end <= s.Begin {
		return nil, false
	}
	begin := s.Begin
	return f.free([]text.Range{{Begin: begin, End: end}})
}

// paragraphsBefore are the quotes of earlier paragraphs that the one at index i
// goes on with.
func (f *rules) paragraphsBefore(i int32) []text.Range {
	var all []text.Range
	for len(all) < 20 {
		p, ok := f.continues(i)
		if !ok {
			break
		}
		all = append(all, p.Range)
		i = f.quote[p.Begin]
	}
	slices.Reverse(all)
	return all
}

// unquotedBegin is where the words begin that lead into a quote at token i.
func (f *rules) unquotedBegin(i int32, s text.Range) int32 {
	for i > s.Begin && f.taken[i-1] < 0 {
		i--
	}
	return i
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
	if f.is(end, ":") {
		return false
	}
	for j := end; j < s.End; j++ {
		if f.class[j]&wordThat != 0 {
			return false
		}
	}
	return f.quotedAt(i-2) || end >= s.End || f.boundary(end) || f.class[end]&(wordPreposition|wordWeekday|wordAdverb) != 0 && f.clauseEnd(end, s) >= s.End-1
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
func (f *rules) contentAfter(i int32, s text.Range, c cue) ([]text.Range, bool) {
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
		if f.table.bare && end > i && c.class&wordSpeak != 0 && f.class[i]&(wordPreposition|wordAdverb) == 0 {
			return f.rest(i, s)
		}
		return f.quoted(q, end, c)
	}
	switch {
	case f.class[end]&wordThat != 0 && !f.table.nouns:
		if f.Tokens[end-1].Is(text.Close) && end-1 >= i && f.quotedAt(end-1) { // "ve “inútil” que"
			return f.rest(f.Quotes[f.quote[end-1]].Begin, s)
		}
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
			return f.quoted(q, next, c)
		}
		if close := f.clauseEnd(next, s); !f.table.nouns && f.class[next]&wordPreposition != 0 && f.is(close, ",") && close+1 < s.End && f.class[close+1]&wordThat != 0 {
			next = close + 1 // "señaló, en un comunicado, que"
			return f.rest(next, s)
		}
		if f.class[next]&wordThat != 0 && (f.table.nouns || f.is(next, "que")) {
			return f.rest(next, s)
		}
		if f.table.verbSecond && f.secondClause(next, s, c) {
			return f.rest(next, s)
		}
	}
	return nil, false
}

// quoted is a quote as the content of the cue it follows, unless it is as short as
// a name.
func (f *rules) quoted(q text.Quote, begin int32, c cue) ([]text.Range, bool) {
	if f.shortQuote(q, begin, c) {
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

// bareClause reports whether the words at token i can be what was said without a
// "that": "The mayor said the bridge would stay shut."
func (f *rules) bareClause(i int32, c cue, s text.Range) bool {
	return f.table.bare && c.class&wordSpeak != 0 && i+3 < s.End && !f.boundary(i) && f.class[i]&(wordDeterminer|wordPronoun|wordPossessive) != 0
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

// called is the quote that a verb like "nannte", before token i, gives as a word
// for something.
func (f *rules) called(i int32, s text.Range) (text.Quote, bool) {
	for ; i < s.End && !f.is(i, ":") && f.class[i]&wordThat == 0; i++ {
		if q, ok := f.quoteAt(i); ok {
			return q, q.End <= s.End && f.clear(q.Range)
		}
	}
	return text.Quote{}, false
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

// clear reports whether no content has the ends of a range.
func (f *rules) clear(r text.Range) bool { return f.taken[r.Begin] < 0 && f.taken[r.End-1] < 0 }
