package eval

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/eval/metrics"
	"github.com/headwater-news/headwater/internal/wording"
)

// candidate is a sentence that a summary may take.
type candidate struct {
	article, place int      // which of its article
	fields         []string // the words of its text, with their marks
	terms          []string // stems of its words that are no function words
	vector         []weight // its terms by how often they come and how rare they are; by term
	norm           float64  // of vector
}

// weight is one entry of a sparse vector.
type weight struct {
	term  int // its number in the group
	value float64
}

// candidates are the sentences of a group's articles as the annotator parts them;
// of those that say exactly the same the first.
func (g *group) candidates(rarity map[string]float64) []candidate {
	var all []candidate
	seen := map[string]bool{}
	reader, numbers := wording.NewReader(), map[string]int{}
	for i, a := range g.accounts {
		for place, span := range a.Marks.Sentences {
			c := candidate{article: i, place: place, fields: strings.Fields(a.Article.Body[span.Begin:span.End])}
			if text := strings.Join(c.fields, " "); seen[text] {
				continue
			} else {
				seen[text] = true
			}
			for _, w := range reader.Words(a.Article.Body, span, a.Article.Language) {
				if w.Kind != wording.Function {
					c.terms = append(c.terms, metrics.RougeWords(w.Text)...)
				}
			}
			c.weighTerms(numbers, rarity)
			all = append(all, c)
		}
	}
	return all
}

// weighTerms makes the vector of a sentence. New terms get the next number.
func (c *candidate) weighTerms(numbers map[string]int, rarity map[string]float64) {
	for _, term := range c.terms {
		n, ok := numbers[term]
		if !ok {
			n = len(numbers)
			numbers[term] = n
		}
		c.vector = append(c.vector, weight{n, rarity[term]})
	}
	slices.SortFunc(c.vector, func(a, b weight) int { return cmp.Compare(a.term, b.term) })
	kept := c.vector[:0]
	for _, w := range c.vector {
		if n := len(kept); n > 0 && kept[n-1].term == w.term {
			kept[n-1].value += w.value
		} else {
			kept = append(kept, w)
		}
	}
	c.vector = kept
	c.norm = math.Sqrt(dot(c.vector, c.vector))
}

// dot is the inner product of two sparse vectors.
func dot(a, b []weight) float64 {
	sum := 0.0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].term < b[0].term:
			a = a[1:]
		case a[0].term > b[0].term:
			b = b[1:]
		default:
			sum += a[0].value * b[0].value
			a, b = a[1:], b[1:]
		}
	}
	return sum
}

// cosine says how alike two sentences are, 0..1.
func cosine(a, b candidate) float64 {
	if a.norm == 0 || b.norm == 0 {
		return 0
	}
	return dot(a.vector, b.vector) / (a.norm * b.norm)
}

// rarities are the inverse document frequencies of the terms of all articles of
// all groups: a group alone is too small to tell a rare term from a common one.
func rarities(groups []group) map[string]float64 {
	articles, having := 0, map[string]int{}
	for _, g := range groups {
		for _, a := range g.articles {
			articles++
			terms := metrics.RougeWords(a.Body)
			slices.Sort(terms)
			for _, term := range slices.Compact(terms) {
				having[term]++
			}
		}
	}
	rarity := map[string]float64{}
	for term, n := range having {
		rarity[term] = 1 + math.Log(float64(1+articles)/float64(1+n))
	}
	return rarity
}
