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
// that is a name, JSON-LD of the page, microdata, rel=author, a byline's class,
// a link to an author's page, a line that begins with "By". Where the printed byline has more names than are
// declared, and those among them, it has them all: templates declare one author.
func (p *page) authors() []string {
	site := p.siteNames()
	declared := [][]string{
		p.linked.article.authors,
		p.meta["sailthru.author"], p.meta["dc.creator"], p.meta["dcterms.creator"],
		p.twitterWrittenBy(),
		p.meta["author"], p.meta["byl"], p.meta["parsely-author"], p.meta["article:author"], p.meta["article:author_name"],
		p.meta["og:article:author"], p.meta["authors"], p.meta["cxenseparse:author"], p.meta["citation_author"],
		p.linked.webPage.authors,
	}
	for _, source := range declared {
		if names := namesIn(source, site, isAuthorName); len(names) > 0 {
			if printed := namesIn([]string{p.byline(names)}, site, isPrintedName); saysMore(printed, names) {
				return printed
			}
			return names
		}
	}
	for _, source := range [][]string{p.itemAuthors(), p.relAuthors(), p.bylineLeaves(), p.linkedAuthors(), p.loneByline()} {
		if names := namesIn(source, site, isPrintedName); len(names) > 0 {
			return names
		}
	}
	return nil
}

// namesIn are the names in a source's texts, each once.
func namesIn(source []string, site []string, isName func(string, []string) bool) []string {
	var names []string
	for _, s := range source {
		for _, name := range splitNames(s) {
			if isName(name, site) && !slices.ContainsFunc(names, func(had string) bool { return strings.EqualFold(had, name) }) {
				names = append(names, name)
			}
		}
	}
	if len(names) > 12 { // a list of contributors, not a byline
		return nil
	}
	return names
}

// saysMore reports whether a printed byline has all names that are declared, and
// more names, or a full one where a first name is declared.
func saysMore(printed, declared []string) bool {
	if len(printed) == 1 && len(declared) == 1 && !strings.Contains(declared[0], " ") {
		return strings.HasPrefix(printed[0], declared[0]+" ")
	}
	for _, d := range declared {
		if !slices.ContainsFunc(printed, func(p string) bool { return strings.EqualFold(p, d) }) {
			return false
		}
	}
	return len(printed) > len(declared)
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

// relAuthors are the texts of links to authors.
func (p *page) relAuthors() []string {
	var out []string
	for _, m := range p.bylines {
		if m.name == relAuthor && !p.apart(m) {
			out = append(out, m.text)
		}
	}
	return out
}

// bylineLeaves are the texts of the first element with a byline's class: those
// of the smallest elements within it that are marked, too, one for each name;
// its own where there are none.
func (p *page) bylineLeaves() []string {
	for i, m := range p.bylines {
		if p.apart(m) {
			continue
		}
		var leaves []string
		for k := i + 1; k < len(p.bylines) && p.bylines[k].at < m.end; k++ {
			inner := p.bylines[k]
			isLeaf := k+1 == len(p.bylines) || p.bylines[k+1].at >= inner.end
			if isLeaf && strings.Contains(inner.text, " ") {
				leaves = append(leaves, inner.text)
			}
		}
		if len(leaves) == 0 {
			leaves = []string{m.text}
		}
		if len(namesIn(leaves, nil, isPrintedName)) > 0 {
			return leaves
		}
	}
	return nil
}

var (
	byPrefix    = regexp.MustCompile(`(?i)^(?:(?:story|article|written|words|reported|posted|published|veröffentlicht|publicado|publié|pubblicato|escrito|écrit|scritto|report|text|edited|reviewed|analysis|opinion|column|contributed|submitted|created|updated|geschrieben|verfasst|by)\s+)?(?:by|von|par|por|di|da|av|af|текст|автор|door|przez|von:|by:|text:|autor:|author:|autore:|auteur\s?:|words:|from)\s*:?\s+`)
	authorLabel = regexp.MustCompile(`(?i)^(?:authors?|autor(?:en|in|es)?|auteurs?|autore|text|byline|by|von|par|por|words|writer|redakteur(?:in)?|текст|автор)\s*:\s*`)
	dateTail    = regexp.MustCompile(`(?i)\s*(?:[|•·,–—-]\s*)?\b(?:(?:published|updated|posted|last|on|am|le|el)\b.*|\d{1,2}[:.]\d{2}.*|\d{1,2}[./]\d{1,2}[./].*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s.*|(?:mo|di|mi|do|fr|sa|so)\.?,\s*\d.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d.*|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec).*)$|\d{4}-\d\d-\d\d.*$`)
	nameParts   = regexp.MustCompile(`(?i)\s*[,;|•·/&\x{2022}]\s*|\s+(?:and|und|et|y|e|och|og|en|with)\s+`)
	fullStop    = regexp.MustCompile(`(\p{Ll}{4,})\.\s+`)
	gluedPrefix = regexp.MustCompile(`^(?:by|von|par|por)(\p{Lu}\p{Ll}+\s)`)
	handle      = regexp.MustCompile(`\s*\(?@\w+\)?`)
	mailAddress = regexp.MustCompile(`(?i)\s*\(?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?`)
	jobTail     = regexp.MustCompile(`(?i)\s*(?:\(.*\)|[-–—,]\s+.*|\b(?:for|of|at|in|für|pour|para)\s+.*)$`)
)

func hasByPrefix(s string) bool { return byPrefix.MatchString(s) || authorLabel.MatchString(s) }

func cutDateTail(s string) string {
	return strings.TrimRight(dateTail.ReplaceAllString(s, ""), " |•·,–—-")
}

func authorsFromByline(byline string) []string {
	return namesIn([]string{byline}, nil, isAuthorName)
}

// splitNames takes a byline apart into names.
func splitNames(s string) []string {
	s = collapse(ldClean(s))
	s = authorLabel.ReplaceAllString(s, "")
	s = byPrefix.ReplaceAllString(s, "")
	s = mailAddress.ReplaceAllString(s, "")
	s = handle.ReplaceAllString(s, ", ") // it parts names that nothing else does
	s = cutDateTail(s)
	s = gluedPrefix.ReplaceAllString(s, "$1")
	s = fullStop.ReplaceAllString(s, "$1, ")
	var out []string
	parts := nameParts.Split(s, -1)
	for i, part := range parts {
		part = byPrefix.ReplaceAllString(strings.TrimSpace(part), "")
		part = strings.TrimSpace(jobTail.ReplaceAllString(part, ""))
		part = trimName(part)
		switch strings.TrimSuffix(strings.ToLower(part), ".") {
		case "jr", "sr", "ii", "iii", "iv", "md", "phd", "m.d", "ph.d", "esq":
			if i > 0 && len(out) > 0 {
				out[len(out)-1] += ", " + part
			}
			continue
		}
		// "Ana Ruiz, Meridian", "Ana Ruiz, MS, RD": what follows a full name is no name.
		if part == "" || i > 0 && len(out) > 0 && strings.Contains(out[0], " ") && (!strings.Contains(part, " ") || hasAnyWord(part, besideNames)) {
			continue
		}
		out = append(out, unshout(onceOnly(part)))
	}
	return out
}

// onceOnly is half of a name that stands twice, as where a picture's text and
// its caption are read as one.
func onceOnly(s string) string {
	half := strings.TrimSpace(s[:len(s)/2])
	if len(half) >= 4 && strings.TrimSpace(s[len(s)/2:]) == half && strings.Contains(half, " ") {
		return half
	}
	return s
}

// trimName cuts marks off both ends, but not the full stop of an initial or of "Jr.".
func trimName(s string) string {
	s = strings.Trim(s, " :–—-\"'“”*")
	if i := strings.LastIndexByte(s, ' '); strings.HasSuffix(s, ".") && len(s)-i > 4 {
		s = strings.TrimRight(s, ".")
	}
	return strings.TrimLeft(s, ".")
}

// unshout writes a name in capitals as names are written.
func unshout(s string) string {
	if s != strings.ToUpper(s) || !strings.Contains(s, " ") {
		return s
	}
	inWord := 0 // letters of the word so far
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r):
			inWord++
		case (r == '\'' || r == '’') && inWord > 1: // O'Brien, but Ana's
		default:
			inWord = 0
		}
		if inWord <= 1 {
			return r
		}
		return unicode.ToLower(r)
	}, s)
}

// noOne holds words of bylines that name nobody.
var noOne = wordSet("admin", "administrator", "staff", "editor", "editors", "editorial", "redaktion", "newsroom", "newsdesk", "desk",
	"webmaster", "team", "redacción", "redaction", "rédaction", "redazione", "redacao", "redação", "anonymous", "unknown", "null", "undefined",
	"writer", "writers", "reporter", "reporters", "correspondent", "contributor", "contributors", "guest", "editor-at-large", "author",
	"gmbh", "inc", "ltd", "llc", "hit", "save", "verfasst", "beiträge", "edit", "e-mail", "http", "https", "redactie", "redaktionen", "редакция", "redakcja")

// notPrinted holds words that stand in what carries a byline's class, beside names.
var notPrinted = wordSet("press", "news", "online", "published", "updated", "read", "more", "subscribe", "follow", "share", "comments", "comment",
	"photo", "photos", "video", "getty", "images", "posts", "biography", "view", "department", "agency", "agencies", "service", "services",
	"minutes", "min", "about", "contact", "email", "print", "http", "https", "www", "com", "media", "bureau", "ministries", "ministry", "by")

// besideNames holds words of what stands behind a name in a byline: an employer
// or an office.
var besideNames = wordSet("media", "news", "press", "bureau", "agency", "magazine", "newspaper", "columnist", "producer", "analyst", "director",
	"professor", "photographer", "meteorologist", "intern", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "journalist", "journaliste",
	"periodista", "giornalista", "jornalista", "corresponsal", "correspondant", "correspondante", "special")

// isAuthorName reports whether s can be an author's name where a page declares
// one: a person or an agency, not an address, a handle, the desk or the site.
func isAuthorName(s string, site []string) bool {
	n := utf8.RuneCountInString(s)
	words := strings.Fields(s)
	if n < 3 || n > 60 || len(words) > 6 || strings.ContainsAny(s, "@/\\{}[]<>=_|#%:+0123456789") || strings.HasPrefix(s, "www.") || isSiteName(s, site) || startsWithSite(words, site) {
		return false
	}
	if hasAnyWord(s, noOne) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	capital := strings.ContainsFunc(s, func(r rune) bool { return unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) })
	return unicode.IsLetter(first) && (capital || len(words) >= 2)
}

// isPrintedName is isAuthorName for texts that are only marked as a byline.
func isPrintedName(s string, site []string) bool {
	return !hasAnyWord(s, notPrinted) && isAuthorName(s, site)
}

// hasAnyWord reports whether one of the words of a name is in set.
func hasAnyWord(s string, set map[string]bool) bool {
	for w := range strings.FieldsSeq(s) {
		if set[strings.ToLower(strings.Trim(w, ".,:()"))] {
			return true
		}
	}
	return false
}

// startsWithSite tells "CNN Business" on cnn.com.
func startsWithSite(words []string, site []string) bool {
	return len(words) > 1 && slices.Contains(site, foldForMatch(words[0])) && len(words[0]) >= 3 && words[0] == strings.ToUpper(words[0])
}
