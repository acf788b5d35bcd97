package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lighten takes out of the tree what neither extractor uses, because both copy
// the tree several times over: two thirds of a news page's nodes are scripts,
// drawings, menus and white space, and most attributes are for browsers.
// Readers' comments and adverts go, too. It counts the characters of text that
// stood on the page, by what they were.
//
// What it removes both libraries would remove, too, the comments aside; the
// figures of eval extraction are no lower with it, at half the time.
func lighten(root *html.Node) textCount {
	var count textCount
	count.lighten(root)
	return count
}

// textCount counts characters of text without its outer white space.
type textCount struct{ all, comments, adverts int }

func (count *textCount) lighten(root *html.Node) {
	for c := root.FirstChild; c != nil; {
		next := c.NextSibling
		switch c.Type {
		case html.CommentNode:
			root.RemoveChild(c)
		case html.TextNode:
			switch {
			case !isWhite(c.Data):
				count.all += utf8.RuneCountInString(strings.TrimSpace(c.Data))
			case betweenBlocks(c):
				root.RemoveChild(c)
			}
		case html.ElementNode:
			if kind := unusedElement(c); kind != used {
				count.drop(c, kind)
				root.RemoveChild(c)
			} else {
				c.Attr = usedAttributes(c.Attr)
				count.lighten(c)
			}
		}
		c = next
	}
}

// drop counts the text of an element that is removed.
func (count *textCount) drop(n *html.Node, kind use) {
	if kind == silent {
		return
	}
	chars := utf8.RuneCountInString(textOf(n))
	count.all += chars
	switch kind {
	case comments:
		count.comments += chars
	case advert:
		count.adverts += chars
	}
}

type use int

const (
	used   use = iota
	silent     // has no text that a reader sees
	furniture
	comments
	advert
)

func unusedElement(n *html.Node) use {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Embed, atom.Canvas, atom.Audio, atom.Video, atom.Source, atom.Track, atom.Map, atom.Link, atom.Meta,
		atom.Input, atom.Img:
		return silent
	case atom.Nav, atom.Footer, atom.Aside, atom.Button, atom.Select, atom.Textarea, atom.Datalist, atom.Dialog, atom.Menu:
		return furniture
	case atom.Div, atom.Section, atom.Ol, atom.Ul:
		return unusedBlock(n)
	}
	return used
}

var (
	commentWords = wordSet("comments", "commentlist", "commentaires", "kommentare", "comentarios", "commenti", "reacties", "disqus")
	advertWords  = wordSet("ad", "ads", "advert", "advertisement", "advertising", "adsbygoogle", "anzeige", "publicidad", "publicidade", "sponsored", "outbrain", "taboola")
)

// unusedBlock looks at a block's class and id. A block that holds the page's h1,
// or an advert with paragraphs, is named badly and stays.
func unusedBlock(n *html.Node) use {
	class := attr(n, "class")
	id := attr(n, "id")
	switch {
	case hasWord(id, commentWords) || hasWord(class, commentWords):
		if find(n, atom.H1) == nil && find(n, atom.Article) == nil {
			return comments
		}
	case hasWord(class, advertWords) || hasWord(id, advertWords):
		if find(n, atom.P) == nil && find(n, atom.H1) == nil {
			return advert
		}
	}
	return used
}

// usedAttributes keeps those that an extractor's rules look at.
func usedAttributes(attrs []html.Attribute) []html.Attribute {
	kept := attrs[:0]
	for _, a := range attrs {
		switch a.Key {
		case "id", "class", "role", "hidden", "aria-hidden", "aria-modal", "itemprop", "rel", "lang", "dir",
			"data-component", "data-lp-replacement-content":
			kept = append(kept, a)
		case "style":
			if strings.Contains(a.Val, "display") || strings.Contains(a.Val, "visibility") {
				kept = append(kept, a)
			}
		case "href":
			if strings.HasPrefix(a.Val, "#") { // links within the page weigh less
				kept = append(kept, a)
			}
		}
	}
	return kept
}

func isWhite(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case ' ', '\n', '\t', '\r', '\f':
		default:
			return false
		}
	}
	return true
}

// betweenBlocks reports whether white space lies between block elements, or at
// the edge of one, where it is not seen.
func betweenBlocks(n *html.Node) bool {
	for _, s := range []*html.Node{n.PrevSibling, n.NextSibling} {
		if s != nil && (s.Type == html.TextNode || s.Type == html.ElementNode && isInline(s)) {
			return false
		}
	}
	if n.PrevSibling == nil || n.NextSibling == nil {
		return n.Parent != nil && !isInline(n.Parent) && n.Parent.DataAtom != atom.Pre
	}
	return true
}

// setHead replaces the page's head by one that tells the extractors in few
// words what they would search the whole page for. With metadata, it names all
// that trafilatura reads of a page and that we do not ask of it; without, only
// the title, by which readability knows the headline in the text.
func setHead(root *html.Node, headline string, metadata bool) {
	head := find(root, atom.Head)
	if head == nil {
		return
	}
	for head.FirstChild != nil {
		head.RemoveChild(head.FirstChild)
	}
	add := func(name atom.Atom, text string, attrs ...html.Attribute) {
		n := &html.Node{Type: html.ElementNode, DataAtom: name, Data: name.String(), Attr: attrs}
		if text != "" {
			n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
		}
		head.AppendChild(n)
	}
	add(atom.Title, headline)
	if !metadata {
		return
	}
	for _, property := range []string{"og:title", "og:author", "og:description", "og:site_name", "og:image", "og:type"} {
		add(atom.Meta, "", html.Attribute{Key: "property", Val: property}, html.Attribute{Key: "content", Val: "none given"})
	}
	add(atom.Meta, "", html.Attribute{Key: "property", Val: "og:url"}, html.Attribute{Key: "content", Val: "http://localhost/"})
	add(atom.Script, `{"@type":"Article","articleSection":"none","keywords":"none"}`, html.Attribute{Key: "type", Val: "application/ld+json"})
}

func find(n *html.Node, name atom.Atom) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if c.DataAtom == name {
			return c
		}
		if found := find(c, name); found != nil {
			return found
		}
	}
	return nil
}
