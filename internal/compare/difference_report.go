package compare

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// crowd is how many unnamed people one newsroom has a thing from.
type crowd struct {
	newsroom   string
	people     int
	descriptor string
	origin     int // index into the lineage's origins
	article    news.ArticleID
	span       news.Span
}

// reported makes a difference of reports on one thing that rest on different
// numbers of unnamed people: four officials told one newsroom, two people told
// another. Each is true of its own report. The most that a newsroom ever counts
// stands for it: "two of the officials" are a part of its four.
func (r *amounts) reported(lineage news.Lineage) []news.Difference {
	var crowds []crowd
	for i, o := range lineage.Origins {
		if o.Kind != news.OriginUnnamed || o.CountMin < 2 || o.CountMax == nil || *o.CountMax != o.CountMin {
			continue
		}
		for _, s := range o.Seen {
			if c, ok := r.crowd(i, o, s); ok {
				crowds = append(crowds, c)
			}
		}
	}
	all := slices.Clone(crowds)
	slices.SortStableFunc(crowds, func(a, b crowd) int {
		return cmp.Or(cmp.Compare(a.newsroom, b.newsroom), cmp.Compare(b.people, a.people))
	})
	crowds = slices.CompactFunc(crowds, func(a, b crowd) bool { return a.newsroom == b.newsroom })
	var d news.Difference
	for _, c := range crowds {
		if !slices.ContainsFunc(crowds, func(e crowd) bool { return e.people != c.people && r.sameMatter(c, e, lineage) }) {
			continue
		}
		d.Values = append(d.Values, r.tellings(c, all)...)
		if len(c.descriptor) > len(d.About) {
			d.About = c.descriptor
		}
	}
	if len(d.Values) < 2 {
		return nil
	}
	d.Kind = news.DifferentReports
	d.About = cmp.Or(d.About, "people")
	inTime(d.Values)
	return []news.Difference{d}
}

// tellings are the places where accounts give the number of a crowd, one of each.
func (r *amounts) tellings(c crowd, all []crowd) []news.GivenValue {
	var values []news.GivenValue
	for _, e := range all {
		if e.newsroom != c.newsroom || e.people != c.people || slices.ContainsFunc(values, func(v news.GivenValue) bool { return v.Article == e.article }) {
			continue
		}
		a := r.account(e.article)
		values = append(values, news.GivenValue{
			Value: float64(e.people), Unit: "people", Article: e.article, Span: e.span, Sentence: sentenceOf(a, e.span),
			Report: e.newsroom, AsOf: a.Article.Time(),
		})
	}
	return values
}

// crowd reads one sighting of unnamed people.
func (r *amounts) crowd(origin int, o news.TracedOrigin, s news.Sighting) (crowd, bool) {
	a := r.account(s.Article)
	if a == nil || !s.Span.Within(a.Article.Body) {
		return crowd{}, false
	}
	newsroom := cmp.Or(bareName(s.Via), r.own[s.Article], bareName(a.Article.Site), a.Article.Outlet)
	return crowd{newsroom, o.CountMin, o.Descriptor, origin, s.Article, s.Span}, newsroom != ""
}

// sameMatter reports whether what two crowds told is of one claim, or is told in
// the same words.
func (r *amounts) sameMatter(a, b crowd, lineage news.Lineage) bool {
	for _, c := range lineage.Claims {
		if slices.Contains(c.Origins, a.origin) && slices.Contains(c.Origins, b.origin) {
			return true
		}
	}
	return shared(r.contentAt(a), r.contentAt(b)) >= 4
}

// contentAt is the content of the sentence a crowd is told of in.
func (r *amounts) contentAt(c crowd) []string {
	a := r.account(c.article)
	var keys []string
	for _, w := range r.words.Words(a.Article.Body, sentenceOf(a, c.span), a.Article.Language) {
		if content(&w) && !w.Span.Overlaps(c.span) {
			keys = append(keys, w.Key)
		}
	}
	return sorted(keys)
}

// account is the account with an id, nil where there is none or it only retells.
func (r *amounts) account(id news.ArticleID) *news.Account {
	for i := range r.accounts {
		if r.accounts[i].Article.ID == id {
			return &r.accounts[i]
		}
	}
	return nil
}

// sentenceOf is the sentence that words stand in, else the words.
func sentenceOf(a *news.Account, span news.Span) news.Span {
	for _, s := range a.Marks.Sentences {
		if s.Begin <= span.Begin && span.Begin < s.End && s.Within(a.Article.Body) {
			return s
		}
	}
	return span
}
