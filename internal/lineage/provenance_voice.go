package lineage

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// voice is an origin as one account gives it.
type voice struct {
	account   int
	mark      *news.Origin
	via       string // the outlet that obtained it, where that is another than the account's own newsroom
	newsroom  string // the party that obtained it
	sentences []int  // of the account: those that rest on it
	said      description
	document  document
	sure      bool // sure enough to stand for an origin; else it only joins one
}

// Marks less sure than this tell of no origin by themselves. Names that speak
// are seldom wrong; the words for a body or for people without a name are more
// often the subject of a sentence than its origin.
var leastSure = map[news.OriginKind]float64{
	news.OriginPerson: .3, news.OriginOrganization: .65, news.OriginUnnamed: .5, news.OriginDocument: .5, news.OriginPost: .5,
}

// leastSureVia is enough where the words name the outlet they came through.
const leastSureVia = .4

// voices are the origins of all accounts, in order of accounts and of their
// first words. An outlet that is given as an origin is none: its words are a
// report. Who declined to comment said nothing.
func (t *tracing) gatherVoices() {
	for i := range t.s.accounts {
		a := &t.s.accounts[i]
		from := len(t.voices)
		for k := range a.Marks.Origins {
			o := &a.Marks.Origins[k]
			if len(o.Spans) == 0 || !allWithin(o.Spans, a.Article.Body) {
				continue
			}
			if outlet, ok := t.isPress(i, o); ok {
				t.relayed = append(t.relayed, relayed{i, outlet, o.Spans})
				continue
			}
			v := voice{account: i, mark: o, newsroom: t.newsrooms[i], sure: sureEnough(o), said: describe(o.Descriptor)}
			if o.Kind == news.OriginDocument {
				v.document = documentOf(v.words())
				if v.document.issuer != "" {
					v.document.issuer = t.bodyIn(i, v.document.issuer, o.Spans[0].Begin)
				}
			}
			if o.Kind == news.OriginOrganization && len(nameWords(v.words())) > mostNameWords || !t.saneWords(&v) {
				v.sure = false
			}
			if via := t.press.name(t.press.of(o.Via)); via != "" && via != t.own[i] && (via != t.newsrooms[i] || !t.sameText(i)) {
				v.via, v.newsroom = via, via
			}
			v.sentences = t.sentencesOf(i, o)
			if len(v.sentences) > 0 {
				t.voices = append(t.voices, v)
			}
		}
		slices.SortStableFunc(t.voices[from:], func(a, b voice) int { return a.mark.Spans[0].Begin - b.mark.Spans[0].Begin })
	}
}

func sureEnough(o *news.Origin) bool {
	return o.Confidence == 0 || o.Confidence >= leastSure[o.Kind] || o.Via != "" && o.Confidence >= leastSureVia
}

func allWithin(spans []news.Span, body string) bool {
	for _, span := range spans {
		if !span.Within(body) {
			return false
		}
	}
	return true
}

// relayReports gives people to the report that an article relies on where it only
// repeats of them what the report has: no words of theirs, no word on having
// asked them itself.
func (t *tracing) relayReports() {
	told := map[string]map[int]bool{} // by each outlet's own articles
	for i := range t.voices {
		v := &t.voices[i]
		if p := t.people.of(v.mark.Name); v.mark.Kind == news.OriginPerson && p >= 0 && v.newsroom == t.own[v.account] && t.retold[v.account].from < 0 {
			if told[v.newsroom] == nil {
				told[v.newsroom] = map[int]bool{}
			}
			told[v.newsroom][p] = true
		}
	}
	for i := range t.voices {
		v := &t.voices[i]
		if v.mark.Kind != news.OriginPerson || v.via != "" || v.mark.DirectQuote || v.mark.Medium != "" || t.retold[v.account].from >= 0 || t.tellsOwn(v) {
			continue
		}
		reports := t.reportsOf(v.account)
		if len(reports) == 1 && told[reports[0]][t.people.of(v.mark.Name)] && t.viaElsewhere(v.account, reports[0]) {
			v.via, v.newsroom = reports[0], reports[0]
		}
	}
}

// viaElsewhere reports whether an account has other origins through an outlet.
func (t *tracing) viaElsewhere(account int, outlet string) bool {
	return slices.ContainsFunc(t.voices, func(v voice) bool { return v.account == account && v.via == outlet })
}

// mostNameWords is how long an organisation's name may be. What is longer is a
// piece of a sentence.
const mostNameWords = 8

// relayed is words of an account that give another outlet as where it has
// something from.
type relayed struct {
	account int
	outlet  string // "" where it is called "the newspaper" and the like
	spans   []news.Span
}

// isPress reports whether an origin is an outlet, or a word for one: "the
// newspaper", "the report" in an article that relies on a report.
func (t *tracing) isPress(account int, o *news.Origin) (outlet string, ok bool) {
	if o.Kind != news.OriginOrganization && o.Kind != news.OriginDocument {
		return "", false
	}
	name := o.Name
	if name == "" {
		name = o.Descriptor
	}
	words := nameWords(name)
	for len(words) > 0 && (articleWords[words[0]] || outletSelf[words[0]] || outletTimes[words[0]]) {
		words = words[1:]
	}
	if len(words) == 0 {
		return "", false
	}
	if len(words) == 1 && (outletNouns[words[0]] || reportNouns[words[0]] && len(t.s.accounts[account].Marks.Reports) > 0) {
		return "", true
	}
	i := t.press.of(name)
	if i < 0 || t.bodies.of(name) >= 0 && strings.Join(outletWords(name), "") != strings.Join(t.press.outlets[i].words, "") {
		return "", false
	}
	return t.press.name(i), true
}

var (
	outletSelf  = listed("this our their its his her este esta nuestro nuestra diese unsere")
	outletTimes = listed("weekly daily sunday local national business same")
	reportNouns = listed("report story article account piece informe noticia bericht artikel")
)

// sentencesOf are the sentences of an account that rest on an origin: where its
// words stand, and what is quoted from it. A sentence in which it declined to
// comment is none.
func (t *tracing) sentencesOf(account int, o *news.Origin) []int {
	var list []int
	add := func(span news.Span) {
		for k := t.sentenceAt(account, span.Begin); k < len(t.s.sentences[account]) && t.s.sentences[account][k].span.Begin < span.End; k++ {
			list = append(list, k)
		}
	}
	for _, span := range o.Spans {
		if !t.silent(account, span) {
			add(news.Span{Begin: span.Begin, End: span.Begin + 1})
		}
	}
	if len(list) == 0 {
		return nil
	}
	body := t.s.accounts[account].Article.Body
	for k := range t.s.accounts[account].Marks.Quotations {
		q := &t.s.accounts[account].Marks.Quotations[k]
		if q.Speaker.Span != nil && overlapsAnySpan(*q.Speaker.Span, o.Spans) {
			for _, content := range q.Content {
				if content.Within(body) && content.Len() > 0 {
					add(content)
				}
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// sentenceAt is the sentence of an account that a byte of its body stands in, or
// the next one.
func (t *tracing) sentenceAt(account, at int) int {
	k, _ := slices.BinarySearchFunc(t.s.sentences[account], at, func(s sentence, at int) int {
		if s.span.End <= at {
			return -1
		}
		return 1
	})
	return k
}

// textOf is the words of a sentence; "" where there is none.
func (t *tracing) textOf(account, sentence int) string {
	if sentence < 0 || sentence >= len(t.s.sentences[account]) {
		return ""
	}
	span := t.s.sentences[account][sentence].span
	if body := t.s.accounts[account].Article.Body; span.Within(body) {
		return span.Of(body)
	}
	return ""
}

// silent reports whether the words at a span go on to say that whoever they name
// gave no answer.
func (t *tracing) silent(account int, span news.Span) bool {
	k := t.sentenceAt(account, span.Begin)
	if k >= len(t.s.sentences[account]) {
		return true
	}
	end := t.s.sentences[account][k].span.End
	body := t.s.accounts[account].Article.Body
	if span.End >= end || end > len(body) {
		return false
	}
	rest := strings.ToLower(body[span.End:end])
	for _, no := range noAnswer {
		if at := strings.Index(rest, no); at >= 0 {
			return !strings.Contains(rest[:at], " said ") && !strings.Contains(rest[at:], " but said ")
		}
	}
	return false
}

// noAnswer is how articles say that somebody gave no words.
var noAnswer = []string{
	"declined to comment", "declined comment", "declined to say", "declined to be interviewed", "refused to comment", "would not comment", "had no comment", "did not respond",
	"did not immediately respond", "didn't respond", "didn’t respond", "did not reply", "did not answer", "did not return", "has not responded",
	"has not commented", "have not commented", "could not be reached", "could not immediately be reached", "was not available for comment",
	"no quiso hacer", "no respondió", "no ha respondido", "declinó", "rehusó", "no hizo comentarios",
	"wollte sich nicht äußern", "äußerte sich nicht", "lehnte eine stellungnahme ab", "reagierte nicht",
}

func overlapsAnySpan(span news.Span, others []news.Span) bool {
	return slices.ContainsFunc(others, span.Overlaps)
}
