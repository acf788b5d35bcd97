package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// token is a word of a sentence as labels are made of it. Words joined by a
// hyphen are one.
type token struct {
	text       string // lower-cased
	span       news.Span
	class      class
	words      []int // of sentence.words
	possessive bool  // "the minister's"
	apart      bool  // something else than a blank stands before it: a comma, a bracket, a quotation mark
	capital    bool
	named      int // number of the mention it is in, from 1; 0 for none
}

// tokens reads a sentence for labels.
func (t *telling) tokens(i int) []token {
	s := &t.sentences[i]
	a := t.account(i)
	body, language := a.Article.Body, languageOf(a.Article)
	var tokens []token
	end := s.span.Begin
	for k, w := range s.words {
		between := body[end:w.Span.Begin]
		written := w.Span.Of(body)
		end = w.Span.End
		if k > 0 && (between == "-" || between == "‑") {
			last := &tokens[len(tokens)-1]
			last.text += "-" + w.Text
			last.span.End = w.Span.End
			last.words = append(last.words, k)
			last.class = hyphened(last, classOf(w.Text, language), w.Kind)
			last.possessive = len(w.Text) < len(written)
			continue
		}
		first, _ := utf8.DecodeRuneInString(written)
		tokens = append(tokens, token{
			text: w.Text, span: w.Span, words: []int{k},
			class:      wordClass(w, language),
			possessive: isPossessive(written) || strings.HasPrefix(body[w.Span.End:], "' ") || strings.HasPrefix(body[w.Span.End:], "’ "),
			apart:      k == 0 || strings.TrimSpace(between) != "",
			capital:    unicode.IsUpper(first),
		})
	}
	if len(tokens) > 0 && tokens[0].capital && t.knownName(s.words[0]) {
		tokens[0].class = tokens[0].class&barred | name
	}
	t.nameTokens(tokens, a, s.span)
	return tokens
}

// knownName reports whether the story writes the first word of a sentence as a
// name elsewhere, where a capital tells.
func (t *telling) knownName(w wording.Word) bool {
	return w.Kind == wording.Plain && t.used().asName[w.ID+1] > 1
}

// wordClass is what a word may be, with what the reader of words has seen of it.
func wordClass(w wording.Word, language string) class {
	switch w.Kind {
	case wording.Number:
		return barred
	case wording.Name:
		if c := classOf(w.Text, language); c&auxiliary != 0 && strings.ContainsRune(w.Text, '\'') {
			return c // "I'm"
		}
		if strings.ContainsFunc(w.Text, unicode.IsDigit) {
			return barred | name
		}
		return classOf(w.Text, language)&barred | name
	}
	c := classOf(w.Text, language)
	if utf8.RuneCountInString(w.Text) < 2 {
		c |= barred // a letter in a formula
	}
	if w.Kind == wording.Negation || w.Kind == wording.Function && c&closed == 0 {
		c |= adverb
	}
	return c
}

// hyphened is what words joined by a hyphen are: what the last is. Three are an
// adjective ("on-the-record"); with a number among them they only count ("four-year").
func hyphened(before *token, last class, kind wording.Kind) class {
	switch {
	case before.class&barred != 0 || kind == wording.Number:
		return adjective | barred
	case before.class&name != 0 && kind == wording.Name:
		return name
	case len(before.words) > 2 || before.class&closed != 0 || last&(closed|participle|gerund|adjective) != 0 || last == verb:
		return adjective
	}
	return last
}

func isPossessive(written string) bool {
	return strings.HasSuffix(written, "'s") || strings.HasSuffix(written, "’s")
}

// nameTokens marks the tokens of names. The first word of a sentence has a capital
// anyway: it belongs to a name where a mention or another name goes on behind it.
func (t *telling) nameTokens(tokens []token, a *news.Account, in news.Span) {
	for m, mention := range a.Marks.Mentions {
		if !mention.Span.Within(a.Article.Body) || !mention.Span.Overlaps(in) || classOf(strings.ToLower(mention.Span.Of(a.Article.Body)), languageOf(a.Article))&closed != 0 {
			continue // a pronoun
		}
		for k := range tokens {
			goesOn := k > 0 && tokens[k].class&closed != 0 && tokens[k-1].named == m+1
			if tokens[k].span.Overlaps(mention.Span) && (tokens[k].capital || goesOn) {
				tokens[k].named = m + 1
				tokens[k].class = tokens[k].class&barred | name
			}
		}
	}
	for k := len(tokens) - 2; k >= 0; k-- {
		next := tokens[k+1]
		if tokens[k].capital && tokens[k].class&(closed|name|barred) == 0 && next.class&name != 0 && next.capital && !next.apart && !tokens[k].possessive {
			tokens[k].class = name
		}
	}
}
