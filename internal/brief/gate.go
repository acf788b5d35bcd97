package brief

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// Gate says of written sentences whether the words they cite bear them.
//
// It knows no grammar beyond lists of small words. What is written is laid word
// by word on what is cited (gate_align.go), and then asked:
//
//	gate_known.go        is every word that says something there?
//	gate_bracket.go      do names in brackets name the one they stand beside?
//	gate_number.go       does each figure keep its unit, what it counts, and "at least"?
//	gate_hedge.go        are "not", "may", "plans to" where they were, and over the same words?
//	gate_omitted.go      is nothing left out without which the rest says more?
//	gate_tense.go        did it happen, or will it?
//	gate_when.go         this year, or last?
//	gate_weave.go        do words stand together that stood together, in the same roles?
//	gate_quoted.go       are words in quotation marks word for word?
//	gate_attribution.go  is it said whose word it is, and is it theirs?
//
// What it cannot follow it refuses. It is for one goroutine.
type Gate struct {
	words *wording.Reader
}

// NewGate makes a gate. It goes by the marks of the cited accounts, and reads what is
// written without any.
func NewGate() *Gate {
	return &Gate{words: wording.NewReader()}
}

// Cited is words that a written sentence points at, in their account.
type Cited struct {
	Account *news.Account
	Span    news.Span
}

// Refusal is why a written sentence is not shown.
type Refusal struct {
	Fault Fault
	Words string // the written words at fault
}

// Fault is what is wrong with a written sentence.
type Fault string

// The faults a gate looks for.
const (
	Uncited       Fault = "nothing cited"
	UnknownName   Fault = "name not in what it cites"
	UnknownNumber Fault = "number not in what it cites"
	UnknownWord   Fault = "word not in what it cites"
	Negated       Fault = "negation changed"
	WrongSpeaker  Fault = "speaker changed"
	Certain       Fault = "certainty raised"
	WrongTense    Fault = "tense changed"
	Unattributed  Fault = "attribution dropped"
	Mixed         Fault = "parts of different sentences joined"
)

// Refuse says why a sentence written in a language may not be shown with the
// words it cites; nil where it may.
func (g *Gate) Refuse(written, language string, cited []Cited) *Refusal {
	support := g.support(cited)
	if len(support.words) == 0 {
		return &Refusal{Uncited, written}
	}
	v := &gateVerdict{text: written, cited: support}
	v.written = g.read(written, news.Span{End: len(written)}, language, false)
	if len(v.written) == 0 {
		return &Refusal{Uncited, written}
	}
	v.prefix()
	v.align()
	if v.whole() {
		return v.orphaned()
	}
	for _, check := range []func(*gateVerdict) *Refusal{
		(*gateVerdict).known, (*gateVerdict).bracketed, (*gateVerdict).numbers, (*gateVerdict).hedges, (*gateVerdict).omitted, (*gateVerdict).tenses, (*gateVerdict).whens,
		(*gateVerdict).weave, (*gateVerdict).quoted, (*gateVerdict).attributed,
	} {
		if refusal := check(v); refusal != nil {
			return refusal
		}
	}
	return nil
}

// verdict is a written sentence while it is judged.
type gateVerdict struct {
	text    string
	written gateWords
	cited   gateSupport
	at      []int  // of each written word, the cited word it stands for; -1 for none
	used    []bool // of each cited word: a written one stands for it
	headed  int    // words before this one are whom it all rests on: "The Lantern, citing two officials: "
}

// refuse says which written words are at fault.
func (v *gateVerdict) refuse(fault Fault, words ...int) *Refusal {
	var texts []string
	for _, i := range words {
		if i >= 0 && i < len(v.written) {
			texts = append(texts, v.text[v.written[i].Span.Begin:v.written[i].Span.End])
		}
	}
	return &Refusal{fault, strings.Join(texts, " … ")}
}

// support is all that a written sentence cites, as words.
type gateSupport struct {
	words    gateWords
	cited    []Cited // whose span lies in their account
	voices   []gateVoice
	single   bool            // ‘such’ quotation marks are in the texts: which the gate does not tell from apostrophes
	outlets  map[string]bool // words that the outlets of the accounts are called by
	acronyms map[string]bool // short for names that are cited
	origins  map[string]bool // words that those are called by whom the cited words come from
}

// support reads what is cited. Spans that do not lie in their account are passed over.
func (g *Gate) support(cited []Cited) gateSupport {
	s := gateSupport{outlets: map[string]bool{}, acronyms: map[string]bool{}, origins: map[string]bool{}}
	for _, c := range cited {
		if c.Account == nil || !c.Span.Within(c.Account.Article.Body) || c.Span.Len() == 0 {
			continue
		}
		a := c.Account
		words := g.read(a.Article.Body, c.Span, languageOf(a.Article), true)
		for i := range words {
			words[i].cited = len(s.cited)
			words[i].sentence += s.sentences()
		}
		markNames(words, a)
		markThey(words)
		for _, m := range a.Marks.Mentions {
			if !m.Span.Overlaps(c.Span) {
				continue
			}
			if short := firstLetters(m.Name); len(short) > 1 {
				s.acronyms[short] = true
			}
		}
		s.single = s.single || strings.Contains(c.Span.Of(a.Article.Body), "‘") || strings.Contains(c.Span.Of(a.Article.Body), " '")
		s.hear(words, a, c.Span)
		s.rests(a, c.Span)
		s.words = append(s.words, words...)
		s.cited = append(s.cited, c)
		for _, name := range []string{a.Article.Site, a.Article.Outlet} {
			for word := range strings.FieldsFuncSeq(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '.' || r == '-' }) {
				s.outlets[word] = true
			}
		}
	}
	return s
}

// sentences is how many sentences were read so far, and one more: a number for the next.
func (s *gateSupport) sentences() int {
	if n := len(s.words); n > 0 {
		return s.words[n-1].sentence + 1
	}
	return 0
}
