package brief

import (
	"math"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// reported is what the articles in the language told in have.
type reported struct {
	*telling
	numbers *keyNumbers
	keys    [][]int32       // of each of their sentences
	words   map[string]bool // without accents
	met     map[int32]bool  // of [wording.Word.ID], those in words
	figures map[float64]bool
	sizes   map[string][]float64 // of each kind of measure and unit: figures in it
	claims  map[int]bool
}

// known reads what the articles in the language told in have.
func (t *telling) known() *reported {
	r := &reported{
		telling: t, numbers: newKeyNumbers(), words: map[string]bool{}, met: map[int32]bool{},
		figures: map[float64]bool{}, sizes: map[string][]float64{}, claims: map[int]bool{},
	}
	for i := range t.sentences {
		if t.own(i) {
			r.add(i)
		}
	}
	for i := range t.accounts {
		a := &t.accounts[i]
		if languageOf(a.Article) != t.language {
			continue
		}
		for _, w := range wordsOfName(a.Article.Headline) {
			r.words[w] = true
		}
		for _, q := range a.Marks.Quantities {
			r.addFigure(&q)
		}
	}
	return r
}

// add notes that a sentence is told.
func (r *reported) add(i int) {
	s := &r.sentences[i]
	r.keys = append(r.keys, r.numbers.keys(s.words))
	for w := range s.words {
		if word := &s.words[w]; !r.met[word.ID] {
			r.met[word.ID] = true
			r.words[elsewhereAccents.Replace(word.Text)] = true
			r.words[word.Key] = true
		}
	}
	for _, c := range s.claims {
		r.claims[c] = true
	}
	for _, q := range r.quantities(i) {
		r.addFigure(q)
	}
}

func (r *reported) addFigure(q *news.Quantity) {
	r.figures[q.Value] = true
	if measured := measureOf(q.Unit); measured != "" {
		r.sizes[measured+" "+q.Unit] = append(r.sizes[measured+" "+q.Unit], q.Value)
	}
	if q.ValueMax != nil {
		r.figures[*q.ValueMax] = true
	}
}

// quantities are those in a sentence.
func (t *telling) quantities(i int) []*news.Quantity {
	marks, in := &t.account(i).Marks, t.sentences[i].span
	var found []*news.Quantity
	for k := range marks.Quantities {
		if q := &marks.Quantities[k]; in.Begin <= q.Span.Begin && q.Span.End <= in.End {
			found = append(found, q)
		}
	}
	return found
}

// mentions are those in a sentence.
func (t *telling) mentions(i int) []*news.Mention {
	marks, in := &t.account(i).Marks, t.sentences[i].span
	var found []*news.Mention
	for k := range marks.Mentions {
		if m := &marks.Mentions[k]; in.Begin <= m.Span.Begin && m.Span.End <= in.End {
			found = append(found, m)
		}
	}
	return found
}

// unreported is how much a sentence says that is not told; 0 for nothing, and for
// a sentence that has nothing to do with what is told.
func (r *reported) unreported(i int) float64 {
	s := &r.sentences[i]
	if len(s.words) < shortestElsewhere || len(s.words) > longestElsewhere || slices.ContainsFunc(s.claims, func(c int) bool { return r.claims[c] }) {
		return 0
	}
	fresh := r.newPeople(i) + r.newFigures(i)
	if fresh == 0 || !r.onTopic(i) {
		return 0
	}
	place := i - r.first[s.account]
	return (1 + math.Log(float64(fresh))) / (1 + float64(place)/opening)
}

// told reports whether a sentence says what another one says already.
func (r *reported) told(i int) bool {
	keys := r.numbers.keys(r.sentences[i].words)
	return slices.ContainsFunc(r.keys, func(told []int32) bool {
		return float64(commonKeys(keys, told)) >= toldAlready*float64(len(keys))
	})
}

// onTopic reports whether a sentence names what is named in what is told. German
// writes every noun as a name: of those only the marks' names tell.
func (r *reported) onTopic(i int) bool {
	s := &r.sentences[i]
	if languageOf(r.account(i).Article) != "de" && slices.ContainsFunc(s.words, func(w wording.Word) bool {
		return w.Kind == wording.Name && len(w.Text) > 3 && r.words[elsewhereAccents.Replace(w.Text)]
	}) {
		return true
	}
	return slices.ContainsFunc(r.mentions(i), func(m *news.Mention) bool {
		return slices.ContainsFunc(wordsOfName(m.Name), func(w string) bool { return r.words[w] })
	})
}

// newPeople counts those named in a sentence whom nobody else names.
func (r *reported) newPeople(i int) int {
	n := 0
	for _, m := range r.mentions(i) {
		words := wordsOfName(m.Name)
		if m.Kind == news.MentionPerson && len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return r.words[w] }) {
			n++
		}
	}
	return n
}

// newFigures counts the figures in a sentence that nobody else gives.
func (r *reported) newFigures(i int) int {
	n := 0
	for _, q := range r.quantities(i) {
		if q.Value > smallFigure && !r.figures[q.Value] && !r.converted(q) {
			n++
		}
	}
	return n
}

// wordsOfName are the longer words of a name in small letters, without accents.
func wordsOfName(name string) []string {
	return slices.DeleteFunc(strings.Fields(elsewhereAccents.Replace(strings.ToLower(name))), func(w string) bool { return len(w) < 3 })
}

var elsewhereAccents = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ü", "u", "à", "a", "è", "e", "ò", "o", "ñ", "n", "ö", "o", "ä", "a", "ç", "c", "’", "", "'", "")
