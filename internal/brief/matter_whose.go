package brief

import (
	"slices"
	"strconv"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// saysWhose reports whether words of a sentence are the newsroom's own, or a view
// on what may come of whom the sentence names. Whoever speaks of "us" says what
// matters to them.
func (t *telling) saysWhose(i int, kind matterKind, at news.Span) bool {
	s := &t.sentences[i]
	if slices.ContainsFunc(s.words, func(w wording.Word) bool { return ownWords[w.Text] }) {
		return false
	}
	for _, q := range t.account(i).Marks.Quotations {
		for _, content := range q.Content {
			if !content.Overlaps(at) {
				continue
			}
			if q.Speaker.Span == nil || !q.Speaker.Span.Overlaps(s.span) || kind != consequence && q.Kind != news.Indirect {
				return false
			}
		}
	}
	return true
}

// ownWords are the words of somebody who speaks of themselves.
var ownWords = map[string]bool{
	"i": true, "we": true, "you": true, "my": true, "our": true, "us": true, "me": true, "your": true, "i'm": true, "we're": true, "i've": true, "we've": true,
	"yo": true, "nosotros": true, "nuestro": true, "nuestra": true, "mi": true, "nos": true,
}

// background reports whether a sentence tells of long ago: it names a year well
// before that of the story, and does not count from it.
func (t *telling) background(i int) bool {
	s := &t.sentences[i]
	for k, w := range s.words {
		if w.Text == "ago" {
			return true
		}
		if y := year(w); y > 0 && y < t.presentYear()-1 && !(k > 0 && (s.words[k-1].Text == "since" || s.words[k-1].Text == "desde")) {
			return true
		}
	}
	return false
}

// presentYear is the year the story is of: that of its last article, where none is
// dated the one named most.
func (t *telling) presentYear() int {
	u := t.used()
	if u.presentYear > 0 {
		return u.presentYear
	}
	last, named := 0, map[int]int{}
	for i := range t.accounts {
		if published := t.accounts[i].Article.Time(); !published.IsZero() {
			last = max(last, published.Time().Year())
		}
	}
	for i := range t.sentences {
		for _, w := range t.sentences[i].words {
			if y := year(w); y > 0 && last == 0 {
				named[y]++
			}
		}
	}
	for y, n := range named {
		if n > named[last] || n == named[last] && y > last {
			last = y
		}
	}
	u.presentYear = max(last, 1)
	return u.presentYear
}

// year is the year that a word is, 0 for none.
func year(w wording.Word) int {
	if w.Kind != wording.Number || len(w.Text) != 4 {
		return 0
	}
	if n, err := strconv.Atoi(w.Text); err == nil && 1900 <= n && n < 2100 {
		return n
	}
	return 0
}
