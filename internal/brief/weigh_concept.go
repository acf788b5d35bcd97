package brief

import (
	"math"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// A concept is what sentences speak of: a word that says something by itself, or
// two neighbouring words, by key. A brief is the better the more it has of the
// concepts that the story is about (Gillick and Favre, "A scalable global model
// for summarization", 2009). Which those are is learned from how articles speak
// of them (as by Hong and Nenkova, "Improving the estimation of word importance
// for news multi-document summarization", 2014).
type concept struct {
	pair   bool // of two words
	weak   bool // a pair that has a function word in it
	name   bool
	number bool

	first    int // the earliest rank of a sentence that has it
	times    int
	articles counter // that have it
	ledes    counter // articles that have it in the headline or the first sentences
	retold   counter // articles that only retell and have it

	weight float64 // how likely a good account has it
}

// counter counts accounts that come in order.
type counter struct{ count, last int }

func (c *counter) add(account int) {
	if c.count == 0 || c.last != account {
		c.count, c.last = c.count+1, account
	}
}

// ledeSentences are the sentences of an article that say what it is about.
const ledeSentences = 3

// conceptReader numbers concepts.
type conceptReader struct {
	concepts []concept
	words    map[int32]int32  // numbers of keys by word, as far as met
	keys     map[string]int32 // numbers of keys, from 1
	ids      map[uint64]int32 // concepts by the numbers of their keys
	seen     []int32          // of each concept, the last reading that had it
	reading  int32
}

// readConcepts finds what the sentences that are news, and the headlines, speak of.
func (w *weighing) readConcepts() {
	const perSentence = 8 // new ones, at first
	r := &conceptReader{words: map[int32]int32{}, keys: map[string]int32{}, ids: make(map[uint64]int32, perSentence*len(w.sentences))}
	w.of = make([][]int32, len(w.sentences))
	for a := range w.accounts {
		article := w.accounts[a].Article
		headline := w.words.Words(article.Headline, news.Span{End: len(article.Headline)}, languageOf(article))
		r.count(r.read(headline), a, 0, w.derived[a])
		for i := w.first[a]; i < w.first[a+1]; i++ {
			if w.rank[i] >= 0 {
				w.of[i] = r.read(w.sentences[i].words)
				r.count(w.of[i], a, w.rank[i], w.derived[a])
			}
		}
	}
	w.reader, w.concepts = r, r.concepts
}

// count notes that a sentence of an account speaks of concepts.
func (r *conceptReader) count(of []int32, account, rank int, derived bool) {
	for _, k := range of {
		c := &r.concepts[k]
		if derived {
			c.retold.add(account)
			continue
		}
		if c.times == 0 || rank < c.first {
			c.first = rank
		}
		c.times++
		c.articles.add(account)
		if rank < ledeSentences {
			c.ledes.add(account)
		}
	}
}

// read gives the concepts of words, each once.
func (r *conceptReader) read(words []wording.Word) []int32 {
	r.reading++
	found := make([]int32, 0, 2*len(words))
	before, weakBefore := int32(0), true
	for _, word := range words {
		key, weak := r.key(word), word.Kind == wording.Function
		c := concept{name: word.Kind == wording.Name, number: word.Kind == wording.Number, weak: weak}
		if !weak {
			found = r.add(found, uint64(key), c)
		}
		if before != 0 && !(weak && weakBefore) {
			c.pair, c.weak = true, weak || weakBefore
			found = r.add(found, uint64(before)<<32|uint64(key), c)
		}
		before, weakBefore = key, weak
	}
	return found
}

// add adds a concept to those found, unless it is among them.
func (r *conceptReader) add(found []int32, id uint64, c concept) []int32 {
	k, met := r.ids[id]
	if !met {
		k = int32(len(r.concepts))
		r.ids[id] = k
		r.concepts = append(r.concepts, c)
		r.seen = append(r.seen, 0)
	}
	r.concepts[k].name = r.concepts[k].name || c.name
	if r.seen[k] == r.reading {
		return found
	}
	r.seen[k] = r.reading
	return append(found, k)
}

// key numbers the key of a word.
func (r *conceptReader) key(word wording.Word) int32 {
	if n, ok := r.words[word.ID]; ok {
		return n
	}
	n, ok := r.keys[word.Key]
	if !ok {
		n = int32(len(r.keys) + 1)
		r.keys[word.Key] = n
	}
	r.words[word.ID] = n
	return n
}

// conceptFeatures are the names of what is looked at of a concept.
var conceptFeatures = [...]string{"bias", "share", "articles", "times", "ledes", "first", "opening", "name", "number", "weak", "retold"}

type conceptLook [len(conceptFeatures)]float64

// look looks at a concept in a story of so many originals and retellings.
func (c *concept) look(originals, retellings int) conceptLook {
	share := func(n, of int) float64 { return float64(n) / float64(max(1, of)) }
	return conceptLook{
		1,
		share(c.articles.count, originals),
		math.Log(float64(max(1, c.articles.count))),
		math.Log(float64(max(1, c.times))),
		share(c.ledes.count, originals),
		math.Log1p(float64(c.first)),
		oneIf(c.first == 0),
		oneIf(c.name),
		oneIf(c.number),
		oneIf(c.weak),
		share(c.retold.count, retellings),
	}
}

// weighConcepts says of each concept how likely a good account has it.
func (w *weighing) weighConcepts() {
	originals, retellings := w.size()
	for k := range w.concepts {
		c := &w.concepts[k]
		look := c.look(originals, retellings)
		c.weight = 1 / (1 + math.Exp(-dot(w.model.of(c)[:], look[:])))
	}
}

// size is how many originals of the story there are, and how many retellings.
func (w *weighing) size() (originals, retellings int) {
	for a := range w.accounts {
		switch {
		case w.derived[a]:
			retellings++
		case !w.stray[a] && w.first[a] < w.first[a+1]:
			originals++
		}
	}
	return originals, retellings
}

func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

func dot(a, b []float64) float64 {
	sum := 0.
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
