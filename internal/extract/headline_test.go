package extract

import (
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

func TestHeadline(t *testing.T) {
	for _, c := range []struct{ name, head, body, want string }{
		{"the site's name is cut", `<title>Ferry runs again | The Harbour Courier</title>`, ``, "Ferry runs again"},
		{"section and site are cut", `<title>Ferry runs again - Islands - Harbour Courier</title>`, `<h1>Ferry runs again</h1>`, "Ferry runs again"},
		{"the site's name in front", `<title>Harbour Courier: Ferry runs again</title>`, `<h1>Ferry runs again</h1>`, "Ferry runs again"},
		{"a dash of the headline stays", `<title>Ferry runs again - and the fares go up</title>`, ``, "Ferry runs again - and the fares go up"},
		{"the h1 as the reader sees it", `<meta property="og:title" content="Ferry back: what you need to know"><title>x</title>`, `<h1>The ferry is back, and dearer</h1>`, "The ferry is back, and dearer"},
		{"not the site's h1", `<meta property="og:site_name" content="Harbour Courier"><title>Ferry runs again</title>`, `<h1>Harbour Courier</h1><h2>Ferry runs again</h2>`, "Ferry runs again"},
		{"not another article's h1", `<title>Ferry runs again from Monday</title>`, `<h1>Why do herrings swim in circles?</h1>`, "Ferry runs again from Monday"},
		{"the h1 among several", `<title>Ferry runs again</title>`, `<h1>Sign in</h1><h1>Ferry runs again</h1><h1>Almost done</h1>`, "Ferry runs again"},
		{"a cut-off title gives way", `<meta property="og:title" content="Ferry runs again from Mon…"><title>Ferry runs again from Monday</title>`, ``, "Ferry runs again from Monday"},
		{"a kicker in the h1", `<meta property="og:title" content="Ferry runs again from Monday">`, `<h1><span>Islands</span>Ferry runs again from Monday</h1>`, "Ferry runs again from Monday"},
		{"a label behind the h1", `<meta property="og:title" content="Ferry runs again from Monday">`, `<h1>Ferry runs again from Monday <span>Subscribers</span></h1>`, "Ferry runs again from Monday"},
		{"a longer h1", `<meta property="og:title" content="Ferry runs again from Monday">`, `<h1>Ferry runs again from Monday, board says</h1>`, "Ferry runs again from Monday, board says"},
		{"an h2 where the title is the site's", `<title>harbourcourier.example</title>`, `<h2>Ferry runs again</h2>`, "Ferry runs again"},
		{"an h2 tells the headline from an unknown site's name", `<title>Ferry runs again | Sandbank and more</title>`, `<h2>Ferry runs again</h2>`, "Ferry runs again"},
		{"entities", `<title>Ferry &amp; fares</title>`, `<h1>Ferry &amp; fares</h1>`, "Ferry & fares"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := readPage(news.Capture{URL: "https://www.harbourcourier.example/a/ferry", Payload: []byte("<html><head>" + c.head + "</head><body>" + c.body)})
			if err != nil {
				t.Fatal(err)
			}
			if got := p.headline(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestOutletOf(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.harbourcourier.example/a":      "harbourcourier.example",
		"http://m.HarbourCourier.example:8080/a":    "harbourcourier.example",
		"https://amp.www.harbourcourier.example./a": "harbourcourier.example",
		"https://news.harbourcourier.example/a":     "news.harbourcourier.example",
		"https://m.example":                         "m.example", // no outlet is a bare ending
		"/relative":                                 "",
		"mailto:desk@harbourcourier.example":        "",
		"":                                          "",
	} {
		if got := OutletOf(address); got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
}
