package lineage

import (
	"math"
	"slices"
	"sort"

	"github.com/headwater-news/headwater/internal/agency"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// text is an account made ready to be laid beside others: its words one by one
// for what is copied, its sentences as sets of keys for what is said in other
// words. Words and keys are numbered through all accounts of a story.
type text struct {
	account *news.Account
	words   []int32     // by number, in order
	spans   []news.Span // of words
	worth   []keyWeight // of words; no weight where a word says nothing by itself
	grams   []uint64    // every run of gramWords words, hashed
	places  gramTable   // of grams
	credit  string      // the agency that the text is credited to
	outlet  string      // its outlet, in letters
	named   []string    // letters of the names of its outlet

	publisher string          // its outlet, as all accounts of the story name it
	relies    map[string]bool // the outlets whose reports it relies on

	sentences []keyed
	in        index       // the sentences that a key stands in
	self      []news.Span // sentences in which it says that it reports by itself
	selfRead  bool
	rarities  []float64 // by how many sentences a key stands in
	facts     []fact    // its keys of words that say something, each once
}

// keyed is a sentence as the keys that say something, each once.
type keyed struct {
	span news.Span
	keys []keyWeight
}

// keyWeight is a key with how much it matters that it is shared: a name or a
// figure is chosen by nobody who retells, a word may be.
type keyWeight struct {
	key    int32
	weight float64
}

// The weights of keys by kind.
const (
	nameWeight   = 1.5
	numberWeight = 2
	plainWeight  = 1
)

// gramWords is how many words in a row must agree for two texts to be looked at
// as copies.
const gramWords = 4

// readTexts prepares all accounts of a story.
func (s *story) readTexts() []text {
	words, press := newWordNumbers(), newPress(s.accounts, nil)
	texts := make([]text, len(s.accounts))
	for i := range s.accounts {
		t := &texts[i]
		t.account = &s.accounts[i]
		t.makeRoom(s.sentences[i])
		for _, sentence := range s.sentences[i] {
			k := keyed{sentence.span, make([]keyWeight, 0, len(sentence.words))}
			for _, w := range sentence.words {
				word, key := words.of(&w)
				t.words = append(t.words, word)
				t.spans = append(t.spans, w.Span)
				worth := keyWeight{key, weightOf(w)}
				t.worth = append(t.worth, worth)
				if worth.weight > 0 {
					k.add(worth)
				}
			}
			t.sentences = append(t.sentences, k)
		}
		t.grams = grams(t.words)
		t.places = newGramTable(t.grams)
		t.credit = agency.Credited(t.account.Article)
		t.outlet = letters(t.account.Article.Outlet)
		t.named = outletLetters(t.account.Article)
		t.rarities = rarities(len(t.sentences))
		t.publisher, t.relies = press.publisherOf(t.account.Article), map[string]bool{}
		for _, r := range t.account.Marks.Reports {
			t.relies[press.name(press.of(r.Outlet))] = true
		}
	}
	met := make([]int32, 2*len(words.keys))
	for i := range texts {
		t := &texts[i]
		t.in = newIndex(t.sentences, len(words.keys))
		t.readFacts(met, int32(i+1))
	}
	return texts
}

// makeRoom makes room for what sentences have.
func (t *text) makeRoom(sentences []sentence) {
	n := 0
	for _, sentence := range sentences {
		n += len(sentence.words)
	}
	t.words, t.spans, t.worth = make([]int32, 0, n), make([]news.Span, 0, n), make([]keyWeight, 0, n)
	t.sentences = make([]keyed, 0, len(sentences))
}

// weightOf is 0 for words that say nothing by themselves.
func weightOf(w wording.Word) float64 {
	switch w.Kind {
	case wording.Function:
		return 0
	case wording.Name:
		return nameWeight
	case wording.Number:
		return numberWeight
	}
	return plainWeight
}

// add puts a key in once, with the most it weighs.
func (k *keyed) add(key keyWeight) {
	for n := range k.keys {
		if k.keys[n].key == key.key {
			k.keys[n].weight = max(k.keys[n].weight, key.weight)
			return
		}
	}
	k.keys = append(k.keys, key)
}

// rarities are how much it says that a key of a sentence stands in a text of n
// sentences, too: less, the more of them have it. It depends on nothing but the
// text, so that no further account changes what two say to each other.
func rarities(n int) []float64 {
	out := make([]float64, n+1)
	for have := range out {
		out[have] = math.Log2(1 + float64(n)/float64(max(1, have)))
	}
	return out
}

// wordsIn gives the place of the first word in a span and behind the last.
func (t *text) wordsIn(span news.Span) (begin, end int) {
	begin = sort.Search(len(t.spans), func(n int) bool { return t.spans[n].Begin >= span.Begin })
	end = sort.Search(len(t.spans), func(n int) bool { return t.spans[n].Begin >= span.End })
	return begin, max(begin, end)
}

// keyed gives the words of a span as a sentence.
func (t *text) keyed(span news.Span) keyed {
	k := keyed{span: span}
	begin, end := t.wordsIn(span)
	for _, worth := range t.worth[begin:end] {
		if worth.weight > 0 {
			k.add(worth)
		}
	}
	return k
}

// numbers gives each string a number, from 0 on in order of meeting.
type numbers map[string]int32

func (n numbers) of(s string) int32 {
	number, ok := n[s]
	if !ok {
		number = int32(len(n))
		n[s] = number
	}
	return number
}

// wordNumbers numbers words and their keys, looked up once for each ID.
type wordNumbers struct {
	words, keys numbers
	met         []wordNumber
}

// wordNumber is the numbers of a word and its key, each one more: 0 where they
// are not known yet.
type wordNumber struct{ word, key int32 }

func newWordNumbers() *wordNumbers { return &wordNumbers{words: numbers{}, keys: numbers{}} }

func (n *wordNumbers) of(w *wording.Word) (word, key int32) {
	for int(w.ID) >= len(n.met) {
		n.met = append(n.met, wordNumber{})
	}
	m := &n.met[w.ID]
	if m.word == 0 {
		*m = wordNumber{n.words.of(w.Text) + 1, n.keys.of(w.Key) + 1}
	}
	return m.word - 1, m.key - 1
}

// grams hashes every run of gramWords words.
func grams(words []int32) []uint64 {
	if len(words) < gramWords {
		return nil
	}
	out := make([]uint64, len(words)-gramWords+1)
	for i := range out {
		h := uint64(14695981039346656037)
		for _, w := range words[i : i+gramWords] {
			h = (h ^ uint64(w)) * 0x9E3779B97F4A7C15
			h ^= h >> 29
		}
		out[i] = h
	}
	return out
}

// sketch is the least hash of every window of grams, sorted, each once: any run
// of gramWords+window-1 words that two texts share gives them one in common
// (Schleimer, Wilkerson and Aiken 2003, "Winnowing").
func sketch(grams []uint64, window int) []uint64 {
	out := make([]uint64, 0, len(grams))
	for i := range grams {
		if i+window <= len(grams) || i == 0 {
			out = append(out, slices.Min(grams[i:min(i+window, len(grams))]))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
