package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// authors picks the article's authors, as names without titles, in the order
// printed. Sources by how often they were right: JSON-LD of the article,
// sailthru and Dublin Core, twitter "Written by", meta author, article:author
// that is a name, JSON-LD of the page, rel=author, a byline's class.
func (p *page) authors() []string {
	site := p.siteNames()
	sources := [][]string{
		p.linked.article.authors,
		p.meta["sailthru.author"], p.meta["dc.creator"], p.meta["dcterms.creator"],
		p.twitterWrittenBy(),
		p.meta["author"], p.meta["byl"], p.meta["parsely-author"], p.meta["article:author"], p.meta["article:author_name"],
		p.meta["og:article:author"], p.meta["authors"], p.meta["cxenseparse:author"], p.meta["citation_author"],
		p.linked.webPage.authors,
		p.itemAuthors(),
		p.bylineTexts("rel=author"),
		p.bylineTexts(""),
	}
	for _, source := range sources {
		var names []string
		for _, s := range source {
			for _, name := range splitNames(s) {
				if isAuthorName(name, site) && !slices.ContainsFunc(names, func(had string) bool { return strings.EqualFold(had, name) }) {
					names = append(names, name)
				}
			}
		}
		if len(names) > 0 && len(names) <= 12 {
			return names
		}
	}
	return nil
}

// twitterWrittenBy reads the label and data pairs of Twitter's card.
func (p *page) twitterWrittenBy() []string {
	for _, i := range []string{"1", "2"} {
		switch strings.ToLower(p.meta.first("twitter:label" + i)) {
		case "written by", "by", "author", "geschrieben von", "verfasst von", "écrit par", "escrito por", "scritto da", "por":
			return p.meta["twitter:data"+i]
		}
	}
	return nil
}

func (p *page) itemAuthors() []string {
	var out []string
	for _, m := range p.items {
		if p.outside(m) || !strings.EqualFold(m.name, "author") && !strings.EqualFold(m.name, "creator") {
			continue
		}
		if s := m.value; s != "" {
			out = append(out, s)
		} else if utf8.RuneCountInString(m.text) <= 80 {
			out = append(out, m.text)
		}
	}
	return out
}

// bylineTexts are the texts of elements marked as bylines, nearest the headline
// first: those before it by a little or after it.
func (p *page) bylineTexts(kind string) []string {
	var out []string
	for _, m := range p.bylines {
		if p.outside(m) || (m.name == "rel=author") != (kind == "rel=author") {
			continue
		}
		if m.text == "" || utf8.RuneCountInString(m.text) > 120 {
			continue
		}
		out = append(out, m.text)
		if kind == "" && hasByPrefix(m.text) { // "By …" is printed once
			return []string{m.text}
		}
	}
	if kind == "" && len(out) > 1 {
		out = out[:1]
	}
	return out
}

// byline is the byline as printed, "" where none is.
func (p *page) byline(authors []string) string {
	for _, m := range p.bylines {
		if p.outside(m) || m.text == "" || utf8.RuneCountInString(m.text) > 120 {
			continue
		}
		if hasByPrefix(m.text) {
			return cutDateTail(m.text)
		}
	}
	for _, m := range p.bylines {
		if p.outside(m) {
			continue
		}
		for _, a := range authors {
			if strings.EqualFold(m.text, a) {
				return m.text
			}
		}
	}
	return ""
}

var bylineWords = wordSet("byline", "bylines", "author", "authors", "autor", "autore", "auteur", "writer", "reporter", "contributor", "contributors")

var notBylineWords = wordSet("bio", "avatar", "image", "photo", "social", "follow", "box", "comment", "comments", "description", "date", "desc", "about")

func isBylineClass(class string) bool {
	return hasWord(class, bylineWords) && !hasWord(class, notBylineWords)
}

var (
	byPrefix    = regexp.MustCompile(`(?i)^(?:(?:story|article|written|words|reported|posted|published|report|text|edited|reviewed|analysis|opinion|column|contributed|submitted|created|updated|geschrieben|verfasst|by)\s+)?(?:by|von|par|por|di|da|av|af|door|przez|von:|by:|text:|autor:|author:|autore:|auteur\s?:|words:|from)\s*:?\s+`)
	authorLabel = regexp.MustCompile(`(?i)^(?:authors?|autor(?:en|in|es)?|auteurs?|autore|text|byline|by|von|par|por|words|writer|redakteur(?:in)?)\s*:\s*`)
	dateTail    = regexp.MustCompile(`(?i)\s*(?:[|•·,–—-]\s*)?\b(?:(?:published|updated|posted|last|on|am|le|el)\b.*|\d{1,2}[:.]\d{2}.*|\d{1,2}[./]\d{1,2}[./].*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d.*|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec).*|\d{4}-\d\d.*)$`)
	nameParts   = regexp.MustCompile(`(?i)\s*[,;|•·/&\x{2022}]\s*|\s+(?:and|und|et|y|e|och|og|en|with)\s+`)
	handle      = regexp.MustCompile(`\s*\(?@\w+\)?`)
	mailAddress = regexp.MustCompile(`(?i)\s*\(?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?`)
	jobTail     = regexp.MustCompile(`(?i)\s*(?:\(.*\)|[-–—,]\s+.*|\b(?:for|of|at|in|für|pour|para)\s+.*)$`)
)

func hasByPrefix(s string) bool { return byPrefix.MatchString(s) || authorLabel.MatchString(s) }

func cutDateTail(s string) string {
	return strings.TrimRight(dateTail.ReplaceAllString(s, ""), " |•·,–—-")
}

func authorsFromByline(byline string) []string {
	var names []string
	for _, n := range splitNames(byline) {
		if isAuthorName(n, nil) {
			names = append(names, n)
		}
	}
	return names
}

// splitNames takes a byline apart into names.
func splitNames(s string) []string {
	s = collapse(ldClean(s))
	s = authorLabel.ReplaceAllString(s, "")
	s = byPrefix.ReplaceAllString(s, "")
	s = mailAddress.ReplaceAllString(s, "")
	s = handle.ReplaceAllString(s, "")
	s = cutDateTail(s)
	var out []string
	for i, part := range nameParts.Split(s, -1) {
		part = byPrefix.ReplaceAllString(strings.TrimSpace(part), "")
		part = strings.TrimSpace(jobTail.ReplaceAllString(part, ""))
		part = strings.Trim(part, " .:–—-\"'“”*")
		switch strings.ToLower(part) {
		case "jr", "sr", "ii", "iii", "iv", "md", "phd", "m.d", "ph.d", "esq":
			if i > 0 && len(out) > 0 {
				out[len(out)-1] += ", " + part
			}
			continue
		}
		if part != "" {
			out = append(out, unshout(part))
		}
	}
	return out
}

// unshout writes a name in capitals as names are written.
func unshout(s string) string {
	if s != strings.ToUpper(s) || !strings.Contains(s, " ") {
		return s
	}
	start := true
	return strings.Map(func(r rune) rune {
		low := unicode.ToLower(r)
		if start {
			low = r
		}
		start = !unicode.IsLetter(r) && r != '\'' && r != '’'
		return low
	}, s)
}

var notNames = wordSet("admin", "administrator", "staff", "editor", "editors", "editorial", "redaktion", "newsroom", "desk", "webmaster",
	"newsdesk", "correspondent", "reporter", "reporters", "team", "contributor", "contributors", "guest", "press", "news", "online", "redacción",
	"redaction", "rédaction", "redazione", "anonymous", "unknown", "null", "undefined", "http", "https", "www", "com", "writer", "writers", "author", "published", "updated", "read", "more",
	"subscribe", "follow", "share", "comments", "photo", "photos", "video", "getty", "images", "posts", "biography", "view", "department", "agency", "agencies", "services", "service")

// isAuthorName reports whether s can be a person's name, and is not an
// address, a handle, the desk or the site.
func isAuthorName(s string, site []string) bool {
	n := utf8.RuneCountInString(s)
	if n < 3 || n > 60 || strings.ContainsAny(s, "@/\\{}[]<>=_|#%") || isSiteName(s, site) {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 6 {
		return false
	}
	for _, w := range words {
		if notNames[strings.ToLower(strings.Trim(w, ".,:"))] {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) {
		return false
	}
	digits := 0
	capital := false
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
		capital = capital || unicode.IsUpper(r) || unicode.Is(unicode.Lo, r)
	}
	return digits == 0 && (capital || len(words) >= 2)
}
