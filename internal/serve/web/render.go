package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"net/http"
	"time"
)

//go:embed templates
var templateFiles embed.FS

// pages holds one parsed template for each kind of page.
type pages map[string]*template.Template

// parsePages sets every page into the layout. The templates are part of the
// binary, so one that does not parse is a mistake of ours that no test passes.
func parsePages() pages {
	shared := template.Must(template.New("").Funcs(template.FuncMap{"capital": capital}).ParseFS(templateFiles,
		"templates/layout.html", "templates/parts.html", "templates/origins.html", "templates/river.html", "templates/brief.html"))
	all := pages{}
	for _, name := range []string{"front", "empty", "story", "thread", "article", "speaker", "search", "desk", "trouble"} {
		t := template.Must(shared.Clone())
		all[name] = template.Must(t.ParseFS(templateFiles, "templates/"+name+".html"))
	}
	return all
}

// frame is what stands around every page.
type frame struct {
	Title string // of the document; "" on the front page
	Query string // what is in the search box
	View  any    // what the page's own template reads

	Front bool
	Today moment
	Style string // address of the style sheet
	Mark  string // address of the mark
}

// show draws a page and sends it with its ETag; a browser that has it already
// is told so.
func (s *server) show(w http.ResponseWriter, r *http.Request, name string, f frame) error {
	body, err := s.draw(name, f)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(body)
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "private, no-cache")
	h.Set("ETag", `W/"`+base64.RawURLEncoding.EncodeToString(sum[:12])+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
	return nil
}

// draw sets a page in full before a byte of it is sent, so that a page is whole
// or an error page, never half of one and half of the other.
func (s *server) draw(name string, f frame) ([]byte, error) {
	f.Today = calendarAt(s.clock()).today()
	f.Style, f.Mark = s.files.address("headwater.css"), s.files.address("mark.svg")
	var body bytes.Buffer
	if err := s.pages[name].ExecuteTemplate(&body, "layout", f); err != nil {
		return nil, fmt.Errorf("draw page %s: %w", name, err)
	}
	return body.Bytes(), nil
}
