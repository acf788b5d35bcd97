package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// Words of somebody may stand in an article without marks and without a cue: a
// post taken in as a paragraph of its own, signed below, or words that other
// articles of the story have in quotation marks.

// signature is a line that says whose the paragraph before it is.
var signature = pattern(`^\s*[—–―-]{1,2} \p{Lu}[^\n]{2,}[^.!?:”"]\s*$`)

// postDated is what a post's signature has and a writer's has not: an account, a year.
var postDated = pattern(`@\w|\b20\d\d\b`)

const (
	longSignature = 160 // bytes: a longer paragraph is none
	sameWords     = 6   // words from which on it is no chance that two sentences are alike
)

// posted asks of a sentence whether it is such words.
func (t *telling) posted(i int, pieces []piece) attribution {
	if v, ok := t.signed(i); ok {
		if v.name == "" {
			return attribution{state: unknown} // signed, but by the writer for all anybody knows
		}
		return attribution{untold, v}
	}
	if t.carries(i, pieces) || !t.isSpoken(i) {
		return attribution{}
	}
	return attribution{state: unknown}
}

// signed is who signed the paragraph of a sentence; ok where it is signed.
func (t *telling) signed(i int) (v voice, ok bool) {
	body := t.account(i).Article.Body
	paragraph := t.paragraph(i)
	below := strings.TrimLeft(body[paragraph.End:], "\n")
	begin := len(body) - len(below)
	line, _, _ := strings.Cut(below, "\n")
	if !signature().MatchString(line) || len(line) > longSignature || signature().MatchString(body[paragraph.Begin:paragraph.End]) {
		return voice{}, false
	}
	v = voice{kind: news.OriginPerson, direct: true}
	if !postDated().MatchString(line) {
		return v, true
	}
	for _, mention := range t.account(i).Marks.Mentions {
		if mention.Kind == news.MentionPerson && begin <= mention.Span.Begin && mention.Span.End <= begin+len(line) {
			v.name, v.span = mention.Name, mention.Span
			break
		}
	}
	return v, true
}

// isSpoken reports whether a sentence stands word for word between quotation
// marks in an article of the story.
func (t *telling) isSpoken(i int) bool {
	if t.spoken == nil {
		t.spoken = map[string]bool{}
		for k := range t.sentences {
			if inside := t.directly(k); len(inside) > 0 {
				t.spoken[spokenWords(t.sentences[k].words, inside)] = true
			}
		}
	}
	words := t.sentences[i].words
	return len(words) >= sameWords && t.spoken[spokenWords(words, []news.Span{t.sentences[i].span})]
}

// directly are the contents of direct quotations that a sentence has words of.
func (t *telling) directly(i int) []news.Span {
	var inside []news.Span
	for _, q := range t.account(i).Marks.Quotations {
		if q.Kind == news.Direct && slices.ContainsFunc(q.Content, t.sentences[i].span.Overlaps) {
			inside = append(inside, q.Content...)
		}
	}
	return inside
}

// spokenWords is the words that stand inside spans, as one text to compare.
func spokenWords(words []wording.Word, spans []news.Span) string {
	var text strings.Builder
	for _, w := range words {
		if slices.ContainsFunc(spans, w.Span.Overlaps) {
			text.WriteString(w.Text + " ")
		}
	}
	return text.String()
}
