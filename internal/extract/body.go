package extract

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"

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
	count := lighten(p.root)
	setHead(p.root, headline, true)
	a, errA := p.trafilatura()
	setHead(p.root, headline, false)
	r, errR := p.readability()
	lines := join(a, r)
	kept := filterLines(lines.lines, p.ownNames(headline))
	text := joinParagraphs(kept)
	if !isArticleText(kept) {
		if err := errors.Join(errA, errR); errors.Is(err, errBroke) {
			return body{}, err
		}
		return body{}, fmt.Errorf("%w: %d characters of text on the page, none of it an article", ErrNoArticle, count.all)
	}
	return body{text: text, confidence: lines.agreement, removed: count.removed(utf8.RuneCountInString(text))}, nil
}

// isArticleText tells an article, if a short one, from what is left of a gallery,
// a login form or a list: it has a sentence, or is long.
func isArticleText(lines []line) bool {
	letters, sentence := 0, false
	for _, l := range lines {
		for _, r := range l.text {
			if isWordRune(r) {
				letters++
			}
		}
		end, _ := utf8.DecodeLastRuneInString(l.text)
		sentence = sentence || strings.ContainsRune(".!?…\"”’»。！？।؟", end)
	}
	return letters >= 300 || sentence && letters >= 40
}

// removed tells what the page had beside a body of so many characters.
func (count textCount) removed(body int) []news.Removal {
	var out []news.Removal
	add := func(kind news.RemovalKind, chars int) {
		if chars > 0 {
			out = append(out, news.Removal{Kind: kind, Chars: chars})
		}
	}
	add(news.RemovedComments, count.comments)
	add(news.RemovedBoilerplate, count.all-count.comments-count.adverts-body)
	add(news.RemovedAdvert, count.adverts)
	return out
}

// ownNames are the texts by which the page names its article: lines that say no
// more than one of them are no part of the body.
func (p *page) ownNames(headline string) []string {
	names := []string{headline, p.title, p.canonical}
	for _, h := range p.h1s {
		names = append(names, h.text)
	}
	if p.address != nil {
		names = append(names, p.address.String())
	}
	return names
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
