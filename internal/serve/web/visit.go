package web

import (
	"net/http"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/news"
)

// What changed since a reader's last visit is told by a cookie of the story's own
// page: the time of the visit before this one, and when the page was last asked
// for. Pages asked for one soon after another are one visit, so that what was new
// does not go with a second look.

const (
	visitCookie = "visit"
	visitLasts  = 30 * time.Minute
	visitKept   = 400 * 24 * time.Hour // no browser keeps a cookie longer
)

// visit tells when the reader was at this page before this visit, zero for never,
// and notes that they are here now.
func (s *server) visit(w http.ResponseWriter, r *http.Request) time.Time {
	now := s.clock()
	before, last := readVisit(r)
	if last.After(now) {
		before, last = time.Time{}, time.Time{}
	}
	if now.Sub(last) > visitLasts {
		before = last
	}
	w.Header().Add("Vary", "Cookie")
	if now.Sub(last) < visitLasts/6 {
		return before // noted a moment ago: the answer stays what it was
	}
	http.SetCookie(w, &http.Cookie{
		Name: visitCookie, Value: stampVisit(before) + "." + stampVisit(now), Path: r.URL.Path,
		MaxAge: int(visitKept / time.Second), HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
	return before
}

// stampVisit is a time as the cookie has it; "" for never.
func stampVisit(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("20060102T150405Z")
}

// readVisit is the visit before and the last time of a reader; zero for none, and
// for a cookie that is not ours.
func readVisit(r *http.Request) (before, last time.Time) {
	cookie, err := r.Cookie(visitCookie)
	if err != nil {
		return before, last
	}
	first, second, _ := strings.Cut(cookie.Value, ".")
	if last, err = time.Parse("20060102T150405Z", second); err != nil {
		return time.Time{}, time.Time{}
	}
	if before, err = time.Parse("20060102T150405Z", first); err != nil {
		return time.Time{}, last
	}
	return before, last
}

// describeSince is what came since a visit; nil where there was none or nothing came.
func describeSince(b *news.Brief, visit time.Time, w *witness) *sinceView {
	if visit.IsZero() {
		return nil
	}
	var came []news.CitedSentence
	for _, d := range brief.Since(*b, visit) {
		came = append(came, d.CitedSentence)
	}
	if len(came) == 0 {
		return nil
	}
	return &sinceView{Visit: w.calendar.relative(news.At(visit)), Points: describePoints(b, came, w)}
}
