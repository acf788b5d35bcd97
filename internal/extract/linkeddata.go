package extract

import (
	"encoding/json"
	"html"
	"slices"
	"strings"
)

// linkedData is what a page's JSON-LD says of its article, and of the web page
// around it, which is trusted less.
type linkedData struct {
	article ldObject
	webPage ldObject
	url     string // of the article
	site    string // the publisher's name
}

// ldObject is one schema.org object's account of an article.
type ldObject struct {
	headline            string
	authors             []string
	published, modified string
	language            string
}

// ldClass orders schema.org types by how surely they are the article.
type ldClass int

const (
	ldNone ldClass = iota
	ldWebPage
	ldOther   // VideoObject, Recipe, Event, Product …: the page's subject where there is no article
	ldArticle // Article, Report, and so on
	ldNews    // NewsArticle, BlogPosting and kin
)

// readLinkedData decodes the scripts and picks the object that is the article:
// the best class; within it, one whose address or headline is the page's own;
// then the first.
func readLinkedData(scripts []string, p *page) linkedData {
	d := ldReader{byID: map[string]map[string]any{}}
	for _, s := range scripts {
		for _, v := range decodeJSON(s) {
			d.walk(v, 0)
		}
	}
	var best map[string]any
	bestScore := 0
	var out linkedData
	for _, o := range d.found {
		class := ldClassOf(o)
		if class == ldWebPage && out.webPage.empty() {
			out.webPage = d.object(o)
		}
		if class < ldOther {
			continue
		}
		score := 10 * int(class)
		if d.isThisPage(o, p) {
			score += 15
		}
		if d.text(o["datePublished"]) != "" || d.text(o["headline"]) != "" {
			score += 5
		}
		if score > bestScore {
			best, bestScore = o, score
		}
	}
	if best != nil {
		out.article = d.object(best)
		out.url = d.text(best["url"])
		if out.url == "" {
			out.url = d.idOrText(best["mainEntityOfPage"])
		}
		out.site = d.name(best["publisher"])
	}
	return out
}

func (o ldObject) empty() bool {
	return o.headline == "" && len(o.authors) == 0 && o.published == "" && o.modified == ""
}

// decodeJSON reads the JSON values in a script, as tolerantly as browsers'
// consumers do: raw control characters, comment and CDATA wrappers, a trailing
// semicolon, several values one after the other, cut-off ends.
func decodeJSON(s string) []any {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 {
			return ' '
		}
		return r
	}, s)
	s = strings.TrimSpace(s)
	for _, wrap := range []string{"<!--", "//", "/*", "<![CDATA[", "*/"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, wrap))
	}
	if strings.HasPrefix(s, "{&quot;") || strings.HasPrefix(s, "[{&quot;") {
		s = html.UnescapeString(s)
	}
	var values []any
	dec := json.NewDecoder(strings.NewReader(s))
	for {
		var v any
		if err := dec.Decode(&v); err != nil {
			if len(values) > 0 {
				return values
			}
			// A trailing comma is the one error worth mending.
			if mended := mendCommas(s); mended != s {
				return decodeJSON(mended)
			}
			return nil
		}
		values = append(values, v)
	}
}

// mendCommas drops commas before a closing bracket, outside strings.
func mendCommas(s string) string {
	var b strings.Builder
	inString := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case inString && c == '\\' && i+1 < len(s):
			b.WriteByte(c)
			i++
			c = s[i]
		case c == '"':
			inString = !inString
		case c == ',' && !inString:
			rest := strings.TrimLeft(s[i+1:], " ")
			if rest != "" && (rest[0] == '}' || rest[0] == ']') {
				continue
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

// ldReader collects the typed objects of all scripts in document order, and
// finds them by @id.
type ldReader struct {
	found []map[string]any
	byID  map[string]map[string]any
}

// walk descends where the page's own subject may be, and not into lists of
// other pages.
func (d *ldReader) walk(v any, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			d.walk(item, depth+1)
		}
	case map[string]any:
		if id, _ := v["@id"].(string); id != "" && len(v) > 1 {
			if old := d.byID[id]; len(old) < len(v) {
				d.byID[id] = v
			}
		}
		if v["@type"] != nil {
			d.found = append(d.found, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "article", "subjectOf"} {
			d.walk(v[key], depth+1)
		}
		for _, key := range []string{"author", "publisher", "creator"} { // for their @id
			if o, ok := v[key].(map[string]any); ok {
				if id, _ := o["@id"].(string); id != "" && len(o) > len(d.byID[id]) {
					d.byID[id] = o
				}
			}
		}
	}
}

func ldClassOf(o map[string]any) ldClass {
	class := ldNone
	for _, t := range ldStrings(o["@type"]) {
		t = t[strings.LastIndexAny(t, "/:#")+1:]
		class = max(class, ldClassOfType(t))
	}
	return class
}

func ldClassOfType(t string) ldClass {
	switch t {
	case "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
		"BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting":
		return ldNews
	case "Article", "Report", "TechArticle", "ScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle",
		"SocialMediaPosting", "DiscussionForumPosting", "MedicalWebPage", "CreativeWork", "Review":
		return ldArticle
	case "WebPage", "ItemPage", "AboutPage", "CollectionPage", "FAQPage", "QAPage":
		return ldWebPage
	case "VideoObject", "Recipe", "Event", "PodcastEpisode", "AudioObject", "ImageGallery", "MediaGallery", "HowTo", "Product":
		return ldOther
	}
	if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") {
		return ldArticle
	}
	return ldNone
}

func (d *ldReader) isThisPage(o map[string]any, p *page) bool {
	if h := foldForMatch(d.headlineOf(o)); h != "" {
		for _, h1 := range p.h1s {
			if foldForMatch(h1.text) == h {
				return true
			}
		}
		if strings.Contains(foldForMatch(p.title), h) {
			return true
		}
	}
	if p.address == nil {
		return false
	}
	for _, s := range []string{d.text(o["url"]), d.idOrText(o["mainEntityOfPage"]), d.idOrText(o)} {
		if u := p.resolve(s); u != nil && u.Path == p.address.Path && len(u.Path) > 1 {
			return true
		}
	}
	return false
}

func (d *ldReader) headlineOf(o map[string]any) string {
	if h := d.text(o["headline"]); h != "" {
		return h
	}
	return d.text(o["name"])
}

func (d *ldReader) object(o map[string]any) ldObject {
	out := ldObject{
		headline:  d.headlineOf(o),
		published: d.text(o["datePublished"]),
		modified:  d.text(o["dateModified"]),
		language:  d.text(o["inLanguage"]),
	}
	if out.published == "" {
		out.published = d.text(o["dateCreated"])
	}
	if out.published == "" {
		out.published = d.text(o["uploadDate"])
	}
	out.authors = d.people(o["author"], 0)
	if len(out.authors) == 0 {
		out.authors = d.people(o["creator"], 0)
	}
	return out
}

// people are the names in an author property: strings, persons, lists of them,
// references by @id. Organisations are left out where a person is named.
func (d *ldReader) people(v any, depth int) []string {
	persons, others := d.namesOf(v, depth)
	if len(persons) > 0 {
		return persons
	}
	return others
}

func (d *ldReader) namesOf(v any, depth int) (persons, others []string) {
	if depth > 4 {
		return nil, nil
	}
	switch v := v.(type) {
	case string:
		if s := ldClean(v); s != "" {
			return []string{s}, nil
		}
	case []any:
		for _, item := range v {
			p, o := d.namesOf(item, depth+1)
			persons, others = append(persons, p...), append(others, o...)
		}
	case map[string]any:
		v = d.resolve(v)
		if names, ok := v["name"].([]any); ok {
			return d.namesOf(names, depth+1)
		}
		s := d.text(v["name"])
		if s == "" {
			s = strings.TrimSpace(d.text(v["givenName"]) + " " + d.text(v["familyName"]))
		}
		if s == "" {
			return nil, nil
		}
		if slices.Contains(ldStrings(v["@type"]), "Organization") || slices.Contains(ldStrings(v["@type"]), "NewsMediaOrganization") {
			return nil, []string{s}
		}
		return []string{s}, nil
	}
	return persons, others
}

func (d *ldReader) name(v any) string {
	switch v := v.(type) {
	case string:
		return ldClean(v)
	case map[string]any:
		return d.text(d.resolve(v)["name"])
	case []any:
		if len(v) > 0 {
			return d.name(v[0])
		}
	}
	return ""
}

// resolve follows a bare reference to the object it names.
func (d *ldReader) resolve(o map[string]any) map[string]any {
	if id, _ := o["@id"].(string); id != "" && o["name"] == nil {
		if full := d.byID[id]; full != nil {
			return full
		}
	}
	return o
}

// text is the string in v, or the first one of a list, or a @value.
func (d *ldReader) text(v any) string {
	switch v := v.(type) {
	case string:
		return ldClean(v)
	case []any:
		if len(v) > 0 {
			return d.text(v[0])
		}
	case map[string]any:
		return d.text(v["@value"])
	case float64:
		if v > 1e8 { // a Unix time
			return ldClean(strings.TrimSuffix(jsonNumber(v), ".0"))
		}
	}
	return ""
}

func (d *ldReader) idOrText(v any) string {
	if o, ok := v.(map[string]any); ok {
		return d.text(o["@id"])
	}
	return d.text(v)
}

func jsonNumber(v float64) string {
	b, _ := json.Marshal(int64(v)) // an int64 always marshals
	return string(b)
}

func ldStrings(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, item := range v {
			if s, ok := item.(string); ok {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}

// ldClean undoes the escapes and tags that templates leave in values.
func ldClean(s string) string {
	for range 2 {
		if strings.Contains(s, "&") {
			s = html.UnescapeString(s)
		}
	}
	return collapse(dropTags(s))
}

// dropTags cuts <…> out of s where it looks like a tag.
func dropTags(s string) string {
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 || open+1 >= len(s) {
			return s
		}
		c := s[open+1]
		end := strings.IndexByte(s[open:], '>')
		if end < 0 || !(c == '/' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z') {
			return s
		}
		s = s[:open] + " " + s[open+end+1:]
	}
}
