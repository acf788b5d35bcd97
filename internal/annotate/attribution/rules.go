package attribution

import (
	"math"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Attribution by rules, for languages without a trained model. A sentence is
// searched for cues from left to right: words like "según", then verbs of saying.
// Each cue says by its place in the clause where its source and its content can
// stand; the first rule that fits takes both. What a content covers is not searched
// again. Quotes that no cue took are then given to the speaker before them, or to
// nobody, and sentences that go on in indirect speech follow their speaker.

// rules is the search of one text.
type rules struct {
	*text.Text
	table    *table
	class    []class
	quote    []int32 // the outermost quote each token stands in, -1 for none
	taken    []int32 // the attribution whose content a token is in, -1 for none
	found    []Attribution
	speakers []text.Range // sources, in order
}

// longestSentence is how many tokens are read as one sentence, so that hostile text
// takes no longer than its length says.
const longestSentence = 400

// ByRules finds the attributions of a text by the tables of its language. Without
// a table only quotation marks speak. The answer is in the order of the text.
func ByRules(t *text.Text) []Attribution {
	f := newRules(t)
	for _, s := range t.Sentences {
		for ; s.Len() > longestSentence; s.Begin += longestSentence {
			f.sentence(text.Range{Begin: s.Begin, End: s.Begin + longestSentence})
		}
		f.sentence(s)
	}
	f.leftQuotes()
	f.follow()
	for i := range f.found {
		f.found[i].Kind = f.kind(f.found[i].Content)
		f.found[i].Confidence = math.Round(f.found[i].Confidence*100) / 100
	}
	f.found = slices.DeleteFunc(f.found, func(a Attribution) bool { return len(a.Content) == 0 || a.Content[0].Empty() })
	slices.SortStableFunc(f.found, func(a, b Attribution) int { return int(a.Content[0].Begin - b.Content[0].Begin) })
	return f.found
}

func newRules(t *text.Text) *rules {
	n := len(t.Tokens)
	marks := make([]int32, 2*n)
	f := &rules{Text: t, table: tables()[t.Language], class: make([]class, n), quote: marks[:n], taken: marks[n:]}
	for i := range marks {
		marks[i] = -1
	}
	for i, q := range t.Quotes {
		if q.Depth == 0 {
			for j := q.Begin; j < q.End; j++ {
				f.quote[j] = int32(i)
			}
		}
	}
	if f.table != nil {
		for i := range f.class {
			f.class[i] = f.table.words[t.Word(int32(i))]
			if f.table.nouns && f.class[i] != 0 && t.Tokens[i].Is(text.Capital) && i > 0 && t.Tokens[i-1].Is(text.Letter|text.Digit) {
				f.class[i] &^= wordsInLower // a noun
			}
		}
	}
	return f
}

// sentence searches a sentence for cues. A rule that does not fit leaves its word
// to the next.
func (f *rules) sentence(s text.Range) {
	for i := s.Begin; i < s.End; i++ {
		c := f.class[i]
		switch {
		case f.quote[i] >= 0:
			if c&wordSpeak != 0 && c&wordFinite != 0 {
				f.incise(i)
			}
		case c == 0:
			f.unknownVerb(i, s)
		case f.taken[i] >= 0:
			if c&wordVerbal != 0 {
				f.coordinate(i, s)
			}
		case c&(wordAccording|wordBy) != 0 && f.according(i, s):
		case c&wordOwnView != 0 && f.ownView(i, s):
		case c&wordAfterNoun != 0 && f.afterNoun(i, s):
		case c&wordDemnach != 0 && f.demnach(i, s):
		case c&wordSo != 0 && f.so(i, s):
		case c&wordVerbal != 0:
			f.verb(i, s)
		case c&wordClaim != 0:
			f.claim(i, s)
		}
	}
}

// add takes an attribution in, and reports true.
func (f *rules) add(a Attribution) bool {
	n := int32(len(f.found))
	kept := a.Content[:0]
	for _, r := range a.Content {
		if r = f.trim(r); r.Empty() {
			continue
		}
		kept = append(kept, r)
		f.take(r, n)
	}
	a.Content = kept
	if len(kept) > 0 && !a.Cue.Empty() {
		a.Confidence += f.strength(a)
	}
	f.speaks(a.Source)
	f.found = append(f.found, a)
	return true
}

// strength is how much surer than its rule an attribution is for what its words
// show, or how much less for a cue without a source.
func (f *rules) strength(a Attribution) float64 {
	sum := -.1
	switch first := a.Content[0]; {
	case f.quotedAt(first.Begin) && f.quotedAt(first.End-1):
		sum = .1
	case f.saidSo(first):
		sum = 0
	}
	if a.Source.Empty() {
		sum -= .3
	}
	return sum
}

// saidSo reports whether a content shows by itself that it was said: by quotation
// marks, by a "dass", by the mood of indirect speech.
func (f *rules) saidSo(r text.Range) bool {
	return f.quotedAt(r.Begin) || f.class[r.Begin]&wordThat != 0 || f.inMood(r)
}

// trim takes commas from both ends of a content, and the mark that ends an
// indirect one.
func (f *rules) trim(r text.Range) text.Range {
	for !r.Empty() && !f.Tokens[r.Begin].Is(text.Letter|text.Digit|text.Open) && !f.leads(r.Begin) && f.quote[r.Begin] < 0 {
		r.Begin++
	}
	for !r.Empty() {
		last := f.Tokens[r.End-1]
		if last.Is(text.Letter|text.Digit) || f.quote[r.End-1] >= 0 || last.Is(text.Close) {
			break
		}
		if p := f.Print(r.End - 1); p == ")" || p == "%" || p == "$" || p == "€" || p == "]" || p == "?" || p == "!" {
			break
		}
		r.End--
	}
	return r
}

// leads reports whether a mark belongs to the word behind it.
func (f *rules) leads(i int32) bool {
	p := f.Print(i)
	return p == "¿" || p == "¡" || p == "$" || p == "€" || p == "("
}

// kind is direct where all words of a content stand in quotation marks, mixed
// where some do.
func (f *rules) kind(content []text.Range) news.QuotationKind {
	quoted, plain := 0, 0
	for _, r := range content {
		for i := r.Begin; i < r.End; i++ {
			switch {
			case !f.Tokens[i].Is(text.Letter | text.Digit):
			case f.quote[i] >= 0:
				quoted++
			default:
				plain++
			}
		}
	}
	switch {
	case plain == 0 && quoted > 0:
		return news.Direct
	case quoted > 1:
		return news.Mixed
	}
	return news.Indirect
}
