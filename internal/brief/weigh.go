package brief

import "github.com/headwater-news/headwater/internal/news"

// A sentence weighs what it is expected to bring, word for word, of what a good
// account of the story would say:
//
//	weigh_page.go     what is no news is left out
//	weigh_concept.go  what the sentences speak of, and how the story speaks of that
//	weigh_stray.go    articles on something else are left out
//	weigh_model.go    the weights of it all, learned by weigh_learn.go
//	weigh_feature.go  what is looked at of a sentence
//
// What independent origins share weighs through the claims that rest on a
// sentence and through the articles that speak of a thing, of which those that
// only retell are no more than a hint of what matters.

// weighing is what weigh has found out, as far as choose needs it.
type weighing struct {
	*telling
	reader   *conceptReader
	concepts []concept
	of       [][]int32     // of each sentence, its concepts, each once
	rank     []int         // of each sentence, its number among those of its article that are news; -1 where it is none
	stray    []bool        // of each account: it is about something else
	quoted   [][]news.Span // of each account, what it quotes word for word, in order
	copied   []bool        // of each account: it retells one that the story is told from
}

// weigh says of each sentence how much it says of the story. 0 is the weight of
// those that must not be told: in another language than the story is told in, of
// an article that retells another one or is about something else, and what is no
// news at all.
func (t *telling) weigh() {
	w := t.survey()
	w.weighConcepts()
	for i := range t.sentences {
		if w.tellable(i) {
			t.sentences[i].weight = max(w.gain(i, nil), least)
		}
	}
	t.weighing = w
}

// least is the weight of a sentence of which nothing is expected, but that may be
// told.
const least = 1e-6

// survey reads what the sentences speak of, and which of them may be told.
func (t *telling) survey() *weighing {
	w := &weighing{telling: t}
	w.findCopied()
	w.rankSentences()
	w.readConcepts()
	w.readQuoted()
	w.stray = w.strays()
	return w
}

// tellable reports whether a sentence may be told.
func (w *weighing) tellable(i int) bool {
	a := w.sentences[i].account
	return w.rank[i] >= 0 && !w.stray[a] && !w.copied[a] && w.own(i)
}

// rankSentences numbers the sentences of each article that are news.
func (w *weighing) rankSentences() {
	w.rank = make([]int, len(w.sentences))
	for a := range w.accounts {
		next := 0
		for i := w.first[a]; i < w.first[a+1]; i++ {
			w.rank[i] = -1
			if !w.ofPage(i) {
				w.rank[i] = next
				next++
			}
		}
	}
}

// findCopied finds the accounts that need not be told from, as what they retell
// is there in the language told in.
func (w *weighing) findCopied() {
	w.copied = make([]bool, len(w.accounts))
	for _, d := range w.lineage.Derived {
		i, ok := w.number[d.Article]
		from, there := w.number[d.From]
		if ok && there {
			w.copied[i] = languageOf(w.accounts[from].Article) == w.language
		}
	}
}
