package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// byline is the byline as printed, "" where none is.
func (p *page) byline(authors []string) string {
	for _, m := range p.bylines {
		if p.apart(m) || utf8.RuneCountInString(m.text) > 120 {
			continue
		}
		if hasByPrefix(m.text) {
			return cutLinks(cutDateTail(m.text), authors)
		}
	}
	for _, m := range p.bylines {
		if p.apart(m) {
			continue
		}
		for _, a := range authors {
			if strings.EqualFold(m.text, a) {
				return m.text
			}
		}
	}
	for _, lone := range p.loneByline() {
		return cutLinks(cutDateTail(lone), authors)
	}
	return ""
}

// cutLinks cuts off a byline what is glued to the last author's name, and what
// repeats a name: the texts of links to the author's archive, feed and address.
func cutLinks(byline string, authors []string) string {
	for _, a := range authors {
		first := strings.Index(byline, a)
		if first < 0 {
			continue
		}
		rest := byline[first+len(a):]
		if again := strings.Index(rest, a); again >= 0 {
			before := strings.TrimSuffix(strings.TrimSpace(rest[:again]), "About")
			byline, rest = strings.TrimSpace(byline[:first+len(a)]+before), ""
		}
		if next, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(next) || next == '@' {
			byline = byline[:first+len(a)]
		}
		if view := strings.Index(byline, " View author"); view > first {
			byline = byline[:view]
		}
	}
	return byline
}

// loneByline is the line "By Ana Ruiz" that stands on its own under the
// headline, on pages that mark nothing.
func (p *page) loneByline() []string {
	const near = 40 // nodes
	from := p.home.at
	if from == 0 {
		for _, h := range p.h2s { // see headline
			if h.text == p.headline() {
				from = h.at
				break
			}
		}
	}
	for _, m := range p.byLines {
		if from > 0 && m.at > from && m.at <= from+near && !p.apart(m) {
			return []string{m.text}
		}
	}
	return nil
}

// readByLine notes an element that is a whole line of the kind "By Ana Ruiz".
func (r *pageReader) readByLine(n *html.Node, aside int) {
	const longest = 80 // bytes
	switch n.DataAtom {
	case atom.I, atom.Em, atom.B, atom.Strong, atom.Font, atom.Small, atom.Span, atom.Cite, atom.Address, atom.P, atom.Div, atom.H3, atom.H4, atom.H5, atom.H6, atom.Td:
	default:
		return
	}
	if !opensByline(n) {
		return
	}
	text := textUpTo(n, longest)
	if len(text) > longest || !hasByPrefix(text) || !isWholeLine(n) {
		return
	}
	names := namesIn([]string{text}, nil, isPrintedName)
	if len(names) == 0 || slices.ContainsFunc(names, func(s string) bool { return !strings.Contains(s, " ") }) {
		return
	}
	r.byLines = append(r.byLines, mark{at: r.at, text: text, aside: aside})
}

// authorPages are what the addresses of authors' own pages have in them.
var authorPages = []string{"/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/journalist/", "/journalists/", "/reporter/"}

// readAuthorLink notes a link to an author's page.
func (r *pageReader) readAuthorLink(n *html.Node, aside int) {
	if n.DataAtom != atom.A {
		return
	}
	href := attr(n, "href")
	if !slices.ContainsFunc(authorPages, func(s string) bool { return strings.Contains(href, s) }) {
		return
	}
	if text := textUpTo(n, 80); text != "" {
		r.toAuthors = append(r.toAuthors, mark{at: r.at, text: text, aside: aside})
	}
}

// linkedAuthors are the texts of links to authors' pages near the headline.
func (p *page) linkedAuthors() []string {
	const near = 80 // nodes
	var out []string
	for _, m := range p.toAuthors {
		if p.home.at != 0 && m.at > p.home.at && m.at < p.home.at+near && !p.apart(m) {
			out = append(out, m.text)
		}
	}
	return out
}

// opensByline reports whether an element's text begins with a word that bylines
// begin with.
func opensByline(n *html.Node) bool {
	for n != nil && n.Type != html.TextNode {
		n = n.FirstChild
		for n != nil && n.Type == html.TextNode && isWhite(n.Data) {
			n = n.NextSibling
		}
	}
	if n == nil {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimSpace(n.Data[:min(len(n.Data), 40)]), " ")
	return len(first) <= 10 && bylineStarts[strings.ToLower(strings.TrimRight(first, ":"))]
}

// isWholeLine reports whether no text stands on the same line as the element.
func isWholeLine(n *html.Node) bool {
	parted := func(s *html.Node, step func(*html.Node) *html.Node) bool {
		for s != nil && s.Type == html.TextNode && isWhite(s.Data) {
			s = step(s)
		}
		return s == nil || s.Type != html.TextNode && !isInline(s)
	}
	for ; n != nil && isInline(n); n = n.Parent {
		if !parted(n.PrevSibling, func(s *html.Node) *html.Node { return s.PrevSibling }) ||
			!parted(n.NextSibling, func(s *html.Node) *html.Node { return s.NextSibling }) {
			return false
		}
	}
	return true
}

var bylineWords = wordSet("byline", "bylines", "author", "authors", "autor", "autore", "auteur", "writer", "reporter", "contributor", "contributors")

var notBylineWords = wordSet("bio", "avatar", "image", "photo", "social", "follow", "box", "comment", "comments", "description", "date", "desc", "about")

func isBylineClass(class string) bool {
	return hasWord(class, bylineWords) && !hasWord(class, notBylineWords)
}
