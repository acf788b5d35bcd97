package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// TestEveryPage walks the desk from its front page along every link of its own
// and holds each page it comes by against what a page has to be.
func TestEveryPage(t *testing.T) {
	gate, gateLineage := inventGate()
	large, largeLineage := inventTraced(0, "large", 120, 5, 30)
	batches := map[string]store.Batch{"full": inventDesk(), "long story": inventLongStory(), "quotations": inventInquiry().batch, "traced": gate, "traced, large": large.batch, "empty": {}}
	lineages := map[string]map[news.StoryID]news.Lineage{"traced": {"gate": gateLineage}, "traced, large": {"large": largeLineage}}
	for name, batch := range batches {
		t.Run(name, func(t *testing.T) {
			d := openTraced(t, batch, lineages[name])
			waiting := []string{"/", "/search", "/search?q=", "/search?q=harbour", "/search?q=nothing+of+the+kind", "/desk"}
			parsePage(t, "/nowhere", d.body(t, "/nowhere", http.StatusNotFound)).check()
			seen := map[string]bool{}
			for len(waiting) > 0 {
				address := waiting[0]
				waiting = waiting[1:]
				if seen[address] {
					continue
				}
				seen[address] = true
				body := d.body(t, address, http.StatusOK)
				if strings.HasPrefix(address, "/static/") {
					continue
				}
				p := parsePage(t, address, body)
				p.check()
				waiting = append(waiting, p.links()...)
			}
			for _, e := range batches[name].Articles {
				for _, address := range []string{articleAddress(e.Article.ID), storyAddress(e.Story)} {
					if !seen[address] {
						t.Errorf("no link leads to %s", address)
					}
				}
			}
		})
	}
}

// parsedPage is a page as a browser's parser sees it.
type parsedPage struct {
	*testing.T
	address string
	root    *html.Node
}

func parsePage(t *testing.T, address, body string) *parsedPage {
	t.Helper()
	if err := balanced(body); err != nil {
		t.Errorf("%s: %v", address, err)
	}
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return &parsedPage{t, address, root}
}

// elements that have no end tag.
var void = []string{"meta", "link", "input", "br", "hr", "img", "path"}

// balanced reports the first tag that is not closed where it should be: a parser
// mends such pages in silence.
func balanced(body string) error {
	tokens := html.NewTokenizer(strings.NewReader(body))
	var open []string
	for {
		switch kind := tokens.Next(); kind {
		case html.ErrorToken:
			if len(open) > 0 {
				return fmt.Errorf("<%s> is never closed", open[len(open)-1])
			}
			return nil
		case html.StartTagToken:
			name, _ := tokens.TagName()
			if !slices.Contains(void, string(name)) {
				open = append(open, string(name))
			}
		case html.EndTagToken:
			name, _ := tokens.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				return fmt.Errorf("</%s> closes %q", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

func (p *parsedPage) each(visit func(*html.Node)) {
	for n := range p.root.Descendants() {
		if n.Type == html.ElementNode {
			visit(n)
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// check holds the page against the rules for all pages: landmarks, one main
// heading and no skipped level, ids used once and references that resolve,
// nothing inline that the content policy would refuse, and links that say
// where they lead.
func (p *parsedPage) check() {
	p.Helper()
	count := map[string]int{}
	ids := map[string]int{}
	level := 0
	p.each(func(n *html.Node) {
		if n.Namespace == "" { // a drawing has a title of its own
			count[n.Data]++
		}
		if id := attribute(n, "id"); id != "" {
			ids[id]++
		}
		for _, a := range n.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				p.Errorf("%s: <%s %s=…>: the content policy refuses it", p.address, n.Data, a.Key)
			}
		}
		switch n.Data {
		case "script", "style", "iframe", "object", "embed":
			p.Errorf("%s: a page has <%s>", p.address, n.Data)
		case "h1", "h2", "h3", "h4":
			here := int(n.Data[1] - '0')
			if here > level+1 {
				p.Errorf("%s: heading %q jumps from level %d to %d", p.address, text(n), level, here)
			}
			if text(n) == "" {
				p.Errorf("%s: an empty <%s>", p.address, n.Data)
			}
			level = here
		case "a":
			to, err := url.Parse(attribute(n, "href"))
			if err != nil || to.Scheme != "" && to.Scheme != "http" && to.Scheme != "https" {
				p.Errorf("%s: link to %q", p.address, attribute(n, "href"))
			}
			if err == nil && to.Host != "" && !strings.Contains(attribute(n, "rel"), "noreferrer") {
				p.Errorf("%s: link to %s tells where the reader comes from", p.address, to)
			}
			if text(n) == "" {
				p.Errorf("%s: a link without words to %s", p.address, attribute(n, "href"))
			}
		case "time":
			if attribute(n, "datetime") == "" {
				p.Errorf("%s: <time> without a machine's date: %s", p.address, text(n))
			}
		}
	})
	for _, one := range []string{"h1", "main", "title", "footer"} {
		if count[one] != 1 {
			p.Errorf("%s: %d <%s>, want 1", p.address, count[one], one)
		}
	}
	for id, n := range ids {
		if n > 1 {
			p.Errorf("%s: id %q stands %d times", p.address, id, n)
		}
	}
	p.each(func(n *html.Node) {
		if to, found := strings.CutPrefix(attribute(n, "href"), "#"); found && ids[to] == 0 {
			p.Errorf("%s: link to #%s, which is not there", p.address, to)
		}
		for _, key := range []string{"aria-labelledby", "for"} {
			for to := range strings.FieldsSeq(attribute(n, key)) {
				if ids[to] == 0 {
					p.Errorf("%s: %s=%q, which is not there", p.address, key, to)
				}
			}
		}
		if n.Data == "svg" && attribute(n, "aria-hidden") != "true" && attribute(n, "role") != "img" {
			p.Errorf("%s: a drawing is neither hidden from a screen reader nor told as one", p.address)
		}
	})
}

// links lists the desk's own addresses that the page links to.
func (p *parsedPage) links() []string {
	var links []string
	p.each(func(n *html.Node) {
		address := attribute(n, "href")
		if n.Data != "a" && n.Data != "link" || !strings.HasPrefix(address, "/") {
			return
		}
		address, _, _ = strings.Cut(address, "#")
		links = append(links, address)
	})
	return links
}

// find returns the elements with the class.
func (p *parsedPage) find(class string) []*html.Node {
	var found []*html.Node
	p.each(func(n *html.Node) {
		if slices.Contains(strings.Fields(attribute(n, "class")), class) {
			found = append(found, n)
		}
	})
	return found
}
