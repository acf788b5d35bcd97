package eval

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// ScoreQuotations compares the quotations found in each text with its gold.
//
// "direct" and "all" are at document level: a found quotation is right when it
// can be paired, one to one, with a gold quotation of the same text whose content
// it overlaps by half or more (characters in both over characters in either) and
// whose speaker shares a word with it: with the words of its span or with the
// name it was resolved to, function words aside. A gold quotation without a
// speaker is met only by one that marks none. "direct" are those, on both sides,
// whose every letter stands between double marks (“ ” „ "), whatever kind they are
// said to be; "kind accuracy" is the share of the pairs of "all" that are said to
// be of the gold's kind.
//
// "direct P at R .80" is the highest precision of any confidence cut at which
// direct recall is .80 or more, 0 where there is none; "cut for it" is that cut.
// The exact figures are over single spans: a content, cue or source is right when
// the same text has a gold one of exactly the same characters, each counted once.
func ScoreQuotations(texts []QuotedText) Metrics {
	quoted := make([][]place, len(texts))
	for i, t := range texts {
		quoted[i] = quotedBytes(t.Body, doubleMarks)
	}
	direct := newContest(texts, func(i int, q news.Quotation) bool {
		return kindByMarks(texts[i].Body, q.Content, quoted[i]) == news.Direct
	})
	all := newContest(texts, func(int, news.Quotation) bool { return true })
	sure, cut := direct.precisionAt(.80)
	ms := Metrics{{"gold quotations", float64(all.gold)}, {"gold direct", float64(direct.gold)}}
	ms = append(ms, direct.metrics("direct ")...)
	ms = append(ms, Metric{"direct P at R .80", sure}, Metric{"cut for it", cut})
	ms = append(ms, all.metrics("all ")...)
	ms = append(ms, Metric{"kind accuracy", all.kindAccuracy()})
	for _, part := range quotationParts {
		p, r := exactSpans(texts, part.of)
		ms = append(ms, Metric{part.name + " exact P", p}, Metric{part.name + " exact R", r}, Metric{part.name + " exact F1", harmonic(p, r)})
	}
	return append(ms, reliability(all.judged())...)
}

// contest is the matching of all texts.
type contest struct {
	texts   []QuotedText
	matches []*matching
	gold    int
	entries []entry // by falling confidence
	right   int
}

// entry is a found quotation.
type entry struct {
	text, found int
	confidence  float64
	pairs       int // how many were right of this and all before it
}

// newContest matches the quotations that are in it. in is asked for each, gold or
// found, of the text of index i.
func newContest(texts []QuotedText, in func(i int, q news.Quotation) bool) *contest {
	c := &contest{texts: texts}
	for i, t := range texts {
		gold, found := indexes(t.Gold, i, in), indexes(t.Found, i, in)
		c.gold += len(gold)
		for _, f := range found {
			c.entries = append(c.entries, entry{text: i, found: f, confidence: t.Found[f].Confidence})
		}
		c.matches = append(c.matches, newMatching(fits(t, gold, found), len(t.Gold)))
	}
	slices.SortStableFunc(c.entries, func(a, b entry) int { return cmp.Compare(b.confidence, a.confidence) })
	for i, e := range c.entries {
		if c.matches[e.text].add(e.found) {
			c.right++
		}
		c.entries[i].pairs = c.right
	}
	return c
}

// indexes are those of the quotations that are in the contest.
func indexes(quotations []news.Quotation, i int, in func(i int, q news.Quotation) bool) []int {
	var out []int
	for k, q := range quotations {
		if in(i, q) {
			out = append(out, k)
		}
	}
	return out
}

// fits lists for each found quotation the gold ones it may be paired with, best
// overlap first.
func fits(t QuotedText, golds, founds []int) [][]int {
	out := make([][]int, len(t.Found))
	for _, f := range founds {
		found, overlap := t.Found[f], map[int]float64{}
		content := joinSpans(found.Content)
		for _, g := range golds {
			gold := t.Gold[g]
			if o := overlapOf(t.Body, joinSpans(gold.Content), content); o >= .5 && sameSpeaker(t.Body, gold.Speaker, found.Speaker) {
				overlap[g] = o
				out[f] = append(out[f], g)
			}
		}
		slices.SortStableFunc(out[f], func(a, b int) int { return cmp.Compare(overlap[b], overlap[a]) })
	}
	return out
}

func (c *contest) metrics(prefix string) Metrics {
	p, r := share(c.right, len(c.entries)), share(c.right, c.gold)
	return Metrics{{prefix + "P", p}, {prefix + "R", r}, {prefix + "F1", harmonic(p, r)}}
}

// precisionAt is the highest precision of a confidence cut that leaves recall of
// least or more, and the cut.
func (c *contest) precisionAt(least float64) (precision, cut float64) {
	for i, e := range c.entries {
		if i+1 < len(c.entries) && c.entries[i+1].confidence == e.confidence {
			continue
		}
		if p := share(e.pairs, i+1); share(e.pairs, c.gold) >= least && p > precision {
			precision, cut = p, e.confidence
		}
	}
	return precision, cut
}

func (c *contest) kindAccuracy() float64 {
	same := 0
	for i, m := range c.matches {
		for g, f := range m.found {
			if f >= 0 && c.texts[i].Gold[g].Kind == c.texts[i].Found[f].Kind {
				same++
			}
		}
	}
	return share(same, c.right)
}

// judged is every found quotation's confidence, and whether it was right.
func (c *contest) judged() []judgement {
	var out []judgement
	for _, e := range c.entries {
		out = append(out, judgement{e.confidence, slices.Contains(c.matches[e.text].found, e.found)})
	}
	return out
}

// quotationParts are the spans of a quotation that are scored by themselves.
var quotationParts = []struct {
	name string
	of   func(news.Quotation) []news.Span
}{
	{"content", func(q news.Quotation) []news.Span { return q.Content }},
	{"cue", func(q news.Quotation) []news.Span { return q.Cue }},
	{"source", func(q news.Quotation) []news.Span {
		if q.Speaker.Span == nil {
			return nil
		}
		return []news.Span{*q.Speaker.Span}
	}},
}

// exactSpans is the precision and recall of one part, to the character.
func exactSpans(texts []QuotedText, part func(news.Quotation) []news.Span) (p, r float64) {
	right, gold, found := 0, 0, 0
	for _, t := range texts {
		var open [][]news.Span
		for _, q := range t.Gold {
			if s := joinSpans(part(q)); len(s) > 0 {
				open = append(open, s)
			}
		}
		gold += len(open)
		for _, q := range t.Found {
			s := joinSpans(part(q))
			if len(s) == 0 {
				continue
			}
			found++
			if i := slices.IndexFunc(open, func(o []news.Span) bool { return slices.Equal(o, s) }); i >= 0 {
				right++
				open = slices.Delete(open, i, i+1)
			}
		}
	}
	return share(right, found), share(right, gold)
}

// joinSpans puts spans in order, without empty ones, joined where they touch: two
// lists that cover the same bytes give the same answer.
func joinSpans(spans []news.Span) []news.Span {
	sorted := slices.DeleteFunc(slices.Clone(spans), func(s news.Span) bool { return s.Len() <= 0 })
	slices.SortFunc(sorted, func(a, b news.Span) int { return cmp.Compare(a.Begin, b.Begin) })
	out := sorted[:0]
	for _, s := range sorted {
		if n := len(out); n > 0 && s.Begin <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// overlapOf is how many characters two joined lists of spans share, as a share of
// those in either.
func overlapOf(text string, a, b []news.Span) float64 {
	both := 0
	for _, s := range a {
		for _, o := range b {
			if s.Overlaps(o) {
				both += utf8.RuneCountInString(text[max(s.Begin, o.Begin):min(s.End, o.End)])
			}
		}
	}
	if both == 0 {
		return 0
	}
	either := -both
	for _, s := range slices.Concat(a, b) {
		either += utf8.RuneCountInString(s.Of(text))
	}
	return float64(both) / float64(either)
}

// sameSpeaker reports whether the found speaker can be the gold one.
func sameSpeaker(text string, gold, found news.Speaker) bool {
	if gold.Span == nil {
		return found.Span == nil
	}
	words := speakerWords(found.Name)
	if found.Span != nil {
		words = append(words, speakerWords(found.Span.Of(text))...)
	}
	return slices.ContainsFunc(speakerWords(gold.Span.Of(text)), func(w string) bool { return slices.Contains(words, w) })
}

// speakerWords are the words that tell one speaker from another.
func speakerWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	return slices.DeleteFunc(words, func(w string) bool { return functionWords[w] })
}

var functionWords = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "and": true, "or": true, "s": true,
	"in": true, "on": true, "at": true, "to": true, "for": true, "from": true, "with": true, "by": true,
}

// share is n of all; of nothing it is 0.
func share(n, all int) float64 { return float64(n) / max(1, float64(all)) }
