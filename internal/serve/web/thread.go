package web

import (
	"net/http"
	"net/url"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// threadStories is how many stories of a thread stand on one page.
const threadStories = 100

// threadView is the page of a thread: its stories as they happened.
type threadView struct {
	Headline    string
	Stories     string // "5 stories"
	Articles    string // "61 articles"
	First, Last moment
	Events      []sibling
	Later       string // address of the next page, "" on the last
	Continued   bool   // this is not the first page
}

func (s *server) thread(w http.ResponseWriter, r *http.Request) error {
	ctx, calendar := r.Context(), calendarAt(s.clock())
	id := news.ThreadID(r.PathValue("id"))
	thread, err := s.desk.Thread(ctx, id)
	if err != nil {
		return err
	}
	if thread.ID != id {
		http.Redirect(w, r, threadAddress(thread.ID), http.StatusMovedPermanently)
		return nil
	}
	after := r.URL.Query().Get("after")
	page, err := s.desk.Stories(ctx, store.StoryQuery{Thread: thread.ID, Limit: threadStories, After: after})
	if err != nil {
		return err
	}
	view := threadView{
		Headline:  headlineOr(thread.Headline),
		Stories:   count(thread.Stories, "story"),
		Articles:  count(thread.Articles, "article"),
		First:     calendar.absolute(thread.First),
		Last:      calendar.relative(thread.Last),
		Continued: after != "",
	}
	for _, story := range page.Stories {
		view.Events = append(view.Events, sibling{
			storyLine: summary(story, calendar),
			First:     calendar.absolute(story.First),
		})
	}
	if page.Next != "" {
		view.Later = threadAddress(thread.ID) + "?after=" + url.QueryEscape(page.Next)
	}
	return s.show(w, r, "thread", frame{Title: view.Headline, View: view})
}
