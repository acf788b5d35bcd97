package lineage

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// Which sentence is shown for a claim: one that can be read by itself, of an
// account that retells no other where there is one, near its top, with a name in
// it, short. A claim of which no sentence can be read by itself is not shown.

// plainest is the sentence to show of those that state a claim, none of those
// already shown; false where none can be read by itself.
func (s *story) plainest(support []at, shown map[string]bool, retold []retelling) (best at, ok bool) {
	var fit []at
	for _, p := range support {
		if s.reads(p) && !shown[s.claimText(p)] {
			fit = append(fit, p)
		}
	}
	if len(fit) == 0 {
		return at{}, false
	}
	return slices.MinFunc(fit, func(a, b at) int {
		return cmp.Or(
			trueFirst(originalOf(a.account, retold) == a.account, originalOf(b.account, retold) == b.account),
			cmp.Compare(s.oddness(a), s.oddness(b)),
			cmp.Compare(len(s.sentences[a.account][a.sentence].words), len(s.sentences[b.account][b.sentence].words)),
			byPlace(a, b),
		)
	}), true
}

const (
	quotationMarks = "\"'”“’‘»«„"
	fewestWords    = 3
)

// reads tells whether a sentence looks like a whole one that states something: it
// begins as sentences do, ends as they do, and is not printed in capitals.
func (s *story) reads(p at) bool {
	text := s.claimText(p)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, quotationMarks+" "))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, quotationMarks+") "))
	return len(s.sentences[p.account][p.sentence].words) >= fewestWords &&
		(unicode.IsUpper(first) || unicode.IsDigit(first)) && strings.ContainsRune(".!…", last) && !shouts(text)
}

// shouts tells whether most letters of a text are capitals.
func shouts(text string) bool {
	letters, capitals := 0, 0
	for _, letter := range text {
		if unicode.IsLetter(letter) {
			letters++
		}
		if unicode.IsUpper(letter) {
			capitals++
		}
	}
	return 2*capitals > letters
}

// What makes a sentence odd to read by itself.
const (
	deep      = 20 // sentences from the top
	longWords = 40
)

// oddness counts what a reader would stumble over.
func (s *story) oddness(p at) (odd int) {
	x := &s.sentences[p.account][p.sentence]
	if p.sentence >= deep {
		odd++
	}
	if len(x.words) > longWords {
		odd++
	}
	if len(x.words) > 0 && s.lexicon.fact(&x.words[0], s.language(p.account)).class.is(pointingWord|subjectPronoun|turningWord|ownWord) {
		odd++
	}
	if !s.names(p) {
		odd++
	}
	if !evenQuotation(x.span.Of(s.accounts[p.account].Article.Body)) {
		odd++
	}
	return odd
}

// names tells whether a sentence writes a name out.
func (s *story) names(p at) bool {
	x := &s.sentences[p.account][p.sentence]
	for i := range x.words {
		if x.words[i].Kind == wording.Name {
			return true
		}
	}
	return slices.ContainsFunc(s.accounts[p.account].Marks.Mentions, func(m news.Mention) bool { return m.Span.Overlaps(x.span) })
}

// evenQuotation tells whether every quotation that a text opens is closed in it.
func evenQuotation(text string) bool {
	depth := 0
	for _, mark := range text {
		switch mark {
		case '„', '«':
			depth++
		case '”', '»':
			depth--
		case '“', '"': // closes in German, and everywhere
			if depth > 0 {
				depth--
			} else {
				depth++
			}
		}
	}
	return depth == 0
}

// claimText is the words of a sentence on one line, without a dateline.
func (s *story) claimText(p at) string {
	body, span := s.accounts[p.account].Article.Body, s.sentences[p.account][p.sentence].span
	if p.sentence == 0 {
		span.Begin = dateline(body, span).End
	}
	return strings.Join(strings.Fields(span.Of(body)), " ")
}
