package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// borne is a headline with the words it rests on.
type borne struct {
	text     string
	support  []news.Support
	prefixed bool // whom it rests on was put in front
}

// The share of a headline's words that one sentence or two must have: of another
// article, and of its own, which its outlet has headed in words of its own.
const (
	enoughBorne    = 0.7
	enoughBorneOwn = 0.5
)

// bear finds the sentences that bear a headline, among those of its article first,
// and says whom it rests on where it has to; not ok where nothing bears it.
func (t *telling) bear(h contender) (borne, bool) {
	bearing := t.bearing(h, h.account)
	for i := 0; bearing == nil && i < len(t.accounts); i++ {
		if i != h.account && languageOf(t.accounts[i].Article) == t.language {
			bearing = t.bearing(h, i)
		}
	}
	if bearing == nil {
		return borne{}, false
	}
	b := borne{text: h.text}
	for _, i := range bearing {
		b.support = append(b.support, news.Support{Article: t.account(i).Article.ID, Span: t.sentences[i].span})
	}
	for _, i := range bearing {
		found := t.headlineRests(h, i)
		switch found.state {
		case unknown:
			return borne{}, false
		case untold:
			who := found.voice.headlinePrefix()
			if who == "" || !found.voice.canSpeak() || found.voice.direct && len(bearing) > 1 { // who said a half of it need not have said it
				return borne{}, false
			}
			b.text, b.prefixed = who+h.text, true
			for _, span := range []news.Span{found.voice.named, found.voice.span} {
				if span.Len() > 0 && !t.sentences[i].span.Overlaps(span) {
					b.support = append(b.support, news.Support{Article: t.account(i).Article.ID, Span: span})
				}
			}
			return b, true
		}
	}
	return b, true
}

// headlinePrefix is what is put in front of a headline: shorter than before a sentence.
func (v voice) headlinePrefix() string {
	switch {
	case v.outlet != "" && !v.direct:
		return v.outlet + ": "
	case v.name != "":
		return sentenceCase(v.name) + ": "
	}
	return ""
}

// bearing is the sentence of an account, or the two, that have enough of a
// headline's words, and all its names and numbers; nil for none.
func (t *telling) bearing(h contender, account int) []int {
	var chosen []int
	missing := tellingKeys(h.words)
	all := len(missing)
	for len(chosen) < 2 {
		best, most := -1, 0
		for i := t.first[account]; i < t.first[account+1]; i++ {
			if t.isHeading(i) {
				continue
			}
			n := 0
			for _, key := range distinctKeys(t.sentences[i].words) {
				if missing[key] {
					n++
				}
			}
			if n > most {
				best, most = i, n
			}
		}
		if best < 0 {
			break
		}
		chosen = append(chosen, best)
		for _, w := range t.sentences[best].words {
			delete(missing, w.Key)
		}
		if len(missing) == 0 {
			break
		}
	}
	enough := enoughBorne
	if account == h.account && t.accounts[account].Article.Headline != "" {
		enough = enoughBorneOwn
	}
	if float64(all-len(missing)) < enough*float64(all) || t.missesName(h, account, missing) {
		return nil
	}
	slices.Sort(chosen)
	return chosen
}

// distinctKeys are the keys of words, each once, in order.
func distinctKeys(words []wording.Word) []string {
	var keys []string
	for _, w := range words {
		if w.Kind != wording.Function && !slices.Contains(keys, w.Key) {
			keys = append(keys, w.Key)
		}
	}
	return keys
}

// missesName reports whether a number, a negation or a name is among the words of
// a headline that are missing. Headlines write many words with a capital: those
// that the article writes small are no names.
func (t *telling) missesName(h contender, account int, missing map[string]bool) bool {
	small := map[string]bool{}
	for i := t.first[account]; i < t.first[account+1]; i++ {
		for _, w := range t.sentences[i].words {
			if w.Kind == wording.Plain {
				small[w.Key] = true
			}
		}
	}
	titleCase := 0
	for _, w := range h.words {
		if w.Kind == wording.Name {
			titleCase++
		}
	}
	everyCapital := titleCase*10 >= len(h.words)*8
	for _, w := range h.words {
		if !missing[w.Key] {
			continue
		}
		if w.Kind == wording.Number || w.Kind == wording.Negation || w.Kind == wording.Name && !small[w.Key] && !everyCapital {
			return true
		}
	}
	return false
}

// isHeading reports whether a sentence is a line by itself that no full stop ends.
func (t *telling) isHeading(i int) bool {
	text := strings.TrimSpace(t.text(i))
	return text == "" || !strings.ContainsAny(text[len(text)-1:], ".!?\"'") && !strings.HasSuffix(text, "”") && !strings.HasSuffix(text, "’") && !strings.HasSuffix(text, "»")
}

// headlineSays are words by which a headline tells that somebody says what it tells.
var headlineSays = pattern(`(?i)\b(?:says?|said|according|reports?|reportedly|reported|sources?|alleged(?:ly)?|alleges?|claims?|accus\w+|denies|denied|warns?|tells?|told|rejects?|` +
	`dicen?|dijo|según|aseguran?|denuncian?|acusan?|presunt\w+|supuest\w+|advierten?|afirman?|niegan?|rechazan?)\b`)

// headlineLabel is whom a headline rests on, put before or behind it: "Police: …", "…: report".
var headlineLabel = pattern(`(?i)^(?:the |la )?(?:` + headlineVoices + `): |: (?:the |la )?(?:` + headlineVoices + `)$`)

const headlineVoices = `police|cops?|sheriff|officials?|reports?|sources?|prosecutors?|attorney|lawyers?|coroner|mayor|minister|ministry|witness(?:es)?|study|poll|memo|documents?|survey|` +
	`policía|fuentes?|informe|fiscalía|autoridades|testigos?|abogados?|ministerio|estudio|encuesta`

// headlineRests asks whether a headline has to say whom it rests on, seen from one
// of the sentences that bear it.
func (t *telling) headlineRests(h contender, i int) attribution {
	if headlineLabel().MatchString(h.text) {
		return attribution{state: told}
	}
	whole := []piece{{text: t.text(i), span: t.sentences[i].span}}
	if found := t.headlineQuotes(h, i); found.state != untouched {
		return found
	}
	if headlineSays().MatchString(h.text) {
		return attribution{state: told}
	}
	for _, c := range t.sentences[i].claims {
		if !t.isWeak(c) {
			continue
		}
		for _, chain := range t.lineage.Claims[c].Chains {
			if v, ok := t.chainVoice(i, chain); ok {
				return attribution{untold, v}
			}
		}
		return attribution{state: unknown}
	}
	return t.followed(i, whole)
}

// headlineQuotes asks it of the quotations that most of what the headline has from
// a sentence stands in.
func (t *telling) headlineQuotes(h contender, i int) attribution {
	keys := tellingKeys(h.words)
	marks := &t.account(i).Marks
	for n := range marks.Quotations {
		q := &marks.Quotations[n]
		inside, all := 0, 0
		seen := map[string]bool{}
		for _, w := range t.sentences[i].words {
			if w.Kind == wording.Function || !keys[w.Key] || seen[w.Key] {
				continue
			}
			seen[w.Key] = true
			all++
			if slices.ContainsFunc(q.Content, w.Span.Overlaps) {
				inside++
			}
		}
		if all == 0 || 2*inside < len(keys) || float64(inside) < mostlyQuoted*float64(all) || t.intends(i, q) {
			continue
		}
		if found := t.headlineSpeaker(h, i, q); found.state != untouched {
			return found
		}
	}
	return attribution{}
}

// headlineSpeaker asks whether a headline names the speaker of what it tells, where
// that is a person, unnamed people or another outlet. What a body or a document
// says of its own matters stands as headlines have it.
func (t *telling) headlineSpeaker(h contender, i int, q *news.Quotation) attribution {
	if !t.isReport(i, q) && q.Speaker.Kind != news.OriginPerson {
		return attribution{}
	}
	if headlineSays().MatchString(h.text) {
		return attribution{state: told}
	}
	if fields := strings.Fields(q.Speaker.Name); len(fields) > 0 && strings.Contains(lettersOf(h.text), lettersOf(fields[len(fields)-1])) {
		return attribution{state: told}
	}
	v, ok := t.speakerOf(i, q)
	if !ok {
		return attribution{state: unknown}
	}
	if v.kind == news.OriginPerson {
		v.direct = true
	}
	return attribution{untold, v}
}
