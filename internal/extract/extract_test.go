package extract

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// paragraphs is enough text for an article, about nothing in particular.
func paragraphs(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<p>The harbour board said on day %d that the ferry between Port Alder and the outer islands would run again, after a winter in which both piers were repaired at a cost of %d million.</p>\n", i+1, 3+i)
	}
	return b.String()
}

func pageOf(payload string) news.Capture {
	return news.Capture{URL: "https://www.harbourcourier.example/2025/11/06/ferry", MediaType: news.MediaHTML, Payload: []byte(payload)}
}

func TestExtractSaysWhatItFoundInsteadOfAnArticle(t *testing.T) {
	deep := strings.Repeat("<div>", 100_000) + "deep down" + strings.Repeat("</div>", 100_000)
	huge := "<p>" + strings.Repeat("x", 200<<20)
	for _, c := range []struct {
		name    string
		capture news.Capture
		want    error
		says    string
	}{
		{"empty file", pageOf(""), ErrEmpty, "empty capture"},
		{"white space", pageOf(" \n\t "), ErrEmpty, "empty capture"},
		{"a PDF named .html", pageOf("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), ErrBinary, "application/pdf"},
		{"a picture", pageOf("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), ErrBinary, "image/png"},
		{"nested 100,000 deep", pageOf(deep), ErrTooDeep, "512"},
		{"20,000 paragraphs 400 deep", pageOf(strings.Repeat("<div>", 400) + strings.Repeat("<p>The <b>ferry</b> runs again.", 20_000)), ErrTooTangled, "too many elements"},
		{"200 MB", pageOf(huge), ErrTooLarge, "24 MB"},
		{"a page without text", pageOf("<title>Gallery</title><body><img src=a.jpg><nav>Home News Sport</nav>"), ErrNoArticle, "no article text found"},
		{"a menu", pageOf("<ul><li><a href=/a>Home</a><li><a href=/b>News</a></ul>"), ErrNoArticle, "no article text found"},
		{"a spreadsheet", news.Capture{File: "a.csv", MediaType: "text/csv", Payload: []byte("a,b")}, ErrMediaType, `"text/csv"`},
		{"an article object without text", news.Capture{File: "a.ndjson:3", MediaType: news.MediaArticle, Payload: []byte(`{"id":"a"}`)}, news.ErrNoText, `no "text"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Extractor{}.Extract(c.capture)
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("got error %v, want %v saying %q", err, c.want, c.says)
			}
		})
	}
}

func TestExtractReadsDamagedPages(t *testing.T) {
	article := "<h1>Ferry runs again</h1><article>" + paragraphs(8) + "</article>"
	for _, c := range []struct{ name, payload string }{
		{"never closed", "<html><body><div><h1>Ferry runs again</h1><article><div>" + paragraphs(8)},
		{"invalid UTF-8", "<meta charset=utf-8>" + article + "<p>caf\xff"},
		{"NUL bytes", strings.Replace(article, "outer", "ou\x00ter", 3)},
		{"a head that is not one", "<body><head><title>Ferry runs again</title></head>" + article},
		{"a frameset after the body", article + "<frameset><frame src=x></frameset>"},
		{"a private-use character in the text", strings.Replace(article, "outer", "\ue00099\ue001outer", 2)},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Extractor{}.Extract(pageOf(c.payload))
			if err != nil {
				t.Fatal(err)
			}
			if a.Headline != "Ferry runs again" || !strings.Contains(a.Body, "outer islands") {
				t.Errorf("headline %q, body %.80q", a.Headline, a.Body)
			}
			if strings.ContainsRune(a.Body, 0) {
				t.Error("NUL in the body")
			}
		})
	}
}

func TestHintsWinOverThePage(t *testing.T) {
	c := pageOf(`<html lang="de"><title>Ferry</title><meta property="article:published_time" content="2025-11-06T08:00:00Z"><h1>Ferry runs again</h1>` + paragraphs(6))
	c.Hints = news.Hints{Outlet: "courier.example", Headline: "The ferry is back", Published: news.Day(2025, 11, 5), Language: "sv"}
	a, err := Extractor{}.Extract(c)
	if err != nil {
		t.Fatal(err)
	}
	if a.Outlet != "courier.example" || a.Headline != "The ferry is back" || a.Published.String() != "2025-11-05" || a.Language != "sv" {
		t.Errorf("got %q %q %q %q", a.Outlet, a.Headline, a.Published, a.Language)
	}
}

func TestArticleObjectIsTakenAsItIs(t *testing.T) {
	text := "Subscribe to our newsletter.\\n\\nThe ferry runs again, and the harbour board said that it was paid for with the winter's savings."
	c := news.Capture{File: "articles.ndjson:7", MediaType: news.MediaArticle,
		Payload: []byte(`{"id":"a7","url":"https://m.harbourcourier.example/ferry","title":"Ferry","date":"2025-11-06","text":"` + text + `"}`)}
	a, err := Extractor{}.Extract(c)
	if err != nil {
		t.Fatal(err)
	}
	want := news.Article{ID: "a7", URL: "https://m.harbourcourier.example/ferry", Outlet: "harbourcourier.example", Headline: "Ferry",
		Published: news.Day(2025, 11, 6), Language: "en", Body: strings.ReplaceAll(text, `\n`, "\n"), File: "articles.ndjson:7"}
	if got := fmt.Sprintf("%+v", a); got != fmt.Sprintf("%+v", want) {
		t.Errorf("got  %s\nwant %+v", got, want)
	}
}

func TestExtractIsDeterministic(t *testing.T) {
	payload := `<title>Ferry runs again - Harbour Courier</title><h1>Ferry runs again</h1><div class="story"><ul><li>One</li><li>Two</li></ul>` + paragraphs(9) + `</div><div class="comments"><p>First!</p></div>`
	first, err := Extractor{}.Extract(pageOf(payload))
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, err := Extractor{}.Extract(pageOf(payload))
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprintf("%+v", first) != fmt.Sprintf("%+v", again) {
			t.Fatalf("first  %+v\nagain %+v", first, again)
		}
	}
}

func FuzzExtractPage(f *testing.F) {
	f.Add([]byte("<title>Ferry</title><h1>Ferry runs again</h1>" + paragraphs(3)))
	f.Add([]byte(`<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@id":"#a","name":"Ana"}]}</script><p>x`))
	f.Add([]byte("<table><form><p><b><i></table><svg><title>\xff"))
	f.Add([]byte("<time datetime='20251106T1015'>10:15</time><pre>  x</pre>"))
	f.Fuzz(func(t *testing.T, payload []byte) {
		a, err := Extractor{}.Extract(pageOf(string(payload)))
		if err != nil {
			if strings.Contains(err.Error(), "broke the reader") {
				t.Fatal(err)
			}
			return
		}
		if strings.TrimSpace(a.Body) == "" {
			t.Error("no error and no body")
		}
		if strings.Contains(a.Body, "\n\n\n") {
			t.Error("an empty paragraph")
		}
	})
}
