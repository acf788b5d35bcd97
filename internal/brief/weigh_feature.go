package brief

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// sentenceFeatures are the names of what is looked at of a sentence. Only "fresh
// words" and "fresh pairs" change while sentences are chosen.
var sentenceFeatures = [...]string{
	"fresh words", "fresh pairs", // the weight of its concepts that nothing chosen has, by word
	"words", "pairs", // of all its concepts
	"bias", "rank", "first", "length", "function words", "quoted", "first person", "goes on", "claims",
}

type sentenceLook [len(sentenceFeatures)]float64

// look looks at a sentence while concepts are told already.
func (w *weighing) look(i int, told []bool) sentenceLook {
	s := &w.sentences[i]
	length := float64(max(1, len(s.words)))
	sum := w.sums(i, told)
	rank := float64(w.rank[i])
	return sentenceLook{
		sum[freshWords] / length, sum[freshPairs] / length,
		sum[allWords] / length, sum[allPairs] / length,
		1, math.Log1p(rank), oneIf(rank == 0), math.Log(length), w.functionShare(i),
		w.quotedShare(i), min(2, w.firstPersons(i)), oneIf(w.goesOn(i)), w.shared(i),
	}
}

// The sums of the weights of concepts of a sentence.
const (
	freshWords = iota
	freshPairs
	allWords
	allPairs
)

// kindOfConcept is 0 of words and 1 of pairs.
func kindOfConcept(c *concept) int {
	if c.pair {
		return 1
	}
	return 0
}

func (w *weighing) sums(i int, told []bool) (sum [4]float64) {
	for _, k := range w.of[i] {
		c := &w.concepts[k]
		kind := kindOfConcept(c)
		sum[allWords+kind] += c.weight
		if told == nil || !told[k] {
			sum[freshWords+kind] += c.weight
		}
	}
	return sum
}

// gain is what a sentence is expected to bring, by word, where concepts are told
// already.
func (w *weighing) gain(i int, told []bool) float64 {
	look := w.look(i, told)
	return dot(w.model.sentence[:], look[:])
}

func (w *weighing) functionShare(i int) float64 {
	words := w.sentences[i].words
	n := 0
	for k := range words {
		if words[k].Kind == wording.Function {
			n++
		}
	}
	return float64(n) / float64(max(1, len(words)))
}

// shared is how many independent origins the best of its claims has, as a logarithm.
func (w *weighing) shared(i int) float64 {
	most := 0
	for _, c := range w.sentences[i].claims {
		most = max(most, w.lineage.Claims[c].Independent)
	}
	return math.Log1p(float64(most))
}

// readQuoted notes what the accounts quote word for word.
func (w *weighing) readQuoted() {
	w.quoted = make([][]news.Span, len(w.accounts))
	for a := range w.accounts {
		for _, q := range w.accounts[a].Marks.Quotations {
			if q.Kind != news.Indirect {
				w.quoted[a] = append(w.quoted[a], q.Content...)
			}
		}
		slices.SortFunc(w.quoted[a], func(x, y news.Span) int { return cmp.Compare(x.Begin, y.Begin) })
	}
}

// quotedIn are the stretches of a sentence's article, quoted word for word, that
// reach into the sentence.
func (w *weighing) quotedIn(i int) []news.Span {
	s := &w.sentences[i]
	all := w.quoted[s.account]
	begin := sort.Search(len(all), func(k int) bool { return all[k].End > s.span.Begin })
	end := begin
	for end < len(all) && all[end].Begin < s.span.End {
		end++
	}
	return all[begin:end]
}

// quotedShare is how much of a sentence is quoted word for word.
func (w *weighing) quotedShare(i int) float64 {
	span, quoted := w.sentences[i].span, 0
	for _, q := range w.quotedIn(i) {
		quoted += max(0, min(q.End, span.End)-max(q.Begin, span.Begin))
	}
	return min(1, float64(quoted)/float64(span.Len()))
}

// firstPersons counts the words by which the writer of a sentence speaks of
// themselves. "US" is none.
func (w *weighing) firstPersons(i int) float64 {
	own, body, n := firstPerson[languageOf(w.account(i).Article)], w.account(i).Article.Body, 0.
	for _, word := range w.sentences[i].words {
		if !own[word.Text] || word.Span.Len() > 1 && unicode.IsUpper(rune(body[word.Span.End-1])) {
			continue
		}
		if !slices.ContainsFunc(w.quotedIn(i), word.Span.Overlaps) {
			n++
		}
	}
	return n
}

// leaningWords are first words of sentences that lean on the one before.
var leaningWords = map[string]map[string]bool{
	"en": wordsIn("he she it they this that these those but and so his her their its"),
	"es": wordsIn("él ella ello ellos ellas esto eso ese esa este esta pero y así su sus"),
	"de": wordsIn("er sie es dies das diese dieser aber und so sein seine ihr ihre"),
}

func (w *weighing) goesOn(i int) bool {
	words := w.sentences[i].words
	return len(words) > 0 && leaningWords[languageOf(w.account(i).Article)][words[0].Text]
}
