package web

import (
	"cmp"
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
}

// deskView is the page behind those numbers.
type deskView struct {
	stateView
	Followed []followedLine
	Asides   []asideLine
}

// followedLine is an address the desk polls, and how that goes.
type followedLine struct {
	Name    string
	Address string // as a link
	Last    moment // of the latest look; unknown where there was none
	Next    moment
	Brought string // "3 new captures"
	Tries   string // "4 tries": how often in a row it failed; "" where it goes well
	Error   string
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

// state is the page behind the desk's numbers: what it holds, what it follows,
// what waits, and what could not be read and why.
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
	followed, err := s.desk.Followed(ctx)
	if err != nil {
		return err
	}
	view := deskView{stateView: describeState(counts)}
	for _, f := range followed {
		view.Followed = append(view.Followed, lineOfFollowed(f, calendar))
	}
	for _, a := range asides {
		view.Asides = append(view.Asides, asideLine{
			Place:  a.Place,
			Reason: a.Reason,
			Since:  calendar.relative(news.At(a.Since)),
		})
	}
	return s.show(w, r, "desk", frame{Title: "What this desk is doing", View: view})
}

func lineOfFollowed(f store.Followed, calendar calendar) followedLine {
	line := followedLine{
		Name:    cmp.Or(f.Title, f.URL),
		Address: original(f.URL),
		Last:    calendar.relative(news.At(f.Last.Time)),
		Next:    calendar.ahead(news.At(f.Last.Next)),
		Brought: count(f.Last.Captures, "new capture"),
	}
	if f.Last.Error != "" {
		line.Error = f.Last.Error
		line.Tries = count(max(f.Last.Failing, 1), "try")
	}
	return line
}
