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
		no = slices.DeleteFunc(no, func(n news.GivenValue) bool { // nobody speaks against himself
			return n.Speaker != "" && slices.ContainsFunc(yes, func(y news.GivenValue) bool { return y.Speaker == n.Speaker })
		})
		if len(yes) == 0 || len(no) == 0 || articles(yes, no) < fewestAnswers {
			continue
		}
		d := news.Difference{About: "whether: " + c.Text, Kind: news.Conflict, Values: append(yes, no...)}
		inTime(d.Values)
		found = append(found, d)
	}
	return found
}

// fewestAnswers is how many accounts must answer before it counts as a difference
// of the story. Two sentences with a "not" between them are often of two things.
const fewestAnswers = 3

// articles counts those that answer.
func articles(yes, no []news.GivenValue) int {
	seen := map[news.ArticleID]bool{}
	for _, v := range slices.Concat(yes, no) {
		seen[v.Article] = true
	}
	return len(seen)
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
