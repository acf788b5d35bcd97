package dedupe

// agreement is how two headlines stand to each other.
type agreement int

const (
	unknown agreement = iota // one is missing
	agree
	differ
)

// headlinesAgree compares headlines by their longer words: more than half of the
// shorter one's in the other is agreement, since outlets reword and cut them.
func headlinesAgree(a, b text) agreement {
	x, y := longWords(a.article.Headline), longWords(b.article.Headline)
	if len(x) == 0 || len(y) == 0 {
		return unknown
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	if 2*contained(x, y) > len(x) {
		return agree
	}
	return differ
}

// sameHeadline reports whether the headlines are all but the same words: four
// in five of the longer one's stand in the other.
func (p pair) sameHeadline() bool {
	x, y := longWords(p.from.article.Headline), longWords(p.to.article.Headline)
	if len(x) < len(y) {
		x, y = y, x
	}
	return 5*contained(x, y) >= 4*len(x)
}

// besideHeadline reports whether a text has next to nothing of what its
// headline says: then it is not the article but what the page had instead, a
// list of videos, a call to subscribe.
func besideHeadline(t text) bool {
	headline := longWords(t.article.Headline)
	return len(headline) >= 3 && 3*contained(headline, t.words) < len(headline)
}

// contained counts the members of x that are among y.
func contained(x, y []word) int {
	n := 0
	for _, w := range x {
		for _, v := range y {
			if w.hash == v.hash {
				n++
				break
			}
		}
	}
	return n
}

// longWords is the words of four bytes and more: nearly all that carry meaning,
// and few that do not, in any script.
func longWords(s string) []word {
	words := splitWords(s)
	long := words[:0]
	for _, w := range words {
		if w.end-w.begin >= 4 {
			long = append(long, w)
		}
	}
	return long
}
