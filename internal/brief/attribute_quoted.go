package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

const (
	// quotedWords is from how many words on quoted words are a statement, and no
	// single expression ("the so-called 'reset'").
	quotedWords = 3
	// mostlyQuoted is the share of a sentence from which on it is its quoted words.
	mostlyQuoted = 0.6
	// sureSpeaker is the confidence from which on a quotation's speaker may be
	// written where the article has none.
	sureSpeaker = 0.7
)

// quoted asks of the quotations that a sentence shows words of whether their
// speakers are shown, too.
func (t *telling) quoted(i int, pieces []piece) attribution {
	s := &t.sentences[i]
	marks := &t.account(i).Marks
	var found attribution
	var heard []news.Span // the contents whose speaker is shown
	var lost []int
	for k := range marks.Quotations {
		q := &marks.Quotations[k]
		if !slices.ContainsFunc(q.Content, s.span.Overlaps) || t.intends(i, q) {
			continue
		}
		part, words := t.share(i, pieces, q.Content)
		switch {
		case words == 0:
		case t.isVague(i, q): // "one of them said": whom?
			lost = append(lost, k)
		case t.hears(i, pieces, q):
			found.state = told
			heard = append(heard, q.Content...)
		case words >= quotedWords || part >= mostlyQuoted:
			lost = append(lost, k)
		}
	}
	for _, k := range lost {
		q := &marks.Quotations[k]
		if slices.ContainsFunc(q.Content, func(c news.Span) bool { return slices.ContainsFunc(heard, c.Overlaps) }) {
			continue // somebody is said to have said so
		}
		if q.Kind == news.Indirect && !t.isVague(i, q) && attributes().MatchString(shown(pieces)) {
			return attribution{state: told} // it has somebody of its own
		}
		v, ok := t.speakerOf(i, q)
		if !ok || !t.isVague(i, q) && !t.bounded(i, q) || t.isVague(i, q) && slices.ContainsFunc(pieces, func(p piece) bool { return p.put }) {
			return attribution{state: unknown}
		}
		v.direct = v.direct || strings.Contains(shown(pieces), v.outlet)
		return attribution{untold, v}
	}
	if found.state == untouched {
		found.state = t.unmarked(i, pieces)
	}
	return found
}

// hears reports whether a sentence as shown says whose words a quotation is.
func (t *telling) hears(i int, pieces []piece, q *news.Quotation) bool {
	if q.Speaker.Span != nil {
		return shows(pieces, *q.Speaker.Span) || t.introduces(i, pieces, q)
	}
	return q.Kind != news.Direct && slices.ContainsFunc(q.Cue, func(cue news.Span) bool { return shows(pieces, cue) })
}

// vagueSpeaker is words for people who are not named, in a sentence by itself.
var vagueSpeaker = pattern(`(?i)^(?:he|she|they|(?:one|two|three|both|some|all|another) of (?:them|those)|(?:the|this|that) (?:person|source)|` +
	`él|ella|ellos|ellas|un[oa] de ell[oa]s|(?:la|esa|esta) (?:fuente|persona))$`)

// isVague reports whether a quotation's speaker is somebody unnamed of whom the
// sentence has only "he", or "one of them".
func (t *telling) isVague(i int, q *news.Quotation) bool {
	body := t.account(i).Article.Body
	return q.Speaker.Kind == news.OriginUnnamed && q.Speaker.Span != nil && q.Speaker.Span.Within(body) && t.sentences[i].span.Overlaps(*q.Speaker.Span) &&
		vagueSpeaker().MatchString(strings.Trim(q.Speaker.Span.Of(body), " ,"))
}

// introduces reports whether a sentence as shown names the speaker of a quotation
// beside what it has of the quoted words: "Ruiz told reporters: “It is over.".
func (t *telling) introduces(i int, pieces []piece, q *news.Quotation) bool {
	span := t.sentences[i].span
	return q.Speaker.Name != "" && slices.ContainsFunc(t.account(i).Marks.Mentions, func(m news.Mention) bool {
		return sameSurname(m.Name, q.Speaker.Name) && span.Overlaps(m.Span) && shows(pieces, m.Span) && !slices.ContainsFunc(q.Content, m.Span.Overlaps)
	})
}

// bounded reports whether it is plain where the words of a quotation end that
// reaches into a sentence without its speaker: at the mark that closes it. What is
// told without marks goes over into the newsroom's own words unseen.
func (t *telling) bounded(i int, q *news.Quotation) bool {
	body := t.account(i).Article.Body
	for _, c := range q.Content {
		if !c.Within(body) || !c.Overlaps(t.sentences[i].span) {
			continue
		}
		if q.Kind == news.Indirect {
			return false
		}
		inside := betweenMarks(body, c.Begin, c.End)
		if len(inside) != 1 || inside[0].End < c.Begin+len(strings.TrimRight(c.Of(body), " ,.")) {
			return q.Kind == news.Mixed && slices.ContainsFunc(inside, t.sentences[i].span.Overlaps)
		}
	}
	return true
}

// intentions are cues of what somebody means to do and need not have said.
var intentions = wordsIn("plan plans planned planning intend intends intended want wants wanted decide decides decided aim aims aimed " +
	"seek seeks sought planea planean planeaba quiere quieren quería busca buscan pretende pretenden decidió")

// intends reports whether the article tells what somebody means to do: not
// whether it is known from them.
func (t *telling) intends(i int, q *news.Quotation) bool {
	body := t.account(i).Article.Body
	return q.Kind == news.Indirect && slices.ContainsFunc(q.Cue, func(cue news.Span) bool {
		return cue.Within(body) && slices.ContainsFunc(strings.Fields(cue.Of(body)), func(w string) bool { return intentions[w] })
	})
}

// unmarked is unknown where most of a sentence stands in quotation marks of which
// nobody knows who spoke.
func (t *telling) unmarked(i int, pieces []piece) attributionState {
	if !strings.ContainsAny(t.text(i), "“”\"«»„‘") && !t.withinMarks(i) {
		return untouched
	}
	inside := t.quotationMarks(i)
	if part, words := t.share(i, pieces, inside); words < quotedWords || part < mostlyQuoted {
		return untouched
	}
	var outside strings.Builder
	body := t.account(i).Article.Body
	for _, w := range t.sentences[i].words {
		if shows(pieces, w.Span) && !slices.ContainsFunc(inside, w.Span.Overlaps) {
			outside.WriteString(w.Span.Of(body) + " ")
		}
	}
	if attributes().MatchString(outside.String()) {
		return told // by words that the marks do not have
	}
	return unknown
}

// withinMarks reports whether a sentence begins inside quotation marks.
func (t *telling) withinMarks(i int) bool {
	begin := t.sentences[i].span.Begin
	return slices.ContainsFunc(t.quotationMarks(i), func(q news.Span) bool { return q.Begin < begin && begin < q.End })
}

// speakerOf is the speaker of a quotation as a voice; not ok where the article
// does not tell well enough who it is.
func (t *telling) speakerOf(i int, q *news.Quotation) (voice, bool) {
	if q.Speaker.Span == nil || q.Confidence > 0 && q.Confidence < sureSpeaker && !t.isVague(i, q) {
		return voice{}, false
	}
	article := t.account(i).Article
	if !q.Speaker.Span.Within(article.Body) {
		return voice{}, false
	}
	v := voice{kind: q.Speaker.Kind, name: cmp.Or(q.Speaker.Name, nameInWords(q.Speaker.Span.Of(article.Body))), span: *q.Speaker.Span}
	if origin := t.originAt(i, *q.Speaker.Span); origin != nil {
		v.outlet, v.named = origin.Via, t.outletAt(i, origin)
		if origin.Kind == news.OriginUnnamed {
			v = t.unnamed(i, origin)
			return v, v.name != ""
		}
	}
	if v.kind == news.OriginUnnamed || v.name == "" || strings.ContainsAny(v.name, ":;\n") {
		return voice{}, false
	}
	if outlet := t.outletCalled(i, v.name); outlet != "" {
		return voice{outlet: outlet, span: v.span}, q.Kind == news.Indirect // an outlet does not speak: somebody told it
	}
	if callsOutlet(v.name) {
		return voice{}, false
	}
	if q.Kind == news.Direct && v.outlet == "" {
		v.direct = true
		return v, true
	}
	if v.outlet == "" {
		v.outlet = nameOf(article)
	}
	return v, true
}

// nameInWords is the words for a speaker where they are a name: "Ruiz", and not
// "she" or "the mayor".
func nameInWords(words string) string {
	fields := strings.Fields(words)
	for _, field := range fields {
		if first, _ := utf8.DecodeRuneInString(field); !unicode.IsUpper(first) || describesNobody[strings.ToLower(field)] || leadWords["en"][strings.ToLower(field)] || leadWords["es"][strings.ToLower(field)] {
			return ""
		}
	}
	return strings.Join(fields, " ")
}

// originAt is the origin of a sentence's article that has a span among its own.
func (t *telling) originAt(i int, span news.Span) *news.Origin {
	origins := t.account(i).Marks.Origins
	for k := range origins {
		if slices.ContainsFunc(origins[k].Spans, span.Overlaps) {
			return &origins[k]
		}
	}
	return nil
}

// sameSurname reports whether two names of persons end alike.
func sameSurname(a, b string) bool {
	in, other := strings.Fields(a), strings.Fields(b)
	return len(in) > 0 && len(other) > 0 && in[len(in)-1] == other[len(other)-1]
}

// outletCalled is the outlet whose report the article of a sentence relies on, by
// its name or, where there is only one, as "the paper"; "" for none.
func (t *telling) outletCalled(i int, name string) string {
	reports := t.account(i).Marks.Reports
	for _, r := range reports {
		if sameOutlet(r.Outlet, name) || strings.HasSuffix(name, " "+r.Outlet) && callsOutlet(name) {
			return r.Outlet
		}
	}
	if len(reports) == 1 && callsOutlet(name) {
		return reports[0].Outlet
	}
	return ""
}

// outletWords are words for an outlet.
var outletWords = wordsIn("paper newspaper outlet network broadcaster magazine agency publication website diario periódico rotativo cadena medio agencia revista")

// callsOutlet reports whether words stand for an outlet: "the paper".
func callsOutlet(name string) bool {
	fields := strings.Fields(strings.ToLower(name))
	for k, word := range fields {
		if outletWords[word] && k <= 1 && (k == 0 || fields[0] == "the" || fields[0] == "el" || fields[0] == "la") {
			return true
		}
	}
	return false
}
