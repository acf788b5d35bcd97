package web

import (
	"errors"
	"net/http"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// What a search takes and gives.
const (
	searchHits  = 60
	searchOpen  = 3   // of one story; the rest is folded
	searchQuery = 400 // bytes of a query that are read
)

// searchView is the page of what was found, story by story.
type searchView struct {
	Query  string
	Asked  bool
	Found  string // "12 articles"
	Across string // "3 stories"
	Full   bool   // there may be more
	Groups []foundStory
}

// foundStory is a story with those of its articles that were found.
type foundStory struct {
	Story storyLine
	Hits  []foundArticle
	More  []foundArticle // folded
	Fold  string         // "9 more of this story"
}

// foundArticle is an article found, with the words around the match: in its
// text, or in its headline.
type foundArticle struct {
	articleLine
	Marked  []store.Fragment // the headline with its matches; nil where they are in the text
	Excerpt []store.Fragment
}

func (s *server) search(w http.ResponseWriter, r *http.Request) error {
	ctx, calendar := r.Context(), calendarAt(s.clock())
	query := strings.TrimSpace(r.URL.Query().Get("q"))
	if len(query) > searchQuery {
		query = strings.ToValidUTF8(query[:searchQuery], "")
	}
	view := searchView{Query: query, Asked: query != ""}
	if !view.Asked {
		return s.show(w, r, "search", frame{Title: "Search", View: view})
	}
	hits, err := s.desk.Search(ctx, query, searchHits)
	if err != nil {
		return err
	}
	// Stories stand in the order of their best article.
	numbers := numbering{}
	at := map[news.StoryID]int{}
	for _, hit := range hits {
		i, seen := at[hit.Story]
		if !seen {
			story, err := s.desk.Story(ctx, hit.Story)
			if err != nil && !errors.Is(err, store.ErrNotFound) {
				return err
			}
			i = len(view.Groups)
			at[hit.Story] = i
			view.Groups = append(view.Groups, foundStory{Story: summary(story, calendar)})
		}
		found := foundArticle{articleLine: lineOfArticle(store.Entry{Article: hit.Article}, numbers, calendar)}
		if joined(hit.Excerpt) == hit.Article.Headline {
			found.Marked = hit.Excerpt
		} else {
			found.Excerpt = hit.Excerpt
		}
		view.Groups[i].add(found)
	}
	view.Found = count(len(hits), "article")
	view.Across = count(len(view.Groups), "story")
	view.Full = len(hits) == searchHits
	return s.show(w, r, "search", frame{Title: "Search: " + query, Query: query, View: view})
}

// add puts an article below the better ones of its story.
func (g *foundStory) add(a foundArticle) {
	if len(g.Hits) < searchOpen {
		g.Hits = append(g.Hits, a)
		return
	}
	g.More = append(g.More, a)
	g.Fold = number(len(g.More)) + " more of this story"
}

// joined is the text of an excerpt.
func joined(fragments []store.Fragment) string {
	var b strings.Builder
	for _, f := range fragments {
		b.WriteString(f.Text)
	}
	return b.String()
}
