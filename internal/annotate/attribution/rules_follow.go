package attribution

import (
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// leftQuotes takes the quotes that no cue took: behind a colon, or long enough to
// be no title. They are the speaker's who spoke last in the paragraph.
func (f *rules) leftQuotes() {
	for i, q := range f.Quotes {
		if q.Depth > 0 || f.taken[q.Begin] >= 0 || f.taken[q.End-1] >= 0 {
			continue
		}
		if p, ok := f.continues(int32(i)); ok && f.taken[p.Begin] >= 0 {
			f.extend(f.taken[p.Begin], q.Range)
			continue
		}
		if source := f.behindColon(q); !source.Empty() {
			f.add(Attribution{Source: source, Content: []text.Range{q.Range}, Confidence: .7})
			continue
		}
		if f.wordCount(q.Range) < 4 || !f.speech(q) {
			continue
		}
		a := Attribution{Content: []text.Range{q.Range}, Confidence: .4}
		if f.is(q.Begin-1, ":") {
			a.Confidence = .5
		}
		if a.Source.Empty() {
			a.Source = f.speakerBefore(q.Begin)
		}
		if a.Source.Empty() {
			a.Confidence = .1
		}
		f.add(a)
	}
}

// continues is the quote that the one at index i goes on with, from the paragraph
// before.
func (f *rules) continues(i int32) (text.Quote, bool) {
	if !f.Quotes[i].Continued {
		return text.Quote{}, false
	}
	for k := i - 1; k >= 0 && k > i-20; k-- {
		if f.Quotes[k].Depth == 0 {
			return f.Quotes[k], !f.Quotes[k].Closed
		}
	}
	return text.Quote{}, false
}

// extend adds a range to the content of attribution n, if it is behind it.
func (f *rules) extend(n int32, r text.Range) {
	a := &f.found[n]
	if len(a.Content) > 0 && a.Content[len(a.Content)-1].End <= r.Begin {
		a.Content = append(a.Content, r)
		f.take(r, n)
	}
}

// behindColon is the source of a headline: "Ruiz: “No iremos”", "“No iremos”: Ruiz".
func (f *rules) behindColon(q text.Quote) text.Range {
	if f.table == nil || f.wordCount(q.Range) < 2 || !f.is(q.Begin-1, ":") && !f.is(q.End, ":") {
		return text.Range{}
	}
	s := f.Sentences[text.Find(f.Sentences, q.Begin)]
	if f.is(q.Begin-1, ":") && q.Begin > s.Begin {
		if end := f.nounPhrase(s.Begin, s); end == q.Begin-1 {
			return text.Range{Begin: s.Begin, End: end}
		}
		return text.Range{}
	}
	if q.Begin == s.Begin && q.End+1 < s.End {
		if end := f.nounPhrase(q.End+1, s); end > q.End+1 && f.wordCount(text.Range{Begin: end, End: s.End}) == 0 {
			return text.Range{Begin: q.End + 1, End: end}
		}
	}
	return text.Range{}
}

// speech reports whether a quote without a cue reads as speech, not as a title or
// a name: it holds the end of a sentence, a colon leads to it, or it is a part of a
// sentence, in lower case.
func (f *rules) speech(q text.Quote) bool {
	if !q.Closed || q.Continued || q.Begin > 0 && f.is(q.Begin-1, ":") {
		return true
	}
	for i := q.End - 1; i > q.Begin && i > q.End-4; i-- {
		if f.Tokens[i].Is(text.Final) || f.is(i, ",") {
			return true
		}
	}
	first := q.Begin
	for first < q.End-1 && !f.Tokens[first].Is(text.Letter|text.Digit) {
		first++
	}
	return f.Tokens[first].Word() && !f.Tokens[first].Is(text.Capital)
}

// speakerBefore is who spoke last before token i, in its paragraph or the one
// before.
func (f *rules) speakerBefore(i int32) text.Range {
	at := len(f.speakers)
	if at > 0 && f.speakers[at-1].Begin >= i {
		at, _ = slices.BinarySearchFunc(f.speakers, i, func(r text.Range, i int32) int { return int(r.Begin - i) })
	}
	p := text.Find(f.Paragraphs, i)
	if at == 0 || f.speakers[at-1].Begin < f.Paragraphs[max(0, p-1)].Begin {
		return text.Range{}
	}
	return f.speakers[at-1]
}

// speaks puts a source in its place among the speakers.
func (f *rules) speaks(source text.Range) {
	if source.Empty() {
		return
	}
	at, known := slices.BinarySearchFunc(f.speakers, source.Begin, func(r text.Range, i int32) int { return int(r.Begin - i) })
	if !known {
		f.speakers = slices.Insert(f.speakers, at, source)
	}
}

// follow takes sentences in Konjunktiv behind an attribution: they go on with
// what its source said.
func (f *rules) follow() {
	if f.table == nil || !f.table.verbSecond {
		return
	}
	slices.SortStableFunc(f.found, func(a, b Attribution) int { return int(begin(a) - begin(b)) })
	n := -1 // the attribution that goes on
	for i, s := range f.Sentences {
		if f.untouched(s) && f.inReported(s) {
			source := f.speakerBefore(s.Begin)
			if i > 0 {
				if r := f.talker(f.Sentences[i-1]); !r.Empty() {
					source = r
				}
			}
			if n >= 0 && f.found[n].Content[0].End >= f.Sentences[i-1].End-1 {
				f.found[n].Content[0].End = s.End
			} else {
				n = len(f.found)
				confidence := .55
				if source.Empty() {
					confidence = .1
				}
				f.found = append(f.found, Attribution{Source: source, Content: []text.Range{s}, Confidence: confidence})
			}
			continue
		}
		n = -1
	}
}

// talker is the subject of the first verb of saying of a sentence that holds no
// attribution: "Ruiz wies die Vorwürfe zurück."
func (f *rules) talker(s text.Range) text.Range {
	s.End = min(s.End, s.Begin+longestSentence)
	if !f.untouched(s) {
		return text.Range{}
	}
	for i := s.Begin; i < s.End; i++ {
		if f.class[i]&wordVerbal == 0 || f.quote[i] >= 0 {
			continue
		}
		if c, ok := f.readCue(i, s); ok && !c.passive {
			source, ok := f.subject(c.finite, s)
			if !ok {
				source = f.after(f.behind(c), s)
			}
			if !source.Empty() {
				return source
			}
		}
	}
	return text.Range{}
}

func begin(a Attribution) int32 {
	if len(a.Content) == 0 {
		return 0
	}
	return a.Content[0].Begin
}
