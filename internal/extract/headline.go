package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headline picks the headline as the reader sees it. Order of trust: the h1
// that the page's titles confirm, JSON-LD, microdata, og:title, <title>. A
// site's name after it is cut off.
func (p *page) headline() string {
	known := p.titles()
	if p.home.text != "" {
		return withoutKicker(p.home.text, known)
	}
	site := p.siteNames()
	known = slices.DeleteFunc(known, func(s string) bool { return isSiteName(s, site) })
	for _, s := range known {
		if s != "" && !isTruncated(s) {
			return s
		}
	}
	for _, s := range known {
		if s != "" {
			return s
		}
	}
	for _, h := range p.h2s { // the site's name was all
		if countWords(h.text) >= 3 {
			return h.text
		}
	}
	return p.title
}

// withoutKicker cuts from an h1 a kicker that stands before the headline, glued
// to it or parted by a bar, and a label or a second title behind it, where one of
// the page's titles leaves it out.
func withoutKicker(h1 string, titles []string) string {
	for _, t := range titles {
		if rest, ok := strings.CutPrefix(h1, t+" "); ok && countWords(t) >= 4 && startsUpper(rest) && endsInWord(t) {
			return t
		}
		kicker, ok := strings.CutSuffix(h1, t)
		if !ok || kicker == "" || len(t)*100 < len(h1)*35 {
			continue
		}
		if !strings.HasSuffix(kicker, " ") || strings.HasSuffix(strings.TrimSpace(kicker), "|") {
			return t
		}
	}
	return h1
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isWordRune(r)
}

// titles are what the page calls itself outside of its text, best first,
// without the site's name.
func (p *page) titles() []string {
	site := p.siteNames()
	return []string{
		p.trimSite(p.linked.article.headline, site),
		p.itemHeadline(),
		p.trimSite(p.meta.first("og:title"), site),
		p.trimSite(p.meta.first("twitter:title"), site),
		p.meta.first("headline", "dc.title", "sailthru.title", "parsely-title"),
		p.trimSite(p.title, site),
		p.trimSite(p.linked.webPage.headline, site),
	}
}

// findHome finds the h1 that is the headline: one that shares at least half of
// its words with one of the page's titles, the one that shares most. A page's
// only h1 outside of asides is believed without confirmation if it has the
// length of a headline and is not the site's name.
func (p *page) findHome() {
	site, titles := p.siteNames(), p.titles()
	best := 0.0
	alone, only := 0, mark{}
	for _, h := range p.h1s {
		if h.text == "" || utf8.RuneCountInString(h.text) > 300 || isSiteName(h.text, site) {
			continue
		}
		if h.aside == 0 {
			alone, only = alone+1, h
		}
		for _, t := range titles {
			if share := sharedWords(h.text, t); share >= .5 && share > best {
				p.home, best = h, share
			}
		}
	}
	if best == 0 && alone == 1 && countWords(only.text) >= 3 && !contradicted(only.text, titles) {
		p.home = only
	}
}

// contradicted reports whether there are titles and none of them has a longer
// word in common with s.
func contradicted(s string, titles []string) bool {
	words := map[string]bool{}
	for _, w := range foldedWords(s) {
		words[w] = true
	}
	any := false
	for _, t := range titles {
		for _, w := range foldedWords(t) {
			if any = true; words[w] && utf8.RuneCountInString(w) >= 4 {
				return false
			}
		}
	}
	return any
}

// itemHeadline is the microdata headline.
func (p *page) itemHeadline() string {
	for _, m := range p.items {
		if m.aside != 0 || !strings.EqualFold(m.name, "headline") {
			continue
		}
		if m.value != "" {
			return collapse(m.value)
		}
		if m.text != "" && utf8.RuneCountInString(m.text) < 300 {
			return m.text
		}
	}
	return ""
}

// siteNames are the names the outlet goes by on the page, folded for matching.
func (p *page) siteNames() []string {
	var names []string
	add := func(s string) {
		if s = foldForMatch(s); s != "" && len(s) <= 60 { // some give the article's title
			names = append(names, s)
		}
	}
	add(p.meta.first("og:site_name"))
	add(p.meta.first("application-name"))
	add(p.meta.first("apple-mobile-web-app-title"))
	add(strings.TrimPrefix(p.meta.first("twitter:site"), "@"))
	add(p.linked.site)
	if p.address != nil {
		host := outletOfHost(p.address.Hostname())
		add(host)
		if labels := strings.Split(host, "."); len(labels) >= 2 {
			add(labels[0])
			add(labels[len(labels)-2])
		}
	}
	return names
}

// titleSeparators part a title from the name of its site or section.
var titleSeparators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " > ", " ~ ", " ― ", "| ", " |", "｜", " \\ "}

// trimSite cuts the site's name, and the section before it, off the ends of a
// title. If an h1 starts or ends the title and is at least 35 % of it, the h1
// is the title.
func (p *page) trimSite(title string, site []string) string {
	title = collapse(title)
	if title == "" {
		return ""
	}
	folded := foldForMatch(title)
	for _, h := range append(slices.Clip(p.h1s), p.h2s...) {
		f := foldForMatch(h.text)
		if f == "" || len(f)*100 < len(folded)*35 || isSiteName(h.text, site) {
			continue
		}
		if strings.HasPrefix(folded, f) || strings.HasSuffix(folded, f) {
			return h.text
		}
	}
	for {
		cut := cutSite(title, site)
		if cut == title {
			return title
		}
		title = cut
	}
}

// cutSite cuts one end segment that is the site's name. Cutting at a separator
// always loses some real headlines, so only a match allows it.
func cutSite(title string, site []string) string {
	last, lastLen, first, firstLen := -1, 0, len(title), 0
	for _, sep := range titleSeparators {
		if i := strings.LastIndex(title, sep); i > last {
			last, lastLen = i, len(sep)
		}
		if i := strings.Index(title, sep); i >= 0 && i < first {
			first, firstLen = i, len(sep)
		}
	}
	if last > 0 && isSiteName(title[last+lastLen:], site) {
		return strings.TrimSpace(title[:last])
	}
	if first < len(title) && last > 0 && isSiteName(title[:first], site) && first+firstLen < len(title) {
		return strings.TrimSpace(title[first+firstLen:])
	}
	return title
}

// isSiteName reports whether s is one of the site's names, give or take "The",
// "news", a top-level domain.
func isSiteName(s string, site []string) bool {
	s = foldForMatch(s)
	if s == "" {
		return false
	}
	for _, name := range site {
		if s == name || bareSite(s) == bareSite(name) && bareSite(s) != "" {
			return true
		}
		if len(name) >= 4 && len(s) <= len(name)+12 && strings.Contains(s, name) {
			return true
		}
		if len(s) >= 4 && len(s) < len(name) && strings.Contains(name, s) {
			return true
		}
	}
	return false
}

func bareSite(s string) string {
	s = strings.TrimPrefix(s, "the")
	for _, end := range []string{"com", "org", "net", "couk", "online", "news"} {
		if len(s) > len(end)+2 {
			s = strings.TrimSuffix(s, end)
		}
	}
	return s
}

// foldForMatch keeps letters and digits only, in lower case.
func foldForMatch(s string) string {
	return strings.Map(func(r rune) rune {
		if isWordRune(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// sharedWords is the share of words that a and b have in common, of the shorter.
func sharedWords(a, b string) float64 {
	wa, wb := foldedWords(a), foldedWords(b)
	if len(wa) == 0 || len(wb) == 0 {
		return 0
	}
	in := map[string]int{}
	for _, w := range wa {
		in[w]++
	}
	shared := 0
	for _, w := range wb {
		if in[w] > 0 {
			in[w]--
			shared++
		}
	}
	return float64(shared) / float64(max(min(len(wa), len(wb)), 3))
}

func foldedWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWordRune(r) })
}

func isTruncated(s string) bool {
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...")
}
