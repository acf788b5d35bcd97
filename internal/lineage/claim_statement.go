package lineage

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// statement is what a sentence, or a part of one, states: its words without who
// said so.
type statement struct {
	at
	terms   []term // in order of the text
	sense   sense
	where   []at // every sentence that states it in the same words, in order
	weight  float64
	counted int           // the keys that have weight
	keys    []weightedKey // the terms by key, rising: what comparisons read
	print   uint64        // a bit for each key: two statements far apart are known by it at once
	by      []int         // the numbers of the words "by": who did it stands behind
	lone    bool          // makes a claim by itself: names what it speaks of, says what happened
	sure    bool          // has a name, a figure and a verb, so that less of it need be shared
	quoted  bool          // given as somebody's words
	own     bool          // speaks of "I" or "we"
	speaker int32         // key of the speaker; -1 where no person is named
}

// weightedKey is a key of a statement with its weight and the first of its terms.
type weightedKey struct {
	key    int32
	term   int32
	weight float64
}

// statements reads what the sentences of all accounts state. Sentences that
// state the same in the same words are one statement.
func (s *story) statements() []statement {
	r := termReader{ids: map[string]int32{}, names: s.nameForms()}
	var all []statement
	known := map[string]int{}
	for i := range s.accounts {
		parts := s.parts(i)
		for k, of := range parts {
			for _, p := range of {
				st, ok := r.read(s, at{i, k}, p)
				if !ok {
					continue
				}
				id := st.fingerprint()
				if n, ok := known[id]; ok {
					all[n].where = append(all[n].where, st.at)
					continue
				}
				known[id] = len(all)
				st.where = []at{st.at}
				all = append(all, st)
			}
		}
	}
	weigh(all, len(r.ids))
	return all
}

// part is the words of a sentence that state one thing.
type part struct {
	spans   []news.Span   // what it says
	skipped []news.Span   // inside spans: who said so
	speaker *news.Speaker // whose words they are; nil for the article's own
	cue     string        // the words that attribute it
	rest    bool          // what is left of the sentence around what is attributed
}

// minQuotation is the confidence from which a quotation parts a sentence into
// what was said and who said it.
const minQuotation = 0.3

// parts tells, for each sentence of an account, the statements in it: what each
// quotation says, and what is said outside of them.
func (s *story) parts(account int) [][]part {
	a := &s.accounts[account]
	body, sentences := a.Article.Body, s.sentences[account]
	parts := make([][]part, len(sentences))
	said := make([][]news.Span, len(sentences)) // contents and cues
	inside := func(span news.Span, do func(k int, within news.Span)) {
		if !span.Within(body) {
			return
		}
		k, _ := slices.BinarySearchFunc(sentences, span.Begin, func(x sentence, begin int) int {
			if x.span.End <= begin {
				return -1
			}
			return 1
		})
		for ; k < len(sentences) && sentences[k].span.Begin < span.End; k++ {
			do(k, news.Span{Begin: max(span.Begin, sentences[k].span.Begin), End: min(span.End, sentences[k].span.End)})
		}
	}
	for n := range a.Marks.Quotations {
		q := &a.Marks.Quotations[n]
		if q.Confidence != 0 && q.Confidence < minQuotation {
			continue
		}
		cue := cueOf(body, q.Cue)
		of := map[int]*part{}
		var order []int
		for _, content := range q.Content {
			inside(content, func(k int, within news.Span) {
				said[k] = append(said[k], within)
				if declines(cue) {
					return
				}
				if of[k] == nil {
					of[k] = &part{speaker: &q.Speaker, cue: cue}
					order = append(order, k)
				}
				of[k].spans = append(of[k].spans, within)
			})
		}
		for _, cue := range q.Cue {
			inside(cue, func(k int, within news.Span) { said[k] = append(said[k], within) })
		}
		for _, k := range order {
			parts[k] = append(parts[k], *of[k])
		}
	}
	for k := range sentences {
		if k == 0 {
			said[k] = append(said[k], dateline(body, sentences[k].span))
		}
		if rest := without(sentences[k].span, said[k]); len(rest) > 0 {
			parts[k] = append(parts[k], part{spans: rest, rest: len(said[k]) > 0})
		}
	}
	return parts
}

// dateline is the printed place line that a text begins with; empty for none.
func dateline(body string, first news.Span) news.Span {
	text := first.Of(body)
	text = text[:min(len(text), longestDateline)]
	for _, dash := range []string{" — ", ") - ", ") – ", " -- "} {
		if n := strings.Index(text, dash); n > 0 {
			place, _, _ := strings.Cut(text[:n], " ")
			place = strings.Trim(place, ",.()")
			if len(place) > 2 && place == strings.ToUpper(place) {
				return news.Span{Begin: first.Begin, End: first.Begin + n + len(dash)}
			}
		}
	}
	return news.Span{Begin: first.Begin, End: first.Begin}
}

const longestDateline = 90 // bytes

// cueOf is the words of a cue.
func cueOf(body string, cue []news.Span) (words string) {
	for _, span := range cue {
		if span.Within(body) {
			words += span.Of(body) + " "
		}
	}
	return words
}

// without is what is left of a span when others are taken out.
func without(span news.Span, others []news.Span) (rest []news.Span) {
	others = slices.Clone(others)
	slices.SortFunc(others, func(a, b news.Span) int { return a.Begin - b.Begin })
	for _, o := range others {
		if o.Begin > span.Begin {
			rest = append(rest, news.Span{Begin: span.Begin, End: min(o.Begin, span.End)})
		}
		span.Begin = max(span.Begin, o.End)
	}
	if span.Begin < span.End {
		rest = append(rest, span)
	}
	return rest
}

// fingerprint is the same for two statements that say the same in the same words.
func (st *statement) fingerprint() string {
	b := make([]byte, 0, 4*len(st.terms)+2)
	b = append(b, byte(st.sense.mood))
	if st.sense.question {
		b = append(b, '?')
	}
	if st.sense.denied {
		b = append(b, '-')
	}
	for _, t := range st.terms {
		b = append(b, byte(t.key), byte(t.key>>8), byte(t.key>>16), byte(t.kind))
	}
	return string(b)
}
