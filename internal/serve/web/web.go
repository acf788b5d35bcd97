// Package web is the desk as a reader meets it: pages drawn on the server in
// plain HTML, with one style sheet and no script. A page is built in two steps.
// A handler (one file per page) reads the store and puts what the page says into
// a small view, in words; a template of the same name sets those words. Nothing
// is decided in a template, and nothing is formatted twice.
//
// Every page answers to an ETag, travels compressed, and carries a policy that
// lets the browser load nothing but the style sheet and the mark of the house.
package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/klauspost/compress/gzhttp"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Desk is what the pages need of a store: all of its reading side, the texts of
// articles that its lineages point into, and what the desk follows.
type Desk interface {
	store.Reading
	Text(ctx context.Context, id news.ArticleID) (news.Article, error)
	Followed(ctx context.Context) ([]store.Followed, error)
}

// server holds what all pages share. It is not changed after New.
type server struct {
	desk  Desk
	clock func() time.Time
	log   *slog.Logger
	pages pages
	files files
}

// New returns the pages of a desk. The clock says what time it is for the
// reader: its location is the zone in which times are shown. Requests end when
// their context does; how long they may take is for the http.Server to say.
func New(desk Desk, clock func() time.Time, log *slog.Logger) http.Handler {
	s := &server{desk: desk, clock: clock, log: log, pages: parsePages(), files: readFiles()}

	mux := http.NewServeMux()
	mux.Handle("GET /{$}", s.page(s.front))
	mux.Handle("GET /story/{id}", s.page(s.story))
	mux.Handle("GET /thread/{id}", s.page(s.thread))
	mux.Handle("GET /article/{id}", s.page(s.article))
	mux.Handle("GET /speaker/{name}", s.page(s.speaker))
	mux.Handle("GET /search", s.page(s.search))
	mux.Handle("GET /desk", s.page(s.state))
	mux.Handle("GET /static/{name}", s.page(s.static))
	mux.Handle("GET /healthz", http.HandlerFunc(s.health))
	mux.Handle("/", s.page(s.elsewhere))
	return guard(gzhttp.GzipHandler(mux))
}

// page is a handler that may fail; failures become pages in one place.
type page func(w http.ResponseWriter, r *http.Request) error

func (s *server) page(p page) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := p(w, r); err != nil {
			s.fail(w, r, err)
		}
	})
}

// guard sets the headers that hold for every answer. Text from the whole web is
// shown here: should some of it ever slip through the escaping, the policy
// still lets no script, frame, font or foreign image load.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; "+
			"form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// health answers whether the desk can be read.
func (s *server) health(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, err := s.desk.Stories(r.Context(), store.StoryQuery{Limit: 1})
	if err != nil && !errors.Is(err, r.Context().Err()) {
		s.log.ErrorContext(r.Context(), "the desk cannot be read", "err", err)
	}
	if err != nil {
		w.WriteHeader(http.StatusServiceUnavailable)
		fmt.Fprintln(w, "the desk cannot be read")
		return
	}
	fmt.Fprintln(w, "ok")
}
