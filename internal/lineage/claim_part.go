package lineage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// part is the words of a sentence that state one thing.
type part struct {
	spans   []news.Span   // what it says
	speaker *news.Speaker // whose words they are; nil for the article's own
	cue     string        // the words that attribute it
	clause  bool          // the beginning of a longer part
	rest    bool          // what is left of the sentence around what is attributed
	origin  bool          // an origin is named in the sentence
}

// minQuotation is the confidence from which a quotation parts a sentence into
// what was said and who said it.
const minQuotation = 0.3

// parts tells, for each sentence of an account, the statements in it: what each
// quotation says, and what is said outside of them.
func (s *story) parts(account int) [][]part {
	a := &s.accounts[account]
	sentences := s.sentences[account]
	parts := make([][]part, len(sentences))
	said := make([][]news.Span, len(sentences)) // contents and cues
	for n := range a.Marks.Quotations {
		s.quotedParts(account, &a.Marks.Quotations[n], parts, said)
	}
	for k := range sentences {
		if isCorrection(sentences[k].span.Of(a.Article.Body)) {
			parts[k] = nil
			continue
		}
		if denied, span, ok := s.deniedPart(account, k); ok && !overlapsAny(span, said[k]) {
			parts[k], said[k] = append(parts[k], denied), append(said[k], span)
		}
		outside := said[k]
		if k == 0 {
			outside = append(outside, dateline(a.Article.Body, sentences[k].span))
		}
		if rest := without(sentences[k].span, outside); len(rest) > 0 {
			parts[k] = append(parts[k], part{spans: rest, rest: len(said[k]) > 0, origin: namesOrigin(a.Marks.Origins, sentences[k].span)})
		}
	}
	return parts
}

// corrections begin the notes in which a newsroom tells what it got wrong: what
// they state is not so, or was not printed.
var corrections = []string{
	"an earlier version", "a previous version", "earlier versions of", "correction:", "clarification:", "this article was amended", "this article was corrected", "this article has been",
	"this story was corrected", "this story has been", "una versión anterior", "corrección:", "in einer früheren version", "korrektur:",
}

func isCorrection(sentence string) bool {
	sentence = strings.ToLower(strings.TrimLeft(sentence, "*([ "))
	return slices.ContainsFunc(corrections, func(note string) bool { return strings.HasPrefix(sentence, note) })
}

// namesOrigin tells whether an origin is named in a sentence.
func namesOrigin(origins []news.Origin, sentence news.Span) bool {
	for i := range origins {
		if overlapsAny(sentence, origins[i].Spans) {
			return true
		}
	}
	return false
}

// quotedParts adds what a quotation says to the parts of its sentences, and its
// words to what is said there.
func (s *story) quotedParts(account int, q *news.Quotation, parts [][]part, said [][]news.Span) {
	a := &s.accounts[account]
	if q.Confidence != 0 && q.Confidence < minQuotation || !s.states(account, q) {
		return
	}
	cue := cueOf(a.Article.Body, q.Cue)
	began := map[int]int{} // by sentence: where its part of this quotation stands
	for _, content := range q.Content {
		for k, within := range s.within(account, content) {
			said[k] = append(said[k], within)
			if declines(cue) {
				continue
			}
			if _, ok := began[k]; !ok {
				began[k] = len(parts[k])
				parts[k] = append(parts[k], part{speaker: &q.Speaker, cue: cue})
			}
			p := &parts[k][began[k]]
			p.spans = append(p.spans, within)
		}
	}
	outside := q.Cue
	if q.Speaker.Span != nil && byPhrase(cue) {
		outside = append(slices.Clone(outside), *q.Speaker.Span)
	}
	for _, span := range outside {
		for k, within := range s.within(account, span) {
			said[k] = append(said[k], within)
		}
	}
}

// deniedPart is what somebody denies in a sentence, where no annotation gives it:
// what follows "denied that". The span is the whole, with those words.
func (s *story) deniedPart(account, sentence int) (part, news.Span, bool) {
	x, language := s.sentences[account][sentence], s.language(account)
	for i := range x.words {
		w := &x.words[i]
		if !s.lexicon.fact(w, language).class.is(denyingWord) {
			continue
		}
		for _, that := range x.words[i+1 : min(len(x.words), i+1+thatReach)] {
			if that.Text == "that" || that.Text == "que" || that.Text == "dass" {
				what := news.Span{Begin: that.Span.End, End: x.span.End}
				return part{spans: []news.Span{what}, cue: w.Text}, news.Span{Begin: w.Span.Begin, End: x.span.End}, true
			}
		}
	}
	return part{}, news.Span{}, false
}

const thatReach = 5 // words

// byPhrase tells whether a cue is no verb, so that the speaker beside it does
// nothing else in the sentence: "according to".
func byPhrase(cue string) bool {
	word, _, _ := strings.Cut(strings.ToLower(cue), " ")
	return word == "according" || word == "según" || word == "laut" || word == "nach"
}

// within yields the sentences that a span lies in, each with the piece of it.
func (s *story) within(account int, span news.Span) func(yield func(int, news.Span) bool) {
	sentences := s.sentences[account]
	return func(yield func(int, news.Span) bool) {
		if !span.Within(s.accounts[account].Article.Body) {
			return
		}
		k, _ := slices.BinarySearchFunc(sentences, span.Begin, func(x sentence, begin int) int {
			if x.span.End <= begin {
				return -1
			}
			return 1
		})
		for ; k < len(sentences) && sentences[k].span.Begin < span.End; k++ {
			piece := news.Span{Begin: max(span.Begin, sentences[k].span.Begin), End: min(span.End, sentences[k].span.End)}
			if !yield(k, piece) {
				return
			}
		}
	}
}

// leadingClause is the beginning of a part up to where its first verb and what
// belongs to it ends, at a comma or a word that begins another clause. It has the
// subject, and says by itself what is so: "three people died, two of them in a
// car". False where the part does not go on, or goes on with a condition.
func (st *statement) leadingClause(body string, p part, words []wording.Word, classes []wordClass) (part, bool) {
	verb := -1
	for n, t := range st.terms {
		if t.verb {
			verb = n
			break
		}
	}
	if verb < 0 || verb == len(st.terms)-1 {
		return part{}, false
	}
	for i := st.terms[verb].number + 1; i < len(words); i++ {
		class := classes[i]
		if class.is(possibleWord) {
			return part{}, false
		}
		between := body[words[i-1].Span.End:words[i].Span.Begin]
		if !class.is(clauseWord) && !strings.ContainsAny(between, ",;:(–—") {
			continue
		}
		if next := body[words[i].Span.Begin]; st.terms[len(st.terms)-1].number < i || '0' <= next && next <= '9' {
			return part{}, false // "on Sept. 11, 2026"
		}
		clause := p
		clause.clause, clause.spans = true, nil
		end := words[i-1].Span.End
		for _, span := range p.spans {
			if span.Begin < end {
				clause.spans = append(clause.spans, news.Span{Begin: span.Begin, End: min(span.End, end)})
			}
		}
		return clause, true
	}
	return part{}, false
}

// states tells whether what a quotation attributes states something by itself.
// What somebody agreed "to buy", or offered, is said together with the agreeing
// and the offering, and by whom.
func (s *story) states(account int, q *news.Quotation) bool {
	language := s.language(account)
	if q.Kind != news.Indirect || language != "en" {
		return true
	}
	first := true
	for _, content := range q.Content {
		for k, within := range s.within(account, content) {
			words := s.sentences[account][k].words
			for i := range words {
				w := &words[i]
				if !w.Span.Overlaps(within) {
					continue
				}
				if first && w.Text == "to" {
					return false
				}
				first = false
				if f := s.lexicon.fact(w, language); f.class.is(auxiliary|pastForm|lightVerb) || strings.HasSuffix(w.Text, "ed") || f.act != "" {
					return true
				}
			}
		}
	}
	return false
}

// dateline is the printed place line that a text begins with; empty for none.
func dateline(body string, first news.Span) news.Span {
	text := first.Of(body)
	until := min(len(text), longestDateline)
	for _, dash := range []string{" — ", " – ", " - ", " -- ", ") "} {
		n := strings.Index(text[:until], dash)
		if n < 1 || !capitalNext(text[n+len(dash):]) {
			continue
		}
		place, agency, _ := strings.Cut(text[:n], "(")
		word, _, _ := strings.Cut(place, " ")
		word = strings.Trim(word, ",.")
		if dash == ") " && shouts(agency) && len(agency) > 1 || dash != ") " && len(word) > 2 && word == strings.ToUpper(word) {
			return news.Span{Begin: first.Begin, End: first.Begin + n + len(dash)}
		}
	}
	return news.Span{Begin: first.Begin, End: first.Begin}
}

// capitalNext tells whether a text begins as a sentence does.
func capitalNext(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, quotationMarks))
	return unicode.IsUpper(first) || unicode.IsDigit(first)
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
