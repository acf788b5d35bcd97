package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// statement is a sentence that has figures in it.
type statement struct {
	body       string
	language   string
	span       news.Span
	words      []wording.Word
	content    []string           // keys of its content words, sorted
	mentions   []news.Mention     // the names in it
	quantities []news.Quantity    // its figures, in order
	dates      []news.DateMention // the days it names
	quotations []*news.Quotation  // those that have words in it
	published  news.When
	question   bool
	revised    bool     // it tells what was said first: "in initial reports"
	correction bool     // it tells what an earlier state of the article said
	history    bool     // it names a day long before the article
	rises      bool     // it says that a figure replaces an earlier one
	names      []string // words of its names, sorted; without who says it
	called     []string // words of all its names, sorted
}

// longBefore is from how many days before its article a day is of another time
// than the one the article tells of.
const longBefore = 30

// statement reads a sentence of an account.
func (r *amounts) statement(account, sentence int) statement {
	a := &r.accounts[account]
	span := a.Marks.Sentences[sentence]
	s := statement{
		body: a.Article.Body, language: a.Article.Language, span: span,
		words:     r.wordsIn(span),
		published: a.Article.Time(),
	}
	for i := range s.words {
		if w := &s.words[i]; content(w) {
			s.content = append(s.content, w.Key)
		}
		s.revised = s.revised || firstSaid[s.words[i].Text]
		s.rises = s.rises || rising[s.words[i].Text]
		s.history = s.history || i > 0 && longAgo[s.words[i].Text] && spans[s.words[i-1].Text]
	}
	s.content = sorted(s.content)
	text := span.Of(s.body)
	s.question = strings.HasSuffix(strings.TrimRight(text, " \n\"”’"), "?")
	lower := strings.ToLower(text)
	for _, sign := range corrections {
		s.correction = s.correction || strings.Contains(lower, sign)
	}
	s.mentions = within(a.Marks.Mentions, span, func(m news.Mention) news.Span { return m.Span })
	s.quantities = within(a.Marks.Quantities, span, func(q news.Quantity) news.Span { return q.Span })
	s.dates = within(a.Marks.Dates, span, func(d news.DateMention) news.Span { return d.Span })
	for _, d := range s.dates {
		s.history = s.history || before(d.End, s.published, longBefore)
	}
	for i := range a.Marks.Quotations {
		q := &a.Marks.Quotations[i]
		for _, c := range q.Content {
			if c.Overlaps(span) {
				s.quotations = append(s.quotations, q)
				break
			}
		}
	}
	for i := range s.words {
		if w := &s.words[i]; named(w, s.language) {
			s.called = append(s.called, w.Text)
			if !s.attributes(w.Span) && !s.outlet(w.Span) {
				s.names = append(s.names, w.Text)
			}
		}
	}
	for _, m := range s.mentions {
		s.called = append(s.called, nameWords(m.Name)...)
		if m.Kind != news.MentionOutlet && !s.attributes(m.Span) {
			s.names = append(s.names, nameWords(m.Name)...)
		}
	}
	s.names, s.called = sorted(s.names), sorted(s.called)
	return s
}

// within are the marks, in order of their spans, that begin inside a span and
// end there.
func within[T any](marks []T, span news.Span, at func(T) news.Span) []T {
	begin, _ := slices.BinarySearchFunc(marks, span.Begin, func(m T, begin int) int { return at(m).Begin - begin })
	end := begin
	for end < len(marks) && at(marks[end]).Begin >= span.Begin && at(marks[end]).End <= span.End {
		end++
	}
	return marks[begin:end:end]
}

// before reports whether a day lies more than days before another time.
func before(day, time news.When, days int) bool {
	return !day.IsZero() && !time.IsZero() && time.Time().Sub(day.Time()).Hours() > float64(days)*24
}

// clause is the run of words around a figure that say what it is a figure of,
// as indexes into the words of its sentence: from the mark or conjunction before
// it to the one behind it. "And" parts it from what has a figure of its own. A
// figure in somebody's words stays inside them.
func (s *statement) clause(q *news.Quantity) (begin, first, last, end int) {
	first = 0
	for first < len(s.words) && s.words[first].Span.End <= q.Span.Begin {
		first++
	}
	last = first
	for last < len(s.words) && s.words[last].Span.Begin < q.Span.End {
		last++
	}
	inside := s.span
	for _, quotation := range s.quotations {
		for _, c := range quotation.Content {
			if c.Begin <= q.Span.Begin && q.Span.End <= c.End && inside.Len() > c.Len() {
				inside = c
			}
		}
	}
	begin, end = first, last
	joined := -1 // where an "and" stands that will part if a figure comes before it
	for begin > 0 && s.words[begin-1].Span.Begin >= inside.Begin && !s.parted(begin) && !breaks[s.words[begin-1].Text] {
		begin--
		if joins[s.words[begin].Text] && joined < 0 {
			joined = begin + 1
		}
		if s.figureAt(begin) {
			if joined < 0 {
				joined = begin + 1
			}
			begin = joined
			break
		}
	}
	joined = -1
	for end < len(s.words) && s.words[end].Span.End <= inside.End && !(end > last && s.parted(end)) && !(end == last && s.parted(end)) && !breaks[s.words[end].Text] {
		if s.figureAt(end) {
			if joined >= 0 {
				end = joined
			}
			break
		}
		if joins[s.words[end].Text] && joined < 0 {
			joined = end
		}
		end++
	}
	return begin, first, last, end
}

// parted reports whether a mark stands between word i and the one before it.
func (s *statement) parted(i int) bool {
	if i == 0 {
		return true
	}
	between := s.body[s.words[i-1].Span.End:s.words[i].Span.Begin]
	return strings.ContainsAny(between, ",;:()[]–—") || strings.Contains(between, " - ")
}

// figureAt reports whether word i belongs to a figure.
func (s *statement) figureAt(i int) bool {
	w := s.words[i].Span
	for k := range s.quantities {
		if s.quantities[k].Span.Overlaps(w) {
			return true
		}
	}
	return false
}

// attributes reports whether a word belongs to who says it, or to "said".
func (s *statement) attributes(w news.Span) bool {
	for _, q := range s.quotations {
		if q.Speaker.Span != nil && q.Speaker.Span.Overlaps(w) {
			return true
		}
		for _, c := range q.Cue {
			if c.Overlaps(w) {
				return true
			}
		}
	}
	return false
}

// outlet reports whether a word belongs to the name of an outlet.
func (s *statement) outlet(w news.Span) bool {
	for i := range s.mentions {
		if s.mentions[i].Kind == news.MentionOutlet && s.mentions[i].Span.Overlaps(w) {
			return true
		}
	}
	return false
}

// speaker is who says the words a figure stands in.
func (s *statement) speaker(figure news.Span) string {
	best, name := 0, ""
	for _, q := range s.quotations {
		for _, c := range q.Content {
			if c.Begin <= figure.Begin && figure.End <= c.End && (best == 0 || c.Len() < best) {
				best, name = c.Len(), q.Speaker.Name
				if name == "" && q.Speaker.Span != nil && q.Speaker.Span.Within(s.body) {
					name = q.Speaker.Span.Of(s.body)
				}
			}
		}
	}
	return name
}

// lower reports whether a word is printed with a small letter: "may", not "May".
func (s *statement) lower(w *wording.Word) bool {
	letter, _ := utf8.DecodeRuneInString(s.body[w.Span.Begin:])
	return !unicode.IsUpper(letter)
}
