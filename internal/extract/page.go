package extract

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/headwater-news/headwater/internal/news"
)

// ErrTooDeep says that a page's elements are nested deeper than any page's are.
var ErrTooDeep = errors.New("elements nested more than 512 deep")

// ErrTooTangled says that a page has so many elements at such depths that the
// extractors, whose work grows with both, would take minutes.
var ErrTooTangled = errors.New("too many elements, or nested too deep")

// maxTangle bounds the sum of all nodes' depths. A long live blog has a tenth.
const maxTangle = 4_000_000

// page is a parsed page and what one pass over its tree found, in document
// order. Nothing is judged here: headline.go, authors.go, times.go choose.
type page struct {
	address *url.URL // of the capture; nil when unknown
	root    *html.Node

	lang      string // <html lang>
	title     string // <title>
	canonical string // <link rel=canonical>
	meta      metaTags
	linked    linkedData // JSON-LD
	h1s, h2s  []mark
	items     []mark   // elements with an itemprop
	times     []mark   // <time> elements
	bylines   []mark   // rel=author and byline or author classes
	toAuthors []mark   // links whose address is that of an author's page
	byLines   []mark   // whole lines such as "By Ana Ruiz"; marked or not
	dated     []mark   // short texts with a digit, where a visible date may stand
	scripts   []string // inline scripts but JSON-LD
	lastYear  int      // no article is from later
	home      mark     // the h1 that is the headline, or nothing; see [page.findHome]
}

// outside reports whether a mark stands in navigation, a footer or the like that
// the headline does not stand in, too.
func (p *page) outside(m mark) bool { return m.aside != 0 && m.aside != p.home.aside }

// apart is outside, but for what stands in a box just below the headline: many
// templates mark the line of author and date as an aside.
func (p *page) apart(m mark) bool {
	const near = 60 // nodes
	below := p.home.at != 0 && m.at > p.home.at && m.at < p.home.at+near && m.aside > p.home.at
	return p.outside(m) && !below
}

// mark is an element of interest: where it stands, what it says.
type mark struct {
	at    int // position in document order, and the position after its last descendant
	end   int
	name  string // itemprop, or class and id
	value string // content, datetime or href attribute
	text  string // its text, white space collapsed
	aside int    // position of the element around it that is navigation, a footer, related articles …; 0 where none is
}

// metaTags holds the contents of <meta> elements by their name, property or
// itemprop, in lower case. It is only looked up, never ranged over.
type metaTags map[string][]string

func (m metaTags) first(names ...string) string {
	for _, n := range names {
		for _, v := range m[n] {
			if v = collapse(v); v != "" {
				return v
			}
		}
	}
	return ""
}

// readPage decodes, parses and reads the page in a capture.
func readPage(c news.Capture) (*page, error) {
	text, err := decode(c.Payload, c.Charset)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		if strings.Contains(err.Error(), "exceeds 512") {
			err = ErrTooDeep
		}
		return nil, fmt.Errorf("parse HTML: %w", err)
	}
	p := &page{address: parseAddress(c.URL), root: root, meta: metaTags{}, lastYear: 2050}
	if !c.Time.IsZero() {
		p.lastYear = c.Time.Year() + 1
	}
	r := pageReader{page: p}
	r.read(root, 0)
	if r.tangle > maxTangle {
		return nil, fmt.Errorf("%d nodes: %w", r.at, ErrTooTangled)
	}
	p.linked = readLinkedData(r.linked, p)
	p.findHome()
	return p, nil
}

// pageReader is the one pass over the tree.
type pageReader struct {
	*page
	at     int
	depth  int      // of the node at hand
	tangle int      // sum of depths
	linked []string // JSON-LD, undecoded
}

func (r *pageReader) read(n *html.Node, aside int) {
	r.at++
	r.depth++
	defer func() { r.depth-- }()
	if r.tangle += r.depth; r.tangle > maxTangle {
		return
	}
	switch n.Type {
	case html.ElementNode:
		switch n.DataAtom {
		case atom.Script:
			switch {
			case n.FirstChild == nil:
			case isLinkedData(attr(n, "type")):
				r.linked = append(r.linked, n.FirstChild.Data)
			default:
				r.scripts = append(r.scripts, n.FirstChild.Data)
			}
			return
		case atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Select, atom.Textarea:
			return
		case atom.Meta:
			r.readMeta(n)
			return
		case atom.Link:
			if r.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
				r.canonical = attr(n, "href")
			}
			return
		case atom.Title:
			if r.title == "" {
				r.title = textOf(n)
			}
			return
		case atom.Html:
			r.lang = attr(n, "lang")
			if r.lang == "" {
				r.lang = attr(n, "xml:lang")
			}
		case atom.H1:
			r.h1s = append(r.h1s, mark{at: r.at, name: classAndID(n), text: textOf(n), aside: aside})
		case atom.H2:
			if aside == 0 && len(r.h2s) < 20 {
				r.h2s = append(r.h2s, mark{at: r.at, end: r.at, text: textUpTo(n, 300)})
			}
		case atom.Time:
			r.times = append(r.times, mark{at: r.at, value: attr(n, "datetime"), text: textOf(n), aside: aside,
				name: classAndID(n) + " " + attr(n, "itemprop") + " " + parentClasses(n, 2) + pubdate(n)})
		}
		r.readByLine(n, aside)
		r.readAuthorLink(n, aside)
		byline := r.readMarks(n, aside)
		if byline >= 0 {
			defer func() { r.bylines[byline].end = r.at + 1 }()
		}
		if isAside(n) {
			aside = r.at
		}
	case html.TextNode:
		r.readText(n, aside)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.read(c, aside)
	}
}

func (r *pageReader) readMeta(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	// Some pages escape twice.
	if strings.Contains(content, "&") {
		content = html.UnescapeString(content)
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" {
			r.meta[k] = append(r.meta[k], content)
			if key == "itemprop" {
				r.items = append(r.items, mark{at: r.at, name: k, value: content})
			}
		}
	}
}

// readMarks notes elements that carry an itemprop or are marked as a byline; of
// these it gives the index.
func (r *pageReader) readMarks(n *html.Node, aside int) (byline int) {
	if len(n.Attr) == 0 {
		return -1
	}
	var class, prop, rel, value string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id":
			class += " " + a.Val
		case "itemprop":
			prop = a.Val
		case "rel":
			rel = a.Val
		case "content", "datetime", "data-datetime":
			value = a.Val
		}
	}
	if prop != "" && isWantedItem(prop) {
		r.items = append(r.items, mark{at: r.at, name: prop, value: value, text: textUpTo(n, 400), aside: aside})
	}
	name := ""
	switch {
	case strings.EqualFold(rel, "author"):
		name = relAuthor
	case class != "" && isBylineClass(class) && n.DataAtom != atom.Body && n.DataAtom != atom.Article && n.DataAtom != atom.Html:
		name = class
	default:
		return -1
	}
	text := textUpTo(n, 200)
	if text == "" || utf8.RuneCountInString(text) > 160 {
		return -1
	}
	r.bylines = append(r.bylines, mark{at: r.at, name: name, text: text, aside: aside})
	return len(r.bylines) - 1
}

// relAuthor is the name of marks that are links to an author.
const relAuthor = "rel=author"

// readText notes short texts with a digit.
func (r *pageReader) readText(n *html.Node, aside int) {
	if len(n.Data) < 4 || !strings.ContainsAny(n.Data, "0123456789") {
		return
	}
	// The date may be split over inline elements: take the smallest element
	// that is a whole line.
	e := n.Parent
	for e != nil && isInline(e) && e.Parent != nil && !strings.EqualFold(e.Data, "a") {
		e = e.Parent
	}
	if e == nil {
		return
	}
	text := textUpTo(e, 160)
	if utf8.RuneCountInString(text) > 150 {
		if text = collapse(n.Data); utf8.RuneCountInString(text) > 150 {
			return
		}
	}
	if k := len(r.dated); k > 0 && r.dated[k-1].text == text {
		return
	}
	r.dated = append(r.dated, mark{at: r.at, name: classAndID(e) + " " + parentClasses(e, 1), text: text, aside: aside})
}

func isLinkedData(kind string) bool {
	kind, _, _ = strings.Cut(kind, ";")
	return strings.EqualFold(strings.TrimSpace(kind), "application/ld+json")
}

func isWantedItem(prop string) bool {
	for name := range strings.FieldsSeq(strings.ToLower(prop)) {
		switch name {
		case "headline", "author", "creator", "datepublished", "datemodified", "datecreated", "dateline":
			return true
		}
	}
	return false
}

func pubdate(n *html.Node) string {
	for _, a := range n.Attr {
		if a.Key == "pubdate" {
			return " pubdate"
		}
	}
	return ""
}
