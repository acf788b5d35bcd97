package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// textParts is what a plain-text capture comes apart into.
type textParts struct {
	Headline, Byline, Dateline string
	Body                       string // paragraphs parted by "\n\n"
	Removed                    []news.Removal
	Confidence                 float64 // 0..1
}

// plainText takes a plain-text capture apart. seen, which may be nil, tells in
// how many earlier captures of the same outlet a line (by its key, see
// [LineKeys]) was met.
func plainText(text string, hints news.Hints, seen func(line uint64) int) textParts {
	var parts textParts
	var paragraphs []string
	removed := 0
	for l := range strings.SplitSeq(text, "\n") {
		l = strings.TrimSpace(l)
		switch {
		case l == "":
		case len(paragraphs) == 0 && parts.Headline == "" && utf8.RuneCountInString(l) < 160 && !strings.HasSuffix(l, "."):
			parts.Headline = l
		case utf8.RuneCountInString(l) < 40 && !strings.ContainsAny(l, ".?!"):
			removed += utf8.RuneCountInString(l)
		default:
			paragraphs = append(paragraphs, l)
		}
	}
	parts.Body = strings.Join(paragraphs, "\n\n")
	if removed > 0 {
		parts.Removed = []news.Removal{{Kind: news.RemovedBoilerplate, Chars: removed}}
	}
	parts.Confidence = .5
	return parts
}
