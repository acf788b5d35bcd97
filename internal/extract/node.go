package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func classAndID(n *html.Node) string {
	class, id := attr(n, "class"), attr(n, "id")
	if id == "" {
		return class
	}
	return class + " " + id
}

// parentClasses joins the classes and ids of the next levels of parents.
func parentClasses(n *html.Node, levels int) string {
	s := ""
	for p := n.Parent; p != nil && levels > 0; p, levels = p.Parent, levels-1 {
		s += " " + classAndID(p)
	}
	return s
}

// collapse trims s, makes every run of white space one blank, and drops soft
// hyphens, which say only where a word may be broken.
func collapse(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, softHyphen, "")), " ")
}

const softHyphen = "\u00ad"

// textOf is an element's text with white space collapsed.
func textOf(n *html.Node) string { return textUpTo(n, 1<<20) }

// textUpTo is textOf, given up soon after limit bytes.
func textUpTo(n *html.Node, limit int) string {
	var b strings.Builder
	writeText(&b, n, limit)
	return collapse(b.String())
}

func writeText(b *strings.Builder, n *html.Node, limit int) {
	switch n.Type {
	case html.TextNode:
		b.WriteString(n.Data)
		return
	case html.ElementNode:
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe:
			return
		case atom.Br:
			b.WriteByte(' ')
			return
		}
	}
	block := n.Type == html.ElementNode && !isInline(n)
	if block {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil && b.Len() <= limit; c = c.NextSibling {
		writeText(b, c, limit)
	}
	if block {
		b.WriteByte(' ')
	}
}

// isInline reports whether an element stands within a line of text.
func isInline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data,
		atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark,
		atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup,
		atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Button, atom.Input:
		return true
	}
	return false
}

// isAside reports whether an element holds something else than the article:
// navigation, footers, related articles, comments. It is read from the element
// and from the words in its class and id.
func isAside(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Aside:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id":
			if n.DataAtom != atom.Body && n.DataAtom != atom.Html && n.DataAtom != atom.Article && n.DataAtom != atom.Main &&
				hasWord(a.Val, asideWords) {
				return true
			}
		case "role":
			switch a.Val {
			case "navigation", "complementary", "contentinfo":
				return true
			}
		}
	}
	return false
}

var asideWords = wordSet("related", "sidebar", "recommended", "recommendations", "recommend", "trending", "popular",
	"comments", "comment", "footer", "navigation", "nav", "menu", "teaser", "teasers", "newsletter", "mostread",
	"promo", "carousel", "widget", "breadcrumb", "breadcrumbs", "disqus", "respond", "latest")

func wordSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// hasWord reports whether one of the words of a class or id attribute is in
// set: "story__byline-name" and "storyBylineName" have the word "byline".
func hasWord(class string, set map[string]bool) bool {
	start := 0
	var buf [32]byte
	check := func(w string) bool {
		if len(w) == 0 || len(w) > len(buf) {
			return false
		}
		low := buf[:0]
		for i := range len(w) {
			c := w[i]
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			low = append(low, c)
		}
		return set[string(low)]
	}
	for i := 0; i < len(class); i++ {
		c := class[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		switch {
		case !letter:
			if check(class[start:i]) {
				return true
			}
			start = i + 1
		case 'A' <= c && c <= 'Z' && i > start && 'a' <= class[i-1] && class[i-1] <= 'z':
			if check(class[start:i]) {
				return true
			}
			start = i
		}
	}
	return check(class[start:])
}

// countWords counts the words of s as the joining of the two bodies sees them.
func countWords(s string) int {
	n, in := 0, false
	for _, r := range s {
		w := isWordRune(r)
		if w && !in {
			n++
		}
		in = w
	}
	return n
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}
