package name

import (
	"testing"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// An article's own outlet is known by its name, by its domain, and by the table.
func TestSelf(t *testing.T) {
	for _, c := range []struct {
		self news.Outlet
		body string
		own  string
	}{
		{news.Outlet{Name: "The Harbour Courier"}, "Mara Quill told the Harbour Courier that she was well.", "Harbour Courier"},
		{news.Outlet{Domain: "harbour-courier.example"}, "Mara Quill told the Harbour Courier that she was well.", "Harbour Courier"},
		{news.Outlet{Domain: "theharbourcourier.co.uk"}, "Mara Quill told The Harbour Courier that she was well.", "Harbour Courier"},
		{news.Outlet{Domain: "pahcourier.example"}, "Mara Quill told the Port Alden Harbour Courier that she was well.", "Port Alden Harbour Courier"},
		{news.Outlet{Domain: "wktr.example"}, "Mara Quill told WKTR-TV that she was well.", "WKTR-TV"},
		{news.Outlet{Domain: "wktrtv.example"}, "Mara Quill told WKTR that she was well.", "WKTR"},
		{news.Outlet{Domain: "fox9al.example"}, "Mara Quill told FOX 9 that she was well.", "FOX 9"},
		{news.Outlet{Name: "Tidewatch"}, "Mara Quill told Tidewatch that she was well.", "Tidewatch"},
		{news.Outlet{Domain: "us.cnn.com"}, "Mara Quill told CNN that she was well.", "CNN"},
		{news.Outlet{Domain: "valleyrecord.example"}, "Mara Quill told the Record that she was well.", "Record"},
		{news.Outlet{Name: "The Daily Lantern"}, "Mara Quill told the Lantern that she was well.", "Lantern"},
		{news.Outlet{Domain: "lavozdelnorte.example"}, "Mara Quill told La Voz del Norte that she was well.", "La Voz del Norte"},
		{news.Outlet{Name: "The Daily Lantern"}, "Mara Quill told the Lantern Festival that she was well.", ""},
		{news.Outlet{Domain: "norvikpost.example"}, "Mara Quill told the Harbour Courier that she was well.", ""},
		{news.Outlet{}, "Mara Quill told the Harbour Courier that she was well.", ""},
	} {
		own := ""
		for _, e := range Find(text.New(c.body, "en"), c.self).Entities {
			if e.Self {
				own = e.Name
			}
		}
		if own != c.own {
			t.Errorf("%+v in %q: own outlet %q, want %q", c.self, c.body, own, c.own)
		}
	}
}
