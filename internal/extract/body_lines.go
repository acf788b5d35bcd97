package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// line is one line of text of an extractor's result.
type line struct {
	text  string
	links int // characters of it within links
	tag   string
}

// linesOf renders a tree as a reader sees it: every block element and every
// <br> begins a new line.
func linesOf(root *html.Node) []line {
	w := lineWriter{}
	w.write(root, false)
	w.flush()
	return w.lines
}

type lineWriter struct {
	lines []line
	b     strings.Builder
	links int
	space bool
	tag   string
}

func (w *lineWriter) flush() {
	if w.b.Len() > 0 {
		w.lines = append(w.lines, line{text: w.b.String(), links: w.links, tag: w.tag})
	}
	w.b.Reset()
	w.links, w.space = 0, false
}

func (w *lineWriter) write(n *html.Node, inLink bool) {
	switch n.Type {
	case html.TextNode:
		w.writeText(n.Data, inLink)
		return
	case html.ElementNode:
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Head:
			return
		case atom.Br:
			w.flush()
			return
		case atom.A:
			inLink = true
		}
	}
	block := n.Type == html.ElementNode && !isInlineName(n.Data)
	if block {
		w.flush()
		w.tag = n.Data
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.write(c, inLink)
	}
	if block {
		w.flush()
	}
}

func (w *lineWriter) writeText(s string, inLink bool) {
	for i, word := range strings.FieldsFunc(s, isBlank) {
		if i > 0 || startsBlank(s) {
			w.space = true
		}
		if w.space && w.b.Len() > 0 {
			w.b.WriteByte(' ')
		}
		w.space = false
		w.b.WriteString(strings.ReplaceAll(word, softHyphen, ""))
		if inLink {
			w.links += utf8.RuneCountInString(word)
		}
	}
	if endsBlank(s) {
		w.space = true
	}
}

func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\f', '\v', '\u00a0', '\u200b', '\u2028', '\u2029', '\ufeff':
		return true
	}
	return false
}

func startsBlank(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isBlank(r)
}

func endsBlank(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isBlank(r)
}

// isInlineName is isInline by name: the libraries rename elements without
// renaming their atoms.
func isInlineName(name string) bool {
	return isInline(&html.Node{DataAtom: atom.Lookup([]byte(name))})
}

func joinParagraphs(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(l.text)
	}
	return b.String()
}
