// Package extract turns captures into articles: headline, byline, authors,
// times, outlet, language and body, with a report of the clutter taken out.
//
// A page is parsed once. One pass over the tree reads everything the page says
// of itself (JSON-LD, OpenGraph, meta tags, microdata, time elements, the text
// around the headline); two extraction libraries then read the body from the
// same tree, and what they agree on is kept. Their agreement is the article's
// confidence. Plain text goes another way: see text.go.
//
// The package holds no state, does no I/O, and gives the same bytes for the
// same capture.
package extract

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// MaxBytes is the largest capture read. News pages rarely pass 2 MB; what is
// larger is not an article and would cost memory many times its size.
const MaxBytes = 24 << 20

// Errors that say why a capture gave no article.
var (
	ErrTooLarge  = fmt.Errorf("larger than %d MB", MaxBytes>>20)
	ErrNoArticle = errors.New("no article text found")
	ErrMediaType = errors.New("no page, text or article object")
)

// Extractor turns captures into articles. The zero value is ready.
type Extractor struct {
	// Seen tells in how many other captures of an outlet a line of plain text
	// (by its key, see [LineKeys]) recurred. It may be nil.
	Seen func(outlet string, line uint64) int
}

// Extract reads the article in a capture. What the capture's hints say wins
// over what the capture says of itself. The article's ID is left to the caller,
// unless the capture is an article object that has one.
//
// Errors say what was found instead of an article; the caller knows where.
func (x Extractor) Extract(c news.Capture) (news.Article, error) {
	var article news.Article
	err := guard(func() (err error) {
		article, err = x.extract(c)
		return err
	})
	if err != nil {
		return news.Article{}, err
	}
	return article, nil
}

// Metadata reads everything but the body, also from pages that have none: a
// front page, a gallery. Byline and Dateline that stand in the body are absent.
func Metadata(c news.Capture) (news.Article, error) {
	var article news.Article
	err := guard(func() error {
		if err := checkSize(c); err != nil {
			return err
		}
		p, err := readPage(c)
		if err != nil {
			return err
		}
		article = p.metadata()
		finish(&article, c)
		return nil
	})
	if err != nil {
		return news.Article{}, fmt.Errorf("metadata of %s: %w", placeOf(c), err)
	}
	return article, nil
}

func (x Extractor) extract(c news.Capture) (news.Article, error) {
	if err := checkSize(c); err != nil {
		return news.Article{}, err
	}
	var article news.Article
	var err error
	switch c.MediaType {
	case news.MediaHTML:
		article, err = fromPage(c)
	case news.MediaText:
		article, err = x.fromText(c)
	case news.MediaArticle:
		article, err = fromObject(c)
	default:
		err = fmt.Errorf("media type %q: %w", c.MediaType, ErrMediaType)
	}
	if err != nil {
		return news.Article{}, err
	}
	finish(&article, c)
	if article.Language == "" {
		article.Language = Language(article.Body)
	}
	return article, nil
}

func fromPage(c news.Capture) (news.Article, error) {
	p, err := readPage(c)
	if err != nil {
		return news.Article{}, err
	}
	article := p.metadata()
	b, err := p.body(article.Headline)
	if err != nil {
		return news.Article{}, err
	}
	article.Body, article.Confidence, article.Removed = b.text, b.confidence, b.removed
	article.Dateline = datelineOf(article.Body)
	// What the text is written in is surer than what a template declares.
	if language := Language(article.Body); language != "" {
		article.Language = language
	}
	return article, nil
}

func (x Extractor) fromText(c news.Capture) (news.Article, error) {
	text, err := decode(c.Payload, c.Charset)
	if err != nil {
		return news.Article{}, err
	}
	var seen func(line uint64) int
	if x.Seen != nil {
		outlet := c.Hints.Outlet
		if outlet == "" {
			outlet = OutletOf(c.URL)
		}
		seen = func(line uint64) int { return x.Seen(outlet, line) }
	}
	parts := plainText(text, c.Hints, seen)
	if strings.TrimSpace(parts.Body) == "" {
		return news.Article{}, fmt.Errorf("%w: %d characters of text, all of them clutter", ErrNoArticle, len(text))
	}
	return news.Article{
		Headline:   parts.Headline,
		Byline:     parts.Byline,
		Authors:    authorsFromByline(parts.Byline),
		Dateline:   parts.Dateline,
		Body:       parts.Body,
		Removed:    parts.Removed,
		Confidence: parts.Confidence,
	}, nil
}

// fromObject takes an article object as it is: text that somebody gave is not cleaned.
func fromObject(c news.Capture) (news.Article, error) {
	var article news.Article
	if err := json.Unmarshal(c.Payload, &article); err != nil {
		return news.Article{}, err
	}
	if strings.TrimSpace(article.Body) == "" {
		return news.Article{}, news.ErrNoText
	}
	if article.Outlet == "" {
		article.Outlet = OutletOf(article.URL)
	}
	return article, nil
}

// finish fills in what the capture and its hints say.
func finish(a *news.Article, c news.Capture) {
	if a.URL == "" {
		a.URL = c.URL
	}
	if h := c.Hints; h.Outlet != "" {
		a.Outlet = h.Outlet
	}
	if a.Outlet == "" {
		a.Outlet = OutletOf(a.URL)
	}
	if c.Hints.Headline != "" {
		a.Headline = c.Hints.Headline
	}
	if !c.Hints.Published.IsZero() {
		a.Published = c.Hints.Published
	}
	if c.Hints.Language != "" {
		a.Language = c.Hints.Language
	}
	if a.Captured.IsZero() {
		a.Captured = news.At(c.Time)
	}
	if a.File == "" {
		a.File = c.File
	}
}

func checkSize(c news.Capture) error {
	if n := len(c.Payload); n > MaxBytes {
		return fmt.Errorf("%w (%d bytes)", ErrTooLarge, n)
	}
	return nil
}

// errBroke says that a library panicked on a page.
var errBroke = errors.New("the page broke the reader")

// guard turns a panic of a library on a strange page into an error, so that one
// page never stops a batch.
func guard(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", errBroke, r)
		}
	}()
	return f()
}

func placeOf(c news.Capture) string {
	switch {
	case c.URL != "":
		return c.URL
	case c.File != "":
		return c.File
	}
	return "capture " + string(c.ID)
}

// parseAddress is the absolute http(s) URL in s, or nil.
func parseAddress(s string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}
