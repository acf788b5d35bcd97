package lineage

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// Two accounts may give the same words between quotation marks to a named person
// and to somebody unnamed: then both are that person. Quoted words are compared
// by every run of twinRun of them, so that one account may quote less than the
// other.
const twinRun = 6

// twin is two voices that are quoted with the same words.
type twin struct{ a, b int }

// twins are the pairs of voices of different accounts with the same quoted words.
func (t *tracing) twins() []twin {
	if t.sameWords != nil {
		return t.sameWords
	}
	speakers := map[string]int{} // the first voice quoted with a run of words
	found := []twin{}
	for i := range t.voices {
		for _, words := range t.quotedBy(i) {
			for k := 0; k+twinRun <= len(words); k++ {
				run := strings.Join(words[k:k+twinRun], " ")
				first, ok := speakers[run]
				if !ok {
					speakers[run] = i
				} else if t.voices[first].account != t.voices[i].account && (len(found) == 0 || found[len(found)-1] != twin{first, i}) {
					found = append(found, twin{first, i})
				}
			}
		}
	}
	t.sameWords = found
	return found
}

// quotedBy is what a voice is quoted with, as comparable words.
func (t *tracing) quotedBy(i int) (quoted [][]string) {
	v := &t.voices[i]
	a := &t.s.accounts[v.account]
	for k := range a.Marks.Quotations {
		q := &a.Marks.Quotations[k]
		if q.Kind == news.Indirect || q.Speaker.Span == nil || !overlapsAnySpan(*q.Speaker.Span, v.mark.Spans) {
			continue
		}
		for _, content := range q.Content {
			if !content.Within(a.Article.Body) {
				continue
			}
			for _, part := range quotedParts(a.Article.Body, content, q.Kind) {
				var words []string
				for _, w := range t.s.words.Words(a.Article.Body, part, a.Article.Language) {
					if w.Kind != wording.Function {
						words = append(words, w.Key)
					} else {
						words = append(words, w.Text)
					}
				}
				quoted = append(quoted, words)
			}
		}
	}
	return quoted
}

// quotedParts are the parts of content between quotation marks: all of a direct
// quotation.
func quotedParts(body string, content news.Span, kind news.QuotationKind) []news.Span {
	if kind == news.Direct {
		return []news.Span{content}
	}
	var parts []news.Span
	open := -1
	for at, r := range content.Of(body) {
		switch {
		case strings.ContainsRune("“«„", r) || r == '"' && open < 0:
			open = content.Begin + at
		case strings.ContainsRune("”»\"", r) && open >= 0:
			parts = append(parts, news.Span{Begin: open, End: content.Begin + at})
			open = -1
		}
	}
	return parts
}
