package attribution

import (
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

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
	if cut == s.Begin || f.class[cut-1]&(wordAnd|wordContrast) == 0 {
		subject, found := f.subject(c.finite, s)
		if !found {
			return false
		}
		source, cut = subject, subject.Begin
		joint := wordAnd | wordContrast
		if cut > s.Begin && f.class[cut-1]&wordThat != 0 { // "mientras que", but not "y que"
			cut, joint = cut-1, wordContrast
		}
		if cut == s.Begin || f.class[cut-1]&joint == 0 {
			return f.nest(n, source, c, s)
		}
	}
	cut--
	old := slices.Clone(f.found[n].Content)
	f.cut(n, cut, s.End)
	content, ok := f.contentAfter(max(c.end, source.End), s, c)
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

// nest takes a cue within the content of attribution n: "informó que dos testigos
// dijeron que". What was said ends where that content ends.
func (f *rules) nest(n int32, source text.Range, c cue, s text.Range) bool {
	begin := c.end
	for begin < s.End && f.taken[begin] == n && f.class[begin]&wordThat == 0 && !f.boundary(begin) {
		begin++
	}
	if f.table.nouns && f.is(begin, ",") {
		begin++
	}
	end := begin
	for end < s.End && f.taken[end] == n {
		end++
	}
	if begin >= end || f.class[begin]&wordThat == 0 {
		return false
	}
	content := f.trim(text.Range{Begin: begin, End: end})
	f.found = append(f.found, Attribution{Source: source, Cue: f.negated(c.words, s), Content: []text.Range{content}, Nested: true, Confidence: .7})
	return true
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
