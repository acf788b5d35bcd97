package brief

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// A language model may write the brief, if the user wants one to. It is shown
// numbered sentences, in the form in which an extractive brief would show them, and
// cites their numbers. What it writes is a suggestion: each sentence goes through
// the gate with the words it cites, and what the gate refuses gives way to the
// sentence it was made of. So a model can make a brief read better, and cannot make
// it say more.

// Question asks a language model for the brief of a story, and reads its answer.
// It is for one goroutine.
type Question struct {
	System string // what the model is to do
	User   string // the numbered sentences

	told       *telling
	annotate   func(news.Article) news.Marks // parts what was written into sentences
	lines      []*line                       // by number, which begins with 1
	extractive news.Brief
	words      int
}

// How much a model is shown. A local server often has room for 4,000 tokens with the
// answer, which this fills.
const (
	mostNumbered      = 60
	mostNumberedWords = 1300
	fewestNumbered    = 3 // of fewer nothing is to be written that they do not say themselves
)

// Ask asks for the brief of a story whose extractive brief is given. It gives nil
// where there is too little to ask about.
func (w Writer) Ask(accounts []news.Account, l news.Lineage, extractive news.Brief) *Question {
	t := w.read(accounts, l)
	t.weigh()
	q := &Question{told: t, annotate: w.Annotate, extractive: extractive, words: cmp.Or(w.Words, DefaultWords)}
	q.number()
	if len(q.lines) < fewestNumbered {
		return nil
	}
	q.System, q.User = q.instructions(), q.numbered()
	return q
}

// Key tells questions apart: an answer to one is an answer to every other of the
// same key. What is cited is part of it, not only what is shown.
func (q *Question) Key() string {
	hash := sha256.New()
	fmt.Fprintf(hash, "%d\n%s\n%s\n", q.words, q.System, q.User)
	for _, l := range q.lines {
		fmt.Fprintln(hash, l.support)
	}
	return hex.EncodeToString(hash.Sum(nil)[:16])
}

// number chooses the sentences a model may cite: those of the extractive brief, then
// the best of the others, and puts them in the order of the accounts.
func (q *Question) number() {
	t := q.told
	words := mostNumberedWords
	var taken []int
	take := func(i int) {
		if len(taken) == mostNumbered || slices.Contains(taken, i) {
			return
		}
		l := t.tell(i)
		if l == nil {
			return
		}
		if n := len(strings.Fields(l.text)); n <= words {
			words -= n
			taken = append(taken, i)
		}
	}
	for _, sentences := range [][]news.CitedSentence{q.extractive.Sentences, q.extractive.KeyPoints, q.extractive.WhyItMatters} {
		for _, s := range sentences {
			if i := t.supporting(s); i >= 0 {
				take(i)
			}
		}
	}
	for _, i := range t.best() {
		if !slices.ContainsFunc(taken, func(other int) bool { return t.alike(i, other) }) {
			take(i)
		}
		if words == 0 || len(taken) == mostNumbered {
			break
		}
	}
	slices.Sort(taken)
	for _, i := range taken {
		q.lines = append(q.lines, t.tell(i))
	}
}

// supporting is the sentence that a told one was made of; -1 where there is none.
func (t *telling) supporting(s news.CitedSentence) int {
	if len(s.Support) == 0 {
		return -1
	}
	first := s.Support[0]
	return slices.IndexFunc(t.sentences, func(x sentence) bool {
		return t.accounts[x.account].Article.ID == first.Article && x.span.Begin <= first.Span.Begin && first.Span.Begin < x.span.End
	})
}

// best are the sentences that may be told, those that say most first.
func (t *telling) best() []int {
	var order []int
	for i := range t.sentences {
		if t.sentences[i].weight > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(t.sentences[b].weight, t.sentences[a].weight) })
	return order
}

// alike tells whether two sentences are so nearly the same that one is enough.
func (t *telling) alike(a, b int) bool {
	keys := map[string]bool{}
	for _, w := range t.sentences[a].words {
		keys[w.Key] = true
	}
	shared := 0
	for _, w := range t.sentences[b].words {
		if keys[w.Key] {
			shared++
		}
	}
	return 10*shared >= 7*max(len(t.sentences[a].words), len(t.sentences[b].words))
}
