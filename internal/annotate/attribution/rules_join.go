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
