package extract

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// placeholders stand for the long texts of a tree while trafilatura reads it.
//
// Trafilatura judges text by its length, its links and its place, not by its
// words; but it runs a language detector over all of them, which takes a third
// of its time and cannot be turned off. So each long text is handed over as a
// placeholder of the same length, in a script that only one language is written
// in, so that the detector is done soon, and put back in the result. Short texts stay as they are: against these it has
// lists of words ("Facebook", "Print").
type placeholders struct {
	nodes   []*html.Node
	texts   []string
	missing []int // characters added to make up the length
}

const (
	longText  = 60       // bytes
	openMark  = '\uE000' // of Unicode's private use area: on no page
	closeMark = '\uE001'
)

// put replaces the long texts below root.
func (p *placeholders) put(root *html.Node) {
	for c := root.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.ElementNode && c.DataAtom != atom.Head:
			p.put(c)
		case c.Type == html.TextNode && len(c.Data) >= longText && !strings.ContainsRune(c.Data, openMark):
			mark := string(openMark) + strconv.Itoa(len(p.texts)) + string(closeMark)
			missing := max(0, utf8.RuneCountInString(c.Data)-utf8.RuneCountInString(mark))
			p.nodes, p.texts, p.missing = append(p.nodes, c), append(p.texts, c.Data), append(p.missing, missing)
			c.Data = edge(c.Data[0]) + mark + paddingOf(missing) + edge(c.Data[len(c.Data)-1])
		}
	}
}

// paddingOf is n characters: Georgian letters, enough to outnumber those of the
// short texts, and symbols, which the detector skips.
func paddingOf(n int) string {
	return strings.Repeat("ა", n/5) + strings.Repeat("+", n-n/5)
}

// edge keeps the white space at either end, by which words are parted.
func edge(b byte) string {
	if b == ' ' || b == '\n' || b == '\t' {
		return " "
	}
	return ""
}

// takeBack restores the tree.
func (p *placeholders) takeBack() {
	for i, n := range p.nodes {
		n.Data = p.texts[i]
	}
}

// resolve puts the texts in the place of their placeholders below root, a tree
// made from the one they were put into.
func (p *placeholders) resolve(root *html.Node) {
	for c := root.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.ElementNode:
			p.resolve(c)
		case html.TextNode:
			c.Data = p.resolveText(c.Data)
		}
	}
}

func (p *placeholders) resolveText(s string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, string(openMark))
		b.WriteString(before)
		if !found {
			return b.String()
		}
		number, after, closed := strings.Cut(rest, string(closeMark))
		i, err := strconv.Atoi(number)
		if !closed || err != nil || i < 0 || i >= len(p.texts) {
			s = rest
			continue
		}
		b.WriteString(strings.TrimSpace(p.texts[i]))
		s = after[min(len(after), len(paddingOf(p.missing[i]))):]
	}
}
