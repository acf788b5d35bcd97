package ingest

import (
	"bytes"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
)

// A kind is what a file or stream turns out to be.
type kind int

const (
	kindText kind = iota
	kindHTML
	kindArticles // article objects: NDJSON, one JSON object, or a JSON array
	kindFeed     // RSS, Atom or JSON Feed
	kindSitemap
	kindWARC
	kindGzip
	kindZstd
	kindDocument // a format that may hold an article, but that is not read: PDF, Word
	kindOther    // a format that is no article: an image, a script
)

// sniffLen is how much of a file decides what it is.
const sniffLen = 4 << 10

// A finding is what sniffing finds.
type finding struct {
	kind  kind
	what  string // the format, of what is not read
	meant bool   // as a page, by its name's ending or its bytes
	head  []byte // the bytes it was found by
}

// sniff tells what begins with head. The name of the file decides between kinds
// of text, where its ending is that of a page.
func sniff(name string, head []byte) finding {
	k, what, meant := sniffKind(name, head)
	return finding{k, what, meant, head}
}

func sniffKind(name string, head []byte) (k kind, what string, meant bool) {
	switch {
	case bytes.HasPrefix(head, []byte("WARC/")):
		return kindWARC, "", true
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return kindGzip, "", true
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")), len(head) > 4 && head[0]&0xf0 == 0x50 && string(head[1:4]) == "\x2a\x4d\x18":
		return kindZstd, "", true
	}
	extension := strings.ToLower(filepath.Ext(name))
	if extension == ".warc" {
		return kindWARC, "", true // its first record may be damaged
	}
	text := textOf(head)
	byName, known := pageEndings[extension]
	if k, what := sniffBinary(head); what != "" {
		return k, what, known || k == kindDocument
	}
	if bytes.IndexByte(text, 0) >= 0 && !looksLikeHTML(text) {
		return kindOther, "binary data", known
	}
	switch {
	case extension == ".mhtml" || extension == ".mht":
		return kindDocument, "an MHTML web archive", true
	case known:
		return byName, "", true
	}
	switch trimmed := bytes.TrimLeft(text, "\ufeff \t\r\n"); {
	case len(trimmed) > 0 && (trimmed[0] == '{' || trimmed[0] == '['):
		if bytes.Contains(trimmed, []byte("://jsonfeed.org/version/")) {
			return kindFeed, "", true
		}
		return kindArticles, "", true
	case looksLikeXML(trimmed):
		switch root := rootElement(trimmed); root {
		case "rss", "feed", "rdf":
			return kindFeed, "", true
		case "urlset", "sitemapindex":
			return kindSitemap, "", true
		case "html":
			return kindHTML, "", true
		default:
			if bytes.HasPrefix(trimmed, []byte("<?xml")) {
				return kindOther, "XML of another kind: <" + root + ">", extension == ".xml"
			}
		}
	}
	if looksLikeHTML(text) {
		return kindHTML, "", true
	}
	return kindText, "", false
}

// pageEndings are the endings of files whose kind is taken from their name.
var pageEndings = map[string]kind{
	".html": kindHTML, ".htm": kindHTML, ".xhtml": kindHTML, ".shtml": kindHTML,
	".txt": kindText, ".text": kindText,
	".ndjson": kindArticles, ".jsonl": kindArticles,
}

// textOf undoes UTF-16 as far as sniffing needs it, so that its zero bytes do
// not pass for binary data.
func textOf(head []byte) []byte {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return bytes.ReplaceAll(head[2:], []byte{0}, nil)
	}
	return head
}

// Formats that http.DetectContentType does not know by name, or not as
// something that users would call by another.
var signatures = []struct {
	prefix string
	kind   kind
	what   string
}{
	{"%PDF-", kindDocument, "a PDF document"},
	{"PK\x03\x04", kindDocument, "a ZIP, Word or EPUB file"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", kindDocument, "an old Word or Excel file"},
	{"{\\rtf", kindDocument, "an RTF document"},
	{"Rar!\x1a", kindDocument, "a RAR archive"},
	{"7z\xbc\xaf", kindDocument, "a 7z archive"},
	{"BZh", kindDocument, "a bzip2 file"},
	{"\xfd7zXZ", kindDocument, "an xz file"},
	{"SQLite format 3\x00", kindOther, "an SQLite database"},
	{"\x7fELF", kindOther, "a program"},
}

// sniffBinary tells formats that are not text by their first bytes.
func sniffBinary(head []byte) (kind, string) {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.prefix)) {
			return s.kind, s.what
		}
	}
	media, _, _ := strings.Cut(http.DetectContentType(head), ";")
	family, format, _ := strings.Cut(media, "/")
	switch family {
	case "image", "audio", "video":
		format = strings.ToUpper(strings.TrimPrefix(format, "x-"))
		if family == "image" && format != "SVG+XML" {
			return kindOther, article(format) + " image"
		}
		return kindOther, article(family) + " file"
	case "font":
		return kindOther, "a font"
	}
	return kindOther, ""
}

func article(noun string) string {
	if strings.ContainsRune("AEIOUaeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

var (
	htmlMark = regexp.MustCompile(`(?i)<(!doctype\s+html|html|head|body|title|article|div|p|h1|table|br)[\s/>]`)
	xmlRoot  = regexp.MustCompile(`<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)`)
	xmlNoise = regexp.MustCompile(`(?s)<\?.*?\?>|<!--.*?-->|<![^>]*>`)
)

func looksLikeHTML(text []byte) bool { return htmlMark.Match(text) }

func looksLikeXML(text []byte) bool { return len(text) > 0 && text[0] == '<' }

// rootElement is the name of the first element, without its prefix.
func rootElement(text []byte) string {
	m := xmlRoot.FindSubmatch(xmlNoise.ReplaceAll(text, nil))
	if m == nil {
		return ""
	}
	return strings.ToLower(string(m[2]))
}
