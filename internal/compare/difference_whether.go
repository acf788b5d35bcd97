package compare

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// An answer to a yes or no is read only where it is explicit: somebody who is
// named denies something ("Ruiz denied that her office had ordered it", "nobody in
// her office ordered it, Ruiz said"), and another account gives the same as what
// somebody else says or reports. Two sentences of which one has a "not" are most
// often of two things.

// denial is what somebody who is named says is not so.
type denial struct {
	account  int
	sentence int      // index into the account's sentences
	by       string   // the name of who denies
	denied   string   // what, in the account's words
	keys     []string // of the content words of what is denied, without who denies it; sorted
}

// claimed is a sentence that somebody else gives as so.
type claimed struct {
	account, sentence int
	giver             string
	keys              []string // of its content words, sorted
}

// fewestDenied is how many words of a denial must say something.
const fewestDenied = 3

// whether makes a difference of each denial and of what it denies.
func (r *amounts) whether() []news.Difference {
	denials := r.denials
	if len(denials) == 0 {
		return nil
	}
	var found []news.Difference
	claims := r.claimed(denials)
	used := make([]bool, len(denials))
	for i := range denials {
		if used[i] {
			continue
		}
		var yes []*claimed
		for k := range claims {
			if denials[i].speaksAgainst(&claims[k]) {
				yes = append(yes, &claims[k])
			}
		}
		if len(yes) == 0 {
			continue
		}
		d := news.Difference{About: "whether: " + denials[i].denied, Kind: news.Conflict}
		for _, c := range yes {
			d.Values = r.answer(d.Values, "yes", c.account, c.sentence, c.giver)
		}
		for k := i; k < len(denials); k++ {
			if denials[k].by != denials[i].by || !slices.ContainsFunc(yes, func(c *claimed) bool { return denials[k].speaksAgainst(c) }) {
				continue
			}
			used[k] = true
			d.Values = r.answer(d.Values, "no", denials[k].account, denials[k].sentence, denials[k].by)
		}
		inTime(d.Values)
		found = append(found, d)
	}
	return found
}

// speaksAgainst reports whether a claim is, almost in full, what is denied.
func (d *denial) speaksAgainst(c *claimed) bool {
	n := shared(d.keys, c.keys)
	return c.account != d.account && n >= fewestDenied && 4*n >= 3*len(d.keys) && !sameGiver(d.by, c.giver)
}

// sameGiver reports whether two names may be those of one person.
func sameGiver(a, b string) bool { return shared(sorted(inOrder(a)), sorted(inOrder(b))) > 0 }

// answer adds the sentence that gives an answer, one of each account.
func (r *amounts) answer(values []news.GivenValue, word string, account, sentence int, giver string) []news.GivenValue {
	a := &r.accounts[account]
	if slices.ContainsFunc(values, func(v news.GivenValue) bool { return v.Article == a.Article.ID && v.Word == word }) {
		return values
	}
	span := a.Marks.Sentences[sentence]
	return append(values, news.GivenValue{Word: word, Article: a.Article.ID, Span: span, Sentence: span, Speaker: giver, Report: r.own[a.Article.ID], AsOf: a.Article.Time()})
}

// denialsOf are those in the account being read.
func (r *amounts) denialsOf(account int) []denial {
	a := &r.accounts[account]
	var found []denial
	at := 0
	for i := range r.read {
		if !deniesWord(r.read[i]) {
			continue
		}
		for at < len(a.Marks.Sentences) && a.Marks.Sentences[at].End <= r.read[i].Span.Begin {
			at++
		}
		if at == len(a.Marks.Sentences) {
			break
		}
		if n := len(found); n > 0 && found[n-1].sentence == at || !a.Marks.Sentences[at].Within(a.Article.Body) {
			continue
		}
		s := r.statement(account, at)
		if d, ok := s.denial(); ok && !s.question {
			d.account, d.sentence = account, at
			found = append(found, d)
		}
	}
	return found
}

// wordsIn are the words of a span of the account being read.
func (r *amounts) wordsIn(span news.Span) []wording.Word {
	return within(r.read, span, func(w wording.Word) news.Span { return w.Span })
}

func deniesWord(w wording.Word) bool { return denying[w.Text] || nobody[w.Text] }

// denial reads what a sentence says that somebody denies.
func (s *statement) denial() (denial, bool) {
	for i := range s.words {
		begin, by := -1, ""
		switch {
		case denying[s.words[i].Text]:
			begin, by = s.deniedFrom(i), s.denier(i)
		case nobody[s.words[i].Text]:
			begin, by = i+1, s.speakerName(s.words[i].Span)
		}
		if begin < 0 || by == "" {
			continue
		}
		if d, ok := s.deniedBy(by, begin); ok {
			return d, true
		}
	}
	return denial{}, false
}

// deniedFrom is the word at which what is denied begins: behind "that", or at
// "ordering". It is -1 for a denial of something that is not told, and where
// something is withheld: "was denied bail".
func (s *statement) deniedFrom(verb int) int {
	for i := max(0, verb-2); i < verb; i++ {
		if w := s.words[i].Text; auxiliary[w] && w != "has" && w != "had" && w != "have" && w != "is" || negates[w] {
			return -1
		}
	}
	for i := verb + 1; i < min(verb+5, len(s.words)); i++ {
		if w := s.words[i].Text; thats[w] {
			return i + 1
		}
	}
	if i := verb + 1; i < len(s.words) && strings.HasSuffix(s.words[i].Text, "ing") {
		return i
	}
	return -1
}

// denier is who is named right before a verb, or whose words the marks say it leads to.
func (s *statement) denier(verb int) string {
	at := s.words[verb].Span
	for i := len(s.mentions) - 1; i >= 0; i-- {
		m := &s.mentions[i]
		if m.Span.End <= at.Begin && (m.Kind == news.MentionPerson || m.Kind == news.MentionOrganization) && len(strings.Fields(s.body[m.Span.End:at.Begin])) <= 3 && !strings.ContainsAny(s.body[m.Span.End:at.Begin], ".;:") {
			return m.Name
		}
	}
	for _, q := range s.quotations {
		if slices.ContainsFunc(q.Cue, func(c news.Span) bool { return c.Overlaps(at) }) {
			return q.Speaker.Name
		}
	}
	return ""
}

// longestOpening is how many bytes may stand before "nobody" in what is said:
// a quotation mark, "that".
const longestOpening = 6

// speakerName is the name of who says words that begin at a place.
func (s *statement) speakerName(at news.Span) string {
	for _, q := range s.quotations {
		if slices.ContainsFunc(q.Content, func(c news.Span) bool { return c.Overlaps(at) && at.Begin-c.Begin <= longestOpening }) {
			return q.Speaker.Name
		}
	}
	return ""
}

// deniedBy collects what is denied, up to the end of its clause.
func (s *statement) deniedBy(by string, begin int) (denial, bool) {
	d := denial{by: by}
	own := sorted(nameWords(by))
	end := begin
	for ; end < len(s.words) && !(end > begin && s.parted(end)) && !reversed[s.words[end].Text]; end++ {
		w := &s.words[end]
		if content(w) && !denying[w.Text] && !slices.Contains(own, w.Text) && !s.dated(w.Span) {
			d.keys = append(d.keys, w.Key)
		}
	}
	d.keys = sorted(d.keys)
	if begin >= end || len(d.keys) < fewestDenied {
		return d, false
	}
	d.denied = s.body[s.words[begin].Span.Begin:s.words[end-1].Span.End]
	return d, true
}

// claimed are the sentences of all accounts that somebody gives as so and that
// have enough in common with a denial to be looked at.
func (r *amounts) claimed(denials []denial) []claimed {
	var found []claimed
	for account := range r.accounts {
		a := &r.accounts[account]
		r.read = r.words.Words(a.Article.Body, news.Span{End: len(a.Article.Body)}, a.Article.Language)
		for i, span := range a.Marks.Sentences {
			if !span.Within(a.Article.Body) {
				continue
			}
			c := claimed{account: account, sentence: i}
			denies := false
			for _, w := range r.wordsIn(span) {
				denies = denies || negates[w.Text] || deniesWord(w) || reversed[w.Text]
				if content(&w) {
					c.keys = append(c.keys, w.Key)
				}
			}
			c.keys = sorted(c.keys)
			if denies || !slices.ContainsFunc(denials, func(d denial) bool { return shared(d.keys, c.keys) >= fewestDenied }) {
				continue
			}
			s := r.statement(account, i)
			if c.giver = s.givenBy(a); c.giver != "" && !s.question {
				found = append(found, c)
			}
		}
	}
	return found
}

// givenBy is who gives a sentence: the outlet whose report it is, else who says it.
func (s *statement) givenBy(a *news.Account) string {
	for i := range a.Marks.Reports {
		if m := &a.Marks.Reports[i]; slices.ContainsFunc(m.Spans, s.span.Overlaps) {
			return m.Outlet
		}
	}
	for _, q := range s.quotations {
		if q.Speaker.Name != "" {
			return q.Speaker.Name
		}
		if at := q.Speaker.Span; at != nil && at.Within(s.body) && at.Begin < at.End {
			return at.Of(s.body)
		}
	}
	return ""
}
