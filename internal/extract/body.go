package extract

import (
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
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
	pageChars := lighten(p.root)
	setHead(p.root, headline, true)
	a, errA := p.trafilatura()
	setHead(p.root, headline, false)
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

// trafilatura runs the library for the body alone.
func (p *page) trafilatura() (lines []line, err error) {
	var texts placeholders
	texts.put(p.root)
	defer texts.takeBack()
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
		texts.resolve(result.ContentNode)
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
