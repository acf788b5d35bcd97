package brief

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// A report goes on in sentences that no longer say whose it is: "NBC News, citing
// two officials, reported a plan to … . The operation would involve …". A
// sentence is taken to go on with a report where it tells of what may be ("would",
// "proposed", "reportedly") and begins with "it", or speaks of something as known
// that was reported shortly before. What is told as having happened is the newsroom's own background more
// often than not, and is left alone.

// openWords are words of what may be, or is not settled.
var openWords = map[string]func() *screened{
	"en": pattern(`(?i)\b(?:would|reportedly|(?:the|this|that|these|those|such) (?:\w+ )?(?:proposed|planned|potential|possible|purported|prospective|alleged) (?:[^t\W]\w*|t[^o\W]\w*)|plans to)\b`),
	"es": pattern(`(?i)(?:^|[\s,;(])(?:(?:el|la|los|las|esta|este|dicha) (?:supuest|presunt|posible|eventual|propuest)\p{L}*|presuntamente|supuestamente)(?:[\s,;.)]|$)`),
}

// leavesOpen reports whether a text tells of what may be.
func leavesOpen(text, language string) bool {
	return openWords[language] != nil && openWords[language]().MatchString(text) || language == "es" && conditional(text)
}

// conditional reports whether a Spanish text has a verb in the conditional, by
// which papers tell what they do not vouch for: "duraría", "habrían".
func conditional(text string) bool {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		word = strings.TrimSuffix(word, "n")
		stem, ok := strings.CutSuffix(word, "ría")
		if ok && len(stem) > 1 && strings.ContainsRune("aeidbr", rune(stem[len(stem)-1])) && !unicode.IsUpper(rune(word[0])) && !nounsInRia[word] {
			return true
		}
	}
	return false
}

// nounsInRia end like a conditional and are none.
var nounsInRia = wordsIn(`secretaría notaría comisaría varía contraría tesorería ingeniería galería batería librería refinería minería ganadería panadería
	artillería infantería caballería mensajería lotería cafetería guardería tubería cancillería consejería portería averías avería rotisería pastelería
	joyería enfermería carnicería pizzería cervecería lavandería hotelería fontanería albañilería feria serie hemeroteca orfebrería sastrería zapatería
	peluquería tintorería grosería lechería estantería`)

// attributes are words by which a sentence tells in some way that somebody says it.
var attributes = pattern(`(?i)\b(?:said|says?|according to|told|claimed|added|quoted|citing|writes?|wrote|reads|tweeted|posted)\b|\bseg[uú]n\b|\b(?:dij|inform|afirm|asegur|señal|explic|añad)\p{L}*`)

// silent is that somebody would not speak.
var silent = pattern(`\bwould (?:not|neither) (?:comment|say|be drawn|discuss|confirm|speak|answer)\b`)

// backWords are the first words of a sentence that goes on with the one before.
var backWords = map[string]map[string]bool{
	"en": wordsIn("it they this that these those the such both"),
	"es": wordsIn("el la los las esto eso ello esta este estos estas ese esa dicha dicho"),
}

// judgingWords are words by which a newsroom weighs what it reports: that is its own
// voice, not that of whom it cites.
var judgingWords = map[string]func() *screened{
	"en": pattern(`(?i)^(?:if|should|unlike|were|despite)\b|\b(?:represents?|marks?|marking|align|aligns|signals?|raises?|raising|threatens?|constitutes?|redefine|be the (?:first|largest|biggest|latest|most|worst)|set a precedent|precedent|escalation|appears?|seems?|likely|could|might|may|meanwhile|becom\w+|one of the|easier|harder)\b`),
	"es": pattern(`(?i)^(?:si|de ser|a diferencia)\b|(?:^|\s)(?:representa\w*|marca\w*|supon\w+|plantea\w*|amenaza\w*|constitu\w+|precedente|escalada|parece\w*)(?:[\s,.]|$)`),
}

// followReach is how many paragraphs back a report is looked for.
const followReach = 5

// besides asks of a sentence that says of nobody that they say so, and stands right
// behind what unnamed people or another outlet reported, whether it is theirs. It
// is where the next sentence of the paragraph is, too. Else nobody can tell.
func (t *telling) besides(i int, pieces []piece) attribution {
	before := t.reportIn(i - 1)
	if before == nil || !t.sameParagraph(i-1, i) || t.carries(i, pieces) {
		return attribution{}
	}
	if after := t.reportIn(i + 1); after != nil && t.sameParagraph(i, i+1) {
		v, ok := t.speakerOf(i-1, before)
		w, too := t.speakerOf(i+1, after)
		if ok && too && v.outlet == w.outlet {
			return attribution{untold, v}
		}
	}
	return attribution{state: unknown}
}

// sameParagraph reports whether two sentences stand in one paragraph.
func (t *telling) sameParagraph(i, k int) bool {
	return t.sentences[i].account == t.sentences[k].account && t.sentences[i].paragraph == t.sentences[k].paragraph
}

// reportIn is what a sentence has of unnamed people's or another outlet's report;
// nil for nothing.
func (t *telling) reportIn(i int) *news.Quotation {
	if i < 0 || i >= len(t.sentences) {
		return nil
	}
	marks := &t.account(i).Marks
	for n := range marks.Quotations {
		q := &marks.Quotations[n]
		if slices.ContainsFunc(q.Content, t.sentences[i].span.Overlaps) && t.isReport(i, q) {
			return q
		}
	}
	return nil
}

// followed asks whether a sentence goes on with what unnamed people or another
// outlet were said to have said before it.
func (t *telling) followed(i int, pieces []piece) attribution {
	language := languageOf(t.account(i).Article)
	text := strings.TrimRight(shown(pieces), " \n”\"")
	if strings.HasSuffix(text, "?") || !leavesOpen(text, language) || attributes().MatchString(text) || silent().MatchString(text) || t.carries(i, pieces) {
		return attribution{}
	}
	q, k := t.reportedBefore(i, language)
	if q == nil || !t.isReport(k, q) {
		return attribution{}
	}
	if judgingWords[language] != nil && judgingWords[language]().MatchString(text) {
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

// reportedBefore is the last quotation before a sentence that it goes on with, and the sentence it stands in.
func (t *telling) reportedBefore(i int, language string) (*news.Quotation, int) {
	s := &t.sentences[i]
	marks := &t.account(i).Marks
	goesOn := i > t.first[s.account] && len(s.words) > 0 && backWords[language][s.words[0].Text]
	for k := i - 1; k >= t.first[s.account] && t.sentences[k].paragraph+followReach >= s.paragraph; k-- {
		for n := range marks.Quotations {
			q := &marks.Quotations[n]
			if !slices.ContainsFunc(q.Content, t.sentences[k].span.Overlaps) {
				continue
			}
			if k == i-1 && goesOn || t.refersTo(i, k, q.Content) {
				return q, k
			}
		}
		if k == i-1 && goesOn { // it goes on with a sentence that may itself go on with another
			if q, k := t.reportedBefore(k, language); q != nil {
				return q, k
			}
		}
	}
	return nil, 0
}

// refersTo reports whether a sentence speaks of something in contents of another
// one as known: "the proposed mission". Names do not count, which a whole article
// has in common.
func (t *telling) refersTo(i, k int, contents []news.Span) bool {
	keys := map[string]bool{}
	for _, w := range t.sentences[k].words {
		if w.Kind == wording.Plain && slices.ContainsFunc(contents, w.Span.Overlaps) {
			keys[w.Key] = true
		}
	}
	words := t.sentences[i].words
	known := backWords[languageOf(t.account(i).Article)]
	for n, w := range words {
		if w.Kind == wording.Plain && keys[w.Key] && slices.ContainsFunc(words[max(0, n-2):n], func(w wording.Word) bool { return known[w.Text] }) {
			return true
		}
	}
	return false
}

// confidants are words for people who tell newsrooms what is not public.
var confidants = pattern(`(?i)\b(?:officials?|sources?|people|persons?|aides?|insiders?|executives?|funcionari[oa]s?|fuentes?|personas?|asesor(?:es|as?)?|allegad[oa]s)\b`)

// isReport reports whether a quotation of a sentence's article is what unnamed
// people say who know of something not public, or another outlet.
func (t *telling) isReport(i int, q *news.Quotation) bool {
	if q.Speaker.Span == nil || t.outletCalled(i, q.Speaker.Name) != "" {
		return q.Speaker.Span != nil
	}
	origin := t.originAt(i, *q.Speaker.Span)
	if origin == nil {
		return false
	}
	switch origin.Kind {
	case news.OriginUnnamed:
		return origin.Via != "" || confidants().MatchString(origin.Descriptor)
	case news.OriginDocument:
		return origin.Via != ""
	}
	return false
}
