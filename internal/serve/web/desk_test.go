package web

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/store/sqlite"
)

// desk is a desk served in a test: a real store in a temporary directory, and
// what its pages logged.
type desk struct {
	*sqlite.Store
	handler http.Handler
	log     *bytes.Buffer
}

// openDesk serves a desk that has read the batch.
func openDesk(t testing.TB, batch store.Batch) *desk {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	d := &desk{Store: s, log: &bytes.Buffer{}}
	d.take(t, batch)
	clock := func() time.Time { return morning }
	d.handler = New(s, clock, slog.New(slog.NewTextHandler(d.log, nil)))
	return d
}

// take lands a capture for each article and commits the batch, as the pipeline does.
func (d *desk) take(t testing.TB, batch store.Batch) {
	t.Helper()
	var landings []store.Landing
	for i, e := range batch.Articles {
		c := news.Capture{URL: e.Article.URL, Time: e.Article.Captured.Time(), MediaType: news.MediaHTML}
		if c.URL == "" {
			c.File = "inbox/" + string(e.Article.ID) + ".html"
		}
		c.ID = news.IdentifyCapture(string(e.Article.ID), news.Hints{}, nil)
		location := news.Location{File: "evidence-0001.warc.gz", Offset: int64(i) * 4000, Length: 4000}
		landings = append(landings, store.Landing{Capture: c, Outlet: e.Article.Outlet, Location: location})
		batch.Readings = append(batch.Readings, store.Read{Capture: c.ID, Article: e.Article.ID})
	}
	if _, err := d.Land(context.Background(), landings); err != nil {
		t.Fatal(err)
	}
	if err := d.Commit(context.Background(), batch); err != nil {
		t.Fatal(err)
	}
}

// get asks for a page as a browser without compression does.
func (d *desk) get(t testing.TB, address string, headers ...string) *http.Response {
	t.Helper()
	return d.ask(t, http.MethodGet, address, headers...)
}

func (d *desk) ask(t testing.TB, method, address string, headers ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, address, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	return w.Result()
}

// body reads the page at an address that must answer with the status.
func (d *desk) body(t testing.TB, address string, status int) string {
	t.Helper()
	response := d.get(t, address)
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if response.StatusCode != status {
		t.Fatalf("%s answered %d, want %d:\n%s", address, response.StatusCode, status, body)
	}
	return string(body)
}
