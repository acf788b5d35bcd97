package attribution

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// boundary reports whether a clause can end before token i.
func (f *rules) boundary(i int32) bool {
	if i >= int32(len(f.Tokens)) {
		return true
	}
	tok := f.Tokens[i]
	if tok.Is(text.Letter | text.Digit) {
		return false
	}
	if tok.Is(text.Open | text.Close | text.Final) {
		return true
	}
	switch f.Print(i) {
	case ",", ":", ";", "–", "—", "-", "--", "(", ")":
		return true
	}
	return false
}

func (f *rules) is(i int32, mark string) bool {
	return i >= 0 && i < int32(len(f.Tokens)) && f.Print(i) == mark
}

// clauseBegin is the token after the boundary before token i.
func (f *rules) clauseBegin(i int32, s text.Range) int32 {
	for i > s.Begin && !f.boundary(i-1) {
		i--
	}
	return i
}

// clauseEnd is the first boundary from token i on.
func (f *rules) clauseEnd(i int32, s text.Range) int32 {
	for i < s.End && !f.boundary(i) {
		i++
	}
	return i
}

func (f *rules) sameParagraph(i, j int32) bool {
	return text.Find(f.Paragraphs, i) == text.Find(f.Paragraphs, j)
}

// wordCount is how many words and numbers a range has.
func (f *rules) wordCount(r text.Range) int {
	n := 0
	for i := r.Begin; i < r.End; i++ {
		if f.Tokens[i].Is(text.Letter | text.Digit) {
			n++
		}
	}
	return n
}

// quoteAt is the quote that begins at token i.
func (f *rules) quoteAt(i int32) (text.Quote, bool) {
	if i < int32(len(f.Tokens)) && i >= 0 && f.quote[i] >= 0 {
		if q := f.Quotes[f.quote[i]]; q.Begin == i {
			return q, true
		}
	}
	return text.Quote{}, false
}

// quotedAt reports whether token i stands in a quote.
func (f *rules) quotedAt(i int32) bool {
	return i >= 0 && i < int32(len(f.quote)) && f.quote[i] >= 0
}

// wholeSentence reports whether a quote that begins a sentence is all of it.
func (f *rules) wholeSentence(q text.Quote) bool {
	n := text.Find(f.Sentences, q.End-1)
	return f.wordCount(text.Range{Begin: q.End, End: f.Sentences[n].End}) == 0
}

// inMood reports whether a range has a verb in either mood of indirect speech, or
// one of hearsay.
func (f *rules) inMood(s text.Range) bool {
	for i := s.Begin; i < s.End; i++ {
		if f.class[i]&(wordReported|wordUnreal) != 0 && f.quote[i] < 0 {
			return true
		}
	}
	return false
}

// inReported reports whether a range has a verb in the mood of indirect speech.
// With "ich" the form is another one.
func (f *rules) inReported(s text.Range) bool {
	found := false
	for i := s.Begin; i < s.End; i++ {
		if f.quote[i] >= 0 {
			continue
		}
		if f.class[i]&wordReported != 0 {
			found = true
		}
		if f.is(i, "ich") || f.is(i, "Ich") {
			return false
		}
	}
	return found
}

func (f *rules) untouched(s text.Range) bool {
	for i := s.Begin; i < s.End; i++ {
		if f.taken[i] >= 0 {
			return false
		}
	}
	return true
}
