package web

import (
	"html/template"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// TestLinesAreText: what the lines of a story set without a template stays text
// and stays in its attribute, whatever it is.
func TestLinesAreText(t *testing.T) {
	const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`
	when := moment{evil, evil, evil}
	around := []store.Fragment{{Text: evil}, {Text: evil, Match: true}}
	language := tongue{evil, evil}
	article := articleLine{evil, evil, evil, evil, language, evil, when, when, evil, evil}
	use := useLine{Outlet: evil, Headline: evil, When: when, Address: evil, Language: language, Words: evil, How: evil, Edits: []news.Edit{{Was: evil, Is: evil}, {Was: evil}, {Is: evil}}}
	place := sayingPlace{evil, when, evil, language, around, evil}
	for name, line := range map[string]template.HTML{
		"report":   reportLine{article, evil, evil, when, true, true, []articleLine{article, {Headline: evil}}, evil}.HTML(),
		"evidence": evidence{evil, evil, when, evil, language, around, evil}.HTML(),
		"carried":  carriedLine{evil, evil, when, evil}.HTML(),
		"first":    use.HTML(),
		"use":      use.Line(),
		"saying":   saying{evil, evil, []sayingPlace{place, place}, evil, evil}.HTML(),
	} {
		root, err := html.Parse(strings.NewReader(string(line)))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Data == "script" || n.Data == "img" {
				t.Errorf("%s: text became <%s>: %s", name, n.Data, line)
			}
			for _, a := range n.Attr {
				if !strings.Contains("href id class lang dir datetime title rel", a.Key) {
					t.Errorf("%s: text became an attribute %q: %s", name, a.Key, line)
				}
			}
		}
		if !strings.Contains(text(root), evil) {
			t.Errorf("%s does not show the text as it is: %s", name, line)
		}
	}
}
