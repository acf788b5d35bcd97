package extract

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lesson is a capture whose lines are known to belong to the article or not.
type lesson struct {
	host  string
	lines []textLine
	good  []bool // by line
	fates []fate // what was settled without the model
	open  []textLine
	index []int // where the open lines stand among lines
}

// goldPage is a page of the article extraction benchmark
// (github.com/scrapinghub/article-extraction-benchmark).
type goldPage struct {
	id, host, body string
	root           *html.Node
}

// readGoldPages reads ground-truth.json and html/ID.html.gz of dir, in order of id.
func readGoldPages(dir string) ([]goldPage, error) {
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	var truth map[string]struct {
		ArticleBody string `json:"articleBody"`
		URL         string `json:"url"`
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		return nil, fmt.Errorf("ground-truth.json: %w", err)
	}
	var pages []goldPage
	for id, t := range truth {
		root, err := readGoldPage(filepath.Join(dir, "html", id+".html.gz"))
		if err != nil {
			return nil, err
		}
		u, err := url.Parse(t.URL)
		if err != nil {
			return nil, fmt.Errorf("page %s: %w", id, err)
		}
		pages = append(pages, goldPage{id: id, host: strings.TrimPrefix(u.Hostname(), "www."), body: t.ArticleBody, root: root})
	}
	slices.SortFunc(pages, func(a, b goldPage) int { return strings.Compare(a.id, b.id) })
	return pages, nil
}

func readGoldPage(path string) (*html.Node, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	payload, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	text, err := decode(payload, "")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return root, nil
}

// texts are the plain-text captures a page could have become: all of it, as
// "select all, copy" in a browser gives it, with and without the blank lines
// between paragraphs; and the same from the headline on, as tools that know
// where an article begins give it.
func (p *goldPage) texts() []string {
	d := dumper{}
	d.dump(p.root)
	d.flush(false)
	whole := d.b.String()
	texts := []string{whole, strings.ReplaceAll(whole, "\n\n", "\n")}
	if d.headline > 0 {
		rest := whole[d.headline:]
		texts = append(texts, rest, strings.ReplaceAll(rest, "\n\n", "\n"))
	}
	return texts
}

// dumper writes a page's visible text.
type dumper struct {
	b        strings.Builder
	line     strings.Builder
	gap      bool // a blank line is due
	headline int  // where the first h1 begins; 0 if none was met
}

func (d *dumper) flush(gap bool) {
	if t := strings.Join(strings.Fields(d.line.String()), " "); t != "" {
		if d.gap && d.b.Len() > 0 {
			d.b.WriteByte('\n')
		}
		d.b.WriteString(t)
		d.b.WriteByte('\n')
		d.gap = false
	}
	d.line.Reset()
	d.gap = d.gap || gap
}

func (d *dumper) dump(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		d.line.WriteString(n.Data)
		return
	case html.ElementNode:
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Head,
			atom.Textarea, atom.Select, atom.Object, atom.Video, atom.Audio, atom.Canvas:
			return
		case atom.Br:
			d.flush(false)
			return
		case atom.Td, atom.Th:
			d.line.WriteByte(' ')
		case atom.H1:
			d.flush(true)
			if d.headline == 0 && d.b.Len() > 0 {
				d.headline = d.b.Len()
			}
		}
		if hidden(n) {
			return
		}
	}
	block := n.Type == html.ElementNode && !isInline(n) && n.DataAtom != atom.Td && n.DataAtom != atom.Th
	gap := false
	switch n.DataAtom {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.Ul, atom.Ol, atom.Blockquote, atom.Figure, atom.Table:
		gap = true
	}
	if block {
		d.flush(gap)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		d.dump(c)
	}
	if block {
		d.flush(gap)
	}
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			style := strings.ReplaceAll(a.Val, " ", "")
			return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return false
}

// teach labels the lines of a text by whether their words stand in the known
// body: half of a line's runs of four words, or all of a shorter line between
// lines that do.
func teach(host, text, body string) lesson {
	l := lesson{host: host, lines: splitLines(text, nil)}
	l.good = make([]bool, len(l.lines))
	grams, short := map[string]bool{}, map[string]bool{}
	for paragraph := range strings.Lines(body) {
		short[strings.Join(plainWords(paragraph), " ")] = true
	}
	words := plainWords(body)
	for i := 0; i+4 <= len(words); i++ {
		grams[strings.Join(words[i:i+4], " ")] = true
	}
	for i := range l.lines {
		w := plainWords(l.lines[i].text)
		if len(w) < 4 {
			l.good[i] = len(w) > 0 && short[strings.Join(w, " ")]
			continue
		}
		hits := 0
		for j := 0; j+4 <= len(w); j++ {
			hits += bit(grams[strings.Join(w[j:j+4], " ")])
		}
		l.good[i] = hits*2 >= len(w)-3
	}
	return l
}

func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWordRune(r) })
}
