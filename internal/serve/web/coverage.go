package web

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// unknownOutlet names who published an article when nobody said.
const unknownOutlet = "Unknown outlet"

// outletOf is the name a reader knows an outlet by.
func outletOf(a news.Article) string {
	return cmp.Or(a.Site, a.Outlet, unknownOutlet)
}

// outletKey tells outlets apart: by domain, else by printed name.
func outletKey(a news.Article) string { return cmp.Or(a.Outlet, a.Site) }

// told is an article's time as far as its outlet tells it. When we captured it
// is our time, not the article's, and never stands in for it.
func told(a news.Article) news.When {
	if !a.Published.IsZero() {
		return a.Published
	}
	return a.Updated
}

// report is an article of a story with the copies that stand behind it.
type report struct {
	store.Entry
	copies []store.Entry
}

// fold puts copies behind the article they copy and keeps the order of
// articles. A copy whose original is not among the entries stands for itself.
func fold(entries []store.Entry) []report {
	standing := map[news.ArticleID]bool{}
	for _, e := range entries {
		if e.Relation == nil {
			standing[e.Article.ID] = true
		}
	}
	var reports []report
	place := map[news.ArticleID]int{}
	for _, e := range entries {
		if e.Relation == nil || !standing[e.Relation.To] {
			place[e.Article.ID] = len(reports)
			reports = append(reports, report{Entry: e})
		}
	}
	for _, e := range entries {
		if e.Relation != nil && standing[e.Relation.To] {
			at := place[e.Relation.To]
			reports[at].copies = append(reports[at].copies, e)
		}
	}
	return reports
}

// relationWords says how a copy depends on its original, as the end of a
// sentence that began with the copy's headline.
func relationWords(r *news.Relation) string {
	switch r.Kind {
	case news.WireCopy:
		if r.Agency != "" {
			return "wire copy of " + r.Agency
		}
		return "wire copy"
	case news.Excerpt:
		return "an excerpt"
	case news.NearDuplicate:
		return fmt.Sprintf("the same text, %d%% word for word", percent(r.Overlap))
	}
	return string(r.Kind)
}

// percent rounds down, so that "100%" is said of nothing but a full match.
func percent(share float64) int { return int(share*100 + 1e-9) }

// outletShare is one outlet's part in a story.
type outletShare struct {
	Name     string
	Articles int
}

// Words is the count beside the name; one article goes without saying.
func (o outletShare) Words() string {
	if o.Articles == 1 {
		return ""
	}
	return count(o.Articles, "article")
}

// outletsOf lists the outlets of a story in the order in which they joined in.
// Articles whose outlet is unknown come last, under that name: how many outlets
// they are is not known.
func outletsOf(entries []store.Entry) []outletShare {
	var shares []outletShare
	at := map[string]int{}
	unknown := 0
	for _, e := range entries {
		key := outletKey(e.Article)
		if key == "" {
			unknown++
			continue
		}
		i, seen := at[key]
		if !seen {
			i = len(shares)
			at[key] = i
			shares = append(shares, outletShare{Name: outletOf(e.Article)})
		}
		shares[i].Articles++
	}
	if unknown > 0 {
		shares = append(shares, outletShare{Name: unknownOutlet, Articles: unknown})
	}
	return shares
}

// outletNames lists the outlets of some articles by name, each once.
func outletNames(entries []store.Entry) []string {
	var names []string
	for _, share := range outletsOf(entries) {
		names = append(names, share.Name)
	}
	return names
}

// titular is the article that gave a story its headline, an original sooner than
// a copy; else the first one.
func titular(headline string, entries []store.Entry) store.Entry {
	if len(entries) == 0 {
		return store.Entry{}
	}
	for _, original := range []bool{true, false} {
		at := slices.IndexFunc(entries, func(e store.Entry) bool {
			return e.Article.Headline == headline && original == (e.Relation == nil)
		})
		if at >= 0 {
			return entries[at]
		}
	}
	return entries[0]
}
