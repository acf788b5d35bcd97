package extract

import (
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/news"
)

// body is the text of a page's article.
type body struct {
	text       string
	confidence float64
	removed    []news.Removal
}

// body reads the article's text with two libraries and joins what they found.
//
// Trafilatura (A) keeps what its rules know as article and misses what stands
// in unknown containers; Readability (R) takes the best-scoring container whole,
// clutter included. Lines both have are article nearly always. So where the two
// agree well, the lines of R that A has are the body; where R has much that A
// lacks, or A much that R lacks, one of them lost its way and the union is
// better. Measured on 181 and 790 pages; see docs/decisions.
func (p *page) body(headline string) (body, error) {
	pageChars := strip(p.root, headline)
	a, errA := p.trafilatura(headline)
	r, errR := p.readability()
	lines := join(a, r)
	kept, cut := filterLines(lines.lines, append(p.h1Texts(), headline, p.title))
	text := joinParagraphs(kept)
	if strings.TrimSpace(text) == "" {
		if errA != nil {
			return body{}, fmt.Errorf("%w: %w", ErrNoArticle, errA)
		}
		if errR != nil {
			return body{}, fmt.Errorf("%w: %w", ErrNoArticle, errR)
		}
		return body{}, fmt.Errorf("%w: %d characters of text, none of it an article", ErrNoArticle, pageChars)
	}
	b := body{text: text, confidence: lines.agreement}
	_ = cut
	if n := pageChars - utf8.RuneCountInString(text); n > 0 {
		b.removed = []news.Removal{{Kind: news.RemovedBoilerplate, Chars: n}}
	}
	return b, nil
}

func (p *page) h1Texts() []string {
	var out []string
	for _, h := range p.h1s {
		out = append(out, h.text)
	}
	return out
}

// trafilatura runs the library for the body alone. Its reading of metadata and
// dates, half of its time, is kept short by what strip left in the head.
func (p *page) trafilatura(headline string) (lines []line, err error) {
	err = guard(func() error {
		result, err := trafilatura.ExtractDocument(p.root, trafilatura.Options{
			OriginalURL:      p.address,
			ExcludeComments:  true,
			HtmlDateMode:     trafilatura.Disabled,
			HtmlDateOverride: &htmldate.Result{},
		})
		if err != nil {
			return err
		}
		lines = linesOf(result.ContentNode)
		return nil
	})
	return lines, err
}

// readability runs the other library, which may change the tree: it comes last.
func (p *page) readability() (lines []line, err error) {
	err = guard(func() error {
		parser := readability.NewParser()
		parser.DisableJSONLD = true
		parser.Logger = slog.New(slog.NewTextHandler(io.Discard, &slog.HandlerOptions{Level: slog.LevelError + 1}))
		address := p.address
		if address == nil {
			address = &url.URL{Scheme: "http", Host: "localhost"}
		}
		article, err := parser.ParseAndMutate(p.root, address)
		if err != nil {
			return err
		}
		if article.Node != nil {
			lines = linesOf(article.Node)
		}
		return nil
	})
	return lines, err
}

// strip takes out of the tree what no extractor looks at, and puts in the
// head's place one that tells the libraries the little they need to know. It
// counts the characters of text on the page.
func strip(root *html.Node, headline string) int {
	chars := 0
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; {
			next := c.NextSibling
			switch {
			case c.Type == html.CommentNode || c.Type == html.ElementNode && isSilent(c):
				n.RemoveChild(c)
			case c.Type == html.TextNode:
				chars += utf8.RuneCountInString(strings.TrimSpace(c.Data))
			default:
				walk(c)
			}
			c = next
		}
	}
	walk(root)
	return chars
}

func isSilent(n *html.Node) bool {
	switch n.Data {
	case "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "link":
		return true
	}
	return false
}
