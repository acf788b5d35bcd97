package brief

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// pointer is what in brackets points at something on the page, or has lost what it
// pointed with.
var pointer = pattern(`(?i)\s*[(\[](?:pictured|above|below|file photo|video|photo|see (?:photo|video|below|above|map|chart)|click|link in|@\w+|en la (?:foto|imagen)|ver (?:foto|video|vídeo))[^()\[\]"“”«»]{0,40}[)\]]|\s*\(\s*\)`)

// dropAsides takes out brackets that point at something on the page.
func (tr *trimming) dropAsides() {
	if !strings.ContainsAny(tr.text(), "([") {
		return
	}
	for _, at := range pointer().FindAllStringIndex(tr.text(), -1) {
		if at[0] > 0 {
			tr.cut(news.Span{Begin: tr.span.Begin + at[0], End: tr.span.Begin + at[1]})
		}
	}
}

// dropInner takes out connectives between commas, with both. Only where none of
// the commas may belong to another part of the sentence: there is no other before.
func (tr *trimming) dropInner() {
	words := connectivesOf[tr.language]
	for k := 1; k < len(tr.words) && tr.gap(k) != ""; k++ {
		if !strings.Contains(tr.gap(k), ",") {
			continue
		}
		if tr.gap(k) != ", " {
			return
		}
		for _, phrase := range words.inner {
			n := tr.starts(k, phrase)
			if n == 0 || tr.isQuoted(k-1) || tr.isQuoted(k+n) {
				continue
			}
			behind := tr.gap(k + n)
			if end := tr.words[k+n-1].Span.End; strings.HasPrefix(behind, ", ") && strings.HasPrefix(tr.body[end:], ", ") {
				begin := tr.words[k-1].Span.End
				if openers[tr.word(0)] {
					begin++ // "In May, however, the …" keeps a comma
				}
				tr.cut(news.Span{Begin: begin, End: end + 1})
			} else if k+n == len(tr.words) && behind == "." {
				tr.cut(news.Span{Begin: tr.words[k-1].Span.End, End: end})
			}
			return
		}
		return
	}
}
