package web

import (
	"net/url"

	"github.com/headwater-news/headwater/internal/news"
)

// Addresses of the desk's own pages. Ids may hold any character: an article's
// is whatever its user gave it.
func storyAddress(id news.StoryID) string     { return "/story/" + url.PathEscape(string(id)) }
func threadAddress(id news.ThreadID) string   { return "/thread/" + url.PathEscape(string(id)) }
func articleAddress(id news.ArticleID) string { return "/article/" + url.PathEscape(string(id)) }
func speakerAddress(name string) string       { return "/speaker/" + url.PathEscape(name) }

// original is the address of an article at its outlet, or "" when there is none
// that a reader can be sent to. Only web addresses become links: captures name
// what they like, javascript: included.
func original(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// originalOf is the best address of an article: where it was captured, else
// the one it calls its own.
func originalOf(a news.Article) string {
	if out := original(a.URL); out != "" {
		return out
	}
	return original(a.Canonical)
}
