package compare

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// amounts are the figures of the accounts of a story that tell something of
// their own.
type amounts struct {
	accounts  []news.Account // in order of time, then of id; without copies and retellings
	words     *wording.Reader
	read      []wording.Word            // of the account being read
	of        [][]amount                // of each account
	keyed     []map[string][]*amount    // the same under their keys
	together  map[pair]bool             // values that one account gives side by side
	dates     [][]dated                 // of each account: days, with what is said of them
	topic     [][]string                // of each account: the words of the names in its headline and beginning, sorted
	known     [][]string                // of each account: the words of all names in it, sorted
	own       map[news.ArticleID]string // the report that an article is, by the outlet's name
	attacked  []bool                    // accounts that tell of an attacker, who may or may not be counted
	denials   []denial                  // in the order of the accounts
	shotBack  []bool                    // accounts in which police shoot somebody
	corrected []bool                    // accounts that say what an earlier state of them said
}

// Differences finds the things on which accounts of a story give different
// values. The lineage tells which accounts only retell others, and whose report
// each rests on.
//
// Two figures meet only if they share a key: their unit, or the noun they count,
// and what happened to it ("people dead" never meets "people injured"). Then the
// names, days and words around them must agree (bond), and only then is asked
// why the values differ (kindOf). Where an account gives the other's value, too,
// the two do not differ.
func Differences(accounts []news.Account, lineage news.Lineage) []news.Difference {
	r := readAmounts(accounts, lineage)
	found := r.differ()
	found = append(found, r.days()...)
	found = append(found, r.reported(lineage)...)
	found = append(found, r.whether()...)
	rank := []news.DifferenceKind{news.Conflict, news.DifferentReports, news.UpdatedFigure, news.Rounding}
	slices.SortStableFunc(found, func(a, b news.Difference) int {
		return cmp.Or(
			cmp.Compare(slices.Index(rank, a.Kind), slices.Index(rank, b.Kind)),
			cmp.Compare(len(b.Values), len(a.Values)),
			cmp.Compare(a.About, b.About))
	})
	return found
}

// readAmounts leaves out who only retells, and reads the figures of the others.
func readAmounts(accounts []news.Account, lineage news.Lineage) *amounts {
	r := &amounts{words: wording.NewReader(), own: map[news.ArticleID]string{}}
	retells := retelling(accounts, lineage)
	for _, a := range accounts {
		if !retells[a.Article.ID] {
			r.accounts = append(r.accounts, a)
		}
	}
	slices.SortStableFunc(r.accounts, func(a, b news.Account) int {
		switch s, t := a.Article.Time(), b.Article.Time(); {
		case s.Before(t):
			return -1
		case t.Before(s):
			return 1
		}
		return cmp.Compare(a.Article.ID, b.Article.ID)
	})
	for _, report := range lineage.Reports {
		if report.Own != "" {
			r.own[report.Own] = bareName(report.Outlet)
		}
	}
	r.of = make([][]amount, len(r.accounts))
	r.dates = make([][]dated, len(r.accounts))
	r.topic = make([][]string, len(r.accounts))
	r.known = make([][]string, len(r.accounts))
	r.attacked = make([]bool, len(r.accounts))
	r.shotBack = make([]bool, len(r.accounts))
	r.corrected = make([]bool, len(r.accounts))
	for i := range r.accounts {
		a := &r.accounts[i].Article
		r.read = r.words.Words(a.Body, news.Span{End: len(a.Body)}, a.Language)
		r.topic[i], r.known[i] = r.topicOf(&r.accounts[i])
		r.attacked[i] = slices.ContainsFunc(r.read, func(w wording.Word) bool { return selves[w.Text] })
		r.shotBack[i] = shotByPolice(r.read)
		r.of[i] = r.amountsOf(i)
		r.denials = append(r.denials, r.denialsOf(i)...)
		r.dates[i] = r.datedOf(i)
	}
	r.index()
	return r
}

// retelling are the accounts that add no value of their own: those that retell
// one that is here, and of the copies of an agency's text that is not, all but one.
func retelling(accounts []news.Account, lineage news.Lineage) map[news.ArticleID]bool {
	here := map[news.ArticleID]bool{}
	for _, a := range accounts {
		here[a.Article.ID] = true
	}
	retells := map[news.ArticleID]bool{}
	for _, a := range accounts {
		if a.Relation != nil && here[a.Relation.To] && a.Relation.To != a.Article.ID {
			retells[a.Article.ID] = true
		}
	}
	kept := map[string]bool{}
	for _, d := range lineage.Derived {
		switch {
		case d.From != "" && here[d.From]:
			retells[d.Article] = true
		case d.From == "" && d.How == news.DerivedWireCopy && d.Agency != "":
			if kept[d.Agency] {
				retells[d.Article] = true
			}
			kept[d.Agency] = true
		}
	}
	return retells
}

// lede is how many bytes of a body count as its beginning.
const lede = 500

// topicOf is the words of the names in an account's headline and beginning, and
// those of all its names.
func (r *amounts) topicOf(a *news.Account) (topic, known []string) {
	for _, m := range a.Marks.Mentions {
		words := nameWords(m.Name)
		if m.Span.Begin < lede {
			topic = append(topic, words...)
		}
		known = append(known, words...)
	}
	for i := range r.read {
		if w := &r.read[i]; named(w, a.Article.Language) {
			known = append(known, w.Text)
			if w.Span.Begin < lede {
				topic = append(topic, w.Text)
			}
		}
	}
	headline := nameWords(a.Article.Headline)
	return sorted(append(topic, headline...)), sorted(append(known, headline...))
}
