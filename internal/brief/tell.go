package brief

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// piece is a part of a sentence as the brief shows it: words of an article, or
// words put in, such as a name in brackets, with what those rest on.
type piece struct {
	text string
	span news.Span // where it stands in the article of the sentence; of words put in, what they rest on
	put  bool      // put in: not word for word what the article has there
}

// line is a sentence as the brief shows it.
type line struct {
	sentence int // index into telling.sentences
	pieces   []piece
	text     string
	before   string // words put in front of it: whom it rests on
	support  []news.Support
}

// cited is the line as it goes into the brief.
func (l line) cited() news.CitedSentence {
	return news.CitedSentence{Text: l.text, Support: l.support}
}

// tell writes a sentence as the brief shows it. It gives nil where the sentence
// cannot be shown: because it does not stand on its own, or because the gate
// refuses what became of it. What was told once is remembered.
func (t *telling) tell(i int) *line {
	if told, done := t.told[i]; done {
		return told
	}
	told := t.write(i)
	t.told[i] = told
	return told
}

func (t *telling) write(i int) *line {
	pieces, ok := t.trim(i)
	if !ok || t.instructed(i) {
		return nil
	}
	if pieces, ok = t.namePeople(i, pieces); !ok {
		return nil
	}
	if pieces, ok = t.attribute(i, pieces); !ok {
		return nil
	}
	l := t.join(i, pieces)
	if refusal := t.gate.Refuse(l.text, t.accounts[t.sentences[i].account].Article.Language, t.cite(l.support)); refusal != nil {
		t.withheld++
		return nil
	}
	return l
}

// join makes a line of the pieces of a sentence. Its support is the sentence, and
// whatever words put in rest on outside of it.
func (t *telling) join(i int, pieces []piece) *line {
	s := &t.sentences[i]
	id := t.account(i).Article.ID
	l := &line{sentence: i, pieces: pieces, support: []news.Support{{Article: id, Span: s.span}}}
	var text strings.Builder
	for _, p := range pieces {
		if p.put && l.before == text.String() {
			l.before += p.text
		}
		text.WriteString(p.text)
		inside := s.span.Begin <= p.span.Begin && p.span.End <= s.span.End
		if p.put && !inside && p.span.Len() > 0 {
			l.support = append(l.support, news.Support{Article: id, Span: p.span})
		}
	}
	l.text = strings.Join(strings.Fields(text.String()), " ")
	return l
}

// cite finds the accounts that support points into.
func (t *telling) cite(support []news.Support) []Cited {
	var cited []Cited
	for _, s := range support {
		if i, ok := t.number[s.Article]; ok {
			cited = append(cited, Cited{&t.accounts[i], s.Span})
		}
	}
	return cited
}
