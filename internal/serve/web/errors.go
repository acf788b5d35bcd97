package web

import (
	"context"
	"errors"
	"net/http"

	"github.com/headwater-news/headwater/internal/store"
)

// trouble is a page that says what went wrong and what to do about it.
type trouble struct {
	status int
	Title  string
	What   string
	Next   string
	Logged string // the time under which the server's log tells more
}

// errNoSuchPage is an address that never was one of ours; errMethod a request
// that pages, which are only ever read, do not answer.
var (
	errNoSuchPage = errors.New("no such page")
	errMethod     = errors.New("method not allowed")
)

// elsewhere answers every address that is none of the pages.
func (s *server) elsewhere(w http.ResponseWriter, r *http.Request) error {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		return errMethod
	}
	return errNoSuchPage
}

// fail turns an error into its page. Only what is the desk's own failure is logged.
func (s *server) fail(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() == context.Canceled {
		return // the reader has left
	}
	t := describe(err)
	if t.status >= http.StatusInternalServerError {
		t.Logged = s.clock().Format("15:04:05")
		s.log.ErrorContext(r.Context(), "page failed", "path", r.URL.Path, "err", err)
	}
	body, err := s.draw("trouble", frame{Title: t.Title, View: t})
	if err != nil {
		s.log.ErrorContext(r.Context(), "error page failed", "path", r.URL.Path, "err", err)
		http.Error(w, t.Title, t.status)
		return
	}
	h := w.Header()
	h.Del("ETag")
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(t.status)
	w.Write(body)
}

// describe says in the reader's words what an error means for them.
func describe(err error) trouble {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return trouble{
			status: http.StatusNotFound,
			Title:  "Not on this desk",
			What:   "This desk has nothing under that address. It may be a link from another desk, or one that lost its end when it was copied.",
			Next:   "Search for a name or a few words of the headline; everything this desk has read can be found that way.",
		}
	case errors.Is(err, store.ErrCursor):
		return trouble{
			status: http.StatusBadRequest,
			Title:  "That page of the list is gone",
			What:   "The address asks for the stories after a place in the list that this desk does not know. It was probably cut short when it was copied.",
			Next:   "The list starts on the front page and is paged from there.",
		}
	case errors.Is(err, errNoSuchPage):
		return trouble{
			status: http.StatusNotFound,
			Title:  "No such page",
			What:   "Headwater has no page at that address.",
			Next:   "Everything starts from the front page.",
		}
	case errors.Is(err, errMethod):
		return trouble{
			status: http.StatusMethodNotAllowed,
			Title:  "These pages can only be read",
			What:   "The request tried to change something here. Headwater's pages change nothing.",
			Next:   "Everything starts from the front page.",
		}
	case errors.Is(err, context.DeadlineExceeded):
		return trouble{
			status: http.StatusServiceUnavailable,
			Title:  "This took too long",
			What:   "The desk did not answer in time, perhaps because it is taking in a lot at once. Nothing is lost.",
			Next:   "Load the page again in a moment. If it goes on, the command headwater doctor says what the desk is busy with.",
		}
	}
	return trouble{
		status: http.StatusInternalServerError,
		Title:  "The desk could not be read",
		What:   "Headwater failed while it put this page together. What it has captured is kept as evidence and is not touched by this.",
		Next:   "Load the page again. If it goes on, the command headwater doctor checks the desk and says what to do.",
	}
}
