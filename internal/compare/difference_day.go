package compare

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// dated is what a clause says happened on one day, printed with its number.
type dated struct {
	account  int
	day      news.When
	span     news.Span
	sentence news.Span
	around   []string // keys of the other content words of the clause, sorted
	names    []string // words of the names in its sentence, sorted
	speaker  string
	about    string
}

// days are the days on which accounts differ: two clauses that say the same but
// for the day. They must be longer and closer to one another than for figures,
// because many things happen on days.
func (r *amounts) days() []news.Difference {
	at := map[string][]int{} // key of a word → clauses with it
	var all []dated
	var edges []edge
	for account := range r.accounts {
		for _, d := range r.dates[account] {
			overlap := map[int]int{}
			for _, key := range d.around {
				for _, i := range at[key] {
					overlap[i]++
				}
			}
			for i := range all {
				e := &all[i]
				if n := overlap[i]; n >= 3 && e.account != d.account && e.day != d.day && alikeBut(n, e, &d) && !r.tells(e.account, d.day) && !r.tells(d.account, e.day) {
					edges = append(edges, edge{i, len(all), news.Conflict})
				}
			}
			for _, key := range d.around {
				if len(at[key]) < most {
					at[key] = append(at[key], len(all))
				}
			}
			all = append(all, d)
		}
	}
	var found []news.Difference
	for _, group := range joined(len(all), edges, news.Conflict) {
		found = append(found, r.dayDifference(all, group))
	}
	return found
}

// alikeBut reports whether two clauses with n words in common say the same but
// for the day.
func alikeBut(n int, a, b *dated) bool {
	least, most := min(len(a.around), len(b.around)), max(len(a.around), len(b.around))
	apart := a.day.Time().Sub(b.day.Time()).Hours() / 24
	return 4*n >= 3*least && 2*n >= most && -31 < apart && apart < 31 &&
		(len(a.names) == 0 || len(b.names) == 0 || shared(a.names, b.names) > 0)
}

// tells reports whether an account names a day anywhere.
func (r *amounts) tells(account int, day news.When) bool {
	return slices.ContainsFunc(r.accounts[account].Marks.Dates, func(d news.DateMention) bool { return d.Begin == day })
}

// datedOf reads the days of the account being read that its clauses say something of.
func (r *amounts) datedOf(account int) []dated {
	a := &r.accounts[account]
	var found []dated
	at := 0
	for _, d := range a.Marks.Dates {
		for at < len(a.Marks.Sentences) && a.Marks.Sentences[at].End <= d.Span.Begin {
			at++
		}
		if at == len(a.Marks.Sentences) {
			break
		}
		s := a.Marks.Sentences[at]
		if !s.Within(a.Article.Body) || d.Span.Begin < s.Begin || s.End < d.Span.End || d.Span.Begin > d.Span.End || d.Begin.IsZero() || d.Begin != d.End || !strings.ContainsAny(d.Span.Of(a.Article.Body), "0123456789") {
			continue
		}
		if c, ok := r.dated(account, at, &d); ok {
			found = append(found, c)
		}
	}
	return found
}

// dated reads the clause around one day.
func (r *amounts) dated(account, sentence int, d *news.DateMention) (dated, bool) {
	s := r.statement(account, sentence)
	begin, first, last, end := s.clause(&news.Quantity{Span: d.Span})
	c := dated{account: account, day: d.Begin, span: d.Span, sentence: s.span, names: s.names, speaker: s.speaker(d.Span)}
	for i := begin; i < end; i++ {
		w := &s.words[i]
		if moved[w.Text] || unsure[w.Text] && s.lower(w) {
			return c, false
		}
		if content(w) && !w.Span.Overlaps(d.Span) && !s.attributes(w.Span) {
			c.around = append(c.around, w.Key)
		}
	}
	c.around = sorted(c.around)
	if c.about = s.phrase(begin, first); c.about == "" {
		c.about = s.phrase(last, end)
	}
	return c, len(c.around) >= 3 && !s.question && !s.correction && c.about != ""
}

// dayDifference puts clauses that differ in their day into the form that
// everybody reads: one of each account and day.
func (r *amounts) dayDifference(all []dated, group []int) news.Difference {
	d := news.Difference{About: all[group[0]].about, Kind: news.Conflict}
	for _, i := range group {
		c := &all[i]
		article := &r.accounts[c.account].Article
		if slices.ContainsFunc(d.Values, func(v news.GivenValue) bool { return v.Article == article.ID && v.Word == c.day.String() }) {
			continue
		}
		d.Values = append(d.Values, news.GivenValue{
			Word: c.day.String(), Article: article.ID, Span: c.span, Sentence: c.sentence,
			Report: r.own[article.ID], Speaker: c.speaker, AsOf: article.Time(),
		})
	}
	inTime(d.Values)
	return d
}
