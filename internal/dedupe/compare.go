package dedupe

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// text is an article with its body made ready for comparison.
type text struct {
	article  *news.Article
	words    []word
	shingles []uint64
}

func newText(a *news.Article) text {
	words := splitWords(a.Body)
	return text{article: a, words: words, shingles: shingles(words)}
}

// paragraphs reports whether the words from begin to end are whole paragraphs,
// or none.
func (t text) paragraphs(begin, end int) bool {
	if begin == end {
		return true
	}
	body := t.article.Body
	starts := begin == 0 || strings.Contains(body[t.words[begin-1].end:t.words[begin].begin], "\n")
	ends := end == len(t.words) || strings.Contains(body[t.words[end-1].end:t.words[end].begin], "\n")
	return starts && ends
}

// comparison is what two texts share.
type comparison struct {
	overlap float64 // share of from's distinct shingles that stand in to
	back    float64 // share of to's distinct shingles that stand in from
	runs    []run   // in order in both texts
	shared  int     // words in the runs
	aligned int     // words in the runs, and single ones between them
}

// compare measures exactly what two texts share.
func compare(from, to text) comparison {
	where := findPlaces(to.shingles)
	own := make(map[uint64]bool, len(from.shingles)) // from's, and whether to has it too
	both := 0
	for _, s := range from.shingles {
		if _, seen := own[s]; seen {
			continue
		}
		_, shared := where.first[s]
		own[s] = shared
		if shared {
			both++
		}
	}
	var c comparison
	switch {
	case both > 0:
		c.overlap = float64(both) / float64(len(own))
		c.back = float64(both) / float64(len(where.first))
		c.runs = alignRuns(from, to, where)
	case len(own) == 0 && len(where.first) == 0 && sameWords(from.words, to.words):
		c.overlap, c.back = 1, 1 // shorter than a shingle, but all the same
		if n := len(from.words); n > 0 {
			c.runs = []run{{0, 0, n}}
		}
	}
	for _, r := range c.runs {
		c.shared += r.n
	}
	c.aligned = alignedWords(c.runs, from.words, to.words)
	return c
}

// sameWords reports whether the texts are the same word for word.
func sameWords(a, b []word) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].hash != b[i].hash {
			return false
		}
	}
	return true
}

// passages gives the runs as byte spans of both bodies.
func (c comparison) passages(from, to text) []news.Passage {
	out := make([]news.Passage, 0, len(c.runs))
	for _, r := range c.runs {
		out = append(out, news.Passage{From: spanOf(from.words[r.from:][:r.n]), To: spanOf(to.words[r.to:][:r.n])})
	}
	return out
}

func spanOf(words []word) news.Span {
	return news.Span{Begin: int(words[0].begin), End: int(words[len(words)-1].end)}
}
