package web

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// aroundMost is how far a quotation's sentence is shown on either side of its
// words, in bytes: enough for any sentence that a person wrote.
const aroundMost = 400

// around is the sentences that some words stand in, the words marked.
func around(body string, sentences, content []news.Span) []store.Fragment {
	content = slices.DeleteFunc(slices.Clone(content), func(s news.Span) bool { return !wholly(s, body) })
	slices.SortFunc(content, func(a, b news.Span) int { return a.Begin - b.Begin })
	if len(content) == 0 {
		return nil
	}
	words := hull(news.Span{}, content, false)
	passage := words
	for _, s := range sentences {
		if s.Overlaps(words) && wholly(s, body) {
			passage = hull(passage, []news.Span{s}, true)
		}
	}
	if least := words.Begin - aroundMost; passage.Begin < least {
		passage.Begin = nextSpace(body, least, words.Begin)
	}
	if most := words.End + aroundMost; passage.End > most {
		passage.End = nextSpace(body, most, passage.End)
	}
	var fragments []store.Fragment
	put := func(begin, end int, match bool) {
		if text := oneLine(body[begin:end]); text != "" {
			fragments = append(fragments, store.Fragment{Text: text, Match: match})
		}
	}
	at := passage.Begin
	for _, s := range content {
		begin := max(s.Begin, at)
		put(at, begin, false)
		if begin < s.End {
			put(begin, s.End, true)
		}
		at = max(at, s.End)
	}
	put(at, max(at, passage.End), false)
	return fragments
}

// nextSpace is the first place from at on, before the limit, where a word ends;
// the limit when the word is as long as that.
func nextSpace(body string, at, limit int) int {
	if i := strings.IndexAny(body[at:limit], " \n"); i >= 0 {
		return at + i
	}
	return limit
}

// oneLine puts the paragraphs of a passage into one line.
func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }
