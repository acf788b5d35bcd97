package brief

import (
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// A report goes on in sentences that no longer say whose it is: "NBC News, citing
// two officials, reported a plan to … . The operation would involve …". A
// sentence is taken to go on with a report where it tells of what may be ("would",
// "proposed", "reportedly") and shares words with what was reported shortly
// before. What is told as having happened is the newsroom's own background more
// often than not, and is left alone.

// openWords are words of what may be, or is not settled.
var openWords = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`\b(?:would|could|might|may|reportedly|allegedly|proposed|planned|potential|possible|purported|prospective|planning|plans?)\b`),
	"es": regexp.MustCompile(`(?:^|[\s,;(])(?:(?:hab|se|tend|pod|esta|ha|debe|permiti|inclui|usa|costa|participa|comenza|empeza|lleva|afecta|implica|conta)r[ií]an?|` +
		`supuest[oa]s?|presunt[oa]s?|presuntamente|supuestamente|posibles?|propuest[oa]s?|planead[oa]s?|plan(?:es)?)(?:[\s,;.)]|$)`),
}

// backWords are the first words of a sentence that goes on with the one before.
var backWords = map[string]map[string]bool{
	"en": attributionWords("it they this that these those the such both"),
	"es": attributionWords("el la los las esto eso ello esta este estos estas ese esa dicha dicho"),
}

// judgingWords are words by which a newsroom weighs what it reports: that is its own
// voice, not that of whom it cites.
var judgingWords = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`(?i)^(?:if|should|unlike|were|despite)\b|\b(?:represents?|marks?|marking|align|aligns|signals?|raises?|raising|threatens?|constitutes?|redefine|be the (?:first|largest|biggest|latest|most|worst)|set a precedent|precedent|escalation|appears?|seems?|likely)\b`),
	"es": regexp.MustCompile(`(?i)^(?:si|de ser|a diferencia)\b|(?:^|\s)(?:representa\w*|marca\w*|supon\w+|plantea\w*|amenaza\w*|constitu\w+|precedente|escalada|parece\w*)(?:[\s,.]|$)`),
}

const (
	followReach = 5 // paragraphs back in which a report is looked for
	followWords = 2 // words that a sentence must share with it
)

// followed asks whether a sentence goes on with what unnamed people or another
// outlet were said to have said before it.
func (t *telling) followed(i int, pieces []piece) attribution {
	language := languageOf(t.account(i).Article)
	text := strings.TrimRight(shown(pieces), " \n”\"")
	if openWords[language] == nil || strings.HasSuffix(text, "?") || !openWords[language].MatchString(text) || t.carries(i, pieces) {
		return attribution{}
	}
	q, k := t.reportedBefore(i, language)
	if q == nil || !t.isReport(k, q) {
		return attribution{}
	}
	if judgingWords[language].MatchString(text) {
		if name := nameOf(t.account(i).Article); name != "" {
			return attribution{untold, voice{outlet: name, span: t.sentences[i].span}}
		}
		return attribution{}
	}
	if v, ok := t.speakerOf(k, q); ok {
		return attribution{untold, v}
	}
	return attribution{state: unknown}
}

// reportedBefore is the last quotation before a sentence that it shares enough
// words with to go on with it, and the sentence it stands in.
func (t *telling) reportedBefore(i int, language string) (*news.Quotation, int) {
	s := &t.sentences[i]
	marks := &t.account(i).Marks
	for k := i - 1; k >= t.first[s.account] && t.sentences[k].paragraph+followReach >= s.paragraph; k-- {
		for n := range marks.Quotations {
			q := &marks.Quotations[n]
			if !slices.ContainsFunc(q.Content, t.sentences[k].span.Overlaps) {
				continue
			}
			goesOn := k == i-1 && t.sentences[k].paragraph == s.paragraph && len(s.words) > 0 && backWords[language][s.words[0].Text]
			if shared, definite := t.shares(i, k, q.Content); goesOn || definite || shared >= followWords {
				return q, k
			}
		}
	}
	return nil, 0
}

// shares counts the telling words that a sentence has in common with contents of
// another one, and says whether it speaks of one of them as known ("the proposed
// mission"). Names do not count, which a whole article has in common.
func (t *telling) shares(i, k int, contents []news.Span) (shared int, definite bool) {
	keys := map[string]bool{}
	for _, w := range t.sentences[k].words {
		if w.Kind == wording.Plain && slices.ContainsFunc(contents, w.Span.Overlaps) {
			keys[w.Key] = true
		}
	}
	words := t.sentences[i].words
	back := backWords[languageOf(t.account(i).Article)]
	for n, w := range words {
		if w.Kind != wording.Plain || !keys[w.Key] {
			continue
		}
		shared++
		delete(keys, w.Key)
		definite = definite || slices.ContainsFunc(words[max(0, n-2):n], func(w wording.Word) bool { return back[w.Text] })
	}
	return shared, definite
}

// isReport reports whether a quotation of a sentence's article is what unnamed
// people say, or another outlet.
func (t *telling) isReport(i int, q *news.Quotation) bool {
	if q.Speaker.Span == nil {
		return false
	}
	if q.Speaker.Kind == news.OriginUnnamed || t.outletNamed(i, q.Speaker.Name) {
		return true
	}
	origin := t.originAt(i, *q.Speaker.Span)
	return origin != nil && (origin.Kind == news.OriginUnnamed || origin.Kind == news.OriginDocument && origin.Via != "")
}
