package compare

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// whether makes a difference of each claim that another one speaks against.
func (r *amounts) whether(lineage news.Lineage) []news.Difference {
	accounts := map[news.ArticleID]*news.Account{}
	for i := range r.accounts {
		accounts[r.accounts[i].Article.ID] = &r.accounts[i]
	}
	denials := map[int][]news.Support{}
	var denied []int
	for _, c := range lineage.Claims {
		if c.Denies == nil || *c.Denies < 0 || *c.Denies >= len(lineage.Claims) {
			continue
		}
		if denials[*c.Denies] == nil {
			denied = append(denied, *c.Denies)
		}
		denials[*c.Denies] = append(denials[*c.Denies], c.Support...)
	}
	slices.Sort(denied)
	var found []news.Difference
	for _, i := range denied {
		c := lineage.Claims[i]
		yes, no := answers(c.Support, "yes", accounts), answers(denials[i], "no", accounts)
		if len(yes) == 0 || len(no) == 0 || len(yes) == 1 && len(no) == 1 && yes[0].Article == no[0].Article {
			continue // one article's own back and forth is no difference between accounts
		}
		d := news.Difference{About: "whether: " + c.Text, Kind: news.Conflict, Values: append(yes, no...)}
		inTime(d.Values)
		found = append(found, d)
	}
	return found
}

// answers are the sentences that give an answer, one of each account.
func answers(support []news.Support, word string, accounts map[news.ArticleID]*news.Account) []news.GivenValue {
	var values []news.GivenValue
	seen := map[news.ArticleID]bool{}
	for _, s := range support {
		a := accounts[s.Article]
		if a == nil || seen[s.Article] || !s.Span.Within(a.Article.Body) {
			continue
		}
		seen[s.Article] = true
		v := news.GivenValue{Word: word, Article: s.Article, Span: s.Span, Sentence: s.Span, AsOf: a.Article.Time()}
		for _, q := range a.Marks.Quotations {
			if slices.ContainsFunc(q.Content, func(c news.Span) bool { return c.Overlaps(s.Span) }) {
				v.Speaker = q.Speaker.Name
				break
			}
		}
		values = append(values, v)
	}
	return values
}
