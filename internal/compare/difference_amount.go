package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// amount is a quantity of one account with what tells what it is a figure of:
// its unit or the noun it counts, what is said to have happened to what it
// counts, and the words, names, days and hours around it.
type amount struct {
	account  int
	span     news.Span
	sentence news.Span
	low      float64 // in the base of its unit
	high     float64 // the same as low, but for a range
	printed  float64 // as the text has it
	change   news.Change
	unit     string   // as the text has it
	key      string   // what figures must share to be compared: unit or noun, and what happened
	base     string   // the unit or noun in its key
	family   string   // what happened: "dead", "evacuated"; "" where no table knows it
	owner    []string // of an age: the words of the person's name
	around   []string // keys of the content words of its clause and of the phrases it is about, sorted
	wide     []string // keys of the content words of its sentence, sorted
	names    []string // words of the names in its clause and phrases, sorted
	days     []news.DateMention
	hours    []string // "midnight", "morning"
	history  bool     // its sentence names a day long before the article's
	nearly   bool     // no more than it: "nearly 60"
	wider    bool     // a count over more than one event
	rises    bool     // its sentence says that it replaces an earlier one
	places   []string // words of the names in its sentence but those of who says it, sorted
	called   []string // words of all names in its sentence, sorted
	report   string
	giver    string // who gives it: speaker, else report, else ""
	speaker  string
	asOf     news.When
	about    string
}

// amountsOf reads the figures of one account that can be compared at all.
func (r *amounts) amountsOf(account int) []amount {
	a := &r.accounts[account]
	body, language := a.Article.Body, a.Article.Language
	marks := &a.Marks
	var found []amount
	sentence, at := -1, 0
	var s statement
	for i := range marks.Quantities {
		q := &marks.Quantities[i]
		if !q.Span.Within(body) {
			continue
		}
		for at < len(marks.Sentences) && marks.Sentences[at].End <= q.Span.Begin {
			at++
		}
		if at == len(marks.Sentences) {
			break
		}
		if !marks.Sentences[at].Within(body) || q.Span.Begin < marks.Sentences[at].Begin || marks.Sentences[at].End < q.Span.End {
			continue
		}
		if at != sentence {
			sentence = at
			s = r.statement(account, at)
			r.corrected[account] = r.corrected[account] || s.correction
		}
		if f, ok := r.amount(account, q, &s, language); ok {
			found = append(found, f)
		}
	}
	return found
}

// amount reads one quantity in its sentence.
func (r *amounts) amount(account int, q *news.Quantity, s *statement, language string) (amount, bool) {
	a := &r.accounts[account]
	if s.question || s.correction || q.Change == news.UpTo || q.Confidence > 0 && q.Confidence < .55 {
		return amount{}, false
	}
	p := s.place(q)
	if p.part || p.past || p.unsure || p.converted {
		return amount{}, false
	}
	f := amount{
		account: account, span: q.Span, sentence: s.span, printed: q.Value, change: q.Change, unit: q.Unit,
		low: q.Value, high: q.Value, days: p.days, hours: p.hours, history: s.history, wide: s.content, wider: p.wider, nearly: p.nearly, rises: s.rises, places: s.names, called: s.called, asOf: a.Article.Time(),
	}
	if q.ValueMax != nil {
		f.high = *q.ValueMax
	}
	if !f.keyed(q, &p) {
		return amount{}, false
	}
	f.around, f.names = p.content, p.names
	if f.owner != nil {
		f.names = nil
	}
	if day, ok := spokenOf(p.days, a.Article.Time()); ok {
		f.asOf = day
	}
	f.report = cmp.Or(bareName(q.Via), r.own[a.Article.ID])
	f.speaker = s.speaker(q.Span)
	f.giver = cmp.Or(f.speaker, s.teller(q), f.report)
	f.about = p.about
	return f, true
}

// keyed gives a figure the key under which it is compared; false where it has none.
func (f *amount) keyed(q *news.Quantity, p *place) bool {
	f.family = p.family
	switch {
	case q.Unit == ageUnit:
		f.owner = p.owner
		if len(f.owner) == 0 {
			return false
		}
		f.key = "age " + f.owner[len(f.owner)-1]
		f.base = f.key
		return true
	case measures[q.Unit] != (measure{}):
		m := measures[q.Unit]
		f.low, f.high = f.low*m.times, f.high*m.times
		f.key = m.base
	case q.Unit == "" && f.family != "" && p.counts:
		f.unit, f.key = "people", "people"
	case q.Unit == "":
		return false
	case p.person:
		f.key = "people"
	default:
		f.key = p.head
	}
	if f.family == "" && f.low < 2 && measures[q.Unit] == (measure{}) {
		return false
	}
	if delta := q.Change == news.Up || q.Change == news.Down; delta && !p.reached {
		f.key += " by"
	}
	f.base = f.key
	if p.person || f.unit == "people" || p.sum {
		f.key += " " + f.family
	}
	return true
}

// spokenOf is the one day that words near a figure name, if the article can know it.
func spokenOf(days []news.DateMention, published news.When) (news.When, bool) {
	if len(days) != 1 || days[0].Begin != days[0].End || days[0].Begin.IsZero() {
		return news.When{}, false
	}
	day := days[0].Begin
	if !published.IsZero() && published.Before(day) {
		return news.When{}, false
	}
	if !published.IsZero() && news.DayOf(published.Time()) == day {
		return news.When{}, false // the article's own hour is more exact
	}
	return day, true
}

// teller is who is the subject of the sentence that gives a figure, where that
// is somebody's reporting: "The business newspaper put the price at $96m".
func (s *statement) teller(q *news.Quantity) string {
	if len(q.Counted) == 0 {
		return ""
	}
	subject := q.Counted[len(q.Counted)-1]
	for word := range strings.FieldsSeq(strings.ToLower(subject)) {
		if tellers[word] {
			return subject
		}
	}
	return ""
}

// bareName is the name of an outlet without its article.
func bareName(outlet string) string {
	return strings.TrimPrefix(strings.TrimPrefix(outlet, "The "), "the ")
}

// sorted sorts words and takes out those that come twice.
func sorted(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// shared counts what two sorted lists have in common.
func shared(a, b []string) int {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch c := strings.Compare(a[i], b[k]); {
		case c < 0:
			i++
		case c > 0:
			k++
		default:
			n++
			i++
			k++
		}
	}
	return n
}

// content reports whether a word says something by itself.
func content(w *wording.Word) bool {
	return (w.Kind == wording.Plain || w.Kind == wording.Name) && len(w.Text) > 1 && !light[w.Text]
}
