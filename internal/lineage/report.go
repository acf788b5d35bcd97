package lineage

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// sighting is one account's reliance on an outlet's report.
type sighting struct {
	account    int
	span       news.Span
	begin, end news.When // when it was reported, as far as the account tells
}

// reports are the reports that accounts rely on, one for each outlet, and more
// where the days on which the accounts say they appeared tell them apart.
func (t *tracing) reports() []news.TracedReport {
	seen := map[string][]sighting{}
	var outlets []string
	for i := range t.s.accounts {
		a := &t.s.accounts[i]
		for k := range a.Marks.Reports {
			r := &a.Marks.Reports[k]
			outlet := t.press.name(t.press.of(r.Outlet))
			if outlet == "" || outlet == t.own[i] || outlet == t.newsrooms[i] && t.sameText(i) || len(r.Spans) == 0 || !allWithin(r.Spans, a.Article.Body) {
				continue
			}
			if seen[outlet] == nil {
				outlets = append(outlets, outlet)
			}
			s := sighting{account: i, span: r.Spans[0]}
			s.begin, s.end = t.dayOf(i, r)
			seen[outlet] = append(seen[outlet], s)
		}
	}
	var list []news.TracedReport
	for _, outlet := range outlets {
		list = append(list, t.reportsOfOutlet(outlet, seen[outlet])...)
	}
	slices.SortStableFunc(list, func(a, b news.TracedReport) int {
		return cmp.Or(t.place(a.First)-t.place(b.First), a.Seen[0].Span.Begin-b.Seen[0].Span.Begin)
	})
	return list
}

// sameText reports whether an account prints another's text, in which that one's
// newsroom is no other outlet. A rewrite that credits it relies on its report.
func (t *tracing) sameText(account int) bool {
	switch r := t.retold[account]; r.how {
	case news.DerivedRewrite, news.DerivedTranslation, news.DerivedStub:
		return r.agency != ""
	}
	return true
}

func (t *tracing) place(id news.ArticleID) int {
	return slices.IndexFunc(t.s.accounts, func(a news.Account) bool { return a.Article.ID == id })
}

// reportsOfOutlet parts the sightings of one outlet's reports by day. A sighting
// that tells no day is of the outlet's last article of the story before it that
// has what is quoted from it, where there is one, else of the first report that
// there is.
func (t *tracing) reportsOfOutlet(outlet string, seen []sighting) []news.TracedReport {
	type dated struct {
		begin, end news.When
		own        int
		seen       []sighting
	}
	var reports []dated
	for i := range t.s.accounts {
		if day := t.s.accounts[i].Article.Published; t.own[i] == outlet && t.retold[i].from < 0 && !day.IsZero() {
			reports = append(reports, dated{begin: day, end: day, own: i})
		}
	}
	owns := len(reports)
	var undated []sighting
	for _, s := range seen {
		if s.begin.IsZero() {
			undated = append(undated, s)
			continue
		}
		k := slices.IndexFunc(reports, func(r dated) bool { return meet(r.begin, r.end, s.begin, s.end) })
		if k < 0 {
			k = len(reports)
			reports = append(reports, dated{begin: s.begin, end: s.end, own: -1})
		}
		reports[k].seen = append(reports[k].seen, s)
	}
	for _, s := range undated {
		k := -1
		for i := range owns {
			if t.mayPrecede(reports[i].own, s.account) && !t.quotedFromElsewhere(s.account, outlet, reports[i].own) {
				k = i
			}
		}
		if k < 0 {
			k = slices.IndexFunc(reports, func(r dated) bool { return r.own < 0 })
		}
		if k < 0 {
			k = len(reports)
			reports = append(reports, dated{own: -1})
		}
		reports[k].seen = append(reports[k].seen, s)
	}
	var list []news.TracedReport
	for _, r := range reports {
		if len(r.seen) == 0 {
			continue
		}
		slices.SortStableFunc(r.seen, func(a, b sighting) int { return cmp.Or(a.account-b.account, a.span.Begin-b.span.Begin) })
		report := news.TracedReport{Outlet: outlet}
		switch {
		case r.own >= 0:
			report.Own, report.When = t.s.accounts[r.own].Article.ID, news.DayOf(r.begin.Time())
		case r.begin == r.end:
			report.When = r.begin
		}
		for _, s := range r.seen {
			id := t.s.accounts[s.account].Article.ID
			if !slices.Contains(report.Articles, id) {
				report.Articles = append(report.Articles, id)
			}
			report.Seen = append(report.Seen, news.Support{Article: id, Span: s.span})
		}
		report.First = report.Articles[0]
		list = append(list, report)
	}
	return list
}

// mayPrecede reports whether an account may have been there before another: it
// was, or both tell the same day and one of them no hour.
func (t *tracing) mayPrecede(account, other int) bool {
	a, b := t.s.accounts[account].Article.Time(), t.s.accounts[other].Article.Time()
	return account < other || account != other && !a.IsZero() && !b.IsZero() && !a.Time().After(latest(b))
}

// quotedFromElsewhere reports whether an account quotes words through an outlet
// none of which stand in the outlet's own article given: what it relies on is
// another one.
func (t *tracing) quotedFromElsewhere(account int, outlet string, own int) bool {
	if t.s.accounts[account].Article.Language != t.s.accounts[own].Article.Language {
		return false
	}
	text := ""
	for i := range t.voices {
		if t.voices[i].account != account || t.voices[i].via != outlet {
			continue
		}
		for _, words := range t.quotedBy(i) {
			if text == "" {
				text = t.wordsOf(own)
			}
			if standsIn(words, text) {
				return false
			}
		}
	}
	return text != ""
}

const (
	asItStands  = 5  // words up to which a quotation must stand in a text as it is
	mostlyThere = .8 // share of the words of a longer one: outlets cut and trim
)

// standsIn reports whether quoted words are from a text, whose words are parted by
// single spaces.
func standsIn(words []string, text string) bool {
	if len(words) <= asItStands {
		return strings.Contains(text, " "+strings.Join(words, " ")+" ")
	}
	there := 0
	for _, word := range words {
		if strings.Contains(text, " "+word+" ") {
			there++
		}
	}
	return float64(there) >= mostlyThere*float64(len(words))
}

// wordsOf is the words of an account as they are compared, parted by spaces.
func (t *tracing) wordsOf(account int) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, s := range t.s.sentences[account] {
		for _, w := range s.words {
			b.WriteString(w.Key)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// meet reports whether two stretches of days have one in common, give or take
// one: a paper of the morning was on the web the evening before.
func meet(b1, e1, b2, e2 news.When) bool {
	const slack = 24 * time.Hour
	first, second := [2]time.Time{b1.Time(), e1.Time()}, [2]time.Time{b2.Time(), e2.Time()}
	return !first[0].After(second[1].Add(2*slack)) && !second[0].After(first[1].Add(slack))
}

// dayOf is when an account says that a report appeared: the days that its word
// for it ("Wednesday", "last week") stands for.
func (t *tracing) dayOf(account int, r *news.Report) (begin, end news.When) {
	if r.When == "" {
		return begin, end
	}
	a := &t.s.accounts[account]
	for _, span := range r.Spans {
		k := t.sentenceAt(account, span.Begin)
		if k >= len(t.s.sentences[account]) {
			continue
		}
		sentence := t.s.sentences[account][k].span
		for _, d := range a.Marks.Dates {
			if d.Span.Within(a.Article.Body) && sentence.Overlaps(d.Span) && !d.Begin.IsZero() && !d.End.IsZero() && strings.Contains(d.Span.Of(a.Article.Body), r.When) {
				return d.Begin, d.End
			}
		}
	}
	return begin, end
}
