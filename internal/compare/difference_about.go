package compare

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// longestAbout is how many words a difference's subject may have.
const longestAbout = 9

// about is what a figure is a figure of, in words of its sentence: what it counts
// and what happened to it ("people evacuated from Millbeck by midnight"), or the
// clause before it ("Baltermann Dredging offered").
func (s *statement) about(q *news.Quantity, p *place, begin, first, last, end int) string {
	if len(p.owner) > 0 {
		return "age of " + p.ownerName
	}
	behind := s.phrase(last, end)
	if p.family != "" && (p.person || p.counts) {
		for i := last; i < end; i++ {
			if s.familyAt(i, end) != "" {
				return behind
			}
		}
		for i := first - 1; i >= begin; i-- {
			if s.familyAt(i, first) != "" {
				if done := s.suffered(i, last, p.family); done != "" {
					return done
				}
				return strings.TrimSpace(s.phrase(i, first) + " " + behind)
			}
		}
	}
	if behind != "" && (p.head != "" && p.family != "" || p.person || len(strings.Fields(behind)) > 1 && !s.measured(q)) {
		return behind
	}
	before := s.ending(begin, first)
	if n := len(q.Counted); n > 0 && begin < first {
		clause := s.body[s.words[begin].Span.Begin:s.words[first-1].Span.End]
		if last < end && s.words[last].Key == p.head && !s.measured(q) && len(strings.Fields(before)) < longestAbout {
			before = s.words[last].Span.Of(s.body) + " " + before // "games Thomas missed"
		} else if subject := q.Counted[n-1]; !strings.Contains(clause, subject) && !strings.Contains(behind, subject) && len(strings.Fields(subject+" "+before)) <= longestAbout {
			before = strings.TrimSpace(subject + " " + before)
		}
	}
	switch {
	case before != "":
		return before
	case behind == "" && len(q.Counted) > 0:
		return q.Counted[0]
	}
	return behind
}

// suffered turns "injuring five people" round: "people injured".
func (s *statement) suffered(verb, last int, family string) string {
	if s.language != "en" || !strings.HasSuffix(s.words[verb].Text, "ing") || last >= len(s.words) || !content(&s.words[last]) && !people[s.words[last].Text] {
		return ""
	}
	if family == "dead" {
		family = "killed"
	}
	return s.words[last].Span.Of(s.body) + " " + family
}

// ending is the last words of a run, without small words at its ends.
func (s *statement) ending(begin, end int) string {
	begin = max(begin, end-longestAbout)
	for begin < end && s.words[begin].Kind == wording.Function {
		begin++
	}
	return s.phrase(begin, end)
}

// measured reports whether a figure has a unit of measure.
func (s *statement) measured(q *news.Quantity) bool {
	return measures[q.Unit] != measure{} || q.Confidence >= .95
}

// phrase is a run of words without auxiliaries, and without the small words it
// begins and ends in.
func (s *statement) phrase(begin, end int) string {
	var words []string
	last := 0
	for i := begin; i < end && len(words) < longestAbout; i++ {
		w := &s.words[i]
		if auxiliary[w.Text] || len(words) == 0 && leading[w.Text] || s.attributes(w.Span) {
			continue
		}
		words = append(words, w.Span.Of(s.body))
		if content(w) && !trailing[w.Text] || people[w.Text] || families[w.Text] != "" {
			last = len(words)
		}
	}
	return strings.Join(words[:last], " ")
}
