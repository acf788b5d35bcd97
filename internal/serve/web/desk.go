package web

import (
	"net/http"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// stateView says what the desk holds and what it is doing.
type stateView struct {
	Begun    bool   // anything has come in at all
	Captures string // "231 captures"
	Articles string
	Stories  string
	Threads  string
	Copies   string // "" where there are none
	Waiting  string // "3 captures wait", "" where none does
	SetAside string // "2 inputs are set aside", "" where none is
	Asides   []asideLine
}

// asideLine is something set aside, with its reason.
type asideLine struct {
	Place  string
	Reason string
	Since  moment
}

func describeState(c store.Counts) stateView {
	view := stateView{
		Begun:    c.Captures+c.SetAside > 0,
		Captures: count(c.Captures, "capture"),
		Articles: count(c.Articles, "article"),
		Stories:  count(c.Stories, "story"),
		Threads:  count(c.Threads, "thread"),
	}
	if c.Copies > 0 {
		view.Copies = count(c.Copies, "copy")
	}
	if c.Waiting > 0 {
		view.Waiting = count(c.Waiting, "capture") + waits(c.Waiting)
	}
	if c.SetAside > 0 {
		view.SetAside = count(c.SetAside, "input") + isSetAside(c.SetAside)
	}
	return view
}

func waits(n int) string {
	if n == 1 {
		return " waits to be read"
	}
	return " wait to be read"
}

func isSetAside(n int) string {
	if n == 1 {
		return " is set aside"
	}
	return " are set aside"
}

// state is the page behind the desk's numbers: what it holds, what waits, and
// what could not be read and why.
func (s *server) state(w http.ResponseWriter, r *http.Request) error {
	ctx, calendar := r.Context(), calendarAt(s.clock())
	counts, err := s.desk.Counts(ctx)
	if err != nil {
		return err
	}
	asides, err := s.desk.Asides(ctx)
	if err != nil {
		return err
	}
	view := describeState(counts)
	for _, a := range asides {
		view.Asides = append(view.Asides, asideLine{
			Place:  a.Place,
			Reason: a.Reason,
			Since:  calendar.relative(news.At(a.Since)),
		})
	}
	return s.show(w, r, "desk", frame{Title: "What this desk is doing", View: view})
}
