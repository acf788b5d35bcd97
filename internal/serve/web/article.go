package web

import (
	"errors"
	"net/http"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// articleView is the page of one article: the text as this desk read it, and
// what that reading rests on.
type articleView struct {
	articleLine
	Byline    string
	Dateline  string
	Published moment
	Updated   moment
	Text      marked
	Story     *storyLine
	Copy      *copyOf
	Retold    *retoldView
	Revisions []revisionView
	Captures  []captureLine
	Captured  string   // "2 captures"
	Removed   []string // "312 characters of comments"
}

// copyOf says which article this one copies.
type copyOf struct {
	articleLine
	Words string
}

// captureLine is one capture of the article.
type captureLine struct {
	When    moment
	Address string // where it was fetched, as a link
	Place   string // as text: the address or the file
}

func (s *server) article(w http.ResponseWriter, r *http.Request) error {
	ctx, calendar := r.Context(), calendarAt(s.clock())
	id := news.ArticleID(r.PathValue("id"))
	entry, err := s.desk.Article(ctx, id)
	if err != nil {
		return err
	}
	a := entry.Article
	if a.ID != id { // another reading of the same article
		http.Redirect(w, r, articleAddress(a.ID), http.StatusMovedPermanently)
		return nil
	}
	numbers := numbering{}
	view := articleView{
		articleLine: lineOfArticle(entry, numbers, calendar),
		Byline:      strings.TrimRight(a.Byline, "."),
		Published:   calendar.stamp(a.Published),
		Updated:     calendar.stamp(a.Updated),
		Dateline:    a.Dateline,
		Text:        markUp(a.Body, entry.Marks, pointed(r.URL.Query().Get("at"))),
		Captured:    count(len(entry.Captures), "capture"),
		Removed:     removals(a.Removed),
	}
	if entry.Story != "" {
		story, err := s.desk.Story(ctx, entry.Story)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		if err == nil {
			line := summary(story, calendar)
			view.Story = &line
		}
	}
	if view.Retold, err = s.retold(ctx, &entry, numbers, calendar); err != nil {
		return err
	}
	if view.Revisions, err = s.revisions(ctx, &entry, calendar); err != nil {
		return err
	}
	if entry.Relation != nil && view.Retold == nil {
		first, err := s.desk.Article(ctx, entry.Relation.To)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		if err == nil {
			view.Copy = &copyOf{articleLine: lineOfArticle(first, numbers, calendar), Words: relationWords(entry.Relation)}
		}
	}
	for _, c := range entry.Captures {
		line := captureLine{When: calendar.stamp(news.At(c.Time)), Address: original(c.URL), Place: c.URL}
		if line.Place == "" {
			line.Place = c.File
		}
		view.Captures = append(view.Captures, line)
	}
	return s.show(w, r, "article", frame{Title: view.Headline, View: view})
}

// removals says what was taken out of the capture to get at the text.
func removals(removed []news.Removal) []string {
	var words []string
	for _, r := range removed {
		kind := string(r.Kind)
		switch r.Kind {
		case news.RemovedAdvert:
			kind = "advertising"
		case news.RemovedBoilerplate:
			kind = "page furniture"
		case news.RemovedComments:
			kind = "reader comments"
		}
		words = append(words, count(r.Chars, "character")+" of "+kind)
	}
	return words
}
